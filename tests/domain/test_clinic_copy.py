from datetime import UTC, datetime

import pytest

from planner.domain.clinic_copy import ClinicCopy
from planner.domain.frame import WorkerRole
from planner.domain.leaving import Approval
from planner.domain.plan import Wording
from planner.domain.words import LanguageTag
from tests.fakes import EN

ES = LanguageTag("es")


def copy(fingerprint: str, approved: str | None) -> ClinicCopy:
    """A copy of one plan, with an approval of one."""
    approval = (
        Approval(
            by="Dr. Noor", role=WorkerRole.CLINICIAN, fingerprint=approved,
            at=datetime(2026, 12, 1, tzinfo=UTC),
        )
        if approved
        else None
    )  # fmt: skip
    return ClinicCopy(
        code="K-1", on=Wording(texts={EN: "1 Dec 2026"}), client_language=ES,
        clinician_language=EN, setting=(), is_practice=False, is_partial=False,
        fingerprint=fingerprint, approval=approval,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("approved", "is_draft"), [(None, True), ("of another", True), ("of this", False)]
)
def test_only_the_approval_of_exactly_this_plan_ends_a_draft(
    approved: str | None,
    is_draft: bool,  # noqa: FBT001
) -> None:
    """AI-4: nobody types whether it is one."""
    assert copy("of this", approved).is_draft is is_draft
