"""Passages of a record: what people said and wrote, each with whose it is and its translations."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import regex

from planner.domain.account import Holder, Utterance
from planner.domain.case import Case, Record
from planner.domain.clinic_copy import AnswerShown
from planner.domain.explanatory_model import Template
from planner.domain.frame import WorkerRole
from planner.domain.joining import CLIENT
from planner.domain.parties import PartyKind
from planner.domain.passages import Mark, Passage, Rendering, TextState, Whose
from planner.domain.plan import Origin, Wording
from planner.domain.practices import Concept, Question
from planner.domain.setting import Setting
from planner.domain.translating import Translation
from planner.domain.words import LanguageTag, Said, Words
from planner.language.keys import CONCEPTS, QUESTIONS, content_key
from planner.services.recording.labels import Both
from planner.services.sitting import Sitting

_SOURCE: Final = LanguageTag("en")
"""The language in which content is written."""


class Passages:
    """Makes passages for one sitting's two languages."""

    def __init__(
        self,
        sitting: Sitting,
        *,
        templates: Mapping[str, Template],
        settings: Mapping[str, Setting],
        questions: Mapping[str, Question],
        concepts: Mapping[str, Concept],
    ) -> None:
        self.both = Both(sitting.phrasebooks)
        self._sitting = sitting
        self._templates = templates
        self._settings = settings
        self._questions = questions
        self._concepts = concepts

    def question(self, question: str) -> Wording:
        """A question of the interview as it is read aloud."""
        known = self._questions.get(question)
        if known is None:
            return self.both.written(question)
        return self.both.to_client(known.ask, content_key(QUESTIONS, question, field="ask"))

    def answer(self, case: Case, record: Record, utterance: Utterance) -> AnswerShown:
        """One answer, with its translations as they stand to this version of it."""
        choices = [self._concepts[c] for c in utterance.choices if c in self._concepts]
        return AnswerShown(
            about=utterance.question,
            question=self.question(utterance.question),
            words=self._spoken(case, record, utterance),
            choices=tuple(
                self.both.to_client(
                    concept.choice or concept.gloss,
                    content_key(CONCEPTS, concept.id, field="choice"),
                )
                for concept in choices
            ),
        )

    def item(self, wording: Wording, origin: Origin, prose: Wording | None = None) -> Passage:
        """A line of the plan. `prose` is what its template or setting says there.

        A line that reads otherwise now was changed by people at the table.
        """
        if origin.template or origin.setting:
            mark = self.content_mark(origin)
            if prose is not None and _differs(wording, prose):
                changed = replace(mark, whose=Whose.REWORDED)
                return self._by_people(wording, changed, self._sitting.client.language)
            return of_content(wording, mark)
        if origin.utterance is not None:
            return self._framed(wording)
        whose = Whose.CLINICIAN if origin.person is PartyKind.CLINICIAN else Whose.CLIENT
        clinician = self._sitting.clinician.language
        first = clinician if whose is Whose.CLINICIAN else self._sitting.client.language
        return self._by_people(wording, Mark(whose=whose), first)

    def content_mark(self, origin: Origin) -> Mark:
        """A template or setting with its version and who wrote it."""
        if origin.setting:
            setting = self._settings.get(origin.setting)
            version = setting.version if setting else 0
            return Mark(whose=Whose.SETTING, name=origin.setting, version=version)
        template = self._templates.get(origin.template)
        return Mark(
            whose=Whose.TEMPLATE,
            name=origin.template,
            version=origin.template_version,
            author=template.credit if template else "",
        )

    def owner_mark(self, owner: str) -> Mark:
        """The template or setting of this id, as it is now."""
        if owner in self._settings:
            return self.content_mark(Origin(setting=owner))
        known = self._templates.get(owner)
        return self.content_mark(
            Origin(template=owner, template_version=known.version if known else 0)
        )

    def model(self, template: str) -> Passage:
        """A model's name for itself."""
        known = self._templates.get(template)
        if known is None:
            return of_content(self.both.written(template), self.owner_mark(template))
        label = self.both.to_client(known.label, content_key(template, field="label"))
        return of_content(label, self.owner_mark(template))

    def quoted(self, text: str) -> Passage:
        """The client's own words, as the plan quotes them."""
        language = self._sitting.client.language
        return Passage(
            mark=Mark(whose=Whose.CLIENT),
            texts=(Rendering(text=text, language=language),),
            said=Said.VERBATIM,
        )

    @staticmethod
    def of_client(words: Words) -> Passage:
        """Words of the client, in the language in which they were said."""
        text = Rendering(text=words.text, language=words.language)
        return Passage(mark=Mark(whose=Whose.CLIENT), texts=(text,), said=words.said)

    def noted(self, text: str, whose: Whose, *, said: Said | None = None) -> Passage | None:
        """What somebody typed without saying in which language; None where nothing stands."""
        if not text.strip():
            return None
        language = self._written_in(text)
        texts = (Rendering(text=text.strip(), language=language),)
        return Passage(mark=Mark(whose=whose), texts=texts, said=said)

    def _spoken(self, case: Case, record: Record, utterance: Utterance) -> Passage | None:
        words = utterance.words
        if words is None:
            return None
        translations = [
            Rendering(
                text=translation.words.text,
                language=translation.words.language,
                state=_state(translation, record.version),
                made_by=translation.made_by,
            )
            for _, translation in case.each(Translation)
            if translation.of == record.id
        ]
        original = Rendering(text=words.text, language=words.language)
        return Passage(
            mark=_holder_mark(utterance), texts=(original, *translations), said=words.said
        )

    @staticmethod
    def _framed(wording: Wording) -> Passage:
        """The client's own words within a sentence of each language: no translation of them."""
        texts = tuple(Rendering(text=text, language=tag) for tag, text in wording.texts.items())
        return Passage(mark=Mark(whose=Whose.CLIENT), texts=texts, said=Said.VERBATIM)

    @staticmethod
    def _by_people(wording: Wording, mark: Mark, first: LanguageTag) -> Passage:
        """People's words: the language they spoke first, the other a translation of it."""
        original = first if first in wording.texts else next(iter(wording.texts))
        texts = [Rendering(text=wording.texts[original], language=original)]
        for tag, text in wording.texts.items():
            if tag not in {original, *wording.missing} and text != wording.texts[original]:
                is_checked = tag not in wording.unreviewed
                state = TextState.CHECKED if is_checked else TextState.UNCHECKED
                texts.append(Rendering(text=text, language=tag, state=state))
        return Passage(mark=mark, texts=tuple(texts))

    def _written_in(self, text: str) -> LanguageTag:
        """The client's language where the text is in its script and not in the clinician's."""
        client, clinician = self._sitting.client, self._sitting.clinician
        script = client.manifest.script
        if script == clinician.manifest.script:
            return clinician.language
        name = _UNICODE_NAMES.get(script, script)
        letters = regex.findall(r"\p{L}", text)
        of_client = regex.findall(rf"\p{{Script={name}}}", "".join(letters))
        return client.language if 2 * len(of_client) > len(letters) else clinician.language


