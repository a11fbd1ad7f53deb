"""The beginning of a sitting: one part after the other, each kept as it is tapped."""

import pytest

from planner.domain.frame import Answered, Freedom, InterpreterKind, WorkerRole
from planner.domain.site import Site
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.services.framing import FIRST_SITTING, Framing
from planner.services.listening import fresh_id
from planner.services.site_keeping import SiteKeeping
from planner.storage.cases import CaseStore
from tests.ui.pages.beginnings import (
    PARTS,
    begun,
    choose_interpreter,
    frame_of,
    interpret,
    keep_interpreter,
    lines,
    tap,
    tap_all,
)
from tests.ui.pages.visiting import Visitor, html, labelled, words

QUESTIONS = (
    "Who is here with you today?",
    "Can you speak freely here and now?",
    "Should somebody interpret for you?",
    "What this software is, and what it is not",
    "Who can learn what you say here",
    "May what you say be written down here?",
)


def keep_site(visitor: Visitor, site: Site) -> None:
    """What the place settled for itself."""
    SiteKeeping(visitor.cases).keep(site, seen_version=0, write=fresh_id())


def test_a_sitting_begins_with_one_tap(visitor: Visitor) -> None:
    """The worker's part and the time are kept, and the first question is asked."""
    case = visitor.case(client="en", is_settled=False)
    page = visitor.at("beginning", case)
    labelled(page.segmented_control, "Minutes").set_value(20).run()
    tap(page, "choice:begin:2")
    frame = frame_of(visitor, case)
    assert (frame.worker_role, frame.minutes) == (WorkerRole.HEALTH_WORKER, 20)
    assert QUESTIONS[0] in words(page)


