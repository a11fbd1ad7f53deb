"""Nobody is offered a faith or a community that they did not name."""

import pytest

from planner.content.checks import needs
from tests.content.conftest import SmallPack


@pytest.mark.rule("CU-4")
@pytest.mark.parametrize("need", ["", "    need: {}\n"])
def test_a_spiritual_task_without_a_need_is_refused(small: SmallPack, need: str) -> None:
    """CU-4: an empty need is none."""
    small.spoil(small.template, "    need: {named: [soul]}\n", need)
    (found,) = needs.check(small.parts)
    assert (found.code, found.is_error) == ("PLC207", True)


@pytest.mark.rule("CU-4")
def test_a_community_goal_without_a_need_is_refused(small: SmallPack) -> None:
    """CU-4: goals are suggestions too."""
    line = small.spoil(small.template, "domain: personal", "domain: community")
    assert small.found(needs.check) == [("PLC207", "soul-left.yaml", line - 1)]
