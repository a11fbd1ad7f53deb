from dataclasses import replace
from datetime import UTC, date
from pathlib import Path
from typing import Any

import pytest

from planner.domain.bodies import Body
from planner.domain.frame import (
    Answered,
    Freedom,
    Interpreter,
    InterpreterKind,
    InterpreterMode,
    WorkerRole,
)
from planner.domain.handout import PaperSize
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import PersonJoined, Relation
from planner.domain.leaving import Approval, PaperChosen, Recalled, ToldBack
from planner.domain.medicines import Known, MedicineLine, Medicines
from planner.domain.outside_help import HelperConsent
from planner.domain.passages import Passage, Whose
from planner.domain.safety import Done, Duty, DutyKind, RiskAnswer, RiskAsked, SupervisorCalled
from planner.domain.words import Words
from planner.services.recording.sitting import SittingRecord
from tests.services.recording.cases import (
    EN,
    ES,
    FRAME,
    KINDS,
    NOW,
    SITTING,
    case,
    labels,
    passages,
    told,
)

DUE = date(2026, 12, 8)


def made(folder: Path, *records: tuple[str, Body]) -> SittingRecord:
    """One sitting of a case with these records."""
    return SittingRecord(
        case(*records), SITTING, labels(folder), passages(folder), kinds=KINDS,
        worker=Whose.CLINICIAN, zone=UTC,
    )  # fmt: skip


def lines(facts: Any) -> list[str]:  # noqa: ANN401 - facts of any section
    """Facts as they read in English."""
    return told(tuple(facts))


def test_who_was_there_and_what_was_read_aloud(tmp_path: Path) -> None:
    """By what they are to the client, and by name where they gave one."""
    aunt = ("person.aunt", PersonJoined(relation=Relation.RELATIVE, language=ES, name="Rosa"))
    frame = replace(
        FRAME, worker_role=WorkerRole.HEALTH_WORKER, present=(GiverId("aunt"),), minutes=20
    )
    assert lines(made(tmp_path, aunt).presence(frame)) == [
        "The sitting began: 1 Dec 2026, 09:00", "Led by: Health worker",
        "Also in the room: Another relative", "Called by the client: Rosa",
        "What this software is was read aloud: Yes",
        "The limits of confidentiality were read aloud: Yes",
        "The client agreed to writing down: Yes", "Minutes that both had: \u206620\u2069",
    ]  # fmt: skip


def test_nobody_else_there_is_said_too(tmp_path: Path) -> None:
    """An empty line could be a forgotten one."""
    assert "Also in the room: Nobody beside client and worker" in lines(
        made(tmp_path).presence(FRAME)
    )


@pytest.mark.parametrize(
    ("frame", "freedom"),
    [(FRAME, "Yes"), (replace(FRAME, freedom=Freedom.NO), "No"), (None, "Not known")],
)
def test_whether_the_client_could_speak_freely(
    tmp_path: Path,
    frame: Any,  # noqa: ANN401 - a frame or none
    freedom: str,
) -> None:
    """Without a frame nobody knows."""
    fact = made(tmp_path).freedom(frame)
    assert lines([fact]) == [f"The client could speak freely: {freedom}"]


def test_the_interpreter_in_full(tmp_path: Path) -> None:
    """Kind, badge, mode, accepted, same community."""
    interpreter = Interpreter(
        kind=InterpreterKind.RELATIVE, identifier="INT-4", mode=InterpreterMode.TELEPHONE,
        accepted=Answered.NO,
    )  # fmt: skip
    assert lines(made(tmp_path).interpreter(interpreter)) == [
        "Interpreter: A relative", "Number or badge: INT-4", "Interpreted: By telephone",
        "The client accepts this interpreter: No",
        "Client and interpreter know the same people: Not asked",
    ]  # fmt: skip
    assert lines(made(tmp_path).interpreter(None)) == ["Interpreter: None"]


def test_danger_that_nobody_asked_about_is_not_asked(tmp_path: Path) -> None:
    """And what came of another sitting is not this one's answer."""
    other = ("asked.2", RiskAsked(sitting=RecordId("sitting.2"), answer=RiskAnswer.NO))
    assert lines(made(tmp_path, other).risk()) == ["Danger, as the client answered: Not asked"]


def test_a_yes_stands_with_what_was_done_by_whom(tmp_path: Path) -> None:
    """In the words of whoever did it."""
    done = Done(by="Dr. Noor", what="Went with her to the ward.", at=NOW)
    record = made(
        tmp_path,
        ("asked.1", RiskAsked(sitting=SITTING, answer=RiskAnswer.YES)),
        ("duty.1", Duty(kind=DutyKind.RESPOND, due=DUE, done=done)),
        ("duty.2", Duty(kind=DutyKind.ASK_ALONE, due=DUE)),
        ("called.1", SupervisorCalled(at=NOW, is_reached=False)),
    )
    assert lines(record.risk()) == [
        "Danger, as the client answered: Yes",
        "To be done: Follow the protocol and write down what was done",
        "Due: 8 Dec 2026", "What was done: Went with her to the ward.", "Done by: Dr. Noor",
        "Date: 1 Dec 2026, 09:00", "To be done: Ask alone what could not be asked",
        "Due: 8 Dec 2026", "What was done: Not yet",
        "The supervisor was called: 1 Dec 2026, 09:00", "The supervisor answered: No",
    ]  # fmt: skip


