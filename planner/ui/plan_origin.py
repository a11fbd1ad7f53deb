"""Whose each line of the plan is: a person's, a template's or the setting's (AI-2)."""

from collections.abc import Mapping

from planner.domain.explanatory_model import SuggestedGoal, SuggestedTask
from planner.domain.parties import PartyKind
from planner.domain.plan import Goal, Origin, Task
from planner.language.catalogs import CLIENT
from planner.language.keys import content_key
from planner.ui.workroom import Workroom


def origin_line(room: Workroom, one: Goal | Task) -> str:
    """Where a line comes from, and whether people at the table changed its words."""
    said = who_offers(room, one.origin)
    if not is_reworded(room, one):
        return said
    return f"{said} {room.phrases.say('Its words were changed here.')}"


def who_offers(room: Workroom, origin: Origin) -> str:
    """Whose words these are."""
    say = room.phrases.say
    if origin.template:
        template = room.planner.library.templates.get(origin.template)
        name = room.template_name(origin.template) if template else origin.template
        line = say(
            "From the template: {name}, version {version}",
            name=name,
            version=origin.template_version,
        )
        author = template.credit if template else ""
        return f"{line} · {say('Written by: {name}', name=author)}" if author else line
    if origin.setting:
        return say("From the clinician's side: {name}", name=room.setting_name(origin.setting))
    if origin.person is PartyKind.CLINICIAN:
        return say("In the clinician's words.")
    return say("From the client's own words.")


def is_reworded(room: Workroom, one: Goal | Task) -> bool:
    """True where a suggestion no longer reads as its template or setting has it.

    Only a line that was written again can have been changed: what a translator changed since
    is nobody's at the table.
    """
    standing = room.case.record(one.id)
    if not one.suggestion or standing is None or standing.version == 1:
        return False
    owner, _, item = one.suggestion.partition(".")
    found = suggested(room, owner).get((type(one), item))
    if found is None:
        return False
    section = "goals" if isinstance(one, Goal) else "tasks"
    context = content_key(owner, section, item, "text")
    return any(
        room.planner.phrasebook(tag).spoken(found.text, name=CLIENT, context=context).text != text
        for tag, text in one.text.texts.items()
    )


def suggested(
    room: Workroom, owner: str
) -> Mapping[tuple[type[Goal | Task], str], SuggestedGoal | SuggestedTask]:
    """What a template or setting suggests, by kind and id."""
    library = room.planner.library
    content = library.templates.get(owner) or library.settings.get(owner)
    if content is None:
        return {}
    found: dict[tuple[type[Goal | Task], str], SuggestedGoal | SuggestedTask] = {}
    found |= {(Goal, goal.id): goal for goal in content.goals}
    found |= {(Task, task.id): task for task in content.tasks}
    return found
