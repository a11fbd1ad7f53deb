"""Understanding: the client's words read back, models with reasons, the clinician's view."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.account import Holder
from planner.domain.bodies import Bridge
from planner.domain.frame import Frame, Freedom
from planner.domain.ids import GiverId
from planner.domain.joining import PersonJoined, Relation
from planner.domain.parties import ItemStatus, StanceValue
from planner.domain.translating import Translator
from planner.domain.words import LanguageTag, Words
from planner.services.framing import FIRST_SITTING, Framing
from planner.services.listening import Answer, Listening, answer_id, fresh_id
from planner.services.understanding import Understanding, bridge_status
from tests.ui.pages.visiting import ARABIC, ENGLISH, Visitor, html, labelled, words

CLOSE = "Is this close"


def first_model(page: AppTest) -> str:
    """The template that stands first."""
    key: str = next(b.key for b in page.button if b.key and b.key.startswith("see:"))
    return key.split(":")[1]


def close(page: AppTest):  # noqa: ANN201 - AppTest's own element type
    """The first question whether a model is close."""
    return next(c for c in page.segmented_control if c.key and c.key.startswith("close:"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_clients_words_stand_first_and_as_they_were_said(
    visitor: Visitor, language: str
) -> None:
    """The account is read back in its own language, whichever the interface speaks."""
    page = visitor.at("understand", visitor.case(ARABIC), language=language)
    shown = html(page)
    assert f'<blockquote class="said" lang="ar" dir="auto">{ARABIC["problem"]}' in shown
    assert shown.index(ARABIC["problem"]) < shown.index('class="reasons"')


def test_every_model_shows_the_words_that_led_to_it(visitor: Visitor) -> None:
    """A model is offered with a quotation of the client, its author and its review."""
    page = visitor.at("understand", visitor.case(ENGLISH, client="en"))
    assert first_model(page) == "soul-loss-fright"
    assert "knocked my spirit out" in html(page)
    assert "Nobody has reviewed this template yet." in words(page)


def test_yes_and_no_are_saved_and_can_change(visitor: Visitor) -> None:
    """What the client says of a model is kept; a model that was turned down can come back."""
    case = visitor.case(ENGLISH, client="en")
    page = visitor.at("understand", case)
    model = first_model(page)
    close(page).set_value(True).run()
    assert visitor.read(case).account.confirmed == (model,)
    close(page).set_value(False).run()
    assert visitor.read(case).account.declined == (model,)
    assert "Models that the client said no to" in [e.label for e in page.expander]
    close(page).set_value(True).run()
    assert visitor.read(case).account.confirmed == (model,)


def test_none_of_these_turns_all_of_them_down(visitor: Visitor) -> None:
    """One tap says no to every model, and an open question stands in their place."""
    case = visitor.case(ENGLISH, client="en")
    page = visitor.at("understand", case)
    labelled(page.button, "None of these fit").click().run()
    assert visitor.read(case).account.declined
    assert not [b for b in page.button if b.key and b.key.startswith("see:")]
    assert "A question worth asking" in words(page)


def test_an_answer_of_another_tab_is_not_taken_back(visitor: Visitor) -> None:
    """A tab that shows an older answer takes over the newer one and saves nothing."""
    case = visitor.case(ENGLISH, client="en")
    page = visitor.at("understand", case)
    model = first_model(page)
    close(page).set_value(True).run()
    Understanding(visitor.cases).answer_model(
        visitor.read(case), model, is_close=False, write=fresh_id()
    )
    page.run()
    assert visitor.read(case).account.declined == (model,)


def test_an_account_in_a_language_nobody_taught_it_says_so(visitor: Visitor) -> None:
    """Somali words are kept, shown and said to be unheard; the rest of the page works."""
    assert not visitor.house.planner.hearing.can_hear("so"), "take a language with no sheet"
    case = visitor.case({"problem": "Waan daalanahay."}, client="so")
    page = visitor.at("understand", case)
    assert "Models cannot be found yet in this language:" in words(page)
    assert "Waan daalanahay." in html(page)
    labelled(page.text_area, "In the clinician").input("Tired.").run()
    assert visitor.said(case, "others_cause", Holder.CLINICIAN) == "Tired."


def test_an_empty_account_leads_to_the_interview(visitor: Visitor) -> None:
    """Without an answer there is nothing to read back, and the page says what comes first."""
    page = visitor.at("understand", visitor.case())
    assert "Nothing has been said yet." in words(page)
    assert not [b for b in page.button if b.label.startswith("None of these")]


def test_the_clinicians_view_never_enters_the_clients(visitor: Visitor) -> None:
    """The clinician's words are kept under the clinician and match nothing."""
    case = visitor.case({"problem": ENGLISH["problem"]}, client="en")
    page = visitor.at("understand", case)
    text = "The fright knocked her spirit out."
    labelled(page.text_area, "In the clinician").input(text).run()
    assert visitor.said(case, "others_cause", Holder.CLINICIAN) == text
    assert not [b for b in page.button if b.key and b.key.startswith("see:")]


