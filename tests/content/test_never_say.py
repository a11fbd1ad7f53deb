"""Finding in a text what a language's list names."""

import pytest

from planner.content.never_say import Group, Refusing, lists_of, paths_of
from tests.content.conftest import SmallPack

LIST = """\
format: planner-never-say/1
signed_by: none
of_the_program:
  "I care": |
    (I|we) (really|) care
  "I think": I .. think
of_anybody:
  "Don't worry": |
    (do not|don't) worr*
    لا تقلق*
  "resistant": resistant
of_itself: I
innocent: (if|when) I care
prefixes: و ف
"""
EVERYBODY = frozenset(Group)


@pytest.fixture
def listed(small: SmallPack) -> SmallPack:
    """The small pack, in which English and Arabic have this list."""
    for tag in ("en", "ar"):
        small.language(tag)
        small.write(f"locales/{tag}/never_say.yaml", LIST)
    return small


def _refused(
    listed: SmallPack, text: str, groups: frozenset[Group] = EVERYBODY, tag: str = "en"
) -> list[tuple[str, str]]:
    found = Refusing(tag, lists_of(listed.parts).by_tag[tag]).refused(text, groups)
    return [(one.saying, one.words) for one in found]


def test_words_are_given_as_they_stand_with_what_they_come_to(listed: SmallPack) -> None:
    """In the order of the text, gaps and endings filled."""
    text = "I do often think so. Don’t be sad, DON'T worrying."
    assert _refused(listed, text) == [
        ("I think", "I do often think"),
        ("Don't worry", "DON'T worrying"),
    ]


def test_of_words_inside_words_the_outer_ones_are_given(listed: SmallPack) -> None:
    """“I” inside “I care” is no second finding; “I” by itself is one."""
    assert _refused(listed, "We care. I care. I do.") == [
        ("I care", "We care"),
        ("I care", "I care"),
        ("I", "I"),
    ]


def test_only_what_the_speaker_must_not_say_is_refused(listed: SmallPack) -> None:
    """A client may say “I” and “I think”, and is promised nothing."""
    anybody = frozenset({Group.OF_ANYBODY})
    text = "I think so. Do not worry."
    assert _refused(listed, text, anybody) == [("Don't worry", "Do not worry")]


@pytest.mark.parametrize("marks", ["“{}”", "«{}»", "„{}“", '"{}"', "「{}」"])
def test_in_a_quotation_i_is_whoever_is_quoted(listed: SmallPack, marks: str) -> None:
    """A promise stays one in quotation marks: the quotation is of our making."""
    assert _refused(listed, f"Say {marks.format('I care')} aloud.") == []
    quoted = f"Say {marks.format('do not worry')} aloud."
    assert _refused(listed, quoted) == [("Don't worry", "do not worry")]


def test_a_longer_expression_may_be_innocent(listed: SmallPack) -> None:
    """It excuses what lies inside it and nothing else."""
    assert _refused(listed, "When I care for others, we care.") == [("I care", "we care")]


def test_part_of_a_longer_word_is_another_word(listed: SmallPack) -> None:
    """“Drug-resistant” is said of an illness, “resistant” of a person."""
    assert _refused(listed, "A drug-resistant illness, a resistant-type one.") == []
    assert _refused(listed, "A resistant - or tired - person.") == [("resistant", "resistant")]


@pytest.mark.parametrize("text", ["لا تقلق", "لا تقلقي", "فلا تقلقوا", "وَلا تَقْلَقْ"])
def test_endings_particles_and_marks_hide_nothing(listed: SmallPack, text: str) -> None:
    """A man, a woman, several people; with “so” or “and” written on; with vowel marks."""
    assert _refused(listed, text, tag="ar") == [("Don't worry", text)]


def test_a_line_that_cannot_be_read_stops_no_other(listed: SmallPack) -> None:
    """The check names it; the rest of the list still works."""
    path = listed.folder / "locales" / "en" / "never_say.yaml"
    listed.spoil(path, "(I|we) (really|) care", "(I|we care\n    we care")
    assert _refused(listed, "We care.") == [("I care", "We care")]


def test_two_packs_lists_of_a_language_count_together(listed: SmallPack) -> None:
    """A pack may add what the built-in list does not know."""
    first = lists_of(listed.parts).by_tag["en"]
    path = listed.folder / "locales" / "en" / "never_say.yaml"
    listed.spoil(path, "resistant\n", "stubborn\n")
    both = Refusing("en", (*first, *lists_of(listed.parts).by_tag["en"]))
    found = both.refused("Stubborn or resistant.", EVERYBODY)
    assert [one.words for one in found] == ["Stubborn", "resistant"]


def test_a_link_is_passed_over(listed: SmallPack) -> None:
    """As with all content: nothing is read from outside a pack."""
    path = listed.folder / "locales" / "ar" / "never_say.yaml"
    path.rename(listed.folder / "elsewhere.yaml")
    path.symlink_to(listed.folder / "elsewhere.yaml")
    assert [found.parent.name for found in paths_of(listed.parts)] == ["en"]
