"""How often the right model is offered, on accounts that a careful reader labelled."""

import json
import subprocess
import sys
from pathlib import Path

from tests.accounts.reading import EIGHT, FOLDER

FOUNDING = ("en", "es", "ar", "eight-en", "eight-es", "eight-ar")
RIGHT_AT_LEAST = 85.0
HELD_RIGHT_AT_LEAST = 65.0
NEVER_AT_MOST = 4.0


def figures(folder: Path, names: tuple[str, ...]) -> dict[str, float]:
    """`score.py`'s last line over what the command line answers."""
    files = [str(FOLDER / f"{name}.jsonl") for name in names]
    score = [sys.executable, str(FOLDER / "score.py"), *files]
    given = subprocess.run([*score, "--accounts"], capture_output=True, check=True)
    (folder / "accounts.jsonl").write_bytes(given.stdout)
    command = [sys.executable, "-m", "planner.cli", "match", "--batch"]
    matched = subprocess.run(
        [*command, str(folder / "accounts.jsonl")], capture_output=True, check=True
    )
    (folder / "matches.jsonl").write_bytes(matched.stdout)
    assert all(json.loads(line)["format"] for line in matched.stdout.splitlines())
    told = subprocess.run(
        [*score, "--models", ",".join(EIGHT), "--matches", str(folder / "matches.jsonl")],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    row = next(line for line in told.stdout.splitlines() if line.startswith("ALL"))
    assert "no answer" not in told.stdout
    return {"right": float(row.split()[2]), "never": float(row.split()[-1])}


def test_the_founding_accounts_are_read_rightly(tmp_path: Path) -> None:
    """On the founding accounts at least 85 % are right and at most 4 % offer a trap."""
    found = figures(tmp_path, FOUNDING)
    assert found["right"] >= RIGHT_AT_LEAST
    assert found["never"] <= NEVER_AT_MOST


def test_accounts_held_back_are_read_well_enough(tmp_path: Path) -> None:
    """On accounts that nothing was tuned or measured on, at least 65 % are right."""
    found = figures(tmp_path, ("held-en", "held-es", "held-ar"))
    assert found["right"] >= HELD_RIGHT_AT_LEAST
    assert found["never"] <= NEVER_AT_MOST
