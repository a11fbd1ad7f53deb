"""What this software is and is not, one tap away from every page."""

from planner.ui import bar
from planner.ui.disclosure import tell
from planner.ui.workroom import enter


def page() -> None:
    """The same sentences that come first when the software is new to somebody."""
    room = enter(needs_case=False)
    bar.way_back(room)
    tell(room)
    bar.foot(room)


page()
