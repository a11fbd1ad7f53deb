"""The tables. What can be read without a key is ids, times, order and sizes, and no more."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

from planner.errors import PlannerError

REVISIONS: Final = ("0001",)
"""Every revision of the schema this program knows, oldest first."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, in and out as UTC.

    SQLite has no such type and drops an offset silently, so there it is ISO 8601 text, all
    of one length and therefore in order.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text on SQLite, the database's own type elsewhere."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else self.impl_instance)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | str:
        """Raise ValueError for a moment without an offset."""
        if value is None or value.tzinfo is None:
            raise ValueError("a moment needs an offset")
        utc = value.astimezone(UTC)
        return utc.isoformat(timespec="microseconds") if dialect.name == "sqlite" else utc

    def process_result_value(self, value: object, _dialect: Dialect) -> datetime:
        """Raise PL402 for what is no moment."""
        try:
            moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        except ValueError:
            moment = None
        if not isinstance(moment, datetime) or moment.tzinfo is None:
            raise PlannerError("PL402", detail="a time cannot be read")
        return moment.astimezone(UTC)


metadata = MetaData()

site = Table(
    "site",
    metadata,
    # One row for ever: two first starts at once cannot both make a key.
    Column("id", Integer, CheckConstraint("id = 1", name="site_is_one"), primary_key=True),
    Column("key_id", Text, nullable=False),
    Column("name_salt", LargeBinary, nullable=False),
    Column("recovery_cost", Text, nullable=False),
    Column("recovery_salt", LargeBinary, nullable=False),
    Column("recovery_wrapped", LargeBinary, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name_index", Text, nullable=False, unique=True),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("cost", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("enrolled_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
)

live_sessions = Table(
    "live_sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("person_id", Text, ForeignKey("people.id"), nullable=False, index=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("touched_at", UtcDateTime, nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("id", Text, primary_key=True),
    Column("key_id", Text, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("code_index", Text, nullable=False, index=True),
    Column("sequence", BigInteger, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("summary", LargeBinary, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Index("ix_cases_changed_at_id", "changed_at", "id"),
)

records = Table(
    "records",
    metadata,
    Column("case_id", Text, ForeignKey("cases.id"), primary_key=True),
    Column("record_id", Text, primary_key=True),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("sequence", BigInteger, nullable=False),
    Column("write_id", Text, nullable=False),
    Column("written_by", Text, ForeignKey("people.id"), nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("undoes", BigInteger),
    Column("payload", LargeBinary, nullable=False),
    UniqueConstraint("case_id", "sequence", name="records_in_order"),
    UniqueConstraint("case_id", "write_id", "record_id", name="records_written_once"),
)

audit = Table(
    "audit",
    metadata,
    Column("case_id", Text, ForeignKey("cases.id"), primary_key=True),
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("acted_at", UtcDateTime, nullable=False),
    Column("acted_by", Text, ForeignKey("people.id"), nullable=False),
    Column("action", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
)
