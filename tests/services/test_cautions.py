from dataclasses import replace
from pathlib import Path

import pytest

from planner.content.library import Library
from planner.content.packs import find_packs
from planner.domain.medicines import Kind, Known, Medicines, Part
from planner.domain.naming import Mention, Named
from planner.domain.plan import UNKNOWN, Caution, CautionLevel
from planner.domain.practices import Practice
from planner.services.cautions import cautions_for, weigh
from tests.language.small import write_po
from tests.services.sittings import PRACTICES, sitting

NOTHING = Named({}, frozenset())
STOP, ASK_FIRST, BESIDE = CautionLevel.STOP, CautionLevel.ASK_FIRST, CautionLevel.BESIDE
KINDS = {
    name: Kind(id=name, part=part, label=name)
    for name, part in {
        "insulin": Part.MEDICINES,
        "lithium": Part.MEDICINES,
        "heart": Part.CONDITIONS,
    }.items()
}
NONE_AT_ALL = Medicines(medicines=Known.NONE, conditions=Known.NONE, pregnancy=Known.NONE)


def cautions(
    folder: Path, *of_tasks: str, named: Named = NOTHING, medicines: Medicines | None = None
) -> list[Caution]:
    """The cautions for these tasks' practices; with insulin tea stops."""
    found, ids = cautions_for(
        {**PRACTICES, "tea": replace(PRACTICES["tea"], stop_with=("insulin",))},
        practices_of_tasks=of_tasks,
        named=named,
        sitting=sitting(folder),
        medicines=medicines,
        kinds=KINDS,
    )
    assert ids == {c.practice: c.id for c in found}
    return list(found)


@pytest.fixture(scope="module")
def library() -> Library:
    """The vocabulary as it is delivered."""
    return Library(find_packs())


def practice(level: CautionLevel) -> Practice:
    """One that stops with insulin, and asks first with an ill heart."""
    return replace(PRACTICES["tea"], level=level, stop_with=("insulin",), ask_first_with=("heart",))


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


@pytest.mark.parametrize(
    ("level", "medicines", "expected"),
    [
        # The step is no part of this: each practice is as grave as it is.
        (BESIDE, None, (BESIDE, ())),
        (ASK_FIRST, None, (ASK_FIRST, ())),
        (STOP, None, (STOP, ())),
        # Nothing of it is there.
        (BESIDE, NONE_AT_ALL, (BESIDE, ())),
        (ASK_FIRST, NONE_AT_ALL, (ASK_FIRST, ())),
        # Something is.
        (BESIDE, replace(NONE_AT_ALL, kinds=("insulin",)), (STOP, ("insulin",))),
        (ASK_FIRST, replace(NONE_AT_ALL, kinds=("insulin",)), (STOP, ("insulin",))),
        (BESIDE, replace(NONE_AT_ALL, kinds=("lithium",)), (BESIDE, ())),
        (BESIDE, replace(NONE_AT_ALL, condition_kinds=("heart",)), (ASK_FIRST, ("heart",))),
        (ASK_FIRST, replace(NONE_AT_ALL, condition_kinds=("heart",)), (ASK_FIRST, ("heart",))),
        (STOP, replace(NONE_AT_ALL, condition_kinds=("heart",)), (STOP, ())),
        # Nobody knows, or nobody asked.
        (BESIDE, Medicines(), (ASK_FIRST, (UNKNOWN,))),
        (ASK_FIRST, Medicines(), (ASK_FIRST, (UNKNOWN,))),
        (STOP, Medicines(), (STOP, ())),
        (BESIDE, replace(NONE_AT_ALL, medicines=Known.NOT_KNOWN), (ASK_FIRST, (UNKNOWN,))),
        (BESIDE, replace(NONE_AT_ALL, conditions=Known.NOT_ASKED), (ASK_FIRST, (UNKNOWN,))),
        # One is there, another may be.
        (BESIDE, Medicines(condition_kinds=("heart",)), (ASK_FIRST, ("heart", UNKNOWN))),
        (BESIDE, Medicines(kinds=("insulin",)), (STOP, ("insulin",))),
    ],
)
def test_what_is_there_makes_it_graver_and_what_is_unknown_is_careful(
    level: CautionLevel,
    medicines: Medicines | None,
    expected: tuple[CautionLevel, tuple[str, ...]],
) -> None:
    """Never lighter than the practice itself; unknown asks first and stops nothing."""
    assert weigh(practice(level), medicines, KINDS) == expected


