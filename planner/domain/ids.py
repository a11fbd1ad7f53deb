"""Names of things in the store, so that one is never taken for another."""

from typing import NewType

CaseId = NewType("CaseId", str)
RecordId = NewType("RecordId", str)
PersonId = NewType("PersonId", str)
"""Somebody who works with the store: who wrote a record."""

GiverId = NewType("GiverId", str)
"""Somebody whose words are in a case: the client, or a person who joined."""
