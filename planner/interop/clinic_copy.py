"""The clinic's copy on paper and on a screen: bilingual, complete, each sentence with its origin.

It is made from `planner.domain.clinic_copy` and from nothing else, so that what a viewer may
not see cannot stand on it. Until a clinician has approved exactly this plan it is a draft.
"""

from collections.abc import Iterable, Iterator, Sequence

from planner.domain.clinic_copy import AnswerShown, ClinicCopy, Fact, TwoViews
from planner.domain.passages import Whose
from planner.interop.clinic_plan import PlanCards
from planner.interop.columns import Columns, Speak
from planner.interop.paper_fonts import PaperFonts
from planner.interop.sheet import (
    Block,
    Card,
    Entry,
    Heading,
    Piece,
    Row,
    Sheet,
    Tone,
    Voice,
    voices,
)
from planner.interop.sheet_paper import sheet_as_html, sheet_as_pdf
from planner.language.tags import Languages
from planner.language.wording import Phrasebook


def clinic_copy_as_pdf(
    copy: ClinicCopy,
    client: Phrasebook,
    clinician: Phrasebook,
    languages: Languages,
    *,
    fonts: PaperFonts | None = None,
) -> bytes:
    """The copy as PDF/UA-1 on A4. Raise PL503 for a character that no font has."""
    return sheet_as_pdf(clinic_copy_sheet(copy, client, clinician), languages, fonts=fonts)


def clinic_copy_as_html(
    copy: ClinicCopy,
    client: Phrasebook,
    clinician: Phrasebook,
    languages: Languages,
    *,
    fonts: PaperFonts | None = None,
) -> str:
    """The copy as one file for a browser, which prints on A4."""
    return sheet_as_html(clinic_copy_sheet(copy, client, clinician), languages, fonts=fonts)


def clinic_copy_sheet(copy: ClinicCopy, client: Phrasebook, clinician: Phrasebook) -> Sheet:
    """The copy as headings, rows and cards, the clinician's language first."""
    both = voices(clinician, client)
    own = both[0]
    blocks = tuple(_Copyist(copy, Columns(both)).blocks())
    return Sheet(
        language=own.language,
        name=own.say("Clinic's copy"),
        title=tuple(voice.say("Clinic's copy") for voice in both),
        blocks=blocks,
        draft=tuple(v.say("Draft: no clinician has approved this plan") for v in both)
        if copy.is_draft
        else (),
        watermark=own.say("Draft") if copy.is_draft else None,
        foot=(own.say("Clinic's copy"), own.label(copy.code), _on(own, copy)),
    )


