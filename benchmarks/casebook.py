"""The casebook at ten thousand cases on SQLite: `make bench-casebook`.

Half of the cases have something to do. "First list" is what the first look after a start
costs, when no list is in memory yet; the rest are medians of looks at a list that is there.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import uuid4

from planner.domain.bodies import Body, CaseOpened, PlanItem
from planner.domain.case import Change
from planner.domain.explanatory_model import Domain
from planner.domain.frame import Frame
from planner.domain.ids import CaseId, RecordId
from planner.domain.leaving import PaperChosen
from planner.domain.plan import Origin, Task, Wording
from planner.domain.safety import Duty, DutyKind
from planner.domain.words import LanguageTag
from planner.storage.casebook import Casebook
from planner.storage.keys import Unlocked
from planner.storage.people import enrol_first, sign_in
from planner.storage.store import Store, open_store
from planner.storage.writing import CaseTurn

CASES = 10_000
LOOKS = 15
BEGAN = datetime(2026, 1, 1, 8, tzinfo=UTC)
TODAY = date(2026, 6, 1)
NEEDING = frozenset({"fasting"})
NAME, PASSPHRASE = "Amina", "seven quiet rivers"
HEAD = CaseOpened(
    code="",
    client_language=LanguageTag("ar"),
    clinician_language=LanguageTag("en"),
    setting="primary-care",
)
TASK = Task(
    id="t1",
    goal="g1",
    domain=Domain.SPIRITUAL,
    doer="client",
    text=Wording(texts={LanguageTag("ar"): "أصوم يوم الاثنين."}),
    origin=Origin(setting="primary-care"),
    practices=("fasting",),
)


def bodies(number: int) -> dict[str, Body]:
    """What one case holds: the head, and in every other case one thing to do."""
    head = replace(HEAD, code=f"Lamp {number}", name=f"Zeynep {number}" if number % 3 else "")
    day = TODAY + timedelta(days=number % 60 - 30)
    to_do: tuple[dict[str, Body], ...] = (
        {"frame": Frame(started_at=BEGAN)},
        {"duty": Duty(kind=DutyKind.ASK_ALONE, due=day)},
        {"task": PlanItem(item=TASK, place=0)},
        {"paper": PaperChosen(next_visit=day)},
    )
    return {"head": head, **(to_do[number // 2 % len(to_do)] if number % 2 else {})}


def fill(store: Store, unlocked: Unlocked) -> None:
    """Write all cases in one transaction; the way of each write is the real one."""
    with store.database.writing() as connection:
        for number in range(CASES):
            turn = CaseTurn.open_new(connection, CaseId(uuid4().hex), unlocked, store.clock())
            for record, body in bodies(number).items():
                change = Change(
                    record=RecordId(record), body=body, seen_version=0, write=uuid4().hex
                )
                turn.append(change)
            turn.settle()


def ticking() -> Callable[[], datetime]:
    """A clock that goes on by a second each time it is asked."""
    seconds: Iterator[int] = count()
    return lambda: BEGAN + timedelta(seconds=next(seconds))


def took(look: Callable[[], object], times: int = LOOKS) -> float:
    """The median of some looks, in milliseconds."""
    each = []
    for _ in range(times):
        begun = time.perf_counter()
        look()
        each.append(1000 * (time.perf_counter() - begun))
    return statistics.median(each)


def main() -> None:
    """Print one row a look."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'store'}", clock=ticking())
        enrol_first(store, NAME, PASSPHRASE)
        unlocked = sign_in(store, NAME, PASSPHRASE)
        fill(store, unlocked)
        book = Casebook(store.database, unlocked.site_key)
        older = book.page().next
        looks: dict[str, Callable[[], object]] = {
            "newest page": book.page,
            "next page": lambda: book.page(older),
            "exact code": lambda: book.find("Lamp 4711"),
            "part of a code": lambda: book.find("p 47"),
            "part of a name": lambda: book.find("zeynep 9"),
            "work list": lambda: book.work(TODAY, NEEDING),
        }
        print(f"{CASES} cases; {'ms':>18}")
        sign_in_ms = took(lambda: sign_in(store, NAME, PASSPHRASE), times=3)
        print(f"{'sign-in':>20} {sign_in_ms:>10.1f}")
        print(f"{'first list':>20} {took(book.warm, times=1):>10.1f}")
        for name, look in looks.items():
            print(f"{name:>20} {took(look):>10.1f}")
        store.close()


if __name__ == "__main__":
    main()
