from planner.domain.account import Holder, Utterance
from planner.domain.assertion import Assertion
from planner.domain.evidence import Finding, HeardUtterance, findings
from planner.domain.patterns import parse
from tests.fakes import hearing, said, sheet

SHEET = sheet(
    {
        "soul": "soul*",
        "leave": "left\nwent out",
        "work": "work",
        "return": "came back\n!never came back",
        "fright": "fright",
        "dead": "my dead aunt",
        "appear": "appears",
        "demand": "demands",
    },
    {
        "negator-before": "not\nnever\nno",
        "hearsay": "they say",
        "because": "because",
        "self-description": "i am from",
    },
)


def found(source: str, *utterances: Utterance) -> list[Finding]:
    """What a pattern finds in these answers."""
    ear = hearing(SHEET)
    heard = [HeardUtterance(i, u, ear.hear(u)) for i, u in enumerate(utterances)]
    return list(findings(parse(source), heard))


def assertions(source: str, *utterances: Utterance) -> list[Assertion]:
    """How the findings were said."""
    return [finding.assertion for finding in found(source, *utterances)]


AFFIRMED, DENIED = [Assertion.AFFIRMED], [Assertion.DENIED]


def test_plus_asks_for_one_sentence_in_any_order() -> None:
    """`a + b` is met in either order, and not across a full stop."""
    assert assertions("soul + leave", said("My soul left.")) == AFFIRMED
    assert assertions("soul + leave", said("It left, the soul.")) == AFFIRMED
    assert assertions("soul + leave", said("My soul hurts. He left.")) == []


def test_a_finding_spans_all_its_words_and_no_more() -> None:
    """The quotation begins with the first word used and ends with the last."""
    text = "So, my soul then went out of me."
    (finding,) = found("soul + leave", said(text))
    assert text[finding.start : finding.end] == "soul then went out"


def test_either_is_enough() -> None:
    """`a / b` is met by a and by b."""
    assert assertions("soul / fright", said("A fright.")) == AFFIRMED
    assert assertions("soul / fright", said("My soul.")) == AFFIRMED


def test_without_voids_in_the_same_sentence_alone() -> None:
    """`without a` asks about the sentence in which the rest stands."""
    source = "soul + leave without work"
    assert assertions(source, said("My soul left at work.")) == []
    assert assertions(source, said("My soul left. I work.")) == AFFIRMED


def test_a_denied_voiding_concept_voids_nothing() -> None:
    """“My soul left, not at work” says that work has no part in it."""
    source = "soul + leave without work"
    assert assertions(source, said("My soul left, not at work.")) == AFFIRMED


def test_no_asks_for_the_negated_form() -> None:
    """`no a` is met by a negator or a negated form, and not by the plain word."""
    source = "soul + no return"
    assert assertions(source, said("My soul never came back.")) == AFFIRMED
    assert assertions(source, said("My soul has not, to this day, come. It came back.")) == []
    assert assertions(source, said("My soul came back.")) == []


def test_no_uses_up_its_negator() -> None:
    """The negator that `no a` asked for does not deny the rest of the pattern."""
    assert assertions("no fright + soul", said("No fright, but the soul.")) == AFFIRMED
    assert assertions("no fright + soul", said("Without cause no fright in the soul.")) == AFFIRMED
    assert assertions("fright + soul", said("Without cause no fright in the soul.")) == DENIED


def test_denial_counts_on_the_last_part() -> None:
    """`a + b` is denied where b is; a denied a before an affirmed b denies nothing."""
    assert assertions("soul + leave", said("My soul has not left.")) == DENIED
    assert assertions("fright + leave", said("Not the fright, he left.")) == AFFIRMED


def test_the_same_words_do_not_serve_twice() -> None:
    """One word cannot be both parts of a pattern."""
    assert assertions("soul + soul", said("My soul.")) == []
    assert assertions("soul + soul", said("My soul, and her soul.")) == AFFIRMED


def test_semicolon_joins_answers_and_the_first_states_a_cause() -> None:
    """`a ; b` takes a from an answer that states a cause, b from any of the client's."""
    source = "dead ; appear + demand"
    stated, asked = said("It is my dead aunt."), said("She appears and demands.", "impact")
    assert [f.utterance for f in found(source, asked, stated)] == [1]
    assert found(source, said("My dead aunt.", "impact"), asked) == []


def test_because_states_a_cause_in_any_answer() -> None:
    """Elsewhere than in the cause questions it must be said as one."""
    (plain,) = found("dead", said("My dead aunt.", "impact"))
    (caused,) = found("dead", said("Because of my dead aunt.", "impact"))
    assert (plain.is_stated_as_cause, caused.is_stated_as_cause) == (False, True)


def test_semicolon_never_takes_a_part_from_somebody_else() -> None:
    """What the family says completes no pattern of the client's."""
    family = said("She appears and demands.", holder=Holder.FAMILY)
    assert found("dead ; appear + demand", said("It is my dead aunt."), family) == []


def test_a_denied_last_part_denies_the_whole() -> None:
    """“She does not appear” sets `a ; b` aside as denied."""
    answers = said("It is my dead aunt."), said("She never appears.", "impact")
    assert assertions("dead ; appear", *answers) == DENIED


def test_hearsay_belongs_to_somebody_else() -> None:
    """What "they say" is held by others, not by the client who tells of it."""
    (finding,) = found("fright", said("They say it is a fright."))
    assert finding.holder is Holder.OTHER


def test_answers_about_others_are_theirs_even_without_a_holder() -> None:
    """`others_cause` is never the client's view, whatever holder the record carries."""
    (finding,) = found("fright", said("A fright.", "others_cause", holder=Holder.CLIENT))
    assert finding.holder is Holder.FAMILY


def test_an_affirmed_finding_wins_over_a_denied_one_of_the_same_sentence() -> None:
    """“Not the fright of the river, the fright of the dog” holds a fright."""
    text = "Not the fright of the river, the fright of the dog."
    assert assertions("fright", said(text)) == AFFIRMED


def test_a_self_description_gives_no_part() -> None:
    """A word inside "I am from ..." meets no pattern, alone or with others."""
    assert found("soul + leave", said("I am from soul hill and left.")) == []
