from planner.domain.account import Holder
from planner.domain.explanatory_model import Domain
from planner.domain.naming import Mention
from planner.domain.plan import Origin
from planner.services.suggesting import (
    Suggestion,
    choose_goals,
    choose_tasks,
    opening_words,
    words_at,
)
from tests.fakes import account, said
from tests.services.sittings import goal, task


def offered(owner: str, *items: str, is_setting: bool = False) -> list[Suggestion]:
    """Goals of one owner."""
    origin = Origin(setting=owner) if is_setting else Origin(template=owner)
    return [Suggestion(owner, goal(item), origin, ()) for item in items]


def ids(suggestions: list[Suggestion]) -> list[str]:
    """What refusals would be remembered by."""
    return [s.id for s in suggestions]


def test_models_take_turns() -> None:
    """The second model's first goal comes before the first model's second."""
    both = [*offered("soul", "a", "b"), *offered("worry", "c")]
    assert ids(choose_goals(both, room=3, is_limited=True)) == ["soul.a", "worry.c", "soul.b"]


def test_one_goal_comes_from_the_clinicians_side() -> None:
    """A plan is a bridge, also where the models alone would fill it."""
    clinic = offered("clinic", "x", "y", is_setting=True)
    both = [*offered("soul", "a", "b", "c"), *clinic]
    assert ids(choose_goals(both, room=2, is_limited=True)) == ["soul.a", "clinic.x"]
    assert ids(choose_goals(clinic, room=2, is_limited=True)) == ["clinic.x", "clinic.y"]


def test_more_on_request_is_everything() -> None:
    """Nothing is left out once the limit is lifted."""
    both = [*offered("soul", "a", "b", "c"), *offered("clinic", "x", "y", is_setting=True)]
    assert len(choose_goals(both, room=0, is_limited=False)) == 5


def test_goals_are_not_tasks() -> None:
    """Each list takes its own kind."""
    one = Suggestion("soul", task("rest", "a"), Origin(template="soul"), ())
    assert choose_goals([one], room=3, is_limited=True) == []
    assert ids(choose_tasks([one, *offered("soul", "a")], is_limited=True)) == ["soul.rest"]


def test_tasks_stand_in_one_order_of_domains() -> None:
    """The client's world first, safety last, whatever order they were given in."""
    made = [
        Suggestion("soul", task(domain.value, "a", domain), Origin(template="soul"), ())
        for domain in (Domain.SAFETY, Domain.CLINICAL, Domain.COMMUNITY, Domain.SPIRITUAL)
    ]
    found = [s.item.domain for s in choose_tasks(made, is_limited=True)]
    assert found == [Domain.SPIRITUAL, Domain.COMMUNITY, Domain.CLINICAL, Domain.SAFETY]


def test_the_opening_words_are_the_clients_own() -> None:
    """What troubles most, else the help wanted, else the cause; never the family's."""
    family = said("He is lazy.", "problem", holder=Holder.FAMILY)
    wanted, cause = said(" To rest. ", "help_wanted"), said("Work.")
    assert opening_words(account(family, cause, wanted)) == ("To rest.",)
    assert opening_words(account(family, cause)) == ("Work.",)
    assert opening_words(account(family, said("", "problem", choices=("x",)))) == ()


def test_words_are_quoted_from_their_place() -> None:
    """In code points; a choice has none."""
    one = account(said("🙂 my soul"), said("", choices=("soul",)))
    assert words_at(one, Mention(0, 2, 9)) == "my soul"
    assert words_at(one, Mention(1, 0, 0)) == ""
