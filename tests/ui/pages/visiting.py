"""A signed-in visitor: opens cases, sits down at pages and reads what they show."""

import re
from dataclasses import dataclass

from streamlit.testing.v1 import AppTest

from planner.domain.account import Holder
from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.ids import CaseId
from planner.domain.words import LanguageTag
from planner.services.listening import Answer, Listening, fresh_id
from planner.storage.cases import CaseStore
from planner.ui import desk, shell
from planner.ui.desk import Desk
from planner.ui.house import House
from tests.fakes import settle

TOKEN = "token-of-a-live-session"
ARABIC = {
    "problem": "ما عاد لي نفس لشيء.",
    "cause": "روحي فقدت توازنها من يوم تركت الصلاة مع الناس. وأنا مقطوع عن أهلي وجماعتي.",
    "help_wanted": "أريد أن أرجع إلى الصلاة مع الجماعة.",
    "hope": "أن ترجع لي سكينتي.",
}
ENGLISH = {
    "problem": "I am here but not all here.",
    "cause": "The fright knocked my spirit out of me and it never came back.",
    "hope": "To feel whole when my daughter talks to me.",
}


@dataclass
class Visitor:
    """Somebody at one tablet."""

    house: House
    cases: CaseStore

    def case(
        self,
        answers: dict[str, str] | None = None,
        *,
        client: str = "ar",
        clinician: str = "en",
        setting: str = "primary-care",
        is_settled: bool = True,
    ) -> CaseId:
        """A new case with these answers of the client."""
        head = CaseOpened(
            code="A-17",
            client_language=LanguageTag(client),
            clinician_language=LanguageTag(clinician),
            setting=setting,
        )
        case = Listening(self.cases).open_case(head)
        if is_settled:
            settle(self.cases, case, self.house.planner.clock())
        for question, text in (answers or {}).items():
            self.say(case, question, text, language=client)
        return case

    def say(
        self,
        case: CaseId,
        question: str,
        text: str,
        *,
        language: str = "ar",
        holder: Holder = Holder.CLIENT,
    ) -> None:
        """Keep an answer, as another tablet would."""
        answer = Answer(text=text, language=LanguageTag(language))
        Listening(self.cases).keep(self.read(case), question, holder, answer, write=fresh_id())

    def said(self, case: CaseId, question: str, holder: Holder = Holder.CLIENT) -> str | None:
        """The saved answer, read from the store."""
        answer = Listening.answer(self.cases, self.read(case), question, holder)
        return answer.text if answer else None

    def read(self, case: CaseId) -> Case:
        """The case as the store has it."""
        return self.cases.read(case)

    def at(
        self,
        page: str,
        case: CaseId | None = None,
        *,
        language: str = "en",
        try_out: str | None = None,
    ) -> AppTest:
        """The page in a session of its own, after its first run."""
        app = AppTest.from_file(str(shell.SCRIPT), default_timeout=20)
        tag = LanguageTag(language)
        desk.seat(
            app.session_state,
            Desk(
                interface_language=tag,
                client_language=tag,
                case_id=case,
                try_out=try_out,
                has_read=True,
                read_session=lambda: None if try_out else TOKEN,
            ),
        )
        app.switch_page(f"{page}.py")
        app.run()
        assert not app.exception
        return app


def html(app: AppTest) -> str:
    """All HTML of ours on the page."""
    return "\n".join(str(element.proto.body) for element in app.get("html"))


def words(app: AppTest) -> str:
    """What a reader sees of it, without tags and marks of direction."""
    bare = re.sub(r"[\u2066-\u2069]", "", re.sub(r"<[^>]+>", " ", html(app)))
    return re.sub(r"\s+", " ", bare)


def labelled(elements: object, start: str):  # noqa: ANN201 - AppTest's own element types
    """The one widget whose label begins like this."""
    found = [e for e in elements if e.label.startswith(start)]  # type: ignore[attr-defined]
    assert len(found) == 1, [e.label for e in elements]  # type: ignore[attr-defined]
    return found[0]
