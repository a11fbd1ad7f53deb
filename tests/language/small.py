"""Languages and catalogues of a few lines, written to a temporary folder."""

from pathlib import Path

from planner.domain.words import LanguageTag
from planner.language.catalogs import Catalogues
from planner.language.tags import Languages, Manifest
from planner.language.wording import Phrasebook

RULES = {"ar": "arabic", "uk": "east-slavic", "zh-Hans": "none", "fr": "zero-one-other"}
HEADER = 'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
PLURALS = '"Plural-Forms: nplurals={n}; plural=0;\\n"\n'


def manifest(tag: str, fallback: tuple[str, ...] = (), **more: str) -> Manifest:
    """A language's manifest."""
    given = {"calendar": "gregorian", "numerals": "latn", "babel": tag.replace("-", "_"), **more}
    return Manifest(
        tag=LanguageTag(tag), autonym=tag, english_name=tag, script="Latn",
        direction="rtl" if tag == "ar" else "ltr", plural_rule=RULES.get(tag, "one-other"),
        fallback=tuple(map(LanguageTag, fallback)), credit="", licence="", **given,
    )  # fmt: skip


def languages(*tags: str, **fallbacks: tuple[str, ...]) -> Languages:
    """Languages by tag, some with fallbacks."""
    return Languages(manifest(tag, fallbacks.get(tag, ())) for tag in (*tags, *fallbacks))


def write_po(folder: Path, tag: str, body: str, name: str = "interface", plurals: int = 2) -> None:
    """A catalogue of one language; `folder` is a pack's folder of languages."""
    path = folder / tag / "LC_MESSAGES" / f"{name}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = HEADER.format(tag=tag) + PLURALS.format(n=plurals) + "\n" + body
    path.write_text(text, encoding="utf-8")


def catalogues(*folders: Path) -> Catalogues:
    """The catalogues in these folders, the first one winning."""
    return Catalogues(folders, LanguageTag("en"))


def phrasebook(folder: Path, tag: str) -> Phrasebook:
    """A reader's phrasebook where five languages are known."""
    known = languages("en", "es", "ar", "am", ht=("es",))
    return Phrasebook(catalogues(folder), known, tag)
