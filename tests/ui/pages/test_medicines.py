"""The medicine step: one part at a time, each answer kept as it is given."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.frame import Freedom
from planner.domain.ids import CaseId, RecordId
from planner.domain.medicines import Known, MedicineLine, Medicines, Part
from planner.errors import PlannerError
from planner.services.asking_medicines import AskingMedicines
from planner.services.framing import FIRST_SITTING
from planner.storage.cases import CaseStore
from tests.fakes import settled
from tests.ui.pages.visiting import Visitor, html, labelled, words

NAMES = "Names, as said or read"
INSULIN = Medicines(medicines=Known.YES, kinds=("insulin",))


def told(visitor: Visitor, case: CaseId) -> Medicines:
    """What the store holds."""
    return AskingMedicines.written(visitor.read(case))


def tell(visitor: Visitor, case: CaseId, medicines: Medicines) -> None:
    """Keep answers, as another tablet would."""
    AskingMedicines(visitor.cases).keep(visitor.read(case), medicines, write=f"w-{medicines}")


def at_part(page: AppTest, part: Part) -> AppTest:
    """The page with this part on it."""
    page.query_params["part"] = str(list(Part).index(part) + 1)
    return page.run()


def answer(page: AppTest, known: Known) -> AppTest:
    """Tap one of the four answers."""
    return labelled(page.segmented_control, "Answer").set_value(known).run()


def keyed(elements: Iterable[Any], name: str) -> Any:  # noqa: ANN401 - AppTest's own types
    """The one widget with this name, in whichever language."""
    (found,) = [element for element in elements if str(element.key).startswith(f"{name}:")]
    return found


def before_others(visitor: Visitor, case: CaseId) -> None:
    """Say in the frame that the client cannot speak freely."""
    frame = replace(settled(visitor.house.planner.clock()), freedom=Freedom.NO)
    visitor.cases.append(case, FIRST_SITTING, frame, seen_version=1, write="not-free")


def chips(page: AppTest) -> list[str]:
    """The labels of all chips to tick."""
    return [label for group in page.pills for label in group.options]


def test_the_first_part_is_asked_in_both_languages(visitor: Visitor) -> None:
    """The client's language stands first in each answer, and the worker reads along."""
    page = visitor.at("medicines", visitor.case(client="es"))
    assert "Do you take any medicines" in words(page)
    assert page.query_params["part"] == "1"
    options = labelled(page.segmented_control, "Answer").options
    assert len(options) == len(Known)
    assert re.sub(r"[\u2066-\u2069]", "", options[0]) == "Sí · Yes"


def test_nothing_is_kept_until_somebody_answers(visitor: Visitor) -> None:
    """A part that was only looked at was not asked."""
    case = visitor.case()
    page = visitor.at("medicines", case)
    labelled(page.button, "Next").click().run()
    assert told(visitor, case) == Medicines()
    assert page.query_params["part"] == "2"


def test_a_part_that_was_not_answered_is_not_called_saved(visitor: Visitor) -> None:
    """What was kept of another part says nothing of this one."""
    case = visitor.case()
    tell(visitor, case, INSULIN)
    page = at_part(visitor.at("medicines", case), Part.ALLERGIES)
    assert 'class="saved"' not in html(page)
    assert 'class="saved"' in html(at_part(page, Part.MEDICINES))


def test_ticked_kinds_are_kept_at_once(visitor: Visitor) -> None:
    """The store holds them before the page says that they are saved."""
    case = visitor.case()
    page = answer(visitor.at("medicines", case), Known.YES)
    labelled(page.pills, "Tick").select("insulin").run()
    assert told(visitor, case).kinds == ("insulin",)
    assert told(visitor, case).medicines is Known.YES
    assert 'class="saved"' in html(page)


@pytest.mark.parametrize("known", [Known.NONE, Known.NOT_KNOWN])
def test_none_and_not_known_are_answers(visitor: Visitor, known: Known) -> None:
    """They are two different things, and neither is silence."""
    case = visitor.case()
    answer(at_part(visitor.at("medicines", case), Part.ALLERGIES), known)
    assert told(visitor, case) == Medicines(allergies=known)


def test_skip_takes_an_answer_back(visitor: Visitor) -> None:
    """A part can be as if it had never been asked; its history stays."""
    case = visitor.case()
    tell(visitor, case, Medicines(remedies=Known.YES, remedy_list=("Ruda",)))
    answer(at_part(visitor.at("medicines", case), Part.REMEDIES), Known.NOT_ASKED)
    assert told(visitor, case) == Medicines()
    assert len(visitor.cases.history(case, RecordId("medicines"))) == 2


