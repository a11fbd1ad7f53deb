"""Leaving: as much paper as the client wants, and nothing on it that they did not choose."""

import io
from datetime import date, timedelta

import pytest
from PIL import Image
from streamlit.testing.v1 import AppTest

from planner.domain.frame import WorkerRole
from planner.domain.handout import Handout, PaperSize
from planner.domain.ids import CaseId
from planner.domain.leaving import PaperChosen
from planner.domain.parties import PartyKind
from planner.domain.site import Site
from planner.services.leaving import PAPER, Leaving
from planner.services.listening import fresh_id
from planner.services.site_keeping import SiteKeeping
from planner.ui import paper_preview
from planner.ui.leave_parts import LeavePart
from tests.ui.pages.conftest import BEGIN
from tests.ui.pages.leavings import (
    MOTHER,
    STEP,
    add_task,
    approve,
    at_part,
    files,
    lead_as,
    seen_by,
    show_plan_to,
    with_task,
)
from tests.ui.pages.visiting import ARABIC, Visitor, html, labelled, words

TODAY = BEGIN.date()
PHONE = "020 7946 0018"
DRAFT = "no clinician has approved exactly this plan"


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[Handout]:
    """Every page that is shown, instead of its picture being set."""
    found: list[Handout] = []

    def noted(handout: Handout, *_: object, **__: object) -> bytes:
        found.append(handout)
        return PICTURE

    monkeypatch.setattr(paper_preview, "handout_as_picture", noted)
    monkeypatch.setattr(paper_preview, "handout_as_pdf", lambda *_, **__: b"%PDF")
    return found


def one_dot() -> bytes:
    """The smallest picture there is."""
    made = io.BytesIO()
    Image.new("RGB", (1, 1)).save(made, "PNG")
    return made.getvalue()


PICTURE = one_dot()


def carry(page: AppTest, size: str) -> AppTest:
    """The client says what to carry."""
    page.radio[0].set_value(size).run()
    assert not page.exception
    return page


def chosen(visitor: Visitor, case: CaseId) -> PaperChosen | None:
    """The choice as the store has it."""
    return visitor.read(case).one(PAPER, PaperChosen)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_chosen_before_the_client_chooses(visitor: Visitor, language: str) -> None:
    """One question, large; no file and no choice, and looking writes nothing."""
    case = with_task(visitor)
    before = visitor.read(case).records
    page = visitor.at("leave", case, language=language)
    assert page.radio[0].value is None
    assert html(page).count('<h1 class="question"') == html(page).count("<h1") == 1
    assert not page.get("download_button")
    assert visitor.read(case).records == before


def test_the_client_is_told_that_others_may_read_it(visitor: Visitor) -> None:
    """Before anything is chosen."""
    assert "Somebody else may read this paper." in words(visitor.at("leave", with_task(visitor)))


def test_the_page_is_shown_and_can_be_saved(visitor: Visitor) -> None:
    """As it will be printed, as PDF and as a web page, and the choice is kept."""
    case = with_task(visitor)
    page = carry(visitor.at("leave", case), PaperSize.FULL)
    assert len(page.image) == 1
    assert [b.proto.label for b in page.get("download_button")] == [
        "Save as PDF",
        "Save as a web page",
    ]
    assert chosen(visitor, case) == PaperChosen(size=PaperSize.FULL)
    assert 'class="saved"' in html(page)


def test_without_a_task_there_is_nothing_to_print(visitor: Visitor) -> None:
    """An empty plan says what to do first, and no file is offered."""
    page = carry(visitor.at("leave", visitor.case(ARABIC)), PaperSize.FULL)
    assert "There is nothing to print yet." in words(page)
    assert not page.get("download_button")


def test_no_paper_is_a_choice_that_is_kept(visitor: Visitor) -> None:
    """Whoever wants to carry nothing carries nothing, and it is written down as theirs."""
    case = with_task(visitor)
    page = carry(visitor.at("leave", case), "none")
    assert "The client carries nothing." in words(page)
    assert not page.get("download_button")
    kept = chosen(visitor, case)
    assert kept is not None
    assert kept.size is None


