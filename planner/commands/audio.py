"""`planner audio`: the sentences that clients hear, and which of them a site has recorded."""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Final

from planner.commands.speaking import place
from planner.content.recordable import Row, Standing, rows
from planner.content.recordings import FOLDER, MEDIA_TYPES
from planner.errors import ExitCode
from planner.wiring import built_planner

COLUMNS: Final = ("name", "standing", "files", "text", "translation", "context", "source")


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    command = commands.add_parser("audio", help="what to record, and what is recorded")
    command.add_argument("tag", metavar="TAG", help="the language, as its folder is called")
    command.add_argument("--format", choices=["table", "csv"], default="table")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List every sentence of one language."""
    planner = built_planner()
    with place("TAG"):
        tag = planner.phrasebook(options.tag).manifest.tag
    listed = rows(planner.packs, tag)
    if options.format == "csv":
        _write_csv(listed)
    else:
        _write_table(listed, tag)
    return ExitCode.DONE


def _write_csv(listed: Sequence[Row]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(row) for row in listed)


def _cells(row: Row) -> tuple[str, ...]:
    known = (row.name, row.standing.value, " ".join(row.files))
    said = row.sentence
    if said is None:
        return (*known, "", "", "", "")
    return (*known, said.text, said.state.value, said.context, said.source)


def _write_table(listed: Sequence[Row], tag: str) -> None:
    for row in listed:
        said = row.sentence
        state = said.state if said else "-"
        words = " ".join(((said.text or said.source) if said else ", ".join(row.files)).split())
        sys.stdout.write(f"{row.name or '-':23}  {row.standing:14}  {state:8}  {words}\n")
    counts = Counter(row.standing for row in listed)
    told = (f"{counts[standing]} {standing}" for standing in Standing)
    sys.stdout.write(f"{', '.join(told)}\n")
    endings = ", ".join(MEDIA_TYPES)
    sys.stdout.write(f"to record: NAME in {FOLDER}/{tag}/ of a pack of yours, as {endings}\n")
