"""To whom a record belongs, and to whom it was shown by name."""

import pytest

from planner.domain.bodies import Body, ModelAnswer, Released
from planner.domain.ids import RecordId
from planner.domain.joining import CLIENT, Left, PersonJoined, QuestionLeft, ReadBack, Relation
from planner.domain.releases import (
    giver_of,
    may_be_released,
    named_in,
    release_id,
    released_to,
    seen_write,
)
from tests.domain.records import AUNT, EN, MOTHER, case, record, released, said
from tests.storage.every_kind import SAMPLES

NEVER_SHOWN = {
    "approval", "caution-answer", "disclosed", "duty", "frame", "helper-consent", "risk-asked",
    "session-check", "site", "supervisor-called",
}  # fmt: skip
SOMEBODYS = {"model-answer", "person-joined", "question-left", "read-back", "utterance"}
GOES_ALONG = {"case-opened", "person-joined", "released", "translation"}


@pytest.mark.parametrize("kind", sorted(SAMPLES))
def test_what_can_be_shown_by_name_is_said_of_every_kind(kind: str) -> None:
    """Frame, danger, duties, consents, checks and approvals never; some kinds go with others."""
    assert may_be_released(SAMPLES[kind]) is (kind not in NEVER_SHOWN | GOES_ALONG)


@pytest.mark.parametrize(
    "body",
    [
        said("x", giver=MOTHER),
        ModelAnswer(template="nerves", is_close=True, giver=MOTHER),
        QuestionLeft(question="fear", how=Left.LATER, giver=MOTHER),
        ReadBack(is_close=True, of="1f", giver=MOTHER),
    ],
)
def test_what_somebody_gave_belongs_to_them(body: Body) -> None:
    """Words, what was said of models, silences and what was read back."""
    assert giver_of(RecordId("r"), body) == MOTHER


def test_a_person_belongs_to_themselves() -> None:
    """Who somebody is, is theirs, by the record's own name."""
    body = PersonJoined(relation=Relation.PARENT, language=EN)
    assert giver_of(RecordId("person.mother"), body) == MOTHER


@pytest.mark.parametrize("kind", sorted({*SAMPLES} - SOMEBODYS))
def test_everything_else_is_the_clients(kind: str) -> None:
    """The plan, the body, the paper and what the sitting settled."""
    assert giver_of(RecordId("r"), SAMPLES[kind]) == CLIENT


def test_a_release_is_of_one_version() -> None:
    """Whoever was shown the first wording is not shown the second."""
    answer = record("answer", said("x"), version=2)
    assert released_to(case(answer, released(answer, MOTHER)), answer) == {MOTHER}
    assert released_to(case(answer, released(answer, MOTHER, version=1)), answer) == frozenset()
    assert released_to(case(answer), answer) == frozenset()


def test_a_later_version_is_not_shown_ahead() -> None:
    """A release of a version to come says nothing of the one that stands."""
    release = Released(record=RecordId("answer"), of_version=3, to=(MOTHER, AUNT))
    assert named_in(release, 2) == frozenset()
    assert named_in(release, 3) == {MOTHER, AUNT}


def test_a_release_is_found_by_what_it_releases() -> None:
    """The record and the write of a release are told from those they belong to."""
    assert release_id(RecordId("answer")) != "answer"
    assert release_id(RecordId("a")) != release_id(RecordId("b"))
    assert seen_write("w") != "w"
