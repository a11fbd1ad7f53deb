import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner.domain.case import CaseSummary
from planner.domain.ids import CaseId, RecordId
from planner.domain.work import Entry, WorkKind
from planner.errors import PlannerError
from planner.storage.codec import decode, encode
from planner.storage.keys import CaseKey
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.people import enrol_first, sign_in
from planner.storage.sealing import seal_bytes, unseal_bytes
from planner.storage.store import open_store
from planner.storage.summaries import (
    CaseRow,
    Standing,
    open_summary,
    read_summary,
    seal_summary,
)
from tests.storage.conftest import NAME, PASSPHRASE
from tests.storage.every_kind import SAMPLES
from tests.storage.samples import HEAD, TASK, Clock, new_id

KEY = CaseKey.fresh()
ROW = CaseRow(
    id=new_id(), key_id=KEY.id, wrapped=b"", code_index="", sequence=3, chain=b"c", summary=b"",
    changed_at=Clock().now,
)  # fmt: skip
WORK = {
    "frame.1": Entry(kind=WorkKind.SITTING),
    "duty.1": Entry(kind=WorkKind.DUTY, due=date(2026, 3, 9)),
    "task.a": Entry(kind=WorkKind.CAUTION, practices=("fasting", "kohl")),
    "caution.kohl": Entry(kind=WorkKind.CAUTION, practices=("kohl",), is_answer=True),
    "paper": Entry(kind=WorkKind.REVIEW, due=date(2026, 4, 1)),
}
STANDING = Standing(head=replace(HEAD, name="فاطمة الزهراء"), answers=7, work=WORK)


def sealed(standing: Standing) -> CaseRow:
    return replace(ROW, summary=seal_summary(ROW, KEY, standing))


def sealed_bytes(plain: bytes) -> CaseRow:
    return replace(ROW, summary=seal_bytes(KEY.secret, plain, ROW.place()))


def plain_of(row: CaseRow) -> bytes:
    return unseal_bytes(KEY.secret, row.summary, row.place())


def test_a_summary_comes_back_as_it_was() -> None:
    """Head with name, count of answers, and the work by record."""
    assert read_summary(sealed(STANDING), KEY) == STANDING
    assert open_summary(sealed(STANDING), KEY) == CaseSummary(
        id=CaseId(ROW.id),
        head=STANDING.head,
        changed_at=ROW.changed_at,
        answers=7,
        work=tuple(WORK[record] for record in sorted(WORK)),
    )


def test_the_length_does_not_tell_how_much_there_is_to_do() -> None:
    """A case without name or work is as long as one with a name and five things to do."""
    bare = Standing(head=HEAD, answers=0, work={})
    assert len(sealed(bare).summary) == len(sealed(STANDING).summary)
    assert {len(plain_of(sealed(s))) % 512 for s in (bare, STANDING)} == {0}


def test_a_summary_without_work_is_one_of_the_first_format() -> None:
    """What older programs sealed opens, and says that its work is not known."""
    old = sealed_bytes((4).to_bytes(8, "big") + encode(HEAD))
    assert read_summary(old, KEY) == Standing(head=HEAD, answers=4, work=None)
    assert open_summary(old, KEY).work == ()


def test_an_older_program_says_that_the_store_is_newer() -> None:
    """It takes what follows the count for a head, and meets a kind it does not know."""
    with pytest.raises(PlannerError) as caught:
        decode(plain_of(sealed(STANDING))[8:])
    assert caught.value.code == "PL409"


def changed(**change: object) -> bytes:
    plain = plain_of(sealed(STANDING))
    return plain[:8] + json.dumps(json.loads(plain[8:]) | change).encode()


HEAD_AS_TEXT = encode(HEAD).decode()


@pytest.mark.parametrize(
    ("plain", "code"),
    [
        (changed(format=3), "PL409"),
        (changed(kind="dream"), "PL409"),
        (changed(body=None), "PL402"),
        (changed(body={"head": HEAD_AS_TEXT, "work": {"a": ["dream", "", 0]}}), "PL402"),
        (changed(body={"head": HEAD_AS_TEXT, "work": {"a": ["duty", "soon", 0]}}), "PL402"),
        (changed(body={"head": encode(SAMPLES["bridge"]).decode(), "work": {}}), "PL402"),
        (b"\0" * 8 + b"Rosa Quispe", "PL402"),
        (b"\0" * 8 + b"[7]", "PL402"),
    ],
)
def test_a_summary_of_no_known_version_is_refused_and_not_quoted(plain: bytes, code: str) -> None:
    """A format of the future is PL409, what no version wrote PL402; no word of it is repeated."""
    with pytest.raises(PlannerError) as caught:
        read_summary(sealed_bytes(plain), KEY)
    assert caught.value.code == code
    assert "Rosa" not in f"{caught.value}{caught.value.__cause__}{caught.value.facts}"


def test_neither_name_nor_practice_lies_in_the_file(tmp_path: Path, clock: Clock) -> None:
    """What the list knows of a case is in none of the store's files in the open."""
    store = open_store(f"sqlite:///{tmp_path}/s", clock=clock)
    enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    cases, case = store.open(sign_in(store, NAME, PASSPHRASE)), CaseId(new_id())
    head = replace(HEAD, name="Xiomara Quispe")
    cases.open_case(case, RecordId("head"), head, write=new_id())
    cases.append(case, RecordId("task.a"), TASK, seen_version=0, write=new_id())
    assert cases.find("quispe")
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    store.close()
    assert case.encode() in written
    for secret in ("Xiomara", "xiomara", "calling-the-soul"):
        assert secret.encode() not in written
