"""How far each language has come."""

from planner.content.locale_counts import counts_of, heard_models
from planner.content.locales_update import update
from tests.content.conftest import SmallPack


def test_messages_are_counted_by_state(small: SmallPack) -> None:
    """Also in catalogues that nobody has begun."""
    small.language("es")
    small.po(
        'msgctxt "soul-left.label"\nmsgid "My soul has left me"\nmsgstr "Mi alma se fue"\n\n'
        '#, fuzzy\nmsgctxt "concepts.soul.choice"\nmsgid "My soul"\nmsgstr "Mi alma"\n\n'
        'msgid "nothing asks for this"\nmsgstr "x"\n'
    )
    counts = {(c.tag, c.name): c for c in counts_of(small.parts)}
    client = counts[("es", "client")]
    assert (client.reviewed, client.draft, client.stale) == (1, 1, 0)
    assert client.missing == client.total - 2
    assert counts[("es", "library")].missing == counts[("es", "library")].total > 0
    assert counts[("en", "hearing")].reviewed == 3


def test_a_language_hears_what_its_sheet_fills(small: SmallPack) -> None:
    """A model is heard when a pattern that is no hint has forms for each of its parts."""
    small.language("es")
    update(small.pack, ["es"])
    small.po('msgctxt "concept"\nmsgid "soul"\nmsgstr "alma"\n', name="hearing")
    assert [str(h) for h in heard_models(small.parts)] == [
        "hears 1 of 1 models",
        "hears 0 of 1 models",
    ]
