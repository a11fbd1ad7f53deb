"""Who may see what: private until released (DESIGN, promise 5).

Each record belongs to whoever gave it, until they release it to somebody by name. A screen
shows what everybody who looks on may see, and no trace of the rest: what is hidden is not
there for pages, papers and counts, for they are all made from the view that is made here.

The worker who writes sees all that they wrote down; `Audience` names the others who look on.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from planner.domain.account import Utterance
from planner.domain.bodies import (
    Body,
    CaseOpened,
    PlanItem,
    PlanOrder,
    Released,
    Removed,
    SuggestionRefused,
)
from planner.domain.case import Case, Record
from planner.domain.frame import Frame
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT, PersonJoined, QuestionLeft, person_of
from planner.domain.releases import GOES_ALONG, giver_of, may_be_released, named_in
from planner.domain.safety import Duty, DutyKind
from planner.domain.site import Disclosed, Site
from planner.domain.translating import Translation

Audience: TypeAlias = frozenset[GiverId]
"""Everybody who looks at the screen beside the worker."""

NOBODY_ELSE: Final[Audience] = frozenset()
THE_CLIENT: Final[Audience] = frozenset({CLIENT})


def is_paused(case: Case) -> bool:
    """True from a yes to the question about danger until a clinician has recorded what was done.

    It holds for every audience; only who may know it is told why.
    """
    return case.is_waiting or any(
        duty.kind is DutyKind.RESPOND and duty.done is None for _, duty in case.each(Duty)
    )


def may_record(case: Case) -> bool:
    """True where the latest sitting's frame lets answers be written down."""
    frames = [frame for _, frame in case.each(Frame)]
    latest = max(frames, key=lambda frame: frame.started_at, default=None)
    return case.was_settled or (latest is not None and latest.may_record)


def seen_by(case: Case, audience: Audience, quiet: Collection[str] = ()) -> Case:
    """The case as everybody in the audience may see it, as if nothing else had been written.

    `quiet` are questions whose answers stand on no screen that anybody but the worker sees,
    whoever gave them, for as long as the client cannot speak freely (DESIGN, the frame).
    Hidden records keep their versions, so that a write knows what it comes after.
    """
    if not audience:
        return case
    onlookers = Onlookers(case, audience, quiet)
    hidden = {r.id: r.version for r in case.records if r.id not in onlookers.shown}
    withheld = {
        body.suggestion for record, body in case.each(SuggestionRefused) if record.id in hidden
    }
    return replace(
        case,
        records=tuple(onlookers.as_shown(r) for r in case.records if r.id not in hidden),
        removed_versions={**case.removed_versions, **hidden},
        withheld=case.withheld | withheld,
        is_waiting=is_paused(case),
        was_settled=may_record(case),
        hidden=case.hidden | hidden.keys(),
    )


