"""Where a piece of content's prose stands in the catalogues: which file, which context.

One table for those who extract prose and those who look translations up, so that the two
cannot drift apart. Ids are permanent: a renamed id would orphan every translation of its prose.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from planner.language.catalogs import CLIENT, HEARING, LIBRARY, SAFETY

TEMPLATE: Final = "template"
SETTING: Final = "setting"
QUESTIONS: Final = "questions"
CONCEPTS: Final = "concepts"
PRACTICES: Final = "practices"
MEDICINES: Final = "medicines"


def content_key(owner: str, section: str = "", item: str = "", field: str = "") -> str:
    """The message context of one piece of a template's, setting's or vocabulary's prose."""
    return ".".join(part for part in (owner, section, item, field) if part)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the table: the catalogue, and what a translator should know of such a text."""

    catalogue: str
    note: str


_SUGGESTED: Final = {
    ("goals", "text"): Place(CLIENT, "A goal, said by the client: “I ...”."),
    ("goals", "measure"): Place(CLIENT, "How the client will notice the goal."),
    ("goals", "rationale"): Place(CLIENT, "Why, as the client sees it; never stated as fact."),
    ("tasks", "text"): Place(CLIENT, "A task; who does it is written beside it."),
    ("tasks", "rhythm"): Place(CLIENT, "How often, on a line of its own."),
    ("tasks", "first_step"): Place(CLIENT, "The first small step of a task."),
    ("tasks", "rationale"): Place(CLIENT, "Why, as the client sees it; never stated as fact."),
}
_SUPPORTS: Final = Place(LIBRARY, "What a source supports. Read by workers.")
_PROVES: Final = (
    "What a client might say, in this language's own way of saying it. The check runs it: {}"
)

TEXTS: Final[Mapping[tuple[str, str, str], Place]] = {
    (TEMPLATE, "", "label"): Place(CLIENT, "The name of this way of seeing it, by the client."),
    (TEMPLATE, "", "perspective"): Place(CLIENT, "This way of seeing it, in the first person."),
    **{(TEMPLATE, *where): place for where, place in _SUGGESTED.items()},
    (TEMPLATE, "probes", "text"): Place(CLIENT, "A question put to the client."),
    (TEMPLATE, "red_flags", ""): Place(LIBRARY, "What a worker must assess whatever the cause."),
    (TEMPLATE, "related_concepts", ""): Place(LIBRARY, "A related idiom of distress."),
    (TEMPLATE, "sources", "supports"): _SUPPORTS,
    (TEMPLATE, "patterns", "heard"): Place(HEARING, _PROVES.format("it must be heard.")),
    (TEMPLATE, "patterns", "silent"): Place(HEARING, _PROVES.format("it must not be heard.")),
    (SETTING, "", "label"): Place(LIBRARY, "The name of a care setting."),
    (SETTING, "", "purpose"): Place(LIBRARY, "What a care setting is for."),
    (SETTING, "", "refuses"): Place(LIBRARY, "Why this setting makes no treatment plan."),
    **{(SETTING, *where): place for where, place in _SUGGESTED.items()},
    (SETTING, "sources", "supports"): _SUPPORTS,
    (QUESTIONS, "", "ask"): Place(CLIENT, "An interview question, read aloud."),
    (QUESTIONS, "", "simpler"): Place(CLIENT, "The same question in simpler words."),
    (QUESTIONS, "", "why"): Place(LIBRARY, "For the worker: what the question is for."),
    (CONCEPTS, "", "choice"): Place(CLIENT, "A cause that the client may choose."),
    (PRACTICES, "", "ask"): Place(CLIENT, "A question about a custom or remedy, without blame."),
    (PRACTICES, "", "label"): Place(LIBRARY, "The name of a custom or remedy."),
    (PRACTICES, "", "caution"): Place(SAFETY, "What to know and whom to ask. No dose advice."),
    (PRACTICES, "", "danger_signs"): Place(SAFETY, "A sign for which to get help at once."),
    (PRACTICES, "sources", "supports"): _SUPPORTS,
    (MEDICINES, "", "label"): Place(CLIENT, "A kind of medicine or illness, read out and ticked."),
    (MEDICINES, "", "hint"): Place(SAFETY, "How a worker knows it. To mistake it can harm."),
    (MEDICINES, "sources", "supports"): _SUPPORTS,
}
"""Every translated piece of content by kind, section and field.

A vocabulary file has no sections: a question's context is `questions.<id>.ask`. Entries of
plain lists (`red_flags`) share one context and are told apart by their text, so that putting
one in between moves nothing.
"""


def place_of(kind: str, section: str, field: str) -> Place:
    """Where such a text stands. Raise KeyError for one that is not translated."""
    return TEXTS[(kind, section, field)]
