"""What happens when a page fails: a reference code for the reader, a scrubbed line for the log.

An exception's text may hold a client's words, so neither screen nor log ever shows it: the
log gets the kind of failure and the places in the code, nothing else.
"""

import logging
import secrets
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from planner.errors import PlannerError
from planner.ui import desk, elements

_LOG: Final = logging.getLogger("planner.front")
_DEEPEST: Final = 8


def on_script_error(error: Exception) -> bool:
    """Show a coded panel in the reader's language; answers True, so that nothing else is shown."""
    elements.error_panel(desk.here().phrases, coded(error))
    return True


def coded(error: Exception) -> PlannerError:
    """The failure with its code; one that has none is ours, and goes to the log."""
    if isinstance(error, PlannerError):
        return error
    reference = secrets.token_hex(4)
    _LOG.error("PL900 reference=%s %s", reference, outline(error))
    return PlannerError("PL900", reference=reference)


def outline(error: BaseException) -> str:
    """The kind of failure and the last places it passed, without a word of its text."""
    frames = traceback.extract_tb(error.__traceback__)[-_DEEPEST:]
    places = (f"{Path(f.filename).name}:{f.lineno}:{f.name}" for f in frames)
    return f"{type(error).__name__} at {' > '.join(places) or 'unknown place'}"


@contextmanager
def scrubbed_logs() -> Iterator[None]:
    """While this holds, no log record in the process carries an exception's text.

    Streamlit logs each failure of a page in full before it asks `on_script_error`; a record
    factory is the one place that all loggers pass.
    """
    usual: Callable[..., logging.LogRecord] = logging.getLogRecordFactory()

    def scrubbed(*given: Any, **more: Any) -> logging.LogRecord:  # noqa: ANN401 - logging's own
        record = usual(*given, **more)
        if record.exc_info and record.exc_info[1] is not None:
            record.msg = f"{record.levelname} in {record.name}: {outline(record.exc_info[1])}"
            record.args = ()
            record.exc_info = None
        return record

    logging.setLogRecordFactory(scrubbed)
    try:
        yield
    finally:
        logging.setLogRecordFactory(usual)
