"""The whole copy, and what must never be on one."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

import pypdfium2
import pytest

from planner.domain.account import Holder
from planner.domain.bodies import Bridge, ModelAnswer
from planner.domain.case import Case
from planner.domain.clash import Clash
from planner.domain.clinic_copy import ClinicCopy
from planner.domain.frame import WorkerRole
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT as CLIENTS
from planner.domain.joining import Left, PersonJoined, QuestionLeft, Relation
from planner.domain.leaving import Approval, PaperChosen
from planner.domain.medicines import Known, Medicines
from planner.domain.outside_help import HelperConsent
from planner.domain.parties import StanceValue
from planner.domain.passages import Whose
from planner.domain.plan import Caution, CautionLevel, Origin
from planner.domain.privacy import Audience
from planner.domain.safety import Done, Duty, DutyKind, RiskAnswer, RiskAsked
from planner.domain.translating import Translation, Translator
from planner.domain.words import Words
from planner.interop.clinic_copy import clinic_copy_as_html, clinic_copy_as_pdf
from planner.interop.note import note_as_text
from tests.language.small import languages
from tests.services.recording.cases import (
    CLIENT,
    CLINICIAN,
    EN,
    ES,
    FRAME,
    NOW,
    SITTING,
    TODAY,
    at_the_clinic,
    both,
    case,
    copied,
    goal,
    plan_of,
    said,
    stance,
    task,
    told,
)

AUNT: Final = GiverId("aunt")
SECRET: Final = "SECRET"
DUE: Final = TODAY + timedelta(days=7)


def full() -> Case:
    """A sitting with something of every kind; all that is the client's says SECRET."""
    words = Words(text=f"{SECRET} translated", language=EN)
    return case(
        ("person.aunt", PersonJoined(relation=Relation.RELATIVE, language=ES, name="Rosa")),
        ("sitting.1", replace(FRAME, present=(AUNT,))),
        ("asked.1", RiskAsked(sitting=SITTING, answer=RiskAnswer.YES)),
        ("duty.1", Duty(kind=DutyKind.RESPOND, due=DUE,
                        done=Done(by=f"{SECRET} doer", what=f"{SECRET} done", at=NOW))),
        said("problem", f"{SECRET} trouble"),
        said("cause", f"{SECRET} cause"),
        said("others_cause", f"{SECRET} grief", holder=Holder.CLINICIAN, language=EN),
        ("translation.1", Translation(
            of=RecordId("answer.cause.client.client"), of_version=1, words=words,
            made_by=Translator.MACHINE)),
        said("problem", "Mi sobrina no come.", giver=AUNT),
        ("left.fear", QuestionLeft(question="fear", how=Left.SKIPPED)),
        ("model.soul-loss", ModelAnswer(template="soul-loss", is_close=True)),
        ("medicines", Medicines(allergies=Known.YES, allergies_text=f"{SECRET} allergy")),
        ("bridge", Bridge(words=Words(text=f"{SECRET} bridge", language=ES))),
        stance("bridge", CLIENT, StanceValue.AGREES),
        goal("g", Origin(utterance=0), both(f"{SECRET} goal"), because=(f"{SECRET} because",)),
        task("a", Origin(person=CLIENT), both(f"{SECRET} task")),
        ("clash.a", Clash(item=RecordId("task.a"), client_intends=f"{SECRET} intent",
                          client_reason=f"{SECRET} reason", clinician_reason=f"{SECRET} fear")),
        ("paper", PaperChosen(next_visit=DUE, visit_note=f"{SECRET} room")),
        ("helper.1", HelperConsent(
            helper=f"{SECRET} healer", may_be_told=Words(text=f"{SECRET} told", language=ES),
            until=DUE, tasks=())),
        name=f"{SECRET} name",
    )  # fmt: skip


def printed(folder: Path, copy: ClinicCopy) -> list[str]:
    """The copy as PDF and HTML and the note as text, each in one string."""
    at, tongues = at_the_clinic(folder), languages("en", "es")
    document = pypdfium2.PdfDocument(clinic_copy_as_pdf(copy, at.client, at.clinician, tongues))
    return [
        " ".join(page.get_textpage().get_text_range() for page in document),
        clinic_copy_as_html(copy, at.client, at.clinician, tongues),
        note_as_text(copy, at.clinician, tongues),
    ]


def test_the_workers_copy_holds_all_that_was_written_down(tmp_path: Path) -> None:
    """Every planted word of the case is on it."""
    planted = {
        "name", "doer", "done", "trouble", "cause", "grief", "translated", "allergy", "bridge",
        "goal", "because", "task", "intent", "reason", "fear", "room", "healer", "told",
    }  # fmt: skip
    copy = copied(tmp_path, full())
    for text in printed(tmp_path, copy)[:2]:
        assert {
            word for word in planted if f"{SECRET} {word}" in text.replace("\xa0", " ")
        } == planted
    assert (copy.is_partial, copy.code) == (False, "K-117")


@pytest.mark.parametrize("audience", [frozenset({AUNT}), frozenset({AUNT, CLIENTS})])
def test_nothing_leaks_to_somebody_who_looks_on(tmp_path: Path, audience: Audience) -> None:
    """Promise 5: no unreleased word of the client's, whatever plan the caller hands over."""
    copy = copied(tmp_path, full(), audience=audience)
    assert copy.is_partial
    for text in printed(tmp_path, copy):
        assert SECRET not in text


