import pytest

from planner.domain.words import Said, Words
from tests.fakes import EN


def test_words_are_verbatim_unless_somebody_says_otherwise() -> None:
    """What is typed as it was said needs no mark."""
    assert Words(text="susto", language=EN).said is Said.VERBATIM


@pytest.mark.parametrize("text", ["", "  ", "\n\u00a0"])
def test_words_say_something(text: str) -> None:
    """Silence is not kept as speech."""
    with pytest.raises(ValueError, match="without text"):
        Words(text=text, language=EN)
