"""The try-out: invented cases, nothing set up, nothing kept.

Each try-out has a store of its own in a temporary folder, sealed under a key that only this
process can open; the folder goes when the try-out is forgotten or the process ends.
"""

import json
import secrets
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final

from planner.domain.bodies import CaseOpened
from planner.domain.frame import Answered, Frame, FramePart, Freedom
from planner.domain.words import LanguageTag
from planner.interop.accounts import Known, read_account
from planner.services.framing import FIRST_SITTING
from planner.services.listening import Answer, Listening
from planner.storage import people
from planner.storage.cases import CaseStore
from planner.storage.store import Store, open_store

AT_ONCE: Final = 40
"""As many try-outs as are remembered; the one unused longest goes first."""

_NOBODY: Final = "try-out"
CASES: Final = Path(__file__).with_name("try_out")


class TryOuts:
    """The try-outs of this process, by their mark."""

    def __init__(self, known: Callable[[], Known], *, clock: Callable[[], datetime]) -> None:
        self._known = known
        self._clock = clock
        self._open: OrderedDict[str, tuple[Store, CaseStore, Path]] = OrderedDict()
        self._lock = Lock()

    def cases(self, mark: str) -> CaseStore:
        """The cases of one try-out, invented anew at its beginning."""
        with self._lock:
            if mark not in self._open:
                self._open[mark] = self._begin()
            self._open.move_to_end(mark)
            while len(self._open) > AT_ONCE:
                _, (store, _, folder) = self._open.popitem(last=False)
                _forget(store, folder)
            return self._open[mark][1]

    def close(self) -> None:
        """Forget all of them."""
        with self._lock:
            for store, _, folder in self._open.values():
                _forget(store, folder)
            self._open.clear()

    def _begin(self) -> tuple[Store, CaseStore, Path]:
        folder = Path(tempfile.mkdtemp(prefix="planner-try-"))
        store = open_store(f"sqlite:///{folder / 'try.sqlite3'}", clock=self._clock)
        # A passphrase that nobody is told: what lies in the folder opens for this process alone.
        passphrase = secrets.token_urlsafe(24)
        people.enrol_first(store, _NOBODY, passphrase)
        cases = store.open(people.sign_in(store, _NOBODY, passphrase))
        for data in invented_cases():
            self._invent(cases, data)
        return store, cases, folder

    def _invent(self, cases: CaseStore, data: dict[str, Any]) -> None:
        account = read_account(json.dumps(data), where=data["id"], known=self._known())
        listening = Listening(cases)
        head = CaseOpened(
            code=data["code"],
            client_language=account.language,
            clinician_language=LanguageTag(data["clinician_language"]),
            setting=data["setting"],
        )
        case_id = listening.open_case(head)
        frame = Frame(
            started_at=self._clock(),
            freedom=Freedom.YES,
            is_disclosed=True,
            are_limits_said=True,
            consent=Answered.YES,
            asked=(FramePart.COMPANY, FramePart.FREEDOM, FramePart.INTERPRETER),
        )
        cases.append(case_id, FIRST_SITTING, frame, seen_version=0, write=f"{case_id}.frame")
        for utterance in account.utterances:
            answer = Answer(
                text=utterance.words.text if utterance.words else "",
                choices=utterance.choices,
                language=utterance.language,
            )
            listening.keep(
                cases.read(case_id), utterance.question, utterance.holder, answer,
                write=f"{case_id}.{utterance.question}.{utterance.holder}",
            )  # fmt: skip


def invented_cases() -> Iterator[dict[str, Any]]:
    """The invented cases, the last one first, so that the first stands on top of the casebook."""
    for path in sorted(CASES.glob("*.json"), key=lambda p: p.stem, reverse=True):
        yield json.loads(path.read_text(encoding="utf-8"))


def _forget(store: Store, folder: Path) -> None:
    store.close()
    shutil.rmtree(folder, ignore_errors=True)
