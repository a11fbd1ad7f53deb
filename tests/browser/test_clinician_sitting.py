"""A clinician's sitting, whole: from an empty store through the frame to the papers."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from planner.domain.account import Holder
from planner.domain.case import Case
from planner.domain.clash import CautionAnswer, Clash
from planner.domain.following import SessionCheck
from planner.domain.frame import Answered, Frame, Freedom, WorkerRole
from planner.domain.leaving import Approval, Recalled, ToldBack
from planner.domain.medicines import Known
from planner.domain.parties import ItemStatus, StanceValue
from planner.domain.safety import RiskAnswer, RiskAsked
from planner.domain.translating import Translation, Translator
from planner.language.catalogs import SAFETY
from planner.language.keys import PRACTICES, content_key
from planner.services.asking_medicines import AskingMedicines
from planner.services.framing import FIRST_SITTING
from planner.services.listening import Listening
from planner.services.understanding import Understanding, bridge_status
from planner.wiring import Planner
from tests.browser import clinician_story as told
from tests.browser.clinician_sitting import ClinicianSitting, Held
from tests.browser.clinician_story import ARABIC, ENGLISH, TOLD
from tests.browser.conftest import TabletMaker
from tests.browser.seeded import BRIDGES, DOMAINS
from tests.browser.served import serving
from tests.browser.sittings import letters, spelled, text_of_pdf


@pytest.fixture(scope="module")
def held(
    tmp_path_factory: pytest.TempPathFactory, new_tablet: TabletMaker, planner: Planner
) -> Iterator[Held]:
    """The sitting, held once."""
    with serving(tmp_path_factory.mktemp("clinician")) as served:
        yield ClinicianSitting(new_tablet(served, language="en"), planner).hold()


@pytest.fixture(scope="module")
def case(held: Held) -> Case:
    """What the store has of it."""
    return held.served.only_case()


def test_the_recovery_code_is_shown_once(held: Held) -> None:
    """The first start ends with a code to write down, of seven groups."""
    assert len(held.recovery_code.split("-")) == 7


def test_the_frame_is_kept(case: Case) -> None:
    """Who interprets and how; that it is a real client's case; each thing that was said."""
    frame = case.one(FIRST_SITTING, Frame)
    assert frame is not None
    assert (frame.interpreter, case.head.is_practice) == (told.INTERPRETER, False)
    assert (frame.worker_role, frame.freedom) == (WorkerRole.CLINICIAN, Freedom.YES)
    assert (frame.told_back, frame.consent) == (Answered.YES, Answered.YES)


def test_every_answer_is_kept_as_it_was_typed(case: Case) -> None:
    """The store holds what the client said, word for word, and nothing that was not asked."""
    kept = {u.question: u for u in case.account.utterances if u.holder is Holder.CLIENT}
    assert {q: u.words.text for q, u in kept.items() if u.words} == TOLD.client
    assert {u.language for u in kept.values()} == {ARABIC}


def test_danger_was_asked_about(case: Case) -> None:
    """After the first answer a person asked, and the no was written down."""
    assert [asked.answer for _, asked in case.each(RiskAsked)] == [RiskAnswer.NO]


def test_a_translation_stands_beside_the_words(case: Case) -> None:
    """It says that the interpreter made it and that nobody has checked it."""
    ((_, made),) = case.each(Translation)
    assert (made.words.text, made.words.language) == (told.TRANSLATED, ENGLISH)
    assert (made.made_by, made.is_checked) == (Translator.INTERPRETER, False)


def test_medicines_are_known_as_far_as_they_were_said(case: Case) -> None:
    """One kind is ticked, what is not known says so, and what was skipped was not asked."""
    known = AskingMedicines.known(case)
    assert (known.medicines, known.kinds) == (Known.YES, ("insulin",))
    assert (known.conditions, known.remedies) == (Known.NOT_KNOWN, Known.NOT_ASKED)


