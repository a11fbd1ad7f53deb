from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.domain.explanatory_model import Domain
from planner.domain.handout import Handout, PaperSize
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.plan import (
    Caution,
    CautionLevel,
    DraftPlan,
    Goal,
    Origin,
    Task,
    Wording,
)
from planner.domain.words import LanguageTag
from planner.services.sharing import PaperChoices, Sharing
from tests.language.small import write_po
from tests.services.sittings import PRACTICES, sitting

ES, EN = LanguageTag("es"), LanguageTag("en")
CLIENT, CLINICIAN = PartyKind.CLIENT, PartyKind.CLINICIAN
SECRET = "my uncle cursed me"


def wording(text: str, **more: Any) -> Wording:  # noqa: ANN401 - Wording's own fields
    """A passage in both languages, Spanish in capitals."""
    return Wording(texts={ES: text.upper(), EN: text}, **more)


def task(name: str, **more: Any) -> Task:  # noqa: ANN401 - Task's own fields
    """A task with its reason and rationale, which no paper may show."""
    return Task(
        id=name, goal="g1", domain=Domain.SPIRITUAL, doer="client", text=wording(name),
        origin=Origin(template="sent-harm", template_version=1), rhythm=wording("daily"),
        first_step=wording("sit"), rationale=wording(SECRET), because=(SECRET,), **more,
    )  # fmt: skip


def plan(*tasks: Task, **more: Any) -> DraftPlan:  # noqa: ANN401 - DraftPlan's own fields
    """A plan with one goal from hope and a caution a level."""
    goal = Goal(
        id="g1", domain=Domain.PERSONAL, text=wording("hope"), origin=Origin(utterance=0),
        because=("To sing.",), rationale=wording(SECRET),
    )  # fmt: skip
    cautions = tuple(
        Caution(id=level.value, level=level, practice="tea", text=wording(f"care {level}"))
        for level in CautionLevel
    )
    return DraftPlan(
        account="a-1", setting="psychotherapy", overlays=(), client_language=ES,
        clinician_language=EN, goals=(goal,), tasks=tasks, cautions=cautions,
        agreement_needed_from=(CLIENT, CLINICIAN), **more,
    )  # fmt: skip


def says(item: str, value: StanceValue, *parties: PartyKind) -> list[Stance]:
    """Stances on version one of an item."""
    return [Stance(item=item, item_version=1, party=party, value=value) for party in parties]


def paper(
    folder: Path, made: DraftPlan, *stances: Stance, choices: PaperChoices | None = None
) -> Handout:
    """The client's page in Spanish."""
    at = sitting(folder, "es", "en")
    return Sharing(PRACTICES).handout(made, stances, at, choices or PaperChoices())


def test_the_page_is_in_the_clients_language_alone(tmp_path: Path) -> None:
    """No line of it is the clinician's."""
    found = paper(tmp_path, plan(task("rest")))
    assert (found.language, found.tasks[0].text, found.tasks[0].rhythm) == ("es", "REST", "DAILY")


def test_the_page_betrays_nothing(tmp_path: Path) -> None:
    """No cause, model, quotation or kind of clinic unless the client asks for it."""
    choices = PaperChoices(size=PaperSize.POCKET, next_visit=" Monday ", phone=" +34 91 ")
    found = paper(tmp_path, plan(task("rest")), choices=choices)
    written = repr(found).casefold()
    for secret in (SECRET, "sent-harm", "psychotherapy", "to sing", "hope"):
        assert secret not in written
    assert (found.next_visit, found.phone, found.own_words) == ("Monday", "+34 91", "")


def test_own_words_stand_on_it_where_the_client_wants_them(tmp_path: Path) -> None:
    """The first goal's, which are the client's hope."""
    found = paper(tmp_path, plan(task("rest")), choices=PaperChoices(with_own_words=True))
    assert found.own_words == "To sing."


def test_up_to_three_tasks_with_the_agreed_first(tmp_path: Path) -> None:
    """What both said yes to comes before what was not asked."""
    made = plan(*(task(name) for name in "abcd"))
    found = paper(tmp_path, made, *says("d", StanceValue.AGREES, CLIENT, CLINICIAN))
    assert [t.text for t in found.tasks] == ["D", "A", "B"]


def test_what_the_client_said_no_to_is_not_on_paper(tmp_path: Path) -> None:
    """The clinician's no leaves it there, to be talked about."""
    made = plan(task("a"), task("b"))
    no = StanceValue.DISAGREES
    stances = [*says("a", no, CLIENT), *says("b", no, CLINICIAN)]
    assert [t.text for t in paper(tmp_path, made, *stances).tasks] == ["B"]


def test_a_no_to_an_earlier_wording_is_no_no(tmp_path: Path) -> None:
    """A stance counts for its version alone."""
    made = plan(task("a"), versions={"a": 2})
    assert len(paper(tmp_path, made, *says("a", StanceValue.DISAGREES, CLIENT)).tasks) == 1


def test_what_is_stopped_is_not_on_paper(tmp_path: Path) -> None:
    """A task with a stop caution waits for the prescriber."""
    made = plan(task("fast", cautions=("stop",)), task("rest"))
    assert [t.text for t in paper(tmp_path, made).tasks] == ["REST"]


def test_a_task_carries_its_cautions(tmp_path: Path) -> None:
    """What must be asked first; what is merely good to know stays in the clinic."""
    made = plan(task("drink", cautions=("ask-first", "beside")))
    assert paper(tmp_path, made).tasks[0].cautions == ("CARE ASK-FIRST",)


def test_danger_signs_are_those_of_its_practices(tmp_path: Path) -> None:
    """In the client's language, once each."""
    entry = 'msgctxt "practices.tea.danger_signs"\nmsgid "Danger of tea."\nmsgstr "Peligro."\n'
    write_po(tmp_path, "es", entry, name="safety")
    made = plan(task("a", practices=("tea",)), task("b", practices=("tea", "unknown")))
    found = paper(tmp_path, made)
    assert (found.danger_signs, found.is_unchecked) == (("Peligro.",), False)


@pytest.mark.parametrize("field", ["unreviewed", "missing"])
def test_an_unchecked_translation_is_said_to_be_one(tmp_path: Path, field: str) -> None:
    """In a task's own lines; the clinician's language does not matter here."""
    client = replace(task("a"), rhythm=wording("x", **{field: frozenset({ES})}))
    clinician = replace(task("a"), rhythm=wording("x", **{field: frozenset({EN})}))
    assert paper(tmp_path, plan(client)).is_unchecked
    assert not paper(tmp_path, plan(clinician)).is_unchecked


def test_an_untranslated_danger_sign_makes_it_unchecked(tmp_path: Path) -> None:
    """It is shown in English rather than left out."""
    found = paper(tmp_path, plan(task("a", practices=("tea",))))
    assert (found.danger_signs, found.is_unchecked) == (("Danger of tea.",), True)


def test_words_that_have_no_translation_are_not_left_blank(tmp_path: Path) -> None:
    """A task written at the table in English stands there in English, marked."""
    own = replace(task("a"), text=Wording(texts={EN: "Sing."}))
    found = paper(tmp_path, plan(own))
    assert (found.tasks[0].text, found.is_unchecked) == ("Sing.", True)


def test_it_is_a_draft_until_everything_is_agreed(tmp_path: Path) -> None:
    """All of it, by everybody."""
    made = plan(task("a"))
    stances = [s for item in ("g1", "a") for s in says(item, StanceValue.AGREES, CLIENT, CLINICIAN)]
    assert paper(tmp_path, made, *stances[:3]).is_draft
    assert not paper(tmp_path, made, *stances).is_draft
