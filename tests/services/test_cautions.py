from pathlib import Path

from planner.domain.naming import Mention, Named
from planner.domain.plan import Caution, CautionLevel
from planner.services.cautions import cautions_for
from tests.language.small import write_po
from tests.services.sittings import PRACTICES, sitting

NOTHING = Named({}, frozenset())


def cautions(folder: Path, *of_tasks: str, named: Named = NOTHING) -> list[Caution]:
    """The cautions for these tasks' practices."""
    found, ids = cautions_for(
        PRACTICES, practices_of_tasks=of_tasks, named=named, sitting=sitting(folder)
    )
    assert ids == {c.practice: c.id for c in found}
    return list(found)


def test_the_gravest_comes_first(tmp_path: Path) -> None:
    """Stop, then ask first, then what is good to know."""
    found = cautions(tmp_path, "prayer", "tea", "fasting")
    assert [c.level for c in found] == list(CautionLevel)
    assert [c.id for c in found] == ["c1", "c2", "c3"]


def test_a_practice_gives_one_caution(tmp_path: Path) -> None:
    """However many tasks hold it, and though the client named it, too."""
    named = Named({"tea": Mention(0, 0, 3)}, frozenset())
    assert [c.practice for c in cautions(tmp_path, "tea", "tea", named=named)] == ["tea"]


def test_what_the_client_named_is_cautioned_without_a_task(tmp_path: Path) -> None:
    """Also where talk of it is unwanted: the practice goes on all the same."""
    named = Named({"fasting": Mention(0, 0, 4)}, frozenset({"fasting"}))
    assert [c.practice for c in cautions(tmp_path, named=named)] == ["fasting"]


def test_an_unknown_practice_is_passed_over(tmp_path: Path) -> None:
    """A template may name one that a pack has not brought."""
    assert cautions(tmp_path, "walking-on-fire") == []


def test_a_caution_is_translated_with_what_can_harm(tmp_path: Path) -> None:
    """From safety.po, with its state."""
    entry = 'msgctxt "practices.tea.caution"\nmsgid "Care with tea."\nmsgstr "Ojo con el té."\n'
    write_po(tmp_path, "es", entry, name="safety")
    (caution,) = cautions(tmp_path, "tea")
    assert caution.text.texts == {"es": "Ojo con el té.", "en": "Care with tea."}
    assert (caution.text.unreviewed, caution.text.missing) == (frozenset(), frozenset())
