import pytest

from planner.domain.explanatory_model import Strength
from planner.domain.reasons import WEIGHTS, Band, Match, Reason, ReasonKind


def reason(kind: ReasonKind, weight: float = 1.0) -> Reason:
    """A reason of this kind."""
    return Reason(kind=kind, weight=weight, evidence="soul")


def test_a_match_without_reasons_cannot_be_built() -> None:
    """Whoever offers a model says why."""
    with pytest.raises(ValueError, match="needs reasons"):
        Match(template="nerves", reasons=())


def test_the_score_is_the_sum_of_the_weights() -> None:
    """What speaks against is part of the sum."""
    reasons = (reason(ReasonKind.NAME, 2.0), reason(ReasonKind.AGAINST, -0.75))
    assert Match(template="nerves", reasons=reasons).score == 1.25


STRONG = {ReasonKind.STATED_CAUSE, ReasonKind.NAME, ReasonKind.CONFIRMED}


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_strong_rests_on_a_stated_named_or_confirmed_model(kind: ReasonKind) -> None:
    """Everything else, however much of it, is possible."""
    expected = Band.STRONG if kind in STRONG else Band.POSSIBLE
    assert Match(template="nerves", reasons=(reason(kind, 9.0),)).band is expected


def test_a_weaker_pattern_never_weighs_more() -> None:
    """Clear, likely and hint fall in this order for each kind; against falls below zero."""
    for kind, weights in WEIGHTS.items():
        sizes = [abs(weights[strength]) for strength in Strength]
        assert sizes == sorted(sizes, reverse=True)
        assert all((weight < 0) == (kind is ReasonKind.AGAINST) for weight in weights.values())


def test_weights_add_up_exactly() -> None:
    """Each weight is a number of quarters, so that a sum is what a reader adds up by hand."""
    assert all(
        (w * 4).is_integer() for by_strength in WEIGHTS.values() for w in by_strength.values()
    )
