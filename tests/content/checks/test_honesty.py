"""What the program must not say, in any language."""

import shutil
from itertools import count
from pathlib import Path

import pytest

from planner.content.checks import honesty
from planner.content.messages import Message
from planner.content.reading import read_yaml
from planner.language.catalogs import CLIENT, INTERFACE, LIBRARY, SAFETY
from tests.content.conftest import SmallPack

LOCALES = Path(__file__).parents[3] / "locales"
CATALOGUES = [INTERFACE, CLIENT, SAFETY, LIBRARY]
PLANTED = read_yaml(Path(__file__).with_name("planted.yaml")).data
TRANSLATED = [tag for tag in PLANTED if tag != "en"]
FIRST_LINE = 6
"""Where the entries of a planted catalogue begin."""


def _take(small: SmallPack, tag: str) -> None:
    """Give the small pack a language's manifest and list as they are shipped."""
    for name in ("locale.yaml", "never_say.yaml"):
        (small.folder / "locales" / tag).mkdir(exist_ok=True)
        shutil.copy(LOCALES / tag / name, small.folder / "locales" / tag)


@pytest.fixture
def shipped(small: SmallPack) -> SmallPack:
    """The small pack with the lists of the source and of Spanish."""
    _take(small, "en")
    _take(small, "es")
    return small


def _entry(text: str, *, context: str = "", source: str = "A source text.") -> str:
    return f'msgctxt "{context}"\nmsgid "{source}"\nmsgstr "{text}"\n'


@pytest.mark.rule("AI-3")
@pytest.mark.parametrize("tag", TRANSLATED)
def test_planted_sentences_are_found_in_their_file_and_line(shipped: SmallPack, tag: str) -> None:
    """AI-3: fifteen languages, several forms of address, each in the line of its entry."""
    _take(shipped, tag)
    planted = PLANTED[tag]["refused"]
    shipped.po("".join(_entry(said, source=said) for _, said in planted), tag=tag)
    found = [(f.code, f.path.name, f.line, f.what) for f in honesty.check(shipped.parts)]
    assert {(code, name) for code, name, _, _ in found} == {("PLC423", "client.po")}
    for line, (saying, _) in zip(count(FIRST_LINE, 3), planted, strict=False):
        assert any(at == line and f"“{saying}”" in what for _, _, at, what in found)


@pytest.mark.parametrize("tag", PLANTED)
def test_harmless_sentences_pass(shipped: SmallPack, tag: str) -> None:
    """Questions, illnesses and longer words that hold a forbidden one."""
    _take(shipped, tag)
    shipped.po("".join(_entry(said, source=said) for said in PLANTED[tag]["harmless"]), tag=tag)
    assert shipped.found(honesty.check) == []


@pytest.mark.rule("AI-3")
@pytest.mark.parametrize("name", CATALOGUES)
def test_every_catalogue_of_the_program_is_looked_at(shipped: SmallPack, name: str) -> None:
    """AI-3: a promise is one wherever it stands, and in a draft as well."""
    shipped.po("#, fuzzy\n" + _entry("No se preocupe."), name=name)
    assert [code for code, _, _ in shipped.found(honesty.check)] == ["PLC423"]


def test_peoples_speech_is_never_looked_at(shipped: SmallPack) -> None:
    """Sentences that prove patterns are people's own words, in the source and translated."""
    shipped.po(_entry("Creo que todo saldrá bien.", context="a.patterns.b.heard-1"), name="hearing")
    shipped.spoil(shipped.template, "The spirit went out that day.", "I think the spirit went out.")
    assert shipped.found(honesty.check) == []


def test_every_plural_form_is_looked_at(shipped: SmallPack) -> None:
    """A promise to several people is a promise."""
    shipped.po(
        'msgid "One."\nmsgid_plural "{count} of them."\n'
        'msgstr[0] "Uno."\nmsgstr[1] "No se preocupen."\n'
    )
    assert shipped.found(honesty.check) == [("PLC423", "client.po", 6)]


@pytest.mark.parametrize(
    "context",
    ["a.goals.b.text", "a.tasks.b.rationale", "a.label", "a.perspective", "concepts.b.choice"],
)
def test_a_client_may_say_i_and_is_promised_nothing(shipped: SmallPack, context: str) -> None:
    """In a client's passage the first person is the client's; promises are still refused."""
    shipped.po(_entry("Creo que me importa mi familia.", context=context))
    assert shipped.found(honesty.check) == []
    shipped.po(_entry("Creo que todo saldrá bien.", context=context))
    assert shipped.found(honesty.check) == [("PLC423", "client.po", 6)]


@pytest.mark.rule("AI-3")
@pytest.mark.parametrize("said", [said for _, said in PLANTED["en"]["refused"]])
def test_the_english_source_is_held_to_it(shipped: SmallPack, said: str) -> None:
    """AI-3: neither apostrophe nor case nor an adverb hides it."""
    line = shipped.spoil(shipped.questions, "What about problem?", f'"{said}"')
    assert shipped.found(honesty.check) == [("PLC423", "questions.yaml", line)]


@pytest.mark.rule("AI-3")
def test_the_programs_own_code_is_held_to_it(
    shipped: SmallPack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """AI-3: a sentence of the code is found in its file and line, its plural too."""
    said = Message(
        catalogue=INTERFACE, text="Nothing.", plural="Don't worry.", path=tmp_path / "a.py", line=7
    )
    monkeypatch.setattr(honesty, "built_in_folder", lambda: shipped.folder)
    monkeypatch.setattr(honesty, "code_messages", lambda: [said])
    assert shipped.found(honesty.check) == [("PLC423", "a.py", 7)]


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("es", "Guardé mis notas en mi caja."),
        ("fr", "J'ai noté."),
        ("fr", "Montrez-moi."),
        ("zh-Hans", "我已记录。"),
        ("tr", "Bana göster."),
    ],
)
def test_the_program_says_no_i(shipped: SmallPack, tag: str, said: str) -> None:
    """Where a word of its own carries the first person, one finding a text."""
    _take(shipped, tag)
    shipped.po(_entry(said), name=INTERFACE, tag=tag)
    assert shipped.found(honesty.check) == [("PLC424", "interface.po", 6)]


def test_i_read_aloud_is_a_persons(shipped: SmallPack) -> None:
    """In what is read to clients, the worker or the client says “I”."""
    shipped.po(_entry("¿Me permite preguntar?"), name=CLIENT)
    assert shipped.found(honesty.check) == []


def test_what_a_person_says_of_themselves_is_named_once(shipped: SmallPack) -> None:
    """The English list exempts a source text, and with it all its translations."""
    source = "I forgot the passphrase"
    shipped.po(_entry("Se me olvidó mi frase.", source=source), name=INTERFACE)
    assert shipped.found(honesty.check) == []
    shipped.spoil(shipped.folder / "locales" / "en" / "never_say.yaml", f"  - {source}\n", "")
    assert shipped.found(honesty.check) == [("PLC424", "interface.po", 6)]


def test_a_language_without_a_list_is_not_guessed_at(shipped: SmallPack) -> None:
    """No other language's list stands in; another rule says that there is none."""
    (shipped.folder / "locales" / "es" / "never_say.yaml").unlink()
    shipped.po(_entry("No se preocupe."))
    assert shipped.found(honesty.check) == []
