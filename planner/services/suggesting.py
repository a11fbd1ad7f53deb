"""Suggestions: what may be offered, in which order, and whose words led to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from planner.domain.account import Account
from planner.domain.explanatory_model import Domain, SuggestedGoal, SuggestedTask
from planner.domain.naming import Mention
from planner.domain.plan import Origin
from planner.language.segmenting import sentence_around

GOALS_OFFERED: Final = 3
TASKS_OFFERED: Final = 5

# At the table the client's world comes first; the clinic's has its place beside it.
_DOMAIN_ORDER: Final = (
    Domain.SPIRITUAL,
    Domain.COMMUNITY,
    Domain.PERSONAL,
    Domain.PRACTICAL,
    Domain.CLINICAL,
    Domain.SAFETY,
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested goal or task with who suggests it and the words that led to it."""

    owner: str
    item: SuggestedGoal | SuggestedTask
    origin: Origin
    because: tuple[str, ...]

    @property
    def id(self) -> str:
        """What a refusal is remembered by."""
        return f"{self.owner}.{self.item.id}"


def choose_goals(
    suggestions: Iterable[Suggestion], *, room: int, is_limited: bool
) -> list[Suggestion]:
    """Goals in the order offered: the models', one each in turn, and the clinician's side.

    A plan is a bridge: where there is room for two, one comes from the clinician's side.
    """
    goals = [s for s in suggestions if isinstance(s.item, SuggestedGoal)]
    of_models = _in_turn([s for s in goals if s.origin.template])
    of_setting = _in_turn([s for s in goals if s.origin.setting])
    if not is_limited:
        return [*of_models, *of_setting]
    for_setting = min(len(of_setting), 1 if of_models else room)
    return [*of_models[: room - for_setting], *of_setting[:for_setting]]


def choose_tasks(suggestions: Iterable[Suggestion], *, is_limited: bool) -> list[Suggestion]:
    """Tasks with one of each domain first, so that no side of the client's life is missing."""
    tasks = [s for s in suggestions if isinstance(s.item, SuggestedTask)]
    in_turn = _in_turn(tasks)
    first = [
        next((s for s in in_turn if s.item.domain is domain), None) for domain in _DOMAIN_ORDER
    ]
    ordered = [s for s in first if s is not None]
    ordered += [s for s in in_turn if s not in ordered]
    chosen = ordered[:TASKS_OFFERED] if is_limited else ordered
    return sorted(chosen, key=lambda s: _DOMAIN_ORDER.index(s.item.domain))


def _in_turn(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """One of each owner in turn, keeping each owner's order."""
    by_owner: dict[str, list[Suggestion]] = {}
    for suggestion in suggestions:
        by_owner.setdefault(suggestion.owner, []).append(suggestion)
    longest = max(map(len, by_owner.values()), default=0)
    return [line[n] for n in range(longest) for line in by_owner.values() if n < len(line)]


def opening_words(account: Account) -> tuple[str, ...]:
    """What the client says troubles them most, for suggestions that rest on the whole account."""
    for question in ("problem", "help_wanted", "cause"):
        for utterance in account.utterances:
            is_said = utterance.is_client_view and utterance.words is not None
            if is_said and utterance.question == question and utterance.words is not None:
                return (utterance.words.text.strip(),)
    return ()


def words_at(account: Account, mention: Mention) -> str:
    """The client's sentence in which a place stands: words alone say little when read back."""
    utterance = account.utterances[mention.utterance]
    if utterance.words is None:
        return ""
    return sentence_around(
        utterance.words.text, utterance.words.language, mention.start, mention.end
    )


def goal_of(suggestion: Suggestion) -> SuggestedGoal:
    """The goal that a suggestion chosen among goals is."""
    assert isinstance(suggestion.item, SuggestedGoal)  # noqa: S101 - chosen by type
    return suggestion.item


def task_of(suggestion: Suggestion) -> SuggestedTask:
    """The task that a suggestion chosen among tasks is."""
    assert isinstance(suggestion.item, SuggestedTask)  # noqa: S101 - chosen by type
    return suggestion.item
