"""Patterns over concepts: the small language in which a template says what it hears.

`a + b` in one sentence, any order · `a ; b` in the client's answers, the first in one
that states a cause · `a / b` either · `no a` the negated form, which uses up its
negator · `... without a` void if `a` stands in that sentence too · `... @wanted` in an
answer about what helps or is wished for. Precedence: `no`, `/`, `+`, `;`, then
`without` and `@wanted` over the whole (DESIGN, matching).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

_TOKEN = re.compile(r"\s*(?:(@wanted)|([+;/])|([a-z][a-z0-9]*(?:-[a-z0-9]+)*))")
_WORDS = frozenset({"no", "without"})


class PatternError(ValueError):
    """A pattern that cannot be read; the text says where."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One concept, or its negated form."""

    concept: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Alternatives joined by `/`."""

    atoms: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Parts joined by `+`: all in one sentence."""

    parts: tuple[Part, ...]
    needs: tuple[frozenset[str], ...] = field(init=False)
    """The concepts of each part, of which one must be heard."""

    def __post_init__(self) -> None:
        needs = tuple(frozenset(atom.concept for atom in part.atoms) for part in self.parts)
        object.__setattr__(self, "needs", needs)

    def could_stand_in(self, concepts: Collection[str]) -> bool:
        """False where some part has none of its concepts among these."""
        return not any(need.isdisjoint(concepts) for need in self.needs)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A whole pattern; `groups` are joined by `;`."""

    source: str
    groups: tuple[Group, ...]
    without: tuple[str, ...] = ()
    wanted: bool = False

    @property
    def concepts(self) -> frozenset[str]:
        """Every concept named, the voiding ones included."""
        named = {a.concept for g in self.groups for p in g.parts for a in p.atoms}
        return frozenset(named | set(self.without))

    @property
    def evidence(self) -> str:
        """The pattern as a reason shows it."""
        return self.source


def parse(source: str) -> Pattern:
    """Read a pattern, or raise PatternError saying what is wrong and where."""
    return _Parser(source).pattern()


class _Parser:
    """A recursive-descent reader: one method a level of precedence."""

    def __init__(self, source: str) -> None:
        self.source = " ".join(source.split())
        self.tokens = self._tokens()
        self.at = 0

    def _tokens(self) -> list[str]:
        tokens, position = [], 0
        while position < len(self.source):
            found = _TOKEN.match(self.source, position)
            if found is None:
                raise PatternError(f"“{self.source[position:].strip()}” at {position + 1}")
            tokens.append(found.group().strip())
            position = found.end()
        return tokens

    def _next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def _take(self, wanted: str) -> bool:
        if self._next() == wanted:
            self.at += 1
            return True
        return False

    def pattern(self) -> Pattern:
        groups = [self.group()]
        while self._take(";"):
            groups.append(self.group())
        without: list[str] = []
        wanted = False
        while self._next():
            if self._take("@wanted"):
                wanted = True
            elif self._take("without"):
                without.append(self.concept())
                while self._take("/"):
                    without.append(self.concept())
            else:
                raise PatternError(f"“{self._next()}” is not expected there")
        return Pattern(self.source, tuple(groups), tuple(without), wanted)

    def group(self) -> Group:
        parts = [self.part()]
        while self._take("+"):
            parts.append(self.part())
        return Group(tuple(parts))

    def part(self) -> Part:
        atoms = [self.atom()]
        while self._take("/"):
            atoms.append(self.atom())
        return Part(tuple(atoms))

    def atom(self) -> Atom:
        negated = self._take("no")
        return Atom(self.concept(), negated)

    def concept(self) -> str:
        name = self._next()
        if not name or name in _WORDS or not name[0].isalpha():
            raise PatternError(f"a concept is missing before “{name}”" if name else "it ends early")
        self.at += 1
        return name
