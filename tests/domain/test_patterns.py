import os
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.patterns import Atom, Group, Part, Pattern, PatternError, parse

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
MANY = settings(max_examples=20_000 if IS_FULL else 200, deadline=None)


def plain(*names: str) -> Group:
    """A group of parts with one concept each."""
    return Group(tuple(Part((Atom(name),)) for name in names))


def test_either_binds_closer_than_and() -> None:
    """`a / b + c` asks for a or b, and for c."""
    expected = (Group((Part((Atom("a"), Atom("b"))), Part((Atom("c"),)))),)
    assert parse("a / b + c").groups == expected


def test_and_binds_closer_than_semicolon() -> None:
    """`a + b ; c` asks for a and b in one sentence, and for c in any."""
    assert parse("a + b ; c").groups == (plain("a", "b"), plain("c"))


def test_no_binds_closest() -> None:
    """`no a / b` asks for the negated a, or for b as it is."""
    expected = Part((Atom("a", negated=True), Atom("b")))
    assert parse("no a / b").groups == (Group((expected,)),)


def test_without_and_wanted_stand_over_the_whole() -> None:
    """What follows `without`, and `@wanted`, belong to every part of the pattern."""
    found = parse("a ; b without c / d @wanted")
    assert found.groups == (plain("a"), plain("b"))
    assert found.without == ("c", "d")
    assert found.wanted


def test_a_concept_may_begin_like_a_keyword() -> None:
    """`nobody` and `without-money` are concepts, not `no body` and `without money`."""
    assert parse("nobody + without-money").groups == (plain("nobody", "without-money"),)


def test_every_concept_is_named() -> None:
    """Checks of a vocabulary see the voiding concepts, too."""
    assert parse("a / b + no c without d").concepts == {"a", "b", "c", "d"}


def test_the_evidence_is_the_pattern_with_single_spaces() -> None:
    """A reason shows the pattern as its author wrote it."""
    assert parse("  soul  +\n leave ").evidence == "soul + leave"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "ends early"),
        ("a +", "ends early"),
        ("a + + b", "before “+”"),
        ("a b", "“b” is not expected"),
        ("no", "ends early"),
        ("no no a", "before “no”"),
        ("a without", "ends early"),
        ("a @wanted + b", "“+” is not expected"),
        ("a without b + c", "“+” is not expected"),
        ("Soul", "“Soul” at 1"),
        ("a + (b)", "“(b)” at"),
        ("a @hoped", "“@hoped” at"),
        ("a--b", "“--b” at"),
    ],
)
def test_a_pattern_that_cannot_be_read_says_where(source: str, said: str) -> None:
    """The author is told which words stand wrong."""
    with pytest.raises(PatternError, match=r".") as caught:
        parse(source)
    assert said in str(caught.value)


concepts = st.from_regex(r"[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,3})?", fullmatch=True).filter(
    lambda name: name not in {"no", "without"}
)
atoms = st.builds(Atom, concepts, st.booleans())
parts = st.lists(atoms, min_size=1, max_size=3).map(lambda a: Part(tuple(a)))
groups = st.lists(parts, min_size=1, max_size=3).map(lambda p: Group(tuple(p)))


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    """Any pattern, with its source written from it."""
    of = tuple(draw(st.lists(groups, min_size=1, max_size=3)))
    without = tuple(draw(st.lists(concepts, max_size=3)))
    wanted = draw(st.booleans())
    return Pattern(written(of, without, wanted=wanted), of, without, wanted)


def written(of: tuple[Group, ...], without: tuple[str, ...], *, wanted: bool) -> str:
    """The source of a pattern."""

    def atom(one: Atom) -> str:
        return f"no {one.concept}" if one.negated else one.concept

    bodies = (" + ".join(" / ".join(map(atom, p.atoms)) for p in g.parts) for g in of)
    voiding = f" without {' / '.join(without)}" if without else ""
    return " ; ".join(bodies) + voiding + (" @wanted" if wanted else "")


@MANY
@given(patterns())
def test_what_is_written_is_what_is_read(pattern: Pattern) -> None:
    """Every pattern that can be written down is read back as itself."""
    assert parse(pattern.source) == pattern


@MANY
@given(st.text(alphabet="ab no/+;@wanted ithou-()", max_size=40))
def test_any_text_is_a_pattern_or_a_pattern_error(source: str) -> None:
    """A file from anywhere can hold any pattern: it is read, or refused in words."""
    with suppress(PatternError):
        assert parse(parse(source).source) == parse(source)
