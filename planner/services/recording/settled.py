"""What was settled about items of a plan: choices, aims, steps into fear, cautions, clashes."""

from collections.abc import Iterator, Mapping
from typing import Final

from planner.domain.case import Case
from planner.domain.clash import Clash
from planner.domain.clinic_copy import CautionShown, Fact
from planner.domain.deciding import Aims, Decision, FearStep
from planner.domain.medicines import Kind
from planner.domain.passages import Mark, Whose
from planner.domain.plan import UNKNOWN, Caution, Hold, Wording
from planner.domain.words import Said
from planner.language.keys import MEDICINES, content_key
from planner.services.asking_medicines import AskingMedicines
from planner.services.differing import answers
from planner.services.recording.labels import Labels
from planner.services.recording.passages import Passages, of_content

_PRACTICES: Final = Mark(whose=Whose.PRACTICES)


class Settled:
    """Writes down what a case holds about its plan beside the items themselves."""

    def __init__(
        self,
        case: Case,
        labels: Labels,
        passages: Passages,
        *,
        kinds: Mapping[str, Kind],
        worker: Whose,
    ) -> None:
        self._case = case
        self._labels = labels
        self._passages = passages
        self._kinds = kinds
        self._worker = worker

    def about(self, item: str, version: int, holds: tuple[Hold, ...]) -> Iterator[Fact]:
        """What the rules ask for with an item (PC-1, PC-2, PC-5), and what still holds it."""
        labels = self._labels
        for _, aims in self._case.each(Aims):
            if aims.item == item:
                yield from self._noted(
                    labels.say("The clinician's target:"), aims.clinician_target, Whose.CLINICIAN
                )
                yield from self._noted(
                    labels.say("The client's own aim:"), aims.client_aim, Whose.CLIENT
                )
        for _, decision in self._case.each(Decision):
            if decision.item == item:
                yield from self._decision(decision)
        for _, step in self._case.each(FearStep):
            if (step.item, step.item_version) == (item, version):
                yield from self._noted(
                    labels.say("Why this step:"), step.rationale, Whose.CLINICIAN
                )
                fear = labels.number(step.fear)
                yield Fact(label=labels.say("Fear of it, from 0 to 10:"), value=fear)
                yield from self._noted(
                    labels.say("The sign to stop:"), step.stop_signal, Whose.CLIENT
                )
        for hold in holds:
            yield Fact(label=labels.say("What keeps it open:"), value=labels.hold(hold))

    def caution(self, caution: Caution) -> CautionShown:
        """A caution, why it is as grave as it is, and what was answered."""
        labels = self._labels
        facts = []
        # Whoever may not see what is taken must not read it off a caution either.
        may_see = not AskingMedicines.known(self._case).is_blank
        for kind in (k for k in caution.because_of if may_see or k == UNKNOWN):
            known = self._kinds.get(kind)
            if kind == UNKNOWN:
                because = labels.say("It is not known what is taken")
            elif known is not None:
                context = content_key(MEDICINES, kind, field="label")
                because = labels.to_client(known.label, context)
            else:
                because = labels.written(kind)
            facts.append(Fact(label=labels.say("Because of:"), value=because))
        answer = answers(self._case).get(caution.practice)
        if answer is not None:
            facts += self._noted(labels.say("Answered:"), answer.answer, self._worker)
            facts += [
                Fact(label=labels.say("Answered by:"), value=labels.written(answer.by)),
                Fact(
                    label=labels.say("Written down by:"), value=labels.written(answer.recorded_by)
                ),
                Fact(label=labels.say("Date:"), value=labels.day(answer.on)),
                Fact(label=labels.say("May be done:"), value=labels.yes_or_no(answer.clears)),
            ]
        return CautionShown(
            level=caution.level,
            text=of_content(caution.text, _PRACTICES),
            answers=tuple(facts),
        )

    def clash(self, clash: Clash) -> Iterator[Fact]:
        """What two sides hold of one item, what was explained, who decides by when, and what."""
        labels = self._labels
        for label, text, whose in (
            (labels.say("What the client intends:"), clash.client_intends, Whose.CLIENT),
            (labels.say("The client's reason:"), clash.client_reason, Whose.CLIENT),
            (labels.say("The clinician's reason:"), clash.clinician_reason, Whose.CLINICIAN),
            (labels.say("What was explained:"), clash.explained, self._worker),
            (labels.say("Told back by the client:"), clash.told_back, Whose.CLIENT),
        ):
            yield from self._noted(label, text, whose)
        yield Fact(label=labels.say("Who decides:"), value=labels.decider(clash.decider))
        if clash.decider_name.strip():
            name = labels.written(clash.decider_name.strip())
            yield Fact(label=labels.say("Name:"), value=name)
        if clash.decide_by is not None:
            yield Fact(label=labels.say("To be decided by:"), value=labels.day(clash.decide_by))
        yield from self._noted(labels.say("What was decided:"), clash.outcome, Whose.CLINICIAN)

    def _decision(self, decision: Decision) -> Iterator[Fact]:
        labels = self._labels
        for option in decision.options:
            yield from self._noted(labels.say("A choice:"), option, self._worker)
        if decision.has_not_now:
            yield Fact(label=labels.say("A choice:"), value=labels.say("Not now"))
        yield from self._noted(
            labels.say("What matters to the client:"), decision.what_matters, Whose.CLIENT
        )
        outcome = labels.outcome(decision.outcome)
        yield Fact(label=labels.say("What came of it:"), value=outcome)
        yield from self._noted(labels.say("Chosen:"), decision.chosen, self._worker)

    def _noted(self, label: Wording, text: str, whose: Whose) -> Iterator[Fact]:
        """A line that a worker typed; what the client said is there in short."""
        said = Said.SUMMARISED if whose is Whose.CLIENT else None
        passage = self._passages.noted(text, whose, said=said)
        if passage is not None:
            yield Fact(label=label, value=passage)
