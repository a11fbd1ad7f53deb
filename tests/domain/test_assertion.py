import pytest

from planner.domain.assertion import Assertion, Said, Scopes
from planner.language.hearing import Ear
from tests.fakes import sheet

CONCEPTS = {"curse": "curse", "nerves": "nerves", "shock": "shock"}
GRAMMAR = {
    "negator-before": "not\ndo not believe\nnever",
    "negator-after": "is nonsense",
    "not-negator": "not only",
    "cancelling": "not .. not",
    "past-belief": "used to think",
    "now": "now i know",
    "hearsay": "my mother says",
    "hearsay-after": "says my mother",
    "own-view": "i myself say",
    "doubt": "perhaps",
    "comparison": "like my uncle",
    "because": "because",
    "dismissal": "that was foolish",
    "rhetorical": "what else",
    "self-description": "i am from",
    "figurative": "curse of my life",
    "clause-opener": "but",
}


def verdict(text: str, concept: str = "curse") -> Said | None:
    """How the first hit of the concept was said."""
    heard = Ear(sheet(CONCEPTS, GRAMMAR)).hear(text)
    hit = next(hit for hit in heard.hits if hit.concept == concept)
    return Scopes(heard).said(hit)


def assertion(text: str, concept: str = "curse") -> Assertion | None:
    """Its assertion alone."""
    said = verdict(text, concept)
    return said.assertion if said else None


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (Assertion.AFFIRMED, "It is a curse."),
        (Assertion.DENIED, "It is not a curse."),
        (Assertion.DENIED, "A curse is nonsense."),
        (Assertion.DOUBTED, "Perhaps it is a curse."),
        (Assertion.DOUBTED, "Is it a curse?"),
        (Assertion.COMPARED, "Like my uncle I have a curse."),
        (Assertion.PAST, "I used to think it was a curse."),
    ],
)
def test_each_mark_gives_its_meaning(expected: Assertion, text: str) -> None:
    """A concept takes its meaning from the mark in whose scope it stands."""
    assert assertion(text) is expected


def test_a_negator_reaches_to_the_end_of_its_clause() -> None:
    """What stands before the comma, or after "but", is not what the negator denies."""
    assert assertion("It is not my nerves, it is a curse.") is Assertion.AFFIRMED
    assert assertion("It is not my nerves but it is a curse.") is Assertion.AFFIRMED
    assert assertion("It is not my nerves, it is a curse.", "nerves") is Assertion.DENIED


def test_a_negator_after_reaches_back_in_its_clause_alone() -> None:
    """“It is a curse, fever is nonsense” denies no curse."""
    assert assertion("It is a curse, fever is nonsense.") is Assertion.AFFIRMED


def test_not_only_denies_nothing() -> None:
    """“Not only a curse” holds the curse, and something else."""
    assert assertion("It is not only a curse.") is Assertion.AFFIRMED


def test_negators_that_cancel_each_other_deny_nothing() -> None:
    """“It is not that it is not a curse” does not say that there is none."""
    assert assertion("It is not that not a curse.") is Assertion.AFFIRMED


def test_two_negators_that_belong_together_deny_once() -> None:
    """Many languages deny twice to deny once: without a cancelling pair, twice is no."""
    assert assertion("It is not never a curse.") is Assertion.DENIED


def test_a_rhetorical_question_states() -> None:
    """A question mark makes doubt, unless the question is one that asks nothing."""
    assert assertion("What else than a curse?") is Assertion.AFFIRMED


def test_a_belief_of_the_past_ends_where_the_present_begins() -> None:
    """“I used to think it was nerves, now I know it is a curse” holds the curse."""
    text = "I used to think it was nerves now I know it is a curse."
    assert assertion(text) is Assertion.AFFIRMED
    assert assertion(text, "nerves") is Assertion.PAST


def test_what_others_say_is_hearsay_until_the_own_view() -> None:
    """Somebody else is quoted for the whole sentence, or until the speaker's own view."""
    quoted = verdict("My mother says it is a curse, a shock.", "shock")
    own = verdict("My mother says it is nerves, I myself say it is a curse.")
    assert quoted is not None
    assert quoted.is_hearsay
    assert own is not None
    assert not own.is_hearsay


def test_hearsay_may_stand_after_what_was_said() -> None:
    """“It is a curse, says my mother” is hers; the next sentence is the speaker's."""
    said = verdict("It is a curse, says my mother. It is a shock.")
    free = verdict("It is nerves, says my mother. It is a shock.", "shock")
    assert said is not None
    assert said.is_hearsay
    assert free is not None
    assert not free.is_hearsay


def test_hearsay_ends_with_its_sentence() -> None:
    """The next sentence is the speaker's own again."""
    said = verdict("My mother says it is nerves. It is a curse.")
    assert said == Said(Assertion.AFFIRMED)


def test_who_somebody_is_says_nothing() -> None:
    """A concept inside a self-description has no verdict at all."""
    assert verdict("I am from the curse hills.") is None


def test_a_figure_of_speech_is_not_heard() -> None:
    """“The curse of my life” names no curse."""
    heard = Ear(sheet(CONCEPTS, GRAMMAR)).hear("He was the curse of my life.")
    assert heard.hits == ()


def test_a_used_up_negator_denies_nothing_more() -> None:
    """A pattern that took the negator for `no a` leaves the rest of the clause affirmed."""
    heard = Ear(sheet(CONCEPTS, GRAMMAR)).hear("It is not a curse.")
    scopes = Scopes(heard)
    said = scopes.said(heard.hits[0], used_up=scopes.negators_of(heard.hits[0]))
    assert said == Said(Assertion.AFFIRMED)


def test_because_counts_in_its_own_sentence() -> None:
    """One sentence with "because" makes no cause of the next."""
    scopes = Scopes(Ear(sheet(CONCEPTS, GRAMMAR)).hear("Because of that. It hurts."))
    assert (scopes.has_because(0), scopes.has_because(1)) == (True, False)