@pytest.mark.parametrize(
    ("kind", "is_free"), [("hiv-medicine", True), ("insulin", True), ("insulin", False)]
)
def test_skip_leaves_nothing_behind(visitor: Visitor, kind: str, *, is_free: bool) -> None:
    """Neither a tick nor the note that it was asked alone outlasts the answer."""
    case = visitor.case()
    tell(visitor, case, replace(INSULIN, kinds=(kind,), spoken_freely=(Part.MEDICINES,)))
    if not is_free:
        before_others(visitor, case)
    answer(at_part(visitor.at("medicines", case), Part.MEDICINES), Known.NOT_ASKED)
    assert told(visitor, case) == Medicines()


def test_names_are_kept_line_by_line_and_known_by_their_kind(visitor: Visitor) -> None:
    """As they stand on the packet; a known name is shown as what it is for."""
    case = visitor.case()
    page = answer(visitor.at("medicines", case), Known.YES)
    labelled(page.text_area, NAMES).input(" Metformina \n\nla blanca").run()
    assert told(visitor, case).medicine_list == (
        MedicineLine(text="Metformina", kinds=("sugar-tablets",)),
        MedicineLine(text="la blanca"),
    )
    assert "Known by name: For sugar: tablets" in words(page)


@pytest.mark.parametrize(
    ("part", "field", "expected"),
    [
        (Part.REMEDIES, "Names, as they", {"remedy_list": ("Ruda", "Tila")}),
        (Part.CONDITIONS, "Anything else", {"conditions_text": "Ruda\nTila"}),
        (Part.ALLERGIES, "What it is", {"allergies_text": "Ruda\nTila"}),
    ],
)
def test_what_was_said_of_each_part_is_kept(
    visitor: Visitor, part: Part, field: str, expected: dict[str, object]
) -> None:
    """One thing a line, without the space around it."""
    case = visitor.case()
    page = answer(at_part(visitor.at("medicines", case), part), Known.YES)
    labelled(page.text_area, field).input("Ruda \n Tila").run()
    assert told(visitor, case).only(part) == replace(
        Medicines(), **{part.value: Known.YES}, **expected
    )


def test_a_reload_finds_everything_as_it_was_kept(visitor: Visitor) -> None:
    """In a new session the page is filled from the store and writes nothing."""
    case = visitor.case()
    tell(visitor, case, replace(INSULIN, medicine_list=(MedicineLine(text="Pen"),)))
    before = visitor.read(case).records
    for language in ("en", "ar"):
        page = at_part(visitor.at("medicines", case, language=language), Part.MEDICINES)
        assert keyed(page.pills, "kinds").value == ["insulin"]
        assert keyed(page.text_area, "named").value == "Pen"
    assert visitor.read(case).records == before


def test_what_people_keep_to_themselves_is_asked_when_they_can_speak_freely(
    visitor: Visitor,
) -> None:
    """Then it is asked apart, and a no to it is kept as a no."""
    case = visitor.case(client="en")
    page = answer(visitor.at("medicines", case), Known.YES)
    alone = labelled(page.pills, "Asked alone")
    assert any("HIV" in label for label in alone.options)
    assert told(visitor, case).spoken_freely == ()
    alone.select("none-of-these").run()
    assert told(visitor, case).spoken_freely == (Part.MEDICINES,)


def test_before_others_there_is_no_trace_of_it(visitor: Visitor) -> None:
    """Neither the chips nor the part about pregnancy says what would be asked alone."""
    case = visitor.case(client="en")
    before_others(visitor, case)
    page = answer(visitor.at("medicines", case), Known.YES)
    assert not [label for label in chips(page) if "HIV" in label or "pregnancy" in label]
    page = at_part(page, Part.PREGNANCY)
    assert "pregnan" not in html(page).lower()
    assert not [group for group in page.segmented_control if group.label == "Answer"]
    assert "This part is asked alone" in words(page)


