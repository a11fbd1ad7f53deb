"""What is shown with something else, or repeats it, is hidden with it."""

from dataclasses import replace

import pytest

from planner.domain.bodies import PLAN_ORDER, PlanItem, PlanOrder, Released, SuggestionRefused
from planner.domain.ids import GiverId
from planner.domain.joining import CLIENT
from planner.domain.privacy import THE_CLIENT, Audience, seen_by
from planner.domain.releases import release_id
from tests.domain.records import (
    AUNT,
    EN,
    HEAD,
    MOTHER,
    WITH_MOTHER,
    case,
    goal,
    ids,
    joined,
    record,
    released,
    said,
    translation,
)

SECRET = record("answer.fear.client", said("she beats me", question="fear"))


def test_a_translation_goes_with_its_words() -> None:
    """Hidden with them and shown with them, without a release of its own."""
    hidden = case(SECRET, translation(SECRET))
    assert ids(seen_by(hidden, WITH_MOTHER)) == set()
    shown = case(SECRET, released(SECRET, MOTHER), translation(SECRET))
    assert f"translation.{SECRET.id}" in ids(seen_by(shown, WITH_MOTHER))


def test_a_stale_translation_repeats_nothing_of_the_words_before() -> None:
    """It says what stood there when the mother was not allowed; whoever gave it sees it."""
    answer = replace(SECRET, version=2)
    whole = case(answer, released(answer, MOTHER), translation(answer, of_version=1))
    assert f"translation.{SECRET.id}" not in ids(seen_by(whole, WITH_MOTHER))
    assert f"translation.{SECRET.id}" in ids(seen_by(whole, THE_CLIENT))


def test_a_translation_of_something_taken_out_is_not_shown() -> None:
    """The words are gone and so is what they mean, for all who look on."""
    alone = case(translation(SECRET))
    assert ids(seen_by(alone, WITH_MOTHER)) == ids(seen_by(alone, THE_CLIENT)) == set()


def test_a_release_is_not_shown_without_what_it_releases() -> None:
    """That something was taken out, or was shown to somebody else, leaves no trace."""
    gone = record(release_id(SECRET.id), Released(record=SECRET.id, of_version=1, to=(MOTHER,)))
    assert ids(seen_by(case(gone), WITH_MOTHER)) == set()
    elsewhere = case(SECRET, released(SECRET, AUNT))
    assert ids(seen_by(elsewhere, WITH_MOTHER)) == set()


def test_nobody_learns_to_whom_else_something_is_shown() -> None:
    """The mother sees that she may, and the client, whose it is, sees everybody."""
    whole = case(SECRET, released(SECRET, MOTHER, AUNT))
    assert seen_by(whole, WITH_MOTHER).one(release_id(SECRET.id), Released) == Released(
        record=SECRET.id, of_version=1, to=(MOTHER,)
    )
    of_all = seen_by(whole, THE_CLIENT).one(release_id(SECRET.id), Released)
    assert of_all is not None
    assert of_all.to == (MOTHER, AUNT)


def test_the_client_learns_nothing_of_what_others_show_one_another() -> None:
    """The mother showed her words to client and aunt: to whom else is hers to say."""
    hers = record("answer.cause.mother", said("the evil eye", giver=MOTHER))
    seen = seen_by(case(hers, released(hers, CLIENT, AUNT)), THE_CLIENT)
    release = seen.one(release_id(hers.id), Released)
    assert release is not None
    assert release.to == (CLIENT,)


@pytest.mark.parametrize(
    ("audience", "known"),
    [
        (THE_CLIENT, {MOTHER, AUNT}),
        (WITH_MOTHER, {MOTHER}),
        (frozenset({MOTHER}), {MOTHER}),
        (frozenset({MOTHER, AUNT}), {MOTHER, AUNT}),
    ],
)
def test_those_who_look_on_together_know_of_one_another(
    audience: Audience, known: set[GiverId]
) -> None:
    """The client knows everybody of the case; to others, who else belongs to it is hidden."""
    assert set(seen_by(case(joined(MOTHER), joined(AUNT)), audience).people) == known


def test_whose_words_are_read_is_known() -> None:
    """The aunt showed her words to the mother: they are the aunt's, in the aunt's language."""
    hers = record("answer.cause.aunt", said("a fright", giver=AUNT))
    seen = seen_by(case(joined(AUNT), hers, released(hers, MOTHER)), frozenset({MOTHER}))
    assert set(seen.people) == {AUNT}
    assert seen.account_of(AUNT).language == EN


def test_others_do_not_read_the_clients_name() -> None:
    """It was given to the worker; the code is what the case is called on a screen."""
    whole = case(SECRET)
    assert seen_by(whole, WITH_MOTHER).head == replace(HEAD, name="")
    assert seen_by(whole, THE_CLIENT).head == HEAD


# -- What the plan repeats --


def test_the_plan_quotes_only_words_that_are_shown() -> None:
    """A shown goal keeps no word, and no reason, that rests on an answer that is not."""
    open_ = record("answer.cause.client", said("I was frightened at the river"))
    item = record("goal.g", goal("Rest", "at the river", "she beats me"))
    whole = case(SECRET, open_, item, released(open_, MOTHER), released(item, MOTHER))
    body = seen_by(whole, WITH_MOTHER).one("goal.g", PlanItem)
    assert body is not None
    assert (body.item.because, body.item.rationale) == (("at the river",), None)


def test_the_plan_keeps_its_reasons_where_all_of_their_words_are_shown() -> None:
    """Nothing is taken from an item whose words everybody may read."""
    item = record("goal.g", goal("Rest", "she beats me"))
    whole = case(SECRET, item, released(SECRET, MOTHER), released(item, MOTHER))
    assert seen_by(whole, WITH_MOTHER).one("goal.g", PlanItem) == item.body


def test_the_client_keeps_every_reason() -> None:
    """Also one that quotes words which have been changed since: they were the client's own."""
    item = record("goal.g", goal("Rest", "he shouts"))
    assert seen_by(case(SECRET, item), THE_CLIENT).one("goal.g", PlanItem) == item.body


def test_the_plans_order_names_no_hidden_item() -> None:
    """Of three goals the mother may see two, and the order has two."""
    goals = [record(f"goal.{n}", goal(n)) for n in "abc"]
    order = record(PLAN_ORDER, PlanOrder(items=tuple(g.id for g in goals)))
    open_ = [released(r, MOTHER) for r in (goals[0], goals[2], order)]
    seen = seen_by(case(*goals, order, *open_), WITH_MOTHER)
    assert seen.one(PLAN_ORDER, PlanOrder) == PlanOrder(items=(goals[0].id, goals[2].id))


def test_what_was_turned_down_alone_is_neither_offered_nor_named() -> None:
    """The client is not asked again before the mother, who does not read what it was."""
    refused = record("refused.nerves.rest", SuggestionRefused(suggestion="nerves.rest"))
    seen = seen_by(case(refused), WITH_MOTHER)
    assert (seen.refused, seen.withheld) == (frozenset(), {"nerves.rest"})
    shown = seen_by(case(refused, released(refused, MOTHER)), WITH_MOTHER)
    assert (shown.refused, shown.withheld) == ({"nerves.rest"}, frozenset())
