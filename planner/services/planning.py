"""Drafting a plan: the client's own hope first, then what accepted models and the clinician offer.

Every line says whose words led to it. Nothing here is agreed; people decide.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from planner.domain.account import Account, Utterance
from planner.domain.explanatory_model import SuggestedGoal, SuggestedTask, Template
from planner.domain.heard import Hearing
from planner.domain.naming import Mention, Named, meeting, named_in
from planner.domain.parties import PartyKind
from planner.domain.plan import DraftPlan, Origin
from planner.domain.practices import Practice
from planner.domain.reasons import Band, Result
from planner.errors import PlannerError
from planner.services.cautions import cautions_for
from planner.services.sitting import Sitting
from planner.services.suggesting import (
    GOALS_OFFERED,
    Suggestion,
    choose_goals,
    choose_tasks,
    opening_words,
    task_of,
    words_at,
)
from planner.services.writing import Writer


class Drafting:
    """Drafts plans from one library of content."""

    def __init__(
        self,
        templates: Mapping[str, Template],
        practices: Mapping[str, Practice],
        hearing: Hearing,
    ) -> None:
        self._templates = templates
        self._practices = practices
        self._hearing = hearing

    def draft(
        self,
        account: Account,
        result: Result,
        sitting: Sitting,
        *,
        accepted: Sequence[str] | None = None,
        refused: frozenset[str] = frozenset(),
        is_limited: bool = True,
        unwanted: Sequence[Utterance] = (),
    ) -> DraftPlan:
        """A draft from the accepted templates (all strong matches where none are named).

        At most three goals and five tasks unless `is_limited` is false. Suggestions in
        `refused` (`owner.id`) are left out. Raise PL109 for an unknown template.
        """
        taken = self._accepted(result, accepted)
        named = named_in(account, self._hearing).without(
            named_in(replace(account, utterances=tuple(unwanted)), self._hearing)
        )
        writer = Writer(account, sitting)
        suggestions = [
            *self._from_templates(account, result, taken, named),
            *self._from_settings(account, sitting),
        ]
        suggestions = [s for s in suggestions if s.id not in refused]
        own = [goal for goal in writer.goals_from_hope() if goal.suggestion not in refused]
        goals = choose_goals(suggestions, room=GOALS_OFFERED - len(own), is_limited=is_limited)
        written = [*own, *(writer.goal(s, number) for number, s in enumerate(goals, len(own) + 1))]
        goal_ids = {
            (s.owner, s.item.id): goal.id
            for s, goal in zip(goals, written[len(own) :], strict=True)
        }
        tasks = choose_tasks(suggestions, is_limited=is_limited) if written else []
        cautions, ids = cautions_for(
            self._practices,
            practices_of_tasks=[p for s in tasks for p in task_of(s).practices],
            named=named,
            sitting=sitting,
        )
        return DraftPlan(
            account=account.id,
            setting=sitting.setting.id,
            overlays=tuple(overlay.id for overlay in sitting.overlays),
            client_language=sitting.client.language,
            clinician_language=sitting.clinician.language,
            goals=tuple(written),
            tasks=tuple(
                writer.task(
                    s,
                    number,
                    goal=goal_ids.get((s.owner, task_of(s).goal), written[0].id),
                    cautions=tuple(ids[p] for p in task_of(s).practices if p in ids),
                )
                for number, s in enumerate(tasks, 1)
            ),
            cautions=cautions,
            agreement_needed_from=sitting.setting.agreement
            or (PartyKind.CLIENT, PartyKind.CLINICIAN),
        )

    def _accepted(self, result: Result, accepted: Sequence[str] | None) -> list[str]:
        if accepted is None:
            return [m.template for m in result.matches if m.band is Band.STRONG]
        for template in accepted:
            if template not in self._templates:
                raise PlannerError("PL109", found=template, hint="See the library of templates.")
        rank = {m.template: place for place, m in enumerate(result.matches)}
        return sorted(dict.fromkeys(accepted), key=lambda t: (rank.get(t, len(rank)), t))

    def _from_templates(
        self, account: Account, result: Result, taken: Sequence[str], named: Named
    ) -> Iterator[Suggestion]:
        quotes = {
            m.template: tuple(
                dict.fromkeys(
                    words_at(account, Mention(r.utterance, r.start, r.end))
                    for r in m.foremost
                    if r.utterance is not None and r.start is not None and r.end is not None
                )
            )
            for m in result.matches
        }
        for template in (self._templates[name] for name in taken):
            origin = Origin(template=template.id, template_version=template.version)
            items: tuple[SuggestedGoal | SuggestedTask, ...] = (*template.goals, *template.tasks)
            for item in items:
                led_by = meeting(item.need, named, self._practices)
                if item.need is not None and led_by is None:
                    continue
                if self._is_unwanted(item, named):
                    continue
                because = quotes.get(template.id, ())
                if led_by is not None:
                    because = tuple(dict.fromkeys((words_at(account, led_by), *because)))
                yield Suggestion(template.id, item, origin, because or opening_words(account))

    def _is_unwanted(self, item: SuggestedGoal | SuggestedTask, named: Named) -> bool:
        """True where it holds a practice that the client does not want."""
        practices = item.practices if isinstance(item, SuggestedTask) else ()
        known = (self._practices[p] for p in practices if p in self._practices)
        return any(named.unwanted.intersection(practice.concepts) for practice in known)

    @staticmethod
    def _from_settings(account: Account, sitting: Sitting) -> Iterator[Suggestion]:
        for setting in (sitting.setting, *sitting.overlays):
            origin = Origin(setting=setting.id)
            items: tuple[SuggestedGoal | SuggestedTask, ...] = (*setting.goals, *setting.tasks)
            for item in items:
                yield Suggestion(setting.id, item, origin, opening_words(account))
