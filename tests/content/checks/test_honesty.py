"""What the program must not say."""

from pathlib import Path

import pytest

from planner.content.checks import honesty
from planner.content.messages import Message
from tests.content.conftest import SmallPack


@pytest.mark.parametrize(
    "said", ["I understand how you feel.", "I’m listening", "Don't worry!", "I think so."]
)
def test_the_program_claims_no_feeling(small: SmallPack, said: str) -> None:
    """Neither apostrophe nor case hides it."""
    line = small.spoil(small.questions, "What about problem?", f'"{said}?"')
    assert small.found(honesty.check) == [("PLC423", "questions.yaml", line)]


def test_a_client_may_say_i_think_and_is_promised_nothing(small: SmallPack) -> None:
    """In a client's voice the first person is the client's; promises are still refused."""
    small.spoil(small.template, "I feel whole again.", "I think of what I care for.")
    assert small.found(honesty.check) == []
    line = small.spoil(small.template, "I think of", "Everything will be fine. I think of")
    assert small.found(honesty.check) == [("PLC423", "soul-left.yaml", line)]


def test_a_longer_word_is_another_word(small: SmallPack) -> None:
    """“Drug-resistant” is no verdict on a person, “resistant” is."""
    small.spoil(small.practices, "Ask whoever", "In drug-resistant illness ask whoever")
    assert small.found(honesty.check) == []
    small.spoil(small.practices, "drug-resistant", "a resistant person's")
    assert [code for code, _, _ in small.found(honesty.check)] == ["PLC423"]


def test_sentences_that_prove_patterns_are_speech(small: SmallPack) -> None:
    """People's own words are never filtered."""
    small.spoil(small.template, "The spirit went out that day.", "I think the spirit went out.")
    assert small.found(honesty.check) == []


def test_the_programs_own_code_is_held_to_it(
    small: SmallPack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A sentence of the code is found in its file and line."""
    said = Message(catalogue="interface", text="I hear you.", path=tmp_path / "page.py", line=7)
    monkeypatch.setattr(honesty, "built_in_folder", lambda: small.folder)
    monkeypatch.setattr(honesty, "code_messages", lambda: [said])
    assert small.found(honesty.check) == [("PLC423", "page.py", 7)]
