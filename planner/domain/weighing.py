"""Weighing one template against one account: what speaks for it, against it, and is set aside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planner.domain.account import FEAR_QUESTIONS, WANTED_QUESTIONS, Holder
from planner.domain.assertion import Assertion
from planner.domain.evidence import Clues, Finding, HeardUtterance, findings
from planner.domain.explanatory_model import HearingPattern, Strength, Template
from planner.domain.patterns import Atom
from planner.domain.reasons import (
    CHOICE_WEIGHT,
    CONFIRMED_WEIGHT,
    IDIOM_WEIGHT,
    OFFERED_FROM,
    STATED,
    WEIGHTS,
    Match,
    Reason,
    ReasonKind,
    SetAside,
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reason with what decides how it stands beside others.

    `sentence` is -1 where it stands in none; `clues` are the concepts it rests on.
    """

    reason: Reason
    sentence: int
    strength: Strength
    clues: tuple[str, ...] = ()


class Weighing:
    """Gathers what speaks for and against one template."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.set_aside: list[SetAside] = []
        self._weighed: list[Weighed] = []
        self._is_vetoed = False

    @property
    def has_reasons(self) -> bool:
        """True once anything held by the client speaks for the template."""
        return bool(self._weighed)

    def weigh(self, one: HearingPattern, heard: Sequence[HeardUtterance]) -> None:
        """Take the best finding of a pattern as a reason; set aside those not held."""
        best: Weighed | None = None
        for found in findings(one.pattern, heard):
            if not _is_held(found):
                self._set_aside(found, one.strength)
                continue
            kind = _kind(found, one, heard)
            if kind is None:
                continue
            reason = _reason(found, kind, WEIGHTS[kind][one.strength], one.pattern.evidence)
            if best is None or reason.weight > best.reason.weight:
                best = Weighed(reason, found.sentence, one.strength, found.clues)
        if best is not None:
            self._weighed.append(best)

    def weigh_idioms(self, one: HeardUtterance) -> None:
        """An idiom of this template in the client's answers, counted once."""
        for hit in one.heard.idioms:
            if hit.concept != self.template.id:
                continue
            found = one.finding([(Atom(hit.concept), hit)])
            if found is None or any(w.reason.kind is ReasonKind.IDIOM for w in self._weighed):
                continue
            if _is_held(found):
                reason = _reason(found, ReasonKind.IDIOM, IDIOM_WEIGHT, "idiom")
                self._weighed.append(Weighed(reason, found.sentence, Strength.HINT))
            else:
                self._set_aside(found, Strength.LIKELY)

    def weigh_choice(self, choice: str, utterance: int) -> None:
        """A ticked cause choice."""
        reason = Reason(
            kind=ReasonKind.CHOICE, weight=CHOICE_WEIGHT, evidence=choice, utterance=utterance
        )
        self._weighed.append(Weighed(reason, -1, Strength.CLEAR))

    def confirm(self) -> None:
        """The client said that this model is close."""
        reason = Reason(
            kind=ReasonKind.CONFIRMED, weight=CONFIRMED_WEIGHT, evidence=self.template.id
        )
        self._weighed.append(Weighed(reason, -1, Strength.CLEAR))

    def _set_aside(self, found: Finding, strength: Strength) -> None:
        self.set_aside.append(
            SetAside(
                template=self.template.id,
                assertion=found.assertion,
                holder=found.holder,
                utterance=found.utterance,
                start=found.start,
                end=found.end,
            )
        )
        denied = found.assertion is Assertion.DENIED and found.holder is Holder.CLIENT
        self._is_vetoed = self._is_vetoed or (denied and strength is not Strength.HINT)

    def match(self, heard: Sequence[HeardUtterance], clues: Clues) -> Match | None:
        """The match that all reasons make together, None where nothing speaks for it."""
        if self.template.learned:
            reasons = self._measured(clues)
            is_stated = any(r.kind in WEIGHTS and r.weight > 0 for r in reasons)
            if self._is_vetoed and not is_stated:
                return None
        else:
            reasons = [*_one_a_sentence(self._weighed, is_vetoed=self._is_vetoed)]
        if not any(reason.weight > 0 for reason in reasons):
            return None
        reasons += self._against(heard)
        return Match(template=self.template.id, reasons=tuple(sorted(reasons, key=_reading_order)))

    def _measured(self, clues: Clues) -> list[Reason]:
        """Reasons weighed by what their concepts said in labelled accounts, each counted once.

        A pattern that was met keeps its kind and takes the weights of its concepts; what is
        left over stands as learned, or as evidence against. What the client states clearly is
        never argued away by statistics: a clear pattern weighs enough to be offered, and then
        nothing learned stands against it.
        """
        weights = {
            w.pattern.source: w.weight for w in self.template.learned if w.pattern.source in clues
        }
        reasons = []
        is_clear = False
        for weighed in sorted(self._weighed, key=lambda w: _reading_order(w.reason)):
            kind = weighed.reason.kind
            if kind not in WEIGHTS:
                reasons.append(weighed.reason)
                continue
            own = {clue: weights.pop(clue) for clue in weighed.clues if weights.get(clue, 0) > 0}
            weight = sum(own.values())
            if weighed.strength is Strength.CLEAR and kind in STATED and not is_clear:
                is_clear, weight = True, max(weight, OFFERED_FROM)
            if weight > 0:
                reasons.append(replace(weighed.reason, weight=weight))
        for clue, weight in weights.items():
            if weight > 0:
                reasons.append(_reason(clues[clue], ReasonKind.LEARNED, weight, clue))
            elif not is_clear:
                reasons.append(_reason(clues[clue], ReasonKind.AGAINST, weight, clue))
        return reasons

    def _against(self, heard: Sequence[HeardUtterance]) -> list[Reason]:
        """What the template's author says speaks against it, each pattern once."""
        reasons = []
        for one in self.template.against:
            found = next((f for f in findings(one.pattern, heard) if _is_held(f)), None)
            if found is not None:
                weight = WEIGHTS[ReasonKind.AGAINST][one.strength]
                evidence = one.pattern.evidence
                reasons.append(_reason(found, ReasonKind.AGAINST, weight, evidence))
        return reasons


