import random
import subprocess
import sys
import time
from pathlib import Path

from planner.domain.account import Utterance
from planner.domain.ids import CaseId, RecordId
from planner.storage.cases import CaseStore
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.people import enrol_first, sign_in
from planner.storage.store import open_store
from tests.storage.samples import HEAD, Clock, answer, new_id
from tests.storage.writer import NAME, PASSPHRASE

ROOT = Path(__file__).parents[2]
KILLS = 20


def killed_writer(url: str, case: CaseId, prefix: str, chance: random.Random) -> list[str]:
    """Start a writer, kill -9 it somewhere in its work; what it had acknowledged by then."""
    command = [sys.executable, "-m", "tests.storage.writer", url, case, prefix]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(chance.randint(1, 20))]
        time.sleep(chance.uniform(0, 0.005))  # anywhere within the next saves
        writer.kill()
        said += writer.stdout.readlines()
    assert writer.returncode == -9
    # A line that was cut off was not yet an acknowledgement.
    return [line.strip() for line in said if line.endswith("\n")]


def stored(cases: CaseStore, case: CaseId) -> dict[str, str]:
    found: dict[str, str] = {}
    for record in cases.read(case).records:
        if isinstance(record.body, Utterance) and record.body.words is not None:
            found[record.id] = record.body.words.text
    return found


def test_killing_the_program_loses_no_acknowledged_answer(store_url: str, clock: Clock) -> None:
    """After twenty kills between and within saves every acknowledged answer is there, whole.

    A save that was cut off is there wholly or not at all, and the chain is unbroken.
    """
    store = open_store(store_url, clock=clock)
    enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    cases, case = store.open(sign_in(store, NAME, PASSPHRASE)), CaseId(new_id())
    cases.open_case(case, RecordId("head"), HEAD, write=new_id())
    chance = random.Random(11)  # noqa: S311 - when to kill is no secret
    acknowledged: list[str] = []
    for kill in range(KILLS):
        acknowledged += killed_writer(store_url, case, str(kill), chance)
        there = stored(cases, case)
        assert set(acknowledged) <= set(there)
        assert all(name == text for name, text in there.items())
        assert len(there) <= len(acknowledged) + kill + 1
        cases.verify(case)
    # The next try of the save that was cut off is a retry, whether it had been written or not.
    next_name = f"{KILLS - 1}-{len([n for n in acknowledged if n.startswith(f'{KILLS - 1}-')])}"
    for _ in range(2):
        record = RecordId(next_name)
        cases.append(case, record, answer(next_name), seen_version=0, write=next_name)
    assert len(cases.history(case, RecordId(next_name))) == 1
    store.close()