def test_a_plan_of_more_than_they_may_see_leaks_no_caution(tmp_path: Path) -> None:
    """The client named a practice in confidence; the caller handed over the whole plan."""
    caution = Caution(id="c1", level=CautionLevel.STOP, practice="fasting", text=both(SECRET))
    plan = replace(plan_of(full(), at_the_clinic(tmp_path)), cautions=(caution,))
    for audience, cautions in ((frozenset({AUNT}), 0), (frozenset({CLIENTS}), 1)):
        copy = copied(tmp_path, full(), plan=plan, audience=audience)
        assert len(copy.other_cautions) == cautions


def test_the_aunt_sees_her_own_account(tmp_path: Path) -> None:
    """What is left out is what is not hers."""
    copy = copied(tmp_path, full(), audience=frozenset({AUNT}))
    (account,) = copy.accounts
    assert account.giver.texts[EN] == "Rosa"


@pytest.mark.parametrize("audience", [frozenset({AUNT}), frozenset({AUNT, CLIENTS})])
def test_no_gap_tells_what_is_hidden(tmp_path: Path, audience: Audience) -> None:
    """A case in which the client said nothing gives them the very same copy."""
    untold = case(
        ("person.aunt", PersonJoined(relation=Relation.RELATIVE, language=ES, name="Rosa")),
        said("problem", "Mi sobrina no come.", giver=AUNT),
    )
    seen, nothing = (copied(tmp_path, made, audience=audience) for made in (full(), untold))
    assert replace(seen, fingerprint="") == replace(nothing, fingerprint="")


def test_the_client_sees_what_is_theirs_and_not_the_aunts(tmp_path: Path) -> None:
    """Danger and duties are their own; her account is hers."""
    copy = copied(tmp_path, full(), audience=frozenset({CLIENTS}))
    assert [account.is_client for account in copy.accounts] == [True]
    assert told(copy.risk)[0] == "Danger, as the client answered: Yes"


def test_an_approval_of_another_plan_is_none(tmp_path: Path) -> None:
    """AI-4: the copy is a draft again as soon as anything changes."""
    made = full()
    plan = plan_of(made, at_the_clinic(tmp_path))
    for fingerprint, is_draft in ((plan.fingerprint(), False), ("another", True)):
        approval = Approval(
            by="Dr. Noor", role=WorkerRole.CLINICIAN, fingerprint=fingerprint, at=NOW
        )
        record = replace(made.records[0], id=RecordId("approval"), body=approval)
        copy = copied(tmp_path, replace(made, records=(*made.records, record)))
        assert (copy.is_draft, bool(copy.approved)) == (is_draft, not is_draft)


def test_the_bridge_shows_who_stands_behind_it(tmp_path: Path) -> None:
    """CU-6: both must; the clinician was not asked yet."""
    bridge = copied(tmp_path, full()).bridge
    assert bridge is not None
    assert bridge.words.mark.whose is Whose.BOTH
    assert [(s.party, s.value) for s in bridge.stances] == [
        (CLIENT, StanceValue.AGREES), (CLINICIAN, StanceValue.NOT_ASKED),
    ]  # fmt: skip
    assert copied(tmp_path, case()).bridge is None


def test_the_copy_is_of_the_last_sitting(tmp_path: Path) -> None:
    """What was asked in the first one is not this one's answer."""
    second = replace(FRAME, started_at=NOW + timedelta(days=7), minutes=20)
    made = case(
        ("sitting.2", second), ("sitting.1", FRAME),
        ("asked.1", RiskAsked(sitting=SITTING, answer=RiskAnswer.NO)),
    )  # fmt: skip
    copy = copied(tmp_path, made)
    assert "The sitting began: 8 Dec 2026, 09:00" in told(copy.presence)
    assert told(copy.risk) == ["Danger, as the client answered: Not asked"]


def test_a_case_without_a_sitting_gives_a_copy_too(tmp_path: Path) -> None:
    """Old cases have none: nobody was asked, and it says so."""
    copy = copied(tmp_path, case())
    assert (copy.presence, copy.interpreter) == ((), ())
    assert told(copy.risk) == ["Danger, as the client answered: Not asked"]
    assert copy.on.texts == {ES: "1 dic 2026", EN: "1 Dec 2026"}


def test_models_that_were_read_aloud_are_named_by_what_came_of_it(tmp_path: Path) -> None:
    """Called close, or turned down."""
    made = case(
        ("model.soul-loss", ModelAnswer(template="soul-loss", is_close=True)),
        ("model.worry-much", ModelAnswer(template="worry-much", is_close=False)),
    )
    copy = copied(tmp_path, made)
    assert [model.mark.name for model in copy.models] == ["soul-loss"]
    assert [model.mark.name for model in copy.declined] == ["worry-much"]


def test_a_real_case_is_no_practice(tmp_path: Path) -> None:
    """And the other way round."""
    assert not copied(tmp_path, case()).is_practice
    assert copied(tmp_path, case(is_practice=True)).is_practice
