"""Sealing: the only module in which an open record becomes a sealed one and back.

AES-256-GCM with a random nonce. The associated data names the place of the value and every
plain column beside it, so that a value moved to another row, or a row whose author, time or
order was changed, does not open.
"""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from planner.domain.case import Record
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.errors import PlannerError
from planner.storage.codec import decode, encode
from planner.storage.keys import CaseKey, SiteKey

_SCHEME: Final = b"\x01"
_NONCE_BYTES: Final = 12

Place = Sequence[str | int | None]
"""Where a value stands: table, column, and the row's own facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedRecord:
    """One version of a record as the table holds it. Nothing in it was said by anybody.

    `sequence` numbers the writes of a case; `undoes` is the sequence that this write undid.
    """

    case_id: str
    record_id: str
    version: int
    sequence: int
    write_id: str
    written_by: str
    written_at: datetime
    undoes: int | None
    payload: bytes

    def place(self, key: CaseKey) -> Place:
        """All that the payload is bound to."""
        return (
            "records",
            "payload",
            key.id,
            self.case_id,
            self.record_id,
            self.version,
            self.sequence,
            self.write_id,
            self.written_by,
            self.written_at.astimezone(UTC).isoformat(),
            self.undoes,
        )


def seal(record: Record, key: CaseKey, *, sequence: int, undoes: int | None) -> SealedRecord:
    """The record, sealed for its row."""
    row = SealedRecord(
        case_id=record.case,
        record_id=record.id,
        version=record.version,
        sequence=sequence,
        write_id=record.write,
        written_by=record.by,
        written_at=record.at,
        undoes=undoes,
        payload=b"",
    )
    return replace(row, payload=seal_bytes(key.secret, encode(record.body), row.place(key)))


def unseal(sealed: SealedRecord, key: CaseKey) -> Record:
    """The record. Raise PL402 where anything in the row was changed from outside."""
    plain = unseal_bytes(key.secret, sealed.payload, sealed.place(key))
    return Record(
        case=CaseId(sealed.case_id),
        id=RecordId(sealed.record_id),
        version=sealed.version,
        body=decode(plain),
        by=PersonId(sealed.written_by),
        at=sealed.written_at,
        write=sealed.write_id,
    )


def wrap_case_key(key: CaseKey, site_key: SiteKey, case_id: str) -> bytes:
    """The data key of a case under the site key."""
    return seal_bytes(site_key.secret, key.secret, _key_place(key.id, site_key, case_id))


def unwrap_case_key(wrapped: bytes, key_id: str, site_key: SiteKey, case_id: str) -> CaseKey:
    """The data key of a case. Raise PL402 for one that was changed or moved."""
    secret = unseal_bytes(site_key.secret, wrapped, _key_place(key_id, site_key, case_id))
    return CaseKey(id=key_id, secret=secret)


def seal_bytes(secret: bytes, plain: bytes, place: Place) -> bytes:
    """Seal one value for its place."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _SCHEME + nonce + AESGCM(secret).encrypt(nonce, plain, _bound(place))


def unseal_bytes(secret: bytes, sealed: bytes, place: Place) -> bytes:
    """The value. Raise PL402 where it, its key or its place is not the one it was sealed with."""
    plain = opened_bytes(secret, sealed, place)
    if plain is None:
        raise PlannerError("PL402", detail=f"a value in “{place[0]}” does not open")
    return plain


def opened_bytes(secret: bytes, sealed: bytes, place: Place) -> bytes | None:
    """The value, None where this secret does not open it here."""
    nonce, rest = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    if sealed[:1] != _SCHEME or len(nonce) != _NONCE_BYTES:
        return None
    try:
        return AESGCM(secret).decrypt(nonce, rest, _bound(place))
    except InvalidTag:
        return None


def _bound(place: Place) -> bytes:
    return json.dumps(list(place), separators=(",", ":")).encode()


def _key_place(key_id: str, site_key: SiteKey, case_id: str) -> Place:
    return ("cases", "wrapped", site_key.id, key_id, case_id)
