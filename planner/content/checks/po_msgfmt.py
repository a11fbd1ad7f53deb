"""GNU msgfmt's own check, where it is installed: a program that we did not write."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Final

from planner.content.findings import Finding, finding
from planner.content.parts import Parts
from planner.content.po_files import PoFile
from planner.language.catalogs import HEARING

_MESSAGE: Final = re.compile(r"^.*?:(\d+):(?:\d+:)?\s*(.+)$")
_SECONDS: Final = 60


def check(parts: Parts) -> Iterator[Finding]:
    """What msgfmt refuses. Its warnings are about who translated and when, and are left out."""
    program = shutil.which("msgfmt")
    if program is not None:
        for po in parts.catalogues:
            yield from _check(program, po)


def _check(program: str, po: PoFile) -> Iterator[Finding]:
    # A hearing sheet's lines are no translation of its id: only its header is checked.
    what = "--check-header" if po.name == HEARING else "--check"
    command = [program, what, "--output-file=-", str(po.path)]
    done = subprocess.run(  # noqa: S603 - a program from the PATH, an argument list, no shell
        command,
        check=False,
        capture_output=True,
        timeout=_SECONDS,
        env={"LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
    )
    if done.returncode == 0:
        return
    for line in done.stderr.decode("utf-8", "replace").splitlines():
        found = _MESSAGE.match(line)
        if found is not None and not found.group(2).startswith("warning:"):
            detail = found.group(2).rstrip(".")
            yield finding("PLC415", po.path, int(found.group(1)), detail=detail)
