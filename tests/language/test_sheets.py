from pathlib import Path

import pytest

from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.sheets import Ears, sheet_of
from tests.language.small import catalogues, languages, write_po

ES = LanguageTag("es")
SOUL = 'msgctxt "concept"\nmsgid "soul"\nmsgstr ""\n"mi alma\\n"\n"ánima"\n'


def ears(folder: Path) -> Ears:
    """The ears of the languages in a folder."""
    return Ears(catalogues(folder), languages("en", "es", "am"))


def test_a_sheet_is_read_from_its_catalogue(tmp_path: Path) -> None:
    """Concepts, grammar and idioms by their context, word forms by line."""
    rest = 'msgctxt "grammar"\nmsgid "doubt"\nmsgstr "quizá"\n\n'
    rest += 'msgctxt "idiom"\nmsgid "nerves"\nmsgstr "de los nervios"\n'
    write_po(tmp_path, "es", f"{SOUL}\n{rest}", name="hearing")
    found = sheet_of(catalogues(tmp_path), ES)
    assert found.concepts == {"soul": "mi alma\nánima"}
    assert (found.grammar, found.idioms) == ({"doubt": "quizá"}, {"nerves": "de los nervios"})


def test_all_packs_add_to_a_sheet(tmp_path: Path) -> None:
    """A pack extends a concept with forms of its own; none are lost."""
    write_po(tmp_path / "one", "es", SOUL, name="hearing")
    write_po(tmp_path / "two", "es", SOUL.replace("mi alma", "mi sombra"), name="hearing")
    found = sheet_of(catalogues(tmp_path / "one", tmp_path / "two"), ES)
    assert found.concepts["soul"].splitlines() == ["mi alma", "ánima", "mi sombra", "ánima"]


def test_a_draft_sheet_is_heard(tmp_path: Path) -> None:
    """Word forms that nobody has reviewed yet are better than none."""
    write_po(tmp_path, "es", f"#, fuzzy\n{SOUL}", name="hearing")
    ear = ears(tmp_path)(ES)
    assert ear is not None
    assert [hit.concept for hit in ear.hear("Mi alma.").hits] == ["soul"]


def test_an_ear_is_built_once_and_serves_regions(tmp_path: Path) -> None:
    """es-MX is heard by the Spanish ear."""
    write_po(tmp_path, "es", SOUL, name="hearing")
    found = ears(tmp_path)
    assert found(LanguageTag("es-MX")) is found(ES) is not None


def test_a_language_without_a_sheet_has_no_ear(tmp_path: Path) -> None:
    """It is known, and hears nothing yet."""
    assert ears(tmp_path)(LanguageTag("am")) is None


def test_an_unknown_language_is_refused(tmp_path: Path) -> None:
    """PL501 names those there are."""
    with pytest.raises(PlannerError) as caught:
        ears(tmp_path)(LanguageTag("tlh"))
    assert (caught.value.code, caught.value.facts["found"]) == ("PL501", "tlh")


def test_a_bad_line_names_its_file_and_itself(tmp_path: Path) -> None:
    """PL502, for the translator who wrote it."""
    write_po(tmp_path, "es", SOUL.replace("mi alma", "mi .."), name="hearing")
    with pytest.raises(PlannerError) as caught:
        ears(tmp_path)(ES)
    assert caught.value.code == "PL502"
    assert caught.value.where == "locales/es/LC_MESSAGES/hearing.po"
    assert "“mi ..”" in str(caught.value)
