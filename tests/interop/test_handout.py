"""The take-home page as PDF."""

import re
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.handout import Handout, PaperSize, PaperTask
from planner.errors import PlannerError
from planner.interop.handout import handout_as_pdf
from planner.language.wording import Phrasebook
from tests.interop.paper_samples import PHONE, arabic, english, spanish

Books = Callable[[str], Phrasebook]
SAMPLES = {"en": english, "es": spanish, "ar": arabic}
A4, A5_TO_FOLD = (595, 842), (595, 420)


def read(pdf: bytes) -> str:
    """What Chromium's reader of PDF finds on the only page, spaces and breaks as one space."""
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    return " ".join(document[0].get_textpage().get_text_range().split())


def letters(text: str) -> str:
    """Text without vowel marks, which readers of PDF place each in their own way."""
    return "".join(c for c in text if unicodedata.category(c) not in {"Mn", "Cf"})


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("tag", SAMPLES)
def test_one_side_of_the_chosen_paper(tag: str, size: PaperSize, phrases: Books) -> None:
    """Each language and size gives one page: A4, or A5 that folds to a card of A6."""
    (page,) = pypdf.PdfReader(BytesIO(handout_as_pdf(SAMPLES[tag](size), phrases(tag)))).pages
    width, height = A4 if size is PaperSize.FULL else A5_TO_FOLD
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (width, height)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("tag", ["en", "es"])
def test_every_line_can_be_read_in_its_order(tag: str, size: PaperSize, phrases: Books) -> None:
    """The text layer holds each line of each task whole."""
    handout = SAMPLES[tag](size)
    found = read(handout_as_pdf(handout, phrases(tag)))
    said = [handout.next_visit, PHONE, *handout.danger_signs]
    for task in handout.tasks:
        said += [task.text, task.doer, task.rhythm, task.first_step, *task.cautions]
    for line in said:
        assert line in found


def test_arabic_words_stand_in_logical_order(phrases: Books) -> None:
    """What is copied from an Arabic page is what was said, not its mirror image."""
    found = letters(read(handout_as_pdf(arabic(), phrases("ar"))))
    for line in (
        "أقرأ كلمات الحماية التي اخترتها قبل النوم.",
        "مرتين في الأسبوع.",
        "خطواتي التالية",
    ):
        assert line in found


@pytest.mark.parametrize("phone", [PHONE, "116 123", "(020) 7946-0018", "020-7946-0018"])
def test_a_phone_number_keeps_its_order_on_an_arabic_page(phone: str, phrases: Books) -> None:
    """Read from left to right by where its digits lie, the number is the one that was given."""
    page = pypdfium2.PdfDocument(handout_as_pdf(arabic(phone=phone), phrases("ar")))[0]
    text = page.get_textpage()
    placed = [
        (text.get_charbox(at), text.get_text_range(at, 1)) for at in range(text.count_chars())
    ]
    digits = [(box, sign) for box, sign in placed if sign.isdigit()]
    size = max(box[3] - box[1] for box, _ in digits)
    large = sorted((box[0], sign) for box, sign in digits if box[3] - box[1] > 0.9 * size)
    assert "".join(sign for _, sign in large) == re.sub(r"\D", "", phone)


@pytest.mark.parametrize("number", [PHONE, "020-7946-0018", "09:30", "9-10"])
def test_a_number_within_arabic_words_is_copied_in_its_order(number: str, phrases: Books) -> None:
    """Whoever copies a number out of an Arabic sentence gets it as it was typed."""
    handout = arabic(danger_signs=(f"اتصل على {number} فوراً",), phone="", next_visit="")
    assert number in read(handout_as_pdf(handout, phrases("ar")))


@pytest.mark.parametrize("is_draft", [True, False])
def test_a_draft_says_that_it_is_one(is_draft: bool, phrases: Books) -> None:  # noqa: FBT001
    """The draft line stands there if and only if the plan is not agreed."""
    found = read(handout_as_pdf(english(is_draft=is_draft), phrases("en")))
    assert ("Draft: not agreed yet" in found) is is_draft


@pytest.mark.parametrize("is_unchecked", [True, False])
def test_an_unchecked_translation_is_marked(
    is_unchecked: bool,  # noqa: FBT001
    phrases: Books,
) -> None:
    """The line on the translation stands there if and only if something is unchecked."""
    found = read(handout_as_pdf(spanish(is_unchecked=is_unchecked), phrases("es")))
    assert ("Ningún hablante ha revisado esta traducción." in found) is is_unchecked


def test_labels_without_a_translation_count_as_unchecked(phrases: Books) -> None:
    """A page whose own labels are still English says so, even if its tasks were checked."""
    handout = replace(spanish(), language="pt-BR")
    found = read(handout_as_pdf(handout, phrases("pt-BR")))
    assert "This translation has not been checked by a speaker." in found


def test_own_words_stand_there_only_if_given(phrases: Books) -> None:
    """Without a quotation there is no label for one either."""
    words = "Se me fue el alma con el susto."
    assert words in read(handout_as_pdf(spanish(own_words=words), phrases("es")))
    assert "En mis palabras" not in read(handout_as_pdf(spanish(), phrases("es")))


def test_a_reader_of_tags_is_served(phrases: Books) -> None:
    """The file declares PDF/UA-1, its language and its title, and is tagged."""
    reader = pypdf.PdfReader(BytesIO(handout_as_pdf(arabic(), phrases("ar"))))
    root = reader.trailer["/Root"]
    assert str(root["/Lang"]) == "ar"
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title == "خطواتي التالية"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


