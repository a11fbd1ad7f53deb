"""Consenting: what a helper of the client's own people may be told, and until when (CU-5)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from planner.domain.case import Case, Record
from planner.domain.explanatory_model import Domain
from planner.domain.ids import RecordId
from planner.domain.outside_help import HelperConsent
from planner.domain.plan import Task
from planner.errors import PlannerError
from planner.services.keeping import Keeping
from planner.services.listening import fresh_id

LASTS: Final = timedelta(days=30)
"""Offered as the time a consent lasts; the client chooses. Not validated."""

_OUTSIDE_DOERS: Final = frozenset({"helper", "family"})
_OUTSIDE_DOMAINS: Final = frozenset({Domain.COMMUNITY, Domain.SPIRITUAL})


def may_need_consent(task: Task) -> bool:
    """True for a task in which somebody of the client's own people may have a part."""
    return task.doer in _OUTSIDE_DOERS or task.domain in _OUTSIDE_DOMAINS


def consents(case: Case, task: str) -> Mapping[RecordId, HelperConsent]:
    """Every consent that was given for a task, also those that have ended."""
    return {r.id: consent for r, consent in case.each(HelperConsent) if task in consent.tasks}


def fresh_consent_id() -> RecordId:
    """The record of one more consent: each helper is asked about alone."""
    return RecordId(f"helper.{fresh_id()}")


class Consenting(Keeping):
    """Keeps what the client allows to be said to whom. Nobody else is ever shown it."""

    def allow(
        self, case: Case, record: RecordId, consent: HelperConsent, *, today: date, write: str
    ) -> Record | None:
        """Keep the client's yes. Raise PL507 for a day that has passed."""
        if consent.until < today:
            raise PlannerError("PL507")
        return self.put(case, record, consent, write=write)

    def withdraw(self, case: Case, record: RecordId, *, write: str) -> Record | None:
        """The client takes the yes back; it can be given again. Raise PL407 for none."""
        standing = case.one(record, HelperConsent)
        if standing is None:
            raise PlannerError("PL407")
        return self.put(case, record, replace(standing, is_withdrawn=True), write=write)
