"""Several people and one interview: whose account it is, and what others may not see of it."""

import dataclasses
from datetime import date

import pytest

from planner.domain.account import Holder
from planner.domain.bodies import Released
from planner.domain.frame import Freedom
from planner.domain.ids import CaseId, GiverId, RecordId
from planner.domain.joining import CLIENT, Left, PersonJoined, Relation, person_record
from planner.domain.privacy import THE_CLIENT, Audience
from planner.domain.releases import release_id
from planner.domain.safety import Duty, DutyKind
from planner.domain.words import LanguageTag
from planner.services.framing import FIRST_SITTING
from planner.services.listening import Answer, Listening, answer_id, fresh_id
from planner.services.safeguarding import duty_id
from planner.services.viewing import ViewedCases
from tests.fakes import settled
from tests.ui.pages.interviewing import ANSWER, at_question, desk_of, unfold
from tests.ui.pages.visiting import ARABIC, Visitor, html, labelled, words

SPEAKER = "Who is speaking now"
ALONE = "Some things are for when you are alone together."
MOTHER = GiverId("m-1")
FAMILY: Audience = THE_CLIENT | {MOTHER}
CAUSE, FEAR, UNWANTED, LAST = 5, 6, 14, 16
SECRET = "أخاف من أمي."


def with_mother(
    visitor: Visitor, *, is_here: bool = True, freedom: Freedom = Freedom.YES
) -> CaseId:
    """A case between Arabic and English with a mother who speaks Spanish."""
    case = visitor.case()
    mother = PersonJoined(relation=Relation.PARENT, language=LanguageTag("es"), name="Um Sami")
    visitor.cases.append(case, person_record(MOTHER), mother, seen_version=0, write="joins")
    settle_again(visitor, case, freedom, (MOTHER,) if is_here else ())
    return case


def settle_again(
    visitor: Visitor, case: CaseId, freedom: Freedom, present: tuple[GiverId, ...] = ()
) -> None:
    """The frame of the sitting that goes on, as somebody settled it."""
    frame = dataclasses.replace(
        settled(visitor.house.planner.clock()), freedom=freedom, present=present
    )
    seen = visitor.read(case).seen_version(FIRST_SITTING)
    visitor.cases.append(case, FIRST_SITTING, frame, seen_version=seen, write=fresh_id())


def say_before(
    visitor: Visitor, case: CaseId, audience: Audience, question: str, text: str
) -> None:
    """The client answers while these people look on."""
    seen = ViewedCases(visitor.cases, audience)
    answer = Answer(text=text, language=LanguageTag("ar"))
    Listening(seen).keep(seen.read(case), question, Holder.CLIENT, answer, write=fresh_id())


# -- Whose account it is --


def test_with_the_client_alone_nobody_is_chosen(visitor: Visitor) -> None:
    """Where nobody joined the case, the client speaks."""
    page = visitor.at("interview", visitor.case())
    assert SPEAKER not in [control.label for control in page.segmented_control]


def test_each_person_gives_an_account_in_their_own_language(visitor: Visitor) -> None:
    """The mother is asked in Spanish; her words go into her account and not the client's."""
    case = with_mother(visitor)
    page = visitor.at("interview", case)
    labelled(page.segmented_control, SPEAKER).set_value(MOTHER).run()
    assert '<h1 class="question" lang="es"' in html(page)
    labelled(page.text_area, ANSWER).input("No duerme.").run()
    held = visitor.read(case)
    assert held.account.utterances == ()
    (said,) = held.account_of(MOTHER).utterances
    assert (said.language, said.words and said.words.text) == ("es", "No duerme.")


def test_what_was_typed_before_the_speaker_changed_is_kept(visitor: Visitor) -> None:
    """A tap on the other name right after typing loses nothing, and mixes nothing up."""
    case = with_mother(visitor)
    page = visitor.at("interview", case)
    labelled(page.text_area, ANSWER).input("لا أنام.")
    labelled(page.segmented_control, SPEAKER).set_value(MOTHER).run()
    assert visitor.said(case, "problem") == "لا أنام."
    assert labelled(page.text_area, ANSWER).value == ""
    assert desk_of(page).speaking == MOTHER


