"""The interview: one question at a time, each answer kept as it is given."""

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from planner.domain.account import OTHERS_QUESTIONS, QUESTIONS, Holder, Utterance
from planner.domain.ids import CaseId, RecordId
from planner.domain.joining import Left
from planner.domain.words import LanguageTag, Said
from planner.errors import PlannerError
from planner.services.listening import Answer, Listening, fresh_id
from planner.storage.cases import CaseStore
from tests.ui.pages.visiting import ARABIC, Visitor, html, labelled, words

ANSWER = "The answer, in the words"


def test_the_first_question_without_an_answer_is_asked(visitor: Visitor) -> None:
    """A case that was begun goes on where nothing is said yet, and tells how far it is."""
    case = visitor.case({"problem": ARABIC["problem"]})
    page = visitor.at("interview", case)
    assert "When did this begin" in words(page)
    assert 'value="1" max="16"' in html(page)
    assert page.query_params["case"] == case


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_answer_is_saved_when_the_field_is_left(visitor: Visitor, language: str) -> None:
    """What was typed is in the store, word for word, before the page says that it is saved."""
    case = visitor.case()
    page = visitor.at("interview", case, language=language)
    page.text_area[0].input("  لا أنام.  ").run()
    record = visitor.read(case).record("answer.problem.client")
    assert record is not None
    assert isinstance(record.body, Utterance)
    assert record.body.words is not None
    assert (record.body.words.text, record.body.words.said) == ("لا أنام.", Said.VERBATIM)
    assert record.body.language == "ar"
    assert 'class="saved"' in html(page)


def test_next_keeps_what_was_just_typed(visitor: Visitor) -> None:
    """An answer followed at once by Next is saved, and the next question is asked."""
    case = visitor.case({"problem": ARABIC["problem"]})
    page = visitor.at("interview", case)
    page.query_params["at"] = "2"
    page.run()
    labelled(page.text_area, ANSWER).input("من زمان.")
    labelled(page.button, "Next").click().run()
    assert visitor.said(case, "onset") == "من زمان."
    assert "What has this changed" in words(page)
    assert labelled(page.text_area, ANSWER).value == ""


def test_back_shows_the_answer_as_it_was_saved(visitor: Visitor) -> None:
    """Going back fills the field from the store."""
    case = visitor.case({"problem": ARABIC["problem"]})
    page = visitor.at("interview", case)
    labelled(page.button, "Back").click().run()
    assert labelled(page.text_area, ANSWER).value == ARABIC["problem"]


def test_the_address_holds_the_number_of_the_question(visitor: Visitor) -> None:
    """A reload or the browser's way back finds the question by its number, not its subject."""
    case = visitor.case()
    page = visitor.at("interview", case)
    assert page.query_params["at"] == "1"
    page.query_params["at"] = "4"
    page.run()
    assert "Which word do you use for this" in words(page)
    page.query_params["at"] = "99"
    page.run()
    assert not page.exception


def test_a_language_switch_changes_no_answer(visitor: Visitor) -> None:
    """Another language of the interface shows and keeps the same answer."""
    case = visitor.case({"problem": ARABIC["problem"]})
    before = visitor.read(case).records
    for language in ("en", "ar", "so"):
        page = visitor.at("interview", case, language=language)
        page.query_params["at"] = "1"
        page.run()
        assert page.text_area[0].value == ARABIC["problem"]
    assert visitor.read(case).records == before


def test_at_every_question_a_language_switch_changes_nothing(visitor: Visitor) -> None:
    """Texts, choices, other people's views and what was left: no record gets a new version."""
    case = visitor.case({name: f"{name}." for name in QUESTIONS if name not in OTHERS_QUESTIONS})
    for name in sorted(OTHERS_QUESTIONS):
        visitor.say(case, name, "عين.", holder=Holder.HEALER)
    listening = Listening(visitor.cases)
    chosen = Answer(text="cause.", choices=("fright",), language=LanguageTag("ar"))
    listening.keep(visitor.read(case), "cause", Holder.CLIENT, chosen, write=fresh_id())
    listening.leave(visitor.read(case), "hope", Left.LATER, write=fresh_id())
    before = visitor.read(case).records
    page = visitor.at("interview", case)
    at = page.session_state["planner.desk"]
    for place, name in enumerate(QUESTIONS, 1):
        page.query_params["at"] = str(place)
        for language in ("ar", "en"):
            at.interface_language = LanguageTag(language)
            page.run()
            kept = "عين." if name in OTHERS_QUESTIONS else f"{name}."
            assert page.text_area[0].value == kept
    assert visitor.read(case).records == before


