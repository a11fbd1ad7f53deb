"""What is kept quiet while the client cannot speak freely (DESIGN, the frame).

While the answer to "can you speak freely?" is no or unknown, answers to sensitive questions
stand on no screen that anybody but the worker sees, whoever gave them and however long ago.
"""

from collections.abc import Collection
from dataclasses import replace

from planner.domain.account import Utterance
from planner.domain.case import Case
from planner.domain.joining import QuestionLeft
from planner.domain.translating import Translation


def kept_quiet(case: Case, questions: Collection[str]) -> Case:
    """The case without what was said to these questions, as if nothing had been said."""
    quiet = {
        record.id
        for record in case.records
        if isinstance(record.body, Utterance | QuestionLeft) and record.body.question in questions
    }
    quiet |= {
        record.id for record, translation in case.each(Translation) if translation.of in quiet
    }
    if not quiet:
        return case
    return replace(
        case,
        records=tuple(record for record in case.records if record.id not in quiet),
        removed_versions={
            **case.removed_versions,
            **{record.id: record.version for record in case.records if record.id in quiet},
        },
        hidden=case.hidden | quiet,
    )
