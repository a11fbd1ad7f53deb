"""Hatchling's hook: puts content and the app's door into the wheel, under `planner/_content`."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CONTENT = (
    "explanatory_models",
    "care_settings",
    "vocabulary",
    "locales",
    "pack.yaml",
    "app.py",
    ".streamlit/config.toml",
)


class WheelContent(BuildHookInterface):
    """Forced inclusion, for the real wheel alone.

    An editable install would copy the content too, and the copy would go stale beside the
    folders that it came from.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the content folders to what the build includes."""
        if version == "standard":
            root = Path(self.root)
            build_data["force_include"] |= {
                str(root / name): f"planner/_content/{name}" for name in CONTENT
            }
