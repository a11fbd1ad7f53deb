"""Each language's list of what must never be said."""

from pathlib import Path

import pytest

from planner.content import checks
from planner.content.checks import never_say_lists
from planner.content.never_say import lists_of
from planner.content.packs import Pack
from planner.content.parts import read_parts
from tests.content.conftest import SmallPack

ROOT = Path(__file__).parents[3]
PHRASES = """\
I understand how you feel; I feel for you; I hear you; I'm listening; I care; I'm here for you;
I'm sorry you're going through this; That must be so hard; I know what it's like;
I'm proud of you; We're in this together; You're not alone; You can trust me;
Your secret is safe; Completely confidential; You are safe now; Don't worry;
Everything will be fine; You seem sad; As your therapist; I think; I recommend; Everyone agrees;
Clinically proven; Your culture believes; non-compliant; resistant; in denial; your alters;
the real you"""


def _list(small: SmallPack, tag: str = "es") -> Path:
    small.language(tag)
    return small.folder / "locales" / tag / "never_say.yaml"


@pytest.mark.rule("AI-3")
def test_a_language_without_a_list_is_an_error(small: SmallPack) -> None:
    """AI-3: it is found at the language's own entry."""
    _list(small).unlink()
    (found,) = never_say_lists.check(small.parts)
    assert (found.code, found.path.name, found.is_error) == ("PLC425", "locale.yaml", True)


def test_an_unsigned_list_is_one_warning(small: SmallPack) -> None:
    """One a language, however many sayings it has."""
    line = small.spoil(_list(small), "signed_by: A reader", "signed_by: none")
    (found,) = never_say_lists.check(small.parts)
    assert (found.code, found.line, found.is_error) == ("PLC427", line, False)


@pytest.mark.parametrize("day", ["", "last week", "2026-02-31", "20260131"])
def test_a_signature_has_a_day(small: SmallPack, day: str) -> None:
    """A name without a day says nothing of which list was read."""
    line = small.spoil(_list(small), '"2026-01-31"', f'"{day}"')
    assert small.found(never_say_lists.check) == [("PLC214", "never_say.yaml", line)]


def test_a_saying_that_is_left_out_is_named(small: SmallPack) -> None:
    """What English forbids, every language has a form for."""
    path = _list(small)
    small.spoil(path, '"I hear you": I hear you', '"I care": me importa')
    (found,) = never_say_lists.check(small.parts)
    assert (found.code, found.path) == ("PLC426", path)
    assert "“I hear you”" in found.what


def test_a_language_may_forbid_more(small: SmallPack) -> None:
    """A saying of its own needs no English one."""
    text = _list(small).read_text(encoding="utf-8")
    _list(small).write_text(text + '  "It is fate": es el destino\n', encoding="utf-8")
    assert small.found(never_say_lists.check) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("I hear you\n", "le *oigo\n", "PLC416"),
        ("format:", "innocent: .. a\nformat:", "PLC416"),
        ("format:", "inocent: a\nformat:", "PLC105"),
        ("of_anybody:", "of_nobody:", "PLC104"),
        ("format: planner-never-say/1", "format: [", "PLC102"),
    ],
)
def test_a_slip_of_the_pen_is_named(small: SmallPack, old: str, new: str, code: str) -> None:
    """Word forms, unknown and missing entries, broken YAML."""
    small.spoil(_list(small), old, new)
    assert code in {code for code, name, _ in small.found(never_say_lists.check)}


def test_a_faulty_list_is_no_missing_list(small: SmallPack) -> None:
    """A reviewer is not told to write anew what only has to be mended."""
    small.spoil(_list(small), "of_anybody:", "of_nobody:")
    assert "PLC425" not in {code for code, _, _ in small.found(never_say_lists.check)}


def test_one_list_can_be_checked_by_itself(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`planner check` on a list says what is to be said of that list."""
    monkeypatch.setattr(checks, "find_packs", lambda: ())
    path = _list(small)
    assert checks.run_at(path) == []
    small.spoil(path, "signed_by: A reader", "signed_by: none")
    assert [found.code for found in checks.run_at(path)] == ["PLC427"]


def test_the_shipped_lists_are_there_for_every_language() -> None:
    """No language is without one, none leaves a saying out, and each says it is unsigned."""
    parts = read_parts([Pack(ROOT)])
    found = list(never_say_lists.check(parts))
    assert {one.code for one in found} <= {"PLC427"}
    for tag, lists in lists_of(parts).by_tag.items():
        forms = [
            line for one in lists for _, _, lines in one.sayings() for line in lines.split("\n")
        ]
        assert len([line for line in forms if line.strip()]) >= 25, tag
        assert len(found) == len(parts.manifests) == 16


def test_english_forbids_every_phrase_of_the_rules() -> None:
    """The phrases of the wording rules (alliance-contexts sheet, 12), one saying each."""
    english = lists_of(read_parts([Pack(ROOT)])).by_tag["en"]
    sayings = {saying for one in english for _, saying, _ in one.sayings()}
    assert set(" ".join(PHRASES.split()).split("; ")) <= sayings
