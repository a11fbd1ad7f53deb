"""What must hold of matching whatever is said: properties over the labelled accounts.

Counts are small in the quick tier and large in the full one (PLANNER_TEST_TIER).
"""

import os
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.account import Account, Utterance
from planner.domain.words import Words
from tests.accounts.reading import accounts, planner

IS_FULL = os.environ.get("PLANNER_TEST_TIER") == "full"
FEW = settings(max_examples=2000 if IS_FULL else 60, deadline=None)

# Sentences that say who somebody is. Said anywhere, they explain nothing.
SELF_DESCRIPTIONS = {
    "en": [
        "My name is {name}.", "I am from {country}.", "I was born in {country}.", "I am {people}.",
        "I'm a practising {faith}.", "We are {people}.", "I come from a {faith} family.",
        "They call me {name}.", "My family is {people}.", "I was raised {faith}.",
        "My parents came from {country}.", "I grew up in {country}.",
    ],
    "es": [
        "Me llamo {name}.", "Soy de {country}.", "Nací en {country}.", "Soy {people}.",
        "Soy {faith}.", "Vengo de una familia {faith}.",
        "Me dicen {name}.", "Mi familia es {people}.", "Mis padres son de {country}.",
    ],
    "ar": [
        "اسمي {name}.", "أنا من {country}.", "ولدت في {country}.", "أنا {people}.",
        "أنا {faith}.", "عائلتي من {country}.",
        "يسموني {name}.", "ينادوني {name}.", "عائلتي {people}.", "جيت من {country}.",
    ],
}  # fmt: skip
FILLINGS = {
    "en": {
        "name": ["Amina", "Grace", "José", "Faith", "Nguyen Van Minh", "Angel", "Olena"],
        "country": ["Ghana", "Peru", "Syria", "Sri Lanka", "Scotland", "Burkina Faso"],
        "people": ["Yoruba", "Navajo", "Kurdish", "Roma", "Irish", "Han Chinese"],
        "faith": ["Catholic", "Muslim", "Hindu", "Jewish", "Buddhist", "Pentecostal"],
    },
    "es": {
        "name": ["Milagros", "José Ángel", "Dolores", "Fátima", "Consuelo", "Wang Li"],
        "country": ["Guatemala", "Siria", "El Salvador", "Senegal", "Bolivia", "Ucrania"],
        "people": ["mapuche", "quechua", "gitano", "aimara", "vasca", "garífuna"],
        "faith": ["católica", "evangélico", "musulmana", "judío", "budista", "testigo de Jehová"],
    },
    "ar": {
        "name": ["أمل", "إيمان", "روحية", "سحر", "نور", "عبد الله", "ماريا"],
        "country": ["سوريا", "السودان", "المغرب", "العراق", "جنوب السودان", "اليمن"],
        "people": ["كردي", "أمازيغي", "نوبية", "تركماني", "أرمنية", "بدوي"],
        "faith": ["مسلم", "مسيحية", "درزي", "صابئية", "سني", "قبطي"],
    },
}

# The same trouble, said with other names: nothing may hang on which one it is.
SAID_WITH_NAMES = {
    "en": [
        "Since I left {country} I am cut off from my people.",
        "{name} paid a sorcerer to put a curse on me.",
        "Like other {people} families we lost our village, and nobody here speaks my language.",
        "I let my prayers go when I left the {faith} school, and my spirit is out of balance.",
    ],
    "es": [
        "Desde que dejé {country} estoy cortado de mi gente.",
        "{name} pagó a un brujo para hacerme un daño.",
        "Dejé de rezar cuando salí de {country} y se me desequilibró el espíritu.",
    ],
    "ar": [
        "من يوم تركت {country} وأنا مقطوع عن أهلي.",
        "{name} دفعت لساحر حتى يعمل لي سحر.",
        "تركت الصلاة لما خرجت من {country} وروحي فقدت توازنها.",
    ],
}

some_account = st.sampled_from(accounts())


def verdict(account: Account) -> list[tuple[str, float, str]]:
    """What is offered, without places."""
    return [(m.template, m.score, m.band) for m in planner().match(account).matches]


