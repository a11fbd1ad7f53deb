"""Sharing: what a client takes home, made from the plan as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.explanatory_model import Template
from planner.domain.handout import TASKS_ON_PAPER, Handout, PaperSize, PaperTask
from planner.domain.leaving import Approval
from planner.domain.naming import Named, meeting
from planner.domain.outside_help import HelperConsent, HelperPage
from planner.domain.parties import ItemStatus, PartyKind, Stance, StanceValue, current_stance
from planner.domain.plan import CautionLevel, DraftPlan, Task, TaskKind, Wording
from planner.domain.practices import Practice
from planner.errors import PlannerError
from planner.language.catalogs import SAFETY, State
from planner.language.dates import day
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

    def __init__(
        self, practices: Mapping[str, Practice], templates: Mapping[str, Template] | None = None
    ) -> None:
        self._practices = practices
        self._suggested = {
            f"{template.id}.{task.id}": task
            for template in (templates or {}).values()
            for task in template.tasks
        }

    def handout(
        self,
        plan: DraftPlan,
        stances: Sequence[Stance],
        sitting: Sitting,
        choices: PaperChoices,
        *,
        approval: Approval | None = None,
    ) -> Handout:
        """The client's page: up to three tasks that the client has not turned down.

        Tasks to which all agree come first. It is a draft unless `approval` is a clinician's
        of exactly this plan (rule AI-4).
        """
        tasks = sorted(_on_paper(plan, stances), key=lambda t: _rank(plan, t, stances))
        page = self._page(plan, tasks, stances, sitting, choices)
        return replace(page, is_draft=_is_draft(plan, approval))

    def first_steps(
        self,
        plan: DraftPlan,
        stances: Sequence[Stance],
        sitting: Sitting,
        choices: PaperChoices,
        *,
        until_seen_by: str,
        named: Named,
    ) -> Handout:
        """The client's page where no clinician was there: their own steps and nothing else.

        `until_seen_by` is the clinician who will look; `named` is what the client's account
        names (`planner.domain.naming.named_in`). Raise ValueError without a name.
        """
        if not until_seen_by.strip():
            raise ValueError("somebody has to look at first steps")
        tasks = [t for t in _on_paper(plan, stances) if self.is_own_step(t, named)]
        page = self._page(plan, tasks, stances, sitting, choices)
        return replace(page, until_seen_by=until_seen_by.strip())

    def is_own_step(self, task: Task, named: Named) -> bool:
        """True for what the client proposed and nobody has to be asked about first.

        Proposed is what they put in themselves, or took because they had named it. A practice
        always has a caution, so a task that holds one waits, whatever its caution says; so
        does what a clinician does, a medicine, and a step into fear.
        """
        is_simple = task.kind is TaskKind.STEP and task.doer != "clinician"
        if task.cautions or task.practices or not is_simple:
            return False
        if task.origin.person is PartyKind.CLIENT:
            return True
        suggested = self._suggested.get(task.suggestion)
        need = suggested.need if suggested else None
        return meeting(need, named, self._practices) is not None

    def helper_page(
        self,
        plan: DraftPlan,
        stances: Sequence[Stance],
        sitting: Sitting,
        consent: HelperConsent | None,
        *,
        today: date,
        approval: Approval | None = None,
    ) -> HelperPage:
        """What one helper may read: what the client allowed to be said, and those tasks.

        Raise PL506 where the client has not been asked, PL507 where the day has passed and
        PL508 where they have taken it back (rule CU-5).
        """
        if consent is None:
            raise PlannerError("PL506")
        if consent.is_withdrawn:
            raise PlannerError("PL508")
        if not consent.stands(today):
            raise PlannerError("PL507")
        client = sitting.client
        tasks = [task for task in _on_paper(plan, stances) if task.id in consent.tasks]
        return HelperPage(
            language=client.language,
            consent=consent,
            on=today,
            until=day(client.manifest, consent.until),
            tasks=tuple(
                replace(self._task(plan, task, client, PaperSize.FULL), cautions=())
                for task in tasks
            ),
            is_draft=_is_draft(plan, approval),
            is_unchecked=_is_unchecked(tasks, client),
        )

    def _page(
        self,
        plan: DraftPlan,
        tasks: Sequence[Task],
        stances: Sequence[Stance],
        sitting: Sitting,
        choices: PaperChoices,
    ) -> Handout:
        client = sitting.client
        tasks = tasks[:TASKS_ON_PAPER]
        # What is stopped may be done all the same: the signs of danger are told in any case.
        stopped = [t for t in _not_refused(plan, stances) if plan.is_blocked(t)]
        signs = self._danger_signs([*tasks, *stopped], client)
        is_unchecked = _is_unchecked(tasks, client) or any(
            state is not State.REVIEWED for _, state in signs
        )
        own = plan.goals[0].because if plan.goals and choices.with_own_words else ()
        return Handout(
            language=client.language,
            size=choices.size,
            tasks=tuple(self._task(plan, task, client, choices.size) for task in tasks),
            danger_signs=tuple(text for text, _ in signs),
            next_visit=choices.next_visit.strip(),
            phone=choices.phone.strip(),
            own_words=own[0] if own else "",
            is_unchecked=is_unchecked,
        )

    def _task(self, plan: DraftPlan, task: Task, client: Phrasebook, size: PaperSize) -> PaperTask:
        told = [
            _in(client, c.text)
            for c in plan.cautions
            if c.id in task.cautions and c.level is not CautionLevel.BESIDE
        ]
        if told and size is PaperSize.POCKET:
            # A card has no room for the whole, and no word on it says which medicines.
            told = [client.safety("I ask whoever gives me medicine before I do this.")]
        return PaperTask(
            text=_in(client, task.text),
            doer=doer_label(client, task.doer),
            rhythm=_in(client, task.rhythm),
            first_step=_in(client, task.first_step),
            picture=task.domain.value,
            time=task.time,
            cautions=tuple(told),
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


def _on_paper(plan: DraftPlan, stances: Sequence[Stance]) -> list[Task]:
    """Tasks that nothing stops and that the client has not said no to."""
    return [task for task in _not_refused(plan, stances) if not plan.is_blocked(task)]


def _not_refused(plan: DraftPlan, stances: Sequence[Stance]) -> list[Task]:
    return [
        task
        for task in plan.tasks
        if current_stance(
            stances,
            item=task.id,
            version=plan.versions.get(task.id, 1),
            party=PartyKind.CLIENT,
        )
        is not StanceValue.DISAGREES
    ]


def _is_draft(plan: DraftPlan, approval: Approval | None) -> bool:
    return approval is None or approval.fingerprint != plan.fingerprint()


def _is_unchecked(tasks: Sequence[Task], client: Phrasebook) -> bool:
    """True where a line of theirs has no checked text in the client's language."""
    wordings = [w for t in tasks for w in (t.text, t.rhythm, t.first_step) if w is not None]
    return any(
        client.language in w.unreviewed | w.missing or client.language not in w.texts
        for w in wordings
    )


def _rank(plan: DraftPlan, task: Task, stances: Sequence[Stance]) -> int:
    order = (ItemStatus.AGREED, ItemStatus.WORKABLE, ItemStatus.OPEN, ItemStatus.DISAGREED)
    return order.index(plan.item_status(task.id, stances))


def _in(client: Phrasebook, wording: Wording | None) -> str:
    """The wording for the client; one never put into their language is not left blank."""
    if wording is None:
        return ""
    return wording.texts.get(client.language) or next(iter(wording.texts.values()))
