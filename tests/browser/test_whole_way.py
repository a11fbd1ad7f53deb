"""The whole way in a real browser: from an empty store to the page the client takes home."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from playwright.sync_api import expect

from planner.domain.account import Holder
from planner.domain.explanatory_model import Domain
from planner.domain.parties import StanceValue
from planner.language.labels import domain_label
from planner.services.listening import Listening
from planner.ui.try_outs import CASES
from planner.wiring import Planner
from tests.browser.conftest import TabletMaker
from tests.browser.served import Served, serving
from tests.browser.tablet import Tablet

STORIES = {"ar": "arabic-newcomer.json", "es": "spanish-newcomer.json"}
BRIDGES = {
    "ar": "نرى هذا بطريقتين، وحتى الزيارة القادمة نجرب الخطوات معاً.",
    "es": "Lo vemos de dos maneras, y hasta la próxima visita probamos los pasos juntos.",
}
DOMAINS = (Domain.CLINICAL, Domain.COMMUNITY, Domain.SPIRITUAL)
CODE = "N-41"


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """What came of one sitting."""

    language: str
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


@pytest.fixture(scope="module", params=STORIES)
def sitting(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    new_tablet: TabletMaker,
    planner: Planner,
) -> Iterator[Sitting]:
    """Somebody sits down with the client of the invented story and goes all the way."""
    language = str(request.param)
    with serving(tmp_path_factory.mktemp(language)) as served:
        yield sit(new_tablet(served, language=language), planner, language)


def sit(tablet: Tablet, planner: Planner, language: str) -> Sitting:
    """One sitting, step by step."""
    answers, clinicians_view = story(language)
    code = tablet.first_start()
    tablet.begin_case(
        CODE,
        client=planner.languages.manifest(language).autonym,
        clinician=planner.languages.manifest("en").autonym,
    )
    tablet.tell(answers)
    reasons = [
        offer.locator(".reason q").all_inner_texts() for offer in tablet.part("match").all()
    ]
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
    said = {True: {}, False: {}}
    for utterance in data["utterances"]:
        is_clients = utterance.get("holder", "client") == "client"
        said[is_clients][utterance["question"]] = utterance["text"]
    return said[True], said[False]["others_cause"]


def make_plan(tablet: Tablet, planner: Planner, language: str) -> None:
    """Take in a goal and a task of each domain; both parties agree to all."""
    phrases = planner.phrasebook(language)
    tablet.part("all-offers").locator("label").click()
    tablet.at_rest()
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
    seen = {}
    for step, shown in {
        "interview": ".progress p",
        "understand": ".said",
        "plan": '[class*="st-key-task-task"] .plan-words .pair-first',
    }.items():
        tablet.part(f"step-there-{step}").or_(tablet.part(f"step-here-{step}")).get_by_role(
            "link"
        ).click()
        tablet.is_here(step)
        seen[step] = tablet.page.locator(shown).all_inner_texts()
    chosen = tablet.part("stance-stance").get_by_role("radio", checked=True)
    seen["stances"] = chosen.all_inner_texts()
    seen["asked"] = [""] * tablet.part("stance-stance").count()
    return seen


def letters(text: str) -> str:
    """Text on one line, without vowel marks and isolates, which readers of PDF place anyhow."""
    bare = (c for c in text if unicodedata.category(c) not in {"Mn", "Cf"})
    return " ".join("".join(bare).split())


def test_the_recovery_code_is_shown_once(sitting: Sitting) -> None:
    """The first start ends with a code to write down, of seven groups."""
    assert len(sitting.recovery_code.split("-")) == 7
