"""Two views side by side: the speaker's and the clinician's, and the sentence between them."""

import streamlit as st

from planner.domain.account import Holder
from planner.domain.bodies import Body, Bridge
from planner.domain.ids import RecordId
from planner.domain.parties import ItemStatus, PartyKind, StanceValue, current_stance
from planner.domain.words import Said
from planner.language.labels import party_label, stance_label
from planner.services.listening import Answer, answer_id, fresh_id
from planner.services.understanding import BRIDGE, BRIDGED_BY, bridge_status
from planner.ui import answers, desk, elements
from planner.ui.elements import Quotation
from planner.ui.in_step import Ahead, field_key, fill_anew, settle
from planner.ui.plan_stances import stance_of
from planner.ui.two_versions import choose_version
from planner.ui.workroom import Workroom

ON_ONE_SIDE = ("name", "cause", "workings", "fear", "hope")
"""What of an account stands beside the clinician's view."""
OFFERED = (StanceValue.AGREES, StanceValue.DISAGREES, StanceValue.UNSURE)


def side_by_side(room: Workroom) -> None:
    """Both models, neither above the other (CU-6)."""
    say = room.phrases.say
    elements.subheading(say("Two ways of seeing it"))
    own, clinicians = st.columns(2)
    with own:
        elements.small(room.client_phrases.to_client("How I see it"))
        speakers_view(room)
    with clinicians:
        elements.small(say("How the clinician sees it"))
        clinicians_view(room)


def speakers_view(room: Workroom) -> None:
    """What the speaker said of it, in their words."""
    said = [u for u in room.account.utterances if u.question in ON_ONE_SIDE and u.is_client_view]
    quoted = [Quotation(words=u.words) for u in said if u.words]
    if quoted:
        elements.said(quoted)
    else:
        elements.small(room.phrases.say("Nothing has been said of it yet."))


def clinicians_view(room: Workroom) -> None:
    """The clinician's view is an explanatory model too; it never enters the client's."""
    record = answer_id("others_cause", Holder.CLINICIAN)
    saved = room.listening.answer(room.case, "others_cause", Holder.CLINICIAN)
    language = saved.language if saved else room.case.head.clinician_language
    with st.container(key=room.direction_key(language, "clinician")):
        text = st.text_area(
            room.phrases.say("In the clinician's words, to be read to the client"),
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
    if standing is None:
        starter(room)
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
    if ahead is not Ahead.NOBODY:
        st.rerun()
    if standing is not None:
        who_stands_behind(room)


def starter(room: Workroom) -> None:
    """A sentence to begin with, in the client's language, for two who see it differently."""
    if st.button(room.phrases.say("Begin with: we see this differently"), key=desk.key("starter")):
        sentence = room.client_phrases.to_client(
            "We see this in two ways. Until the next visit we will try these steps together."
        )
        room.understanding.keep_bridge(room.case, sentence, write=fresh_id())
        fill_anew(room, BRIDGE)
        st.rerun()


def who_stands_behind(room: Workroom) -> None:
    """Each side's own word on the sentence as it stands; a change clears both."""
    for party in BRIDGED_BY:
        stands_behind(room, party)
    status = bridge_status(room.case)
    say = room.phrases.say
    elements.small(
        {
            ItemStatus.AGREED: say("Both stand behind this sentence."),
            ItemStatus.DISAGREED: say("Somebody does not stand behind this sentence."),
        }.get(status, say("Not both have said yes to this sentence yet."))
    )


def stands_behind(room: Workroom, party: PartyKind) -> None:
    """What one side says, asked after it was read aloud."""
    version = room.case.seen_version(BRIDGE)
    phrases = room.client_phrases if party is PartyKind.CLIENT else room.phrases
    current = current_stance(room.case.stances, item=BRIDGE, version=version, party=party)
    record = RecordId(f"stance.{BRIDGE}.{party}")
    chosen = st.segmented_control(
        party_label(phrases, party),
        list(OFFERED),
        format_func=lambda value: stance_label(phrases, value),
        default=current if current in OFFERED else None,
        key=field_key(room, "stands-behind", record, str(version)),
        required=True,
    )
    ahead = settle(
        room,
        record,
        shown=chosen,
        value=lambda body: stance_of(body, version),
        save=lambda: (
            room.understanding.stand_behind(room.case, party, chosen, write=fresh_id())
            if chosen
            else None
        ),
    )
    if ahead is not Ahead.NOBODY:
        if ahead is Ahead.BOTH:
            fill_anew(room, record)
        st.rerun()


def sentence_of(body: Body) -> str | None:
    """The text of a version of the sentence."""
    return body.words.text if isinstance(body, Bridge) else None
