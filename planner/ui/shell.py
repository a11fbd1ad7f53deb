"""Puts the front door together: what `app.py` hands to Streamlit's App.

Outermost first: security headers, compression (Streamlit leaves its large files as they
are), the threshold. Behind it lie our doors, our assets and Streamlit.
"""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from markupsafe import Markup
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute
from streamlit.starlette import App

from planner.ui import asset_files, cookies, recordings
from planner.ui.asset_files import address
from planner.ui.door_pages import environment, reader_phrases, tongues
from planner.ui.doors import Doors
from planner.ui.forms import FIELD, same_site_path
from planner.ui.framework_words import framework_words
from planner.ui.headers import Headers
from planner.ui.house import House
from planner.ui.script_errors import scrubbed_logs
from planner.ui.shell_rewrite import rewritten
from planner.ui.threshold import Threshold

SCRIPT: Final = Path(__file__).parent / "pages" / "_main.py"
"""What Streamlit runs for each click.

It lies among the pages: beside a folder named `pages` Streamlit would run a page without it.
"""
_SMALLEST: Final = 1000
_LEVEL: Final = 6  # a tenth larger than level 9 and three times as fast


def routes(house: House) -> list[BaseRoute]:
    """Our own addresses."""
    return [*Doors(house).routes(), *asset_files.routes(), *recordings.routes(house)]


def middleware(house: House) -> list[Middleware]:
    """What every request passes."""
    doors = Doors(house)

    def shell(asked: HTTPConnection) -> Response:
        return shell_page(asked, house)

    return [
        Middleware(Headers),
        Middleware(GZipMiddleware, minimum_size=_SMALLEST, compresslevel=_LEVEL),
        Middleware(
            Threshold, house=house, shell=shell, nowhere=doors.nowhere, failure=doors.failure
        ),
    ]


@asynccontextmanager
async def lifespan(_app: App) -> AsyncIterator[None]:
    """Keep logs free of people's words, and what was imported out of the collector's way."""
    with scrubbed_logs():
        # Everything imported so far lives as long as the process: looking through it again
        # at each collection is what made clicks slow (docs/decisions/0004-front-door.md).
        gc.collect()
        gc.freeze()
        yield
        gc.unfreeze()


def shell_page(asked: HTTPConnection, house: House) -> Response:
    """Streamlit's shell in the reader's language, with the bar above it."""
    phrases = reader_phrases(house, asked)
    secret = cookies.form_secret(asked.cookies)
    say = phrases.spoken
    is_try_out = cookies.visitor(asked.cookies).try_out is not None
    query = f"?{asked.url.query}" if asked.url.query else ""
    product = say("Treatment planner")
    bar = (
        environment()
        .get_template("bar.html")
        .render(
            product=product,
            cover=say("Leave the try-out") if is_try_out else say("Cover and sign out"),
            waiting=say("Covered. The session ends as soon as the connection is back."),
            try_mark=say("Try-out: invented people, nothing is kept."),
            is_try_out=is_try_out,
            languages_label=say("Language"),
            languages=tongues(house),
            language_icon=address("symbols/language.svg"),
            here=same_site_path(asked.url.path + query),
            phrases=phrases,
            form_field=FIELD,
            form_secret=secret,
        )
    )
    page = rewritten(
        language=phrases.language,
        direction=phrases.direction,
        title=product.text,
        needs_scripts=phrases.say("This page needs JavaScript. Please switch it on."),
        bar=Markup(bar),  # noqa: S704 - the template escapes what goes into it
        framework_words=framework_words(phrases),
    )
    answer = HTMLResponse(page)
    cookies.put(answer, asked, cookies.FORM, secret)
    return answer
