"""A text to be pasted elsewhere, as it will be pasted, with one button that copies all of it.

`assets/js/copying.js` does it. Where the browser gives pages no clipboard, the text is marked
and a line says so. Nothing is put into the text or read out of it.
"""

from markupsafe import Markup

from planner.domain.words import LanguageTag
from planner.language.tags import Direction
from planner.language.wording import Phrasebook
from planner.ui.elements.text import show


def to_copy(
    phrases: Phrasebook, text: str, *, label: str, language: LanguageTag, direction: Direction
) -> None:
    """The button, and folded beneath it the text, in the direction in which it was set."""
    say = phrases.say
    lines = Markup().join(
        Markup('<p class="small" role="status" data-in="{}" dir="auto" hidden>{}</p>').format(
            state, said
        )
        for state, said in {
            "copied": say("Copied. Paste it into the record."),
            "marked": say("It is marked. Copy it in the way this device does."),
        }.items()
    )
    show(
        Markup(
            '<div class="copying"><button type="button">{}</button>{}'
            '<details class="more"><summary>{}</summary>'
            '<pre lang="{}" dir="{}" tabindex="0">{}</pre></details></div>'
        ).format(label, lines, say("Read it first"), language, direction, text)
    )
