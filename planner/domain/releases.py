"""To whom a record belongs, and to whom its giver has shown it by name (DESIGN, promise 5)."""

from planner.domain.account import Utterance
from planner.domain.bodies import Body, CaseOpened, ModelAnswer, Released
from planner.domain.case import Case, Record
from planner.domain.clash import CautionAnswer
from planner.domain.following import SessionCheck
from planner.domain.frame import Frame
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT, PersonJoined, QuestionLeft, ReadBack, person_of
from planner.domain.leaving import Approval
from planner.domain.outside_help import HelperConsent
from planner.domain.safety import Duty, RiskAsked, SupervisorCalled
from planner.domain.site import Disclosed, Site
from planner.domain.translating import Translation

_NEVER_OTHERS = (
    Frame | RiskAsked | Duty | SupervisorCalled | CautionAnswer | HelperConsent | SessionCheck
    | Approval | Site | Disclosed
)  # fmt: skip
GOES_ALONG = CaseOpened | PersonJoined | Translation | Released
"""What has no release of its own: it is shown with what it belongs to."""


def may_be_released(body: Body) -> bool:
    """True for what its giver can show to somebody by name.

    The frame, what was asked about danger, duties, consents and checks never can. A
    translation goes with its words.
    """
    return not isinstance(body, _NEVER_OTHERS | GOES_ALONG)


def giver_of(record: RecordId, body: Body) -> GiverId:
    """To whom a record belongs."""
    if isinstance(body, PersonJoined):
        return person_of(record)
    if isinstance(body, Utterance | ModelAnswer | QuestionLeft | ReadBack):
        return body.giver
    return CLIENT


def release_id(record: RecordId) -> RecordId:
    """The record that says who else may see another."""
    return RecordId(f"released.{record}")


def seen_write(write: str) -> str:
    """The write that releases what another write wrote to those who looked on."""
    return f"{write}.seen"


def released_to(case: Case, record: Record) -> frozenset[GiverId]:
    """Who else may see this version of a record; an older version's release says nothing."""
    return named_in(case.one(release_id(record.id), Released), record.version)


def named_in(release: Released | None, version: int) -> frozenset[GiverId]:
    """Whom a release names, nobody where it is of another version."""
    if release is None or release.of_version != version:
        return frozenset()
    return frozenset(release.to)