def test_the_sentence_for_both_is_saved_and_can_be_emptied(visitor: Visitor) -> None:
    """The bridge is kept in its own words, and an emptied one is taken out."""
    case = visitor.case(ARABIC)
    page = visitor.at("understand", case)
    labelled(page.text_area, "It may also say").input("نجرب معاً.").run()
    bridge = visitor.read(case).bridge
    assert isinstance(bridge, Bridge)
    assert (bridge.words.text, bridge.words.language) == ("نجرب معاً.", "ar")
    labelled(page.text_area, "It may also say").input("").run()
    assert visitor.read(case).bridge is None


def test_two_sentences_for_both_are_shown_and_one_is_chosen(visitor: Visitor) -> None:
    """Two tabs wrote a bridge: neither replaces the other unasked."""
    case = visitor.case(ARABIC)
    page = visitor.at("understand", case)
    Understanding(visitor.cases).keep_bridge(visitor.read(case), "theirs", write=fresh_id())
    labelled(page.text_area, "It may also say").input("mine").run()
    assert "PL405" in words(page)
    labelled(page.button, "Keep that one").click().run()
    bridge = visitor.read(case).bridge
    assert bridge is not None
    assert bridge.words.text == "theirs"


def test_the_library_opens_at_the_model(visitor: Visitor) -> None:
    """From a model one tap leads to who wrote it and on what it rests."""
    page = visitor.at("understand", visitor.case(ENGLISH, client="en"))
    model = first_model(page)
    next(b for b in page.button if b.key and b.key.startswith("see:")).click().run()
    assert page.selectbox[0].value == model


def test_words_read_back_are_confirmed_and_asked_again_when_they_change(visitor: Visitor) -> None:
    """Is this close? belongs to the words as they stand."""
    case = visitor.case({"problem": ENGLISH["problem"]}, client="en")
    page = visitor.at("understand", case)
    labelled(page.segmented_control, "Is this close to what I meant").set_value(True).run()
    assert Understanding.was_read_back(visitor.read(case)) is True
    visitor.say(case, "problem", "Something else.", language="en")
    assert Understanding.was_read_back(visitor.read(case)) is None
    page = visitor.at("understand", case)
    assert labelled(page.segmented_control, "Is this close to what I meant").value is None