def test_a_kind_that_no_vocabulary_holds_is_unknown() -> None:
    """A pack may name one that its reader does not have."""
    one = replace(practice(BESIDE), stop_with=("dragon-balm",))
    assert weigh(one, NONE_AT_ALL, KINDS) == (ASK_FIRST, (UNKNOWN,))
    assert weigh(one, NONE_AT_ALL, {}) == (ASK_FIRST, (UNKNOWN,))


def test_a_practice_that_names_no_kind_stays_as_it_is() -> None:
    """Where nothing that is taken touches it, nothing that is unknown does."""
    assert weigh(PRACTICES["prayer"], Medicines(), KINDS) == (BESIDE, ())


def test_a_caution_made_graver_is_listed_by_its_new_level(tmp_path: Path) -> None:
    """The order of the page follows what is grave for this client."""
    told = Medicines(medicines=Known.YES, kinds=("insulin",))
    found = cautions(tmp_path, "prayer", "tea", "fasting", medicines=told)
    assert [(c.practice, c.level, c.because_of) for c in found] == [
        ("fasting", STOP, ()),
        ("tea", STOP, ("insulin",)),
        ("prayer", BESIDE, ()),
    ]


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("fasting", "insulin", STOP),
        ("fasting", "sugar-tablets", STOP),
        ("fasting", "lithium", STOP),
        ("fasting", "kidney", STOP),
        ("fasting", "pregnant", STOP),
        ("fasting", "eating-disorder", STOP),
        ("fasting", "thyroid-medicine", ASK_FIRST),
        ("st-johns-wort", "hiv-medicine", STOP),
        ("st-johns-wort", "after-transplant", STOP),
        ("st-johns-wort", "contraceptive", STOP),
        ("st-johns-wort", "blood-thinner", STOP),
        ("st-johns-wort", "mood-medicine", STOP),
        ("lead-products", "pregnant", STOP),
        ("lead-products", "child-under-5", STOP),
        ("herbal-remedies", "g6pd", ASK_FIRST),
        ("purges", "lithium", STOP),
        ("sweat-bath", "lithium", STOP),
        ("wet-cupping", "blood-thinner", STOP),
        ("cupping-coining", "blood-thinner", ASK_FIRST),
        ("vigils", "seizures", STOP),
        ("kava", "calming-medicine", STOP),
        ("ayahuasca", "mood-medicine", STOP),
        ("alcohol-ritual", "strong-pain-medicine", STOP),
        ("stopping-medicine", "steroids", STOP),
        ("sweeping-egg", "child-under-5", ASK_FIRST),
        ("holy-water", "kidney", ASK_FIRST),
    ],
)
def test_the_known_dangers_are_in_the_vocabulary(
    library: Library, name: str, kind: str, level: CautionLevel
) -> None:
    """Each pair is one that the sources of the practice speak of."""
    medicine = library.medicine_kinds[kind]
    told = replace(
        NONE_AT_ALL,
        kinds=(kind,) if medicine.part is Part.MEDICINES else (),
        condition_kinds=(kind,) if medicine.part is not Part.MEDICINES else (),
        spoken_freely=tuple(Part),
    )
    assert weigh(library.practices[name], told, library.medicine_kinds) == (level, (kind,))


def test_with_nothing_taken_each_practice_keeps_its_own_level(library: Library) -> None:
    """Somebody who was asked everything, alone, and takes nothing meets no more than before."""
    told = replace(NONE_AT_ALL, spoken_freely=tuple(Part))
    for one in library.practices.values():
        assert weigh(one, told, library.medicine_kinds) == (one.level, ())
