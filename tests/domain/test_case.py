from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner.domain.account import Holder
from planner.domain.bodies import Body, Bridge, CaseOpened, ModelAnswer, PlanItem, SuggestionRefused
from planner.domain.case import Case, Record
from planner.domain.explanatory_model import Domain
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.plan import Goal, Origin, Wording
from planner.domain.words import LanguageTag, Words
from tests.fakes import EN, said

START = datetime(2026, 3, 1, tzinfo=UTC)
HEAD = CaseOpened(
    code="Lamp 7", client_language=LanguageTag("es"), clinician_language=EN, setting="primary-care"
)


def record(name: str, body: Body, *, version: int = 1, minute: int = 0) -> Record:
    """One record."""
    return Record(
        case=CaseId("c-1"), id=RecordId(name), version=version, body=body, by=PersonId("p-1"),
        at=START + timedelta(minutes=minute), write=f"{name}.{version}",
    )  # fmt: skip


def case(*records: Record, **removed: int) -> Case:
    """A case of a head and these records."""
    gone = {RecordId(name): version for name, version in removed.items()}
    return Case(id=CaseId("c-1"), records=(record("head", HEAD), *records), removed_versions=gone)


def goal(text: str, place: int) -> PlanItem:
    """A goal at a place of the plan."""
    wording = Wording(texts={EN: text})
    made = Goal(id=text, domain=Domain.PERSONAL, text=wording, origin=Origin(utterance=0))
    return PlanItem(item=made, place=place)


def test_a_case_is_known_by_its_head() -> None:
    """Languages and setting come from it; a case without one does not pass for a case."""
    assert case().head is HEAD
    with pytest.raises(LookupError):
        Case(id=CaseId("c-1"), records=()).head  # noqa: B018 - the property raises


def test_the_account_is_in_the_order_of_the_interview() -> None:
    """However the answers came, matching and people read them in one order."""
    made = case(record("u-2", said("Sleep.", "hope")), record("u-1", said("Fear.", "problem")))
    assert [u.question for u in made.account.utterances] == ["problem", "hope"]
    assert (made.account.id, made.account.language) == ("c-1", "es")


def test_what_the_client_says_of_models_is_in_the_account() -> None:
    """Yes is confirmed, no is declined."""
    made = case(
        record("m-1", ModelAnswer(template="nerves", is_close=True)),
        record("m-2", ModelAnswer(template="sent-harm", is_close=False)),
    )
    assert (made.account.confirmed, made.account.declined) == (("nerves",), ("sent-harm",))


def test_goals_stand_in_the_plans_order() -> None:
    """The place decides, not when a goal was written."""
    made = case(record("goal.b", goal("second", 1)), record("goal.a", goal("first", 0)))
    assert [item.id for _, item in made.goals] == ["first", "second"]
    assert made.tasks == ()


def test_stances_stand_in_the_order_of_writing() -> None:
    """The last word counts, also where a clock was set back in between."""

    def stance(value: StanceValue) -> Stance:
        return Stance(item="g1", item_version=1, party=PartyKind.CLIENT, value=value)

    made = case(
        record("stance.b", stance(StanceValue.AGREES), minute=2),
        record("stance.a", stance(StanceValue.DISAGREES), minute=1),
    )
    assert [s.value for s in made.stances] == [StanceValue.AGREES, StanceValue.DISAGREES]


def test_refusals_and_the_bridge_are_found() -> None:
    """What was turned down is remembered; the bridge is None until there is one."""
    bridge = Bridge(words=Words(text="We will see.", language=EN))
    made = case(
        record("refused.x", SuggestionRefused(suggestion="nerves.rest")), record("bridge", bridge)
    )
    assert (made.refused, made.bridge) == ({"nerves.rest"}, bridge)
    assert (case().refused, case().bridge) == (frozenset(), None)


def test_a_change_is_written_after_the_version_that_was_seen() -> None:
    """The version standing, the one that was taken out, or nothing yet."""
    made = case(record("u-1", said("Fear."), version=3), gone=5)
    assert made.seen_version(RecordId("u-1")) == 3
    assert made.seen_version(RecordId("gone")) == 5
    assert made.seen_version(RecordId("new")) == 0


def test_a_record_is_found_by_its_id() -> None:
    """None where there is none, or where it was taken out."""
    answer = record("u-1", said("Fear.", holder=Holder.FAMILY))
    assert case(answer).record("u-1") is answer
    assert case(gone=2).record("gone") is None


def test_a_hidden_record_keeps_its_slot() -> None:
    """The next answer stands beside it; one that was taken out gives its place to the next."""
    made = replace(case(record("answer~2", said("x"))), hidden=frozenset({RecordId("answer")}))
    assert made.free_slot("answer") == "answer~2"
    assert made.name_here("answer~2") == "answer"
    assert case(answer=2).free_slot("answer") == "answer"
    assert case().free_slot("answer") == "answer"


def test_every_slot_that_stands_is_found() -> None:
    """In their order, also past one that is hidden or was taken out."""
    made = case(record("answer", said("x")), record("answer~3", said("z")), **{"answer~2": 4})
    assert made.slots("answer") == ("answer", "answer~3")
    hidden = replace(case(record("answer~2", said("y"))), hidden=frozenset({RecordId("answer")}))
    assert hidden.slots("answer") == ("answer~2",)
    assert case().slots("answer") == ()


def test_what_one_record_holds_is_asked_for_by_its_kind() -> None:
    """A record of another kind is none of what was asked for."""
    made = case(record("bridge", Bridge(words=Words(text="We will see.", language=EN))))
    assert made.one("bridge", Bridge) is not None
    assert made.one("bridge", PlanItem) is None
    assert made.one("absent", Bridge) is None
