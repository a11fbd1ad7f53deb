"""How often the database is asked tells nothing of what is hidden either."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event

from planner.domain.bodies import Bridge, Removed
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.privacy import THE_CLIENT
from planner.domain.words import Words
from planner.services.viewing import ViewedCases
from planner.storage.cases import CaseStore
from tests.storage.samples import ES, HEAD, answer, goal, new_id

WITH_MOTHER = THE_CLIENT | {GiverId("mother")}
CAUSE, BRIDGE = RecordId("answer.cause.client"), RecordId("bridge")
SHOWN, HIDDEN = RecordId("goal.rest"), RecordId("goal.leave")
Act = Callable[[ViewedCases, CaseId], object]


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that any database is sent."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def bridge(text: str) -> Bridge:
    return Bridge(words=Words(text=text, language=ES))


def write_bridge(viewed: ViewedCases, case: CaseId) -> object:
    seen = viewed.read(case).seen_version(BRIDGE)
    return viewed.append(case, BRIDGE, bridge("Probamos."), seen_version=seen, write=new_id())


def say(viewed: ViewedCases, case: CaseId) -> object:
    record = viewed.read(case).free_slot(CAUSE)
    return viewed.append(case, record, answer("el susto"), seen_version=0, write=new_id())


ACTS: dict[str, Act] = {
    "reading": lambda viewed, case: viewed.read(case),
    "history": lambda viewed, case: viewed.history(case, CAUSE),
    "an answer": say,
    "the bridge": write_bridge,
    "undoing": lambda viewed, case: viewed.undo(case, write=new_id()),
}


def begin(cases: CaseStore, *, has_secrets: bool) -> CaseId:
    """A case with a goal that the mother saw, and with what was said without her."""
    case = CaseId(new_id())
    cases.open_case(case, RecordId("head"), HEAD, write=new_id())
    seen = ViewedCases(cases, WITH_MOTHER)
    seen.append(case, SHOWN, goal("Dormir"), seen_version=0, write=new_id())
    if has_secrets:
        alone = ViewedCases(cases, THE_CLIENT)
        alone.append(case, CAUSE, answer("me pega"), seen_version=0, write=new_id())
        alone.append(case, BRIDGE, bridge("Me pega."), seen_version=0, write=new_id())
        alone.append(case, HIDDEN, goal("Irme"), seen_version=0, write=new_id())
        alone.append(case, HIDDEN, Removed(), seen_version=1, write=new_id())
    return case


@pytest.mark.parametrize("act", ACTS)
def test_the_same_statements_are_sent_with_secrets_as_without(cases: CaseStore, act: str) -> None:
    """On either database, in the same order, for everything that a page does."""
    sent = []
    for has_secrets in (False, True):
        case = begin(cases, has_secrets=has_secrets)
        with statements() as one:
            ACTS[act](ViewedCases(cases, WITH_MOTHER), case)
        sent.append(one)
    assert sent[0] == sent[1] != []
