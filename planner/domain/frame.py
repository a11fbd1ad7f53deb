"""What is settled before anything is recorded, at every sitting (DESIGN, the sitting).

Who is here, whether the client can speak freely, who interprets and how, what the limits of
confidentiality are, what this software is and is not, and the client's yes to writing down.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from planner.domain.ids import GiverId

SITTING_LASTS: Final = timedelta(hours=12)
"""A sitting left open longer than this is over; the next one settles its own frame."""


class FramePart(StrEnum):
    """What is settled, in the order in which it is asked and said."""

    COMPANY = "company"
    """Who is here beside client and worker."""
    FREEDOM = "freedom"
    INTERPRETER = "interpreter"
    DISCLOSURE = "disclosure"
    LIMITS = "limits"
    CONSENT = "consent"


class WorkerRole(StrEnum):
    """As what the worker takes part; a health worker clears no caution and approves no plan."""

    CLINICIAN = "clinician"
    HEALTH_WORKER = "health-worker"


class Freedom(StrEnum):
    """What the client says when asked whether they can speak freely."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class InterpreterKind(StrEnum):
    """Who interprets. Relatives raise a warning; a child may only help to fetch help."""

    PROFESSIONAL = "professional"
    STAFF = "staff"
    RELATIVE = "relative"
    CHILD = "child"


class InterpreterMode(StrEnum):
    """From where the interpreter speaks."""

    IN_PERSON = "in-person"
    TELEPHONE = "telephone"
    VIDEO = "video"


class Answered(StrEnum):
    """An answer to a question that may also not have been put."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreter:
    """The interpreter of one sitting. `identifier` is a number or badge, never a client's word."""

    kind: InterpreterKind
    identifier: str = ""
    mode: InterpreterMode = InterpreterMode.IN_PERSON
    accepted: Answered = Answered.NOT_ASKED
    """Whether the client accepts this interpreter."""
    same_community: Answered = Answered.NOT_ASKED
    """Whether client and interpreter know the same people, which can close a mouth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One sitting's frame. `present` names those in the room beside client and worker."""

    started_at: datetime
    worker_role: WorkerRole = WorkerRole.CLINICIAN
    present: tuple[GiverId, ...] = ()
    freedom: Freedom = Freedom.UNKNOWN
    interpreter: Interpreter | None = None
    is_disclosed: bool = False
    """True once what the software is and is not was read aloud."""
    are_limits_said: bool = False
    """True once the site's limits of confidentiality were read aloud."""
    consent: Answered = Answered.NOT_ASKED
    minutes: int = 0
    """How long both have, 0 where nobody said."""
    closed_at: datetime | None = None
    asked: tuple[FramePart, ...] = ()
    """Which of company, freedom and interpreter were asked about: "nobody" is an answer too."""
    told_back: Answered = Answered.NOT_ASKED
    """Whether the client said in their own words what the limits are; it is never demanded."""

    @property
    def may_record(self) -> bool:
        """True where answers may be written down."""
        is_said = self.is_disclosed and self.are_limits_said
        return is_said and self.consent is Answered.YES and self._can_interpret

    @property
    def still_open(self) -> tuple[FramePart, ...]:
        """What has still to be asked or said, in order.

        An interpreter who may not interpret, or whom nobody asked the client about, leaves
        that part open; a no to writing down is an answer.
        """
        interpreter = self.interpreter
        is_accepted = interpreter is None or interpreter.accepted is Answered.YES
        settled = {
            FramePart.COMPANY: FramePart.COMPANY in self.asked,
            FramePart.FREEDOM: FramePart.FREEDOM in self.asked,
            FramePart.INTERPRETER: FramePart.INTERPRETER in self.asked
            and is_accepted
            and self._can_interpret,
            FramePart.DISCLOSURE: self.is_disclosed,
            FramePart.LIMITS: self.are_limits_said,
            FramePart.CONSENT: self.consent is not Answered.NOT_ASKED,
        }
        return tuple(part for part in FramePart if not settled[part])

    def having_asked(self, part: FramePart) -> Self:
        """The same, with this part asked about."""
        return replace(self, asked=tuple(p for p in FramePart if p in {*self.asked, part}))

    def with_company(self, present: tuple[GiverId, ...]) -> Self:
        """The same with these people here.

        When somebody has left, whether the client can speak freely is open again: what was
        said in front of them may not hold without them.
        """
        has_left = bool(set(self.present) - set(present))
        if not has_left:
            return replace(self, present=present)
        asked = tuple(part for part in self.asked if part is not FramePart.FREEDOM)
        return replace(self, present=present, asked=asked, freedom=Freedom.UNKNOWN)

    def with_freedom(self, freedom: Freedom) -> Self:
        """The same with the client's answer, whichever it is."""
        return replace(self, freedom=freedom).having_asked(FramePart.FREEDOM)

    def with_interpreter(self, interpreter: Interpreter | None) -> Self:
        """The same with this interpreter, or with nobody who interprets."""
        return replace(self, interpreter=interpreter).having_asked(FramePart.INTERPRETER)

    @property
    def _can_interpret(self) -> bool:
        """False for a child, who may only help to fetch help, and for whom the client refused."""
        interpreter = self.interpreter
        return interpreter is None or (
            interpreter.kind is not InterpreterKind.CHILD
            and interpreter.accepted is not Answered.NO
        )

    def is_open(self, now: datetime) -> bool:
        """True while this sitting goes on."""
        return self.closed_at is None and now - self.started_at < SITTING_LASTS
