"""What stands on no screen while the client cannot speak freely."""

from planner.domain.discretion import kept_quiet
from planner.domain.translating import Translation, Translator
from planner.domain.words import LanguageTag, Words
from tests.domain.records import case, ids, record, said

FEAR = record("answer.fear.client", said("she beats me", question="fear"))
CAUSE = record("answer.cause.client", said("the cold", question="cause"))


def test_answers_to_these_questions_are_not_there() -> None:
    """Neither is their translation; what was said to other questions stays."""
    translated = record(
        "translation.answer.fear.client",
        Translation(
            of=FEAR.id, of_version=1, made_by=Translator.WORKER,
            words=Words(text="ella me pega", language=LanguageTag("es")),
        ),
    )  # fmt: skip
    quiet = kept_quiet(case(FEAR, CAUSE, translated), {"fear"})
    assert ids(quiet) == {CAUSE.id}
    assert "beats" not in repr(quiet)
    assert "pega" not in repr(quiet)


def test_their_records_keep_their_versions() -> None:
    """A write knows what it comes after, and takes another slot."""
    quiet = kept_quiet(case(FEAR), {"fear"})
    assert quiet.seen_version(FEAR.id) == FEAR.version
    assert quiet.free_slot(FEAR.id) == f"{FEAR.id}~2"


def test_nothing_changes_where_nothing_is_quiet() -> None:
    """The case is the same."""
    whole = case(FEAR, CAUSE)
    assert kept_quiet(whole, frozenset()) is whole
