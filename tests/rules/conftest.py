import pytest

from planner.wiring import Planner, built_planner


@pytest.fixture(scope="session")
def planner() -> Planner:
    """The program with all its content, as it is shipped."""
    return built_planner()
