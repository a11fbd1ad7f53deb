"""The one gate for all content: the list of rules, and running them.

Each rule is a module with `check(parts)`, which gives findings and raises nothing for a
fault of the content. A new rule is a new module, a line here, a code in the rulebook and a
paragraph in docs/errors.md.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from planner.content.checks import (
    completeness,
    distinct_choices,
    editor_schema,
    examples,
    hearing_sheets,
    honesty,
    ids,
    interview,
    manifests,
    needs,
    never_say_lists,
    patterns,
    po_directions,
    po_duplicates,
    po_headers,
    po_markup,
    po_msgfmt,
    po_numbers,
    po_placeholders,
    po_plurals,
    po_readable,
    po_states,
    probes,
    references,
    reviews,
    schemas,
    sentences,
    settings,
    sources,
    unknown_keys,
    unwritten,
)
from planner.content.findings import Finding
from planner.content.json_schema import write_schemas
from planner.content.never_say import paths_of
from planner.content.packs import MARKER, Pack, built_in_folder, find_packs, pack_at
from planner.content.parts import Parts, read_parts
from planner.errors import PlannerError
from planner.language.suggesting import near_miss

Rule = Callable[[Parts], Iterable[Finding]]

CATALOGUE_RULES: Final[tuple[Rule, ...]] = (
    po_readable.check,
    po_headers.check,
    po_duplicates.check,
    po_plurals.check,
    po_placeholders.check,
    po_markup.check,
    po_directions.check,
    po_numbers.check,
    po_states.check,
    po_msgfmt.check,
    hearing_sheets.check,
    manifests.check,
    distinct_choices.check,
    completeness.check,
    never_say_lists.check,
    honesty.check,
    sentences.check,
)
"""The rules that look at languages; `planner locale check` runs these."""

CONTENT_RULES: Final[tuple[Rule, ...]] = (
    schemas.check,
    unknown_keys.check,
    unwritten.check,
    ids.check,
    patterns.check,
    references.check,
    needs.check,
    sources.check,
    probes.check,
    reviews.check,
    interview.check,
    examples.check,
    settings.check,
    editor_schema.check,
)


def run(packs: Sequence[Pack], *, rules: Iterable[Rule] | None = None) -> list[Finding]:
    """Everything that is to be said of these packs together, by file and line."""
    return _findings(read_parts(packs), rules)


def run_at(path: Path) -> list[Finding]:
    """The findings of one pack folder or one file, seen beside all packs that are found.

    Raise PL102 where there is nothing, PL205 for a folder that is no pack, PL207 for a file
    that is no content.
    """
    path = path.resolve()
    if not path.exists():
        raise PlannerError("PL102", where=str(path))
    home = path if path.is_dir() else _pack_of(path)
    packs = list(find_packs())
    if home is not None and home not in [pack.folder for pack in packs]:
        packs.append(pack_at(home))
    known = read_parts(packs)
    held = {f.path for f in known.files} | {po.path for po in known.catalogues}
    held |= {finding.path for finding in known.unreadable} | set(paths_of(known))
    if path.is_file() and path not in held:
        if path.suffix not in {".yaml", ".yml"}:
            raise PlannerError("PL207", where=str(path))
        known = read_parts(packs, [path])
    return [f for f in _findings(known, None) if f.path == path or path in f.path.parents]


def run_languages(packs: Sequence[Pack], tags: Sequence[str] = ()) -> list[Finding]:
    """What is to be said of these languages' files, or of all. Raise PL501 for an unknown one."""
    parts = read_parts(packs)
    for tag in tags:
        if tag not in parts.manifests:
            raise PlannerError("PL501", found=tag, hint=near_miss(tag, parts.manifests))
    folders = {pack.locales / tag for pack in packs for tag in tags}
    folders = folders or {pack.locales for pack in packs}
    found = [*parts.unreadable, *_findings(parts, CATALOGUE_RULES)]
    return [f for f in found if not folders.isdisjoint(f.path.parents)]


def mend(packs: Sequence[Pack]) -> list[Path]:
    """Mend what a machine can mend, and say which files that were."""
    built_in = (pack for pack in packs if pack.folder == built_in_folder())
    return [path for pack in built_in for path in write_schemas(pack)]


def _findings(parts: Parts, rules: Iterable[Rule] | None) -> list[Finding]:
    chosen = rules if rules is not None else (*CONTENT_RULES, *CATALOGUE_RULES)
    found = {finding for rule in chosen for finding in rule(parts)}
    return sorted(found, key=lambda f: (str(f.path), f.line, f.code, f.what))


def _pack_of(path: Path) -> Path | None:
    """The pack that a file lies in, None for a file that lies in none."""
    return next((folder for folder in path.parents if (folder / MARKER).is_file()), None)
