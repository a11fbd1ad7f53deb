"""Understanding: what the client says of a model read to them, and the bridge between two views."""

from planner.domain.case import Bridge, Case, ModelAnswer, Record, RecordId, Removed
from planner.domain.words import Words
from planner.services.ports import CaseStore

BRIDGE = RecordId("bridge")
"""The record of the sentence that both can stand behind."""


def model_id(template: str) -> RecordId:
    """The record of what the client said of a model."""
    return RecordId(f"model.{template}")


class Understanding:
    """Keeps what is confirmed, declined and agreed on as a bridge."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store

    @staticmethod
    def is_close(case: Case, template: str) -> bool | None:
        """What the client said of this model, None where they have not been asked."""
        record = case.record(model_id(template))
        return record.body.is_close if record and isinstance(record.body, ModelAnswer) else None

    def answer_model(
        self, case: Case, template: str, *, is_close: bool, write: str
    ) -> Record | None:
        """Keep whether a model is close; None where that is what was said before."""
        if self.is_close(case, template) == is_close:
            return None
        record = model_id(template)
        body = ModelAnswer(template=template, is_close=is_close)
        return self._store.append(
            case.id, record, body, seen_version=case.seen_version(record), write=write
        )

    def keep_bridge(self, case: Case, text: str, *, write: str) -> Record | None:
        """Keep the sentence both can stand behind; None where nothing changed.

        An emptied sentence is taken out.
        """
        text = text.strip()
        standing = case.bridge.words.text if case.bridge else ""
        if text == standing:
            return None
        words = Words(text=text, language=case.head.client_language) if text else None
        return self._store.append(
            case.id,
            BRIDGE,
            Bridge(words=words) if words else Removed(),
            seen_version=case.seen_version(BRIDGE),
            write=write,
        )