@pytest.mark.parametrize(
    ("place", "hint"), [("3", "money, papers, or a place"), ("5", "more than one")]
)
def test_some_questions_say_what_they_may_be_about(visitor: Visitor, place: str, hint: str) -> None:
    """Papers and housing are probed for, and several causes are welcome."""
    page = visitor.at("interview", visitor.case(client="en"))
    page.query_params["at"] = place
    page.run()
    assert hint in words(page)
    page.query_params["at"] = "2"
    page.run()
    assert 'class="question-hint"' not in html(page)


def test_the_answer_field_runs_as_the_clients_language(visitor: Visitor) -> None:
    """An Arabic answer is typed from right to left on an English page, an English one not."""
    case = visitor.case(client="ar")
    page = visitor.at("interview", case)
    assert "rtl_" in container_keys(page)
    labelled(page.segmented_control, "Written in").set_value("en").run()
    labelled(page.text_area, ANSWER).input("Sleeps badly, in short.").run()
    record = visitor.read(case).record("answer.problem.client")
    assert record is not None
    assert isinstance(record.body, Utterance)
    assert record.body.language == "en"


def test_how_it_was_taken_down_is_kept(visitor: Visitor) -> None:
    """Words that an interpreter spoke are marked as such."""
    case = visitor.case({"problem": "x"})
    page = visitor.at("interview", case)
    labelled(page.button, "Back").click().run()
    labelled(page.segmented_control, "How it was taken").set_value(Said.INTERPRETED).run()
    record = visitor.read(case).record("answer.problem.client")
    assert record is not None
    assert isinstance(record.body, Utterance)
    assert record.body.words is not None
    assert record.body.words.said is Said.INTERPRETED


def test_an_emptied_answer_is_taken_out(visitor: Visitor) -> None:
    """Emptying the field removes the answer; its earlier words stay in the history."""
    case = visitor.case({"problem": "x"})
    page = visitor.at("interview", case)
    labelled(page.button, "Back").click().run()
    labelled(page.text_area, ANSWER).input("").run()
    assert visitor.said(case, "problem") is None
    assert len(visitor.cases.history(case, visitor_record("problem"))) == 2
    labelled(page.text_area, ANSWER).input("y").run()
    assert visitor.said(case, "problem") == "y"


def test_a_stale_screen_does_not_overwrite_what_another_tab_saved(visitor: Visitor) -> None:
    """A tab that only looks on takes over the other tab's newer answer."""
    case = visitor.case({"problem": "first"})
    page = visitor.at("interview", case)
    labelled(page.button, "Back").click().run()
    visitor.say(case, "problem", "second")
    page.run()
    assert visitor.said(case, "problem") == "second"
    assert labelled(page.text_area, ANSWER).value == "second"


@pytest.mark.parametrize(
    ("button", "kept"), [("Keep this one", "mine"), ("Keep that one", "theirs")]
)
def test_two_versions_are_both_shown_and_one_is_chosen(
    visitor: Visitor, button: str, kept: str
) -> None:
    """Where two tabs changed one answer, both are read and nobody is overwritten unasked."""
    case = visitor.case({"problem": "first"})
    page = visitor.at("interview", case)
    labelled(page.button, "Back").click().run()
    visitor.say(case, "problem", "theirs")
    labelled(page.text_area, ANSWER).input("mine").run()
    assert visitor.said(case, "problem") == "theirs"
    assert "PL405" in words(page)
    assert "mine" in words(page)
    assert "theirs" in words(page)
    assert labelled(page.button, "Next").disabled
    labelled(page.button, button).click().run()
    assert visitor.said(case, "problem") == kept
    assert "PL405" not in words(page)
    assert labelled(page.text_area, ANSWER).value == kept


