"""The cases of whoever is signed in, held from click to click.

With them lives the list that searching and the work list need (`storage.lines`). It is made
in the background while the first page loads, and goes with the last session: at sign-out,
when a session has ended elsewhere, and when nobody has used it for as long as a session lives.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from threading import Lock, Thread, Timer
from typing import Final

from planner.errors import PlannerError
from planner.storage.cases import CaseStore
from planner.storage.sessions import IDLE

_LOOK_EVERY: Final = 60.0
"""Seconds between looks for sessions that nobody uses any more."""


class HeldCases:
    """The opened cases of live sessions, by token. Safe to share between threads."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        """Nothing is held before the first sign-in, and no thread runs."""
        self._clock = clock
        self._held: dict[str, tuple[CaseStore, datetime]] = {}
        self._lock = Lock()
        self._is_looking = False

    def hold(self, token: str, cases: CaseStore) -> CaseStore:
        """The cases held for this session, which are these where there were none."""
        with self._lock:
            held, _ = self._held.get(token, (cases, None))
            self._held[token] = (held, self._clock())
            self._look_later()
        return held

    def warm(self, cases: CaseStore) -> Thread:
        """Make the list in the background; the thread that does it."""
        thread = Thread(target=_warm, args=(cases,), name="casebook", daemon=True)
        thread.start()
        return thread

    def forget(self, token: str) -> None:
        """Hold nothing for this session any longer."""
        with self._lock:
            self._held.pop(token, None)

    def forget_unused(self) -> None:
        """Hold nothing for sessions that were not used for as long as a session lives."""
        with self._lock:
            now = self._clock()
            # A clock that was set back counts, too.
            self._held = {t: h for t, h in self._held.items() if abs(now - h[1]) <= IDLE}
            self._is_looking = False
            self._look_later()

    def _look_later(self) -> None:
        if self._held and not self._is_looking:
            self._is_looking = True
            timer = Timer(_LOOK_EVERY, self.forget_unused)
            timer.daemon = True
            timer.start()


def _warm(cases: CaseStore) -> None:
    # Whoever opens the casebook meets the same fault, and is told of it there.
    with suppress(PlannerError):
        cases.warm()
