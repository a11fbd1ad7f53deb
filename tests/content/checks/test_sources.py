"""Sources can be found and were read."""

import pytest

from planner.content.checks import sources
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Rubel 1984, Susto", "Rubel, Susto", "PLC208"),
        ("    supports: That", "    url: susto.org\n    supports: That", "PLC209"),
        ("    supports: That", "    url: javascript:alert(1)\n    supports: That", "PLC209"),
        ("    supports: That", "    read: general-knowledge\n    supports: That", "PLC210"),
    ],
)
def test_a_weak_source_is_found(small: SmallPack, old: str, new: str, code: str) -> None:
    """A source without a year, with a bad address, or that nobody read."""
    small.spoil(small.template, old, new)
    assert [f[:2] for f in small.found(sources.check)] == [(code, "soul-left.yaml")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("A leaflet 2012", "A leaflet", "PLC208"),
        (
            "        supports: That it",
            "        read: general-knowledge\n        supports: That it",
            "PLC210",
        ),
    ],
)
def test_a_kind_of_medicine_rests_on_sources_too(
    small: SmallPack, old: str, new: str, code: str
) -> None:
    """A claim about a medicine is as much a claim as any other; a mere name needs none."""
    small.spoil(small.medicines, old, new)
    assert [f[:2] for f in small.found(sources.check)] == [(code, "medicines.yaml")]
