import json
import os
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.account import QUESTIONS, Account, Holder
from planner.errors import ExitCode, PlannerError
from planner.interop.accounts import Known, read_account
from tests.language.small import languages

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
KNOWN = Known(
    concepts={"fright", "soul"}, templates={"nerves", "soul-loss"}, languages=languages("en", "es")
)
GOOD: dict[str, Any] = {
    "format": "planner-account/1",
    "id": "es-d-001",
    "language": "es",
    "utterances": [{"question": "cause", "text": "El susto.", "choices": ["fright"]}],
}


def read(**changed: Any) -> Account:  # noqa: ANN401 - anything at all may stand in JSON
    """The good account with some fields changed; `...` takes a field out."""
    data = {k: v for k, v in {**GOOD, **changed}.items() if v is not ...}
    return read_account(json.dumps(data), where="a.json", known=KNOWN)


def read_utterance(**fields: Any) -> Account:  # noqa: ANN401 - as above
    """An account of one utterance with these fields."""
    return read(utterances=[{"question": "cause", "text": "El susto.", **fields}])


def refused(text: str) -> PlannerError:
    """How this text is refused."""
    with pytest.raises(PlannerError) as caught:
        read_account(text, where="a.json", known=KNOWN)
    return caught.value


def refusal(**changed: Any) -> PlannerError:  # noqa: ANN401 - as above
    """How the good account with some fields changed is refused."""
    return refused(json.dumps({k: v for k, v in {**GOOD, **changed}.items() if v is not ...}))


def test_an_account_is_read() -> None:
    """Id, language, question, words, choices and holder are where the format says."""
    found = read(confirmed=["nerves"])
    (said,) = found.utterances
    assert (found.id, found.language, found.confirmed) == ("es-d-001", "es", ("nerves",))
    assert (said.question, said.choices, said.holder) == ("cause", ("fright",), Holder.CLIENT)
    assert said.words is not None
    assert (said.words.text, said.words.language) == ("El susto.", "es")


def test_unknown_keys_are_ignored() -> None:
    """An older program reads a newer file."""
    assert read(colour="blue", utterances=[{**GOOD["utterances"][0], "mood": 3}]) == read()


@pytest.mark.parametrize("fields", [{"text": None}, {"text": ""}, {"text": ...}])
def test_choices_are_enough(fields: dict[str, Any]) -> None:
    """A tapped answer has no words, or empty ones."""
    utterance = {"question": "cause", "choices": ["soul", "soul"], **fields}
    (said,) = read(utterances=[{k: v for k, v in utterance.items() if v is not ...}]).utterances
    assert (said.words, said.choices) == (None, ("soul",))


def test_a_question_may_occur_more_than_once() -> None:
    """In the order in which they were given."""
    twice = [{"question": "cause", "text": t} for t in ("Uno.", "Dos.")]
    assert [u.words.text for u in read(utterances=twice).utterances if u.words] == ["Uno.", "Dos."]


def test_no_utterances_is_an_account() -> None:
    """Nothing was said yet."""
    assert read(utterances=[]).utterances == ()


@pytest.mark.parametrize(
    ("expected", "fields"),
    [
        (Holder.CLIENT, {}),
        (Holder.CLIENT, {"holder": None}),
        (Holder.HEALER, {"holder": "healer"}),
        (Holder.FAMILY, {"question": "others_cause"}),
        (Holder.OTHER, {"question": "others_advice", "holder": "other"}),
    ],
)
def test_the_holder_has_a_default(expected: Holder, fields: dict[str, Any]) -> None:
    """The client's, and the family's for what others think."""
    assert read_utterance(**fields).utterances[0].holder is expected


def test_an_utterance_may_be_in_another_language() -> None:
    """A regional tag is kept as it was given."""
    (said,) = read_utterance(language="en-GB").utterances
    assert (said.language, said.words.language if said.words else "") == ("en-GB", "en-GB")


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_is_known(question: str) -> None:
    """All of the interview's."""
    assert read_utterance(question=question).utterances[0].question == question


