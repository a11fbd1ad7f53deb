"""The thin door: Streamlit's App with our routes, middleware and care for errors."""

import streamlit as st

from planner.ui import shell
from planner.ui.furnishing import furnished_house
from planner.ui.script_errors import on_script_error
from planner.wiring import built_planner

house = furnished_house(built_planner())
app = st.App(
    shell.SCRIPT,
    routes=shell.routes(house),
    middleware=shell.middleware(house),
    lifespan=shell.lifespan,
    on_script_error=on_script_error,
)
