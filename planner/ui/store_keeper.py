"""The keeper over the real store."""

from collections.abc import Callable
from datetime import datetime
from threading import Lock

from planner.errors import PlannerError
from planner.storage import people, sessions
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.passphrases import LEAST_CHARACTERS
from planner.storage.store import Store
from planner.ui.held_cases import HeldCases


class StoreKeeper:
    """Opens the store when first asked; a store that cannot be opened is tried again."""

    def __init__(self, open_store: Callable[[], Store], *, clock: Callable[[], datetime]) -> None:
        self._open_store = open_store
        self._opened: Store | None = None
        self._one_opens = Lock()
        self._held = HeldCases(clock)

    @property
    def shortest_passphrase(self) -> int:
        """How many characters a passphrase needs."""
        return LEAST_CHARACTERS

    @property
    def store(self) -> Store:
        """The opened store. Raise PL402, PL403 or PL409 where it cannot be opened."""
        with self._one_opens:
            if self._opened is None:
                self._opened = self._open_store()
            return self._opened

    def is_new(self) -> bool:
        """True while nobody is enrolled."""
        return self.store.is_new()

    def enrol(self, name: str, passphrase: str) -> str:
        """Enrol the first person and answer the recovery code. Raise PL408, PL410, PL413."""
        _, code = people.enrol_first(self.store, name, passphrase)
        return code

    def sign_in(self, name: str, passphrase: str) -> str:
        """Start a session and answer its token. Raise PL401."""
        return self._begin(people.sign_in(self.store, name, passphrase))

    def recover(self, name: str, code: str, new_passphrase: str) -> str:
        """Set a new passphrase and start a session. Raise PL404, PL408 and PL412."""
        return self._begin(people.recover(self.store, name, code, new_passphrase))

    def is_live(self, token: str) -> bool:
        """True while the token opens a session; asking counts as activity."""
        try:
            self._resume(token)
        except PlannerError as error:
            if error.code != "PL406":
                raise
            return False
        return True

    def end_session(self, token: str) -> None:
        """End the session; nothing happens if it has ended."""
        self._held.forget(token)
        sessions.end(self.store, token)

    def cases(self, token: str) -> CaseStore:
        """The cases of whoever is signed in. Raise PL406 where the session has ended."""
        return self._held.hold(token, self.store.open(self._resume(token)))

    def _begin(self, unlocked: Unlocked) -> str:
        token = sessions.start(self.store, unlocked)
        self._held.warm(self._held.hold(token, self.store.open(unlocked)))
        return token

    def _resume(self, token: str) -> Unlocked:
        try:
            return sessions.resume(self.store, token)
        except PlannerError:
            self._held.forget(token)
            raise
