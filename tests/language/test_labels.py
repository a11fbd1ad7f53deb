from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from planner.domain.explanatory_model import Domain
from planner.domain.joining import Left, PersonJoined, Relation
from planner.domain.parties import ItemStatus, PartyKind, StanceValue
from planner.domain.plan import CautionLevel
from planner.domain.translating import Translator
from planner.domain.words import LanguageTag
from planner.language.labels import (
    caution_label,
    doer_label,
    domain_label,
    left_label,
    party_label,
    person_label,
    relation_label,
    stance_label,
    status_label,
    translator_label,
)
from planner.language.wording import Phrasebook
from tests.language.small import phrasebook, write_po


@pytest.mark.parametrize(
    ("label", "terms"),
    [
        (domain_label, Domain), (caution_label, CautionLevel), (stance_label, StanceValue),
        (party_label, PartyKind), (status_label, ItemStatus), (relation_label, Relation),
        (left_label, Left), (translator_label, Translator),
    ],
)  # fmt: skip
def test_every_term_has_a_name_of_its_own(
    tmp_path: Path, label: Callable[[Phrasebook, StrEnum], str], terms: type[StrEnum]
) -> None:
    """A new term without a name, or with another's, would show on a client's page."""
    names = [label(phrasebook(tmp_path, "en"), term) for term in terms]
    assert len(set(names)) == len(terms)


def test_a_doer_is_named_in_the_clients_language(tmp_path: Path) -> None:
    """From the catalogue of what clients read."""
    write_po(tmp_path, "es", 'msgid "I do this"\nmsgstr "Lo hago yo"\n', name="client")
    assert doer_label(phrasebook(tmp_path, "es"), "client") == "Lo hago yo"


@pytest.mark.parametrize(
    ("name", "called"), [(" Um Sami ", "Um Sami"), ("", "Parent"), (" ", "Parent")]
)
def test_a_person_goes_by_their_name_else_by_who_they_are(
    tmp_path: Path, name: str, called: str
) -> None:
    """A name is kept only where somebody wants it; without one a person is still named."""
    person = PersonJoined(relation=Relation.PARENT, language=LanguageTag("ar"), name=name)
    assert person_label(phrasebook(tmp_path, "en"), person) == called
