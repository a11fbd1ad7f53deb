"""A clinic's copy with something in every section, and the languages it is in."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from planner.domain.clinic_copy import (
    AccountShown,
    AnswerShown,
    BridgeShown,
    CautionShown,
    ClashShown,
    ClinicCopy,
    Fact,
    GoalShown,
    ItemShown,
    StanceShown,
    TaskShown,
    TwoViews,
)
from planner.domain.explanatory_model import Domain
from planner.domain.frame import WorkerRole
from planner.domain.leaving import Approval
from planner.domain.parties import ItemStatus, PartyKind, StanceValue
from planner.domain.passages import Mark, Passage, Rendering, TextState, Whose
from planner.domain.plan import CautionLevel, Wording
from planner.domain.translating import Translator
from planner.domain.words import LanguageTag, Said
from planner.language.catalogs import Catalogues
from planner.language.tags import Languages
from planner.language.wording import Phrasebook
from tests.language.small import manifest

EN, ES, AR = LanguageTag("en"), LanguageTag("es"), LanguageTag("ar")
TONGUES: Final = Languages([manifest("en"), manifest("es"), replace(manifest("ar"), script="Arab")])
PHONE: Final = "0800 123 456"
CAUSE: Final = {
    AR: f"خرجت روحي مني، والرقم {PHONE} لا يرد.",
    ES: f"Se me fue el alma, y el {PHONE} no contesta.",
}
CAUSE_IN_ENGLISH: Final = f"My soul left me, and {PHONE} does not answer."
TEMPLATE: Final = Mark(
    whose=Whose.TEMPLATE, name="soul-loss", version=3, author="Somebody who knows"
)


def book(folder: Path, tag: str) -> Phrasebook:
    """A phrasebook of these languages."""
    return Phrasebook(Catalogues((folder,), EN), TONGUES, tag)


def wording(text: str, client: LanguageTag = ES) -> Wording:
    """A label in both languages; the client's in angle brackets."""
    return Wording(texts={EN: text, client: f"<{text}>"})


def fact(label: str, value: str | Passage, client: LanguageTag = ES) -> Fact:
    """A labelled line."""
    shown = wording(value, client) if isinstance(value, str) else value
    return Fact(label=wording(label, client), value=shown)


def passage(text: str, whose: Whose = Whose.CLIENT, **more: Any) -> Passage:  # noqa: ANN401 - Passage's own fields
    """English words of somebody."""
    return Passage(mark=Mark(whose=whose), texts=(Rendering(text=text, language=EN),), **more)


def cause(client: LanguageTag, state: TextState = TextState.UNCHECKED) -> Passage:
    """The client's cause, with an interpreter's translation."""
    english = Rendering(
        text=CAUSE_IN_ENGLISH, language=EN, state=state, made_by=Translator.INTERPRETER
    )
    return Passage(
        mark=Mark(whose=Whose.CLIENT),
        texts=(Rendering(text=CAUSE[client], language=client), english),
        said=Said.INTERPRETED,
    )


def item(text: Passage, *values: StanceValue, status: ItemStatus = ItemStatus.AGREED) -> ItemShown:
    """An item, with what client and clinician say of it."""
    parties = (PartyKind.CLIENT, PartyKind.CLINICIAN)
    said = values or (StanceValue.AGREES, StanceValue.AGREES)
    return ItemShown(
        text=text,
        domain=Domain.SPIRITUAL,
        version=2,
        status=status,
        stances=tuple(
            StanceShown(party=party, value=value)
            for party, value in zip(parties, said, strict=True)
        ),
        because=(passage("Because words."),),
    )


def of_template(text: str, client: LanguageTag = ES) -> Passage:
    """A template's sentence with an unchecked translation."""
    translated = Rendering(text=f"<{text}>", language=client, state=TextState.UNCHECKED)
    return Passage(mark=TEMPLATE, texts=(Rendering(text=text, language=EN), translated))


