"""What is said in the health worker's sitting, together and alone, and what is not asked there."""

from collections.abc import Iterator
from typing import Final

from planner.language.catalogs import CLIENT
from planner.language.keys import QUESTIONS, content_key
from planner.language.wording import Phrasebook
from planner.ui import danger_words
from planner.wiring import Planner
from tests.browser.listening import HERE, Voice
from tests.browser.sittings import Story, story

CODE: Final = "N-52"
TOLD: Final[Story] = story("es")
VOICE: Final[Voice] = {**HERE, "lang": "es-MX"}
SISTER: Final = "Lucía"
SISTERS: Final = {
    "problem": "Mi hermana ya no come con nosotros.",
    "onset": "Desde que murió nuestra madre.",
}
"""What the sister says for herself."""
STEP: Final = "Salir a caminar por la tarde."

# Plain letters alone, so that no way of writing an accent hides them.
NAME: Final = "Zarzamora me dicen cuando nadie oye."
FEAR: Final = "Quelonio le digo al miedo que me sigue."
MEDICINE: Final = "Alfarero"
VIEW: Final = "Windmill is what this makes me think of."
BRIDGE: Final = "Molinete nos sirve a ambas partes."
LEAVING: Final = "Ferrocarril a otra ciudad."
ALONE: Final = (NAME, FEAR, MEDICINE, VIEW, BRIDGE, LEAVING)
"""What is said and written while the sister is out of the room."""
PLANTED: Final = tuple(said.split()[0] for said in ALONE)
"""A word of each, which stands nowhere else in the world of these tests."""


def not_asked_before_others(planner: Planner) -> set[str]:
    """Every sentence about danger and the sensitive questions, in both languages."""
    return {
        sentence
        for tag in ("es", "en")
        for sentence in (
            *_about_danger(planner.phrasebook(tag)),
            *_of_questions(planner, planner.phrasebook(tag)),
        )
    }


def _about_danger(phrases: Phrasebook) -> Iterator[str]:
    for sentence in (danger_words.question, *danger_words.TOLD):
        yield sentence(phrases).text
    yield from danger_words.answers(phrases).values()


def _of_questions(planner: Planner, phrases: Phrasebook) -> Iterator[str]:
    for question in planner.library.questions.values():
        if question.sensitive:
            for field, text in (("ask", question.ask), ("simpler", question.simpler)):
                context = content_key(QUESTIONS, question.id, "", field)
                yield phrases.spoken(text, name=CLIENT, context=context).text
            yield phrases.library(question.why, QUESTIONS, question.id, field="why")
