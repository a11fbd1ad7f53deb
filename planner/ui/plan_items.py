"""One goal or task of the plan, whole: its words, cautions, what holds it, what people say."""

from planner.domain.ids import RecordId
from planner.domain.parties import ItemStatus
from planner.domain.plan import Goal, Task, Wording
from planner.domain.words import Words
from planner.language.catalogs import CLIENT, State
from planner.language.labels import doer_label, domain_label, status_label
from planner.language.wording import Spoken
from planner.ui import elements
from planner.ui.elements import Line
from planner.ui.passages import in_case_languages
from planner.ui.plan_cautions import cautions
from planner.ui.plan_holds import reasons
from planner.ui.plan_origin import origin_line
from planner.ui.plan_panels import panels
from planner.ui.plan_stances import stance
from planner.ui.plan_table import Table
from planner.ui.read_out import for_both
from planner.ui.rewording import take_out
from planner.ui.workroom import Workroom


def item(table: Table, one: Goal | Task) -> None:
    """A line, read aloud, then asked about."""
    room = table.room
    title, lines = in_case_languages(room, one.text), how(room, one)
    elements.plan_card(
        room.phrases,
        title=title,
        facts=f"{facts(room, one)} · {status_of(table, one)}",
        lines=lines,
        quotes=quotes(room, one),
        origin=origin_line(room, one),
        place=table.place(one.id),
    )
    elements.read_aloud(room.phrases, [title[0], *(line.passages[0] for line in lines)])
    if isinstance(one, Task):
        cautions(table, one)
    held = reasons(table, one)
    if held:
        elements.held(held)
    if table.is_open:
        for party in table.plan.agreement_needed_from:
            stance(table, RecordId(one.id), party)
        rethink(table, one)
    if table.is_paused:
        take_out(table, one)
    if not table.is_paused:
        panels(table, one)


def rethink(table: Table, one: Goal | Task) -> None:
    """Twice not done: the task is the wrong one, nobody is at fault (PC-3)."""
    if one.id not in table.to_rethink:
        return
    room = table.room
    client, worker = for_both(
        room,
        lambda p: p.spoken(
            "Twice this could not be done. Another task may fit better.", name=CLIENT
        ),
    )
    elements.in_both(room.phrases, client, worker)
    elements.small(room.phrases.say("It can be changed below, or taken out now."))
    take_out(table, one, name="take-out-now")


def facts(room: Workroom, one: Goal | Task) -> str:
    """What it is, and which part of life it belongs to."""
    kind = room.phrases.say("Goal") if isinstance(one, Goal) else room.phrases.say("Task")
    return f"{kind} · {domain_label(room.phrases, one.domain)}"


def status_of(table: Table, one: Goal | Task) -> str:
    """What the stances make of it; what is held stays open whatever is said of it."""
    status: ItemStatus = table.plan.item_status(one.id, table.room.case.stances)
    return status_label(table.room.phrases, status)


def how(room: Workroom, one: Goal | Task) -> list[Line]:
    """Doer, rhythm, first step and measure, a labelled line each."""
    to_client = room.phrases.to_client
    labelled: list[tuple[str, Wording | None]]
    if isinstance(one, Task):
        labelled = [(to_client("When:"), one.rhythm), (to_client("First step:"), one.first_step)]
    else:
        labelled = [(to_client("How I will notice:"), one.measure)]
    lines = [
        Line(label=label, passages=in_case_languages(room, wording))
        for label, wording in labelled
        if wording is not None
    ]
    return [doer(room, one), *lines] if isinstance(one, Task) else lines


def doer(room: Workroom, task: Task) -> Line:
    """Who does it, as the client says it."""
    head = room.case.head
    tags = dict.fromkeys((head.client_language, head.clinician_language))
    passages = [
        Spoken(doer_label(room.planner.phrasebook(tag), task.doer), tag, State.REVIEWED)
        for tag in tags
    ]
    return Line(label=room.phrases.to_client("Who:"), passages=tuple(passages))


def quotes(room: Workroom, one: Goal | Task) -> list[Words]:
    """The client's own words that led here, each once: not what stands in the title already."""
    said = [u.words for u in room.case.account.utterances if u.words]
    usual = room.case.head.client_language
    shown = (*one.text.texts.values(), *one.because)
    return [
        Words(text=quote, language=next((w.language for w in said if quote in w.text), usual))
        for quote in one.because
        if not any(quote in text and quote != text for text in shown)
    ]
