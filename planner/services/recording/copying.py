"""Making the clinic's copy from a case and its plan.

The case is first seen as its readers may see it, so that what they may not see cannot stand
on the copy, and no count or gap tells of it (DESIGN, promise 5).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, tzinfo

from planner.domain.case import Case
from planner.domain.clinic_copy import BridgeShown, ClinicCopy
from planner.domain.explanatory_model import Template
from planner.domain.frame import Frame, WorkerRole
from planner.domain.ids import RecordId
from planner.domain.joining import CLIENT
from planner.domain.medicines import Kind
from planner.domain.passages import Mark, Passage, Rendering, Whose
from planner.domain.plan import DraftPlan, Wording
from planner.domain.practices import Concept, Question
from planner.domain.privacy import NOBODY_ELSE, Audience, seen_by
from planner.domain.setting import Setting
from planner.language.keys import content_key
from planner.services.agreeing import approval_of
from planner.services.framing import sittings
from planner.services.leaving import are_first_steps
from planner.services.recording.accounts import AccountRecord
from planner.services.recording.labels import Labels
from planner.services.recording.passages import Passages, role_of
from planner.services.recording.plan import PlanRecord, stances_of
from planner.services.recording.settled import Settled
from planner.services.recording.sitting import SittingRecord
from planner.services.sitting import Sitting
from planner.services.understanding import BRIDGE, BRIDGED_BY


class Recording:
    """Makes clinic's copies from one library of content."""

    def __init__(
        self,
        *,
        templates: Mapping[str, Template],
        settings: Mapping[str, Setting],
        questions: Mapping[str, Question],
        concepts: Mapping[str, Concept],
        kinds: Mapping[str, Kind],
    ) -> None:
        self._templates = templates
        self._settings = settings
        self._questions = questions
        self._concepts = concepts
        self._kinds = kinds

    def clinic_copy(
        self,
        case: Case,
        plan: DraftPlan,
        sitting: Sitting,
        *,
        today: date,
        zone: tzinfo,
        audience: Audience = NOBODY_ELSE,
    ) -> ClinicCopy:
        """The copy for those who look on beside the worker; of the whole case where nobody does.

        Items of `plan` that the audience may not see are left out. Where others than the
        client look on, so is all that is never theirs, and what was not asked: an answer
        that they may not see would stand there as a gap.
        """
        case = seen_by(case, audience)
        labels = Labels(sitting.phrasebooks)
        passages = self._passages(sitting)
        number, frame = _latest(case)
        role = frame.worker_role if frame else WorkerRole.CLINICIAN
        worker = role_of(role)
        settled = Settled(case, labels, passages, kinds=self._kinds, worker=worker)
        content: list[Template | Setting] = [*self._templates.values(), *self._settings.values()]
        of_plan = PlanRecord(case, plan, labels, passages, settled, content=content)
        said = AccountRecord(case, labels, passages)
        declined = [passages.model(name) for name in case.account.declined]
        copy = ClinicCopy(
            code=case.head.code,
            on=labels.day(today),
            client_language=sitting.client.language,
            clinician_language=sitting.clinician.language,
            setting=_settings(labels, sitting),
            is_practice=case.head.is_practice,
            is_partial=bool(audience),
            views=tuple(said.views()),
            accounts=tuple(said.accounts()),
            models=tuple(passages.model(name) for name in case.account.confirmed),
            bridge=_bridge(case, passages),
            goals=of_plan.goals(),
            other_tasks=of_plan.other_tasks(),
            clashes=of_plan.clashes(),
            declined=(*of_plan.declined(), *declined),
            fingerprint=plan.fingerprint(),
        )
        if audience - {CLIENT}:
            return copy
        of_sitting = SittingRecord(
            case, number, labels, passages, kinds=self._kinds, worker=worker, zone=zone
        )
        approval = approval_of(case, plan)
        return replace(
            copy,
            name=case.head.name,
            other_cautions=of_plan.other_cautions(),
            presence=tuple(of_sitting.presence(frame)) if frame else (),
            freedom=of_sitting.freedom(frame),
            interpreter=tuple(of_sitting.interpreter(frame.interpreter)) if frame else (),
            risk=tuple(of_sitting.risk()),
            medicines=tuple(of_sitting.medicines()),
            not_asked=tuple(said.not_asked()),
            left=tuple(said.left()),
            leaving=tuple(of_sitting.leaving(are_first_steps=are_first_steps(role, approval))),
            approval=approval,
            approved=tuple(of_sitting.approved(approval)),
        )

    def _passages(self, sitting: Sitting) -> Passages:
        return Passages(
            sitting,
            templates=self._templates,
            settings=self._settings,
            questions=self._questions,
            concepts=self._concepts,
        )


def _latest(case: Case) -> tuple[RecordId, Frame | None]:
    """The sitting that the copy is of: the last one that was begun."""
    found = list(sittings(case).items())
    return found[-1] if found else (RecordId(""), None)


def _settings(labels: Labels, sitting: Sitting) -> tuple[Wording, ...]:
    return tuple(
        labels.library(setting.label, content_key(setting.id, field="label"))
        for setting in (sitting.setting, *sitting.overlays)
    )


def _bridge(case: Case, passages: Passages) -> BridgeShown | None:
    """The sentence as it stands and what each side says of exactly that (rule CU-6)."""
    standing = case.record(BRIDGE)
    if case.bridge is None or standing is None:
        return None
    words = case.bridge.words
    return BridgeShown(
        words=Passage(
            mark=Mark(whose=Whose.BOTH),
            texts=(Rendering(text=words.text, language=words.language),),
        ),
        stances=stances_of(case, BRIDGE, standing.version, BRIDGED_BY, passages),
    )
