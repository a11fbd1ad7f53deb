"""Lines of a note: facts, passages and stances, as a reader of one language finds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.domain.clinic_copy import Fact, StanceShown
from planner.domain.passages import Passage, Rendering
from planner.domain.plan import Wording
from planner.interop.sheet import Piece, Voice, in_language
from planner.language.labels import party_label, stance_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a label, what stands there, and what is to be known of it."""

    text: Piece
    label: Piece | None = None
    marks: tuple[Piece, ...] = ()
    is_said: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A title and its lines."""

    title: Piece
    lines: tuple[Line, ...]


class NoteLines:
    """Makes lines; no passage stands there beyond `most` letters."""

    def __init__(self, voice: Voice, *, most: int) -> None:
        self._voice = voice
        self._most = most
        self.is_shortened = False

    def facts(self, facts: Sequence[Fact], *, is_first_named: bool = True) -> list[Line]:
        """Facts one after another on one line; what is in another language on its own."""
        language = self._voice.language
        together: list[str] = []
        elsewhere = []
        named = None if is_first_named else next((f.label for f in facts), None)
        for fact in facts:
            value = self._value(fact)
            if isinstance(fact.value, Passage) and value.language != language:
                elsewhere.append(Line(label=self.label(fact.label), text=value))
            elif fact.label == named and together:
                together[-1] += f", {value.text}"
            elif fact.label == named:
                together.append(value.text)
            else:
                together.append(f"{self.label(fact.label).text} {value.text}")
            named = fact.label
        own = [Line(text=self._voice.label(" · ".join(together)))] if together else []
        return [*own, *elsewhere]

    def _value(self, fact: Fact) -> Piece:
        return self.label(fact.value) if isinstance(fact.value, Wording) else self.read(fact.value)

    def stance(self, stance: StanceShown) -> Piece:
        """What one party says of an item."""
        phrases = self._voice.phrases
        party, value = party_label(phrases, stance.party), stance_label(phrases, stance.value)
        words = f" “{self.read(stance.words).text}”" if stance.words is not None else ""
        return self._voice.label(f"{party}: {value}{words}")

    def label(self, wording: Wording) -> Piece:
        """A label in the note's language, else in the one it has."""
        return in_language(wording, self._voice.language)

    def read(self, passage: Passage) -> Piece:
        """A passage in the note's language, in the one it has where it has not that one."""
        return self.short(passage.for_reader(self._voice.language))

    def short(self, text: Rendering) -> Piece:
        """On one line, and cut after a word where it is longer than may be quoted."""
        whole = " ".join(text.text.split())
        if len(whole) <= self._most:
            return Piece(text=whole, language=text.language)
        self.is_shortened = True
        cut = whole[: self._most]
        words = cut.rpartition(" ")[0] or cut
        return Piece(text=f"{words} …", language=text.language)
