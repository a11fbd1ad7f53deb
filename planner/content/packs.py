"""Where content comes from: packs, which are folders with a pack.yaml.

Built-in content is a pack like any other. An installed pack is found through a
`planner.packs` entry point that names a package; the package is located, never imported,
so that nothing in a pack is executed beside clients' data. PLANNER_PACKS names further
folders. Order: built-in, installed, configured.
"""

import importlib.metadata
import importlib.util
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.content.reading import Document, read_yaml
from planner.errors import PlannerError

GROUP: Final = "planner.packs"
CONFIGURED: Final = "PLANNER_PACKS"
BUILT_IN: Final = "built-in"
MARKER: Final = "pack.yaml"


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of content."""

    folder: Path

    @property
    def marker(self) -> Path:
        """The file that makes it a pack."""
        return self.folder / MARKER

    def templates(self) -> tuple[Path, ...]:
        """The template files."""
        return self._yaml("explanatory_models")

    def settings(self) -> tuple[Path, ...]:
        """The care-setting files."""
        return self._yaml("care_settings")

    def vocabulary(self, name: str) -> Path | None:
        """A vocabulary file, None where this pack has none."""
        path = self.folder / "vocabulary" / f"{name}.yaml"
        return path if path.is_file() and not path.is_symlink() else None

    @property
    def locales(self) -> Path:
        """The folder of languages."""
        return self.folder / "locales"

    def manifests(self) -> tuple[Path, ...]:
        """The language manifests."""
        return tuple(p for p in sorted(self.locales.glob("*/locale.yaml")) if _is_ours(p))

    def _yaml(self, name: str) -> tuple[Path, ...]:
        return tuple(p for p in sorted((self.folder / name).glob("*.yaml")) if _is_ours(p))


def _is_ours(path: Path) -> bool:
    """Dot files and links out of the pack are passed over."""
    return not path.name.startswith(".") and not path.is_symlink() and path.is_file()


def built_in_folder() -> Path:
    """The built-in pack: in the wheel beside the package's code, in a checkout above it."""
    package = Path(__file__).resolve().parent.parent
    in_wheel = package / "_content"
    return in_wheel if (in_wheel / MARKER).is_file() else package.parent


def pack_at(folder: Path) -> Pack:
    """The pack in this folder. Raise PL205 where there is none."""
    pack = Pack(folder)
    if not pack.marker.is_file():
        raise PlannerError("PL205", where=str(folder), detail=f"there is no {MARKER}")
    return pack


def find_packs() -> tuple[Pack, ...]:
    """All packs, each folder once. Raise PL205 for one that is named and not there."""
    folders = [built_in_folder(), *_installed(), *_configured()]
    return tuple(pack_at(folder) for folder in dict.fromkeys(folders))


def _installed() -> Iterator[Path]:
    for point in sorted(importlib.metadata.entry_points(group=GROUP), key=lambda p: p.name):
        if point.name == BUILT_IN:
            continue
        package = point.value.partition(".")[0].partition(":")[0]
        spec = importlib.util.find_spec(package)
        locations: Sequence[str] = (spec and spec.submodule_search_locations) or ()
        if not locations:
            raise PlannerError("PL205", where=point.name, detail=f"no package “{package}”")
        yield Path(locations[0]).resolve()


def _configured() -> Iterator[Path]:
    for name in os.environ.get(CONFIGURED, "").split(os.pathsep):
        if name:
            yield Path(name).resolve()


def read_each(paths: Sequence[Path]) -> Iterator[Document]:
    """The documents at these paths."""
    return (read_yaml(path) for path in paths)