class _Copyist:
    """Writes the sections in their order; a section without anything is left out."""

    def __init__(self, copy: ClinicCopy, columns: Columns) -> None:
        self._copy = copy
        self._columns = columns
        self._plan = PlanCards(columns)

    def blocks(self) -> Iterator[Block]:
        copy, section = self._copy, self._section
        yield from self._head()
        settled = [*copy.presence, *([copy.freedom] if copy.freedom else []), *copy.interpreter]
        yield from section(lambda v: v.say("Who was there"), self._facts(settled))
        yield from section(lambda v: v.say("Asked about danger"), self._facts(copy.risk))
        yield from section(
            lambda v: v.say("Medicines, remedies and the body"), self._facts(copy.medicines)
        )
        yield from section(lambda v: v.say("How each sees it"), self._views())
        yield from section(lambda v: v.say("What else was said"), self._accounts())
        yield from section(lambda v: v.say("Plan"), self._plan.cards(copy))
        yield from section(
            lambda v: v.say("Where the two sides hold different things"),
            [card for clash in copy.clashes for card in self._plan.clash(clash)],
        )
        yield from section(
            lambda v: v.say("Not agreed, or only with a “but”"),
            [row for item in copy.disagreements for row in self._plan.disagreement(item)],
        )
        yield from section(
            lambda v: v.say("Turned down by the client"),
            [row for passage in copy.declined for row in self._columns.passage(passage)],
        )
        yield from section(
            lambda v: v.say("Not asked"),
            [self._columns.only(self._columns.label(question)) for question in copy.not_asked],
        )
        yield from section(lambda v: v.say("Asked and left open"), self._facts(copy.left))
        yield from section(lambda v: v.say("Until next time"), self._facts(copy.leaving))
        yield from section(lambda v: v.say("Approval"), self._approval())
        yield from section(lambda v: v.say("Where the sentences come from"), self._origins())

    def _section(self, title: Speak, blocks: Sequence[Block]) -> Iterator[Block]:
        if blocks:
            yield self._columns.heading(title)
            yield from blocks

    def _head(self) -> Iterator[Block]:
        copy, columns = self._copy, self._columns
        yield columns.line(lambda v: v.say("Case:"), lambda v: v.label(copy.code), is_strong=True)
        if copy.name:
            yield columns.line(lambda v: v.say("Name:"), lambda v: v.label(copy.name))
        yield columns.line(lambda v: v.say("Date:"), lambda v: _on(v, copy))
        for setting in copy.setting:
            yield columns.line(lambda v: v.say("Setting:"), columns.label(setting))
        if copy.is_practice:
            yield columns.only(lambda v: v.say("A practice case: no real client."))
        if copy.is_partial:
            yield columns.only(
                lambda v: v.say("Made for others to see: what is not theirs to see is left out.")
            )

    def _facts(self, facts: Iterable[Fact]) -> list[Row]:
        return [self._columns.fact(fact) for fact in facts]

    def _views(self) -> list[Block]:
        """Both models side by side, and the bridge between them (rule CU-6)."""
        copy, columns, own = self._copy, self._columns, self._columns.voices[0]
        blocks: list[Block] = []
        if copy.views:
            sides = (own.say("The client's view"), own.say("The clinician's view"))
            blocks.append(Heading(pieces=sides, level=3))
        blocks += [self._view(view) for view in copy.views]
        for model in copy.models:
            blocks += columns.passage(
                model, lambda v: v.say("The client called this close, when it was read aloud:")
            )
        if copy.bridge is not None:
            bridge = copy.bridge
            said: list[Block] = [
                columns.heading(lambda v: v.say("What both can stand behind"), level=3),
                columns.stacked(bridge.words, is_said=True),
            ]
            if bridge.stances:
                said += columns.stances(bridge.stances)
            blocks.append(Card(blocks=tuple(said)))
        return blocks

    def _view(self, view: TwoViews) -> Card:
        """One question, the client's answers beside the clinician's."""
        own = self._columns.voices[0]

        def side(answers: Iterable[AnswerShown], nothing: Piece) -> tuple[Entry, ...]:
            entries = [entry for answer in answers for entry in self._answer(answer)]
            return tuple(entries) or (Entry(text=nothing),)

        question = self._columns.line(self._columns.label(view.question))
        client = side(view.client, own.say("Not asked"))
        clinician = side(view.clinician, own.say("Nothing written yet"))
        answers = Row(columns=(client, clinician))
        return Card(blocks=(question, answers), tone=Tone.INNER)

    def _accounts(self) -> list[Block]:
        blocks: list[Block] = []
        for account in self._copy.accounts:
            blocks.append(self._columns.heading(self._columns.label(account.giver), level=3))
            for answer in account.answers:
                blocks.append(self._columns.line(self._columns.label(answer.question)))
                blocks.append(Row(columns=(tuple(self._answer(answer)),)))
        return blocks

    def _answer(self, answer: AnswerShown) -> Iterator[Entry]:
        if answer.words is not None:
            yield from self._columns.entries(answer.words, is_said=True)
        for choice in answer.choices:
            for voice in self._columns.voices:
                chosen = self._columns.label(choice)(voice)
                yield Entry(label=voice.say("Chosen from the list:"), text=chosen)

    def _approval(self) -> list[Row]:
        columns, copy = self._columns, self._copy
        if copy.is_draft:
            return [columns.only(lambda v: v.say("No clinician has approved this plan."))]
        return self._facts(copy.approved)

    def _origins(self) -> list[Row]:
        """Each template and setting once, with its version and who wrote it (rule AI-2)."""
        columns, own = self._columns, self._columns.voices[0]
        rows = []
        for mark in self._plan.sources(self._copy):
            kind = own.say("Setting:") if mark.whose is Whose.SETTING else own.say("Template:")
            lines = [(kind, mark.name), (own.say("Version:"), str(mark.version))]
            if mark.author:
                lines.append((own.say("Written by:"), mark.author))
            entries = (Entry(label=label, text=own.label(text)) for label, text in lines)
            rows.append(Row(columns=tuple((entry,) for entry in entries)))
        if not all(voice.is_checked for voice in columns.voices):
            rows.append(
                columns.only(
                    lambda v: v.to_client("This translation has not been checked by a speaker.")
                )
            )
        return rows


def _on(voice: Voice, copy: ClinicCopy) -> Piece:
    return voice.label(copy.on.texts.get(voice.language, next(iter(copy.on.texts.values()))))
