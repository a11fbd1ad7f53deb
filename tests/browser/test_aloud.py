"""Reading aloud in a real browser: whose voice is heard, and when it is silent."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from planner.domain import account
from planner.storage import people, sessions
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.wiring import Planner
from tests.browser.conftest import TabletMaker
from tests.browser.listening import HERE, REMOTE, Listener, Voice, asked, install
from tests.browser.measuring import TOUCH, violations
from tests.browser.seeded import begin, set_up
from tests.browser.served import NAME, PASSPHRASE, Served, serving
from tests.recorded import record, wav

RECORDED_SHORT, RECORDED_LONG, NOT_RECORDED = 1, 2, 4
"""The numbers of three questions without a hint beneath them."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, planner: Planner) -> Iterator[Served]:
    """A server with a site's own pack installed beside it, in which two questions are spoken."""
    folder = tmp_path_factory.mktemp("served")
    pack = folder / "our_voices"
    for number, seconds in ((RECORDED_SHORT, 0.3), (RECORDED_LONG, 60)):
        context, source, text = asked(planner, number)
        sound = wav(seconds=seconds)
        record(pack, "ar", context=context, source=source, text=text, sound=sound)
    install(pack, folder)
    with serving(folder) as started:
        yield started


@pytest.fixture(scope="module")
def token(served: Served) -> str:
    """Somebody is enrolled, has read what this is, and is signed in."""
    people.enrol_first(served.store, NAME, PASSPHRASE, cost=FOR_TESTS_ONLY)
    unlocked = people.sign_in(served.store, NAME, PASSPHRASE)
    set_up(served.store.open(unlocked))
    return sessions.start(served.store, unlocked)


@pytest.fixture
def listen(served: Served, token: str, new_tablet: TabletMaker) -> Callable[..., Listener]:
    """Put a question to an Arabic client on a tablet with these voices."""

    def at(number: int, *voices: Voice, are_late: bool = False) -> Listener:
        listener = Listener(
            new_tablet(served, language="en", token=token), *voices, are_late=are_late
        )
        case = begin(served.cases, "ar", code="N-17")
        listener.tablet.enter(f"/interview?case={case}&at={number}")
        return listener

    return at


def test_a_voice_of_the_device_reads_and_a_remote_one_never(
    listen: Callable[..., Listener], planner: Planner
) -> None:
    """Also where the remote one comes first, fits better and is the browser's own choice."""
    listener = listen(NOT_RECORDED, REMOTE, HERE)
    listener.button.click()
    listener.is_reading()
    assert violations(listener.page) == []
    assert listener.said == [{"text": asked(planner, NOT_RECORDED)[2], "lang": "ar", "by": "here"}]
    listener.page.evaluate("invented.end()")
    listener.is_quiet()
    assert listener.tablet.complaints == []
    assert listener.tablet.strangers == []


@pytest.mark.parametrize(
    "voices",
    [
        (),
        (REMOTE,),
        ({**HERE, "lang": "fa-IR"}, {**HERE, "lang": "en-US"}),
        ({**HERE, "localService": "yes"},),
    ],
    ids=["none", "remote", "of other languages", "unsure"],
)
def test_without_a_voice_there_is_no_button_and_a_reason(
    listen: Callable[..., Listener], voices: tuple[Voice, ...]
) -> None:
    """The quiet line stands in the worker's language, and nothing is ever spoken."""
    listener = listen(NOT_RECORDED, *voices)
    reason = listener.place.get_by_text("This device has no voice of its own for this language.")
    expect(reason).to_be_visible()
    expect(reason).to_have_attribute("lang", "en")
    expect(listener.button).to_be_hidden()
    assert listener.said == []


def test_voices_that_come_late_are_found(listen: Callable[..., Listener]) -> None:
    """Browsers load them after the page; nothing below the button moves when they come."""
    listener = listen(NOT_RECORDED, HERE, are_late=True)
    expect(listener.place.locator("p.small").first).to_be_visible()
    below = listener.page.get_by_role("textbox").first
    before = below.bounding_box()
    listener.page.evaluate("invented.arrive()")
    expect(listener.button).to_be_visible()
    assert below.bounding_box() == before


@pytest.mark.parametrize("voices", [(), (HERE,)], ids=["no voice", "a voice"])
def test_a_recording_is_preferred(listen: Callable[..., Listener], voices: tuple[Voice]) -> None:
    """It comes from the planner, plays to its end, and no voice is asked."""
    listener = listen(RECORDED_SHORT, *voices)
    with listener.page.expect_response(lambda r: "/recordings/ar/" in r.url) as answered:
        listener.button.click()
    assert answered.value.ok
    assert answered.value.headers["content-type"] == "audio/wav"
    listener.is_quiet()
    assert listener.page.evaluate("invented.played.length") == 1
    assert listener.said == []
    assert listener.tablet.complaints == []
    assert listener.tablet.strangers == []