class Onlookers:
    """Those who look on: which records of a case they may see, and how each looks to them."""

    def __init__(self, case: Case, audience: Audience, quiet: Collection[str] = ()) -> None:
        """`quiet` are the questions whose answers are not for now."""
        self._audience = audience
        self._quiet = quiet
        self._has_others = not audience <= THE_CLIENT
        self.shown: Final = _shown(case, audience, quiet)
        """The records that all of them may see, as they are written."""
        bodies = (record.body for record in self.shown.values())
        self._said = [u.words.text for u in bodies if isinstance(u, Utterance) and u.words]

    def as_shown(self, record: Record) -> Record:
        """A version that is shown, without what it repeats of things that are not.

        The plan quotes only words that they may see, its order names no item that they may
        not, and to others than the client the head does not name the client.
        """
        match record.body:
            case Released() as body:
                return _with(record, self._named_here(record, body))
            case PlanItem() as body if self._has_others or self._quiet:
                return _with(record, self._without_quotes(body))
            case PlanOrder(items=items) if self._has_others:
                return _with(record, PlanOrder(items=tuple(i for i in items if i in self.shown)))
            case CaseOpened() as body if self._has_others:
                return _with(record, replace(body, name=""))
            case _:
                return record

    def versions(
        self, versions: Sequence[Record], releases: Sequence[Record]
    ) -> tuple[Record, ...]:
        """Those versions of one record that they have seen, as they saw them.

        `versions` and `releases`, of the record and of its release, come oldest first.
        """
        return tuple(self.as_shown(r) for r in self._seen(versions, releases))

    def with_unseen(self, body: Body, standing: Record | None) -> Body:
        """The body to write for them: what they could not see of the version before stays."""
        if standing is None:
            return body
        match body, standing.body, self.as_shown(standing).body:
            case PlanItem(item=item), PlanItem(item=whole), PlanItem(item=seen) if (
                standing.id in self.shown and item.because == seen.because
            ):
                why = whole.rationale if item.rationale == seen.rationale else item.rationale
                return replace(body, item=replace(item, because=whole.because, rationale=why))
            case PlanOrder(items=items), PlanOrder(items=whole_order), _:
                unseen = (i for i in whole_order if i not in self.shown and i not in items)
                return replace(body, items=(*items, *unseen))
            case CaseOpened(name=""), CaseOpened(name=name), CaseOpened(name=""):
                return replace(body, name=name)
            case _:
                return body

    def _seen(self, versions: Sequence[Record], releases: Sequence[Record]) -> Iterator[Record]:
        # The last word on a version holds: a release can be taken back.
        said = (record.body for record in releases)
        named = {one.of_version: one for one in said if isinstance(one, Released)}
        body: Body = Removed()
        for record in versions:
            # What is taken out belongs to whoever gave it.
            body = body if isinstance(record.body, Removed) else record.body
            released = named_in(named.get(record.version), record.version)
            if isinstance(body, GOES_ALONG):
                is_shown = self._goes_along(record)
            else:
                giver = giver_of(record.id, body)
                is_shown = _is_open_to(body, giver, released, self._audience)
            if is_shown and not _is_quiet(body, self._quiet):
                yield record

    def _goes_along(self, record: Record) -> bool:
        """True for the version that is shown, and for every one where its owner looks on alone."""
        standing = self.shown.get(record.id)
        return standing is not None and (
            record.version == standing.version or self._audience <= {self._owner(standing)}
        )

    def _owner(self, record: Record) -> GiverId:
        match record.body:
            case Translation(of=of) | Released(record=of) if of in self.shown:
                return giver_of(of, self.shown[of].body)
            case _:
                return CLIENT

    def _named_here(self, release: Record, body: Released) -> Released:
        """Whoever looks on learns of nobody else that something is shown to them as well."""
        if self._audience <= {self._owner(release)}:
            return body
        return replace(body, to=tuple(person for person in body.to if person in self._audience))

    def _without_quotes(self, body: PlanItem) -> PlanItem:
        kept = tuple(
            quote for quote in body.item.because if any(quote in text for text in self._said)
        )
        if kept == body.item.because:
            return body
        return replace(body, item=replace(body.item, because=kept, rationale=None))


def _with(record: Record, body: Body) -> Record:
    return record if body == record.body else replace(record, body=body)


def _shown(case: Case, audience: Audience, quiet: Collection[str]) -> dict[RecordId, Record]:
    """The records that the audience may see, as they are written."""
    releases = {release.record: release for _, release in case.each(Released)}
    shown = {
        r.id: r
        for r in case.records
        if not isinstance(r.body, GOES_ALONG)
        and not _is_quiet(r.body, quiet)
        and _is_open_to(
            r.body, giver_of(r.id, r.body), named_in(releases.get(r.id), r.version), audience
        )
    }
    gave = {giver_of(r.id, r.body) for r in shown.values()}
    for record in case.records:
        match record.body:
            case CaseOpened():
                is_shown = True
            case PersonJoined():
                # Those who look on together know of one another, and whose words they read;
                # the client knows everybody.
                person = person_of(record.id)
                is_shown = person in audience | gave or audience <= THE_CLIENT
            case Translation(of=of, of_version=version):
                # A translation of what stood there before repeats what it said.
                words = shown.get(of)
                is_shown = words is not None and (
                    words.version == version or audience <= {giver_of(of, words.body)}
                )
            case Released(record=of):
                is_shown = of in shown
            case _:
                continue
        if is_shown:
            shown[record.id] = record
    return shown


def _is_quiet(body: Body, quiet: Collection[str]) -> bool:
    return isinstance(body, Utterance | QuestionLeft) and body.question in quiet


def _is_open_to(
    body: Body, giver: GiverId, released: frozenset[GiverId], audience: Audience
) -> bool:
    # What a place settles for itself is about nobody.
    if isinstance(body, Site | Disclosed):
        return True
    others = audience - {giver}
    return not others or (may_be_released(body) and others <= released)
