"""From an account to the models it states, best first, with what to ask.

Only what was said counts: no name, origin, faith or language of the interface comes here.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from planner.domain.account import Account
from planner.domain.evidence import Clues, HeardUtterance, clues
from planner.domain.explanatory_model import HearingPattern, Template
from planner.domain.heard import Hearing
from planner.domain.reasons import ASK_WITHIN, OFFERED_FROM, Ask, Match, ReasonKind, Result
from planner.domain.weighing import Weighing

__all__ = ["OPEN_PROBE", "Result", "Shelf", "match"]

OPEN_PROBE = "in-your-own-words"
"""The question for an account that states no model."""


class Shelf:
    """The templates, indexed so that only those an account touches are looked at.

    Each pattern is filed under the concepts of one of its parts, the part whose concepts
    are rarest over all patterns. A pattern needs every part, so none can be missed.
    """

    def __init__(self, templates: Iterable[Template]) -> None:
        self.templates: Mapping[str, Template] = {t.id: t for t in templates}
        rarity: dict[str, int] = {}
        for template in self.templates.values():
            for one in (*template.patterns, *template.against):
                for concept in one.pattern.concepts:
                    rarity[concept] = rarity.get(concept, 0) + 1
        self._patterns: dict[str, list[tuple[str, HearingPattern]]] = {}
        self._choices: dict[str, list[str]] = {}
        self._learned: dict[str, list[str]] = {}
        for template in self.templates.values():
            for one in template.patterns:
                parts = [part for group in one.pattern.groups for part in group.parts]
                concepts = [{atom.concept for atom in part.atoms} for part in parts]
                rarest = min(concepts, key=lambda names: sum(rarity[name] for name in names))
                for name in rarest:
                    self._patterns.setdefault(name, []).append((template.id, one))
            for learned in template.learned:
                self._learned.setdefault(learned.pattern.source, []).append(template.id)
            for choice in template.choices:
                self._choices.setdefault(choice, []).append(template.id)

    def patterns_for(self, concepts: Collection[str]) -> dict[str, dict[str, HearingPattern]]:
        """By template, the patterns that these concepts could meet."""
        found: dict[str, dict[str, HearingPattern]] = {}
        for concept in concepts:
            for template, one in self._patterns.get(concept, ()):
                if all(group.could_stand_in(concepts) for group in one.pattern.groups):
                    found.setdefault(template, {})[one.id] = one
        return found

    def learned_from(self, clue: str) -> Sequence[str]:
        """The templates for which a clue has a learned weight."""
        return self._learned.get(clue, ())

    def templates_for_choice(self, choice: str) -> Sequence[str]:
        """The templates that list this cause choice."""
        return self._choices.get(choice, ())


def match(account: Account, shelf: Shelf, hearing: Hearing) -> Result:
    """The models that this account states, with reasons, what was set aside, and what to ask."""
    heard = [
        HeardUtterance(index, utterance, hearing.hear(utterance))
        for index, utterance in enumerate(account.utterances)
        if utterance.is_read_by_matcher
    ]
    # One order for all accounts: where two answers say the same, neither may win by its place.
    heard.sort(key=lambda one: one.place)
    stated = clues(heard)
    declined = frozenset(account.declined) - frozenset(account.confirmed)
    candidates = _candidates(account, shelf, heard, stated)
    weighed = [w for name, w in sorted(candidates.items()) if name not in declined]
    matches = [m for w in weighed if (m := w.match(heard, stated)) is not None]
    return _result(weighed, matches)


def _candidates(
    account: Account, shelf: Shelf, heard: Sequence[HeardUtterance], stated: Clues
) -> dict[str, Weighing]:
    """Every template that anything in the account touches, weighed."""
    candidates: dict[str, Weighing] = {}

    def weighing(template: str) -> Weighing:
        return candidates.setdefault(template, Weighing(shelf.templates[template]))

    concepts = frozenset[str]().union(*(one.concepts for one in heard))
    for template, patterns in sorted(shelf.patterns_for(concepts).items()):
        for one in patterns.values():
            weighing(template).weigh(one, heard)
    for template in (t for clue in stated for t in shelf.learned_from(clue)):
        weighing(template)
    for said in heard:
        for template in {hit.concept for hit in said.heard.idioms} & shelf.templates.keys():
            weighing(template).weigh_idioms(said)
        for choice in said.utterance.choices if said.utterance.is_client_view else ():
            for template in shelf.templates_for_choice(choice):
                weighing(template).weigh_choice(choice, said.index)
    for template in (t for t in account.confirmed if t in shelf.templates):
        weighing(template).confirm()
    return candidates


def _result(weighed: Sequence[Weighing], matches: Sequence[Match]) -> Result:
    """Offer what reaches the threshold; ask where nothing does, or two are close."""
    scored = sorted((m for m in matches if m.score > 0), key=lambda m: (-m.score, m.template))
    by_id = {w.template.id: w.template for w in weighed}
    choices_only = [m for m in scored if {r.kind for r in m.reasons} == {ReasonKind.CHOICE}]
    offered = [m for m in scored if m.score >= OFFERED_FROM or m in choices_only]
    asked: list[Match] = list(choices_only)
    if len(offered) > 1 and offered[0].score - offered[1].score < ASK_WITHIN:
        asked.append(offered[1])
    if not offered:
        asked += scored[:1]
    probes = {m.template: probe for m in asked for probe in by_id[m.template].probes[:1]}
    ask = [Ask(template=template, probe=probe.id) for template, probe in probes.items()]
    if not offered and not ask:
        ask.append(Ask(template=None, probe=OPEN_PROBE))
    aside = {
        (s.template, s.utterance, s.start, s.end, s.assertion, s.holder): s
        for w in weighed
        for s in w.set_aside
    }
    return Result(
        matches=tuple(offered),
        set_aside=tuple(aside[key] for key in sorted(aside)),
        ask=tuple(ask),
    )
