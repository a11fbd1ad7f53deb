"""A store in which sittings have been held already, for looking at pages that are not empty."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from planner.domain.account import Account
from planner.domain.bodies import CaseOpened
from planner.domain.explanatory_model import Domain
from planner.domain.ids import CaseId
from planner.domain.leaving import PaperChosen
from planner.domain.parties import PartyKind, StanceValue
from planner.domain.plan import Goal, Task
from planner.domain.site import Site
from planner.domain.words import LanguageTag
from planner.interop.accounts import read_account
from planner.services.agreeing import Agreeing
from planner.services.amending import Amending
from planner.services.leaving import Leaving
from planner.services.listening import Answer, Listening, fresh_id
from planner.services.site_keeping import SiteKeeping
from planner.services.understanding import Understanding
from planner.storage import people, sessions
from planner.storage.cases import CaseStore
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.store import open_store
from planner.ui.try_outs import CASES
from planner.wiring import Planner
from tests.browser.moments import catch
from tests.browser.served import NAME, PASSPHRASE, Served, serving
from tests.fakes import settle

STORIES: Final = {
    "ar": "arabic-newcomer.json",
    "en": "english-fright.json",
    "es": "spanish-newcomer.json",
}
BRIDGES: Final = {
    "ar": "نرى هذا بطريقتين، وحتى الزيارة القادمة نجرب الخطوات معاً.",
    "en": "We see this differently, and until the next visit we will try these steps together.",
    "es": "Lo vemos de dos maneras, y hasta la próxima visita probamos los pasos juntos.",
}
OF_A_CASE: Final = (
    "beginning", "check_in", "interview", "leave", "medicines", "now", "plan", "sharing",
    "understand",
)  # fmt: skip
"""The pages on which a case lies open."""
PLACE: Final = Site(
    protocol={
        LanguageTag("en"): "Stay with the person.\nCall whoever is on duty.",
        LanguageTag("ar"): "ابق مع الشخص.\nاتصل بالمناوب.",
        LanguageTag("es"): "Quédese con la persona.\nLlame a quien está de guardia.",
    },
    limits={
        LanguageTag("en"): "If a life is in danger, the person on duty is told.",
        LanguageTag("ar"): "إذا كانت حياة في خطر، يُخبَر المناوب.",
        LanguageTag("es"): "Si una vida está en peligro, se avisa a quien está de guardia.",
    },
    duty_name="Dr Ada Lumen",
    duty_phone="020 7946 0111",
    supervisor_name="Sam Rivers",
    supervisor_phone="020 7946 0222",
    client_phone="020 7946 0018",
)
"""An invented place; its numbers are of those that are kept for stories."""
DOMAINS: Final = (Domain.CLINICAL, Domain.COMMUNITY, Domain.SPIRITUAL)


@dataclass(frozen=True, kw_only=True)
class Clinic:
    """A served store with a case in each language of a story, and somebody signed in.

    Some more Arabic cases are at other moments; one, "numbers", has nothing in it yet.
    """

    served: Served
    token: str
    cases: dict[str, CaseId]


@contextmanager
def clinic(folder: Path, planner: Planner) -> Iterator[Clinic]:
    """Hold the sittings, then serve the store."""
    store = open_store(f"sqlite:///{folder / 'planner.sqlite3'}", clock=lambda: datetime.now(UTC))
    people.enrol_first(store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    unlocked = people.sign_in(store, NAME, PASSPHRASE)
    held = {tag: hold(store.open(unlocked), planner, story(planner, tag)) for tag in STORIES}
    held["numbers"] = begin(store.open(unlocked), "ar", code="N-17")
    held |= catch(store.open(unlocked), planner)
    set_up(store.open(unlocked))
    token = sessions.start(store, unlocked)
    store.close()
    with serving(folder) as served:
        yield Clinic(served=served, token=token, cases=held)


def set_up(cases: CaseStore) -> None:
    """The place has settled its own texts, and whoever signs in has read what this is."""
    keeping = SiteKeeping(cases)
    keeping.keep(PLACE, seen_version=0, write=fresh_id())
    keeping.disclose(cases.person_id, write=fresh_id())


def story(planner: Planner, language: str) -> Account:
    """What is said in the invented story in this language."""
    path = CASES / STORIES[language]
    return read_account(path.read_text(encoding="utf-8"), where=path.stem, known=planner.known())


def begin(cases: CaseStore, client: str, *, code: str) -> CaseId:
    """A new case between this language and English."""
    head = CaseOpened(
        code=code,
        client_language=LanguageTag(client),
        clinician_language=LanguageTag("en"),
        setting="primary-care",
    )
    case = Listening(cases).open_case(head)
    settle(cases, case)
    return case


def hold(cases: CaseStore, planner: Planner, told: Account) -> CaseId:
    """A sitting up to the paper: all is said, the models are close, the plan is agreed."""
    listening = Listening(cases)
    case = begin(cases, told.language, code=f"N-{told.language}")
    for said in told.utterances:
        answer = Answer(
            text=said.words.text if said.words else "",
            choices=said.choices,
            language=said.language,
        )
        listening.keep(cases.read(case), said.question, said.holder, answer, write=fresh_id())
    understanding = Understanding(cases)
    for match in planner.match(cases.read(case).account).matches:
        understanding.answer_model(
            cases.read(case), match.template, is_close=True, write=fresh_id()
        )
    understanding.keep_bridge(cases.read(case), BRIDGES[told.language], write=fresh_id())
    agree(cases, planner, case)
    return case


def agree(cases: CaseStore, planner: Planner, case: CaseId) -> None:
    """Take in the first goal and a task of each domain; both say yes to all but the last.

    The client wants a full page of paper.
    """
    library = planner.library
    agreeing = Agreeing(cases, planner.drafting, library.practices, planner.hearing)
    amending = Amending(cases, library.practices, planner.hearing)
    read = cases.read(case)
    sitting = planner.sitting(
        "primary-care", client=read.head.client_language, clinician=read.head.clinician_language
    )
    offered = agreeing.offers(read, planner.match(read.account), sitting)
    tasks = [next((t for t in offered.tasks if t.domain is d), None) for d in DOMAINS]
    items: list[Goal | Task] = [offered.goals[0], *(task for task in tasks if task)]
    for item in items:
        amending.take(cases.read(case), item, write=fresh_id())
    taken = cases.read(case)
    chosen = PaperChosen(phone=PLACE.client_phone)
    Leaving(cases).choose_paper(taken, chosen, write=fresh_id())
    lines = [record.id for record, _ in (*taken.goals, *taken.tasks)]
    for line in lines[:-1]:
        for party in (PartyKind.CLIENT, PartyKind.CLINICIAN):
            agreeing.take_stance(
                cases.read(case), line, party, StanceValue.AGREES, write=fresh_id()
            )