def test_the_next_visit_is_kept_as_a_day(visitor: Visitor, printed: list[Handout]) -> None:
    """The day is a date for the work list, and stands on the paper as the client writes dates."""
    case = with_task(visitor)
    page = carry(visitor.at("leave", case), PaperSize.POCKET)
    page.date_input[0].set_value(date(2026, 12, 3)).run()
    labelled(page.text_input, "Next visit: the hour").input("09:30").run()
    kept = chosen(visitor, case)
    assert kept is not None
    assert (kept.next_visit, kept.visit_note) == (date(2026, 12, 3), "09:30")
    assert "09:30" in printed[-1].next_visit
    assert "ديسمبر" in printed[-1].next_visit


def test_a_day_that_has_passed_is_said_and_not_taken_for_the_next(visitor: Visitor) -> None:
    """Looking at the page on a later visit writes nothing into the case."""
    case = with_task(visitor)
    past = PaperChosen(next_visit=TODAY - timedelta(days=3))
    Leaving(visitor.cases).choose_paper(visitor.read(case), past, write=fresh_id())
    page = visitor.at("leave", case)
    assert "This day has passed." in words(page)
    assert chosen(visitor, case) == past


def test_the_places_number_is_offered_and_kept(visitor: Visitor, printed: list[Handout]) -> None:
    """It is there before anybody types, and on the paper."""
    SiteKeeping(visitor.cases).keep(Site(client_phone=PHONE), seen_version=0, write="site")
    case = with_task(visitor)
    page = carry(visitor.at("leave", case), PaperSize.FULL)
    assert labelled(page.text_input, "Phone number").value == PHONE
    assert printed[-1].phone == PHONE
    kept = chosen(visitor, case)
    assert kept is not None
    assert kept.phone == PHONE


def test_a_number_that_cannot_be_dialled_is_not_kept(visitor: Visitor) -> None:
    """It is said with its code, and the way on waits."""
    case = with_task(visitor)
    page = carry(visitor.at("leave", case), PaperSize.FULL)
    labelled(page.text_input, "Phone number").input("tomorrow").run()
    assert "PL120" in words(page)
    assert labelled(page.button, "Next").disabled
    kept = chosen(visitor, case)
    assert kept is not None
    assert kept.phone == ""


def test_own_words_are_on_it_only_where_the_client_asks(
    visitor: Visitor, printed: list[Handout]
) -> None:
    """A quotation is nobody's to add."""
    case = with_task(visitor)
    page = carry(visitor.at("leave", case), PaperSize.FULL)
    assert not page.checkbox[0].value
    assert printed[-1].own_words == ""
    page.checkbox[0].check().run()
    kept = chosen(visitor, case)
    assert kept is not None
    assert kept.with_own_words


def test_what_does_not_fit_is_said_with_its_code(visitor: Visitor) -> None:
    """Text that no side of paper holds is a coded failure, not half a page."""
    case = with_task(visitor)
    for _ in range(2):
        add_task(visitor, case, "أمشي " * 400, client="ar")
    page = carry(visitor.at("leave", case), PaperSize.POCKET)
    assert "PL504" in words(page)
    assert not page.get("download_button")


@pytest.mark.rule("AI-4")
def test_a_paper_is_a_draft_until_exactly_this_plan_is_approved(
    visitor: Visitor, printed: list[Handout]
) -> None:
    """AI-4: without an approval it says so; with one it does not; a change makes it one again."""
    case = with_task(visitor)
    page = carry(visitor.at("leave", case), PaperSize.FULL)
    assert printed[-1].is_draft
    assert DRAFT in words(page)
    approve(visitor, case)
    page.run()
    assert not printed[-1].is_draft
    assert DRAFT not in words(page)
    add_task(visitor, case, STEP["ar"], client="ar")
    page.run()
    assert printed[-1].is_draft


@pytest.mark.rule("AI-4")
def test_a_relative_who_looks_on_makes_no_draft_of_an_approved_paper(
    visitor: Visitor, printed: list[Handout]
) -> None:
    """AI-4: it holds for the plan that is printed; who approved it is not shown to her."""
    case = with_task(visitor)
    approve(visitor, case)
    show_plan_to(visitor, case, MOTHER)
    page = carry(seen_by(visitor.at("leave", case), MOTHER), PaperSize.FULL)
    assert not printed[-1].is_draft
    assert "Dr Noor" not in words(page)


def test_a_relative_sees_no_task_that_is_not_shown_to_her(
    visitor: Visitor, printed: list[Handout]
) -> None:
    """The paper is made of what whoever looks on may see."""
    page = carry(seen_by(visitor.at("leave", with_task(visitor)), MOTHER), PaperSize.FULL)
    assert "There is nothing to print yet." in words(page)
    assert not printed


