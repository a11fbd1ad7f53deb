"""Keeping what is taken and what is known of the body, asked before tasks."""

from typing import Final

from planner.domain.case import Case, Record
from planner.domain.ids import RecordId
from planner.domain.medicines import Medicines, together
from planner.domain.privacy import may_record
from planner.errors import PlannerError
from planner.services.keeping import Keeping

MEDICINES: Final = "medicines"
"""The record of the answers; more stand beside it where others must not see the first."""


class AskingMedicines(Keeping):
    """Keeps the answers of the medicine step, outside the account."""

    @staticmethod
    def record(case: Case) -> RecordId:
        """The record to fill and to write, in the view of whoever looks on."""
        return case.free_slot(MEDICINES)

    @classmethod
    def written(cls, case: Case) -> Medicines:
        """What stands in that record; nothing asked where it is not there."""
        return case.one(cls.record(case), Medicines) or Medicines()

    @staticmethod
    def known(case: Case) -> Medicines:
        """Everything told that may be seen here, as cautions read it."""
        found = (case.one(slot, Medicines) for slot in case.slots(MEDICINES))
        return together([one for one in found if one is not None])

    def keep(self, case: Case, medicines: Medicines, *, write: str) -> Record | None:
        """Keep the answers; None where that is what was said before.

        Answers taken back altogether take the record out. Raise PL308 before the frame is
        settled, PL405 where somebody else saved since the case was read.
        """
        if medicines == self.written(case):
            return None
        if not may_record(case):
            raise PlannerError("PL308")
        record = self.record(case)
        if medicines.is_blank:
            return self.take_out(case, record, write=write)
        return self.put(case, record, medicines, write=write)
