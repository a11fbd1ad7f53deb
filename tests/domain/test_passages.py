import pytest

from planner.domain.passages import Mark, Passage, Rendering, Whose
from planner.domain.words import LanguageTag
from tests.fakes import EN

CLIENTS = Mark(whose=Whose.CLIENT)
SPANISH = Rendering(text="Se me fue el alma.", language=LanguageTag("es"))
ENGLISH = Rendering(text="My soul left.", language=EN)


def test_a_reader_gets_their_language_where_it_is_there() -> None:
    """Else the original, which is never blank."""
    passage = Passage(mark=CLIENTS, texts=(SPANISH, ENGLISH))
    assert passage.for_reader(EN) == ENGLISH
    assert passage.for_reader(LanguageTag("ar")) == SPANISH


def test_a_passage_without_text_cannot_be_made() -> None:
    """Nothing on paper is said by nobody."""
    with pytest.raises(ValueError, match="needs text"):
        Passage(mark=CLIENTS, texts=())
