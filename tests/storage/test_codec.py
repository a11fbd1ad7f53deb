import json
from dataclasses import MISSING, fields, replace
from pathlib import Path

import pytest
from hypothesis import given

from planner.domain.account import Utterance
from planner.domain.bodies import Body, PlanItem
from planner.domain.ids import RecordId
from planner.domain.parties import Stance, StanceValue
from planner.domain.plan import Wording
from planner.domain.safety import RiskAnswer, RiskAsked
from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.storage.codec import FORMAT, KINDS, decode, encode, kind_of
from tests.storage.every_kind import SAMPLES
from tests.storage.samples import FIRST, answer, goal
from tests.storage.strategies import bodies

SPECIMENS = Path(__file__).parent / "specimens"


@given(body=bodies)
def test_every_body_comes_back_as_it_was(body: Body) -> None:
    """What is stored of a body is all of it, for every kind and every text."""
    assert decode(encode(body)) == body


@pytest.mark.parametrize(
    ("version", "kind"), [*((1, kind) for kind in FIRST), *((2, kind) for kind in sorted(KINDS))]
)
def test_what_was_stored_in_any_format_stays_readable(version: int, kind: str) -> None:
    """A payload frozen when its kind or a field was new still reads as the same body."""
    body = {1: FIRST, 2: SAMPLES}[version][kind]
    assert decode((SPECIMENS / f"{version}-{kind}.json").read_bytes()) == body
    assert kind_of(body) == kind


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_newest_specimen_holds_every_field(kind: str) -> None:
    """A new field needs a new specimen: in the last one nothing is left as it is by default."""
    body = SAMPLES[kind]
    made = body.item if isinstance(body, PlanItem) else body
    for field in fields(made):
        is_made = field.default_factory is not MISSING
        usual = field.default_factory() if is_made else field.default
        assert getattr(made, field.name) != usual, field.name


def test_equal_bodies_have_equal_bytes() -> None:
    """Sets and mappings are written in one order, not in the one of this process."""
    tags = [LanguageTag(f"x-{number:02}") for number in range(20)]
    one, other = (
        PlanItem(
            item=replace(
                goal("Dormir").item,
                text=Wording(texts=dict.fromkeys(order, "Dormir"), unreviewed=frozenset(order)),
            ),
            place=0,
        )
        for order in (tags, tags[::-1])
    )
    assert encode(one) == encode(other)
    text = json.loads(encode(one))["body"]["item"]["text"]
    assert list(text["texts"]) == text["unreviewed"] == tags


def test_length_does_not_tell_a_yes_from_a_no() -> None:
    """Short bodies are padded to one length: the size of a sealed stance says nothing."""
    stance = SAMPLES["stance"]
    assert isinstance(stance, Stance)
    bodies = [replace(stance, value=value, words="") for value in StanceValue]
    assert {len(encode(body)) for body in bodies} == {256}


def test_length_does_not_tell_what_came_of_asking_about_danger() -> None:
    """A yes takes as much room as a no."""
    bodies = [RiskAsked(sitting=RecordId("sitting.1"), answer=answer) for answer in RiskAnswer]
    assert {len(encode(body)) for body in bodies} == {256}


@pytest.mark.parametrize(("typed", "kept"), [("a\0b", "a\ufffdb"), ("\ud83d hola", "\ufffd hola")])
def test_characters_that_cannot_be_shown_are_replaced_in_their_place(typed: str, kept: str) -> None:
    """A NUL or half an emoji becomes U+FFFD, and no position in the text moves."""
    stored = decode(encode(answer(typed)))
    assert isinstance(stored, Utterance)
    assert stored.words is not None
    assert stored.words.text == kept


@pytest.mark.parametrize("change", [{"format": FORMAT + 1}, {"kind": "dream"}])
def test_a_body_of_a_newer_program_is_refused(change: dict[str, object]) -> None:
    """A format or kind of the future is PL409, never a guess."""
    document = json.loads(encode(SAMPLES["bridge"])) | change
    with pytest.raises(PlannerError) as caught:
        decode(json.dumps(document).encode())
    assert caught.value.code == "PL409"


@pytest.mark.parametrize(
    "content", [None, {}, {"words": {"text": "Rosa Quispe", "language": 7, "said": "sung"}}]
)
def test_a_body_that_no_version_wrote_is_damage_and_is_not_quoted(content: object) -> None:
    """An unreadable body is PL402, and the error repeats nothing that was said."""
    document = {"format": 1, "kind": "bridge", "body": content}
    with pytest.raises(PlannerError) as caught:
        decode(json.dumps(document).encode())
    assert caught.value.code == "PL402"
    assert "Rosa" not in f"{caught.value}{caught.value.__cause__}{caught.value.facts}"
