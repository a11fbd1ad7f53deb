from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from planner.domain.explanatory_model import Domain, Need, TimeOfDay
from planner.domain.frame import WorkerRole
from planner.domain.handout import Handout, PaperSize
from planner.domain.leaving import Approval
from planner.domain.naming import Mention, Named
from planner.domain.outside_help import HelperConsent, HelperPage
from planner.domain.parties import PartyKind, Stance, StanceValue
from planner.domain.plan import (
    Caution,
    CautionLevel,
    DraftPlan,
    Goal,
    Origin,
    Task,
    TaskKind,
    Wording,
)
from planner.domain.words import LanguageTag, Words
from planner.errors import PlannerError
from planner.services.sharing import PaperChoices, Sharing
from tests.language.small import write_po
from tests.services.sittings import PRACTICES, TEMPLATES, sitting
from tests.services.sittings import task as suggested_task

ES, EN = LanguageTag("es"), LanguageTag("en")
NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
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


@pytest.mark.rule("AI-4")
def test_it_is_a_draft_until_a_clinician_has_approved_exactly_this_plan(tmp_path: Path) -> None:
    """AI-4: everybody's yes is no approval, and another plan's approval is none of this one's."""
    made = plan(task("a"))
    agreed = [s for item in ("g1", "a") for s in says(item, StanceValue.AGREES, CLIENT, CLINICIAN)]
    assert paper(tmp_path, made, *agreed).is_draft
    at = sitting(tmp_path, "es", "en")
    for approved, is_draft in ((made, False), (plan(task("a"), task("b")), True)):
        page = Sharing(PRACTICES).handout(
            made, agreed, at, PaperChoices(), approval=approval_of(approved)
        )
        assert page.is_draft is is_draft


def approval_of(made: DraftPlan) -> Approval:
    """A clinician's yes to this plan."""
    return Approval(
        by="Dr. Noor", role=WorkerRole.CLINICIAN, fingerprint=made.fingerprint(), at=NOW
    )


def test_a_task_shows_its_sun_or_moon(tmp_path: Path) -> None:
    """As its template or the table named it."""
    made = plan(task("a", time=TimeOfDay.MOON))
    assert paper(tmp_path, made).tasks[0].time is TimeOfDay.MOON


def test_a_card_has_one_short_caution_that_names_no_medicine(tmp_path: Path) -> None:
    """Whoever finds the card learns nothing of what is taken, and the client whom to ask."""
    made = plan(task("drink", cautions=("ask-first", "beside")), task("rest"))
    card = paper(tmp_path, made, choices=PaperChoices(size=PaperSize.POCKET))
    assert [len(t.cautions) for t in card.tasks] == [1, 0]
    assert "CARE" not in card.tasks[0].cautions[0]


def test_the_danger_signs_of_what_is_stopped_stand_there_too(tmp_path: Path) -> None:
    """It may be done all the same; only what the client gave up needs no warning."""
    made = plan(task("fast", cautions=("stop",), practices=("fasting",)), task("rest"))
    assert paper(tmp_path, made).danger_signs == ("Danger of fasting.",)
    given_up = says("fast", StanceValue.DISAGREES, CLIENT)
    assert paper(tmp_path, made, *given_up).danger_signs == ()


NAMED = Named({"soul": Mention(0, 0, 4)}, frozenset())
BY_CLIENT = Origin(person=CLIENT)


def first_steps(folder: Path, made: DraftPlan, *stances: Stance) -> list[str]:
    """The tasks on the paper where no clinician was there."""
    page = Sharing(PRACTICES, TEMPLATES).first_steps(
        made, stances, sitting(folder, "es", "en"), PaperChoices(), until_seen_by=" Dr. Noor ",
        named=NAMED,
    )  # fmt: skip
    assert page.until_seen_by == "Dr. Noor"
    return [t.text for t in page.tasks]


def test_first_steps_are_what_the_client_proposed(tmp_path: Path) -> None:
    """Their own task stands there; the clinician's, and what a template merely offers, wait."""
    own = replace(task("own"), origin=BY_CLIENT)
    clinicians = replace(task("theirs"), origin=Origin(person=CLINICIAN))
    offered = task("offered", suggestion="soul-loss.rest")
    assert first_steps(tmp_path, plan(own, clinicians, offered)) == ["OWN"]


