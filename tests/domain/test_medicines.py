"""What is taken and known of the body, and what of it has to be reckoned with."""

import subprocess
import sys
from dataclasses import fields

import pytest

from planner.domain.bodies import Body, CaseOpened
from planner.domain.case import Case, Record
from planner.domain.ids import CaseId, PersonId, RecordId
from planner.domain.matching import Shelf, match
from planner.domain.medicines import (
    Kind,
    Known,
    MedicineLine,
    Medicines,
    Part,
    Presence,
    kinds_named,
    together,
)
from tests.fakes import EN, Clock, hearing, pattern, said, sheet, template

INSULIN = Kind(id="insulin", part=Part.MEDICINES, label="Insulin", names=("insulin", "إنسولين"))
LITHIUM = Kind(id="lithium", part=Part.MEDICINES, label="Lithium", names=("litio", "lithium"))
HIV = Kind(id="hiv", part=Part.MEDICINES, label="HIV", is_private=True)
KIDNEY = Kind(id="kidney", part=Part.CONDITIONS, label="Kidneys")
PREGNANT = Kind(id="pregnant", part=Part.PREGNANCY, label="Pregnant", is_private=True)
PRESENT, ABSENT, UNKNOWN = Presence.PRESENT, Presence.ABSENT, Presence.UNKNOWN
TOLD_ALL = Medicines(medicines=Known.YES, kinds=("insulin",), spoken_freely=(Part.MEDICINES,))


@pytest.mark.parametrize(
    ("told", "kind", "presence"),
    [
        (Medicines(), INSULIN, UNKNOWN),
        (Medicines(medicines=Known.NOT_KNOWN), INSULIN, UNKNOWN),
        (Medicines(medicines=Known.NONE), INSULIN, ABSENT),
        (Medicines(medicines=Known.NONE), KIDNEY, UNKNOWN),
        (Medicines(medicines=Known.YES, kinds=("insulin",)), INSULIN, PRESENT),
        (Medicines(medicines=Known.YES, kinds=("insulin",)), LITHIUM, ABSENT),
        (Medicines(medicines=Known.NOT_KNOWN, kinds=("insulin",)), INSULIN, PRESENT),
        (Medicines(medicines=Known.NOT_KNOWN, kinds=("insulin",)), LITHIUM, UNKNOWN),
        (Medicines(conditions=Known.NONE), KIDNEY, ABSENT),
        (Medicines(conditions=Known.YES, condition_kinds=("kidney",)), KIDNEY, PRESENT),
    ],
)
def test_ticked_is_present_and_what_nobody_knows_is_unknown(
    told: Medicines, kind: Kind, presence: Presence
) -> None:
    """A part that is not known or was not asked leaves each of its kinds open."""
    assert told.presence(kind) is presence


def test_names_that_nobody_placed_may_be_of_any_kind() -> None:
    """A white tablet is no reason to think that there is no lithium."""
    told = Medicines(medicines=Known.YES, medicine_list=(MedicineLine(text="white tablet"),))
    assert told.presence(LITHIUM) is UNKNOWN


def test_a_name_on_a_packet_is_as_good_as_a_tick() -> None:
    """What was read there is present; it says nothing about anything else."""
    line = MedicineLine(text="Insulina", kinds=("insulin",))
    told = Medicines(medicines=Known.YES, medicine_list=(line,))
    assert (told.presence(INSULIN), told.presence(LITHIUM)) == (PRESENT, UNKNOWN)


@pytest.mark.parametrize(
    ("pregnancy", "presence"),
    [(Known.YES, PRESENT), (Known.NONE, ABSENT), (Known.NOT_KNOWN, UNKNOWN)],
)
def test_a_yes_to_pregnancy_needs_no_tick(pregnancy: Known, presence: Presence) -> None:
    """It is one question with one answer."""
    told = Medicines(pregnancy=pregnancy, spoken_freely=(Part.PREGNANCY,))
    assert told.presence(PREGNANT) is presence


