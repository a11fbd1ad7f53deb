"""Hearing sheets as catalogues hold them, and one ear a language, built when first needed."""

from threading import Lock
from typing import Final

from planner.domain.words import LanguageTag
from planner.errors import PlannerError
from planner.language.catalogs import HEARING, Catalogues
from planner.language.forms import FormError
from planner.language.hearing import CONCEPT, GRAMMAR, IDIOM, Ear, Sheet
from planner.language.tags import Languages

_KINDS: Final = (CONCEPT, GRAMMAR, IDIOM)


def sheet_of(catalogues: Catalogues, tag: LanguageTag) -> Sheet:
    """One language's sheet, all packs' lines together."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for catalogue in catalogues.of(tag, HEARING):
        for (context, name), translation in catalogue.items():
            if context in found:
                lines = found[context].get(name, "")
                found[context][name] = f"{lines}\n{translation.forms[0]}".strip()
    return Sheet(language=tag, concepts=found[CONCEPT], grammar=found[GRAMMAR], idioms=found[IDIOM])


class Ears:
    """The ears of all languages that have a filled sheet."""

    def __init__(self, catalogues: Catalogues, languages: Languages) -> None:
        self._catalogues = catalogues
        self._languages = languages
        self._built: dict[LanguageTag, Ear | None] = {}
        self._lock = Lock()

    def __call__(self, tag: LanguageTag) -> Ear | None:
        """The ear for a language, by its fallback chain; None where none can hear.

        Raise PL501 for a language that reaches no folder, PL502 for a sheet with a bad line.
        """
        try:
            first = self._languages.chain(tag)[0]
        except LookupError:
            known = ", ".join(self._languages.tags)
            raise PlannerError("PL501", found=tag, hint=f"Use one of: {known}.") from None
        with self._lock:
            if first not in self._built:
                self._built[first] = self._build(first)
            return self._built[first]

    def _build(self, tag: LanguageTag) -> Ear | None:
        sheet = sheet_of(self._catalogues, tag)
        try:
            return Ear(sheet) if sheet.can_hear else None
        except FormError as error:
            where = f"locales/{tag}/LC_MESSAGES/hearing.po"
            raise PlannerError("PL502", where=where, detail=str(error)) from None
