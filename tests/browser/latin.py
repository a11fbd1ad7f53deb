"""What may stand in Latin letters on an Arabic page, and what else does."""

import re
from collections.abc import Iterator
from typing import Final

from playwright.sync_api import Page

from planner.wiring import Planner
from tests.browser.measuring import texts
from tests.browser.seeded import PLACE

_LATIN: Final = re.compile(r"[A-Za-z]{2,}")
_ISOLATES: Final = re.compile("[\u2066-\u2069]")


def left_over(page: Page, planner: Planner, *codes: str) -> list[str]:
    """Texts of an Arabic page with Latin words that are not on the list below.

    What says of itself that it is in another language is a quotation or a translation, and
    what stands in a field somebody has typed.
    """
    legitimate = sorted({*codes, *_legitimate(planner)}, key=len, reverse=True)
    left = []
    for text in texts(page):
        if text.lang not in {"", "ar"} or text.is_typed:
            continue
        rest = _ISOLATES.sub("", text.text)
        for one in legitimate:
            rest = rest.replace(one, "")
        if _LATIN.search(rest):
            left.append(text.text)
    return left


def _legitimate(planner: Planner) -> Iterator[str]:
    yield "PDF"  # the name of a format is the same in every language
    yield from ("Enter", "Escape")  # so is what stands on keys
    yield from ("mmHg", "mmol/l", "HIV", "G6PD")  # so are signs of units and of findings
    yield from (PLACE.duty_name, PLACE.supervisor_name)
    for language in planner.languages:
        yield language.autonym
    for kind in planner.library.medicine_kinds.values():
        yield from kind.names  # as they stand on packets
    for template in planner.library.templates.values():
        yield from template.stewards  # people's and groups' own names
        yield template.credit
        yield template.licence
        yield from (source.cite for source in template.sources)  # as their authors wrote them
        # What a source supports names the template's own parts by their ids.
        yield from (goal.id for goal in template.goals)
        yield from (task.id for task in template.tasks)
