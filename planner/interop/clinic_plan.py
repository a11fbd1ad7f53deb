"""The plan on a form: each goal a card, each task a card within, and what is not settled."""

from collections.abc import Iterator
from dataclasses import replace

from planner.domain.clinic_copy import (
    CautionShown,
    ClashShown,
    ClinicCopy,
    GoalShown,
    ItemShown,
    TaskShown,
)
from planner.domain.passages import Mark, Passage, Whose
from planner.interop.columns import Columns, Speak
from planner.interop.sheet import Block, Card, Piece, Row, Tone, Voice
from planner.language.labels import caution_label, doer_label, domain_label, status_label


class PlanCards:
    """Writes goals, tasks, cautions and clashes into a form's columns."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._quoted: list[Passage] = []
        """What was quoted already: the same words lead to many items."""

    def cards(self, copy: ClinicCopy) -> list[Block]:
        """Every goal with its tasks, then what belongs to no goal."""
        return [
            *(self._goal(goal) for goal in copy.goals),
            *(self._task(task) for task in copy.other_tasks),
            *(self._caution(caution) for caution in copy.other_cautions),
        ]

    def clash(self, clash: ClashShown) -> Iterator[Card]:
        """What each side holds, what was explained and told back, who decides and by when."""
        facts = [self._columns.fact(fact) for fact in clash.facts]
        about = self._columns.passage(clash.about, is_strong=True)
        yield Card(blocks=(*about, *facts), tone=Tone.CARE)

    def disagreement(self, item: ItemShown) -> Iterator[Row]:
        """An item to which somebody said no, or yes with a condition."""
        yield from self._columns.passage(item.text)
        yield from self._columns.stances(item.stances)

    @staticmethod
    def sources(copy: ClinicCopy) -> list[Mark]:
        """The templates and settings from which a sentence comes, each once."""
        passages = [p for item in copy.items for p in _passages(item)]
        passages += [*copy.models, *copy.declined]
        marks = (_first_source(passage.mark) for passage in passages)
        return list(dict.fromkeys(mark for mark in marks if mark is not None))

    def _goal(self, goal: GoalShown) -> Card:
        columns = self._columns
        blocks: list[Block] = self._item(goal.item)
        if goal.measure is not None:
            measure = _beneath(goal.item, goal.measure)
            blocks += columns.passage(measure, lambda v: v.say("How it will show:"))
        blocks += self._settled(goal.item)
        blocks += [self._task(task) for task in goal.tasks]
        return Card(blocks=tuple(blocks))

    def _task(self, task: TaskShown) -> Card:
        columns = self._columns
        blocks: list[Block] = self._item(task.item)
        blocks.append(columns.line(lambda v: v.say("Who does it:"), _doer(task.doer)))
        lines: tuple[tuple[Passage | None, Speak], ...] = (
            (task.rhythm, lambda v: v.to_client("When:")),
            (task.first_step, lambda v: v.to_client("First step:")),
        )
        for passage, label in lines:
            if passage is not None:
                blocks += columns.passage(_beneath(task.item, passage), label)
        blocks += self._settled(task.item)
        blocks += [self._caution(caution) for caution in task.cautions]
        return Card(blocks=tuple(blocks), tone=Tone.INNER)

    def _item(self, item: ItemShown) -> list[Block]:
        """The words, where they belong, and why they are there."""
        columns = self._columns
        blocks: list[Block] = [*columns.passage(item.text, is_strong=True)]
        blocks.append(
            columns.line(
                lambda v: v.say("Part of life:"),
                lambda v: v.label(domain_label(v.phrases, item.domain)),
            )
        )
        if item.rationale is not None:
            rationale = _beneath(item, item.rationale)
            blocks += columns.passage(rationale, lambda v: v.say("Why:"))
        for words in item.because:
            if words not in self._quoted:
                self._quoted.append(words)
                blocks.append(columns.stacked(words, _because, is_said=True))
        return blocks

    def _settled(self, item: ItemShown) -> list[Block]:
        """What a rule asks for with it, and what each party says of this version."""
        columns = self._columns
        return [
            *(columns.fact(fact) for fact in item.settled),
            columns.line(lambda v: v.say("Version:"), lambda v: v.label(str(item.version))),
            columns.line(lambda v: v.say("How it stands:"), _status(item), is_strong=True),
            *columns.stances(item.stances),
        ]

    def _caution(self, caution: CautionShown) -> Card:
        columns = self._columns
        level = columns.only(
            lambda v: v.label(caution_label(v.phrases, caution.level)), is_strong=True
        )
        answers = [columns.fact(fact) for fact in caution.answers]
        return Card(blocks=(level, *columns.passage(caution.text), *answers), tone=Tone.CARE)


def _first_source(mark: Mark) -> Mark | None:
    """The template or setting; of a line that was reworded, what it was made from."""
    if mark.whose is Whose.REWORDED:
        return replace(mark, whose=Whose.TEMPLATE)
    return mark if mark.whose in {Whose.TEMPLATE, Whose.SETTING} else None


def _passages(item: ItemShown) -> list[Passage]:
    return [item.text, *([item.rationale] if item.rationale else [])]


def _beneath(item: ItemShown, passage: Passage) -> Passage:
    """A line of an item, its mark without the name that stands beside the item's first line."""
    if passage.mark != item.text.mark:
        return passage
    return replace(passage, mark=replace(passage.mark, name=""))


def _because(voice: Voice) -> Piece:
    return voice.to_client("Because I said:")


def _doer(doer: str) -> Speak:
    return lambda v: v.label(doer_label(v.phrases, doer))


def _status(item: ItemShown) -> Speak:
    return lambda v: v.label(status_label(v.phrases, item.status))
