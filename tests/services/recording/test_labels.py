from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from planner.domain.clash import Decider
from planner.domain.deciding import Outcome
from planner.domain.frame import Answered, Freedom, InterpreterKind, InterpreterMode, WorkerRole
from planner.domain.handout import PaperSize
from planner.domain.joining import Left
from planner.domain.leaving import Recalled
from planner.domain.medicines import Known, Part
from planner.domain.plan import Hold, Wording
from planner.domain.safety import DutyKind, RiskAnswer
from planner.services.recording.labels import Labels
from tests.language.small import write_po
from tests.services.recording.cases import EN, ES, NOW, TODAY, labels

TERMS: list[tuple[Callable[..., Wording], type[StrEnum]]] = [
    (Labels.answered, Answered), (Labels.freedom, Freedom), (Labels.role, WorkerRole),
    (Labels.interpreter, InterpreterKind), (Labels.mode, InterpreterMode),
    (Labels.risk, RiskAnswer), (Labels.duty, DutyKind), (Labels.known, Known),
    (Labels.part, Part), (Labels.left, Left), (Labels.paper, PaperSize),
    (Labels.recalled, Recalled), (Labels.decider, Decider), (Labels.outcome, Outcome),
    (Labels.hold, Hold),
]  # fmt: skip


@pytest.mark.parametrize(("label", "terms"), TERMS, ids=lambda one: getattr(one, "__name__", ""))
def test_every_term_has_words_of_its_own(
    tmp_path: Path, label: Callable[..., Wording], terms: type[StrEnum]
) -> None:
    """No two answers read the same in a record, and none is missing."""
    made = labels(tmp_path)
    words = [label(made, term).texts[EN] for term in terms]
    assert len(set(words)) == len(words)


def test_a_label_says_where_it_is_not_translated(tmp_path: Path) -> None:
    """The copy marks it; English stands there meanwhile."""
    write_po(tmp_path, "es", 'msgid "Open"\nmsgstr "Abierto"\n')
    made = labels(tmp_path)
    assert made.outcome(None) == Wording(texts={ES: "Abierto", EN: "Open"})
    assert made.paper(None).missing == {ES}


def test_a_day_and_a_moment_are_written_as_each_language_does(tmp_path: Path) -> None:
    """Side by side on one line of the copy."""
    made = labels(tmp_path)
    assert dict(made.day(TODAY).texts) == {ES: "1 dic 2026", EN: "1 Dec 2026"}
    assert made.moment(NOW, NOW.tzinfo or None).texts[EN] == "1 Dec 2026, 09:00"  # type: ignore[arg-type]


def test_a_number_keeps_its_order(tmp_path: Path) -> None:
    """In any text."""
    assert labels(tmp_path).number(7.5).texts[ES] == "\u20667.5\u2069"