_UNICODE_NAMES: Final = {"Hans": "Han", "Hant": "Han", "Jpan": "Han", "Kore": "Hang"}


def of_content(wording: Wording, mark: Mark) -> Passage:
    """Prose of the library: English is the original, every other language a translation."""
    texts: list[Rendering] = []
    for tag, text in wording.texts.items():
        if tag == _SOURCE or tag in wording.missing:
            rendering = Rendering(text=text, language=_SOURCE)
        else:
            is_checked = tag not in wording.unreviewed
            state = TextState.CHECKED if is_checked else TextState.UNCHECKED
            rendering = Rendering(text=text, language=tag, state=state)
        if rendering not in texts:
            texts.append(rendering)
    return Passage(mark=mark, texts=tuple(texts))


def role_of(role: WorkerRole) -> Whose:
    """Whose sentence a worker's is."""
    return Whose.CLINICIAN if role is WorkerRole.CLINICIAN else Whose.HEALTH_WORKER


def joined(texts: Sequence[str]) -> str:
    """Several entries, a line each."""
    return "\n".join(text for text in texts if text.strip())


def _holder_mark(utterance: Utterance) -> Mark:
    if utterance.holder is Holder.CLIENT:
        return Mark(whose=Whose.CLIENT if utterance.giver == CLIENT else Whose.GIVER)
    return Mark(whose=Whose(utterance.holder), name=utterance.person)


def _differs(wording: Wording, prose: Wording) -> bool:
    return any(prose.texts.get(tag, text) != text for tag, text in wording.texts.items())


def _state(translation: Translation, version: int) -> TextState:
    if translation.is_stale(version):
        return TextState.STALE
    return TextState.CHECKED if translation.is_checked else TextState.UNCHECKED
