"""What the casebook shows of a case, sealed beside its key so that a list opens no records."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from planner.domain.case import CaseId, CaseOpened, CaseSummary
from planner.errors import PlannerError
from planner.storage.blind import blind_index
from planner.storage.codec import decode, encode
from planner.storage.keys import CaseKey, SiteKey
from planner.storage.sealing import Place, seal_bytes, unseal_bytes, unwrap_case_key

_COUNT_BYTES: Final = 8


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


def key_of(row: CaseRow, site_key: SiteKey) -> CaseKey:
    """The data key of a case. Raise PL402 for one that was changed or moved."""
    return unwrap_case_key(row.wrapped, row.key_id, site_key, row.id)


def seal_summary(row: CaseRow, key: CaseKey, *, head: CaseOpened, answers: int) -> bytes:
    """The summary, sealed for the row as it will stand."""
    plain = answers.to_bytes(_COUNT_BYTES, "big") + encode(head)
    return seal_bytes(key.secret, plain, row.place())


def open_summary(row: CaseRow, key: CaseKey) -> CaseSummary:
    """The summary. Raise PL402 where anything in the row was changed from outside."""
    plain = unseal_bytes(key.secret, row.summary, row.place())
    head = decode(plain[_COUNT_BYTES:])
    if not isinstance(head, CaseOpened):
        raise PlannerError("PL402", detail="a summary holds another kind of record")
    return CaseSummary(
        id=CaseId(row.id),
        head=head,
        changed_at=row.changed_at,
        answers=int.from_bytes(plain[:_COUNT_BYTES], "big"),
    )


def code_index(site_key: SiteKey, code: str) -> str:
    """The blind index of a case's code."""
    return blind_index(site_key.derived("case-code-index"), code)
