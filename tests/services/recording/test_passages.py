from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.account import Holder
from planner.domain.frame import WorkerRole
from planner.domain.ids import GiverId, RecordId
from planner.domain.parties import PartyKind
from planner.domain.passages import Mark, Rendering, TextState, Whose
from planner.domain.plan import Origin, Wording
from planner.domain.translating import Translation, Translator
from planner.domain.words import LanguageTag, Said, Words
from planner.services.recording.passages import joined, of_content, role_of
from tests.services.recording.cases import AR, EN, ES, LIBRARY, both, case, passages, said
from tests.services.sittings import CLINIC

SOUL = Origin(template="soul-loss", template_version=1)


def translated(of: str, version: int = 1, **more: object) -> tuple[str, Translation]:
    """The record of a translation by a machine."""
    words = Words(text="My soul left.", language=EN)
    made = Translation(
        of=RecordId(of), of_version=version, words=words, made_by=Translator.MACHINE, **more
    )  # type: ignore[arg-type]
    return f"translation.{of}", made


@pytest.mark.parametrize(
    ("version", "is_checked", "state"),
    [(1, False, TextState.UNCHECKED), (1, True, TextState.CHECKED), (9, True, TextState.STALE)],
)
def test_an_answer_keeps_its_words_and_its_translation_apart(
    tmp_path: Path,
    version: int,
    is_checked: bool,  # noqa: FBT001
    state: TextState,
) -> None:
    """CU-1: as said, then by whom it was translated and whether that holds."""
    answer = said("cause", "Se me fue el alma.")
    made = case(answer, translated(answer[0], version, is_checked=is_checked))
    record = made.record(answer[0])
    assert record is not None
    words = passages(tmp_path).answer(made, record, answer[1]).words  # type: ignore[arg-type]
    assert words is not None
    assert words.texts == (
        Rendering(text="Se me fue el alma.", language=ES),
        Rendering(
            text="My soul left.", language=EN, state=state, made_by=Translator.MACHINE
        ),
    )  # fmt: skip
    assert (words.mark.whose, words.said) == (Whose.CLIENT, Said.VERBATIM)


@pytest.mark.parametrize(
    ("holder", "giver", "mark"),
    [
        (Holder.CLIENT, "client", Mark(whose=Whose.CLIENT)),
        (Holder.CLIENT, "aunt", Mark(whose=Whose.GIVER)),
        (Holder.CLINICIAN, "client", Mark(whose=Whose.CLINICIAN, name="Ana")),
        (Holder.FAMILY, "client", Mark(whose=Whose.FAMILY, name="Ana")),
        (Holder.HEALER, "client", Mark(whose=Whose.HEALER, name="Ana")),
        (Holder.OTHER, "aunt", Mark(whose=Whose.OTHER, name="Ana")),
    ],
)
def test_an_answer_says_whose_view_it_is(
    tmp_path: Path, holder: Holder, giver: str, mark: Mark
) -> None:
    """AI-2: seen from whoever gave it."""
    answer = said("cause", "X", holder=holder, giver=GiverId(giver), person="Ana")
    made = case(answer)
    record = made.record(answer[0])
    assert record is not None
    words = passages(tmp_path).answer(made, record, answer[1]).words  # type: ignore[arg-type]
    assert words is not None
    assert words.mark == mark


def test_a_choice_is_shown_as_it_was_offered(tmp_path: Path) -> None:
    """Also where nothing was said with it."""
    answer = said("cause", "", choices=("fright", "unknown"))
    made = case(answer)
    record = made.record(answer[0])
    assert record is not None
    shown = passages(tmp_path).answer(made, record, answer[1])  # type: ignore[arg-type]
    assert (shown.words, [c.texts[EN] for c in shown.choices]) == (None, ["A fright"])


def test_a_templates_line_is_english_with_a_translation(tmp_path: Path) -> None:
    """AI-2: template, version and author; the Spanish is nobody's original."""
    wording = replace(both("Rest."), unreviewed=frozenset({ES}))
    shown = passages(tmp_path).item(wording, SOUL, wording)
    assert shown.mark == Mark(
        whose=Whose.TEMPLATE, name="soul-loss", version=1, author=LIBRARY["soul-loss"].credit
    )
    assert [(t.language, t.state) for t in shown.texts] == [
        (ES, TextState.UNCHECKED), (EN, TextState.ORIGINAL),
    ]  # fmt: skip


