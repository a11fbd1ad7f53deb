"""What of the rules can be seen on the pages (alliance-contexts sheet, 1, 7 and 10)."""

import re
import socket

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from planner.domain.account import Holder
from planner.domain.ids import CaseId
from planner.domain.words import LanguageTag
from planner.services.listening import Answer, Listening, fresh_id
from planner.ui.leave_parts import ASKED, LeavePart
from tests.ui.pages.leavings import at_part, with_task
from tests.ui.pages.visiting import ARABIC, ENGLISH, Visitor, html, labelled

EVERY_PAGE = (
    "casebook", "beginning", "interview", "medicines", "understand", "plan", "leave",
    "check_in", "sharing", "place", "now", "library", "about",
)  # fmt: skip
WAY_THROUGH = ("beginning", "interview", "medicines", "understand", "plan", "leave")


def quoted_as_reasons(page: AppTest) -> list[str]:
    """The client's words that stand behind “because”, apart from those that are read back."""
    return re.findall(r'<q><bdi lang="[^"]+">([^<]+)</bdi></q>', html(page))


@pytest.fixture
def arabic(visitor: Visitor) -> CaseId:
    """An Arabic-speaking client's case; the worker reads English."""
    return visitor.case(ARABIC, client="ar", clinician="en")


@pytest.mark.rule("CU-2")
def test_each_model_shows_the_words_that_led_to_it(visitor: Visitor) -> None:
    """CU-2: as reasons of that model, in the client's own words."""
    page = visitor.at("understand", visitor.case(ENGLISH, client="en"))
    said = " ".join(ENGLISH.values())
    assert quoted_as_reasons(page)
    assert all(quote in said for quote in quoted_as_reasons(page))


@pytest.mark.rule("CU-2")
def test_what_was_heard_and_does_not_count_is_shown_with_why(visitor: Visitor) -> None:
    """CU-2: a model that the client denies is named, with the words that deny it."""
    denied = "My spirit was not knocked out of me."
    page = visitor.at("understand", visitor.case({"cause": denied}, client="en"))
    asides = re.findall(r'<p class="aside">(.*?)</p>', html(page))
    assert len(asides) == 1
    assert "the client says that it is not so:" in asides[0]
    assert "not knocked out" in asides[0]


@pytest.mark.rule("CU-3")
@pytest.mark.parametrize("answers", [ENGLISH, {"problem": "Tired."}])
def test_a_sentence_of_their_own_can_always_be_written(
    visitor: Visitor, answers: dict[str, str]
) -> None:
    """CU-3: whether a model is offered or not, both can write what they hold together."""
    case = visitor.case(answers, client="en")
    page = visitor.at("understand", case)
    labelled(page.text_area, "It may also say").input("It came with the fright.").run()
    bridge = visitor.read(case).bridge
    assert bridge is not None
    assert bridge.words.text == "It came with the fright."


@pytest.mark.rule("CU-6")
def test_the_two_views_are_told_in_each_sides_own_words(visitor: Visitor) -> None:
    """CU-6: the client's words under the client's heading, the clinician's beside them."""
    case = visitor.case(ENGLISH, client="en")
    theirs = Answer(text="A trauma reaction.", language=LanguageTag("en"))
    Listening(visitor.cases).keep(
        visitor.read(case), "others_cause", Holder.CLINICIAN, theirs, write=fresh_id()
    )
    page = visitor.at("understand", case)
    _, _, below = html(page).partition("How I see it")
    assert f'<blockquote class="said" lang="en" dir="auto">{ENGLISH["cause"]}' in below
    assert labelled(page.text_area, "In the clinician").value == theirs.text


@pytest.mark.rule("CU-7")
def test_what_the_client_reads_is_in_their_language(visitor: Visitor, arabic: CaseId) -> None:
    """CU-7: the plan speaks Arabic to the client where the worker reads English."""
    page = visitor.at("plan", arabic, language="en")
    heading = visitor.house.planner.phrasebook("ar").to_client("What we will try")
    assert heading in html(page)
    assert "What we will try" not in html(page)


@pytest.mark.rule("CU-7")
@pytest.mark.parametrize("part", ASKED)
def test_the_check_is_asked_in_the_clients_language(visitor: Visitor, part: LeavePart) -> None:
    """CU-7: each question of it first in Arabic, the worker's English beneath it."""
    page = at_part(visitor, with_task(visitor), part, language="en")
    (asked,) = re.findall(r'<h1 class="question" lang="([^"]+)"', html(page))
    assert asked == "ar"
    assert re.findall(r'<p class="question-worker" lang="([^"]+)"', html(page))


@pytest.mark.rule("CU-7")
def test_what_is_written_for_the_client_runs_their_way(visitor: Visitor, arabic: CaseId) -> None:
    """CU-7: the sentence for both from the right, the clinician's own view from the left."""
    page = visitor.at("understand", arabic, language="en")
    blocks = " ".join(str(node.proto) for node in page.main if isinstance(node, Block))
    assert re.findall(r"(rtl|ltr)_\W?(\w+)", blocks) == [("ltr", "clinician"), ("rtl", "bridge")]


@pytest.mark.rule("CU-7")
def test_a_translation_that_nobody_checked_is_marked(visitor: Visitor) -> None:
    """CU-7: a client's language that is not complete shows what is missing, never silently."""
    page = visitor.at("plan", visitor.case({"problem": "Waan daalanahay."}, client="so"))
    assert 'class="mark"' in html(page)


@pytest.mark.rule("AI-1")
@pytest.mark.parametrize("name", EVERY_PAGE)
def test_what_this_is_can_be_read_from_every_page(visitor: Visitor, name: str) -> None:
    """AI-1: one tap away, with a case open."""
    page = visitor.at(name, visitor.case({"problem": "x"}, client="en"))
    assert "about" in {link.proto.page for link in page.get("page_link")}


@pytest.mark.rule("AI-5")
def test_a_whole_sitting_asks_nothing_of_any_network(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """AI-5: from the beginning to the paper no connection is tried, and each page is whole."""
    tried: list[object] = []

    def refused(_socket: socket.socket, address: object) -> None:
        tried.append(address)
        raise OSError("there is no network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket.socket, "connect_ex", refused)
    case = visitor.case(ENGLISH, client="en")
    for name in WAY_THROUGH:
        page = visitor.at(name, case)
        assert html(page)
    assert quoted_as_reasons(visitor.at("understand", case))
    assert tried == []
