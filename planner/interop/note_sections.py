"""The sections of a note, in the order in which a reader of records looks for them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.domain.clinic_copy import AnswerShown, ClinicCopy, Fact, ItemShown, TaskShown
from planner.domain.parties import ItemStatus
from planner.domain.passages import Passage
from planner.domain.plan import CautionLevel
from planner.interop.columns import how
from planner.interop.note_lines import Line, NoteLines, Section
from planner.interop.sheet import Piece, Voice
from planner.language.labels import (
    caution_label,
    doer_label,
    status_label,
)


class NoteWriter:
    """Writes a clinic's copy down as a note.

    No passage stands there beyond `most` letters; a brief one leaves out who does what, when.
    """

    def __init__(self, copy: ClinicCopy, voice: Voice, *, most: int, is_brief: bool) -> None:
        self._copy = copy
        self._voice = voice
        self._lines = NoteLines(voice, most=most)
        self._is_brief = is_brief

    @property
    def is_shortened(self) -> bool:
        """True where something that is on the copy was left out."""
        return self._lines.is_shortened or (self._is_brief and bool(self._copy.tasks))

    def sections(self) -> list[Section]:
        """Every section that has something to say; "not asked" is something to say."""
        voice, copy = self._voice, self._copy
        known, views = self._known, copy.views
        clients = [*_trouble(copy), *(answer for view in views for answer in view.client)]
        clinicians = [answer for view in views for answer in view.clinician]
        bridge = list(self._bridge())
        written = [
            *self._of_sitting(),
            known(voice.say("How the client sees it:"), [*self._said(clients), *self._models()]),
            known(voice.say("How the clinician sees it:"), list(self._said(clinicians))),
            known(voice.say("What both can stand behind:"), bridge) if bridge else None,
            known(voice.say("Plan:"), list(self._plan())),
            self._some(voice.say("Seen differently:"), list(self._differing())),
            self._some(voice.say("Turned down by the client:"), list(self._declined())),
            self._some(voice.say("Questions that were not asked:"), self._not_asked()),
            self._some(voice.say("Until next time:"), self._lines.facts(copy.leaving)),
            self._approval(),
        ]
        return [section for section in written if section is not None]

    def _of_sitting(self) -> Iterator[Section]:
        """Presence, interpreter, safe to speak, danger, medicines; not for others to see."""
        voice, copy = self._voice, self._copy
        if copy.is_partial and copy.freedom is None:
            return
        yield self._known(voice.say("Who was there:"), self._lines.facts(copy.presence))
        yield self._opened(voice.say("Interpreter:"), copy.interpreter)
        yield self._opened(
            voice.say("The client could speak freely:"), [copy.freedom] if copy.freedom else []
        )
        yield self._opened(voice.say("Danger, as the client answered:"), copy.risk)
        yield self._known(
            voice.say("Medicines, remedies and the body:"), self._lines.facts(copy.medicines)
        )

    def _opened(self, title: Piece, facts: Sequence[Fact]) -> Section:
        """A section whose title is its first fact's label."""
        return self._known(title, self._lines.facts(facts, is_first_named=False))

    def _known(self, title: Piece, lines: Sequence[Line]) -> Section:
        """A section that is never left out."""
        return Section(
            title=title, lines=tuple(lines) or (Line(text=self._voice.say("Not asked")),)
        )

    @staticmethod
    def _some(title: Piece, lines: Sequence[Line]) -> Section | None:
        return Section(title=title, lines=tuple(lines)) if lines else None

    def _said(self, answers: Iterable[AnswerShown]) -> Iterator[Line]:
        """The words, quoted, and beside them a translation that the reader can read."""
        voice = self._voice
        for answer in answers:
            label: Piece | None = self._about(answer)
            for line in self._quoted(answer.words) if answer.words else ():
                yield replace(line, label=label)
                label = None
            if answer.choices:
                chosen = ", ".join(self._lines.label(choice).text for choice in answer.choices)
                yield Line(label=label or voice.say("Chosen:"), text=voice.label(chosen))

    def _quoted(self, words: Passage) -> Iterator[Line]:
        original, read = words.texts[0], words.for_reader(self._voice.language)
        is_foreign = original.language != self._voice.language
        for text in dict.fromkeys((original, read)):
            marks = how(self._voice, words, text)
            if is_foreign and original is read:
                marks = (*marks, self._voice.say("No translation yet."))
            yield Line(text=self._lines.short(text), marks=marks, is_said=True)

    def _models(self) -> Iterator[Line]:
        label = self._voice.say("Called close, when read aloud:")
        for model in self._copy.models:
            yield Line(label=label, text=self._lines.read(model))

    def _bridge(self) -> Iterator[Line]:
        bridge = self._copy.bridge
        if bridge is not None:
            text = self._lines.short(bridge.words.for_reader(self._voice.language))
            yield Line(
                text=text, marks=tuple(map(self._lines.stance, bridge.stances)), is_said=True
            )

    def _plan(self) -> Iterator[Line]:
        """Each goal and task in the version agreed on, with what each party says of it."""
        for goal in self._copy.goals:
            yield self._item(self._voice.say("Goal:"), goal.item)
            for task in goal.tasks:
                yield self._task(task)
        for task in self._copy.other_tasks:
            yield self._task(task)

    def _task(self, task: TaskShown) -> Line:
        voice = self._voice
        details: list[Piece] = []
        if not self._is_brief:
            details.append(voice.label(doer_label(voice.phrases, task.doer)))
            details += [self._lines.read(task.rhythm)] if task.rhythm else []
        levels = dict.fromkeys(c.level for c in task.cautions if c.level is not CautionLevel.BESIDE)
        details += [voice.label(caution_label(voice.phrases, level)) for level in levels]
        return self._item(voice.say("Task:"), task.item, details)

    def _item(self, label: Piece, item: ItemShown, details: Sequence[Piece] = ()) -> Line:
        marks = [*details, *map(self._lines.stance, item.stances)]
        if item.status is not ItemStatus.AGREED:
            marks.append(self._voice.label(status_label(self._voice.phrases, item.status)))
        return Line(label=label, text=self._lines.read(item.text), marks=tuple(marks))

    def _differing(self) -> Iterator[Line]:
        """Clashes, and the items to which somebody says no or "yes, but"."""
        for clash in self._copy.clashes:
            yield Line(label=self._voice.say("About:"), text=self._lines.read(clash.about))
            yield from self._lines.facts(clash.facts)
        about = [clash.about for clash in self._copy.clashes]
        for item in self._copy.disagreements:
            if item.text not in about:
                stances = tuple(map(self._lines.stance, item.stances))
                yield Line(text=self._lines.read(item.text), marks=stances)

    def _declined(self) -> Iterator[Line]:
        texts = [self._lines.read(passage) for passage in self._copy.declined]
        for language in dict.fromkeys(text.language for text in texts):
            those = " · ".join(text.text for text in texts if text.language == language)
            yield Line(text=Piece(text=those, language=language))

    def _not_asked(self) -> list[Line]:
        """How many, since each is long; how others were left stands with them."""
        voice, count = self._voice, len(self._copy.not_asked)
        lines = [Line(text=voice.label(str(count)))] if count else []
        return lines + self._lines.facts(self._copy.left)

    def _approval(self) -> Section:
        voice, copy = self._voice, self._copy
        if copy.is_draft:
            lines = [Line(text=voice.say("No clinician has approved this plan."))]
        else:
            lines = self._lines.facts(copy.approved)
        return Section(title=voice.say("Approval:"), lines=tuple(lines))

    def _about(self, answer: AnswerShown) -> Piece:
        """Which question it answers, in a word; the question itself is long."""
        say = self._voice.say
        labels = {
            "problem": say("Trouble:"),
            "name": say("Name for it:"),
            "cause": say("Cause:"),
            "others_cause": say("Cause:"),
            "onset": say("Beginning:"),
            "workings": say("How it works:"),
            "course": say("Course:"),
            "fear": say("Fear:"),
            "help_wanted": say("Help wanted:"),
            "hope": say("Hope:"),
        }
        return labels.get(answer.about) or self._lines.label(answer.question)


def _trouble(copy: ClinicCopy) -> list[AnswerShown]:
    """What troubles the client most, which stands outside the two models."""
    answers = (a for account in copy.accounts if account.is_client for a in account.answers)
    return [answer for answer in answers if answer.about == "problem"]
