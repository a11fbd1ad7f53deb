"""Wording: what the program says, in the language of whoever reads it.

One phrasebook a reader; none is global. `say` speaks to workers (interface.po), `to_client`
holds what is read or spoken to clients (client.po), `safety` risk, consent and limits
(safety.po). The English sentence is the message; extraction finds these three names.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from planner.domain.plan import Wording
from planner.domain.words import LanguageTag
from planner.errors import PlannerError, spoken
from planner.language.catalogs import CLIENT, INTERFACE, LIBRARY, SAFETY, Catalogues, Looked, State
from planner.language.direction import isolate_number, isolate_words
from planner.language.keys import content_key
from planner.language.plurals import plural_index
from planner.language.tags import Direction, Languages, Manifest, normalised

PLACEHOLDER: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_NUMBER: Final = re.compile(r"[+\d][\d\s./:–-]*")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence with what is known of its translation."""

    text: str
    language: LanguageTag
    state: State

    @property
    def is_checked(self) -> bool:
        """False where a mark must be shown beside it."""
        return self.state is State.REVIEWED


class Phrasebook:
    """Speaks one language, by its fallback chain."""

    def __init__(self, catalogues: Catalogues, languages: Languages, tag: str) -> None:
        """Raise PL501 for a language that reaches no folder."""
        try:
            self._chain = languages.chain(tag)
        except LookupError:
            known = ", ".join(languages.tags)
            raise PlannerError("PL501", found=tag, hint=f"Use one of: {known}.") from None
        self._catalogues = catalogues
        self.manifest: Manifest = languages.manifest(tag)
        self.language: LanguageTag = normalised(tag)
        """The language asked for; a regional one may be served by its folder's language."""

    @property
    def direction(self) -> Direction:
        """Which way it is written."""
        return self.manifest.direction

    def say(self, source: str, /, **facts: str | int) -> str:
        """An interface sentence for the worker."""
        return self._spoken(source, INTERFACE, facts).text

    def say_many(self, one: str, many: str, /, count: int, **facts: str | int) -> str:
        """An interface sentence that counts something."""
        looked = self._look_up(one, INTERFACE)
        if looked.state is State.MISSING or len(looked.forms) == 1:
            source = one if count == 1 else many
            text = source if looked.state is State.MISSING else looked.forms[0]
        else:
            at = plural_index(self.manifest, count)
            text = looked.forms[min(at, len(looked.forms) - 1)]
        if looked.language == self._catalogues.source and len(looked.forms) == 1:
            text = one if count == 1 else many
        return filled(text, {"count": count, **facts})

    def to_client(self, source: str, /, **facts: str | int) -> str:
        """A sentence read or spoken to the client."""
        return self._spoken(source, CLIENT, facts).text

    def safety(self, source: str, /, **facts: str | int) -> str:
        """A sentence on risk, consent or limits; a stale one keeps the English beside it."""
        said = self._spoken(source, SAFETY, facts)
        if said.state in {State.STALE, State.MISSING} and said.language != self._catalogues.source:
            return f"{said.text} ({filled(source, facts)})"
        return said.text

    def library(self, source: str, owner: str, section: str = "", **place: str) -> str:
        """A piece of content's prose for the worker, by its place in the content."""
        key = content_key(owner, section, place.get("item", ""), place.get("field", ""))
        return self._spoken(source, LIBRARY, {}, key).text

    def spoken(
        self, source: str, /, *, name: str = INTERFACE, context: str = "", **facts: str | int
    ) -> Spoken:
        """A sentence with its state, for places that show a mark beside it."""
        return self._spoken(source, name, facts, context)

    def _spoken(
        self, source: str, name: str, facts: Mapping[str, str | int], context: str = ""
    ) -> Spoken:
        looked = self._look_up(source, name, context)
        return Spoken(filled(looked.forms[0], facts), looked.language, looked.state)

    def error(self, error: PlannerError) -> str:
        """A coded failure in this language, on one line."""
        problem = error.problem
        return spoken(
            error,
            what=self._look_up(problem.what, INTERFACE).forms[0],
            next_step=self._look_up(problem.next_step, INTERFACE).forms[0],
        )

    def _look_up(self, source: str, name: str, context: str = "") -> Looked:
        return self._catalogues.look_up(source, name=name, chain=self._chain, context=context)


def filled(text: str, facts: Mapping[str, str | int]) -> str:
    """Put facts into their places, each isolated from the text around it.

    Only names in braces are replaced, never looked into, so that a catalogue cannot reach
    anything else; a placeholder without a fact stays as it is.
    """

    def fact(found: re.Match[str]) -> str:
        value = facts.get(found.group(1))
        if value is None:
            return found.group()
        written = str(value)
        return isolate_number(written) if _NUMBER.fullmatch(written) else isolate_words(written)

    return PLACEHOLDER.sub(fact, text)


def in_both(
    source: str,
    phrasebooks: tuple[Phrasebook, ...],
    *,
    name: str = LIBRARY,
    context: str = "",
    **facts: str | int,
) -> Wording:
    """One passage in the languages of a sitting, with what is unreviewed and what is missing."""
    said = {p.language: p.spoken(source, name=name, context=context, **facts) for p in phrasebooks}
    return Wording(
        texts={tag: s.text for tag, s in said.items()},
        unreviewed=frozenset(t for t, s in said.items() if s.state in {State.DRAFT, State.STALE}),
        missing=frozenset(t for t, s in said.items() if s.state is State.MISSING),
    )