def test_a_suggestion_counts_where_the_client_had_named_what_it_needs() -> None:
    """The client's account names the soul but no healer."""
    templates = {"soul-loss": replace(TEMPLATES["soul-loss"], tasks=(NEEDS_SOUL, NEEDS_HEALER))}
    sharing = Sharing(PRACTICES, templates)
    assert sharing.is_own_step(task("a", suggestion="soul-loss.call"), NAMED)
    assert not sharing.is_own_step(task("b", suggestion="soul-loss.visit"), NAMED)


NEEDS_SOUL = suggested_task("call", "soul-home", need=Need(named=("soul",)))
NEEDS_HEALER = suggested_task("visit", "soul-home", need=Need(named=("healer",)))


@pytest.mark.parametrize(
    "asks_first",
    [
        {"cautions": ("beside",)},
        {"practices": ("tea",)},
        {"kind": TaskKind.MEDICINE},
        {"kind": TaskKind.FEAR},
        {"doer": "clinician"},
    ],
)
def test_first_steps_hold_nothing_that_somebody_has_to_look_at(
    tmp_path: Path, asks_first: dict[str, Any]
) -> None:
    """No caution however light, no practice, no medicine, no step into fear."""
    simple = replace(task("simple"), origin=BY_CLIENT)
    waiting = replace(simple, id="waiting", **asks_first)
    assert first_steps(tmp_path, plan(waiting, simple)) == ["SIMPLE"]


def test_first_steps_leave_out_what_the_client_said_no_to(tmp_path: Path) -> None:
    """Also where they had proposed it themselves."""
    own = replace(task("own"), origin=BY_CLIENT)
    assert first_steps(tmp_path, plan(own), *says("own", StanceValue.DISAGREES, CLIENT)) == []


def test_first_steps_need_somebody_who_will_look(tmp_path: Path) -> None:
    """A paper that names nobody would promise what nobody does."""
    with pytest.raises(ValueError, match="somebody has to look"):
        Sharing(PRACTICES).first_steps(
            plan(), (), sitting(tmp_path), PaperChoices(), until_seen_by=" ", named=NAMED
        )


CONSENT = HelperConsent(
    helper="Doña Lupe", may_be_told=Words(text="Que llamen mi alma.", language=ES),
    until=date(2026, 12, 31), tasks=("b",),
)  # fmt: skip


def for_helper(
    folder: Path, consent: HelperConsent | None, made: DraftPlan, on: date = date(2026, 12, 1)
) -> HelperPage:
    """The helper's page."""
    return Sharing(PRACTICES).helper_page(
        made, (), sitting(folder, "es", "en"), consent, today=on, approval=approval_of(made)
    )


@pytest.mark.rule("CU-5")
def test_a_helper_sees_what_was_allowed_and_the_named_tasks(tmp_path: Path) -> None:
    """CU-5: not the other task, no caution, no reason, no quotation."""
    made = plan(task("a"), task("b", cautions=("ask-first",)))
    page = for_helper(tmp_path, CONSENT, made)
    assert ([t.text for t in page.tasks], page.tasks[0].cautions) == (["B"], ())
    assert (page.consent, page.until, page.is_draft) == (CONSENT, "31 dic 2026", False)
    assert SECRET not in repr(page)


@pytest.mark.rule("CU-5")
@pytest.mark.parametrize(
    ("consent", "on", "code"),
    [
        (None, date(2026, 12, 1), "PL506"),
        (CONSENT, date(2027, 1, 1), "PL507"),
        (replace(CONSENT, is_withdrawn=True), date(2026, 12, 1), "PL508"),
    ],
)
def test_nothing_goes_to_a_helper_without_a_consent_that_stands(
    tmp_path: Path, consent: HelperConsent | None, on: date, code: str
) -> None:
    """CU-5: missing, past its day or taken back, each says what to do."""
    with pytest.raises(PlannerError) as refused:
        for_helper(tmp_path, consent, plan(task("b")), on)
    assert refused.value.code == code


def test_a_stopped_task_is_not_asked_of_a_helper(tmp_path: Path) -> None:
    """What waits for a prescriber is nobody's task yet."""
    assert for_helper(tmp_path, CONSENT, plan(task("b", cautions=("stop",)))).tasks == ()
