import pytest

from planner.domain.assertion import Assertion
from planner.domain.reasons import Ask, Band, ReasonKind
from tests.domain.speech import kinds, offered, result
from tests.fakes import said


@pytest.mark.parametrize(
    ("expected", "question"),
    [
        ((ReasonKind.STATED_CAUSE, 3.0), "cause"),
        ((ReasonKind.STATED_CAUSE, 3.0), "onset"),
        ((ReasonKind.STATED_CAUSE, 3.0), "workings"),
        ((ReasonKind.STATED_CAUSE, 3.0), "spirit"),
        ((ReasonKind.NAME, 2.0), "name"),
    ],
)
def test_a_question_decides_what_its_answer_counts(
    expected: tuple[ReasonKind, float], question: str
) -> None:
    """The same words weigh as a cause or a name by the question they answer."""
    assert kinds(result(said("My soul left.", question))) == [expected]


@pytest.mark.parametrize("question", ["problem", "impact", "told_to_others", "help_wanted"])
def test_elsewhere_a_model_must_be_said_as_a_cause(question: str) -> None:
    """In other answers the words state nothing, unless they are given as the reason."""
    assert result(said("My soul left.", question)).matches == ()
    caused = result(said("I cannot sleep because my soul left.", question))
    assert kinds(caused) == [(ReasonKind.STATED_CAUSE, 3.0)]


@pytest.mark.parametrize("question", ["fear", "course"])
def test_a_feared_course_is_a_small_reason(question: str) -> None:
    """What is feared weighs one, too little to be offered on its own."""
    found = result(said("My soul left.", question), said("It is a curse."))
    assert offered(found) == [("sent-harm", 3.0, Band.STRONG)]
    assert result(said("My soul left.", question)).ask == (
        Ask(template="soul-loss", probe="soul-loss-probe"),
    )


def test_help_that_presupposes_a_model_is_evidence() -> None:
    """“Call my soul back” counts among the wishes, and only there."""
    found = result(said("My soul left."), said("Please call my soul back.", "help_wanted"))
    assert kinds(found) == [(ReasonKind.STATED_CAUSE, 3.0), (ReasonKind.HELP_WANTED, 1.0)]
    assert kinds(result(said("My soul left."), said("Call my soul back.", "coping"))) == [
        (ReasonKind.STATED_CAUSE, 3.0)
    ]


def test_an_idiom_counts_once() -> None:
    """Said three times, a fixed expression is still one small sign."""
    found = result(said("My soul left. I am a shell. I am a shell."), said("I am a shell.", "name"))
    assert kinds(found) == [(ReasonKind.STATED_CAUSE, 3.0), (ReasonKind.IDIOM, 1.0)]


def test_a_reason_points_at_the_clients_own_words() -> None:
    """Utterance and span give back what was said, with its capitals."""
    text = "Since then? My Soul, it LEFT me."
    (found,) = result(said("It hurts.", "problem"), said(text)).matches
    (reason,) = found.reasons
    assert (reason.utterance, text[reason.start : reason.end]) == (1, "Soul, it LEFT")
    assert reason.evidence == "soul + leave"


def test_a_choice_beside_words_adds_to_them() -> None:
    """With a stated cause the choice is one more reason and asks nothing."""
    found = result(said("My soul left.", choices=("soul",)))
    assert offered(found) == [("soul-loss", 4.0, Band.STRONG)]
    assert found.ask == ()


def test_hints_add_up() -> None:
    """Different small signs stand together, even in one sentence."""
    assert offered(result(said("I am weak and sad."))) == [("soul-loss", 2.0, Band.STRONG)]


def test_the_same_sentence_does_not_count_twice() -> None:
    """Beside a clear pattern the hints of its sentence are part of it."""
    assert offered(result(said("My soul left and I am weak."))) == [("soul-loss", 3.0, Band.STRONG)]


def test_a_denied_clear_pattern_vetoes_the_hints() -> None:
    """Who says that the soul did not leave is offered nothing for being weak and sad."""
    found = result(said("My soul has not left. I am weak. I am sad."))
    assert found.matches == ()
    assert [(s.template, s.assertion) for s in found.set_aside] == [("soul-loss", Assertion.DENIED)]


def test_what_speaks_against_lowers_the_score_and_says_so() -> None:
    """A reason against has its own words and a negative weight."""
    found = result(said("My soul left."), said("A ghost does it.", "workings"))
    assert kinds(found) == [(ReasonKind.STATED_CAUSE, 3.0), (ReasonKind.AGAINST, -1.0)]
    assert offered(found) == [("soul-loss", 2.0, Band.STRONG)]


def test_a_dismissal_takes_back_the_last_thing_said_and_no_more() -> None:
    """What stands between, and says something else, is what was foolish."""
    held = result(said("It is a curse. My soul left. That was foolish."))
    assert offered(held) == [("sent-harm", 3.0, Band.STRONG)]


def test_an_idiom_can_be_taken_back() -> None:
    """“I am a shell. That was foolish.” is set aside as past."""
    found = result(said("I am a shell. That was foolish."))
    assert found.matches == ()
    assert [s.assertion for s in found.set_aside] == [Assertion.PAST]
