"""Recording: the clinic's copy of a sitting, made from the case as somebody may see it."""

from planner.services.recording.copying import Recording

__all__ = ["Recording"]
