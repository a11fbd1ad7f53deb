"""Building domain objects from the shapes of content files."""

from collections.abc import Sequence
from pathlib import Path

from planner.content import schema
from planner.content.medicine_shapes import KindShape
from planner.content.reading import Document, read_yaml
from planner.content.shaping import shaped
from planner.domain.account import Tier
from planner.domain.explanatory_model import (
    Domain,
    HearingPattern,
    LearnedWeight,
    Need,
    Probe,
    Review,
    ReviewState,
    Source,
    Strength,
    SuggestedGoal,
    SuggestedTask,
    Template,
    TimeOfDay,
)
from planner.domain.medicines import Kind, Part
from planner.domain.parties import PartyKind
from planner.domain.patterns import PatternError, parse
from planner.domain.plan import CautionLevel
from planner.domain.practices import Practice, Question
from planner.domain.setting import Setting, SettingKind
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.tags import Manifest


def read_template(document: Document) -> Template:
    """A template. Raise PL202 or PL206 for its first fault."""
    shape = shaped(document, schema.TemplateShape)
    return Template(
        id=shape.id,
        version=shape.version,
        label=shape.label,
        perspective=shape.perspective,
        family=shape.family,
        choices=tuple(shape.choices),
        patterns=_patterns(shape.patterns, "patterns", document),
        against=_patterns(shape.against, "against", document),
        learned=_learned(shape.learned, document),
        probes=tuple(Probe(id=p.id, text=p.text) for p in shape.probes),
        goals=_goals(shape.goals),
        tasks=_tasks(shape.tasks),
        red_flags=tuple(shape.red_flags),
        related_concepts=tuple(shape.related_concepts),
        sources=_sources(shape.sources),
        stewards=tuple(shape.stewards),
        credit=shape.credit,
        licence=shape.licence,
        publication=shape.publication == "open",
        withdrawal=shape.withdrawal,
        review=_review(shape.review),
    )


def read_setting(document: Document) -> Setting:
    """A care setting. Raise PL202 for its first fault."""
    shape = shaped(document, schema.SettingShape)
    return Setting(
        id=shape.id,
        kind=SettingKind(shape.kind),
        version=shape.version,
        label=shape.label,
        purpose=shape.purpose,
        rules=tuple(shape.rules),
        refuses=shape.refuses or "",
        always_on=shape.always_on,
        agreement=tuple(PartyKind(party) for party in shape.agreement),
        goals=_goals(shape.goals),
        tasks=_tasks(shape.tasks),
        sources=_sources(shape.sources),
        review=_review(shape.review),
    )


def read_manifest(path: Path) -> Manifest:
    """A language's manifest. Raise PL202 for its first fault."""
    shape = shaped(read_yaml(path), schema.ManifestShape)
    return Manifest(
        tag=LanguageTag(shape.tag),
        autonym=shape.autonym,
        english_name=shape.english_name,
        script=shape.script,
        direction=shape.direction,
        fallback=tuple(LanguageTag(tag) for tag in shape.fallback),
        plural_rule=shape.plural_rule,
        calendar=shape.calendar,
        numerals=shape.numerals,
        babel=shape.babel,
        credit=shape.credit,
        licence=shape.licence,
    )


def _patterns(
    shapes: Sequence[schema.PatternShape], section: str, document: Document
) -> tuple[HearingPattern, ...]:
    return tuple(_pattern(s, document.where((section, i))) for i, s in enumerate(shapes))


def _pattern(shape: schema.PatternShape, where: str) -> HearingPattern:
    try:
        pattern = parse(shape.hear)
    except PatternError as error:
        raise PlannerError("PL206", where=where, detail=str(error)) from None
    return HearingPattern(
        id=shape.id,
        pattern=pattern,
        strength=Strength(shape.strength),
        heard=tuple(shape.heard),
        silent=tuple(shape.silent),
    )


def _learned(shape: schema.LearnedShape | None, document: Document) -> tuple[LearnedWeight, ...]:
    weights = shape.weights if shape is not None else {}
    found = []
    for source, weight in weights.items():
        try:
            found.append(LearnedWeight(pattern=parse(source), weight=weight))
        except PatternError as error:
            where = document.where(("learned", "weights", source))
            raise PlannerError("PL206", where=where, detail=str(error)) from None
    return tuple(found)


def _need(shape: schema.NeedShape | None) -> Need | None:
    if shape is None:
        return None
    return Need(named=tuple(shape.named), practices=tuple(shape.practices))


def _goals(shapes: Sequence[schema.GoalShape]) -> tuple[SuggestedGoal, ...]:
    return tuple(
        SuggestedGoal(
            id=g.id,
            domain=Domain(g.domain),
            text=g.text,
            measure=g.measure,
            rationale=g.rationale,
            need=_need(g.need),
        )
        for g in shapes
    )


def _tasks(shapes: Sequence[schema.TaskShape]) -> tuple[SuggestedTask, ...]:
    return tuple(
        SuggestedTask(
            id=t.id,
            goal=t.goal,
            domain=Domain(t.domain),
            doer=t.doer,
            text=t.text,
            rhythm=t.rhythm,
            first_step=t.first_step,
            rationale=t.rationale,
            need=_need(t.need),
            practices=tuple(t.practices),
            time=TimeOfDay(t.time) if t.time else TimeOfDay.ANY,
            kind=t.kind or "step",
        )
        for t in shapes
    )


def _sources(shapes: Sequence[schema.SourceShape]) -> tuple[Source, ...]:
    return tuple(
        Source(id=s.id, cite=s.cite, supports=s.supports, url=s.url, read=s.read) for s in shapes
    )


def _review(shape: schema.ReviewShape) -> Review:
    return Review(state=ReviewState(shape.state), by=tuple(shape.by), on=shape.on)


def practice_of(shape: schema.PracticeShape) -> Practice:
    """A practice with its cautions."""
    return Practice(
        id=shape.id,
        label=shape.label,
        concepts=tuple(shape.concepts),
        level=CautionLevel(shape.level),
        caution=shape.caution,
        ask=shape.ask,
        danger_signs=tuple(shape.danger_signs),
        sources=_sources(shape.sources),
        stop_with=tuple(shape.stop_with),
        ask_first_with=tuple(shape.ask_first_with),
    )


def kind_of(shape: KindShape) -> Kind:
    """A kind of medicine or condition."""
    return Kind(
        id=shape.id,
        part=Part(shape.part),
        label=shape.label,
        hint=shape.hint or "",
        names=tuple(shape.names),
        is_private=shape.private,
        sources=_sources(shape.sources),
    )


def question_of(shape: schema.QuestionShape) -> Question:
    """An interview question."""
    return Question(
        id=shape.id,
        tier=Tier(shape.tier),
        ask=shape.ask,
        simpler=shape.simpler,
        why=shape.why,
        offers_choices=shape.offers_choices,
        sensitive=shape.sensitive,
    )