def test_medicines_that_nobody_asked_about_are_not_asked(tmp_path: Path) -> None:
    """Each part by itself."""
    assert lines(made(tmp_path).medicines()) == [
        "Medicines: Not asked", "Remedies: Not asked", "Conditions: Not asked",
        "Pregnancy: Not asked", "Allergies: Not asked",
    ]  # fmt: skip


def test_medicines_as_they_were_named_and_ticked(tmp_path: Path) -> None:
    """A yes without a name stays a yes; not known is no none."""
    answers = Medicines(
        medicines=Known.YES, medicine_list=(MedicineLine(text="Metformin"),),
        kinds=("insulin", "gone"), remedies=Known.NONE, conditions=Known.NOT_KNOWN,
        pregnancy=Known.YES, allergies=Known.YES, allergies_text="Penicillin",
    )  # fmt: skip
    assert lines(made(tmp_path, ("medicines", answers)).medicines()) == [
        "Medicines: For sugar: insulin", "Medicines: gone", "Medicines: Metformin",
        "Remedies: None", "Conditions: Not known", "Pregnancy: Yes", "Allergies: Penicillin",
    ]  # fmt: skip


def test_leaving_without_anything_settled_says_so(tmp_path: Path) -> None:
    """No visit, and nobody asked for the plan to be told back."""
    assert lines(made(tmp_path).leaving(are_first_steps=True)) == [
        "Next visit: Not settled", "The plan told back: Not asked",
    ]  # fmt: skip


def test_leaving_in_full(tmp_path: Path) -> None:
    """Paper, who will look, the visit, what was told back, and which helper may know what."""
    chosen = PaperChosen(
        size=PaperSize.POCKET, next_visit=DUE, visit_note="Room 4", until_seen_by="Dr. Noor"
    )
    told_back = ToldBack(sitting=SITTING, recalled=Recalled.PART, words="I rest.")
    consent = HelperConsent(
        helper="Doña Lupe", may_be_told=Words(text="Que llamen mi alma.", language=ES), until=DUE,
        tasks=(),
    )  # fmt: skip
    record = made(
        tmp_path, ("paper", chosen), (f"told-back.{SITTING}", told_back), ("helper.1", consent),
        ("helper.2", replace(consent, helper="Pepe", is_withdrawn=True)),
    )  # fmt: skip
    assert lines(record.leaving(are_first_steps=True)) == [
        "The client carries: A pocket card",
        "First steps, until this person has looked: Dr. Noor", "Next visit: 8 Dec 2026",
        "For that visit: Room 4", "The plan told back: Part of it", "Told back: I rest.",
        "A helper who may be told: Doña Lupe", "What may be said: Que llamen mi alma.",
        "May be said until: 8 Dec 2026", "A helper who may be told: Pepe",
        "What may be said: Que llamen mi alma.", "May be said until: Taken back by the client",
    ]  # fmt: skip


def test_a_plan_that_was_looked_at_waits_for_nobody(tmp_path: Path) -> None:
    """The name that the place offers for first steps stays out of it."""
    record = made(tmp_path, ("paper", PaperChosen(until_seen_by="Dr. Noor")))
    assert "Dr. Noor" not in repr(lines(record.leaving(are_first_steps=False)))
    assert "Dr. Noor" in repr(lines(record.leaving(are_first_steps=True)))


def test_an_approval_names_the_clinician_and_the_exact_version(tmp_path: Path) -> None:
    """AI-4: the fingerprint in groups that can be read out."""
    approval = Approval(
        by="Dr. Noor", role=WorkerRole.CLINICIAN, fingerprint="0123456789abcdef", at=NOW
    )
    assert lines(made(tmp_path).approved(approval)) == [
        "Approved by: Dr. Noor", "Role: Clinician", "Date: 1 Dec 2026, 09:00",
        "Exactly this version: \u206601234567\u2069 \u206689abcdef\u2069",
    ]  # fmt: skip
    assert lines(made(tmp_path).approved(None)) == []


def test_a_typed_line_says_whose_it_is(tmp_path: Path) -> None:
    """What was done is the worker's sentence; what is taken, the client's in short."""
    answers = Medicines(medicines=Known.YES, medicine_list=(MedicineLine(text="Metformin"),))
    duty = Duty(kind=DutyKind.RESPOND, due=DUE, done=Done(by="Ana", what="Stayed.", at=NOW))
    record = made(tmp_path, ("medicines", answers), ("duty.1", duty))
    typed = [f.value for f in (*record.medicines(), *record.risk()) if isinstance(f.value, Passage)]
    assert [(p.mark.whose, p.texts[0].language) for p in typed] == [
        (Whose.CLIENT, EN), (Whose.CLINICIAN, EN),
    ]  # fmt: skip
