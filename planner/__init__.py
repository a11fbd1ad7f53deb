"""Alliance Planner: a shared treatment plan, from how the client makes sense of the trouble."""

__version__ = "0.1.0"
