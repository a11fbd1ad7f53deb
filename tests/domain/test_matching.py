import os
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.account import Holder
from planner.domain.assertion import Assertion
from planner.domain.explanatory_model import HearingPattern, Strength
from planner.domain.matching import OPEN_PROBE, Shelf, match
from planner.domain.reasons import Ask, Band, ReasonKind, Result
from tests.domain.speech import SHEET, kinds, offered, result
from tests.fakes import account, hearing, pattern, said, template

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"


def test_a_helper_wished_for_is_no_cause() -> None:
    """Help wanted on its own is not enough to offer a model: the next step is a question."""
    found = result(said("Please call my soul back.", "help_wanted"))
    assert (offered(found), [a.template for a in found.ask]) == ([], ["soul-loss"])


def test_a_score_is_the_sum_of_its_reasons() -> None:
    """Stated cause, help wanted and idiom add up, and nothing else does."""
    found = result(
        said("My soul left."), said("Call my soul back.", "hope"), said("I am a shell.", "impact")
    )
    assert offered(found) == [("soul-loss", 5.0, Band.STRONG)]
    assert sum(weight for _, weight in kinds(found)) == 5.0


def test_a_choice_alone_is_possible_and_asks() -> None:
    """A ticked choice is offered as possible, with a question, never as a stated model."""
    found = result(said("", choices=("soul",)))
    assert offered(found) == [("soul-loss", 1.0, Band.POSSIBLE)]
    assert found.ask == (Ask(template="soul-loss", probe="soul-loss-probe"),)
    (reason,) = found.matches[0].reasons
    assert (reason.evidence, reason.utterance, reason.start, reason.end) == ("soul", 0, None, None)


def test_a_choice_that_somebody_else_made_is_theirs() -> None:
    """The family's ticks offer the client nothing."""
    assert result(said("", choices=("soul",), holder=Holder.FAMILY)).matches == ()
    assert result(said("", "others_cause", choices=("soul",))).matches == ()


def test_close_models_are_told_apart_by_one_question() -> None:
    """Within the margin the second is asked about; outside it nothing is asked."""
    close = result(said("My soul left. It is a curse."))
    assert [a.template for a in close.ask] == ["soul-loss"]
    apart = result(said("It is a curse. It is worry."), said("It is a curse.", "name"))
    assert (len(apart.matches), apart.ask) == (2, ())


def test_several_models_at_once_are_offered_best_first() -> None:
    """People hold several models; equal scores keep one order."""
    found = result(said("My soul left. It is a curse, and worry."))
    assert offered(found) == [
        ("sent-harm", 3.0, Band.STRONG),
        ("soul-loss", 3.0, Band.STRONG),
        ("nerves", 2.0, Band.STRONG),
    ]


def test_nothing_heard_asks_the_open_question() -> None:
    """An account without a model is an honest answer with one open question."""
    found = result(said("I cannot sleep.", "problem"))
    assert found == Result(matches=(), set_aside=(), ask=(Ask(template=None, probe=OPEN_PROBE),))


def test_too_little_is_asked_about_and_not_offered() -> None:
    """One hint is below the threshold: the model's own probe is asked."""
    found = result(said("I am weak."))
    assert (found.matches, [a.probe for a in found.ask]) == ((), ["soul-loss-probe"])


@pytest.mark.parametrize(
    ("assertion", "holder", "text"),
    [
        (Assertion.DENIED, Holder.CLIENT, "I do not believe it is a curse."),
        (Assertion.AFFIRMED, Holder.OTHER, "They say it is a curse."),
        (Assertion.PAST, Holder.CLIENT, "I used to think it was a curse."),
        (Assertion.DOUBTED, Holder.CLIENT, "Is it a curse?"),
        (Assertion.COMPARED, Holder.CLIENT, "Like my uncle with his curse."),
        (Assertion.PAST, Holder.CLIENT, "It was a curse. But that was foolish."),
    ],
)
def test_what_is_not_held_is_set_aside_with_its_words(
    assertion: Assertion, holder: Holder, text: str
) -> None:
    """A model heard but not held is never offered, and is shown with how it was said."""
    found = result(said(text))
    assert found.matches == ()
    (aside,) = found.set_aside
    assert (aside.template, aside.assertion, aside.holder) == ("sent-harm", assertion, holder)
    assert text[aside.start : aside.end].startswith("curse")