def test_one_thing_is_asked_at_a_time_until_all_is_settled(visitor: Visitor) -> None:
    """Each answer brings the next question as the page's one title, and then the interview."""
    case, page = begun(visitor)
    for question, key in zip(QUESTIONS, PARTS, strict=True):
        assert html(page).count("<h1") == 1
        assert f">{question}</h1>" in html(page)
        assert not frame_of(visitor, case).may_record
        tap(page, key)
    assert "The beginning is settled" in words(page)
    assert frame_of(visitor, case).may_record
    assert frame_of(visitor, case).still_open == ()
    tap(page, "to-interview")
    assert page.query_params["case"] == case
    assert "what is hardest for you" in words(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_sitting_goes_on_where_it_was_left(visitor: Visitor, language: str) -> None:
    """What was tapped is in the store: another tablet asks the next thing."""
    case, page = begun(visitor, client="ar", language=language)
    tap_all(page, *PARTS[:3])
    elsewhere = visitor.at("beginning", case, language=language)
    tap_all(elsewhere, *PARTS[3:])
    assert frame_of(visitor, case).may_record


def test_an_answer_changes_nothing_that_another_tablet_settled(visitor: Visitor) -> None:
    """A tap keeps its own part and leaves all others as they are kept now."""
    case, page = begun(visitor)
    tap(page, PARTS[0])
    elsewhere = visitor.at("beginning", case)
    tap_all(elsewhere, *PARTS[1:3])
    tap(page, "choice:freedom:2")
    frame = frame_of(visitor, case)
    assert frame.freedom is Freedom.NO
    assert frame.still_open[0] == "disclosure"


def test_what_the_client_says_is_asked_in_both_languages(visitor: Visitor) -> None:
    """An answer's button carries the client's language first and then the worker's."""
    _, page = begun(visitor, client="ar")
    tap(page, PARTS[0])
    (yes,) = [b for b in page.button if b.key and b.key.startswith("choice:freedom:1")]
    assert yes.label == "\u2068نعم\u2069 · \u2068Yes\u2069"


def test_a_no_to_writing_down_is_kept_and_ends_the_writing(visitor: Visitor) -> None:
    """The client's no is an answer: what can still be done is said, and it can be changed."""
    case, page = begun(visitor)
    tap_all(page, *PARTS[:5], "choice:consent:2")
    assert frame_of(visitor, case).consent is Answered.NO
    assert "Nothing is written down in this sitting" in words(page)
    assert "You can talk with one another" in words(page)
    assert not [b for b in page.button if b.key and b.key.startswith("to-interview")]
    tap(page, "choice:consent:1")
    assert "The beginning is settled" in words(page)


def test_a_relative_raises_a_warning_as_soon_as_they_are_chosen(visitor: Visitor) -> None:
    """The warning comes before anything is kept; a trained interpreter raises none."""
    case, page = begun(visitor)
    tap_all(page, *PARTS[:2])
    warning = "A trained interpreter is better, also by telephone."
    choose_interpreter(page, "Professional interpreter")
    assert warning not in words(page)
    choose_interpreter(page, "A relative")
    assert warning in words(page)
    assert frame_of(visitor, case).interpreter is None


def test_a_child_leaves_the_sitting_open(visitor: Visitor) -> None:
    """A child may help to fetch help; it is said that nothing is written down meanwhile."""
    case, page = begun(visitor)
    tap_all(page, *PARTS[:2])
    choose_interpreter(page, "A child")
    tap(page, "choice:child")
    frame = frame_of(visitor, case)
    assert frame.interpreter is not None
    assert frame.interpreter.kind is InterpreterKind.CHILD
    assert f">{QUESTIONS[2]}</h1>" in html(page)
    assert "A child may interpret only to fetch help." in words(page)


def test_the_client_is_asked_about_the_interpreter(visitor: Visitor) -> None:
    """Nothing is kept before the client has answered, and a no asks for somebody else."""
    case, page = begun(visitor)
    tap_all(page, *PARTS[:2])
    interpret(page, "Somebody who works here", None)
    assert "Ask the client first" in words(page)
    assert frame_of(visitor, case).interpreter is None
    labelled(page.segmented_control, "Is it all right").select("No")
    keep_interpreter(page)
    assert "The client does not want this interpreter." in words(page)
    interpret(page, "Professional interpreter", "Yes")
    kept = frame_of(visitor, case).interpreter
    assert kept is not None
    assert (kept.kind, kept.accepted) == (InterpreterKind.PROFESSIONAL, Answered.YES)
    assert f">{QUESTIONS[3]}</h1>" in html(page)


def test_how_somebody_interprets_is_kept(visitor: Visitor) -> None:
    """From where, under which number, and whether both know the same people."""
    case, page = begun(visitor)
    tap_all(page, *PARTS[:2])
    choose_interpreter(page, "Professional interpreter")
    labelled(page.segmented_control, "From where").select("By telephone")
    labelled(page.text_input, "Number or badge").input(" 4711 ")
    labelled(page.segmented_control, "Do you and the interpreter").select("Yes")
    labelled(page.segmented_control, "Is it all right").select("Yes")
    keep_interpreter(page)
    kept = frame_of(visitor, case).interpreter
    assert kept is not None
    assert (kept.mode, kept.identifier, kept.same_community) == ("telephone", "4711", "yes")


def test_the_limits_are_read_as_the_place_wrote_them(visitor: Visitor) -> None:
    """Line by line and untouched, in the client's language where there is such a text."""
    written = {LanguageTag("en"): "We tell *nobody*.\nCall 555-0100.", LanguageTag("fr"): "Rien."}
    keep_site(visitor, Site(limits=written))
    _, page = begun(visitor)
    tap_all(page, *PARTS[:4])
    assert "We tell *nobody*. Call 555-0100." in words(page)
    assert "Rien." not in words(page)
    assert "This text is in another language" not in words(page)


def test_limits_in_another_language_are_marked(visitor: Visitor) -> None:
    """A text that the client cannot read says so; it is never taken for theirs."""
    keep_site(visitor, Site(limits={LanguageTag("en"): "We tell nobody."}))
    _, page = begun(visitor, client="ar")
    tap_all(page, *PARTS[:4])
    assert 'lang="en" dir="auto"><p>We tell nobody.' in html(page)
    assert "This text is in another language than the client's: English" in words(page).replace(
        "&#39;", "'"
    )


def test_without_a_text_of_the_place_nothing_is_invented(visitor: Visitor) -> None:
    """A practice case has two neutral sentences, and the worker is told to say the limits."""
    _, page = begun(visitor)
    tap_all(page, *PARTS[:4])
    assert "Those who work here can read what is written down." in words(page)
    assert "This place has not written down its limits" in words(page)


def test_telling_back_is_kept_and_never_demanded(visitor: Visitor) -> None:
    """Both ways lead on."""
    for key, kept in (("choice:limits:1", Answered.NOT_ASKED), ("choice:limits:2", Answered.YES)):
        case, page = begun(visitor)
        tap_all(page, *PARTS[:4], key)
        frame = frame_of(visitor, case)
        assert (frame.are_limits_said, frame.told_back) == (True, kept)


@pytest.mark.parametrize("is_confirmed", [False, True])
def test_that_a_no_changes_nothing_is_said_once_the_place_confirms_it(
    visitor: Visitor, *, is_confirmed: bool
) -> None:
    """The sentence is a promise of the place's and not of the software's."""
    keep_site(visitor, Site(refusal_changes_nothing=is_confirmed))
    _, page = begun(visitor)
    tap_all(page, *PARTS[:5])
    assert ("Saying no to this software does not change" in words(page)) is is_confirmed


def test_a_failed_save_is_said_and_nothing_moves_on(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that does not answer is said with its code, and the question stands."""
    case, page = begun(visitor)

    def refused(*_given: object, **_more: object) -> None:
        raise PlannerError("PL414", detail="disk full")

    monkeypatch.setattr(CaseStore, "append_many", refused)
    tap(page, PARTS[0])
    assert "PL414" in words(page)
    assert frame_of(visitor, case).asked == ()


def test_the_role_can_be_put_right(visitor: Visitor) -> None:
    """A clinician who was taken for a health worker says so, at any time."""
    case, page = begun(visitor)
    tap(page, "choice:role:1")
    assert frame_of(visitor, case).worker_role is WorkerRole.CLINICIAN
    assert "✓ Your part: Clinician" in lines(page)


def test_nothing_is_written_down_before_the_beginning(visitor: Visitor) -> None:
    """The interview shows the way to the beginning, before a sitting and after it is closed."""
    case = visitor.case(client="en", is_settled=False)
    assert "Nothing is written down yet." in words(visitor.at("interview", case))
    settled = visitor.case(client="en")
    page = visitor.at("interview", settled)
    assert "Nothing is written down yet." not in words(page)
    Framing(visitor.cases).close(
        visitor.read(settled), FIRST_SITTING, now=visitor.house.planner.clock(), write=fresh_id()
    )
    assert "Nothing is written down yet." in words(visitor.at("interview", settled))
