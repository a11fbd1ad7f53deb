"""A translation is of one version of somebody's words."""

import pytest

from planner.domain.ids import RecordId
from planner.domain.translating import Translation, Translator
from planner.domain.words import LanguageTag, Words


@pytest.mark.rule("CU-1")
@pytest.mark.parametrize(("standing", "is_stale"), [(1, True), (2, False), (3, True)])
def test_it_goes_stale_with_the_words(standing: int, *, is_stale: bool) -> None:
    """CU-1: what it was made of is neither an earlier wording nor a later one."""
    made = Translation(
        of=RecordId("answer.cause.client"), of_version=2,
        words=Words(text="A fright.", language=LanguageTag("en")), made_by=Translator.RELATIVE,
    )  # fmt: skip
    assert made.is_stale(standing) is is_stale


@pytest.mark.rule("CU-1")
def test_it_is_unchecked_until_somebody_checks_it() -> None:
    """CU-1: nobody is taken to have read both by its being there."""
    made = Translation(
        of=RecordId("a"), of_version=1, words=Words(text="A fright.", language=LanguageTag("en")),
        made_by=Translator.MACHINE,
    )  # fmt: skip
    assert not made.is_checked