def test_a_line_changed_at_the_table_is_no_templates_any_more(tmp_path: Path) -> None:
    """AI-2: nobody's words are put into an author's mouth."""
    shown = passages(tmp_path).item(both("Rest with my aunt."), SOUL, both("Rest."))
    assert (shown.mark.whose, shown.mark.name) == (Whose.REWORDED, "soul-loss")


@pytest.mark.parametrize(
    ("person", "whose", "first"),
    [(PartyKind.CLIENT, Whose.CLIENT, ES), (PartyKind.CLINICIAN, Whose.CLINICIAN, EN)],
)
def test_peoples_own_lines_begin_in_their_own_language(
    tmp_path: Path, person: PartyKind, whose: Whose, first: LanguageTag
) -> None:
    """The other language is a translation of it."""
    shown = passages(tmp_path).item(both("Sing."), Origin(person=person))
    assert (shown.mark.whose, shown.texts[0].language) == (whose, first)
    assert shown.texts[1].state is TextState.CHECKED


def test_a_language_that_only_repeats_the_source_is_no_translation(tmp_path: Path) -> None:
    """It would look like one that somebody made."""
    wording = Wording(texts={ES: "Sing.", EN: "Sing."}, missing=frozenset({ES}))
    assert len(of_content(wording, Mark(whose=Whose.TEMPLATE)).texts) == 1
    own = passages(tmp_path).item(wording, Origin(person=PartyKind.CLINICIAN))
    assert [text.language for text in own.texts] == [EN]


def test_a_hope_is_the_clients_in_either_sentence(tmp_path: Path) -> None:
    """The words in it are not translated, only what frames them."""
    shown = passages(tmp_path).item(both("I hope: “cantar”"), Origin(utterance=0))
    assert shown.mark.whose is Whose.CLIENT
    assert {text.state for text in shown.texts} == {TextState.ORIGINAL}


def test_a_setting_is_named_with_its_version(tmp_path: Path) -> None:
    """It has no author of its own."""
    mark = passages(tmp_path).owner_mark(CLINIC.id)
    assert mark == Mark(whose=Whose.SETTING, name=CLINIC.id, version=CLINIC.version)


def test_a_model_that_is_gone_is_still_named(tmp_path: Path) -> None:
    """Its pack was taken away; what the client said of it stays."""
    assert passages(tmp_path).model("gone").texts[0].text == "gone"
    assert passages(tmp_path).model("soul-loss").mark.version == LIBRARY["soul-loss"].version


@pytest.mark.parametrize(
    ("client", "typed", "language"),
    [("ar", "أصوم", AR), ("ar", "She fasts", EN), ("ar", "Fasts (صوم)", EN), ("es", "Ayuna", EN)],
)
def test_a_typed_line_is_in_the_script_that_it_is_written_in(
    tmp_path: Path, client: str, typed: str, language: str
) -> None:
    """Where the scripts do not tell, whoever typed it wrote their own language."""
    made = passages(tmp_path, client)
    made._sitting.client.manifest = replace(
        made._sitting.client.manifest, script="Arab" if client == "ar" else "Latn"
    )
    noted = made.noted(typed, Whose.CLIENT)
    assert noted is not None
    assert noted.texts[0].language == language


def test_nothing_typed_is_no_passage(tmp_path: Path) -> None:
    """An empty field leaves no line."""
    assert passages(tmp_path).noted("  ", Whose.CLIENT) is None


def test_workers_sign_with_what_they_are() -> None:
    """A health worker's note is not a clinician's."""
    assert role_of(WorkerRole.HEALTH_WORKER) is Whose.HEALTH_WORKER
    assert role_of(WorkerRole.CLINICIAN) is Whose.CLINICIAN


def test_a_list_keeps_its_lines() -> None:
    """Empty ones left out."""
    assert joined(["Tea", " ", "Insulin"]) == "Tea\nInsulin"