def test_a_voice_speaks_where_the_recording_does_not_come(
    listen: Callable[..., Listener],
) -> None:
    """Wifi is bad: the client hears the sentence all the same."""
    listener = listen(RECORDED_SHORT, HERE)
    listener.page.route("**/recordings/**", lambda route: route.abort())
    listener.button.click()
    listener.is_reading()
    listener.page.wait_for_function("invented.speaking !== null")
    assert [one["by"] for one in listener.said] == ["here"]


@pytest.mark.parametrize("number", [NOT_RECORDED, RECORDED_LONG], ids=["voice", "recording"])
def test_the_same_button_stops(listen: Callable[..., Listener], number: int) -> None:
    """By tap and by keyboard; it is large enough for a finger and can be begun again."""
    listener = listen(number, HERE)
    size = listener.button.bounding_box()
    assert size is not None
    assert min(size["width"], size["height"]) >= TOUCH
    listener.button.click()
    listener.is_reading()
    listener.button.click()
    listener.is_quiet()
    for _ in range(2):
        listener.button.press("Enter")
        listener.is_reading()
        listener.button.press("Space")
        listener.is_quiet()


@pytest.mark.parametrize("number", [NOT_RECORDED, RECORDED_LONG], ids=["voice", "recording"])
@pytest.mark.parametrize("way", ["next", "step", "cover", "language"])
def test_what_leaves_the_screen_is_heard_no_more(
    listen: Callable[..., Listener], number: int, way: str
) -> None:
    """The next question, another page, the cover and another language each end it."""
    listener = listen(number, HERE)
    tablet = listener.tablet
    listener.button.click()
    listener.is_reading()
    if way == "cover":
        # The page that comes after it would have forgotten all: stay behind the cover.
        listener.page.route("**/sign-out", lambda route: route.abort())
        listener.page.locator(".bar form.cover button").click()
        expect(listener.page.locator(".cover-sheet")).to_be_visible()
    elif way == "language":
        listener.page.evaluate(
            "addEventListener('pagehide', () => sessionStorage.setItem('heard', "
            "[invented.speaking, ...invented.played.filter((s) => !s.paused)]"
            ".filter(Boolean).length))"
        )
        tablet.switch_language("es")
        assert listener.page.evaluate("sessionStorage.getItem('heard')") == "0"
    elif way == "next":
        now, then = list(account.QUESTIONS)[number - 1 : number + 1]
        tablet.button(f"next-{now}").click()
        tablet.is_asked(then)
    else:
        tablet.part("foot").get_by_role("link").first.click()
        expect(listener.place).to_have_count(0)
    listener.nothing_is_heard()


def test_a_run_that_keeps_the_passage_does_not_end_it(listen: Callable[..., Listener]) -> None:
    """A tap elsewhere runs the page anew, while the client is listening."""
    listener = listen(NOT_RECORDED, HERE)
    listener.button.click()
    listener.is_reading()
    listener.tablet.part("all").locator("summary").click()
    expect(listener.tablet.part("go-to")).to_be_visible()
    listener.tablet.at_rest()
    listener.is_reading()
    assert len(listener.said) == 1


def test_a_voice_that_fails_is_told(listen: Callable[..., Listener]) -> None:
    """Silence without a word would leave the client waiting; it can be tried again."""
    listener = listen(NOT_RECORDED, HERE)
    listener.button.click()
    listener.is_reading()
    listener.page.evaluate("invented.fail()")
    told = listener.place.get_by_role("status")
    expect(told).to_have_text("This could not be read aloud.")
    listener.button.click()
    listener.is_reading()
    expect(told).to_be_hidden()


@pytest.mark.parametrize(
    ("passage", "tags", "chosen"),
    [
        ("zh-Hans", ["zh-HK", "yue-HK", "zh-TW"], None),
        ("zh-Hans", ["zh-TW", "zh-CN"], "zh-CN"),
        ("pt-BR", ["pt-PT", "pt-BR"], "pt-BR"),
        ("pt-BR", ["pt-PT"], "pt-PT"),
        ("ht", ["fr-FR", "fr-HT"], None),
        ("ar", ["ar_EG"], "ar_EG"),
        ("fa", ["ar-EG", "ur-PK"], None),
        ("es-MX", ["es-ES", "es-MX"], "es-MX"),
        ("not a tag", ["en-US"], None),
        ("en", ["", "x y", "en-GB"], "en-GB"),
    ],
)
def test_the_voice_speaks_the_passages_language(
    listen: Callable[..., Listener], passage: str, tags: list[str], chosen: str | None
) -> None:
    """Language and script must be the same; the region is a wish."""
    voices = [{**HERE, "name": tag, "lang": tag} for tag in tags]
    listener = listen(NOT_RECORDED, *voices)
    other = listener.another_passage(passage)
    if chosen is None:
        expect(other).to_have_attribute("data-state", "voiceless")
        return
    other.locator("button").dispatch_event("click")
    assert [(one["by"], one["lang"]) for one in listener.said] == [(chosen, passage)]
