"""What the casebook shows of a case, sealed beside its key so that a list opens no records."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from planner.domain.bodies import CaseOpened
from planner.domain.case import CaseSummary
from planner.domain.ids import CaseId
from planner.domain.work import Entry, WorkKind
from planner.errors import PlannerError
from planner.storage.blind import blind_index
from planner.storage.codec import decode, encode
from planner.storage.keys import CaseKey, SiteKey
from planner.storage.sealing import Place, seal_bytes, unseal_bytes, unwrap_case_key

FORMAT: Final = 2
"""1: the head alone, as the codec writes it; 2: the head and the work of the case.

Both begin with the number of answers. A program that knows only the first meets a kind it
does not know, and says that the store is newer than itself.
"""

_KIND: Final = "summary"
_COUNT_BYTES: Final = 8
_PAD_TO: Final = 2 * 512
"""Room for a name and a usual plan: the length must not tell how much there is to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case as the table holds it."""

    id: str
    key_id: str
    wrapped: bytes
    code_index: str
    sequence: int
    chain: bytes
    summary: bytes
    changed_at: datetime

    def place(self) -> Place:
        """All that the summary is bound to."""
        return (
            "cases",
            "summary",
            self.key_id,
            self.id,
            self.code_index,
            self.sequence,
            self.chain.hex(),
            self.changed_at.astimezone(UTC).isoformat(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is sealed beside a case: its head, how many answers stand, and its work by record.

    `work` is None in a summary of the first format.
    """

    head: CaseOpened
    answers: int
    work: Mapping[str, Entry] | None


def key_of(row: CaseRow, site_key: SiteKey) -> CaseKey:
    """The data key of a case. Raise PL402 for one that was changed or moved."""
    return unwrap_case_key(row.wrapped, row.key_id, site_key, row.id)


def seal_summary(row: CaseRow, key: CaseKey, standing: Standing) -> bytes:
    """The summary, sealed for the row as it will stand."""
    document = {
        "format": FORMAT,
        "kind": _KIND,
        "body": {
            "head": encode(standing.head).decode().rstrip(),
            "work": {record: _written(entry) for record, entry in (standing.work or {}).items()},
        },
    }
    written = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    plain = standing.answers.to_bytes(_COUNT_BYTES, "big") + written.encode()
    return seal_bytes(key.secret, plain + b" " * (-len(plain) % _PAD_TO), row.place())


def read_summary(row: CaseRow, key: CaseKey) -> Standing:
    """What is sealed beside a case.

    Raise PL402 where anything in the row was changed from outside, PL409 for a format of
    the future.
    """
    plain = unseal_bytes(key.secret, row.summary, row.place())
    answers, written = int.from_bytes(plain[:_COUNT_BYTES], "big"), plain[_COUNT_BYTES:]
    try:
        document = json.loads(written)
        if document["kind"] != _KIND:
            return Standing(head=_head(written), answers=answers, work=None)
        if document["format"] > FORMAT:
            raise PlannerError("PL409")
        body = document["body"]
        work = {record: _entry(*entry) for record, entry in body["work"].items()}
        return Standing(head=_head(body["head"].encode()), answers=answers, work=work)
    except (ValueError, KeyError, TypeError, AttributeError):
        # The cause is left out: it would quote what the worker wrote.
        raise PlannerError("PL402", detail="a summary cannot be read") from None


def open_summary(row: CaseRow, key: CaseKey) -> CaseSummary:
    """A line of the casebook. Raise as `read_summary` does."""
    standing = read_summary(row, key)
    return line_of(row, standing, standing.work or {})


def line_of(row: CaseRow, standing: Standing, work: Mapping[str, Entry]) -> CaseSummary:
    """The line of the casebook that shows this."""
    return CaseSummary(
        id=CaseId(row.id),
        head=standing.head,
        changed_at=row.changed_at,
        answers=standing.answers,
        work=tuple(work.values()),
    )


def _head(written: bytes) -> CaseOpened:
    head = decode(written)
    if not isinstance(head, CaseOpened):
        raise PlannerError("PL402", detail="a summary holds another kind of record")
    return head


def _written(entry: Entry) -> list[object]:
    due = entry.due.isoformat() if entry.due else ""
    return [entry.kind, due, int(entry.is_answer), *entry.practices]


def _entry(kind: str, due: str, is_answer: int, *practices: str) -> Entry:
    return Entry(
        kind=WorkKind(kind),
        due=date.fromisoformat(due) if due else None,
        practices=practices,
        is_answer=bool(is_answer),
    )


def code_index(site_key: SiteKey, code: str) -> str:
    """The blind index of a case's code."""
    return blind_index(site_key.derived("case-code-index"), code)