def test_every_match_shows_its_reasons_in_the_clients_words(held: Held) -> None:
    """No model is offered without words to rest on, and all of them were said."""
    said = [letters(text) for text in TOLD.client.values()]
    assert held.reasons
    for quotes in held.reasons:
        assert quotes
        for quote in quotes:
            assert any(letters(quote) in text for text in said)


def test_the_client_confirmed_what_was_read_back(held: Held, case: Case) -> None:
    """A yes on the screen is a yes in the store: to the words, to each model and to no other."""
    assert Understanding.was_read_back(case) is True
    account = case.account
    assert (len(account.confirmed), account.declined) == (len(held.reasons), ())


def test_both_stand_behind_one_sentence(held: Held, case: Case) -> None:
    """The clinician's view is kept as theirs; the sentence between the two has both yeses."""
    view = Listening(held.served.cases).answer(case, "others_cause", Holder.CLINICIAN)
    assert view is not None
    assert (view.text, view.language) == (TOLD.clinician, ENGLISH)
    assert case.bridge is not None
    assert (case.bridge.words.text, bridge_status(case)) == (BRIDGES["ar"], ItemStatus.AGREED)


def test_the_plan_joins_three_domains(case: Case) -> None:
    """A clinical, a community and a spiritual suggestion stand beside the client's own step."""
    tasks = [task for _, task in case.tasks]
    assert tasks[0].text.texts == told.FAST
    assert [task.domain for task in tasks[1:]] == list(DOMAINS)


def test_a_fast_typed_freely_brings_its_caution_at_once(held: Held, planner: Planner) -> None:
    """It stops, because of the insulin, and says so in both languages where it was written."""
    fasting = planner.library.practices["fasting"]
    context = content_key(PRACTICES, "fasting", field="caution")
    cautions = [
        planner.phrasebook(tag).spoken(fasting.caution, name=SAFETY, context=context).text
        for tag in (ARABIC, ENGLISH)
    ]
    assert [letters(said) for said in held.cautions] == [letters(said) for said in cautions]


def test_what_is_stopped_is_not_agreed_though_both_say_yes(held: Held) -> None:
    """One line is held, and nobody can approve the plan before it is answered."""
    assert len(held.was_held) == 1
    assert not held.could_be_approved


def test_the_clash_has_its_own_record(held: Held, case: Case) -> None:
    """What each side holds, who decides by when, what was decided, and whoever was asked."""
    ((_, clash),) = case.each(Clash)
    ((_, answer),) = case.each(CautionAnswer)
    assert clash == replace(told.HELD, item=case.tasks[0][0].id, decide_by=held.decide_by)
    assert answer == replace(told.ANSWER, on=answer.on)


def test_both_parties_agreed_to_every_line(case: Case) -> None:
    """Each goal and task has the word of each party, and no word is assumed."""
    lines = [record.id for record, _ in (*case.goals, *case.tasks)]
    said = {(s.item, s.party): s.value for s in case.stances if s.item in lines}
    assert said == {
        (line, party): StanceValue.AGREES for line in lines for party in ("client", "clinician")
    }


def test_a_named_clinician_approved_the_plan(case: Case) -> None:
    """The name stands under the plan; a health worker's could not."""
    ((_, approval),) = case.each(Approval)
    assert (approval.by, approval.role) == (told.CLINICIAN, WorkerRole.CLINICIAN)


def test_the_paper_is_one_page_and_no_draft(held: Held, planner: Planner) -> None:
    """Before the approval it said that it was a draft; now it is one clean side of A4."""
    (page,) = pypdf.PdfReader(BytesIO(held.pdfs["paper"])).pages
    assert [round(side) for side in page.mediabox[2:]] == [595, 842]
    stamp = letters(planner.phrasebook("ar").to_client("Draft: not agreed yet"))
    assert stamp in letters(text_of_pdf(held.pdfs["draft"]))
    assert stamp not in letters(text_of_pdf(held.pdfs["paper"]))


