"""A draft plan to read: bilingual HTML and Markdown, each line with its reason.

This is a working paper for the people at the table; the client's take-home page is
`planner.interop.handout`.
"""

from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from planner.domain.plan import Caution, CautionLevel, DraftPlan, Task, Wording
from planner.language.labels import caution_label, doer_label, domain_label
from planner.language.wording import Phrasebook

_ENVIRONMENT: Final = Environment(
    loader=PackageLoader("planner.interop", "templates"),
    autoescape=select_autoescape(["html"]),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def plan_as_html(plan: DraftPlan, client: Phrasebook, clinician: Phrasebook) -> str:
    """The draft as one self-contained page, both languages side by side."""
    return _ENVIRONMENT.get_template("plan.html").render(_facts(plan, client, clinician))


def plan_as_markdown(plan: DraftPlan, client: Phrasebook, clinician: Phrasebook) -> str:
    """The draft as Markdown; people's words are escaped, so that they stay words."""
    template = _ENVIRONMENT.get_template("plan.md")
    return template.render(_facts(plan, client, clinician) | {"md": _escaped}).rstrip() + "\n"


def _facts(plan: DraftPlan, client: Phrasebook, clinician: Phrasebook) -> dict[str, object]:
    books = (client,) if client.language == clinician.language else (client, clinician)

    def both(wording: Wording | None) -> list[tuple[Phrasebook, str, bool]]:
        """Each language's text, with whether somebody has checked it."""
        if wording is None:
            return []
        return [
            (b, wording.texts[b.language], b.language not in wording.unreviewed | wording.missing)
            for b in books
            if b.language in wording.texts
        ]

    def tasks_of(goal: str) -> list[Task]:
        return [task for task in plan.tasks if task.goal == goal]

    def caution(found: str) -> Caution:
        return next(c for c in plan.cautions if c.id == found)

    labels = {book.language: _labels(book) for book in books}
    return {
        "label": lambda book, name: labels[book.language][name],
        "plan": plan,
        "books": books,
        "both": both,
        "tasks_of": tasks_of,
        "caution": caution,
        "is_stop": lambda c: c.level is CautionLevel.STOP,
        "caution_label": caution_label,
        "doer_label": doer_label,
        "domain_label": domain_label,
    }


def _labels(book: Phrasebook) -> dict[str, str]:
    """The sentences of ours on the page."""
    to_client = book.to_client
    return {
        "title": to_client("Draft plan"),
        "proposal": to_client(
            "This is a proposal. Nobody has agreed to it yet. Each line can be changed or left out."
        ),
        "unchecked": to_client("This translation has not been checked by a speaker."),
        "because": to_client("Because I said:"),
        "empty": to_client(
            "There are no goals yet. "
            "The first one is best found together, in the client's own words."
        ),
    }


def _escaped(text: str) -> str:
    """Text in which every Markdown mark stands for itself, on one line."""
    one_line = " ".join(text.split())
    return "".join(f"\\{c}" if c in "\\`*_{}[]()<>#+-.!|~&" else c for c in one_line)
