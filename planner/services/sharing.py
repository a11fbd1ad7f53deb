"""Sharing: what a client takes home, made from the plan as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.domain.handout import TASKS_ON_PAPER, Handout, PaperSize, PaperTask
from planner.domain.parties import ItemStatus, PartyKind, Stance, StanceValue, current_stance
from planner.domain.plan import CautionLevel, DraftPlan, Task, Wording
from planner.domain.practices import Practice
from planner.language.catalogs import SAFETY, State
from planner.language.keys import PRACTICES, content_key
from planner.language.labels import doer_label
from planner.language.wording import Phrasebook
from planner.services.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChoices:
    """What the client chose for the paper, and what the worker filled in."""

    size: PaperSize = PaperSize.FULL
    next_visit: str = ""
    phone: str = ""
    with_own_words: bool = False


class Sharing:
    """Makes take-home pages."""

    def __init__(self, practices: Mapping[str, Practice]) -> None:
        self._practices = practices

    def handout(
        self,
        plan: DraftPlan,
        stances: Sequence[Stance],
        sitting: Sitting,
        choices: PaperChoices,
    ) -> Handout:
        """The client's page: up to three tasks that the client has not turned down.

        Tasks to which all agree come first. Until everything is agreed it is a draft.
        """
        client = sitting.client
        tasks = sorted(self._on_paper(plan, stances), key=lambda t: _rank(plan, t, stances))
        tasks = tasks[:TASKS_ON_PAPER]
        wordings = [w for t in tasks for w in (t.text, t.rhythm, t.first_step) if w is not None]
        signs = self._danger_signs(tasks, client)
        is_unchecked = any(
            client.language in w.unreviewed | w.missing or client.language not in w.texts
            for w in wordings
        ) or any(state is not State.REVIEWED for _, state in signs)
        own = plan.goals[0].because if plan.goals and choices.with_own_words else ()
        return Handout(
            language=client.language,
            size=choices.size,
            tasks=tuple(self._task(plan, task, client) for task in tasks),
            danger_signs=tuple(text for text, _ in signs),
            next_visit=choices.next_visit.strip(),
            phone=choices.phone.strip(),
            own_words=own[0] if own else "",
            is_draft=plan.agree(stances) is None,
            is_unchecked=is_unchecked,
        )

    @staticmethod
    def _on_paper(plan: DraftPlan, stances: Sequence[Stance]) -> list[Task]:
        """Tasks that nothing stops and that the client has not said no to."""
        return [
            task
            for task in plan.tasks
            if not plan.is_blocked(task)
            and current_stance(
                stances,
                item=task.id,
                version=plan.versions.get(task.id, 1),
                party=PartyKind.CLIENT,
            )
            is not StanceValue.DISAGREES
        ]

    def _task(self, plan: DraftPlan, task: Task, client: Phrasebook) -> PaperTask:
        cautions = [c for c in plan.cautions if c.id in task.cautions]
        return PaperTask(
            text=_in(client, task.text),
            doer=doer_label(client, task.doer),
            rhythm=_in(client, task.rhythm),
            first_step=_in(client, task.first_step),
            picture=task.domain.value,
            cautions=tuple(
                _in(client, c.text) for c in cautions if c.level is not CautionLevel.BESIDE
            ),
        )

    def _danger_signs(self, tasks: Sequence[Task], client: Phrasebook) -> list[tuple[str, State]]:
        signs: dict[str, State] = {}
        for practice in dict.fromkeys(p for task in tasks for p in task.practices):
            found = self._practices.get(practice)
            for sign in found.danger_signs if found else ():
                context = content_key(PRACTICES, practice, field="danger_signs")
                said = client.spoken(sign, name=SAFETY, context=context)
                signs[said.text] = said.state
        return list(signs.items())


def _rank(plan: DraftPlan, task: Task, stances: Sequence[Stance]) -> int:
    order = (ItemStatus.AGREED, ItemStatus.WORKABLE, ItemStatus.OPEN, ItemStatus.DISAGREED)
    return order.index(plan.item_status(task.id, stances))


def _in(client: Phrasebook, wording: Wording | None) -> str:
    """The wording for the client; one never put into their language is not left blank."""
    if wording is None:
        return ""
    return wording.texts.get(client.language) or next(iter(wording.texts.values()))