def test_one_who_denies_and_quotes_holds_nothing() -> None:
    """“I do not believe it is a curse, but my mother says so” matches nothing for the client."""
    found = result(said("I do not believe it is a curse, but my mother says it is a curse."))
    assert (found.matches, len(found.set_aside) > 0) == ((), True)


@pytest.mark.parametrize("question", ["others_cause", "others_advice"])
@pytest.mark.parametrize("holder", list(Holder))
def test_others_answers_are_never_the_clients(question: str, holder: Holder) -> None:
    """Whoever is named as holder, `others_*` offers nothing and is set aside."""
    found = result(said("It is a curse.", question, holder=holder))
    assert found.matches == ()
    assert found.set_aside[0].holder is not Holder.CLIENT


def test_identity_is_never_read() -> None:
    """Who somebody is gives no match, nothing set aside, and only the open question."""
    found = result(said("My soul left. A curse.", "identity", choices=("soul",)))
    assert (found.matches, found.set_aside) == ((), ())
    assert found.ask == (Ask(template=None, probe=OPEN_PROBE),)


def test_a_confirmed_model_is_strong_without_words() -> None:
    """The client's "yes, that is close" is a reason of its own, without a quotation."""
    found = result(said("I cannot sleep.", "problem"), confirmed=("nerves",))
    assert offered(found) == [("nerves", 3.0, Band.STRONG)]
    (reason,) = found.matches[0].reasons
    assert (reason.kind, reason.utterance, reason.start) == (ReasonKind.CONFIRMED, None, None)


def test_a_declined_model_is_not_offered_again() -> None:
    """The client's "no" outweighs everything that was heard."""
    found = result(said("My soul left."), declined=("soul-loss",))
    assert (found.matches, found.set_aside) == ((), ())


def test_a_language_that_cannot_hear_yet_matches_nothing() -> None:
    """Speech in a language without a sheet is kept and gives the open question."""
    found = result(said("soul left", language="am"))
    assert (found.matches, [a.probe for a in found.ask]) == ((), [OPEN_PROBE])


class Unindexed(Shelf):
    """A shelf on which every pattern of every template is looked at."""

    def patterns_for(self, concepts: Iterable[str]) -> dict[str, dict[str, HearingPattern]]:
        del concepts
        return {t.id: {p.id: p for p in t.patterns} for t in self.templates.values()}


def test_the_index_of_a_large_library_loses_nothing() -> None:
    """Among 2,000 templates the index offers exactly what looking at each of them does."""
    names = sorted(SHEET.concepts)
    templates = [
        template(
            f"t-{n:04}",
            pattern(f"{names[n % 10]} / {names[n * 7 % 10]} + {names[n * 3 // 10 % 10]}"),
            pattern(f"{names[n // 7 % 10]} ; no {names[n // 11 % 10]}", Strength.LIKELY),
            pattern(f"{names[n // 3 % 10]} without {names[n // 13 % 10]}", Strength.HINT),
        )
        for n in range(2000)
    ]
    one = account(said("My soul left. I am weak, not sad."), said("A ghost at work.", "workings"))
    found = match(one, Shelf(templates), hearing(SHEET))
    assert len(found.matches) > 100
    assert found == match(one, Unindexed(templates), hearing(SHEET))


concepts = st.sampled_from(sorted(SHEET.concepts))
sources = st.builds(
    lambda a, b, c, d, joint: f"{a} / {b} {joint} no {c} / {d}",
    concepts, concepts, concepts, concepts, st.sampled_from("+;"),
)  # fmt: skip
sentences = st.lists(
    st.sampled_from(["soul", "left", "curse", "not", "weak", "ghost", "my", "because", ".", ","]),
    min_size=1,
    max_size=25,
).map(" ".join)


@settings(max_examples=5000 if IS_FULL else 100, deadline=None)
@given(st.lists(sources, min_size=1, max_size=30), st.lists(sentences, min_size=1, max_size=3))
def test_whatever_is_said_the_index_loses_nothing(written: list[str], texts: list[str]) -> None:
    """For any templates and any answers the index and looking at each agree."""
    templates = [template(f"t-{n:02}", pattern(source)) for n, source in enumerate(written)]
    one = account(*(said(text) for text in texts))
    found = match(one, Shelf(templates), hearing(SHEET))
    assert found == match(one, Unindexed(templates), hearing(SHEET))