@pytest.mark.parametrize(
    ("code", "place", "changed"),
    [
        ("PL104", "", {"format": "planner-account/2"}),
        ("PL104", "", {"format": ...}),
        ("PL104", "", {"format": ["planner-account/1"]}),
        ("PL501", "language", {"language": "tlh"}),
        ("PL105", "language", {"language": 5}),
        ("PL105", "id", {"id": ...}),
        ("PL105", "id", {"id": ""}),
        ("PL105", "id", {"id": 7}),
        ("PL105", "utterances", {"utterances": ...}),
        ("PL105", "utterances", {"utterances": {}}),
        ("PL105", "utterances[0]", {"utterances": ["El susto."]}),
        ("PL109", "confirmed[1]", {"confirmed": ["nerves", "nervs"]}),
        ("PL105", "confirmed", {"confirmed": "nerves"}),
        ("PL105", "confirmed", {"confirmed": [1]}),
    ],
)
def test_a_wrong_account_names_the_field(code: str, place: str, changed: dict[str, Any]) -> None:
    """The message says which field of which file."""
    error = refusal(**changed)
    assert (error.code, error.exit_code) == (code, ExitCode.BAD_INPUT)
    assert str(error).startswith(f"{code} a.json:")
    assert place in str(error)


@pytest.mark.parametrize(
    ("code", "place", "fields"),
    [
        ("PL106", "utterances[0].question", {"question": "couse"}),
        ("PL105", "utterances[0].question", {"question": None}),
        ("PL107", "utterances[0].holder", {"holder": "mother"}),
        ("PL108", "utterances[0].choices[0]", {"choices": ["frigt"]}),
        ("PL105", "utterances[0].choices", {"choices": "fright"}),
        ("PL501", "utterances[0].language", {"language": "xx"}),
        ("PL105", "utterances[0].text", {"text": 5}),
        ("PL105", "utterances[0].text", {"text": "  "}),
        ("PL105", "utterances[0].text", {"text": ["El susto."]}),
        ("PL105", "utterances[0].text", {"text": "a\u0000b"}),
        ("PL105", "utterances[0].text", {"text": "a\ud800b"}),
        ("PL105", "utterances[0]", {"text": None}),
        ("PL105", "utterances[0]", {"text": None, "choices": []}),
    ],
)
def test_a_wrong_utterance_names_the_field(code: str, place: str, fields: dict[str, Any]) -> None:
    """And its number, counted from zero as the format does."""
    error = refusal(utterances=[{"question": "cause", "text": "El susto.", **fields}])
    assert error.code == code
    assert place in str(error)


def test_a_near_miss_is_named() -> None:
    """Whoever mistyped is told what they may have meant."""
    assert "“problem”" in str(refusal(utterances=[{"question": "problm", "text": "x"}]))


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "{", "[1", '{"a": NaN', "[" * 100_000, '{"n": ' + "1" * 10_000 + "}"],
    ids=["empty", "word", "open", "list", "nan", "deep", "long number"],
)
def test_what_is_no_json_is_refused(text: str) -> None:
    """PL103, also where the reader of JSON itself gives up."""
    assert refused(text).code == "PL103"


def test_the_line_of_a_json_fault_is_named() -> None:
    """In a file of several lines."""
    assert refused('{\n"format": 1,\n}').where == "a.json:3"


@pytest.mark.parametrize("text", ["[]", "null", '"account"', "3", "true"])
def test_what_is_not_an_object_is_refused(text: str) -> None:
    """PL105 says what to write."""
    error = refused(text)
    assert (error.code, error.facts["field"]) == ("PL105", "the account")


STORY = "my uncle did this to me " * 20


@pytest.mark.parametrize(
    "changed",
    [
        {"format": STORY},
        {"language": STORY},
        {"confirmed": [STORY]},
        {"utterances": [{"question": STORY, "text": "x"}]},
        {"utterances": [{"question": "cause", "text": "x", "holder": STORY}]},
        {"utterances": [{"question": "cause", "choices": [STORY]}]},
        {"utterances": [{"question": "cause", "text": STORY + "\u0000"}]},
    ],
)
def test_an_error_never_tells_a_clients_story(changed: dict[str, Any]) -> None:
    """Speech put into the wrong field is not repeated in a message or a log."""
    assert STORY[:60] not in str(refusal(**changed))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
utterance_values = st.dictionaries(
    st.sampled_from(["question", "text", "choices", "holder", "language"]),
    json_values | st.sampled_from(["cause", "es", "client", "El susto."]),
)


@settings(max_examples=10_000 if IS_FULL else 200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["format", "id", "language", "confirmed"]), json_values, max_size=1
    ),
    st.lists(utterance_values | json_values, max_size=3),
)
def test_any_json_is_read_or_refused_on_one_line(
    changed: dict[str, Any], utterances: list[Any]
) -> None:
    """Nothing that can be sent makes anything else of the reader."""
    try:
        found = read(**{"utterances": utterances, **changed})
    except PlannerError as error:
        spoken = str(error)
    else:
        spoken = found.id
    assert spoken
    assert "\n" not in spoken