def test_each_account_is_counted_by_itself(visitor: Visitor) -> None:
    """The client's answers tick nothing in the mother's interview, and it begins at its own."""
    case = with_mother(visitor)
    for question in ("problem", "onset"):
        say_before(visitor, case, FAMILY, question, ARABIC["problem"])
    page = visitor.at("interview", case)
    assert page.query_params["at"] == "3"
    labelled(page.segmented_control, SPEAKER).set_value(MOTHER).run()
    assert page.query_params["at"] == "1"
    assert 'value="0"' in html(page)


def test_a_family_members_silence_is_their_own(visitor: Visitor) -> None:
    """The mother passes a question over; the client is still asked it."""
    case = with_mother(visitor)
    page = visitor.at("interview", case)
    labelled(page.segmented_control, SPEAKER).set_value(MOTHER).run()
    labelled(page.pills, "Go on without").set_value(Left.SKIPPED).run()
    labelled(page.segmented_control, SPEAKER).set_value(CLIENT).run()
    assert page.query_params["at"] == "1"


def test_without_the_client_somebody_else_speaks(visitor: Visitor) -> None:
    """Where the mother looks on alone, the client's account is neither offered nor shown."""
    case = with_mother(visitor)
    visitor.say(case, "problem", ARABIC["problem"])
    page = visitor.at("interview", case)
    desk_of(page).show_to(frozenset({MOTHER}))
    page.run()
    assert desk_of(page).speaking == MOTHER
    assert ARABIC["problem"] not in html(page)
    assert SPEAKER not in [control.label for control in page.segmented_control]


# -- What others may not see --


def test_who_looks_on_can_read_what_is_written(visitor: Visitor) -> None:
    """It is said quietly, by name, and the release is written with the answer."""
    case = with_mother(visitor)
    page = visitor.at("interview", case)
    assert "What is written now can be read later by: Um Sami" in words(page)
    labelled(page.text_area, ANSWER).input("لا أنام.").run()
    released = visitor.read(case).one(release_id(RecordId("answer.problem.client")), Released)
    assert released is not None
    assert released.to == (MOTHER,)


def test_alone_nothing_is_said_of_others(visitor: Visitor) -> None:
    """The line is there only where somebody else can read along."""
    page = visitor.at("interview", with_mother(visitor, is_here=False))
    assert "can be read later by" not in words(page)


def test_what_was_said_alone_leaves_no_trace_before_others(visitor: Visitor) -> None:
    """Neither words nor tick nor count; the field is empty and a new answer stands beside."""
    case = with_mother(visitor)
    untouched = html(at_question(visitor, with_mother(visitor), 1))
    say_before(visitor, case, THE_CLIENT, "problem", SECRET)
    page = at_question(visitor, case, 1)
    assert labelled(page.text_area, ANSWER).value == ""
    assert html(page) == untouched
    labelled(page.text_area, ANSWER).input("لا أنام.").run()
    record = answer_id("problem", Holder.CLIENT)
    assert visitor.read(case).slots(record) == (record, f"{record}~2")


def test_the_client_finds_both_answers(visitor: Visitor) -> None:
    """What was said before the mother stands above what was said alone; both are the client's."""
    case = with_mother(visitor, is_here=False)
    say_before(visitor, case, THE_CLIENT, "problem", SECRET)
    say_before(visitor, case, FAMILY, "problem", "لا أنام.")
    page = at_question(visitor, case, 1)
    assert labelled(page.text_area, ANSWER).value == SECRET
    assert "Also said: لا أنام." in words(page)


def test_an_answer_typed_before_others_is_changed_where_it_stands(visitor: Visitor) -> None:
    """Typing on in the second slot makes a second version there, and no third slot."""
    case = with_mother(visitor)
    say_before(visitor, case, THE_CLIENT, "problem", SECRET)
    page = at_question(visitor, case, 1)
    for text in ("لا أنام.", "لا أنام في الليل."):
        labelled(page.text_area, ANSWER).input(text).run()
        assert "Saved:" in words(page)
    second = RecordId(f"{answer_id('problem', Holder.CLIENT)}~2")
    assert len(visitor.cases.history(case, second)) == 2
    assert "PL4" not in words(page)
    assert visitor.said(case, "problem") == SECRET


