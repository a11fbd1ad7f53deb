from pathlib import Path

import pytest

from planner.domain.clinic_copy import ClinicCopy
from planner.interop.note_lines import Section
from planner.interop.note_sections import NoteWriter
from planner.interop.sheet import Voice
from tests.interop.record_samples import EN, book, clinic_copy


def sections(folder: Path, copy: ClinicCopy, *, is_brief: bool = False) -> dict[str, Section]:
    """The sections by their titles."""
    writer = NoteWriter(copy, Voice(book(folder, EN)), most=400, is_brief=is_brief)
    return {section.title.text: section for section in writer.sections()}


def test_each_side_has_its_own_section(tmp_path: Path) -> None:
    """No word of the clinician's stands under the client's view."""
    made = sections(tmp_path, clinic_copy())
    client = [line.text.text for line in made["How the client sees it:"].lines]
    (clinician,) = made["How the clinician sees it:"].lines
    assert clinician.text.text == "Too little sleep."
    assert "Too little sleep." not in client
    assert client[0] == "No sleep. No food."


def test_another_persons_account_stays_out_of_the_note(tmp_path: Path) -> None:
    """It is theirs; the record is the client's."""
    made = sections(tmp_path, clinic_copy())
    assert "She does not eat." not in repr(made)


def test_a_clash_is_told_once(tmp_path: Path) -> None:
    """Its task does not stand there a second time as a disagreement."""
    lines = sections(tmp_path, clinic_copy())["Seen differently:"].lines
    assert [line.text.text for line in lines] == [
        "I fast for the vow.", "Who decides: Whoever prescribes",
    ]  # fmt: skip
    unclashed = sections(tmp_path, clinic_copy(clashes=()))["Seen differently:"].lines
    assert [m.text for m in unclashed[0].marks] == ["Client: Yes, but", "Clinician: No"]


@pytest.mark.parametrize("is_brief", [True, False])
def test_a_brief_task_keeps_cautions_and_stances(tmp_path: Path, is_brief: bool) -> None:  # noqa: FBT001
    """What goes is who does it and when."""
    plan = sections(tmp_path, clinic_copy(), is_brief=is_brief)["Plan:"]
    marks = [mark.text for mark in plan.lines[1].marks]
    kept = ["Ask first", "Client: Yes", "Clinician: Yes"]
    assert marks == (kept if is_brief else ["I do this", "Every day.", *kept])


def test_what_nobody_brought_up_has_no_section(tmp_path: Path) -> None:
    """A bridge that was not built is not "not asked"."""
    made = sections(tmp_path, clinic_copy(bridge=None, clashes=(), declined=(), other_tasks=()))
    assert "What both can stand behind:" not in made
    assert "Seen differently:" not in made
    assert "Turned down by the client:" not in made
