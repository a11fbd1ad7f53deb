"""What has to be found at once: the place's own steps, whom to call, and what cannot wait.

The place's words are shown as they were written: nothing is put into them and no mark in
them is read (rule AI-7).
"""

import re

from markupsafe import Markup

from planner.domain.words import Words
from planner.language.direction import isolate_number
from planner.language.numbers import in_plain_digits
from planner.ui.elements.text import numbers_in_order, show


def protocol(words: Words) -> None:
    """The place's own text, a step a line, in the direction of its language."""
    steps = Markup().join(
        Markup('<li dir="auto">{}</li>').format(numbers_in_order(line))
        for line in words.text.splitlines()
        if line.strip()
    )
    show(Markup('<ul class="protocol" lang="{}">{}</ul>').format(words.language, steps))


def contact(label: str, name: str, number: str) -> None:
    """Somebody to call: what for, the name, and the number to be tapped."""
    show(
        Markup(
            '<div class="contact"><p class="small" dir="auto">{}</p>'
            '<p class="contact-name" dir="auto">{}</p>{}</div>'
        ).format(label, name, _number(number))
    )


def phone(text: str) -> None:
    """A phone number, large, in its own order, to be tapped."""
    show(_number(text))


def urgent(text: str) -> None:
    """One fixed sentence that nobody may miss, announced to screen readers."""
    show(Markup('<p class="urgent" role="alert" dir="auto">{}</p>').format(text))


def _number(text: str) -> Markup:
    return Markup('<p class="phone"><a href="tel:{}"><bdi dir="ltr">{}</bdi></a></p>').format(
        _dialled(text), isolate_number(text)
    )


def _dialled(text: str) -> str:
    """What a telephone is given; "(0)" after a country's code is for those inside it alone."""
    number = in_plain_digits(text)
    if number.strip().startswith("+"):
        number = number.replace("(0)", "")
    return re.sub(r"[^0-9+*#]", "", number)