# -- What is asked alone --


@pytest.mark.parametrize(
    ("freedom", "present"),
    [(Freedom.NO, ()), (Freedom.UNKNOWN, ()), (Freedom.YES, (MOTHER,))],
)
def test_sensitive_questions_are_asked_alone(
    visitor: Visitor, freedom: Freedom, present: tuple[GiverId, ...]
) -> None:
    """Not in the list, not counted, not by their number, though they were answered before."""
    case = with_mother(visitor, is_here=bool(present), freedom=freedom)
    say_before(visitor, case, THE_CLIENT, "fear", SECRET)
    for place in (FEAR, UNWANTED):
        page = at_question(visitor, case, place)
        assert 'max="14"' in html(page)
        assert page.query_params["at"] == "1"
        assert SECRET not in html(page)
        assert SECRET not in [area.value for area in page.text_area]


def test_all_questions_name_no_sensitive_one(visitor: Visitor) -> None:
    """The list of questions before others has no word of them."""
    case = with_mother(visitor)
    page = visitor.at("interview", case)
    unfold(page, "all", MOTHER)
    listed = labelled(page.radio, "Go to a question").options
    assert len(listed) == 14
    assert not [line for line in listed if "frighten" in line or "must not be part" in line]


def test_the_card_stands_at_the_end_and_names_no_topic(visitor: Visitor) -> None:
    """The last question has one neutral card beneath it; the first has none."""
    case = with_mother(visitor)
    assert ALONE not in words(visitor.at("interview", case))
    page = at_question(visitor, case, LAST)
    assert ALONE in words(page)
    assert not [part for part in ("fear", "danger", "afraid") if part in words(page).lower()]


def test_the_card_leaves_a_dated_duty(visitor: Visitor) -> None:
    """The day that was noted is a duty of this sitting, which those who look on do not see."""
    case = with_mother(visitor)
    page = at_question(visitor, case, LAST)
    (day,) = page.date_input
    usual = day.value
    day.set_value(date(2031, 3, 8))
    labelled(page.button, "Note this day").click().run()
    duty = visitor.read(case).one(duty_id(DutyKind.ASK_ALONE, FIRST_SITTING), Duty)
    assert duty == Duty(kind=DutyKind.ASK_ALONE, due=date(2031, 3, 8))
    (shown,) = at_question(visitor, case, LAST).date_input
    assert shown.value == usual


def test_causes_of_others_are_offered_to_the_client_alone(visitor: Visitor) -> None:
    """The open answer may be given before others, the choices never; those given stay."""
    case = with_mother(visitor)
    page = at_question(visitor, case, CAUSE)
    assert not page.toggle
    settle_again(visitor, case, Freedom.YES)
    page = at_question(visitor, case, CAUSE)
    labelled(page.toggle, "Show causes").set_value(True).run()
    (offered,) = (p for p in page.pills if (p.key or "").startswith("choices:"))
    offered.select(offered.options[0]).run()
    settle_again(visitor, case, Freedom.NO)
    page = at_question(visitor, case, CAUSE)
    assert not [p for p in page.pills if (p.key or "").startswith("choices:")]
    labelled(page.text_area, ANSWER).input("روحي.").run()
    answer = Listening.answer(visitor.cases, visitor.read(case), "cause", Holder.CLIENT)
    assert answer is not None
    assert (answer.text, len(answer.choices)) == ("روحي.", 1)


# -- Before the frame --


def test_nothing_is_asked_before_the_frame_is_settled(visitor: Visitor) -> None:
    """The way to the beginning is shown, and no field."""
    page = visitor.at("interview", visitor.case(is_settled=False))
    assert "The beginning of this sitting comes first." in words(page)
    assert not [area for area in page.text_area if area.label.startswith(ANSWER)]
