"""Rows as the tables hold them, checked for kind and, within a case, for being complete."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, select

from planner.errors import PlannerError
from planner.storage.sealing import SealedRecord
from planner.storage.summaries import CaseRow
from planner.storage.tables import cases, records


def first(
    connection: Connection, table: Table, *which: ColumnElement[bool], hold: bool = False
) -> dict[str, Any] | None:
    """The one row, None where there is none; held until the commit if asked.

    Raise PL402 for two, which only a damaged index can give.
    """
    query = select(table).where(*which)
    query = query.with_for_update() if hold else query
    found = connection.execute(query).mappings().all()
    if len(found) > 1:
        raise PlannerError("PL402", detail=f"“{table.name}” holds a row twice")
    return sound(table, found[0]) if found else None


def case_row(connection: Connection, case_id: str, *, hold: bool = False) -> CaseRow | None:
    """The row of a case, None where there is none; held until the commit if asked."""
    found = first(connection, cases, cases.c.id == case_id, hold=hold)
    return None if found is None else CaseRow(**found)


def record_rows(
    connection: Connection, case_id: str, *which: ColumnElement[bool]
) -> list[SealedRecord]:
    """Rows of a case in the order of writing."""
    query = select(records).where(records.c.case_id == case_id, *which).order_by(records.c.sequence)
    return [SealedRecord(**sound(records, found)) for found in connection.execute(query).mappings()]


def all_record_rows(connection: Connection, case: CaseRow) -> list[SealedRecord]:
    """Every row of a case. Raise PL402 where one is missing.

    The case's row counts its writes, and its summary is sealed over that count. A row that
    was removed, or that a damaged index hides, is thus noticed, and no older answer is taken
    for the latest.
    """
    found = record_rows(connection, case.id)
    if [row.sequence for row in found] != list(range(1, case.sequence + 1)):
        raise PlannerError("PL402", detail="records of a case are missing")
    return found


def sound(table: Table, row: RowMapping) -> dict[str, Any]:
    """The table's columns of a row. Raise PL402 where one is not of its kind.

    SQLite gives back whatever kind of value lies in the file, and a damaged byte can turn a
    text into a number or nothing.
    """
    values = {column.name: row[column.name] for column in table.columns}
    for name, (kind, may_be_empty) in _kinds(table).items():
        if not (isinstance(values[name], kind) or (may_be_empty and values[name] is None)):
            raise PlannerError("PL402", detail=f"“{table.name}.{name}” holds another kind of value")
    return values


@cache
def _kinds(table: Table) -> dict[str, tuple[type, bool]]:
    return {c.name: (c.type.python_type, bool(c.nullable)) for c in table.columns}
