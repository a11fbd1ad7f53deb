"""What the record of a sitting is labelled with, in both its languages."""

from collections.abc import Callable
from datetime import date, datetime, tzinfo

from planner.domain.clash import Decider
from planner.domain.deciding import Outcome
from planner.domain.frame import Answered, Freedom, InterpreterKind, InterpreterMode, WorkerRole
from planner.domain.handout import PaperSize
from planner.domain.joining import Left
from planner.domain.leaving import Recalled
from planner.domain.medicines import Known, Part
from planner.domain.plan import Hold, Wording
from planner.domain.safety import DutyKind, RiskAnswer
from planner.language.catalogs import CLIENT, INTERFACE, LIBRARY, SAFETY
from planner.language.dates import day, day_and_time
from planner.language.direction import isolate_number
from planner.language.wording import Phrasebook, in_both


class Both:
    """Says the same in each language of a sitting."""

    def __init__(self, phrasebooks: tuple[Phrasebook, ...]) -> None:
        self.phrasebooks = phrasebooks

    def say(self, source: str) -> Wording:
        """A worker's sentence or label."""
        return in_both(source, self.phrasebooks, name=INTERFACE)

    def to_client(self, source: str, context: str = "") -> Wording:
        """A sentence read or spoken to the client."""
        return in_both(source, self.phrasebooks, name=CLIENT, context=context)

    def library(self, source: str, context: str) -> Wording:
        """A piece of content's prose for workers."""
        return in_both(source, self.phrasebooks, name=LIBRARY, context=context)

    def safety(self, source: str, context: str = "") -> Wording:
        """A sentence on safety."""
        return in_both(source, self.phrasebooks, name=SAFETY, context=context)

    def each(self, speak: Callable[[Phrasebook], str]) -> Wording:
        """What a phrasebook puts into words in its own way: a date, a name."""
        return Wording(texts={book.language: speak(book) for book in self.phrasebooks})

    def written(self, text: str) -> Wording:
        """A name, a number or a code: the same in every language."""
        return self.each(lambda _: text)

    def number(self, count: float) -> Wording:
        """A number, kept in its order."""
        return self.written(isolate_number(f"{count:g}"))

    def day(self, on: date) -> Wording:
        """A day."""
        return self.each(lambda book: day(book.manifest, on))

    def moment(self, at: datetime, zone: tzinfo) -> Wording:
        """A day and an hour, in the zone of whoever prints."""
        return self.each(lambda book: day_and_time(book.manifest, at, zone))


class Labels(Both):
    """The terms of a sitting's record."""

    def yes_or_no(self, is_so: bool) -> Wording:  # noqa: FBT001 - the one fact there is
        """A plain answer."""
        return self.say("Yes") if is_so else self.say("No")

    def answered(self, answer: Answered) -> Wording:
        """An answer to a question that may not have been put."""
        return {
            Answered.YES: self.say("Yes"),
            Answered.NO: self.say("No"),
            Answered.NOT_ASKED: self.say("Not asked"),
        }[answer]

    def freedom(self, freedom: Freedom) -> Wording:
        """Whether the client could speak freely."""
        return {
            Freedom.YES: self.say("Yes"),
            Freedom.NO: self.say("No"),
            Freedom.UNKNOWN: self.say("Not known"),
        }[freedom]

    def role(self, role: WorkerRole) -> Wording:
        """As what the worker took part."""
        if role is WorkerRole.CLINICIAN:
            return self.say("Clinician")
        return self.say("Health worker")

    def interpreter(self, kind: InterpreterKind) -> Wording:
        """Who interpreted."""
        return {
            InterpreterKind.PROFESSIONAL: self.say("Professional interpreter"),
            InterpreterKind.STAFF: self.say("Somebody who works here"),
            InterpreterKind.RELATIVE: self.say("A relative"),
            InterpreterKind.CHILD: self.say("A child, to fetch help"),
        }[kind]

    def mode(self, mode: InterpreterMode) -> Wording:
        """From where the interpreter spoke."""
        return {
            InterpreterMode.IN_PERSON: self.say("In the room"),
            InterpreterMode.TELEPHONE: self.say("By telephone"),
            InterpreterMode.VIDEO: self.say("By video"),
        }[mode]

    def risk(self, answer: RiskAnswer) -> Wording:
        """What came of asking about danger."""
        return {
            RiskAnswer.NO: self.say("No"),
            RiskAnswer.YES: self.say("Yes"),
            RiskAnswer.NOT_SAFE_TO_ASK: self.say("Not safe to ask then"),
            RiskAnswer.DECLINED: self.say("The client did not want to answer"),
        }[answer]

    def duty(self, kind: DutyKind) -> Wording:
        """What had to be done."""
        if kind is DutyKind.RESPOND:
            return self.say("Follow the protocol and write down what was done")
        return self.say("Ask alone what could not be asked")

    def known(self, known: Known) -> Wording:
        """What is known of one part."""
        return {
            Known.YES: self.say("Yes"),
            Known.NONE: self.say("None"),
            Known.NOT_KNOWN: self.say("Not known"),
            Known.NOT_ASKED: self.say("Not asked"),
        }[known]

    def part(self, part: Part) -> Wording:
        """A part of what is taken and known of the body."""
        return {
            Part.MEDICINES: self.say("Medicines:"),
            Part.REMEDIES: self.say("Remedies:"),
            Part.CONDITIONS: self.say("Conditions:"),
            Part.PREGNANCY: self.say("Pregnancy:"),
            Part.ALLERGIES: self.say("Allergies:"),
        }[part]

    def left(self, how: Left) -> Wording:
        """How a question was left."""
        return {
            Left.LATER: self.say("Later"),
            Left.SKIPPED: self.say("Left out"),
            Left.PREFERS_NOT_TO_SAY: self.say("The client prefers not to say"),
        }[how]

    def paper(self, size: PaperSize | None) -> Wording:
        """What the client carries."""
        if size is None:
            return self.say("No paper")
        return self.say("A full page") if size is PaperSize.FULL else self.say("A pocket card")

    def recalled(self, recalled: Recalled) -> Wording:
        """How the plan was told back."""
        return {
            Recalled.ALL: self.say("All of it"),
            Recalled.PART: self.say("Part of it"),
            Recalled.NOT: self.say("Not yet: it is told once more"),
            Recalled.NOT_ASKED: self.say("Not asked"),
        }[recalled]

    def decider(self, decider: Decider) -> Wording:
        """Who decides what two could not settle."""
        return {
            Decider.PRESCRIBER: self.say("Whoever prescribes"),
            Decider.FAITH_ADVISER: self.say("An adviser in faith whom the client chose"),
            Decider.CLIENT: self.say("The client"),
        }[decider]

    def outcome(self, outcome: Outcome | None) -> Wording:
        """What came of looking at the choices."""
        if outcome is None:
            return self.say("Open")
        return self.say("Decided") if outcome is Outcome.DECIDED else self.say("Put off for now")

    def hold(self, hold: Hold) -> Wording:
        """What keeps an item open."""
        return {
            Hold.STOP_CAUTION: self.say("A caution that nobody has cleared"),
            Hold.CHOICES: self.say("The choices have not been looked at"),
            Hold.AIMS: self.say("The two aims differ"),
            Hold.CLASH: self.say("Whoever decides has not decided yet"),
            Hold.FEAR_STEP: self.say("Reason, fear or stop signal is missing"),
            Hold.CLASH: self.say("We see this differently, and it is not decided yet"),
        }[hold]