@pytest.mark.rule("CU-6")
def test_both_sides_stand_behind_the_sentence_or_it_says_so(visitor: Visitor) -> None:
    """CU-6: each side says yes on its own, and a change clears both."""
    case = visitor.case({"problem": ENGLISH["problem"]}, client="en")
    page = visitor.at("understand", case)
    labelled(page.button, "Begin with: we see this differently").click().run()
    for party in ("Client", "Clinician"):
        assert "Not both have said yes" in words(page)
        labelled(page.segmented_control, party).set_value(StanceValue.AGREES).run()
    assert "Both stand behind this sentence." in words(page)
    assert bridge_status(visitor.read(case)) is ItemStatus.AGREED
    labelled(page.text_area, "It may also say").input("We will see.").run()
    assert "Not both have said yes" in words(page)
    assert bridge_status(visitor.read(case)) is ItemStatus.OPEN


@pytest.mark.rule("CU-6")
def test_two_views_stand_side_by_side(visitor: Visitor) -> None:
    """CU-6: the client's words and the clinician's, each under its own heading."""
    page = visitor.at("understand", visitor.case(ENGLISH, client="en"))
    shown = words(page)
    assert "How I see it" in shown
    assert "How the clinician sees it" in shown


@pytest.mark.rule("CU-1")
def test_a_translation_stands_beneath_the_words_and_says_who_made_it(visitor: Visitor) -> None:
    """CU-1: the words stay as they were said; a translation goes stale when they change."""
    case = visitor.case({"problem": ARABIC["problem"]})
    record = answer_id("problem", Holder.CLIENT)
    english = Words(text="I have no wish for anything.", language=LanguageTag("en"))
    Listening(visitor.cases).translate(
        visitor.read(case), record, english, made_by=Translator.INTERPRETER, write=fresh_id()
    )
    shown = words(visitor.at("understand", case))
    assert shown.index(ARABIC["problem"]) < shown.index(english.text)
    assert "Translated by the interpreter. Nobody has checked it yet." in shown
    visitor.say(case, "problem", "شيء آخر.")
    shown = words(visitor.at("understand", case))
    assert "The words have changed since." in shown


@pytest.mark.rule("CU-3")
@pytest.mark.parametrize("answers", [ENGLISH, {"problem": "Tired."}])
def test_none_of_these_fit_is_always_there(visitor: Visitor, answers: dict[str, str]) -> None:
    """CU-3: with models offered and without, the client's own words are enough to go on."""
    page = visitor.at("understand", visitor.case(answers, client="en"))
    assert labelled(page.button, "None of these fit")


def test_another_persons_account_stands_for_itself(visitor: Visitor) -> None:
    """Two accounts are never put together: the mother's words are no reason in the client's."""
    case = visitor.case({"problem": ENGLISH["problem"]}, client="en")
    mother = GiverId("p1")
    Framing(visitor.cases).let_join(
        visitor.read(case),
        mother,
        PersonJoined(relation=Relation.PARENT, language=LanguageTag("en"), name="Ada"),
        write=fresh_id(),
    )
    answer = Answer(text=ENGLISH["cause"], language=LanguageTag("en"))
    Listening(visitor.cases).keep(
        visitor.read(case), "cause", Holder.CLIENT, answer, giver=mother, write=fresh_id()
    )
    page = visitor.at("understand", case)
    assert ENGLISH["cause"] not in words(page)
    assert not [b for b in page.button if b.key and b.key.startswith("see:")]


@pytest.mark.parametrize("freedom", [Freedom.NO, Freedom.UNKNOWN])
def test_sensitive_answers_are_quiet_while_the_client_cannot_speak_freely(
    visitor: Visitor, freedom: Freedom
) -> None:
    """What was told alone last time stands on no screen until it is known to be safe."""
    case = visitor.case({**ENGLISH, "fear": "That he finds me."}, client="en")
    assert "That he finds me." in words(visitor.at("understand", case))
    standing = visitor.read(case).one(FIRST_SITTING, Frame)
    assert standing is not None
    Framing(visitor.cases).settle(
        visitor.read(case), FIRST_SITTING, replace(standing, freedom=freedom), write=fresh_id()
    )
    shown = words(visitor.at("understand", case))
    assert "That he finds me." not in shown
    assert ENGLISH["cause"] in shown
