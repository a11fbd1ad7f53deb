"""Sittings on their way to being settled: what tests of the beginning tap and read."""

import re

from streamlit.testing.v1 import AppTest

from planner.domain.frame import Frame
from planner.domain.ids import CaseId
from planner.services.framing import sittings
from tests.ui.pages.visiting import Visitor, labelled

PARTS = ("everybody", "choice:freedom:1", "choice:nobody-interprets", "choice:disclosure:1",
         "choice:limits:1", "choice:consent:1")  # fmt: skip
"""What is tapped in a sitting without anybody else, in its order."""


def begun(visitor: Visitor, *, client: str = "en", language: str = "en") -> tuple[CaseId, AppTest]:
    """A case of an English client whose first sitting was just begun."""
    case = visitor.case(client=client, is_settled=False)
    page = visitor.at("beginning", case, language=language)
    tap(page, "choice:begin:2")
    return case, page


def tap(page: AppTest, key: str) -> None:
    """Tap the one button whose key begins like this."""
    (button,) = [b for b in page.button if b.key and b.key.startswith(f"{key}:")]
    button.click().run()
    assert not page.exception


def tap_all(page: AppTest, *keys: str) -> None:
    """Tap one after the other."""
    for key in keys:
        tap(page, key)


def bring_in(page: AppTest, name: str) -> None:
    """Somebody's parent comes into the room."""
    labelled(page.pills, "Who are they").select("Parent")
    labelled(page.text_input, "What the client calls them").input(name)
    labelled(page.button, "Add").click().run()
    assert not page.exception


def interpret(page: AppTest, kind: str, accepted: str | None) -> None:
    """Somebody interprets, and the client says yes or no to them."""
    choose_interpreter(page, kind)
    if accepted:
        labelled(page.segmented_control, "Is it all right").select(accepted)
    keep_interpreter(page)


def keep_interpreter(page: AppTest) -> None:
    """Keep who interprets; the card that is asked about stands above all others."""
    next(b for b in page.button if b.label == "Keep this").click().run()
    assert not page.exception


def choose_interpreter(page: AppTest, kind: str) -> None:
    """Say who interprets, and keep nothing yet."""
    labelled(page.pills, "Or: who interprets").select(kind).run()
    assert not page.exception


def frame_of(visitor: Visitor, case: CaseId) -> Frame:
    """The latest sitting's frame as it is kept."""
    return list(sittings(visitor.read(case)).values())[-1]


def lines(page: AppTest) -> list[str]:
    """The lines of what is settled, without marks of direction and of Markdown."""
    return [re.sub(r"[\u2066-\u2069\\]", "", e.label) for e in page.expander]


def shown(page: AppTest) -> tuple[object, ...]:
    """All that the page shows, field by field; ids are random and on no screen."""
    return (
        [str(e.proto.body) for e in page.get("html")],
        [(b.label, b.proto.type, b.disabled) for b in page.button],
        [e.label for e in page.expander],
        [
            (w.label, re.sub("[0-9a-f]{32}", "", str(w.value)))
            for w in (*page.pills, *page.segmented_control, *page.text_input)
        ],
    )
