"""The whole way in a real browser: from an empty store to the page the client takes home."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pypdf
import pypdfium2
import pytest
from playwright.sync_api import expect

from planner.domain.account import QUESTIONS, Holder
from planner.domain.parties import StanceValue
from planner.domain.words import LanguageTag
from planner.language.labels import domain_label
from planner.services.listening import Listening
from planner.ui.try_outs import CASES
from planner.wiring import Planner
from tests.browser.conftest import TabletMaker
from tests.browser.seeded import BRIDGES, DOMAINS, STORIES
from tests.browser.served import Served, serving
from tests.browser.tablet import Tablet

LANGUAGES = ("ar", "es")
LOOKED_AT = ("problem", "spirit", "unwanted")
"""The first, one in the middle and the last answer that both stories give."""
CODE = "N-41"
ENGLISH = LanguageTag("en")


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """What came of one sitting."""

    language: LanguageTag
    served: Served
    tablet: Tablet
    answers: dict[str, str]
    clinicians_view: str
    recovery_code: str
    reasons: list[list[str]]
    """For each model that was offered, the words it rests on, as they stood on the screen."""
    pdf: bytes
    seen_again: dict[str, list[str]]
    """What the screen showed of each step after a reload and a second sign-in."""


@pytest.fixture(scope="module", params=LANGUAGES)
def sitting(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    new_tablet: TabletMaker,
    planner: Planner,
) -> Iterator[Sitting]:
    """Somebody sits down with the client of the invented story and goes all the way."""
    language = LanguageTag(request.param)
    with serving(tmp_path_factory.mktemp(language)) as served:
        yield sit(new_tablet(served, language=language), planner, language)


def sit(tablet: Tablet, planner: Planner, language: LanguageTag) -> Sitting:
    """One sitting, step by step."""
    answers, clinicians_view = story(language)
    code = tablet.first_start()
    tablet.begin_case(
        CODE,
        client=planner.languages.manifest(language).autonym,
        clinician=planner.languages.manifest("en").autonym,
    )
    tablet.tell(answers)
    reasons = [offer.locator(".reason q").all_inner_texts() for offer in tablet.part("match").all()]
    tablet.say_yes_to_all_models()
    tablet.write("clinician-view", clinicians_view)
    tablet.write("bridge", BRIDGES[language])
    tablet.button("to-plan").click()
    tablet.is_here("plan")
    make_plan(tablet, planner, language)
    tablet.button("to-leave").click()
    tablet.is_here("leave")
    expect(tablet.page.get_by_test_id("stImage").get_by_role("img")).to_be_visible()
    return Sitting(
        language=language,
        served=tablet.served,
        tablet=tablet,
        answers=answers,
        clinicians_view=clinicians_view,
        recovery_code=code,
        reasons=reasons,
        pdf=tablet.save_pdf(),
        seen_again=come_back(tablet),
    )


def story(language: str) -> tuple[dict[str, str], str]:
    """What the client of the invented story says, and the clinician's view."""
    data: dict[str, Any] = json.loads((CASES / STORIES[language]).read_text(encoding="utf-8"))
    said: dict[bool, dict[str, str]] = {True: {}, False: {}}
    for utterance in data["utterances"]:
        is_clients = utterance.get("holder", "client") == "client"
        said[is_clients][utterance["question"]] = utterance["text"]
    return said[True], said[False]["others_cause"]


def make_plan(tablet: Tablet, planner: Planner, language: str) -> None:
    """Take in a goal and a task of each domain; both parties agree to all."""
    phrases = planner.phrasebook(language)
    tablet.take(tablet.offers(f"{phrases.say('Goal')} · ").first, becomes="goal-goal")
    for domain in DOMAINS:
        facts = f"{phrases.say('Task')} · {domain_label(phrases, domain)}"
        tablet.take(tablet.offers(facts).first, becomes="task-task")
    tablet.agree_to_all()


def come_back(tablet: Tablet) -> dict[str, list[str]]:
    """Reload, sign out, sign in again, and read each step of the case."""
    tablet.page.reload()
    tablet.is_here("leave")
    tablet.sign_out()
    tablet.sign_in()
    tablet.open_case(CODE)
    seen: dict[str, list[str]] = {}
    case = tablet.served.only_case().id
    for question in LOOKED_AT:
        tablet.enter(f"/interview?case={case}&at={list(QUESTIONS).index(question) + 1}")
        tablet.is_asked(question)
        field = tablet.answer_field(question)
        expect(field).not_to_be_empty()
        seen[question] = [field.input_value()]
    for step, shown in {
        "understand": ".said",
        "plan": '[class*="st-key-task-task"] .plan-words .pair-first',
    }.items():
        tablet.part(f"step-there-{step}").get_by_role("link").click()
        tablet.is_here(step)
        seen[step] = tablet.page.locator(shown).all_inner_texts()
    chosen = tablet.part("stance-stance").get_by_role("radio", checked=True)
    seen["stances"] = chosen.all_inner_texts()
    seen["asked"] = [""] * tablet.part("stance-stance").count()
    return seen