def test_the_file_tells_nothing_of_who_made_it_or_when(phrases: Books) -> None:
    """Its properties hold a title and the typesetter's name, and printing again changes nothing."""
    pdf = handout_as_pdf(english(), phrases("en"))
    metadata = pypdf.PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert set(metadata) == {"/Title", "/Creator"}
    assert str(metadata.creator).startswith("Typst")
    assert handout_as_pdf(english(), phrases("en")) == pdf


def test_pages_can_be_printed_at_once(phrases: Books) -> None:
    """Four threads that share the fonts print the page that one would."""
    book = phrases("ar")
    alone = handout_as_pdf(arabic(), book)
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda _: handout_as_pdf(arabic(), book), range(8)))
    assert together == [alone] * 8


@pytest.mark.parametrize(
    "hostile",
    [
        '#read("/etc/passwd")',
        "<script>alert(1)</script>",
        "*bold* _soft_ [link](x) # heading",
        "$x^2$ @ref <label> \\u{41}",
        '", "is_draft": false, "',
    ],
)
def test_words_are_never_markup(hostile: str, phrases: Books) -> None:
    """Text that looks like a command is printed as it was typed."""
    pdf = handout_as_pdf(english(own_words=hostile), phrases("en"))
    assert hostile in read(pdf)


def test_a_character_without_a_shape_stops_the_print(phrases: Books) -> None:
    """Chinese with the shipped fonts is refused; code points are named in order, no words."""
    with pytest.raises(PlannerError) as refused:
        handout_as_pdf(english(own_words="I say 祖先 and 先祖"), phrases("en"))
    assert refused.value.code == "PL503"
    assert "U+5148, U+7956" in str(refused.value)
    assert "祖" not in str(refused.value)


@pytest.mark.parametrize("size", PaperSize)
def test_more_text_than_a_side_holds_is_refused(size: PaperSize, phrases: Books) -> None:
    """Nothing is cut off and no second page is begun: a coded error says what to do."""
    with pytest.raises(PlannerError) as refused:
        handout_as_pdf(english(size, own_words="So much to say. " * 400), phrases("en"))
    assert refused.value.code == "PL504"


_LETTERS = st.one_of(
    st.text(st.characters(max_codepoint=0x024F), max_size=300),
    st.text(st.characters(min_codepoint=0x0400, max_codepoint=0x045F), max_size=300),
    st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئة ًٌٍَُِّ 0123٠١٢"), max_size=300),
    st.text(st.sampled_from("अआइकखगघचछजझटठडढणतथदधनपफबभमयरलवशसह ािीुूेैोौं्।"), max_size=200),
    st.text(st.sampled_from("অআইকখগচছজটডতথদনপফবভমযরলশসহ ািীুূেৈোৌং্।"), max_size=200),
    st.text(st.characters(min_codepoint=0x1200, max_codepoint=0x1248), max_size=200),
    st.text(st.characters(), max_size=40),
)


@settings(max_examples=40, deadline=None)
@given(
    tag=st.sampled_from(["en", "ar", "hi", "bn", "am"]),
    size=st.sampled_from(PaperSize),
    words=st.lists(_LETTERS, min_size=5, max_size=5),
    sign_count=st.integers(0, 6),
)
def test_any_text_gives_one_whole_page_or_a_coded_refusal(
    tag: str, size: PaperSize, words: list[str], sign_count: int, phrases: Books
) -> None:
    """Whatever people say, all of it lies on one page or the print is refused with a code."""
    text, rhythm, visit, phone, own = words
    task = PaperTask(text=text, doer=rhythm, rhythm=rhythm, first_step=text, picture="safety")
    handout = Handout(
        language=tag,
        size=size,
        tasks=(task, task),
        danger_signs=(rhythm,) * sign_count,
        next_visit=visit[:60],
        phone=phone[:40],
        own_words=own,
    )
    try:
        pdf = handout_as_pdf(handout, phrases(tag))
    except PlannerError as refused:
        assert refused.code in {"PL503", "PL504"}  # noqa: PT017
        return
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    width, height = document[0].get_size()
    text_page = document[0].get_textpage()
    for at in range(text_page.count_chars()):
        left, bottom, right, top = text_page.get_charbox(at)
        assert -1 <= left <= right <= width + 1
        assert -1 <= bottom <= top <= height + 1


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_a_crowded_card_gives_up_lines_and_never_a_task_or_a_danger(
    tag: str, phrases: Books
) -> None:
    """Three long tasks and eight signs of danger stand on one card, at 11 points or more."""
    card = SAMPLES[tag](PaperSize.POCKET)
    long = replace(card.tasks[0], text=card.tasks[0].text * 2)
    card = replace(card, tasks=(long,) * 3, danger_signs=card.danger_signs * 4)
    pdf = handout_as_pdf(card, phrases(tag))
    found = re.sub(r"[\s\d]", "", letters(read(pdf)))
    for line in (long.text, *long.cautions, *card.danger_signs):
        assert re.sub(r"[\s\d]", "", letters(line))[:9] in found
    assert found.count("•") == len(card.danger_signs)
    assert PHONE in read(pdf)
    assert phrases(tag).to_client("I have told this plan back in my own words.") not in read(pdf)


def test_first_steps_say_in_their_title_who_will_look(phrases: Books) -> None:
    """The heading names the clinician; the file's properties name nobody."""
    pdf = handout_as_pdf(english(until_seen_by="Dr. Noor"), phrases("en"))
    assert "First steps until “Dr. Noor” has looked" in letters(read(pdf))
    assert "My next steps" not in read(pdf)
    metadata = pypdf.PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.title == "My next steps"
