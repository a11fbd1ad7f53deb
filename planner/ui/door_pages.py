"""The pages before sign-in, in the visitor's language and direction, without any script."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse

from planner.errors import PlannerError
from planner.language.catalogs import State
from planner.language.tags import Manifest
from planner.language.wording import Phrasebook, Spoken
from planner.ui import cookies
from planner.ui.asset_files import ASSETS, address
from planner.ui.failures import in_words
from planner.ui.forms import FIELD, same_site_path
from planner.ui.house import House
from planner.ui.reader import language_of

STYLES: Final = ("css/fonts.css", "css/paper.css", "css/touch.css", "css/doors.css")

Shown = Spoken | str | bool


def reader_phrases(house: House, asked: HTTPConnection) -> Phrasebook:
    """The phrasebook of whoever asks."""
    tag = language_of(
        chosen=asked.cookies.get(cookies.LANGUAGE, ""),
        asked=asked.headers.get("accept-language", ""),
        languages=house.languages,
    )
    return house.phrases(tag)


def door_page(
    asked: HTTPConnection,
    house: House,
    phrases: Phrasebook,
    *,
    template: str,
    words: Mapping[str, Shown],
    error: PlannerError | None = None,
    status: int = 200,
) -> HTMLResponse:
    """One page; its form carries the proof that `planner.ui.forms.posted` asks for."""
    secret = cookies.form_secret(asked.cookies)
    say = phrases.spoken
    frame: dict[str, Shown] = {
        "product": say("Treatment planner"),
        "languages_label": say("Language"),
        "unchecked_note": say("This translation has not been checked yet."),
        "next_label": say("What to do:"),
    }
    page = environment().get_template(template)
    html = page.render(
        **frame,
        **words,
        phrases=phrases,
        languages=tongues(house),
        language_icon=address("symbols/language.svg"),
        here=same_site_path(asked.url.path) if asked.url.path != "/written-down" else "/",
        styles=[address(name) for name in STYLES],
        icon=address("symbols/mark.svg"),
        form_field=FIELD,
        form_secret=secret,
        error=None if error is None else _spoken_error(error, phrases),
        is_unchecked=any(isinstance(w, Spoken) and not w.is_checked for w in words.values()),
    )
    answer = HTMLResponse(html, status_code=status)
    cookies.put(answer, asked, cookies.FORM, secret)
    return answer


def _spoken_error(error: PlannerError, phrases: Phrasebook) -> Mapping[str, Shown]:
    what, next_step = in_words(phrases, error)
    return {"code": error.code, "what": what, "next_step": next_step}


def tongues(house: House) -> tuple[Manifest, ...]:
    """Every language that the screen can be in."""
    return tuple(house.languages.manifest(tag) for tag in house.languages.tags)


@cache
def environment() -> Environment:
    """The templates, escaped throughout; a name that is not given is an error."""
    made = Environment(
        loader=FileSystemLoader(ASSETS / "doors"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["said"] = said
    return made


def said(words: Spoken | str) -> Markup:
    """A sentence; one that is not translated yet says which language it is in."""
    if isinstance(words, str) or words.state is not State.MISSING:
        return Markup("{}").format(words if isinstance(words, str) else words.text)
    return Markup('<span lang="{}" dir="auto">{}</span>').format(words.language, words.text)