def test_a_no_before_others_leaves_open_what_people_keep_to_themselves() -> None:
    """Nobody says before their family that they take medicines for HIV."""
    heard = Medicines(medicines=Known.NONE)
    alone = Medicines(medicines=Known.NONE, spoken_freely=(Part.MEDICINES,))
    assert (heard.presence(HIV), heard.presence(INSULIN)) == (UNKNOWN, ABSENT)
    assert alone.presence(HIV) is ABSENT


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("INSULINA de noche", ("insulin",)),
        ("Lítio, do hospital", ("lithium",)),
        ("إنسولين", ("insulin",)),
        ("paracetamol", ()),
    ],
)
def test_names_are_found_whatever_their_case_and_accents(line: str, kinds: tuple[str, ...]) -> None:
    """A packet is copied, misspelt and read aloud."""
    assert kinds_named(line, (INSULIN, LITHIUM)) == kinds


def test_there_is_no_place_for_an_amount() -> None:
    """A medicine is a text and its kinds, so that no amount is ever advised or changed here."""
    assert [field.name for field in fields(MedicineLine)] == ["text", "kinds"]


@pytest.mark.parametrize("part", list(Part))
def test_each_part_stands_for_itself(part: Part) -> None:
    """Taking one part over leaves the others as they are, and every answer is in some part."""
    full = Medicines(
        medicines=Known.YES, medicine_list=(MedicineLine(text="x"),), kinds=("insulin",),
        remedies=Known.YES, remedy_list=("tea",), conditions=Known.YES,
        condition_kinds=("kidney",), conditions_text="y", pregnancy=Known.YES,
        allergies=Known.YES, allergies_text="z", spoken_freely=tuple(Part),
    )  # fmt: skip
    taken_back = full.with_part(part, Medicines())
    assert taken_back.known(part) is Known.NOT_ASKED
    assert taken_back.with_part(part, full) == full
    assert full.only(part).known(part) is Known.YES
    rebuilt = Medicines()
    for one in Part:
        rebuilt = rebuilt.with_part(one, full)
    assert rebuilt == full


def test_what_was_told_at_several_times_adds_up() -> None:
    """What is there by one answer is there, and a no never takes it away."""
    both = together([TOLD_ALL, Medicines(medicines=Known.NONE, conditions=Known.NOT_KNOWN)])
    assert (both.medicines, both.conditions) == (Known.YES, Known.NOT_KNOWN)
    assert both.presence(INSULIN) is PRESENT


def test_nothing_told_is_nothing_asked() -> None:
    """Silence is never a no."""
    assert together([]) == Medicines()
    assert Medicines().is_blank


def test_matching_never_reads_it() -> None:
    """The account, and all that is matched, is the same with and without these answers."""
    clock = Clock()
    answer = said("The litio drove my soul away.")
    told = Medicines(
        medicines=Known.YES,
        medicine_list=(MedicineLine(text="my soul left"),),
        conditions=Known.YES,
        conditions_text="my soul left",
        remedies=Known.YES,
        remedy_list=("my soul left",),
    )

    def record(number: int, body: Body) -> Record:
        return Record(
            case=CaseId("c"), id=RecordId(f"r{number}"), version=1, body=body,
            by=PersonId("p"), at=clock(), write=f"w{number}",
        )  # fmt: skip

    head = CaseOpened(code="A", client_language=EN, clinician_language=EN, setting="s")
    records = (record(1, head), record(2, answer))
    without = Case(id=CaseId("c"), records=records)
    with_them = Case(id=CaseId("c"), records=(*records, record(3, told)))
    ears = hearing(sheet({"soul": "soul", "leave": "left\ndrove"}))
    shelf = Shelf([template("soul-loss", pattern("soul + leave"))])
    found = match(without.account, shelf, ears)
    assert [m.template for m in found.matches] == ["soul-loss"]
    assert with_them.account == without.account
    assert match(with_them.account, shelf, ears) == found


def test_the_matcher_does_not_even_know_of_it() -> None:
    """No module that matching needs knows the answers of this step."""
    program = (
        "import sys, planner.domain.matching; print('planner.domain.medicines' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"
