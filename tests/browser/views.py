"""Every page of the planner, and what opens within pages: how each comes onto the screen."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from playwright.sync_api import expect

from planner.domain.account import QUESTIONS
from planner.domain.frame import InterpreterKind
from planner.domain.medicines import Part
from planner.domain.plan import TaskKind
from planner.ui.leave_parts import LeavePart
from planner.ui.rooms import FIRST, rooms
from tests.browser.at_plan import OWN_KINDS
from tests.browser.seeded import OF_A_CASE, Clinic
from tests.browser.tablet import Tablet

View = Callable[[Tablet, Clinic], None]
PANELS: Final = 5
"""As many forms as a line of the plan has at most."""
CAUSE: Final = list(QUESTIONS).index("cause") + 1


def at(path: str, case: str, tablet: Tablet, held: Clinic) -> None:
    """A page with a case on it, its folded parts unfolded."""
    page, _, place = path.partition("?")
    tablet.enter(f"/{page}?case={held.cases[case]}" + (f"&{place}" if place else ""))
    tablet.unfold()


def without_case(room: str, tablet: Tablet, _: Clinic) -> None:
    """A page that needs none."""
    tablet.enter(f"/{room}")
    tablet.unfold()


def view(path: str, case: str) -> View:
    """The view at an address."""
    return partial(at, path, case)


def page(room: str, case: str = "ar") -> View:
    """A page as somebody in the middle of a sitting sees it."""
    if room in OF_A_CASE:
        return view(room, case)
    return partial(without_case, "" if room == FIRST else room)


def interpreter_form(tablet: Tablet, held: Clinic) -> None:
    """A relative is to interpret: what to know, and the two questions to the client."""
    at("beginning", "before-interpreter", tablet, held)
    with tablet.runs():
        kinds = tablet.part("interprets").get_by_role("radio")
        kinds.nth(list(InterpreterKind).index(InterpreterKind.RELATIVE)).click()


def causes(tablet: Tablet, held: Clinic) -> None:
    """The causes that others have named, asked for."""
    at(f"interview?at={CAUSE}", "ar", tablet, held)
    tablet.is_asked("cause")
    with tablet.runs():
        tablet.part("show-choices").locator("label").first.click()
    expect(tablet.part("choices-answer-cause")).to_be_visible()


def as_list(tablet: Tablet, held: Clinic) -> None:
    """Five questions under one another."""
    at("interview", "ar", tablet, held)
    with tablet.runs():
        tablet.part("as-list").get_by_role("radio").nth(1).click()
    expect(tablet.part("listed-problem")).to_be_visible()


def own_line(kind: str, tablet: Tablet, held: Clinic) -> None:
    """The fields for a line in own words."""
    at("plan", "clash", tablet, held)
    with tablet.runs():
        tablet.part("own-kind").get_by_role("radio").nth(OWN_KINDS.index(kind)).click()
    expect(tablet.part(f"own-by-own-{kind}")).to_be_visible()


def panels(place: int, tablet: Tablet, held: Clinic) -> None:
    """On each line of a plan the form that is offered at this place."""
    at("plan", "clash", tablet, held)
    for line in tablet.part("about").all():
        offered = line.get_by_role("radio")
        if offered.count() > place:
            with tablet.runs():
                offered.nth(place).click()


def who_looks_on(tablet: Tablet, held: Clinic) -> None:
    """Who can see the screen, laid open before it is handed over."""
    at("interview", "sister", tablet, held)
    tablet.part("looking-on").get_by_role("button").click()
    expect(tablet.button("show-to")).to_be_visible()


def languages_of_case(tablet: Tablet, held: Clinic) -> None:
    """The form that opens beside the case's code."""
    at("interview", "ar", tablet, held)
    tablet.part("case-languages").get_by_role("button").click()
    expect(tablet.form()).to_be_visible()


def about_somebody(tablet: Tablet, held: Clinic) -> None:
    """What is known of somebody who is here."""
    at("beginning", "sister", tablet, held)
    tablet.part("about").get_by_role("button").click()
    expect(tablet.form().last).to_be_visible()


def calendar(tablet: Tablet, held: Clinic) -> None:
    """The days to choose from, one of them chosen already."""
    at("leave", "clash", tablet, held)
    with tablet.runs():
        tablet.part("size").get_by_role("radiogroup").locator("label").last.click()
    unfold = tablet.part("next-visit").get_by_role("button").last
    unfold.click()
    days = tablet.page.get_by_role("dialog").get_by_role("gridcell")
    with tablet.runs():
        days.locator('[role="button"]:not([aria-disabled="true"])').first.click()
    unfold.click()
    expect(days.first).to_be_visible()


PAGES: Final[Mapping[str, View]] = {room.stem: page(room.stem) for room in rooms()}
"""Every page there is."""
WITHIN: Final[Mapping[str, View]] = {
    "beginning-not-begun": view("beginning", "not-begun"),
    "beginning-begun": view("beginning", "begun"),
    "beginning-interpreter": interpreter_form,
    "beginning-with-sister": view("beginning", "sister"),
    "beginning-about-sister": about_somebody,
    "beginning-again": view("beginning", "again"),
    "interview-not-settled": view("interview", "begun"),
    "interview-causes": causes,
    "interview-list": as_list,
    "interview-with-sister": view(f"interview?at={len(QUESTIONS)}", "sister"),
    "who-looks-on": who_looks_on,
    "case-languages": languages_of_case,
    "check_in-with-sister": view("check_in", "sister"),
    "check_in-danger": view("check_in", "danger"),
    "check_in-calling": view("check_in", "calling"),
    **{
        f"medicines-{part}": view(f"medicines?part={place}", "medicines")
        for place, part in enumerate(Part, start=1)
    },
    "medicines-with-sister": view("medicines?part=4", "sister"),
    "understand-with-sister": view("understand", "sister"),
    "plan-with-sister": view("plan", "sister"),
    "plan-waiting": view("plan", "danger"),
    "plan-own-goal": partial(own_line, "goal"),
    "plan-own-task": partial(own_line, TaskKind.STEP),
    **{f"plan-form-{place + 1}": partial(panels, place) for place in range(PANELS)},
    "sharing-with-sister": view("sharing", "clash"),
    **{
        f"leave-{part}": view(f"leave?part={place}", "ar")
        for place, part in enumerate(LeavePart, start=1)
    },
    "leave-with-sister": view("leave", "sister"),
    "leave-over": view("leave", "over"),
    "calendar": calendar,
}
"""What opens within pages, and pages at other moments of a sitting."""
