"""A plan's wordings in the languages of its case."""

from planner.domain.plan import Wording
from planner.domain.words import LanguageTag
from planner.language.catalogs import State
from planner.language.wording import Spoken
from planner.ui.workroom import Workroom


def in_case_languages(room: Workroom, wording: Wording) -> tuple[Spoken, ...]:
    """The passage for the client and then for the clinician; once where they read the same.

    Where the languages of the case were changed later, the words that are there stand in,
    marked as not translated.
    """
    head = room.case.head
    tags = dict.fromkeys((head.client_language, head.clinician_language))
    return tuple(in_one(wording, tag) for tag in tags)


def in_one(wording: Wording, tag: LanguageTag) -> Spoken:
    """The passage in one language, with what is known of its translation."""
    text = wording.texts.get(tag)
    if text is None:
        other, text = next(iter(wording.texts.items()))
        return Spoken(text, other, State.MISSING)
    if tag in wording.missing:
        return Spoken(text, tag, State.MISSING)
    return Spoken(text, tag, State.DRAFT if tag in wording.unreviewed else State.REVIEWED)
