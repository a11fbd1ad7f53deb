"""Understanding: what people say of words and models read to them, and the bridge of two views."""

from hashlib import sha256

from planner.domain.account import Holder
from planner.domain.bodies import Bridge, ModelAnswer, Removed
from planner.domain.case import Case, Record
from planner.domain.ids import GiverId, RecordId
from planner.domain.joining import CLIENT, ReadBack
from planner.domain.parties import (
    ItemStatus,
    PartyKind,
    Stance,
    StanceValue,
    current_stance,
    status,
)
from planner.domain.words import LanguageTag, Words
from planner.services.keeping import Keeping

BRIDGE = RecordId("bridge")
"""The record of the sentence that both can stand behind."""

BRIDGED_BY = (PartyKind.CLIENT, PartyKind.CLINICIAN)
"""Whose yes the sentence needs (CU-6)."""


def model_id(template: str, giver: GiverId = CLIENT) -> RecordId:
    """The record of what somebody said of a model."""
    return RecordId(f"model.{template}" if giver == CLIENT else f"model.{template}.{giver}")


def read_back_id(giver: GiverId = CLIENT) -> RecordId:
    """The record of what somebody said on hearing their own words."""
    return RecordId(f"read-back.{giver}")


def fingerprint_of(case: Case, giver: GiverId = CLIENT) -> str:
    """Tells what somebody said from what it was before any word of it changed.

    The clinician's view lies beside the client's answers and is nobody else's words.
    """
    said = [u for u in case.account_of(giver).utterances if u.holder is not Holder.CLINICIAN]
    lines = [f"{u.question}\0{u.words.text if u.words else ''}" for u in said]
    return sha256("\n".join(lines).encode()).hexdigest()


def bridge_status(case: Case) -> ItemStatus:
    """What both sides' words on the sentence as it stands make of it; open without one."""
    standing = case.record(BRIDGE)
    if standing is None:
        return ItemStatus.OPEN
    return status(
        [
            current_stance(case.stances, item=BRIDGE, version=standing.version, party=party)
            for party in BRIDGED_BY
        ]
    )


class Understanding(Keeping):
    """Keeps what is confirmed, declined and agreed on as a bridge."""

    @staticmethod
    def is_close(case: Case, template: str, giver: GiverId = CLIENT) -> bool | None:
        """What somebody said of this model, None where they have not been asked."""
        answer = case.one(model_id(template, giver), ModelAnswer)
        return answer.is_close if answer else None

    def answer_model(
        self, case: Case, template: str, *, is_close: bool, giver: GiverId = CLIENT, write: str
    ) -> Record | None:
        """Keep whether a model is close; None where that is what was said before."""
        body = ModelAnswer(template=template, is_close=is_close, giver=giver)
        return self.put(case, model_id(template, giver), body, write=write)

    @staticmethod
    def was_read_back(case: Case, giver: GiverId = CLIENT) -> bool | None:
        """What somebody said of their own words as they stand now, None where not asked."""
        said = case.one(read_back_id(giver), ReadBack)
        is_current = said is not None and said.of == fingerprint_of(case, giver)
        return said.is_close if said and is_current else None

    def keep_read_back(
        self, case: Case, *, is_close: bool, giver: GiverId = CLIENT, write: str
    ) -> Record | None:
        """Keep whether somebody's words, read back, say what they meant."""
        body = ReadBack(is_close=is_close, of=fingerprint_of(case, giver), giver=giver)
        return self.put(case, read_back_id(giver), body, write=write)

    def keep_bridge(
        self, case: Case, text: str, *, language: LanguageTag | None = None, write: str
    ) -> Record | None:
        """Keep the sentence both can stand behind; None where nothing changed.

        An emptied sentence is taken out. A changed one has nobody's yes yet.
        """
        text = text.strip()
        standing = case.bridge.words.text if case.bridge else ""
        if text == standing:
            return None
        if not text:
            return self.put(case, BRIDGE, Removed(), write=write)
        words = Words(text=text, language=language or case.head.client_language)
        return self.put(case, BRIDGE, Bridge(words=words), write=write)

    def stand_behind(
        self, case: Case, party: PartyKind, value: StanceValue, *, write: str
    ) -> Record | None:
        """What one side says of the sentence as it stands."""
        stance = Stance(
            item=BRIDGE, item_version=case.seen_version(BRIDGE), party=party, value=value
        )
        return self.put(case, RecordId(f"stance.{BRIDGE}.{party}"), stance, write=write)
