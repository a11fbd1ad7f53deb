"""Who stands behind the plan that leaves."""

from datetime import UTC, datetime

import pytest

from planner.domain.frame import WorkerRole
from planner.domain.leaving import Approval

AT = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.rule("AI-4")
def test_a_named_clinician_approves() -> None:
    """AI-4: with a name, as a clinician."""
    approval = Approval(by="Dr Noor", role=WorkerRole.CLINICIAN, fingerprint="9c", at=AT)
    assert (approval.by, approval.role) == ("Dr Noor", WorkerRole.CLINICIAN)


@pytest.mark.rule("AI-4")
@pytest.mark.parametrize(
    ("by", "role"),
    [
        ("", WorkerRole.CLINICIAN),
        (" \t", WorkerRole.CLINICIAN),
        ("Salma", WorkerRole.HEALTH_WORKER),
    ],
)
def test_nobody_else_can_be_written_down_as_approving(by: str, role: WorkerRole) -> None:
    """AI-4: not without a name, and not for a health worker, whatever a page lets pass."""
    with pytest.raises(ValueError, match="named clinician"):
        Approval(by=by, role=role, fingerprint="9c", at=AT)
