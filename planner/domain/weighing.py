"""Weighing one template against one account: what speaks for it, against it, and is set aside."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.domain.account import FEAR_QUESTIONS, WANTED_QUESTIONS, Holder
from planner.domain.assertion import Assertion
from planner.domain.evidence import Finding, HeardUtterance, findings
from planner.domain.explanatory_model import HearingPattern, Strength, Template
from planner.domain.patterns import Atom
from planner.domain.reasons import (
    CHOICE_WEIGHT,
    CONFIRMED_WEIGHT,
    IDIOM_WEIGHT,
    WEIGHTS,
    Match,
    Reason,
    ReasonKind,
    SetAside,
)

Weighed = tuple[Reason, int, Strength]
"""A reason, the sentence it stands in (-1 for none) and its pattern's strength."""


class Weighing:
    """Gathers what speaks for and against one template."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.reasons: list[Weighed] = []
        self.learned: list[Reason] = []
        self.set_aside: list[SetAside] = []
        self.is_vetoed = False

    def weigh(self, one: HearingPattern, heard: Sequence[HeardUtterance]) -> None:
        """Take the best finding of a pattern as a reason; set aside those not held."""
        best: Weighed | None = None
        for found in _without_dismissed(findings(one.pattern, heard), heard):
            if found.assertion is not Assertion.AFFIRMED or found.holder is not Holder.CLIENT:
                self._set_aside(found, one.strength)
                continue
            kind = _kind(found, one, heard)
            if kind is None:
                continue
            reason = _reason(found, kind, WEIGHTS[kind][one.strength], one.pattern.evidence)
            if best is None or reason.weight > best[0].weight:
                best = (reason, found.sentence, one.strength)
        if best is not None:
            self.reasons.append(best)

    def weigh_idioms(self, one: HeardUtterance) -> None:
        """An idiom of this template in the client's answers, counted once."""
        for hit in one.heard.idioms:
            if hit.concept != self.template.id:
                continue
            said = one.finding([(Atom(hit.concept), hit)])
            if said is None or any(r.kind is ReasonKind.IDIOM for r, _, _ in self.reasons):
                continue
            (found,) = _without_dismissed([said], [one])
            if found.assertion is Assertion.AFFIRMED and found.holder is Holder.CLIENT:
                reason = _reason(found, ReasonKind.IDIOM, IDIOM_WEIGHT, "idiom")
                self.reasons.append((reason, found.sentence, Strength.HINT))
            else:
                self._set_aside(found, Strength.LIKELY)

    def weigh_learned(self, source: str, weight: float, found: Finding) -> None:
        """A concept that says something for or against this model in labelled accounts."""
        kind = ReasonKind.LEARNED if weight > 0 else ReasonKind.AGAINST
        self.learned.append(_reason(found, kind, weight, source))

    def weigh_choice(self, choice: str, utterance: int) -> None:
        """A ticked cause choice."""
        reason = Reason(
            kind=ReasonKind.CHOICE, weight=CHOICE_WEIGHT, evidence=choice, utterance=utterance
        )
        self.reasons.append((reason, -1, Strength.CLEAR))

    def confirm(self) -> None:
        """The client said that this model is close."""
        reason = Reason(
            kind=ReasonKind.CONFIRMED, weight=CONFIRMED_WEIGHT, evidence=self.template.id
        )
        self.reasons.append((reason, -1, Strength.CLEAR))

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
        self.is_vetoed = self.is_vetoed or (denied and strength is Strength.CLEAR)

    def settle(self, heard: Sequence[HeardUtterance]) -> "Weighing":
        """Keep one reason a sentence, drop vetoed hints, and add what speaks against."""
        self.reasons = _one_a_sentence(self.reasons, is_vetoed=self.is_vetoed)
        if not self.reasons and not self.learned:
            return self
        for one in self.template.against:
            for found in _without_dismissed(findings(one.pattern, heard), heard):
                if found.assertion is Assertion.AFFIRMED and found.holder is Holder.CLIENT:
                    weight = WEIGHTS[ReasonKind.AGAINST][one.strength]
                    reason = _reason(found, ReasonKind.AGAINST, weight, one.pattern.evidence)
                    self.reasons.append((reason, found.sentence, one.strength))
                    break
        return self

    def match(self) -> Match | None:
        """The match these reasons make, None without any."""
        reasons = [*(r for r, _, _ in self.reasons), *self.learned]
        if not any(reason.weight > 0 for reason in reasons):
            return None
        return Match(template=self.template.id, reasons=tuple(sorted(reasons, key=_reading_order)))


def _reading_order(reason: Reason) -> tuple[float, int, int, str]:
    return (-reason.weight, reason.utterance or 0, reason.start or 0, reason.evidence)


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


def _without_dismissed(
    found: Iterable[Finding], heard: Sequence[HeardUtterance]
) -> Iterable[Finding]:
    """Findings, with those that the speaker takes back afterwards marked as past."""
    by_index = {one.index: one for one in heard}
    for one in found:
        utterance = by_index[one.utterance]
        tokens = utterance.heard.tokens
        is_taken_back = any(
            tokens[at].start >= one.end and utterance.last_sentence_heard_before(at) == one.sentence
            for at in utterance.scopes.dismissals()
        )
        yield replace(one, assertion=Assertion.PAST) if is_taken_back else one


def _one_a_sentence(reasons: Iterable[Weighed], *, is_vetoed: bool) -> list[Weighed]:
    """Of several reasons in one sentence keep the weightiest; hints stand together.

    The same words must not count twice because two patterns fit them. Hints are different
    small signs and add up, but not beside a clear or likely pattern in that sentence.
    """
    kept: list[Weighed] = []
    best: dict[tuple[int | None, int], Weighed] = {}
    hints: list[Weighed] = []
    for weighed in sorted(reasons, key=lambda w: _reading_order(w[0])):
        reason, sentence, strength = weighed
        if sentence < 0 or reason.kind is ReasonKind.IDIOM:
            kept.append(weighed)
        elif strength is Strength.HINT:
            hints.append(weighed)
        else:
            best.setdefault((reason.utterance, sentence), weighed)
    if not is_vetoed:
        kept += [w for w in hints if (w[0].utterance, w[1]) not in best]
    return kept + list(best.values())
