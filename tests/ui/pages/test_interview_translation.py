"""Translations for the clinician, beside the words and never in their place."""

import dataclasses

import pytest

from planner.domain.account import Holder
from planner.domain.frame import Interpreter, InterpreterKind
from planner.domain.ids import CaseId
from planner.domain.translating import Translation, Translator
from planner.services.framing import FIRST_SITTING
from planner.services.listening import answer_id, fresh_id, translation_id
from tests.fakes import settled
from tests.ui.pages.interviewing import ANSWER, at_question, field, unfold
from tests.ui.pages.visiting import ARABIC, Visitor, labelled, words


def with_interpreter(visitor: Visitor, case: CaseId) -> CaseId:
    """The sitting goes on with an interpreter."""
    frame = dataclasses.replace(
        settled(visitor.house.planner.clock()),
        interpreter=Interpreter(kind=InterpreterKind.PROFESSIONAL),
    )
    seen = visitor.read(case).seen_version(FIRST_SITTING)
    visitor.cases.append(case, FIRST_SITTING, frame, seen_version=seen, write=fresh_id())
    return case


def translated(visitor: Visitor, case: CaseId) -> Translation:
    """The translation of the first answer."""
    record = translation_id(answer_id("problem", Holder.CLIENT))
    kept = visitor.read(case).one(record, Translation)
    assert kept is not None
    return kept


@pytest.mark.rule("CU-1")
def test_a_translation_is_kept_beside_the_words(visitor: Visitor) -> None:
    """CU-1: the client's words stay as they are; the translation says who made it."""
    case = with_interpreter(visitor, visitor.case({"problem": ARABIC["problem"]}))
    page = at_question(visitor, case, 1)
    unfold(page, "translation")
    field(page, "translated").input("I have no wish for anything.").run()
    kept = translated(visitor, case)
    assert (kept.words.text, kept.words.language) == ("I have no wish for anything.", "en")
    assert (kept.made_by, kept.is_checked) == (Translator.INTERPRETER, False)
    assert visitor.said(case, "problem") == ARABIC["problem"]


@pytest.mark.rule("CU-1")
def test_a_translation_is_out_of_date_when_the_words_change(visitor: Visitor) -> None:
    """CU-1: it is marked, folded or not, until somebody says that it still holds."""
    case = visitor.case({"problem": ARABIC["problem"]})
    page = at_question(visitor, case, 1)
    unfold(page, "translation")
    field(page, "translated").input("Nothing matters.").run()
    assert "Translation out of date" not in words(page)
    labelled(page.text_area, ANSWER).input("ما عاد لي نفس.").run()
    assert "Translation out of date" in words(page)
    labelled(page.button, "It still says what was said").click().run()
    assert "Translation out of date" not in words(page)
    assert translated(visitor, case).words.text == "Nothing matters."


@pytest.mark.rule("CU-1")
def test_a_second_speaker_checks_a_translation(visitor: Visitor) -> None:
    """CU-1: it counts as checked once a person says so, and no more after other words."""
    case = visitor.case({"problem": ARABIC["problem"]})
    page = at_question(visitor, case, 1)
    unfold(page, "translation")
    field(page, "translated").input("Nothing matters.").run()
    page.run()
    labelled(page.button, "A second person").click().run()
    assert translated(visitor, case).is_checked
    field(page, "translated").input("Nothing matters to me.").run()
    assert not translated(visitor, case).is_checked


def test_no_translation_is_asked_for_in_the_clinicians_own_language(visitor: Visitor) -> None:
    """Where both speak one language there is nothing to translate."""
    case = visitor.case({"problem": "x"}, client="en")
    page = at_question(visitor, case, 1)
    assert "Translation for the clinician" not in [e.label for e in page.expander]


def test_before_the_words_there_is_no_translation(visitor: Visitor) -> None:
    """First the words as they were said."""
    page = visitor.at("interview", visitor.case())
    unfold(page, "translation")
    assert "First come the words as they were said." in words(page)