def clinic_copy(client: LanguageTag = ES, **facts: object) -> ClinicCopy:
    """A copy in English and the client's language; facts replace what stands on it."""
    approval = Approval(
        by="Dr. Noor",
        role=WorkerRole.CLINICIAN,
        fingerprint="abc123",
        at=datetime(2026, 12, 1, 9, 0, tzinfo=UTC),
    )
    task = TaskShown(
        item=item(of_template("I rest at noon.", client)),
        doer="client",
        rhythm=of_template("Every day.", client),
        first_step=of_template("Today I lie down.", client),
        cautions=(
            CautionShown(
                level=CautionLevel.ASK_FIRST,
                text=passage("Care with tea.", Whose.PRACTICES),
                answers=(fact("Answered:", passage("Two hours apart.", Whose.CLINICIAN)),),
            ),
        ),
    )
    strained = item(
        passage("I fast for the vow."), StanceValue.CAN_LIVE_WITH, StanceValue.DISAGREES,
        status=ItemStatus.DISAGREED,
    )  # fmt: skip
    known: dict[str, Any] = {
        "code": "K-117",
        "on": wording("1 Dec 2026", client),
        "setting": (wording("Primary care", client),),
        "is_practice": False,
        "is_partial": False,
        "presence": (fact("Led by:", "Clinician", client),),
        "interpreter": (fact("Interpreter:", "Professional", client),),
        "freedom": fact("Could speak freely:", "Yes", client),
        "risk": (fact("Danger:", "No", client),),
        "medicines": (
            fact("Allergies:", "Not asked", client),
            fact("Medicines:", passage("Insulin")),
        ),
        "views": (
            TwoViews(
                question=wording("What causes it?", client),
                client=(
                    AnswerShown(
                        about="cause",
                        question=wording("What causes it?", client),
                        words=cause(client),
                        choices=(wording("A fright", client),),
                    ),
                ),
                clinician=(
                    AnswerShown(
                        about="others_cause",
                        question=wording("What causes it?", client),
                        words=passage("Too little sleep.", Whose.CLINICIAN),
                    ),
                ),
            ),
        ),
        "accounts": (
            AccountShown(
                giver=wording("The client", client),
                is_client=True,
                answers=(
                    AnswerShown(
                        about="problem",
                        question=wording("What troubles you?", client),
                        words=passage("No sleep.\nNo food."),
                    ),
                ),
            ),
            AccountShown(
                giver=wording("Aunt Rosa", client),
                is_client=False,
                answers=(
                    AnswerShown(
                        about="problem",
                        question=wording("What troubles you?", client),
                        words=passage("She does not eat.", Whose.GIVER),
                    ),
                ),
            ),
        ),
        "models": (of_template("A shock drove my soul out", client),),
        "bridge": BridgeShown(
            words=passage("We try both.", Whose.BOTH),
            stances=(StanceShown(party=PartyKind.CLIENT, value=StanceValue.AGREES),),
        ),
        "goals": (
            GoalShown(
                item=item(of_template("My soul is home.", client)),
                measure=of_template("Days on which I am here.", client),
                tasks=(task,),
            ),
        ),
        "other_tasks": (TaskShown(item=strained, doer="client"),),
        "clashes": (
            ClashShown(
                about=passage("I fast for the vow."),
                facts=(fact("Who decides:", "Whoever prescribes", client),),
            ),
        ),
        "declined": (of_template("I visit the healer.", client),),
        "not_asked": (wording("What do you fear?", client),),
        "left": (fact("When did it begin?", "Later", client),),
        "leaving": (fact("Next visit:", "8 Dec 2026", client),),
        "fingerprint": "abc123",
        "approval": approval,
        "approved": (fact("Approved by:", "Dr. Noor", client),),
        **facts,
    }
    return ClinicCopy(client_language=client, clinician_language=EN, **known)
