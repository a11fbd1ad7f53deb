"""Who did what, when, to which record: a chain in which every entry seals the one before.

No content: an entry names the record and carries a digest of what was sealed. A chain alone
cannot show that its end was cut off; the case row, which is sealed over the chain's length
and last link, does. Only a copy of the head kept elsewhere shows a whole older store.
"""

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert, select

from planner.errors import PlannerError
from planner.storage.keys import SiteKey
from planner.storage.rows import all_record_rows, case_row
from planner.storage.sealing import SealedRecord
from planner.storage.summaries import key_of, open_summary
from planner.storage.tables import audit


class Action(StrEnum):
    """What somebody did to a case."""

    OPENED = "opened"
    WROTE = "wrote"
    UNDID = "undid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A chain that adds up: its length and its last link, to be kept outside the store."""

    length: int
    head: str


def enter(
    connection: Connection, sealed: SealedRecord, *, site_key: SiteKey, previous: bytes
) -> bytes:
    """Enter one write into the chain of its case; the new last link."""
    facts = _facts(sealed)
    mac = _link(_key(site_key, sealed.case_id), facts, previous)
    connection.execute(insert(audit).values(**facts, mac=mac))
    return mac


def verify(connection: Connection, case_id: str, site_key: SiteKey) -> Chain:
    """Check every entry against the one before, its record, and the case.

    Raise PL407 for a case that is not there, PL402 where something was changed, removed,
    added or put in another order.
    """
    case = case_row(connection, case_id)
    if case is None:
        raise PlannerError("PL407")
    open_summary(case, key_of(case, site_key))
    written = all_record_rows(connection, case)
    query = select(audit).where(audit.c.case_id == case_id).order_by(audit.c.sequence)
    entries = connection.execute(query).mappings().all()
    if len(entries) != len(written):
        raise _broken(min(len(entries), len(written)) + 1)
    key, link = _key(site_key, case_id), b""
    for entry, record in zip(entries, written, strict=True):
        facts = _facts(record)
        link = _link(key, facts, link)
        stands = {name: entry[name] for name in facts} == facts
        if not stands or link != entry["mac"]:
            raise _broken(record.sequence)
    if link != case.chain:
        raise _broken(case.sequence)
    return Chain(length=case.sequence, head=link.hex())


def _facts(sealed: SealedRecord) -> dict[str, Any]:
    """What an entry says of one write."""
    action = Action.OPENED if sealed.sequence == 1 else Action.WROTE
    return {
        "case_id": sealed.case_id,
        "sequence": sealed.sequence,
        "acted_at": sealed.written_at.astimezone(UTC),
        "acted_by": sealed.written_by,
        "action": str(action if sealed.undoes is None else Action.UNDID),
        "record_id": sealed.record_id,
        "version": sealed.version,
        "digest": sha256(sealed.payload).digest(),
    }


def _link(key: bytes, facts: dict[str, Any], previous: bytes) -> bytes:
    row = [
        previous.hex(),
        *(
            value.hex()
            if isinstance(value, bytes)
            else value.isoformat()
            if isinstance(value, datetime)
            else value
            for value in facts.values()
        ),
    ]
    return hmac.digest(key, json.dumps(row, separators=(",", ":")).encode(), "sha256")


def _key(site_key: SiteKey, case_id: str) -> bytes:
    return site_key.derived(f"audit/{case_id}")


def _broken(entry: int) -> PlannerError:
    return PlannerError("PL402", detail=f"the audit of a case does not add up at entry {entry}")
