"""The medicine step: what is taken and what is known of the body, one part at a time.

It comes before tasks and lies outside the account: matching never reads it, cautions do.
"""

import streamlit as st

from planner.domain.bodies import Body
from planner.domain.medicines import Known, Medicines, Part
from planner.errors import PlannerError
from planner.language.catalogs import CLIENT
from planner.language.wording import Phrasebook, Spoken
from planner.services.asking_medicines import MEDICINES, AskingMedicines
from planner.services.listening import fresh_id
from planner.ui import answers, desk, elements
from planner.ui.in_step import Ahead, settle, versions
from planner.ui.medicine_answers import answers_to, take
from planner.ui.medicine_kinds import is_asked_alone, kind_label
from planner.ui.two_versions import choose_version
from planner.ui.workroom import Workroom

_PLACE = "part"
_PARTS = tuple(Part)


def medicines_form(room: Workroom) -> bool:
    """Ask one part and keep it; True where everything on the screen is kept."""
    asking = AskingMedicines(room.store)
    written = asking.written(room.case)
    part = part_now(written)
    done = sum(written.known(one) is not Known.NOT_ASKED for one in _PARTS)
    elements.progress(room.phrases, done=done, total=len(_PARTS))
    if is_asked_alone(room, part) and not room.may_ask_sensitive:
        say = room.phrases.say
        elements.heading(say("This part is asked alone"))
        elements.notice(say("Ask it when nobody else listens and the client can speak freely."))
        ahead: Ahead | None = Ahead.NOBODY
    else:
        elements.question(room.phrases, asked(room.client_phrases)[part], asked(room.phrases)[part])
        told_beside(room, asking, part)
        ahead = keep(room, asking, part, take(room, asking.record(room.case), written, part))
    is_kept = ahead not in {Ahead.BOTH, None}
    go_on(part, room.phrases, is_kept=is_kept)
    if ahead is Ahead.STORE:
        st.rerun()
    return is_kept


def part_now(written: Medicines) -> Part:
    """The part whose number stands in the address, else the first that was not asked."""
    place = st.query_params.get(_PLACE, "")
    if place in {str(number) for number in range(1, len(_PARTS) + 1)}:
        return _PARTS[int(place) - 1]
    unasked = (part for part in _PARTS if written.known(part) is Known.NOT_ASKED)
    part = next(unasked, _PARTS[0])
    _show(part)
    return part


def asked(phrases: Phrasebook) -> dict[Part, Spoken]:
    """The question of each part."""
    spoken = phrases.spoken
    return {
        Part.MEDICINES: spoken(
            "Do you take any medicines: from a clinic, a shop or somebody else?", name=CLIENT
        ),
        Part.REMEDIES: spoken(
            "Do you use any remedies: herbs, teas, powders, oils, or what a healer gave you?",
            name=CLIENT,
        ),
        Part.CONDITIONS: spoken(
            "Is there an illness or a weakness of which those who advise you should know?",
            name=CLIENT,
        ),
        Part.PREGNANCY: spoken("Are you pregnant, or could you be?", name=CLIENT),
        Part.ALLERGIES: spoken(
            "Is there a medicine, food or plant that gives you a rash, swelling or trouble "
            "with your breath?",
            name=CLIENT,
        ),
    }


def told_beside(room: Workroom, asking: AskingMedicines, part: Part) -> None:
    """What was told of this part while others, or fewer, looked on: it counts as well."""
    for slot in room.case.slots(MEDICINES):
        beside = room.case.one(slot, Medicines)
        is_other = beside is not None and slot != asking.record(room.case)
        if beside is not None and is_other and not beside.only(part).is_blank:
            told = in_words(room, beside, part)
            elements.small(room.phrases.say("Told at another time: {answers}", answers=told))


def keep(room: Workroom, asking: AskingMedicines, part: Part, given: Medicines) -> Ahead | None:
    """Save what changed in this part, and say when; None where it could not be saved."""
    record = asking.record(room.case)

    def value(body: Body) -> Medicines | None:
        shown = body.only(part) if isinstance(body, Medicines) else Medicines()
        return None if shown.is_blank else shown

    # Another part that somebody else saved meanwhile is no quarrel about this one.
    standing, seen = room.case.record(record), room.desk.seen.get(record)
    now = value(standing.body) if standing else None
    if seen is not None and versions(room, record, value).get(seen) == now:
        room.desk.seen[record] = room.case.seen_version(record)
    shown = given.only(part)
    try:
        ahead = settle(
            room,
            record,
            shown=None if shown.is_blank else shown,
            value=value,
            save=lambda: asking.keep(room.case, given, write=fresh_id()),
        )
    except PlannerError as error:
        elements.error_panel(room.phrases, error)
        return None
    if ahead is Ahead.BOTH:
        language = room.phrases.language
        choose_version(
            room,
            record,
            mine=(in_words(room, shown, part), language),
            theirs=lambda case: (in_words(room, asking.written(case), part), language),
            keep_mine=lambda case: asking.keep(
                case, asking.written(case).with_part(part, given), write=fresh_id()
            ),
        )
    elif shown.is_blank and ahead is Ahead.NOBODY:
        # The record may hold other parts; of this one nothing was ever saved.
        elements.not_saved_yet()
    else:
        answers.saved_line(room, record, is_new=ahead is Ahead.SCREEN)
    return ahead


def in_words(room: Workroom, medicines: Medicines, part: Part) -> str:
    """One part's answers in the reader's language, to be compared with another version."""
    one = medicines.only(part)
    library = room.planner.library.medicine_kinds
    ticked = [library[kind] for kind in (*one.kinds, *one.condition_kinds) if kind in library]
    lines = [
        answers_to(room.phrases, part)[one.known(part)].text,
        *(kind_label(room.phrases, kind).text for kind in ticked),
        *(line.text for line in one.medicine_list),
        *one.remedy_list,
        one.conditions_text,
        one.allergies_text,
    ]
    return " · ".join(line for line in lines if line)


def go_on(part: Part, phrases: Phrasebook, *, is_kept: bool) -> None:
    """Back and on; any part may be skipped, but no answer left that is not kept."""
    at = _PARTS.index(part)
    back, on = st.columns(2)
    is_first, is_last = at == 0, at == len(_PARTS) - 1
    if back.button(
        phrases.say("Back"),
        key=desk.key("back", part),
        disabled=is_first or not is_kept,
        width="stretch",
    ):
        _show(_PARTS[at - 1])
        st.rerun()
    if on.button(
        phrases.say("Next"),
        key=desk.key("next", part),
        type="primary",
        disabled=is_last or not is_kept,
        width="stretch",
    ):
        _show(_PARTS[at + 1])
        st.rerun()


def _show(part: Part) -> None:
    """Write the number of the part, never its subject, into the address."""
    st.query_params[_PLACE] = str(_PARTS.index(part) + 1)