def letters(text: str) -> str:
    """The letters and digits alone: readers of PDF place marks, brackets and breaks anyhow."""
    return "".join(c for c in text if unicodedata.category(c)[0] == "L" or c.isdecimal())


def test_the_recovery_code_is_shown_once(sitting: Sitting) -> None:
    """The first start ends with a code to write down, of seven groups."""
    assert len(sitting.recovery_code.split("-")) == 7


def test_every_answer_is_kept_as_it_was_typed(sitting: Sitting) -> None:
    """The store holds what the client said, word for word, and nothing that was not asked."""
    account = sitting.served.only_case().account
    kept = {u.question: u for u in account.utterances if u.holder is Holder.CLIENT}
    assert {q: u.words.text for q, u in kept.items() if u.words} == sitting.answers
    assert {u.language for u in kept.values()} == {sitting.language}


def test_every_match_shows_its_reasons_in_the_clients_words(sitting: Sitting) -> None:
    """No model is offered without words to rest on, and all of them were said."""
    said = [letters(text) for text in sitting.answers.values()]
    assert sitting.reasons
    for quotes in sitting.reasons:
        assert quotes
        for quote in quotes:
            assert any(letters(quote) in text for text in said)


def test_the_client_confirmed_what_was_offered(sitting: Sitting) -> None:
    """A yes on the screen is a yes in the store, for each model and for no other."""
    account = sitting.served.only_case().account
    assert len(account.confirmed) == len(sitting.reasons)
    assert account.declined == ()


def test_the_clinicians_view_stands_beside_the_clients(sitting: Sitting) -> None:
    """It is kept as the clinician's, in the clinician's language, with one sentence for both."""
    case = sitting.served.only_case()
    view = Listening(sitting.served.cases).answer(case, "others_cause", Holder.CLINICIAN)
    assert view is not None
    assert (view.text, view.language) == (sitting.clinicians_view, "en")
    assert case.bridge is not None
    assert case.bridge.words.text == BRIDGES[sitting.language]


def test_the_plan_joins_three_domains(sitting: Sitting) -> None:
    """A clinical, a community and a spiritual suggestion stand in one plan."""
    tasks = [task for _, task in sitting.served.only_case().tasks]
    assert [task.domain for task in tasks] == list(DOMAINS)


def test_both_parties_agreed_to_every_line(sitting: Sitting) -> None:
    """Each goal and task has the word of each party, and no word is assumed."""
    case = sitting.served.only_case()
    lines = [record.id for record, _ in (*case.goals, *case.tasks)]
    said = {(s.item, s.party): s.value for s in case.stances}
    assert said == {
        (line, party): StanceValue.AGREES for line in lines for party in ("client", "clinician")
    }


def test_the_paper_is_one_page(sitting: Sitting) -> None:
    """The file that the browser saved is a PDF of one side of A4."""
    (page,) = pypdf.PdfReader(BytesIO(sitting.pdf)).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_the_paper_has_the_tasks_in_the_clients_language(sitting: Sitting) -> None:
    """Each task of the plan can be read on it, in its words, and none in the clinician's."""
    document = pypdfium2.PdfDocument(sitting.pdf)
    text = letters(document[0].get_textpage().get_text_range())
    document.close()
    for _, task in sitting.served.only_case().tasks:
        assert letters(task.text.texts[sitting.language]) in text
        assert letters(task.text.texts[ENGLISH]) not in text


def test_after_reload_and_sign_in_everything_is_there(sitting: Sitting) -> None:
    """The answers, the words read back, the plan and each yes are on the screen again."""
    again = sitting.seen_again
    read_back = " ".join(letters(text) for text in again["understand"])
    for question in ("problem", "cause", "help_wanted", "hope"):
        assert letters(sitting.answers[question]) in read_back
    tasks = [task for _, task in sitting.served.only_case().tasks]
    assert again["plan"] == [task.text.texts[sitting.language] for task in tasks]
    assert len(again["stances"]) == len(again["asked"]) == 2 * (1 + len(tasks))
    for question in LOOKED_AT:
        assert again[question] == [sitting.answers[question]]


def test_nothing_was_asked_of_another_host(sitting: Sitting) -> None:
    """From the first page to the paper, the browser spoke with the planner alone."""
    assert sitting.tablet.strangers == []


def test_the_browser_had_nothing_to_complain_of(sitting: Sitting) -> None:
    """No error and no warning in the console, and none in the server's log."""
    assert sitting.tablet.complaints == []
    assert sitting.served.log.splitlines() == [sitting.served.address]
