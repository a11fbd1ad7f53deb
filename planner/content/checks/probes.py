"""A probe asks; it never tells."""

from collections.abc import Iterator

from planner.content.findings import Finding
from planner.content.parts import Parts
from planner.content.schema import PracticeShape, ProbeShape, QuestionShape
from planner.language.keys import PRACTICES, QUESTIONS, TEMPLATE


def check(parts: Parts) -> Iterator[Finding]:
    """Probes of templates and questions about practices that do not ask.

    Interview questions may also invite ("Tell me ..."), so that only their wording is free.
    """
    for file in parts.of(TEMPLATE):
        for at, probe in file.entries("probes", ProbeShape):
            if "?" not in probe.text:
                yield file.finding("PLC211", (*at, "text"))
    for file in parts.of(PRACTICES):
        for at, practice in file.entries(PRACTICES, PracticeShape):
            if "?" not in practice.ask:
                yield file.finding("PLC211", (*at, "ask"))
    for file in parts.of(QUESTIONS):
        for at, question in file.entries(QUESTIONS, QuestionShape):
            if not question.ask.endswith(("?", ".")):
                yield file.finding("PLC211", (*at, "ask"))
