"""A real browser, started as tests and pictures need it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, expect, sync_playwright

PATIENCE: Final = 30_000
"""Milliseconds to wait for what a step brings about, on a machine with much else to do."""
_FLAGS: Final = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def browser_program() -> str:
    """The Chromium to test with."""
    program = os.environ.get("PLANNER_CHROMIUM") or shutil.which("chromium")
    assert program, "no chromium on the PATH; PLANNER_CHROMIUM names another one"
    return program


@contextmanager
def chromium() -> Iterator[Browser]:
    """A real browser, started and ended."""
    # Chromium refuses its own sandbox to root, which is who runs tests in a container.
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_program(), args=[*_FLAGS, *as_root]
        )
        try:
            yield browser
        finally:
            browser.close()
