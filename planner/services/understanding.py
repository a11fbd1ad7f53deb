"""Understanding: what the client says of a model read to them, and the bridge between two views."""

from planner.domain.case import Bridge, Case, ModelAnswer, Record, RecordId
from planner.domain.words import Words
from planner.services.ports import CaseStore

_BRIDGE = RecordId("bridge")


class Understanding:
    """Keeps what is confirmed, declined and agreed on as a bridge."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store

    @staticmethod
    def is_close(case: Case, template: str) -> bool | None:
        """What the client said of this model, None where they have not been asked."""
        record = case.record(RecordId(f"model.{template}"))
        return record.body.is_close if record and isinstance(record.body, ModelAnswer) else None

    def answer_model(
        self, case: Case, template: str, *, is_close: bool, write: str
    ) -> Record | None:
        """Keep whether a model is close; None where that is what was said before."""
        if self.is_close(case, template) == is_close:
            return None
        record = RecordId(f"model.{template}")
        body = ModelAnswer(template=template, is_close=is_close)
        return self._store.append(
            case.id, record, body, seen_version=case.seen_version(record), write=write
        )

    def keep_bridge(self, case: Case, text: str, *, write: str) -> Record | None:
        """Keep the sentence both can stand behind; None where nothing changed."""
        standing = case.bridge
        if not text.strip() or (standing is not None and standing.words.text == text.strip()):
            return None
        words = Words(text=text.strip(), language=case.head.client_language)
        return self._store.append(
            case.id, _BRIDGE, Bridge(words=words), seen_version=case.seen_version(_BRIDGE),
            write=write,
        )  # fmt: skip
