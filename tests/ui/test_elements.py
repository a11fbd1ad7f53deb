"""The elements: everything escaped, words before chrome, numbers in their order."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.words import LanguageTag
from planner.ui import desk, elements
from planner.ui.desk import Desk
from planner.ui.house import House

HOSTILE = "<img src=http://outside.example/x onerror=alert(1)> ![x](http://outside.example/y)"


def shown(page: Callable[[str], None], house: House, text: str, *, language: str = "en") -> str:
    """The HTML that a page made of `text`."""
    app = AppTest.from_function(page, args=(text,))
    at = Desk(
        interface_language=house.languages.manifest(language).tag,
        client_language=LanguageTag("ar"),
        read_session=lambda: "token",
    )
    desk.seat(app.session_state, at)
    app.run()
    assert not app.exception
    return "\n".join(str(e.proto.body) for e in app.get("html"))


def _client(text: str) -> None:
    from planner.domain.words import LanguageTag, Words  # noqa: PLC0415 - runs as a script
    from planner.ui import elements  # noqa: PLC0415

    elements.client_words(Words(text=text, language=LanguageTag("ar")))


def _everything(text: str) -> None:
    from planner.domain.words import LanguageTag, Words  # noqa: PLC0415 - runs as a script
    from planner.errors import PlannerError  # noqa: PLC0415
    from planner.ui import desk, elements  # noqa: PLC0415

    phrases = desk.here().phrases
    words = Words(text=text, language=LanguageTag("en"))
    elements.client_words(words)
    elements.in_two_languages(words, words)
    elements.reason(phrases, why=text, quote=words, speaks_against=False)
    elements.saved(phrases, text)
    elements.error_panel(phrases, PlannerError("PL403", detail=text))
    elements.empty_state(text, text)
    elements.phone(text)
    elements.contact(text, text, text)
    elements.protocol(words)
    elements.urgent(text)
    elements.symbol("sun", text)
    elements.link(text, text)


def _facts(text: str) -> None:
    from planner.domain.words import LanguageTag  # noqa: PLC0415 - runs as a script
    from planner.ui import elements  # noqa: PLC0415
    from planner.ui.elements import Fact  # noqa: PLC0415

    said = Fact(label="Said:", text=text, language=LanguageTag("ar"))
    elements.facts("Both", [said, Fact(label="By:", text="ours")])


def _forgotten(_text: str) -> None:
    from planner.ui import desk, elements  # noqa: PLC0415 - runs as a script

    phrases = desk.here().phrases
    for sentence in ("I forgot the passphrase", "Sign in", "Set up"):
        elements.spoken(phrases, phrases.spoken(sentence))


def _failed(_text: str) -> None:
    from planner.errors import PlannerError  # noqa: PLC0415 - runs as a script
    from planner.ui import desk, elements  # noqa: PLC0415

    elements.error_panel(desk.here().phrases, PlannerError("PL401"))


def _nine(_text: str) -> None:
    from planner.ui import desk, elements  # noqa: PLC0415 - runs as a script

    elements.progress(desk.here().phrases, done=3, total=9)


def test_every_element_escapes_what_it_shows(house: House) -> None:
    """Words with markup in them become no element on any part of a page."""
    html = shown(_everything, house, HOSTILE)
    assert "<img src=http" not in html
    assert html.count("&lt;img") >= 8


def test_client_words_carry_language_and_direction(house: House) -> None:
    """A screen reader and a browser learn the language of what a client said."""
    html = shown(_client, house, "روحي هناك")
    assert 'lang="ar" dir="auto"' in html
    assert "روحي هناك" in html


def test_a_phone_number_in_arabic_words_keeps_its_order(house: House) -> None:
    """The number is isolated on the screen, which shows 555-0100 and never 0100-555."""
    html = shown(_client, house, "اتصل على 555-0100 غدا")
    assert "\u2066555-0100\u2069" in html


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("+46 (0)8-555 01 00", "\u2066+46 (0)8-555 01 00\u2069"),
        ("من 3-5 أيام", "من \u20663-5\u2069 أيام"),
        ("الساعة 09:30", "الساعة \u206609:30\u2069"),
        ("سبعة أيام 7", "سبعة أيام 7"),
        ("\u2066555-0100\u2069", "\u2066555-0100\u2069"),
    ],
)
def test_numbers_are_isolated_once(text: str, isolated: str) -> None:
    """Numbers of several parts are isolated, single ones need it not, isolated ones stay."""
    assert elements.numbers_in_order(text) == isolated


def test_a_draft_a_missing_and_a_checked_translation_differ(house: House) -> None:
    """A draft and a missing translation are marked, each by its own name; a checked one is not."""
    html = shown(_forgotten, house, "", language="ar")
    assert html.count('class="mark"') == 2
    assert "Translation not checked" in html
    assert "Not translated yet" in html
    assert '<p class="plain-words" lang="en" dir="auto">Set up</p>' in html


def test_a_failure_names_its_code_in_the_readers_language(house: House) -> None:
    """The panel carries the code and the Arabic sentence, and is announced."""
    html = shown(_failed, house, "", language="ar")
    assert "PL401" in html
    assert "عبارة المرور لا تفتح هذا المخزن." in html
    assert 'role="alert"' in html


def test_progress_is_told_in_words_too(house: House) -> None:
    """Progress is readable without seeing the line."""
    html = shown(_nine, house, "")
    assert "Questions: \u20663\u2069 of \u20669\u2069" in html
    assert 'value="3" max="9"' in html


@pytest.mark.parametrize(
    "mark", ["![x](http://a.b/c)", ":red[x]", "$x$", "# x", "1. x", "<b>", "`x`", ":material/home:"]
)
def test_labels_read_every_mark_as_itself(mark: str) -> None:
    """No character that Markdown reads stays without its backslash."""
    label = elements.plain(mark)
    assert label.replace("\\", "") == mark
    bare = [c for c, before in zip(label, " " + label, strict=False) if before != "\\"]
    assert not set(bare) & set("*_`[]()<>#!$:~|.-+")


def test_labels_stay_on_one_line() -> None:
    """A line break cannot begin a list or a heading in a label."""
    assert elements.plain("one\n\n# two") == "one \\# two"


def test_an_unknown_symbol_is_a_mistake() -> None:
    """A picture that is not there is found out at once."""
    with pytest.raises(KeyError):
        elements.symbol("unicorn", "")


def _cards(text: str) -> None:
    from planner.domain.words import LanguageTag, Words  # noqa: PLC0415 - runs as a script
    from planner.language.catalogs import State  # noqa: PLC0415
    from planner.language.wording import Spoken  # noqa: PLC0415
    from planner.ui import desk, elements  # noqa: PLC0415

    arabic, english = LanguageTag("ar"), LanguageTag("en")
    missing = Spoken(text, english, State.MISSING)
    checked = Spoken(text, english, State.REVIEWED)
    drafted = Spoken("روحي", arabic, State.DRAFT)
    phrases = desk.here().phrases
    line = elements.Line(label="When:", passages=(drafted, checked))
    quotes = [Words(text="روحي", language=arabic)]
    elements.question(phrases, missing, checked)
    elements.plan_card(
        phrases, title=(missing, checked), facts="Goal", more=[line], quotes=quotes, origin="x"
    )
    elements.plan_card(phrases, title=(drafted, checked), facts="Task", lines=[line])
    elements.version("Typed here", text, english)
    elements.spoken_list(phrases, [("", drafted), ("x", missing)])
    elements.set_aside(text, None)
    elements.caution(phrases, text, (drafted, checked), is_stop=True)


def _asked(text: str) -> None:
    from planner.domain.words import LanguageTag  # noqa: PLC0415 - runs as a script
    from planner.language.catalogs import State  # noqa: PLC0415
    from planner.language.wording import Spoken  # noqa: PLC0415
    from planner.ui import desk, elements  # noqa: PLC0415

    arabic, english = LanguageTag("ar"), LanguageTag("en")
    first = Spoken("لماذا؟", arabic, State.REVIEWED)
    second = Spoken("Why?", english, State.REVIEWED)
    hint = Spoken("البيت", arabic, State.DRAFT), Spoken(text, english, State.REVIEWED)
    elements.question(desk.here().phrases, first, second, hint=hint)
    elements.question(desk.here().phrases, first, second, is_listed=True)


def test_a_question_and_its_hint_have_one_mark(house: House) -> None:
    """The hint stands in both languages beneath the question; the more careful mark counts."""
    asked, listed = shown(_asked, house, "A place to live").split("\n")
    assert asked.count('class="mark"') == 1
    assert 'class="question-hint" lang="ar"' in asked
    assert asked.index("A place to live") > asked.index("البيت") > asked.index("Why?")
    assert (asked.count("<h1"), listed.count("<h1"), listed.count("<h2")) == (1, 0, 1)
    assert 'class="mark"' not in listed


def test_what_has_no_translation_is_shown_once_with_its_mark(house: House) -> None:
    """The same text never stands twice beside itself; a real translation stands beside it."""
    html = shown(_cards, house, "home")
    asked, first, second, *_ = html.split("\n")
    assert asked.count("home") == 1
    assert "Not translated yet" in asked
    assert first.partition("<details")[0].count(">home<") == 1
    assert "Not translated yet" in first
    assert ">روحي<" in second
    assert ">home<" in second
    assert "Translation not checked" in second


def test_cards_and_lists_escape_what_they_show(house: House) -> None:
    """Words with markup in them become no element in a plan, a list or a caution."""
    html = shown(_cards, house, HOSTILE)
    assert "<img" not in html
    assert html.count("&lt;img") >= 6


def test_a_fact_in_somebodys_words_tells_its_language(house: House) -> None:
    """What a person wrote is read out as their language; our own words as the page's."""
    html = shown(_facts, house, "<b>")
    assert '<dd lang="ar" dir="auto">&lt;b&gt;</dd>' in html
    assert '<dd dir="auto">ours</dd>' in html
