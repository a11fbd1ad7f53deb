"""The shapes of content files, one class a thing; what they mean is in the authors' guide.

These are the published formats: unknown keys are ignored with a warning from the check, so
that an older program reads a newer file.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", max_length=60)]
QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(?:_[a-z]+)*$", max_length=60)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
Passage = Annotated[str, StringConstraints(min_length=1, max_length=1200, strip_whitespace=True)]
DomainName = Literal["personal", "clinical", "community", "spiritual", "practical", "safety"]
DoerName = Literal["client", "family", "helper", "clinician", "health-worker", "together"]


class Shape(BaseModel):
    """Base of all shapes."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Item(Shape):
    """An entry that is known by its id, which is permanent."""

    id: Id


class PatternShape(Item):
    """A pattern over concepts, with sentences that prove it."""

    hear: Line
    strength: Literal["clear", "likely", "hint"]
    heard: list[Line] = Field(min_length=2, max_length=6)
    silent: list[Line] = Field(min_length=1, max_length=6)


class LearnedShape(Shape):
    """Weights of single concepts, measured on labelled accounts by `make learn`."""

    accounts: int = Field(ge=1)
    weights: dict[str, float]


class ProbeShape(Item):
    """A question to put to the client."""

    text: Line


class NeedShape(Shape):
    """What the client must have named (concepts) or accepted (practices), any one of them."""

    named: list[Id] = []
    practices: list[Id] = []


class GoalShape(Item):
    """A goal in the terms of the model."""

    domain: DomainName
    text: Line
    measure: Line
    rationale: Line
    need: NeedShape | None = None


class TaskShape(Item):
    """A task in the terms of the model; doer, task and rhythm are separate lines."""

    goal: Id
    domain: DomainName
    doer: DoerName
    text: Line
    rhythm: Line
    first_step: Line
    rationale: Line
    need: NeedShape | None = None
    practices: list[Id] = []
    time: Literal["sun", "moon"] | None = None
    """The hour of day that its rhythm names, drawn beside it on the client's paper."""
    kind: Literal["medicine", "fear"] | None = None
    """Marks a task of which a setting asks more before it is agreed (PC-1, PC-5)."""


class SourceShape(Item):
    """A source, what it supports, and how much of it was read."""

    cite: Line
    supports: Line
    url: str = ""
    read: Literal["full", "abstract", "excerpt", "secondary", "general-knowledge"] = "abstract"


class ReviewShape(Shape):
    """Who has checked this content, and when."""

    state: Literal["unreviewed", "reviewed", "withdrawn"]
    by: list[Line] = []
    on: str = ""


class TemplateShape(Shape):
    """One explanatory model (`explanatory_models/<id>.yaml`)."""

    format: Literal["planner-template/1"]
    id: Id
    version: int = Field(ge=1)
    label: Line
    perspective: Passage
    family: Line
    choices: list[Id] = []
    patterns: list[PatternShape] = Field(min_length=1)
    against: list[PatternShape] = []
    learned: LearnedShape | None = None
    probes: list[ProbeShape] = Field(min_length=1)
    goals: list[GoalShape] = Field(min_length=1)
    tasks: list[TaskShape] = Field(min_length=1)
    red_flags: list[Line] = Field(min_length=1)
    related_concepts: list[Line] = []
    sources: list[SourceShape] = Field(min_length=1)
    stewards: list[Line] = Field(min_length=1)
    credit: Line
    licence: Line
    publication: Literal["open", "not-for-publication"]
    withdrawal: Line
    review: ReviewShape


class ConceptShape(Item):
    """A language-neutral idea, with three sentences in which it stands."""

    gloss: Line
    examples: list[Line] = Field(min_length=3, max_length=3)
    choice: Line | None = None
    """The words of the cause choice, where clients may be offered one."""


class ConceptsShape(Shape):
    """`vocabulary/concepts.yaml`."""

    format: Literal["planner-concepts/1"]
    concepts: list[ConceptShape] = Field(min_length=1)


class PracticeShape(Item):
    """A custom or remedy with a medical interaction."""

    label: Line
    concepts: list[Id] = []
    level: Literal["stop", "ask-first", "beside"]
    caution: Passage
    ask: Line
    danger_signs: list[Line] = []
    sources: list[SourceShape] = Field(min_length=1)

    stop_with: list[Id] = []
    """Kinds of medicine or condition with which the prescriber decides first."""
    ask_first_with: list[Id] = []


class PracticesShape(Shape):
    """`vocabulary/practices.yaml`."""

    format: Literal["planner-practices/1"]
    practices: list[PracticeShape] = Field(min_length=1)


class QuestionShape(Shape):
    """One interview question in the program's own words. Its id is a field of the formats."""

    id: QuestionId
    tier: Literal["short", "core", "full"]
    ask: Line
    simpler: Line
    why: Line
    offers_choices: bool = False
    sensitive: bool = False


class QuestionsShape(Shape):
    """`vocabulary/questions.yaml`."""

    format: Literal["planner-questions/1"]
    open_probe: Line
    questions: list[QuestionShape] = Field(min_length=1)


class SettingShape(Shape):
    """A care setting or overlay (`care_settings/<id>.yaml`)."""

    format: Literal["planner-setting/1"]
    id: Id
    kind: Literal["base", "overlay", "exclusive"]
    version: int = Field(ge=1)
    label: Line
    purpose: Passage
    rules: list[Line] = []
    refuses: Line | None = None
    always_on: bool = False
    agreement: list[Literal["client", "clinician"]] = []
    goals: list[GoalShape] = []
    tasks: list[TaskShape] = []
    sources: list[SourceShape] = Field(min_length=1)
    review: ReviewShape


class PackShape(Shape):
    """`pack.yaml`, which makes a folder a pack."""

    format: Literal["planner-pack/1"]
    id: Id
    version: Line
    title: Line
    licence: Line
    credit: Line


class ManifestShape(Shape):
    """`locales/<tag>/locale.yaml`."""

    format: Literal["planner-locale/1"]
    tag: Line
    autonym: Line
    english_name: Line
    script: Line
    direction: Literal["ltr", "rtl"]
    fallback: list[Line] = []
    plural_rule: Literal["none", "one-other", "zero-one-other", "arabic", "east-slavic"]
    calendar: Line
    numerals: Line
    babel: Line
    credit: Line
    licence: Line
    complete: list[Literal["interface", "client", "safety", "library"]] = []
    """Catalogues in which an untranslated message is an error."""
    same_as_english: list[Line] = []
    """English texts that this language writes just so, such as a name."""
