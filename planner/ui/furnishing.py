"""Furnishing the house for real: the store's keeper, and the cases behind it."""

import atexit

from planner.errors import PlannerError
from planner.services.ports import CaseStore
from planner.storage.store import open_store
from planner.ui.house import House, furnish
from planner.ui.store_keeper import StoreKeeper
from planner.ui.try_outs import TryOuts
from planner.wiring import Planner


def furnished_house(planner: Planner) -> House:
    """The house with the store at PLANNER_DATABASE_URL, or in the data folder."""
    keeper = StoreKeeper(lambda: open_store(clock=planner.clock), clock=planner.clock)
    try_outs = TryOuts(planner.known, clock=planner.clock)
    atexit.register(try_outs.close)

    def cases(token: str | None, try_out: str | None) -> CaseStore:
        if try_out is not None:
            return try_outs.cases(try_out)
        if token is None:
            raise PlannerError("PL406")
        return keeper.cases(token)

    return furnish(House(keeper=keeper, planner=planner, cases=cases))