def test_a_failed_save_keeps_the_words_on_the_screen(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that does not answer is said with its code, and nobody can walk on."""
    case = visitor.case()
    page = visitor.at("interview", case)

    def refused(*_given: object, **_more: object) -> None:
        raise PlannerError("PL414", detail="disk full")

    monkeypatch.setattr(CaseStore, "append_many", refused)
    labelled(page.text_area, ANSWER).input("لا أنام.").run()
    assert "PL414" in words(page)
    assert 'class="saved"' not in html(page)
    assert labelled(page.button, "Next").disabled
    assert labelled(page.text_area, ANSWER).value == "لا أنام."


def test_causes_are_offered_only_when_asked_for(visitor: Visitor) -> None:
    """The open answer comes first; choices appear on request and are saved with it."""
    case = visitor.case({"problem": "x"})
    page = visitor.at("interview", case)
    page.query_params["at"] = "5"
    page.run()
    assert not choices(page)
    labelled(page.toggle, "Show causes").set_value(True).run()
    (offered,) = choices(page)
    offered.select(offered.options[0]).run()
    record = visitor.read(case).record("answer.cause.client")
    assert record is not None
    assert isinstance(record.body, Utterance)
    assert len(record.body.choices) == 1


def test_others_views_are_kept_as_theirs(visitor: Visitor) -> None:
    """What the family thinks is never the client's view."""
    case = visitor.case()
    page = visitor.at("interview", case)
    page.query_params["at"] = "7"
    page.run()
    labelled(page.segmented_control, "Whose view").set_value(Holder.HEALER).run()
    labelled(page.text_area, ANSWER).input("عين.").run()
    assert visitor.said(case, "others_cause", Holder.HEALER) == "عين."


def test_words_typed_before_another_view_is_tapped_stay_whose_they_were(
    visitor: Visitor,
) -> None:
    """A tap on the healer right after typing what the family says loses and mixes nothing."""
    case = visitor.case()
    page = visitor.at("interview", case)
    page.query_params["at"] = "7"
    page.run()
    labelled(page.text_area, ANSWER).input("عين.")
    labelled(page.segmented_control, "Whose view").set_value(Holder.HEALER).run()
    assert visitor.said(case, "others_cause", Holder.FAMILY) == "عين."
    assert visitor.said(case, "others_cause", Holder.HEALER) is None
    assert labelled(page.text_area, ANSWER).value == ""


def test_who_says_so_is_kept_with_what_they_say(visitor: Visitor) -> None:
    """Which person of the family it is, as the client calls them."""
    case = visitor.case()
    page = visitor.at("interview", case)
    page.query_params["at"] = "7"
    page.run()
    labelled(page.text_area, ANSWER).input("عين.")
    labelled(page.text_input, "Who says so").input("أختي الكبيرة").run()
    record = visitor.read(case).record("answer.others_cause.family")
    assert record is not None
    assert isinstance(record.body, Utterance)
    assert record.body.person == "أختي الكبيرة"


def test_both_languages_of_the_case_can_be_changed(visitor: Visitor) -> None:
    """The two languages change each on its own, and nothing that was said with them."""
    case = visitor.case({"problem": ARABIC["problem"]})
    page = visitor.at("interview", case)
    labelled(page.selectbox, "Client's language").select("es")
    labelled(page.button, "Change the languages").click().run()
    head = visitor.read(case).head
    assert (head.client_language, head.clinician_language) == ("es", LanguageTag("en"))
    assert visitor.said(case, "problem") == ARABIC["problem"]


def test_without_a_case_the_way_to_one_is_shown(visitor: Visitor) -> None:
    """An interview without a case says what to do instead of failing."""
    assert "No case is open." in words(visitor.at("interview"))


def test_an_unknown_case_leads_to_the_casebook(visitor: Visitor) -> None:
    """An address of a case that is not there says so, and shows nothing else."""
    page = visitor.at("interview", CaseId("0" * 32))
    assert "No case is open." in words(page)


def choices(page: AppTest):  # noqa: ANN201 - AppTest's own element type
    """The causes that others have named, where they are shown."""
    return [pills for pills in page.pills if (pills.key or "").startswith("choices:")]


def container_keys(page: AppTest) -> str:
    """The beginnings of the keys of all containers."""
    found: list[str] = []

    def walk(block: Block) -> None:
        found.append(str(block.proto))
        for child in block.children.values():
            if isinstance(child, Block):
                walk(child)

    walk(page.main)
    return " ".join(found)


def visitor_record(question: str) -> RecordId:
    return RecordId(f"answer.{question}.client")
