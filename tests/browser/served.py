"""`planner serve` in a process of its own, over a store of its own that is read beside it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import Final, Self

from planner.domain.case import Case
from planner.domain.ids import CaseId
from planner.storage import people
from planner.storage.cases import CaseStore
from planner.storage.keys import Unlocked
from planner.storage.store import Store, open_store

ROOT: Final = Path(__file__).parents[2]
HOST: Final = "127.0.0.1"
NAME: Final = "Amina"
PASSPHRASE: Final = "seven quiet rivers"
PATIENCE: Final = 60
"""Seconds to wait for a start on a machine with much else to do."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        return int(trial.getsockname()[1])


@dataclass
class Served:
    """The app, as somebody starts it: on a free port, its data in one folder."""

    folder: Path
    port: int = field(default_factory=free_port)
    _process: subprocess.Popen[bytes] | None = None
    _store: Store | None = None
    _unlocked: Unlocked | None = None

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{HOST}:{self.port}"

    @property
    def log(self) -> str:
        """All that it has told its console so far."""
        return (self.folder / "log").read_text(encoding="utf-8")

    def start(self) -> Self:
        """Start it and wait until it answers."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PLANNER_")}
        environment |= {"PLANNER_DATA_DIR": str(self.folder), "PYTHONPATH": str(ROOT)}
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "planner.cli", "serve", "--port", str(self.port)],
                cwd=self.folder,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        give_up = time.monotonic() + PATIENCE
        while not self._answers():
            assert self._process.poll() is None, self.log
            assert time.monotonic() < give_up, self.log
            time.sleep(0.05)
        return self

    def stop(self) -> None:
        """End the process, as a power cut would: what is acknowledged must be kept."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def close(self) -> None:
        """End the process and close the store that was read beside it."""
        self.stop()
        if self._store is not None:
            self._store.close()
            self._store = None

    @property
    def store(self) -> Store:
        """The store itself, opened by the test as another process."""
        if self._store is None:
            url = f"sqlite:///{self.folder / 'planner.sqlite3'}"
            self._store = open_store(url, clock=lambda: datetime.now(UTC))
        return self._store

    @property
    def cases(self) -> CaseStore:
        """The cases, for the one person enrolled."""
        if self._unlocked is None:
            self._unlocked = people.sign_in(self.store, NAME, PASSPHRASE)
        return self.store.open(self._unlocked)

    def only_case(self) -> Case:
        """The one case there is, as it is kept."""
        (summary,) = self.cases.page().cases
        return self.cases.read(CaseId(summary.id))

    def _answers(self) -> bool:
        try:
            asking = HTTPConnection(HOST, self.port, timeout=PATIENCE)
            asking.request("GET", "/_stcore/health")
            is_well = asking.getresponse().status == 200
            asking.close()
        except OSError:
            return False
        return is_well


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """A server over the store in this folder, for as long as it is needed."""
    served = Served(folder).start()
    try:
        yield served
    finally:
        served.close()