def test_the_paper_has_the_tasks_in_the_clients_language(held: Held, case: Case) -> None:
    """Three of them in its words, the client's own first, and none in the clinician's."""
    text = letters(text_of_pdf(held.pdfs["paper"]))
    tasks = [task for _, task in case.tasks]
    assert [letters(task.text.texts[ARABIC]) in text for task in tasks] == [True] * 3 + [False]
    assert not any(letters(task.text.texts[ENGLISH]) in text for task in tasks)


def test_the_paper_says_at_which_signs_a_fast_ends(held: Held, planner: Planner) -> None:
    """They are those of the practice, in the client's language."""
    signs = planner.library.practices["fasting"].danger_signs
    context = content_key(PRACTICES, "fasting", field="danger_signs")
    arabic, printed = planner.phrasebook("ar"), spelled(text_of_pdf(held.pdfs["paper"]))
    assert signs
    for sign in signs:
        assert spelled(arabic.spoken(sign, name=SAFETY, context=context).text) <= printed


def test_the_paper_tells_a_finder_nothing(held: Held) -> None:
    """No word of the story, nobody's name and no reason of anybody's."""
    text = letters(text_of_pdf(held.pdfs["paper"]))
    names = (told.CODE, told.CLINICIAN, told.HELD.decider_name, told.HELD.client_reason)
    assert not any(letters(kept) in text for kept in (*TOLD.client.values(), *names))


def test_the_clinics_papers_are_complete(held: Held, case: Case) -> None:
    """The copy has the words of both and what was decided; the note is one side of paper."""
    copy, note = text_of_pdf(held.pdfs["copy"]), text_of_pdf(held.pdfs["note"])
    assert len(pypdf.PdfReader(BytesIO(held.pdfs["note"])).pages) == 1
    for said in (TOLD.clinician, told.TRANSLATED, told.HELD.outcome, told.CLINICIAN):
        assert letters(said) in letters(copy)
        assert letters(said) in letters(note)
    tasks = [text for _, task in case.tasks for text in task.text.texts.values()]
    for said in (*tasks, *TOLD.client.values(), told.HELD.client_reason, told.ANSWER.answer):
        assert spelled(said) <= spelled(copy)


def test_the_plan_was_told_back_and_the_sitting_looked_at(case: Case) -> None:
    """In the client's words; the four questions about today have one answer each."""
    ((_, back),) = case.each(ToldBack)
    assert (back.recalled, back.words) == (Recalled.ALL, told.RECALLED)
    ((_, check),) = case.each(SessionCheck)
    assert {check.bond, check.goals, check.tasks, check.fits_my_view} == {4}


def test_after_the_end_nothing_is_left_on_the_screen(held: Held, case: Case) -> None:
    """The sitting is closed, and the page repeats no word of it."""
    frame = case.one(FIRST_SITTING, Frame)
    assert frame is not None
    assert frame.closed_at is not None
    left = letters(held.at_the_end)
    assert not any(letters(said) in left for said in (*TOLD.client.values(), *told.FAST.values()))


def test_after_reload_and_sign_in_everything_was_there(held: Held, case: Case) -> None:
    """The answers, the words read back, the plan, each yes and the chosen paper."""
    again = held.seen_again
    read_back = " ".join(letters(text) for text in again["understand"])
    for question in ("problem", "cause", "help_wanted", "hope"):
        assert letters(TOLD.client[question]) in read_back
    tasks = [task for _, task in case.tasks]
    assert sorted(again["plan"]) == sorted(task.text.texts[ARABIC] for task in tasks)
    assert again["yes"] == ["True"] * 2 * (1 + len(tasks))
    assert again["size"] == ["full"]
    assert all(again[question] == [TOLD.client[question]] for question in told.LOOKED_AT)


def test_every_step_fits_the_tablet_either_way_up(held: Held) -> None:
    """Nothing has to be looked for sideways, at 800 x 1280 and at 1280 x 800."""
    assert held.too_wide == []


def test_the_planner_spoke_with_nobody_else_and_nobody_complained(held: Held) -> None:
    """No stranger was asked for anything; neither console nor log has a word against a page."""
    assert held.tablet.strangers == []
    assert held.tablet.complaints == []
    assert held.served.log.splitlines() == [held.served.address]
