import pytest

from planner.domain.heard import Mark
from planner.domain.words import LanguageTag
from planner.language.forms import FormError
from planner.language.hearing import GRAMMAR_FIELDS, Ear, Hearing
from tests.fakes import said, sheet


def heard(text: str, language: str, concepts: dict[str, str], **grammar: str) -> list[str]:
    """The concepts heard, in reading order; a negated form with "!"."""
    fields = {name.replace("_", "-"): lines for name, lines in grammar.items()}
    ear = Ear(sheet(concepts, fields, language=language))
    return [f"{'!' * hit.negated}{hit.concept}" for hit in ear.hear(text).hits]


@pytest.mark.parametrize(
    ("language", "form", "text"),
    [
        ("tr", "büyü*", "Bana BÜYÜ yaptılar."),
        ("tr", "ısır*", "ISIRDI beni."),
        ("tr", "inanç", "İNANÇ."),
        ("ar", "روح*", "خَرَجَتْ رُوحِي."),
        ("ar", "أذى", "سبب لي اذي."),
        ("fa", "می‌ترس*", "من میترسم."),
        ("zh-Hans", "魂 .. 丢", "我的魂被吓丢了。"),
        ("zh-Hans", "丢魂", "孩子丢魂了"),
        ("hi", "आत्मा", "मेरी आत्मा चली गई।"),
        ("hi", "नज़र", "नजर लगी है"),
        ("bn", "আত্মা", "আমার আত্মা।"),
        ("am", "ሥራይ", "ስራይ ነው።"),
        ("vi", "vía", "Tôi mất VÍA rồi."),
        ("uk", "переляк*", "Це ПЕРЕЛЯКУ."),
        ("ht", "m'pè*", "M’pèdi nanm mwen."),
        ("es", "espíritu*", "los Espiritus"),
    ],
)
def test_each_script_is_heard(language: str, form: str, text: str) -> None:
    """Case, marks, joiners and unspaced scripts do not keep a form from being heard."""
    assert heard(text, language, {"idea": form}) == ["idea"]


@pytest.mark.parametrize(
    ("language", "form", "text"),
    [
        ("hi", "दल", "मेरा दिल।"),
        ("vi", "ma", "má tôi"),
        ("zh-Hans", "丢魂", "魂丢了"),
        ("en", "soul", "soulful soles"),
        ("ar", "جن", "جنة"),
    ],
)
def test_another_word_is_not_heard(language: str, form: str, text: str) -> None:
    """A word that only looks alike, or the same signs the other way round, is another idea."""
    assert heard(text, language, {"idea": form}) == []


def test_the_parts_of_a_word_with_an_apostrophe_are_heard() -> None:
    """`l'âme` holds `âme`, and is still found as one word."""
    assert heard("J'ai perdu l’âme.", "fr", {"soul": "âme", "whole": "l'âme"}) == ["soul", "whole"]


def test_a_negated_form_is_known_as_one() -> None:
    """`!never came back` is the concept, said as its negation."""
    assert heard("It never came back.", "en", {"return": "came back\n!never came back"}) == [
        "!return",
        "return",
    ]


def test_a_figure_of_speech_hides_what_stands_inside_it() -> None:
    """And nothing outside it."""
    found = heard("My soul mate lost her soul.", "en", {"soul": "soul"}, figurative="soul mate")
    assert found == ["soul"]


def test_what_looks_like_a_negator_and_is_not_is_no_mark() -> None:
    """“Not only” and cancelling pairs hide the negators inside them, and no others."""
    ear = Ear(
        sheet(
            {"soul": "soul"},
            {"negator-before": "not", "not-negator": "not only", "cancelling": "not .. not"},
        )
    )
    marks = ear.hear("Not only this. It is not this not that. Not.").marks
    assert [m.first for m in marks if m.mark is Mark.NEGATOR_BEFORE] == [9]


def test_a_clause_begins_at_an_opener() -> None:
    """“But” needs no comma before it."""
    ear = Ear(sheet({"soul": "soul"}, {"clause-opener": "but"}))
    assert [t.clause for t in ear.hear("one two but three, four").tokens] == [0, 0, 1, 1, 2]


def test_an_opener_right_after_a_negator_opens_nothing() -> None:
    """“Not because of it” is denied as a whole."""
    grammar = {"clause-opener": "because", "negator-before": "not"}
    ear = Ear(sheet({"soul": "soul"}, grammar))
    assert [t.clause for t in ear.hear("it is not because it").tokens] == [0] * 5


def test_an_idiom_is_kept_apart_from_concepts() -> None:
    """It is evidence for one template, and no part of a pattern."""
    ear = Ear(sheet({"soul": "soul"}, idioms={"soul-loss": "only a shell"}))
    found = ear.hear("I am only a shell.")
    assert (found.hits, [hit.concept for hit in found.idioms]) == ((), ["soul-loss"])


def test_every_mark_is_a_field_of_the_grammar_sheet() -> None:
    """A mark that no sheet could fill would never be heard."""
    assert {mark.value for mark in Mark} <= set(GRAMMAR_FIELDS)


def test_a_sheet_that_cannot_be_read_gives_no_ear() -> None:
    """A bad line is refused when the ear is built, not when somebody speaks."""
    with pytest.raises(FormError):
        Ear(sheet({"soul": "soul .."}))


def test_a_sheet_without_concepts_cannot_hear() -> None:
    """Blank entries, as in a fresh file, hear nothing yet."""
    assert not sheet({"soul": " \n"}).can_hear
    assert sheet({"soul": "soul", "leave": ""}).heard_concepts() == {"soul"}


def test_an_answer_is_heard_in_its_own_language() -> None:
    """A Spanish answer in an English account is heard by the Spanish ear, or not at all."""
    ears = {LanguageTag("es"): Ear(sheet({"soul": "alma"}, language="es"))}
    hearing = Hearing(ears.get)
    assert [hit.concept for hit in hearing.hear(said("mi alma", language="es")).hits] == ["soul"]
    assert hearing.hear(said("mi alma", language="en")).tokens == ()
    assert hearing.hear(said("", choices=("soul",), language="es")).tokens == ()


def test_a_language_without_a_sheet_is_known_to_be_unheard() -> None:
    """Whoever shows an account can say that nothing can be found in it yet."""
    ears = {LanguageTag("es"): Ear(sheet({"soul": "alma"}, language="es"))}
    hearing = Hearing(ears.get)
    assert hearing.can_hear(LanguageTag("es"))
    assert not hearing.can_hear(LanguageTag("so"))
