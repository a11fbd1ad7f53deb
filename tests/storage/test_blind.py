import pytest

from planner.storage.blind import blind_index, folded


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("  LAMP   7 ", "lamp 7"), ("Straße", "strasse"), ("e\u0301cole", "\xe9cole"), ("７", "7")],
)
def test_texts_people_mean_alike_are_found_alike(typed: str, meant: str) -> None:
    """Case, width, composition and stray spaces make no difference."""
    assert folded(typed) == meant
    assert blind_index(b"k", typed) == blind_index(b"k", meant)


def test_an_index_says_nothing_without_its_key() -> None:
    """Another key gives another index, and another text does too."""
    made = {blind_index(b"k", "lamp"), blind_index(b"l", "lamp"), blind_index(b"k", "lamp2")}
    assert len(made) == 3
    assert all("lamp" not in index for index in made)
