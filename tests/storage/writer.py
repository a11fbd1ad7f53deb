"""A program that saves answers until it is killed, saying each one only when it is saved.

python -m tests.storage.writer STORE CASE PREFIX
"""

import sys
from datetime import UTC, datetime
from itertools import count

from planner.domain.ids import CaseId, RecordId
from planner.storage.people import sign_in
from planner.storage.store import open_store
from tests.storage.samples import answer

NAME, PASSPHRASE = "The Writer", "writes until it is killed"


def main(url: str, case: str, prefix: str) -> None:
    store = open_store(url, clock=lambda: datetime.now(UTC))
    cases = store.open(sign_in(store, NAME, PASSPHRASE))
    for number in count():
        name = f"{prefix}-{number}"
        body = answer(name)
        cases.append(CaseId(case), RecordId(name), body, seen_version=0, write=name)
        sys.stdout.write(name + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
