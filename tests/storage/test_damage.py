import random
from pathlib import Path

from planner.domain.case import Case, CasePage, Record
from planner.domain.ids import CaseId, RecordId
from planner.errors import PlannerError
from planner.storage.audit import Chain
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.people import enrol_first, sign_in
from planner.storage.store import open_store
from tests.storage.conftest import NAME, PASSPHRASE
from tests.storage.every_kind import SAMPLES
from tests.storage.samples import HEAD, Clock, new_id

FLIPS = 400
ANSWER = RecordId("utterance")
Everything = tuple[Case, CasePage, tuple[Record, ...], Chain]


def everything(path: Path, case: CaseId, clock: Clock) -> Everything:
    """All that can be read of a store: the case, the list, a history, the audit."""
    store = open_store(f"sqlite:///{path}", clock=clock)
    try:
        cases = store.open(sign_in(store, NAME, PASSPHRASE))
        page = cases.page()
        if page.unreadable:
            raise PlannerError("PL402", detail="as the casebook says")
        return cases.read(case), page, cases.history(case, ANSWER), cases.verify(case)
    finally:
        store.close()


def test_no_flipped_bit_in_the_file_gives_a_wrong_answer(tmp_path: Path, clock: Clock) -> None:
    """Whichever bit of the file turns, what is read is the same or a coded error.

    Indexes, times, ids and lengths included: never an older answer, never a bare exception.
    """
    path, case = tmp_path / "s", CaseId(new_id())
    store = open_store(f"sqlite:///{path}", clock=clock)
    enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    cases = store.open(sign_in(store, NAME, PASSPHRASE))
    cases.open_case(case, RecordId("head"), HEAD, write=new_id())
    for kind, body in SAMPLES.items():
        if kind not in {"case-opened", "removed"}:
            cases.append(case, RecordId(kind), body, seen_version=0, write=new_id())
    store.close()
    sound, content = everything(path, case, clock), path.read_bytes()
    used = [at for at, byte in enumerate(content) if byte]
    chance = random.Random(7)  # noqa: S311 - which bit turns is no secret
    refused = set()
    for _ in range(FLIPS):
        for leftover in tmp_path.iterdir():
            leftover.unlink()
        turned = bytearray(content)
        turned[chance.choice(used)] ^= 1 << chance.randrange(8)
        path.write_bytes(turned)
        try:
            read = everything(path, case, clock)
        except PlannerError as error:
            refused.add(error.code)
        else:
            assert read == sound
    # The flips did reach sealed values, the passphrase's lock, and the rows' own names.
    assert {"PL401", "PL402"} <= refused <= {"PL401", "PL402", "PL403", "PL407", "PL409"}
