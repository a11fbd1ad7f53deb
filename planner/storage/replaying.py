"""What is open in a case, from all that was ever written in it.

Only for cases last written before summaries held their work; the next write keeps it.
"""

from sqlalchemy import Connection

from planner.domain.work import Entry, entries_of
from planner.storage.keys import CaseKey
from planner.storage.rows import all_record_rows
from planner.storage.sealing import unseal
from planner.storage.summaries import CaseRow


def replayed(connection: Connection, row: CaseRow, key: CaseKey) -> dict[str, Entry]:
    """The entries by record. Raise PL402 where a record is missing or was changed."""
    records = (unseal(sealed, key) for sealed in all_record_rows(connection, row))
    return entries_of((record.id, record.body) for record in records)
