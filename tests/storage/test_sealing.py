from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.bodies import Body
from planner.domain.case import Record
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.errors import PlannerError
from planner.storage.keys import CaseKey, SiteKey
from planner.storage.sealing import (
    Place,
    opened_bytes,
    seal,
    seal_bytes,
    unseal,
    unwrap_case_key,
    wrap_case_key,
)
from tests.storage.samples import answer
from tests.storage.strategies import bodies

KEY = CaseKey.fresh()
RECORD = Record(
    case=CaseId("c"),
    id=RecordId("r"),
    version=3,
    body=answer("El alma se quedó en el río"),
    by=PersonId("p"),
    at=datetime(2026, 3, 1, 9, 0, 0, 5, tzinfo=UTC),
    write="w",
)
SEALED = seal(RECORD, KEY, sequence=8, undoes=None)


@given(body=bodies, version=st.integers(1, 10**6))
def test_a_sealed_record_opens_to_the_same_record(body: Body, version: int) -> None:
    """Sealing loses nothing of any body and none of a record's own facts."""
    record = replace(RECORD, body=body, version=version)
    assert unseal(seal(record, KEY, sequence=9, undoes=4), KEY) == record


@given(bit=st.integers(0, len(SEALED.payload) * 8 - 1))
def test_no_flipped_bit_passes(bit: int) -> None:
    """Every single changed bit of a payload is found; a wrong value is never served."""
    changed = bytearray(SEALED.payload)
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(PlannerError) as caught:
        unseal(replace(SEALED, payload=bytes(changed)), KEY)
    assert caught.value.code == "PL402"


@pytest.mark.parametrize("kept", [0, 1, 12, 13, 28, 100])
def test_no_shortened_payload_passes(kept: int) -> None:
    """A payload that was cut off is damage at whatever length."""
    with pytest.raises(PlannerError) as caught:
        unseal(replace(SEALED, payload=SEALED.payload[:kept]), KEY)
    assert caught.value.code == "PL402"


@pytest.mark.parametrize(
    "change",
    [
        {"case_id": "c2"},
        {"record_id": "r2"},
        {"version": 4},
        {"sequence": 9},
        {"write_id": "w2"},
        {"written_by": "p2"},
        {"written_at": RECORD.at + timedelta(microseconds=1)},
        {"undoes": 7},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_payload_opens_in_its_own_row_only(change: dict[str, object]) -> None:
    """A payload in another row, or beside a changed author, time or order, does not open."""
    with pytest.raises(PlannerError) as caught:
        unseal(replace(SEALED, **change), KEY)  # type: ignore[arg-type]
    assert caught.value.code == "PL402"


def test_the_same_moment_in_another_zone_is_the_same_place() -> None:
    """A database may give a moment back with another offset; the payload still opens."""
    elsewhere = RECORD.at.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert unseal(replace(SEALED, written_at=elsewhere), KEY).at == RECORD.at


def test_another_key_of_the_same_secret_does_not_open() -> None:
    """The key's id is bound too, so that a renamed key is noticed."""
    with pytest.raises(PlannerError):
        unseal(SEALED, replace(KEY, id="other"))
    with pytest.raises(PlannerError):
        unseal(SEALED, CaseKey(id=KEY.id, secret=CaseKey.fresh().secret))


def test_sealing_twice_shows_nothing_in_common() -> None:
    """Equal records have different bytes: the file does not tell who said the same."""
    again = seal(RECORD, KEY, sequence=8, undoes=None)
    assert again.payload[1:13] != SEALED.payload[1:13]
    assert again.payload[13:] != SEALED.payload[13:]


def test_a_case_key_opens_for_its_case_only() -> None:
    """A wrapped data key moved to another case is refused."""
    site_key = SiteKey.fresh()
    wrapped = wrap_case_key(KEY, site_key, "c")
    assert unwrap_case_key(wrapped, KEY.id, site_key, "c") == KEY
    with pytest.raises(PlannerError):
        unwrap_case_key(wrapped, KEY.id, site_key, "c2")


def test_places_are_told_apart_by_type_and_by_border() -> None:
    """Neither "1" for 1 nor a shifted border between two facts makes the same place."""
    sealed = seal_bytes(KEY.secret, b"x", ("t", "a", "b1", 1))
    others: list[Place] = [("t", "a", "b1", "1"), ("t", "ab", "1", 1), ("t", "a", "b1", 1, None)]
    for place in others:
        assert opened_bytes(KEY.secret, sealed, place) is None
    assert opened_bytes(KEY.secret, sealed, ("t", "a", "b1", 1)) == b"x"


def test_no_key_is_ever_shown() -> None:
    """The text form of a key, as a log would have it, leaves the secret out."""
    site_key = SiteKey.fresh()
    for key in (KEY, site_key):
        assert repr(key.secret) not in repr(key)
        assert key.secret.hex() not in repr(key)