@st.composite
def account_with_description(draw: st.DrawFn) -> tuple[Account, Account]:
    """An account, and the same with a self-description put into one of its answers."""
    account = draw(some_account)
    language = account.language
    sentence = draw(st.sampled_from(SELF_DESCRIPTIONS[language])).format(
        **{kind: draw(st.sampled_from(words)) for kind, words in FILLINGS[language].items()}
    )
    at = draw(st.integers(0, len(account.utterances) - 1))
    utterance = account.utterances[at]
    assert utterance.words is not None
    is_first = draw(st.booleans())
    text = utterance.words.text
    joined = f"{sentence} {text}" if is_first else f"{text} {sentence}"
    words = replace(utterance.words, text=joined)
    return account, _with(account, at, replace(utterance, words=words))


def _with(account: Account, at: int, utterance: Utterance) -> Account:
    utterances = (*account.utterances[:at], utterance, *account.utterances[at + 1 :])
    return replace(account, utterances=utterances)


@FEW
@given(account_with_description())
def test_who_somebody_is_changes_nothing(pair: tuple[Account, Account]) -> None:
    """Names, countries, peoples and faiths said as sentences of their own change no match."""
    plain, described = pair
    assert verdict(described) == verdict(plain)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(language, sentence) for language, said in SAID_WITH_NAMES.items() for sentence in said],
)
def test_which_name_it_is_changes_nothing(language: str, sentence: str) -> None:
    """A name, a country, a people or a faith swapped for another gives the same matches."""
    kind = next(kind for kind in FILLINGS[language] if f"{{{kind}}}" in sentence)
    verdicts = []
    for word in FILLINGS[language][kind]:
        words = Words(text=sentence.format(**{kind: word}), language=language)
        said = Utterance(question="cause", language=language, words=words)
        account = Account(id="a", language=language, utterances=(said,))
        verdicts.append(verdict(account))
    assert all(v == verdicts[0] for v in verdicts)
    assert verdicts[0]


@FEW
@given(some_account, st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_no_match(account: Account, random: Random) -> None:
    """An account is a set of answers, in whatever order they were given."""
    shuffled = list(account.utterances)
    random.shuffle(shuffled)
    assert verdict(replace(account, utterances=tuple(shuffled))) == verdict(account)


@FEW
@given(some_account)
def test_a_score_is_the_sum_of_its_reasons(account: Account) -> None:
    """Nothing hidden adds to a score, and each quotation stands in the account at its span."""
    for match in planner().match(account).matches:
        assert match.score == sum(reason.weight for reason in match.reasons)
        for reason in match.reasons:
            if reason.start is not None and reason.end is not None:
                words = account.utterances[reason.utterance or 0].words
                assert words is not None
                assert words.text[reason.start : reason.end].strip()


@FEW
@given(some_account, st.sampled_from(["identity", "others_cause", "others_advice"]))
def test_identity_and_others_never_make_a_match(account: Account, question: str) -> None:
    """The same words, given as who somebody is or as what others think, offer nothing."""
    moved = tuple(
        replace(u, question=question) for u in account.utterances if u.question != "identity"
    )
    assert verdict(replace(account, utterances=moved)) == []


@FEW
@given(some_account, st.integers(0, 5))
def test_an_answer_taken_out_takes_its_reasons_along(account: Account, number: int) -> None:
    """A reason points at an answer; without the answer there is no such reason."""
    at = number % len(account.utterances)
    kept = replace(account, utterances=account.utterances[:at] + account.utterances[at + 1 :])
    gone = account.utterances[at].words
    for match in planner().match(kept).matches:
        for reason in match.reasons:
            words = kept.utterances[reason.utterance or 0].words
            assert words is not gone or words is None


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@FEW
@given(text=st.text(min_size=1, max_size=400).filter(str.strip))
def test_any_text_at_all_is_heard_without_failing(language: str, text: str) -> None:
    """Whatever is typed gives a result, and every quotation is a piece of it."""
    account = replace(
        accounts()[0],
        language=language,
        utterances=(
            Utterance(
                question="cause", language=language, words=Words(text=text, language=language)
            ),
        ),
    )
    for match in planner().match(account).matches:
        for reason in match.reasons:
            assert reason.start is None or 0 <= reason.start < (reason.end or 0) <= len(text)
