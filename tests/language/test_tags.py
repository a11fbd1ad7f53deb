import pytest

from planner.domain.words import LanguageTag
from planner.language.tags import Languages, normalised, underscored
from tests.language.small import languages, manifest


@pytest.mark.parametrize(
    ("expected", "tag"),
    [
        ("pt-BR", "pt_br"), ("zh-Hans", "ZH-hans"), ("zh-Hans-CN", "zh-hans-cn"),
        ("es-419", "ES-419"),
        ("ar", "AR"), ("ca-valencia", "ca-VALENCIA"),
    ],
)  # fmt: skip
def test_a_tag_is_written_as_folders_write_it(expected: str, tag: str) -> None:
    """Language small, script with a capital, region in capitals, hyphens between."""
    assert normalised(tag) == expected


@pytest.mark.parametrize("tag", ["", "e", "../es", "es/", "es MX", "es-", "português", "es\n"])
def test_what_is_no_tag_is_refused(tag: str) -> None:
    """A tag becomes a folder's name: nothing else gets through."""
    with pytest.raises(ValueError, match=r".*"):
        normalised(tag)


def test_po_headers_and_babel_use_underscores() -> None:
    """One function converts."""
    assert underscored("zh-Hans") == "zh_Hans"


@pytest.mark.parametrize(
    ("expected", "tag"),
    [
        (("es",), "es"), (("es",), "es-MX"), (("es",), "es_mx"), (("pt-BR",), "pt-BR"),
        (("ht", "fr"), "ht"), (("ht", "fr"), "ht-HT"),
    ],
)  # fmt: skip
def test_the_chain_goes_from_near_to_far(expected: tuple[str, ...], tag: str) -> None:
    """A regional tag reaches its language's folder, then that folder's fallbacks."""
    assert languages("en", "es", "fr", "pt-BR", ht=("fr", "xx")).chain(tag) == expected


@pytest.mark.parametrize("tag", ["de", "pt", "pt-PT", "", "../en", "e"])
def test_a_language_without_a_folder_is_unknown(tag: str) -> None:
    """Brazilian Portuguese does not answer for another one."""
    with pytest.raises(LookupError):
        languages("en", "pt-BR").chain(tag)


def test_a_manifest_is_the_nearest_folders() -> None:
    """es-MX is written as es is."""
    assert languages("en", "es").manifest("es-MX").tag == "es"


def test_languages_keep_their_order() -> None:
    """The first one given comes first in every list."""
    made = Languages([manifest("es"), manifest("ar")])
    assert made.tags == ("es", "ar")
    assert [m.tag for m in made] == ["es", "ar"]
    assert LanguageTag("ar") in made
    assert "de" not in made
