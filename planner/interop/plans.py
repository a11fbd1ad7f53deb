"""Writing `planner-plan/1`: a draft as other programs read it."""

from typing import Any, Final

from planner.domain.plan import Caution, DraftPlan, Goal, Origin, Task, Wording

FORMAT: Final = "planner-plan/1"


def plan_as_data(plan: DraftPlan) -> dict[str, Any]:
    """The draft, ready for JSON."""
    return {
        "format": FORMAT,
        "account": plan.account,
        "setting": plan.setting,
        "overlays": list(plan.overlays),
        "status": "draft",
        "languages": {"client": plan.client_language, "clinician": plan.clinician_language},
        "goals": [_goal(goal) for goal in plan.goals],
        "tasks": [_task(task) for task in plan.tasks],
        "cautions": [_caution(caution) for caution in plan.cautions],
        "agreement_needed_from": [party.value for party in plan.agreement_needed_from],
        "unreviewed": list(plan.unreviewed),
    }


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "id": goal.id,
        "domain": goal.domain.value,
        "text": _texts(goal.text),
        "origin": _origin(goal.origin),
        "because": list(goal.because),
        "measure": _texts(goal.measure),
        "rationale": _texts(goal.rationale),
    }


def _task(task: Task) -> dict[str, Any]:
    return {
        "id": task.id,
        "goal": task.goal,
        "domain": task.domain.value,
        "doer": task.doer,
        "text": _texts(task.text),
        "rhythm": _texts(task.rhythm),
        "first_step": _texts(task.first_step),
        "rationale": _texts(task.rationale),
        "origin": _origin(task.origin),
        "because": list(task.because),
        "practices": list(task.practices),
        "cautions": list(task.cautions),
    }


def _caution(caution: Caution) -> dict[str, Any]:
    return {
        "id": caution.id,
        "level": caution.level.value,
        "practice": caution.practice,
        "text": _texts(caution.text),
    }


def _texts(wording: Wording | None) -> dict[str, str]:
    return {str(tag): text for tag, text in wording.texts.items()} if wording is not None else {}


def _origin(origin: Origin) -> dict[str, Any]:
    if origin.template:
        return {"template": origin.template, "version": origin.template_version}
    if origin.utterance is not None:
        return {"utterance": origin.utterance}
    if origin.setting:
        return {"setting": origin.setting}
    return {"person": str(origin.person)}
