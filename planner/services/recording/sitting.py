"""The sitting in a record: who was there, what came of asking about danger, the body, leaving."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from functools import partial

from planner.domain.case import Case
from planner.domain.clinic_copy import Fact
from planner.domain.frame import Frame, Freedom, Interpreter
from planner.domain.ids import RecordId
from planner.domain.leaving import Approval, PaperChosen, Recalled, ToldBack
from planner.domain.medicines import Kind, Known, Part
from planner.domain.outside_help import HelperConsent
from planner.domain.passages import Whose
from planner.domain.plan import Wording
from planner.domain.safety import Duty, RiskAsked, SupervisorCalled
from planner.domain.words import Said
from planner.language.direction import isolate_number
from planner.language.keys import MEDICINES, content_key
from planner.language.labels import relation_label
from planner.services.asking_medicines import AskingMedicines
from planner.services.leaving import PAPER, told_back_id
from planner.services.recording.labels import Labels
from planner.services.recording.passages import Passages, joined


class SittingRecord:
    """Writes down one sitting of a case, as the case may be seen."""

    def __init__(
        self,
        case: Case,
        sitting: RecordId,
        labels: Labels,
        passages: Passages,
        *,
        kinds: Mapping[str, Kind],
        worker: Whose,
        zone: tzinfo,
    ) -> None:
        self._case = case
        self._sitting = sitting
        self._labels = labels
        self._passages = passages
        self._kinds = kinds
        self._worker = worker
        self._zone = zone

    def presence(self, frame: Frame) -> Iterator[Fact]:
        """Who was there, and what was read aloud and answered before anything was written."""
        labels = self._labels
        began = labels.moment(frame.started_at, self._zone)
        yield Fact(label=labels.say("The sitting began:"), value=began)
        yield Fact(label=labels.say("Led by:"), value=labels.role(frame.worker_role))
        people = self._case.people
        for person in (people[giver] for giver in frame.present if giver in people):
            relation = labels.each(partial(relation_label, relation=person.relation))
            yield Fact(label=labels.say("Also in the room:"), value=relation)
            if person.name.strip():
                name = labels.written(person.name.strip())
                yield Fact(label=labels.say("Called by the client:"), value=name)
        if not frame.present:
            nobody = labels.say("Nobody beside client and worker")
            yield Fact(label=labels.say("Also in the room:"), value=nobody)
        for label, is_so in (
            (labels.say("What this software is was read aloud:"), frame.is_disclosed),
            (labels.say("The limits of confidentiality were read aloud:"), frame.are_limits_said),
        ):
            yield Fact(label=label, value=labels.yes_or_no(is_so))
        consent = labels.answered(frame.consent)
        yield Fact(label=labels.say("The client agreed to writing down:"), value=consent)
        if frame.minutes:
            minutes = labels.number(frame.minutes)
            yield Fact(label=labels.say("Minutes that both had:"), value=minutes)

    def freedom(self, frame: Frame | None) -> Fact:
        """Whether the client could speak freely."""
        freedom = frame.freedom if frame else Freedom.UNKNOWN
        label = self._labels.say("The client could speak freely:")
        return Fact(label=label, value=self._labels.freedom(freedom))

    def interpreter(self, interpreter: Interpreter | None) -> Iterator[Fact]:
        """Who interpreted, and whether the client wanted that."""
        labels = self._labels
        if interpreter is None:
            yield Fact(label=labels.say("Interpreter:"), value=labels.say("None"))
            return
        yield Fact(label=labels.say("Interpreter:"), value=labels.interpreter(interpreter.kind))
        if interpreter.identifier.strip():
            badge = labels.written(interpreter.identifier.strip())
            yield Fact(label=labels.say("Number or badge:"), value=badge)
        yield Fact(label=labels.say("Interpreted:"), value=labels.mode(interpreter.mode))
        accepted = labels.answered(interpreter.accepted)
        yield Fact(label=labels.say("The client accepts this interpreter:"), value=accepted)
        same = labels.answered(interpreter.same_community)
        yield Fact(label=labels.say("Client and interpreter know the same people:"), value=same)

    def risk(self) -> Iterator[Fact]:
        """What came of asking about danger in this sitting, and every duty that arose in any."""
        labels = self._labels
        asked = [r for _, r in self._case.each(RiskAsked) if r.sitting == self._sitting]
        outcome = labels.risk(asked[-1].answer) if asked else labels.say("Not asked")
        yield Fact(label=labels.say("Danger, as the client answered:"), value=outcome)
        for _, duty in self._case.each(Duty):
            yield Fact(label=labels.say("To be done:"), value=labels.duty(duty.kind))
            yield Fact(label=labels.say("Due:"), value=labels.day(duty.due))
            yield from self._done(duty)
        for _, called in self._case.each(SupervisorCalled):
            at = labels.moment(called.at, self._zone)
            yield Fact(label=labels.say("The supervisor was called:"), value=at)
            reached = labels.yes_or_no(called.is_reached)
            yield Fact(label=labels.say("The supervisor answered:"), value=reached)

    def medicines(self) -> Iterator[Fact]:
        """Each part: what was named, "none", "not known" or "not asked"."""
        labels, known = self._labels, AskingMedicines.known(self._case)
        named = joined([line.text for line in known.medicine_list])
        told: dict[Part, tuple[str, Sequence[str]]] = {
            Part.MEDICINES: (named, known.kinds),
            Part.REMEDIES: (joined(known.remedy_list), ()),
            Part.CONDITIONS: (known.conditions_text, known.condition_kinds),
            Part.PREGNANCY: ("", ()),
            Part.ALLERGIES: (known.allergies_text, ()),
        }
        for part, (text, kinds) in told.items():
            said = self._passages.noted(text, Whose.CLIENT, said=Said.SUMMARISED)
            if known.known(part) is not Known.YES or not (said or kinds):
                yield Fact(label=labels.part(part), value=labels.known(known.known(part)))
            for kind in kinds:
                yield Fact(label=labels.part(part), value=self._kind(kind))
            if said is not None:
                yield Fact(label=labels.part(part), value=said)

    def leaving(self, *, are_first_steps: bool) -> Iterator[Fact]:
        """The paper, the next visit, and how the plan was told back.

        Who will look at it is said of first steps alone: any other plan was looked at.
        """
        labels = self._labels
        chosen = self._case.one(PAPER, PaperChosen)
        if chosen is not None:
            paper = labels.paper(chosen.size)
            yield Fact(label=labels.say("The client carries:"), value=paper)
            if are_first_steps and chosen.until_seen_by.strip():
                name = labels.written(chosen.until_seen_by.strip())
                yield Fact(
                    label=labels.say("First steps, until this person has looked:"), value=name
                )
        if chosen is None or chosen.next_visit is None:
            yield Fact(label=labels.say("Next visit:"), value=labels.say("Not settled"))
        else:
            day = labels.day(chosen.next_visit)
            yield Fact(label=labels.say("Next visit:"), value=day)
        note = self._passages.noted(chosen.visit_note, self._worker) if chosen else None
        if note is not None:
            yield Fact(label=labels.say("For that visit:"), value=note)
        told = self._case.one(told_back_id(self._sitting), ToldBack)
        recalled = labels.recalled(told.recalled if told else Recalled.NOT_ASKED)
        yield Fact(label=labels.say("The plan told back:"), value=recalled)
        words = self._passages.noted(told.words, Whose.CLIENT) if told else None
        if words is not None:
            yield Fact(label=labels.say("Told back:"), value=words)
        for _, consent in self._case.each(HelperConsent):
            yield from self._helper(consent)

    def _helper(self, consent: HelperConsent) -> Iterator[Fact]:
        """Who of the client's own people may be told what, and until when (rule CU-5)."""
        labels = self._labels
        helper = labels.written(consent.helper.strip())
        yield Fact(label=labels.say("A helper who may be told:"), value=helper)
        told = self._passages.of_client(consent.may_be_told)
        yield Fact(label=labels.say("What may be said:"), value=told)
        until = labels.day(consent.until)
        if consent.is_withdrawn:
            until = labels.say("Taken back by the client")
        yield Fact(label=labels.say("May be said until:"), value=until)

    def approved(self, approval: Approval | None) -> Iterator[Fact]:
        """Who approved exactly which plan; nothing for a draft."""
        if approval is None:
            return
        labels = self._labels
        yield Fact(label=labels.say("Approved by:"), value=labels.written(approval.by))
        yield Fact(label=labels.say("Role:"), value=labels.role(approval.role))
        yield Fact(label=labels.say("Date:"), value=labels.moment(approval.at, self._zone))
        version = labels.written(_grouped(approval.fingerprint))
        yield Fact(label=labels.say("Exactly this version:"), value=version)

    def _done(self, duty: Duty) -> Iterator[Fact]:
        labels = self._labels
        if duty.done is None:
            yield Fact(label=labels.say("What was done:"), value=labels.say("Not yet"))
            return
        what = self._passages.noted(duty.done.what, self._worker)
        if what is not None:
            yield Fact(label=labels.say("What was done:"), value=what)
        yield Fact(label=labels.say("Done by:"), value=labels.written(duty.done.by))
        yield Fact(label=labels.say("Date:"), value=labels.moment(duty.done.at, self._zone))

    def _kind(self, kind: str) -> Wording:
        known = self._kinds.get(kind)
        if known is None:
            return self._labels.written(kind)
        return self._labels.to_client(known.label, content_key(MEDICINES, kind, field="label"))


def _grouped(fingerprint: str) -> str:
    """In groups of eight, each kept whole and in its order."""
    groups = (fingerprint[at : at + 8] for at in range(0, len(fingerprint), 8))
    return " ".join(map(isolate_number, groups))
