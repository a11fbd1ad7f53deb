"""`planner check`, `planner new template`, `planner locale`: content and its translations."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from planner.content import checks
from planner.content.extraction import write_templates
from planner.content.findings import Finding
from planner.content.locale_counts import counts_of, heard_models
from planner.content.locales_update import update
from planner.content.packs import Pack, built_in_folder, find_packs, pack_at
from planner.content.parts import read_parts
from planner.content.scaffold import READ_NEXT, new_template
from planner.errors import ExitCode

_POT_FOLDER = Path("build/pot")


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands and their options."""
    check = commands.add_parser("check", help="the one gate for all content")
    check.add_argument("path", nargs="?", type=Path, help="a pack or a file; else all packs")
    check.add_argument("--fix", action="store_true", help="first mend what a machine can mend")
    check.set_defaults(run=run_check)

    new = commands.add_parser("new", help="begin something new")
    kinds = new.add_subparsers(required=True, metavar="KIND")
    template = kinds.add_parser("template", help="a template with every part to fill")
    template.add_argument("id", metavar="ID")
    template.add_argument("--pack", type=Path, help="the pack's folder; else the built-in one")
    template.set_defaults(run=run_new_template)

    locale = commands.add_parser("locale", help="translations")
    steps = locale.add_subparsers(required=True, metavar="STEP")
    extract = steps.add_parser("extract", help="write the source texts as .pot files")
    extract.add_argument("--to", type=Path, default=_POT_FOLDER, help="folder for the .pot files")
    extract.set_defaults(run=run_extract)
    merge = steps.add_parser("update", help="bring the .po files up to date, losing nothing")
    merge.add_argument("tags", nargs="*", metavar="TAG", help="languages; else all that are open")
    merge.set_defaults(run=run_update)
    judge = steps.add_parser("check", help="the rules for translations, and how far each is")
    judge.add_argument("tags", nargs="*", metavar="TAG", help="languages; else all")
    judge.set_defaults(run=run_locale_check)
    for step in (extract, merge, judge):
        step.add_argument("--pack", type=Path, help="the pack's folder; else the built-in one")


def run_check(options: argparse.Namespace) -> int:
    """Print every finding; exit 1 where content cannot be used as it is."""
    if options.fix:
        for path in checks.mend(find_packs()):
            _tell(f"mended {path}")
    path = options.path
    return _told(checks.run(find_packs()) if path is None else checks.run_at(path))


def run_new_template(options: argparse.Namespace) -> int:
    """Write the skeleton and say what to read next."""
    pack = _pack(options.pack)
    concept = min(read_parts(find_packs()).concept_ids)
    path = new_template(pack.folder, options.id, concept=concept)
    _tell(f"written: {path}", *(f"read next: {name}" for name in READ_NEXT))
    _tell(f"then: planner check {path}")
    return ExitCode.DONE


def run_extract(options: argparse.Namespace) -> int:
    """Write the templates for translators."""
    for name, count in write_templates(_pack(options.pack), options.to).items():
        _tell(f"{options.to / name}.pot: {count} messages")
    return ExitCode.DONE


def run_update(options: argparse.Namespace) -> int:
    """Merge what changed into the catalogues."""
    for done in update(_pack(options.pack), options.tags):
        state = "" if done.is_written else " (unchanged)"
        _tell(f"{done.path}: {done.added} new, {done.changed} changed, {done.retired} gone{state}")
    return ExitCode.DONE


def run_locale_check(options: argparse.Namespace) -> int:
    """Print the findings of the languages, then how far each has come."""
    packs = find_packs() if options.pack is None else (*find_packs(), _pack(options.pack))
    code = _told(checks.run_languages(packs, options.tags))
    parts = read_parts(packs)
    _tell(f"{'language':10} {'file':10} {'reviewed':>9} {'draft':>7} {'stale':>7} {'missing':>8}")
    for row in counts_of(parts):
        if not options.tags or row.tag in options.tags:
            _tell(
                f"{row.tag:10} {row.name:10} {row.reviewed:>9} {row.draft:>7} "
                f"{row.stale:>7} {row.missing:>8}"
            )
    for heard in heard_models(parts):
        if not options.tags or heard.tag in options.tags:
            _tell(f"{heard.tag:10} {heard}")
    return code


def _told(found: Sequence[Finding]) -> int:
    _tell(*map(str, found))
    errors = sum(finding.is_error for finding in found)
    _tell(f"{errors} errors, {len(found) - errors} warnings")
    return ExitCode.FINDINGS if errors else ExitCode.DONE


def _pack(folder: Path | None) -> Pack:
    return pack_at(folder.resolve() if folder is not None else built_in_folder())


def _tell(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
