"""Putting what people said into the columns of a form, each with where it comes from.

Every passage says whose it is, how it was taken down and who translated it (rules AI-2 and
CU-1); where there is no translation, that is said too.
"""

from collections.abc import Callable, Sequence

from planner.domain.clinic_copy import Fact, StanceShown
from planner.domain.passages import Mark, Passage, Rendering, TextState, Whose
from planner.domain.plan import Wording
from planner.domain.words import LanguageTag, Said
from planner.interop.sheet import Entry, Heading, Piece, Row, Voice, in_language
from planner.language.labels import party_label, stance_label, translator_label

Speak = Callable[[Voice], Piece]
"""The form's own words, in whichever voice."""


class Columns:
    """One column a voice: the form's own language first, the client's beside it."""

    def __init__(self, voices: Sequence[Voice]) -> None:
        self.voices = tuple(voices)

    def heading(self, speak: Speak, level: int = 2) -> Heading:
        """A heading in each language."""
        return Heading(pieces=tuple(map(speak, self.voices)), level=level)

    def label(self, wording: Wording) -> Speak:
        """A wording as a label; what nobody has checked is noted."""

        def speak(voice: Voice) -> Piece:
            if voice.language in wording.unreviewed | wording.missing:
                voice.is_checked = False
            return in_language(wording, voice.language)

        return speak

    def line(self, label: Speak, text: Speak | None = None, *, is_strong: bool = False) -> Row:
        """A label, and what it labels, in each language."""
        return Row(
            columns=tuple(
                (
                    Entry(
                        label=label(voice),
                        text=text(voice) if text else None,
                        is_strong=is_strong,
                    ),
                )
                for voice in self.voices
            )
        )

    def only(self, text: Speak, *, is_strong: bool = False) -> Row:
        """A line of the form's own words, in each language."""
        return Row(columns=tuple((Entry(text=text(v), is_strong=is_strong),) for v in self.voices))

    def fact(self, fact: Fact) -> Row:
        """A labelled line: in each language where it is a label, as it was written if not."""
        label = self.label(fact.label)
        if isinstance(fact.value, Wording):
            return self.line(label, self.label(fact.value))
        return self.stacked(fact.value, label)

    def passage(
        self,
        passage: Passage,
        label: Speak | None = None,
        *,
        is_said: bool = False,
        is_strong: bool = False,
    ) -> list[Row]:
        """A passage side by side; in a language of neither column it stands above both."""
        placed = [_for_column(passage, voice.language) for voice in self.voices]
        elsewhere = [text for text in passage.texts if text not in placed]
        rows = [
            Row(columns=((self._entry(self.voices[0], passage, text, None, is_said=is_said),),))
            for text in elsewhere
        ]
        columns = [
            (
                self._entry(voice, passage, text, label, is_said=is_said, is_strong=is_strong)
                if text is not None
                else Entry(
                    label=label(voice) if label else None, marks=(voice.say("No translation yet."),)
                ),
            )
            for voice, text in zip(self.voices, placed, strict=True)
        ]
        return [*rows, Row(columns=tuple(columns))]

    def stacked(
        self, passage: Passage, label: Speak | None = None, *, is_said: bool = False
    ) -> Row:
        """A passage over the whole width, the original first."""
        return Row(columns=(self.entries(passage, label, is_said=is_said),))

    def entries(
        self, passage: Passage, label: Speak | None = None, *, is_said: bool = False
    ) -> tuple[Entry, ...]:
        """A passage's texts below one another, the label before the first."""
        voice = self.voices[0]
        return tuple(
            self._entry(voice, passage, text, label if at == 0 else None, is_said=is_said)
            for at, text in enumerate(passage.texts)
        )

    def stances(self, stances: Sequence[StanceShown]) -> list[Row]:
        """What each party says of an item, and the words that follow a "but"."""
        values = Row(
            columns=tuple(
                tuple(
                    Entry(
                        label=voice.label(party_label(voice.phrases, stance.party)),
                        text=voice.label(stance_label(voice.phrases, stance.value)),
                        is_strong=True,
                    )
                    for stance in stances
                )
                for voice in self.voices
            )
        )
        words = [self.stacked(s.words, is_said=True) for s in stances if s.words is not None]
        return [values, *words]

    @staticmethod
    def _entry(
        voice: Voice,
        passage: Passage,
        text: Rendering,
        label: Speak | None,
        *,
        is_said: bool = False,
        is_strong: bool = False,
    ) -> Entry:
        return Entry(
            label=label(voice) if label else None,
            text=Piece(text=text.text, language=text.language),
            marks=(whose(voice, passage.mark), *how(voice, passage, text)),
            is_said=is_said,
            is_strong=is_strong,
        )


def whose(voice: Voice, mark: Mark) -> Piece:
    """Whose sentence it is, in a word or two; without a name where that stands beside it."""
    facts = {"source": mark.name}
    if not mark.name:
        unnamed = {
            Whose.TEMPLATE: lambda: voice.say("Template"),
            Whose.SETTING: lambda: voice.say("Setting"),
            Whose.REWORDED: lambda: voice.say("Reworded at the table"),
        }
        if mark.whose in unnamed:
            return unnamed[mark.whose]()
    if mark.name and mark.whose in {Whose.FAMILY, Whose.HEALER, Whose.OTHER}:
        return voice.say("The view of: {source}", **facts)
    return {
        Whose.CLIENT: lambda: voice.say("Said by the client"),
        Whose.GIVER: lambda: voice.say("Said by this person"),
        Whose.FAMILY: lambda: voice.say("The family's view"),
        Whose.HEALER: lambda: voice.say("A healer's view"),
        Whose.OTHER: lambda: voice.say("Somebody else's view"),
        Whose.CLINICIAN: lambda: voice.say("Written by the clinician"),
        Whose.HEALTH_WORKER: lambda: voice.say("Written by the health worker"),
        Whose.BOTH: lambda: voice.say("Found together"),
        Whose.TEMPLATE: lambda: voice.say("Template: {source}", **facts),
        Whose.SETTING: lambda: voice.say("Setting: {source}", **facts),
        Whose.REWORDED: lambda: voice.say("Reworded at the table, first from: {source}", **facts),
        Whose.SOFTWARE: lambda: voice.say("Words of this software"),
        Whose.PRACTICES: lambda: voice.say("From the list of practices"),
    }[mark.whose]()


def how(voice: Voice, passage: Passage, text: Rendering) -> tuple[Piece, ...]:
    """How it was taken down, or whether its translation was checked, and who made that."""
    if text.state is TextState.ORIGINAL:
        taken_down = {
            Said.VERBATIM: lambda: voice.say("Word for word"),
            Said.INTERPRETED: lambda: voice.say("Through an interpreter"),
            Said.SUMMARISED: lambda: voice.say("In short"),
        }
        return (taken_down[passage.said](),) if passage.said else ()
    states = {
        TextState.CHECKED: lambda: voice.say("Translation, checked"),
        TextState.UNCHECKED: lambda: voice.say("Translation, not checked"),
        TextState.STALE: lambda: voice.say("Translation of earlier words"),
    }
    state = states[text.state]()
    if text.made_by is None:
        return (state,)
    return (state, voice.label(translator_label(voice.phrases, text.made_by)))


def _for_column(passage: Passage, language: LanguageTag) -> Rendering | None:
    """The text of this language, or of the same language in another region."""
    first = language.split("-")[0]
    exact = (text for text in passage.texts if text.language == language)
    near = (text for text in passage.texts if text.language.split("-")[0] == first)
    return next(exact, None) or next(near, None)
