"""Bringing catalogues up to date."""

import pytest

from planner.content import checks
from planner.content.locales_update import open_languages, update
from planner.content.po_files import PoFile, read_po_file, state_of
from planner.errors import PlannerError
from planner.language.catalogs import State
from tests.content.conftest import SmallPack


@pytest.fixture
def spanish(small: SmallPack) -> SmallPack:
    """The pack with Spanish opened by one draft."""
    small.language("es", rule="one-other")
    small.po(
        '# from the workshop\n#, fuzzy\nmsgctxt "soul-left.probes.which-part.text"\n'
        'msgid "May I ask what is missing?"\nmsgstr "¿Qué falta?"\n'
    )
    return small


def _client(small: SmallPack) -> PoFile:
    return read_po_file(small.folder / "locales/es/LC_MESSAGES/client.po")


def test_every_catalogue_of_an_open_language_is_there_afterwards(spanish: SmallPack) -> None:
    """English has its sheet alone; a language that nobody began is left alone."""
    spanish.language("fr")
    update(spanish.pack)
    folder = spanish.folder / "locales"
    names = {path.name for path in (folder / "es" / "LC_MESSAGES").glob("*.po")}
    # This pack says nothing in interface.po: it has no code.
    assert names == {"client.po", "hearing.po", "library.po", "safety.po"}
    assert [p.name for p in (folder / "en" / "LC_MESSAGES").glob("*.po")] == ["hearing.po"]
    assert open_languages(spanish.pack) == ["en", "es"]


def test_running_it_twice_changes_nothing(spanish: SmallPack) -> None:
    """No dates, no lines, no churn."""
    assert any(done.is_written for done in update(spanish.pack))
    assert not any(done.is_written for done in update(spanish.pack))


def test_what_was_written_is_kept(spanish: SmallPack) -> None:
    """Translation, comment and mark."""
    update(spanish.pack)
    entry = next(e for e in _client(spanish).entries if e.msgstr)
    assert (entry.msgstr, entry.tcomment, state_of(entry)) == (
        "¿Qué falta?",
        "from the workshop",
        State.DRAFT,
    )


def test_a_changed_source_makes_its_translation_stale(spanish: SmallPack) -> None:
    """With the old source beside it."""
    update(spanish.pack)
    spanish.spoil(spanish.template, "what is missing?", "what has gone?")
    update(spanish.pack)
    entry = next(e for e in _client(spanish).entries if e.msgstr)
    assert (entry.msgid, entry.previous_msgid) == (
        "May I ask what has gone?",
        "May I ask what is missing?",
    )
    assert state_of(entry) is State.STALE


def test_the_header_is_the_languages_own(small: SmallPack) -> None:
    """Tag with an underscore, plural rule of the manifest, no date."""
    small.language("pt-BR", rule="zero-one-other")
    update(small.pack, ["pt-BR"])
    path = small.folder / "locales/pt-BR/LC_MESSAGES/client.po"
    header = read_po_file(path).content.metadata
    assert header["Language"] == "pt_BR"
    assert header["Plural-Forms"] == "nplurals=2; plural=(n > 1);"
    assert not any("Date" in name for name in header)


def test_what_is_written_passes_the_gate(spanish: SmallPack) -> None:
    """The update writes nothing that the check would refuse."""
    update(spanish.pack)
    assert [f for f in checks.run([spanish.pack]) if f.is_error] == []


def test_an_unknown_language_is_refused(small: SmallPack) -> None:
    """A tag without a folder is not opened by a slip."""
    with pytest.raises(PlannerError) as caught:
        update(small.pack, ["xx"])
    assert caught.value.code == "PL501"
