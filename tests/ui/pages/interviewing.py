"""What tests of the interview do at a tablet again and again."""

from typing import Final

from streamlit.testing.v1 import AppTest

from planner.domain.ids import CaseId
from planner.ui.desk import Desk
from tests.ui.pages.visiting import Visitor

ANSWER: Final = "The answer, in the words"
WAYS: Final = "Go on without an answer"


def at_question(visitor: Visitor, case: CaseId, place: int) -> AppTest:
    """The interview at the question with this number."""
    page = visitor.at("interview", case)
    page.query_params["at"] = str(place)
    return page.run()


def as_list(visitor: Visitor, case: CaseId) -> AppTest:
    """The interview as a list, at its beginning."""
    page = visitor.at("interview", case)
    desk_of(page).is_list = True
    page.query_params["at"] = "1"
    return page.run()


def desk_of(page: AppTest) -> Desk:
    """What the session at this page remembers."""
    found = page.session_state["planner.desk"]
    assert isinstance(found, Desk)
    return found


def unfold(page: AppTest, name: str, *others: str) -> None:
    """Open a part of the page that is folded away; `others` look on beside the client."""
    at = desk_of(page)
    languages = f"{at.interface_language}+{at.client_language}"
    page.session_state[":".join((name, str(at.case_id), languages, *others))] = True
    page.run()


def field(page: AppTest, name: str):  # noqa: ANN201 - AppTest's own element type
    """The one text area whose key begins like this."""
    (found,) = (area for area in page.text_area if (area.key or "").startswith(name))
    return found


def answer_fields(page: AppTest) -> list[str]:
    """The records that the answer fields on the screen belong to."""
    keys = [area.key or "" for area in page.text_area]
    return [key.split(":")[1] for key in keys if key.startswith("answer:")]


def is_checking_in(page: AppTest) -> bool:
    """True where the page is the one on which a person asks about danger."""
    return any(radio.label == "What came of asking" for radio in page.radio)