def test_what_was_told_alone_outlasts_an_answer_before_others(visitor: Visitor) -> None:
    """“None”, said while others listen, takes nothing back that was told in confidence."""
    case = visitor.case()
    tell(
        visitor,
        case,
        Medicines(
            medicines=Known.YES, kinds=("insulin", "hiv-medicine"), spoken_freely=(Part.MEDICINES,)
        ),
    )
    before_others(visitor, case)
    page = at_part(visitor.at("medicines", case), Part.MEDICINES)
    assert keyed(page.pills, "kinds").value == ["insulin"]
    answer(page, Known.NONE)
    assert told(visitor, case) == Medicines(
        medicines=Known.YES, kinds=("hiv-medicine",), spoken_freely=(Part.MEDICINES,)
    )


def test_pregnancy_is_one_answer(visitor: Visitor) -> None:
    """Asked only alone, and so always spoken freely."""
    case = visitor.case()
    answer(at_part(visitor.at("medicines", case), Part.PREGNANCY), Known.NOT_KNOWN)
    assert told(visitor, case) == Medicines(
        pregnancy=Known.NOT_KNOWN, spoken_freely=(Part.PREGNANCY,)
    )


def test_two_tablets_on_two_parts_have_no_quarrel(visitor: Visitor) -> None:
    """Somebody else's answer to another part stays beside this one."""
    case = visitor.case()
    tell(visitor, case, INSULIN)
    page = at_part(visitor.at("medicines", case), Part.ALLERGIES)
    tell(visitor, case, replace(INSULIN, remedies=Known.NONE))
    answer(page, Known.NONE)
    assert told(visitor, case) == replace(INSULIN, remedies=Known.NONE, allergies=Known.NONE)
    assert "PL405" not in words(page)


def test_two_tablets_on_one_part_are_both_shown(visitor: Visitor) -> None:
    """Nobody is written over unasked; the one that is chosen is kept."""
    case = visitor.case()
    tell(visitor, case, Medicines(allergies=Known.NONE))
    page = at_part(visitor.at("medicines", case), Part.ALLERGIES)
    tell(visitor, case, Medicines(allergies=Known.YES, allergies_text="penicilina"))
    answer(page, Known.NOT_KNOWN)
    assert told(visitor, case).allergies is Known.YES
    assert "PL405" in words(page)
    assert "penicilina" in words(page)
    assert labelled(page.button, "Next").disabled
    assert labelled(page.button, "To understanding").disabled
    labelled(page.button, "Keep this one").click().run()
    assert told(visitor, case) == Medicines(allergies=Known.NOT_KNOWN)


def test_a_failed_save_is_said_and_nobody_can_walk_on(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was tapped stays on the screen, with the code of the failure."""
    case = visitor.case()
    page = visitor.at("medicines", case)

    def refused(*_given: object, **_more: object) -> None:
        raise PlannerError("PL414", detail="disk full")

    monkeypatch.setattr(CaseStore, "append_many", refused)
    answer(page, Known.NONE)
    assert "PL414" in words(page)
    assert 'class="saved"' not in html(page)
    assert labelled(page.button, "To understanding").disabled
    assert labelled(page.segmented_control, "Answer").value is Known.NONE


def test_the_parts_go_forward_and_back(visitor: Visitor) -> None:
    """From the first to the last and no further."""
    page = visitor.at("medicines", visitor.case())
    assert labelled(page.button, "Back").disabled
    for number in range(2, len(Part) + 1):
        labelled(page.button, "Next").click().run()
        assert page.query_params["part"] == str(number)
    assert labelled(page.button, "Next").disabled
    labelled(page.button, "Back").click().run()
    assert page.query_params["part"] == str(len(Part) - 1)


@pytest.mark.parametrize("place", ["0", "9", "x", "١"])
def test_an_address_that_names_no_part_opens_the_first_one_unasked(
    visitor: Visitor, place: str
) -> None:
    """Whatever stands there."""
    case = visitor.case()
    tell(visitor, case, INSULIN)
    page = visitor.at("medicines", case)
    page.query_params["part"] = place
    page.run()
    assert page.query_params["part"] == "2"
    assert not page.exception


def test_how_to_know_them_is_told_on_request(visitor: Visitor) -> None:
    """Hints and the names on packets are folded away until somebody asks."""
    case = visitor.case()
    page = answer(visitor.at("medicines", case), Known.YES)
    assert "On the packet" not in words(page)
    page.session_state[f"know:medicines:{case}:en+ar"] = True
    page.run()
    assert "Given with a needle or a pen" in words(page)
    assert "For sugar: insulin · On the packet: insulin" in words(page)
