"""What the front end is handed at the door: who keeps the keys, and the words it speaks.

`app.py` furnishes the house once; the script that Streamlit runs and every page ask for it
here, and tests furnish one of their own.
"""

from dataclasses import dataclass
from typing import Protocol

from planner.language.tags import Languages
from planner.language.wording import Phrasebook
from planner.services.ports import CaseStore
from planner.wiring import Planner


class Keeper(Protocol):
    """Keeps the keys of the store. It opens the store when first asked, not before.

    Each method may be called from any thread. Failures are PlannerErrors of the 4xx block.
    """

    @property
    def shortest_passphrase(self) -> int:
        """How many characters a passphrase needs."""

    def is_new(self) -> bool:
        """True while nobody is enrolled."""

    def enrol(self, name: str, passphrase: str) -> str:
        """Enrol the first person and answer the recovery code. Raise PL408."""

    def sign_in(self, name: str, passphrase: str) -> str:
        """Start a session and answer its token. Raise PL401."""

    def recover(self, name: str, code: str, new_passphrase: str) -> str:
        """Set a new passphrase and answer a new session's token. Raise PL404 and PL408."""

    def is_live(self, token: str) -> bool:
        """True while the token opens a session; asking counts as activity."""

    def end_session(self, token: str) -> None:
        """End the session; nothing happens if it has ended."""


class Cases(Protocol):
    """Opens the cases of a visitor: a signed-in person's, or a try-out's invented ones."""

    def __call__(self, token: str | None, try_out: str | None) -> CaseStore:
        """The cases. Raise PL406 for a session that has ended."""


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """The wiring's gifts to the front end."""

    keeper: Keeper
    planner: Planner
    cases: Cases

    @property
    def languages(self) -> Languages:
        """The languages there are."""
        return self.planner.languages

    def phrases(self, tag: str) -> Phrasebook:
        """A phrasebook for a reader. Raise PL501 for an unknown language."""
        return self.planner.phrasebook(tag)


class _Threshold:
    house: House | None = None


def furnish(house: House) -> House:
    """Make this the house that pages find, and give it back."""
    _Threshold.house = house
    return house


def current() -> House:
    """The house that was furnished. Raise RuntimeError where nobody did."""
    if _Threshold.house is None:
        raise RuntimeError("the front end was started without a house: start it through app.py")
    return _Threshold.house