def _is_held(found: Finding) -> bool:
    return found.assertion is Assertion.AFFIRMED and found.holder is Holder.CLIENT


def _reading_order(reason: Reason) -> tuple[float, str, int, int]:
    """The weightiest first; among equals by name, so that no order of answers decides."""
    return (-reason.weight, reason.evidence, reason.utterance or 0, reason.start or 0)


def _reason(found: Finding, kind: ReasonKind, weight: float, evidence: str) -> Reason:
    return Reason(
        kind=kind,
        weight=weight,
        evidence=evidence,
        utterance=found.utterance,
        start=found.start,
        end=found.end,
    )


def _kind(
    found: Finding, one: HearingPattern, heard: Sequence[HeardUtterance]
) -> ReasonKind | None:
    """What a held finding counts as, by the question it answers; None where it says nothing."""
    question = next(h.utterance.question for h in heard if h.index == found.utterance)
    if one.pattern.wanted:
        return ReasonKind.HELP_WANTED if question in WANTED_QUESTIONS else None
    if found.is_stated_as_cause:
        return ReasonKind.NAME if question == "name" else ReasonKind.STATED_CAUSE
    return ReasonKind.FEARED_COURSE if question in FEAR_QUESTIONS else None


def _one_a_sentence(weighed: Iterable[Weighed], *, is_vetoed: bool) -> list[Reason]:
    """Of several reasons in one sentence keep the weightiest; hints stand together.

    The same words must not count twice because two patterns fit them. Hints are different
    small signs and add up, but not beside a clear or likely pattern in that sentence.
    """
    kept: list[Reason] = []
    best: dict[tuple[int | None, int], Reason] = {}
    hints: list[Weighed] = []
    for one in sorted(weighed, key=lambda w: _reading_order(w.reason)):
        if one.sentence < 0 or one.reason.kind is ReasonKind.IDIOM:
            kept.append(one.reason)
        elif one.strength is Strength.HINT:
            hints.append(one)
        else:
            best.setdefault((one.reason.utterance, one.sentence), one.reason)
    if not is_vetoed:
        kept += [w.reason for w in hints if (w.reason.utterance, w.sentence) not in best]
    return kept + list(best.values())
