"""What is written for those who look on, and what they find in a history."""

from dataclasses import replace

from planner.domain.bodies import PLAN_ORDER, CaseOpened, PlanItem, PlanOrder, Removed
from planner.domain.case import Record
from planner.domain.ids import RecordId
from planner.domain.privacy import THE_CLIENT, Audience, Onlookers, seen_by
from tests.domain.records import (
    AUNT,
    HEAD,
    MOTHER,
    WITH_MOTHER,
    case,
    goal,
    record,
    released,
    said,
    translation,
)

SECRET = record("answer.fear.client", said("she beats me", question="fear"))


def test_what_they_could_not_see_of_an_item_stays() -> None:
    """The mother's rewording keeps the quotation and the reason that she was not shown."""
    item = record("goal.g", goal("Rest", "she beats me"))
    whole = case(SECRET, item, released(item, MOTHER))
    seen = seen_by(whole, WITH_MOTHER).one("goal.g", PlanItem)
    assert seen is not None
    reworded = replace(seen, item=replace(seen.item, text=goal("Sleep").item.text))
    kept = Onlookers(whole, WITH_MOTHER).with_unseen(reworded, item)
    assert isinstance(kept, PlanItem)
    assert kept.item == replace(goal("Sleep").item, because=("she beats me",))


def test_nothing_of_a_hidden_item_gets_into_one_that_is_written_over_it() -> None:
    """A goal that the mother has not seen lends no words to hers."""
    hidden = record("goal.g", goal("Rest", "she beats me"))
    hers = goal("Walk")
    assert Onlookers(case(hidden), WITH_MOTHER).with_unseen(hers, hidden) == hers


def test_an_order_that_is_changed_before_others_keeps_the_hidden_items() -> None:
    """What they move stands as they moved it; the rest comes after, in its order."""
    goals = [record(f"goal.{n}", goal(n)) for n in "abcd"]
    order = record(PLAN_ORDER, PlanOrder(items=tuple(g.id for g in goals)))
    whole = case(*goals, order, released(goals[0], MOTHER), released(goals[3], MOTHER))
    moved = PlanOrder(items=(goals[3].id, goals[0].id))
    kept = Onlookers(whole, WITH_MOTHER).with_unseen(moved, order)
    assert kept == PlanOrder(items=tuple(RecordId(f"goal.{n}") for n in "dabc"))


def test_changing_the_languages_before_others_keeps_the_name() -> None:
    """The head that they see has none; what is written has it, unless they typed another."""
    head = record("head", HEAD)
    eyes = Onlookers(case(), WITH_MOTHER)
    nameless = replace(HEAD, name="", clinician_language=HEAD.client_language)
    assert eyes.with_unseen(nameless, head) == replace(nameless, name=HEAD.name)
    renamed = replace(nameless, name="Rosa")
    assert eyes.with_unseen(renamed, head) == renamed
    assert Onlookers(case(), THE_CLIENT).with_unseen(nameless, head) == nameless


def test_a_new_record_is_written_as_it_is() -> None:
    """There is nothing before it to keep."""
    assert Onlookers(case(), WITH_MOTHER).with_unseen(goal("Walk"), None) == goal("Walk")


# -- Earlier versions --

VERSIONS = tuple(record("answer.fear.client", said(text), version=n)
                 for n, text in enumerate(("one", "two", "three"), 1))  # fmt: skip


def told(standing: Record, releases: list[Record], audience: Audience) -> list[int]:
    """Which of the three versions an audience has seen, where this one stands."""
    versions = (*VERSIONS[: standing.version - 1], standing)
    latest = [releases[-1]] if releases else []
    looking = Onlookers(case(standing, *latest), audience)
    return [r.version for r in looking.versions(versions, releases)]


def test_of_earlier_versions_others_see_those_that_were_shown_to_them() -> None:
    """The second was private, before and after versions that the mother was shown."""
    shown = [released(VERSIONS[n], MOTHER) for n in (0, 2)]
    assert told(VERSIONS[2], shown, WITH_MOTHER) == [1, 3]
    assert told(VERSIONS[2], shown, THE_CLIENT) == [1, 2, 3]
    assert told(VERSIONS[2], shown, frozenset({AUNT})) == []


def test_a_release_that_was_taken_back_shows_no_earlier_version() -> None:
    """The last word on a version holds."""
    shown = [released(VERSIONS[0], MOTHER), released(VERSIONS[0])]
    assert told(VERSIONS[1], shown, WITH_MOTHER) == []


def test_what_was_taken_out_alone_is_not_in_the_history_before_others() -> None:
    """Neither the words nor that there was something to take out."""
    gone = record("answer.fear.client", Removed(), version=2)
    looking = Onlookers(case(), WITH_MOTHER)
    assert looking.versions((VERSIONS[0], gone), ()) == ()
    assert len(Onlookers(case(), THE_CLIENT).versions((VERSIONS[0], gone), ())) == 2


def test_what_the_mother_took_out_is_hers() -> None:
    """A removal belongs to whoever gave what was removed."""
    hers = record("answer.cause.mother", said("the evil eye", giver=MOTHER))
    gone = record("answer.cause.mother", Removed(), version=2)
    assert Onlookers(case(), THE_CLIENT).versions((hers, gone), ()) == ()
    assert len(Onlookers(case(), frozenset({MOTHER})).versions((hers, gone), ())) == 2


def test_earlier_translations_are_for_whoever_gave_the_words() -> None:
    """Others read the one of the words as they stand."""
    first, second = translation(SECRET), replace(translation(SECRET), version=2)
    whole = case(SECRET, second, released(SECRET, MOTHER))
    assert Onlookers(whole, WITH_MOTHER).versions((first, second), ()) == (second,)
    assert Onlookers(whole, THE_CLIENT).versions((first, second), ()) == (first, second)
    assert Onlookers(case(SECRET, second), WITH_MOTHER).versions((first, second), ()) == ()


def test_earlier_wordings_of_the_plan_quote_nothing_hidden_either() -> None:
    """Each version is shown as it was shown then."""
    first = record("goal.g", goal("Rest", "she beats me"))
    second = record("goal.g", goal("Sleep", "she beats me"), version=2)
    shown = [released(first, MOTHER), released(second, MOTHER)]
    looking = Onlookers(case(SECRET, second, shown[1]), WITH_MOTHER)
    bodies = [r.body for r in looking.versions((first, second), shown)]
    assert [b.item.because for b in bodies if isinstance(b, PlanItem)] == [(), ()]


def test_the_head_of_earlier_days_does_not_name_the_client_to_others() -> None:
    """Only as it stands, and without the name; the client sees how it was."""
    first, second = record("head", HEAD), record("head", HEAD, version=2)
    whole = replace(case(), records=(second,))
    (shown,) = Onlookers(whole, WITH_MOTHER).versions((first, second), ())
    assert isinstance(shown.body, CaseOpened)
    assert (shown.version, shown.body.name) == (2, "")
    assert Onlookers(whole, THE_CLIENT).versions((first, second), ()) == (first, second)
