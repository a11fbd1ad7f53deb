"""The first tables: the site, people, live sessions, cases, records, audit."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    moment = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")
    op.create_table(
        "site",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key_id", sa.Text, nullable=False),
        sa.Column("name_salt", sa.LargeBinary, nullable=False),
        sa.Column("recovery_cost", sa.Text, nullable=False),
        sa.Column("recovery_salt", sa.LargeBinary, nullable=False),
        sa.Column("recovery_wrapped", sa.LargeBinary, nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.CheckConstraint("id = 1", name="site_is_one"),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name_index", sa.Text, nullable=False, unique=True),
        sa.Column("name_sealed", sa.LargeBinary, nullable=False),
        sa.Column("cost", sa.Text, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("enrolled_at", moment, nullable=False),
        sa.Column("changed_at", moment, nullable=False),
    )
    op.create_table(
        "live_sessions",
        sa.Column("token_hash", sa.Text, primary_key=True),
        sa.Column("person_id", sa.Text, sa.ForeignKey("people.id"), nullable=False, index=True),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("started_at", moment, nullable=False),
        sa.Column("touched_at", moment, nullable=False),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("key_id", sa.Text, nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
        sa.Column("code_index", sa.Text, nullable=False, index=True),
        sa.Column("sequence", sa.BigInteger, nullable=False),
        sa.Column("chain", sa.LargeBinary, nullable=False),
        sa.Column("summary", sa.LargeBinary, nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        sa.Index("ix_cases_changed_at_id", "changed_at", "id"),
    )
    op.create_table(
        "records",
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("record_id", sa.Text, primary_key=True),
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("sequence", sa.BigInteger, nullable=False),
        sa.Column("write_id", sa.Text, nullable=False),
        sa.Column("written_by", sa.Text, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("written_at", moment, nullable=False),
        sa.Column("undoes", sa.BigInteger),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("case_id", "sequence", name="records_in_order"),
        sa.UniqueConstraint("case_id", "write_id", "record_id", name="records_written_once"),
    )
    op.create_table(
        "audit",
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("sequence", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("acted_at", moment, nullable=False),
        sa.Column("acted_by", sa.Text, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("record_id", sa.Text, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("mac", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """Nothing older exists, and a store is never emptied by a program."""
    raise RuntimeError("the first revision has nothing before it")
