"""The pages there are: one file each in planner/ui/pages, its name its address.

No page shows its subject in the tab or the address bar, where it would stay in the
browser's history on a shared tablet.
"""

from functools import cache
from pathlib import Path
from typing import Final

PAGES: Final = Path(__file__).parent / "pages"
FIRST: Final = "casebook"
"""The page behind `/`."""


@cache
def rooms() -> tuple[Path, ...]:
    """The files of all pages, the first page first."""
    files = (path for path in PAGES.glob("[a-z]*.py"))
    return tuple(sorted(files, key=lambda path: (path.stem != FIRST, path.stem)))


def is_room(path: str) -> bool:
    """True for `/` and for the address of a page."""
    return path == "/" or path in {f"/{room.stem}" for room in rooms()[1:]}
