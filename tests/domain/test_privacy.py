"""What those who look on may see of a case, and that nothing tells them of the rest."""

from dataclasses import replace

import pytest

from planner.domain.bodies import SuggestionRefused
from planner.domain.frame import Answered, Frame
from planner.domain.ids import RecordId
from planner.domain.joining import CLIENT
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience, is_paused, may_record, seen_by
from planner.domain.releases import may_be_released
from planner.domain.safety import Done, Duty, DutyKind
from tests.domain.records import AUNT, MOTHER, START, WITH_MOTHER, case, ids, record, released, said
from tests.storage.every_kind import SAMPLES

SECRET = record("answer.fear.client", said("she beats me", question="fear"))
SHOWN_TO_ALL = {"case-opened", "site", "disclosed"}
"""What is about nobody, and the head, which does not name the client to others."""


@pytest.mark.parametrize("kind", sorted({*SAMPLES} - {"removed"}))
def test_no_kind_of_record_is_shown_to_others_by_itself(kind: str) -> None:
    """Whatever is kept, of the client or of an aunt, is not there for the mother."""
    one = record("r", SAMPLES[kind])
    assert (one.id in ids(seen_by(case(one), WITH_MOTHER))) is (kind in SHOWN_TO_ALL)


@pytest.mark.parametrize("kind", sorted({*SAMPLES} - {"removed", *SHOWN_TO_ALL}))
def test_a_release_shows_what_can_be_released_and_nothing_else(kind: str) -> None:
    """To everybody who looks on, by name; no release of a frame, a duty or a check has effect."""
    one = record("r", SAMPLES[kind])
    everybody = (CLIENT, MOTHER, AUNT)
    shown = seen_by(case(one, released(one, *everybody)), WITH_MOTHER)
    assert (one.id in ids(shown)) is may_be_released(one.body)


def test_the_worker_alone_sees_everything() -> None:
    """Where nobody looks on there is nothing to hide, and the case is as it is."""
    whole = case(SECRET, record("frame", SAMPLES["frame"]))
    assert seen_by(whole, NOBODY_ELSE) is whole


def test_each_sees_their_own_and_nobody_elses() -> None:
    """The client not the mother's words, the mother not the client's, both together neither's."""
    hers = record("answer.cause.mother", said("the evil eye", giver=MOTHER))
    whole = case(SECRET, hers)
    assert ids(seen_by(whole, THE_CLIENT)) == {SECRET.id}
    assert ids(seen_by(whole, frozenset({MOTHER}))) == {hers.id}
    assert ids(seen_by(whole, WITH_MOTHER)) == set()


def test_everybody_who_looks_on_must_be_allowed() -> None:
    """What is shown to the mother is not there while the aunt looks on as well."""
    whole = case(SECRET, released(SECRET, MOTHER))
    assert SECRET.id in ids(seen_by(whole, WITH_MOTHER))
    assert ids(seen_by(whole, WITH_MOTHER | {AUNT})) == set()
    assert ids(seen_by(whole, frozenset({AUNT}))) == set()


def test_a_changed_answer_is_private_again() -> None:
    """The release was of the version before."""
    changed = record("answer.fear.client", said("he beats me"), version=2)
    whole = case(changed, released(changed, MOTHER, version=1))
    assert ids(seen_by(whole, WITH_MOTHER)) == set()


def test_a_write_knows_what_it_comes_after() -> None:
    """A hidden record keeps its version and its slot; one that was taken out keeps its version."""
    seen = seen_by(case(replace(SECRET, version=4), gone=7), WITH_MOTHER)
    assert seen.seen_version(SECRET.id) == 4
    assert seen.seen_version(RecordId("gone")) == 7
    assert seen.free_slot(SECRET.id) == "answer.fear.client~2"
    assert seen.record(SECRET.id) is None
    assert seen.slots(SECRET.id) == ()


def test_no_id_of_what_is_hidden_is_printed() -> None:
    """A view that ends up in a log names neither question nor model that is hidden."""
    refused = record("refused.nerves.rest", SuggestionRefused(suggestion="nerves.rest"))
    text = repr(seen_by(case(SECRET, refused), WITH_MOTHER))
    assert "fear" not in text
    assert "nerves" not in text


def test_a_view_of_a_view_shows_no_more() -> None:
    """What was hidden once stays hidden and keeps its slot, whoever looks at the view."""
    refused = record("refused.nerves.rest", SuggestionRefused(suggestion="nerves.rest"))
    once = seen_by(case(SECRET, refused), WITH_MOTHER)
    again = seen_by(once, THE_CLIENT)
    assert ids(again) == set()
    assert again.free_slot(SECRET.id) == "answer.fear.client~2"
    assert again.withheld == {"nerves.rest"}


@pytest.mark.parametrize("audience", [NOBODY_ELSE, THE_CLIENT, WITH_MOTHER])
def test_a_pause_holds_for_everybody(audience: Audience) -> None:
    """It is said to all that the plan waits; why is not there for others."""
    duty = record("duty", Duty(kind=DutyKind.RESPOND, due=START.date()))
    seen = seen_by(case(duty), audience)
    assert is_paused(seen)
    assert (duty.id in ids(seen)) is (audience <= THE_CLIENT)


@pytest.mark.parametrize(
    "duty",
    [
        Duty(kind=DutyKind.ASK_ALONE, due=START.date()),
        Duty(
            kind=DutyKind.RESPOND, due=START.date(),
            done=Done(by="Dr Noor", what="Saw her.", at=START),
        ),
    ],
)  # fmt: skip
def test_nothing_waits_where_a_clinician_has_acted_or_nothing_was_said(duty: Duty) -> None:
    """A question that is still to be asked pauses nothing."""
    assert not is_paused(seen_by(case(record("duty", duty)), WITH_MOTHER))


@pytest.mark.parametrize("audience", [NOBODY_ELSE, THE_CLIENT, WITH_MOTHER])
@pytest.mark.parametrize("is_settled", [True, False])
def test_whether_answers_may_be_written_down_holds_for_everybody(
    audience: Audience, *, is_settled: bool
) -> None:
    """It follows the latest frame, which others do not see."""
    consent = Answered.YES if is_settled else Answered.NO
    frame = Frame(started_at=START, is_disclosed=True, are_limits_said=True, consent=consent)
    assert may_record(seen_by(case(record("sitting.1", frame)), audience)) is is_settled
