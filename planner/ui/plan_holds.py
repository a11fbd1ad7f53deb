"""What keeps a line of the plan open, in one sentence each."""

from planner.domain.deciding import ChoicePart, Decision, FearStep
from planner.domain.plan import Goal, Hold, Task
from planner.language.wording import Phrasebook
from planner.services.deciding import decision_id, fear_step_id
from planner.ui.plan_table import Table


def reasons(table: Table, one: Goal | Task) -> list[str]:
    """A sentence for each thing that is still missing, for the worker."""
    return [reason(table, one, hold) for hold in table.plan.held_for(one.id)]


def reason(table: Table, one: Goal | Task, hold: Hold) -> str:
    """What is missing; where several things are, the one that comes first in the talk."""
    say = table.room.phrases.say
    if hold is Hold.STOP_CAUTION:
        return stopped(table, one)
    if hold is Hold.CHOICES:
        case = table.room.case
        decision = case.one(case.free_slot(decision_id(one.id)), Decision)
        return missing_choice(table.room.phrases, decision)
    if hold is Hold.FEAR_STEP:
        case = table.room.case
        if case.one(case.free_slot(fear_step_id(one.id)), FearStep) is not None:
            return say("Held: the words were changed. Ask about this step anew.")
        return say("Held: the reason, the fear and the sign to stop are missing.")
    if hold is Hold.AIMS:
        return say("Held: the two aims differ.")
    return say("Held: seen differently, and not decided yet.")


def stopped(table: Table, one: Goal | Task) -> str:
    """A caution that was answered with a no is said to be one."""
    say = table.room.phrases.say
    cautions = one.cautions if isinstance(one, Task) else ()
    answered_no = any(
        caution.id in cautions and caution.practice in table.plan.advised_against
        for caution in table.plan.cautions
    )
    if answered_no:
        return say("Held: whoever was asked said no.")
    return say("Held: the caution is not answered yet.")


def missing_choice(phrases: Phrasebook, decision: Decision | None) -> str:
    """What looking at the choices still needs."""
    say = phrases.say
    if decision is None:
        return say("Held: the choices have not been looked at.")
    return {
        ChoicePart.OPTIONS: say("Held: the choices are not written down."),
        ChoicePart.NOT_NOW: say("Held: “not now” was not among the choices."),
        ChoicePart.WHAT_MATTERS: say("Held: what matters to the client is not written down."),
        ChoicePart.OUTCOME: say("Held: nothing is decided or put off yet."),
    }[decision.missing[0]]