def test_first_steps_wait_for_the_name_of_whoever_will_look(
    visitor: Visitor, printed: list[Handout]
) -> None:
    """With no clinician there, the paper says whose look it waits for, or is not made."""
    case = with_task(visitor, role=WorkerRole.HEALTH_WORKER)
    page = carry(visitor.at("leave", case), PaperSize.FULL)
    assert not printed
    assert "Write down who will look at the plan." in words(page)
    labelled(page.text_input, "Who will look at the plan").input("Dr Noor").run()
    assert printed[-1].until_seen_by == "Dr Noor"
    assert "No clinician has looked at this plan yet." in words(page)
    kept = chosen(visitor, case)
    assert kept is not None
    assert kept.until_seen_by == "Dr Noor"


def test_first_steps_are_the_clients_own(visitor: Visitor, printed: list[Handout]) -> None:
    """What the clinician proposed waits; the reason is said."""
    case = with_task(visitor, role=WorkerRole.HEALTH_WORKER, by=PartyKind.CLINICIAN)
    SiteKeeping(visitor.cases).keep(
        Site(supervisor_name="Salma", supervisor_phone=PHONE), seen_version=0, write="site"
    )
    page = carry(visitor.at("leave", case), PaperSize.FULL)
    assert not printed
    assert "before a clinician has looked" in words(page)
    add_task(visitor, case, STEP["ar"], client="ar")
    page.run()
    assert printed[-1].until_seen_by == "Salma"
    assert [task.text for task in printed[-1].tasks] == [STEP["ar"]]


@pytest.mark.rule("AI-4")
def test_an_approved_plan_is_no_longer_first_steps(
    visitor: Visitor, printed: list[Handout]
) -> None:
    """AI-4: once a clinician has approved it, a health worker prints the plan itself."""
    case = with_task(visitor)
    approve(visitor, case)
    lead_as(visitor, case, WorkerRole.HEALTH_WORKER)
    carry(visitor.at("leave", case), PaperSize.FULL)
    assert printed[-1].until_seen_by == ""
    assert not printed[-1].is_draft


def test_two_who_choose_at_once_see_both(visitor: Visitor) -> None:
    """What was saved elsewhere meanwhile stands beside what was chosen here."""
    case = with_task(visitor)
    page = visitor.at("leave", case)
    Leaving(visitor.cases).choose_paper(
        visitor.read(case), PaperChosen(size=None), write=fresh_id()
    )
    page.radio[0].set_value(PaperSize.FULL).run()
    assert not page.exception
    assert "PL405" in words(page)
    labelled(page.button, "Keep this one").click().run()
    kept = chosen(visitor, case)
    assert kept is not None
    assert kept.size is PaperSize.FULL


def test_files_tell_nothing_by_their_names(visitor: Visitor) -> None:
    """A list of files on a shared tablet names no client, plan or trouble."""
    page = carry(visitor.at("leave", with_task(visitor)), PaperSize.FULL)
    assert files(page) == ["pdf", "html"]
    assert "A saved file stays on this device." in words(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_others_have_fewer_parts_and_no_trace_of_the_rest(visitor: Visitor, language: str) -> None:
    """Paper, telling back and the end; an address of another part leads to the paper."""
    case = with_task(visitor)
    page = at_part(visitor, case, LeavePart.CLINIC, language=language)
    assert len(ways(page)) == 5
    seen_by(page, MOTHER)
    assert len(ways(page)) == 3
    assert page.radio
    assert not page.get("download_button")


def ways(page: AppTest) -> list[str]:
    """The names of the parts that can be tapped."""
    (parts,) = [b for b in page.segmented_control if b.key and b.key.startswith("part:")]
    return list(parts.options)


def test_what_was_typed_is_kept_when_another_part_is_tapped(visitor: Visitor) -> None:
    """A tap on another part right after typing loses nothing."""
    case = with_task(visitor)
    page = carry(visitor.at("leave", case), PaperSize.FULL)
    labelled(page.text_input, "Phone number").input(PHONE)
    (parts,) = [b for b in page.segmented_control if b.key and b.key.startswith("part:")]
    parts.select(LeavePart.END).run()
    assert "The end of this sitting" in words(page)
    kept = chosen(visitor, case)
    assert kept is not None
    assert kept.phone == PHONE
