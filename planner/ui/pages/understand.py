"""Understanding: the client's words read back, the models they state, and the clinician's view."""

import streamlit as st

from planner.domain.account import Holder, Utterance
from planner.domain.case import Body, Bridge
from planner.domain.words import Said
from planner.services.listening import Answer, answer_id, fresh_id
from planner.services.understanding import BRIDGE
from planner.ui import answers, bar, desk, elements, models
from planner.ui.in_step import Ahead, field_key, settle
from planner.ui.rooms import PAGES
from planner.ui.two_versions import choose_version
from planner.ui.workroom import Workroom, enter

READ_BACK = ("problem", "name", "cause", "workings", "fear", "help_wanted", "hope")


def page() -> None:
    """Read back, offer, ask; people decide."""
    room = enter()
    say = room.phrases.say
    bar.steps(room, "understand")
    elements.heading(room.client_phrases.to_client("In my own words"))
    if read_back(room):
        elements.subheading(say("What the words point to"))
        unheard(room)
        models.offered(room)
        models.worth_asking(room)
        models.heard_and_set_aside(room)
    clinicians_view(room)
    bridge(room)
    if st.button(say("To the plan"), key=desk.key("to-plan"), type="primary", width="stretch"):
        st.switch_page(PAGES / "plan.py", query_params=room.desk.address())
    bar.foot(room)


def read_back(room: Workroom) -> bool:
    """The client's answers as they were said; False where there are none."""
    said = [u for u in room.case.account.utterances if u.is_client_view]
    if not said:
        say = room.phrases.say
        elements.empty_state(say("Nothing has been said yet."), say("The interview comes first."))
        return False
    quoted = [(u.words, how_taken(room, u)) for u in said if u.words and u.question in READ_BACK]
    elements.said(quoted)
    return True


def how_taken(room: Workroom, utterance: Utterance) -> str:
    """How the words were taken down, said only where they are not the client's own."""
    if utterance.words is None or utterance.words.said is Said.VERBATIM:
        return ""
    return answers.ways_taken(room)[utterance.words.said]


def unheard(room: Workroom) -> None:
    """Say so where the program cannot hear a language; nothing else depends on it."""
    say = room.phrases.say
    for tag in room.unheard:
        elements.notice(
            say(
                "Models cannot be found yet in this language: {language} "
                "Everything else works. The words are kept as they were said.",
                language=room.autonym(tag),
            )
        )


def clinicians_view(room: Workroom) -> None:
    """The clinician's view is an explanatory model too; it never enters the client's."""
    say = room.phrases.say
    elements.subheading(say("The clinician's view"))
    record = answer_id("others_cause", Holder.CLINICIAN)
    saved = room.listening.answer(room.case, "others_cause", Holder.CLINICIAN)
    language = saved.language if saved else room.case.head.clinician_language
    with st.container(key=room.direction_key(language, "clinician")):
        text = st.text_area(
            say("How the clinician sees it, in the clinician's words"),
            value=saved.text if saved else "",
            key=field_key(room, "clinician-view", record),
        )
    given = Answer(
        text=(text or "").strip(),
        choices=saved.choices if saved else (),
        language=language,
        said=saved.said if saved else Said.VERBATIM,
    )
    if answers.keep(room, "others_cause", Holder.CLINICIAN, given) is Ahead.STORE:
        st.rerun()


def bridge(room: Workroom) -> None:
    """One sentence that both can stand behind; it may say that they see this differently."""
    say = room.phrases.say
    elements.subheading(say("A sentence both can stand behind"))
    standing = room.case.bridge
    language = standing.words.language if standing else room.case.head.client_language
    with st.container(key=room.direction_key(language, "bridge")):
        text = st.text_area(
            say("It may also say: we see this differently, and until then we will try this."),
            value=standing.words.text if standing else "",
            key=field_key(room, "bridge", BRIDGE),
        )
    given = (text or "").strip()
    ahead = settle(
        room,
        BRIDGE,
        shown=given or None,
        value=sentence_of,
        save=lambda: room.understanding.keep_bridge(room.case, given, write=fresh_id()),
    )
    if ahead is Ahead.BOTH:
        choose_version(
            room,
            BRIDGE,
            mine=(given, language),
            theirs=lambda case: (case.bridge.words.text if case.bridge else "", language),
            keep_mine=lambda case: room.understanding.keep_bridge(case, given, write=fresh_id()),
        )
        return
    answers.saved_line(room, BRIDGE, is_new=ahead is Ahead.SCREEN)
    if ahead is Ahead.STORE:
        st.rerun()


def sentence_of(body: Body) -> str | None:
    """The text of a version of the sentence."""
    return body.words.text if isinstance(body, Bridge) else None


page()
