"""The plan in a record: goals, tasks, cautions and clashes, with what each party says of them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from planner.domain.bodies import PlanItem
from planner.domain.case import Case
from planner.domain.clash import Clash
from planner.domain.clinic_copy import (
    CautionShown,
    ClashShown,
    GoalShown,
    ItemShown,
    StanceShown,
    TaskShown,
)
from planner.domain.explanatory_model import SuggestedGoal, SuggestedTask, Template
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.passages import Mark, Passage, Whose
from planner.domain.plan import DraftPlan, Goal, Task, Wording
from planner.domain.setting import Setting
from planner.domain.words import Said
from planner.language.keys import content_key
from planner.services.recording.labels import Labels
from planner.services.recording.passages import Passages, of_content
from planner.services.recording.settled import Settled

ItemT = TypeVar("ItemT", Goal, Task)


def stances_of(
    case: Case, item: str, version: int, needed: Iterable[PartyKind], passages: Passages
) -> tuple[StanceShown, ...]:
    """What each needed party says of this version, and anybody else who was asked."""
    given = {s.party: s for s in case.stances if (s.item, s.item_version) == (item, version)}
    return tuple(
        _shown(party, given.get(party), passages) for party in {**dict.fromkeys(needed), **given}
    )


def _shown(party: PartyKind, stance: Stance | None, passages: Passages) -> StanceShown:
    """The party's last word; silence is "not asked"."""
    if stance is None:
        return StanceShown(party=party, value=StanceValue.NOT_ASKED)
    whose = Whose.CLINICIAN if party is PartyKind.CLINICIAN else Whose.CLIENT
    words = passages.noted(stance.words, whose, said=Said.VERBATIM)
    return StanceShown(party=party, value=stance.value, words=words)


class PlanRecord:
    """Writes down one plan of one case, as the case may be seen."""

    def __init__(
        self,
        case: Case,
        plan: DraftPlan,
        labels: Labels,
        passages: Passages,
        settled: Settled,
        *,
        content: Iterable[Template | Setting],
    ) -> None:
        self._case = case
        self._plan = plan
        self._labels = labels
        self._passages = passages
        self._settled = settled
        self._suggested: dict[tuple[str, str], SuggestedGoal | SuggestedTask] = {}
        for owner in content:
            self._suggested |= {("goals", f"{owner.id}.{g.id}"): g for g in owner.goals}
            self._suggested |= {("tasks", f"{owner.id}.{t.id}"): t for t in owner.tasks}

    def goals(self) -> tuple[GoalShown, ...]:
        """Every goal that stands in the case, with its tasks."""
        tasks = self._standing(self._plan.tasks)
        return tuple(
            GoalShown(
                item=self._item(goal, "goals"),
                measure=self._line(goal, "goals", "measure", goal.measure),
                tasks=tuple(self._task(task) for task in tasks if task.goal == goal.id),
            )
            for goal in self._standing(self._plan.goals)
        )

    def other_tasks(self) -> tuple[TaskShown, ...]:
        """Tasks whose goal does not stand there."""
        goals = {goal.id for goal in self._standing(self._plan.goals)}
        tasks = self._standing(self._plan.tasks)
        return tuple(self._task(task) for task in tasks if task.goal not in goals)

    def other_cautions(self) -> tuple[CautionShown, ...]:
        """Cautions for what the client named and no task holds."""
        held = {caution for task in self._plan.tasks for caution in task.cautions}
        return tuple(self._settled.caution(c) for c in self._plan.cautions if c.id not in held)

    def clashes(self) -> tuple[ClashShown, ...]:
        """What two sides hold of one task, and how it goes on."""
        all_items: list[Goal | Task] = [*self._plan.goals, *self._plan.tasks]
        items = {item.id: item for item in all_items}
        return tuple(
            ClashShown(
                about=self._passages.item(item.text, item.origin),
                facts=tuple(self._settled.clash(clash)),
            )
            for _, clash in self._case.each(Clash)
            if (item := items.get(clash.item)) is not None and self._case.record(item.id)
        )

    def declined(self) -> tuple[Passage, ...]:
        """Suggestions that the client turned down."""
        found = []
        for suggestion in sorted(self._case.refused):
            owner = suggestion.partition(".")[0]
            for section in ("goals", "tasks"):
                suggested = self._suggested.get((section, suggestion))
                if suggested is not None:
                    prose = self._prose(owner, section, suggested.id, "text", suggested.text)
                    found.append(of_content(prose, self._passages.owner_mark(owner)))
        return tuple(found)

    def _standing(self, items: Iterable[ItemT]) -> list[ItemT]:
        # What led to an item is quoted as these readers may see it, whoever the plan is for.
        shown = ((item, self._case.one(item.id, PlanItem)) for item in items)
        return [
            replace(item, because=body.item.because, rationale=body.item.rationale)
            for item, body in shown
            if body is not None
        ]

    def _task(self, task: Task) -> TaskShown:
        cautions = [c for c in self._plan.cautions if c.id in task.cautions]
        return TaskShown(
            item=self._item(task, "tasks"),
            doer=task.doer,
            rhythm=self._line(task, "tasks", "rhythm", task.rhythm),
            first_step=self._line(task, "tasks", "first_step", task.first_step),
            cautions=tuple(self._settled.caution(caution) for caution in cautions),
        )

    def _item(self, item: Goal | Task, section: str) -> ItemShown:
        version = self._plan.versions.get(item.id, 1)
        text = self._line(item, section, "text", item.text)
        assert text is not None  # noqa: S101 - every item has a text
        return ItemShown(
            text=text,
            domain=item.domain,
            version=version,
            status=self._plan.item_status(item.id, self._case.stances),
            stances=stances_of(
                self._case, item.id, version, self._plan.agreement_needed_from, self._passages
            ),
            rationale=self._line(item, section, "rationale", item.rationale),
            because=tuple(self._passages.quoted(words) for words in item.because),
            settled=tuple(self._settled.about(item.id, version, self._plan.holds.get(item.id, ()))),
        )

    def _line(
        self, item: Goal | Task, section: str, field: str, wording: Wording | None
    ) -> Passage | None:
        """One line of an item, compared with what its template or setting says there."""
        if wording is None:
            return None
        if item.origin.utterance is not None and field != "text":
            return of_content(wording, Mark(whose=Whose.SOFTWARE))
        suggested = self._suggested.get((section, item.suggestion))
        if suggested is None:
            return self._passages.item(wording, item.origin)
        owner = item.suggestion.partition(".")[0]
        prose = self._prose(owner, section, suggested.id, field, getattr(suggested, field))
        return self._passages.item(wording, item.origin, prose)

    def _prose(self, owner: str, section: str, item: str, field: str, source: str) -> Wording:
        return self._labels.to_client(source, content_key(owner, section, item, field))
