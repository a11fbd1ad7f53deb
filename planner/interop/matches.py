"""Writing `planner-matches/1`: the models offered, why, and what was set aside."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from planner.domain.account import Account
from planner.domain.assertion import Scopes
from planner.domain.heard import Hearing
from planner.domain.reasons import Ask, Match, Reason, Result, SetAside

FORMAT: Final = "planner-matches/1"

ProbeTexts = Callable[[Ask], Mapping[str, str]]
"""The words of a question to ask, by language."""


def matches_as_data(account: Account, result: Result, probe_texts: ProbeTexts) -> dict[str, Any]:
    """The result of one account, ready for JSON."""
    return {
        "format": FORMAT,
        "account": account.id,
        "language": account.language,
        "matches": [_match(account, m) for m in result.matches],
        "set_aside": [_set_aside(account, s) for s in result.set_aside],
        "ask": [
            {"template": a.template, "probe": a.probe, "text": dict(probe_texts(a))}
            for a in result.ask
        ],
    }


def _match(account: Account, match: Match) -> dict[str, Any]:
    return {
        "template": match.template,
        "score": match.score,
        "band": match.band.value,
        "reasons": [_reason(account, r) for r in match.reasons],
    }


def _reason(account: Account, reason: Reason) -> dict[str, Any]:
    has_words = reason.start is not None and reason.end is not None
    return {
        "kind": reason.kind.value,
        "weight": reason.weight,
        "utterance": reason.utterance,
        "quote": quote(account, reason.utterance, reason.start, reason.end),
        "span": [reason.start, reason.end] if has_words else None,
        "evidence": reason.evidence,
    }


def _set_aside(account: Account, aside: SetAside) -> dict[str, Any]:
    return {
        "template": aside.template,
        "assertion": aside.assertion.value,
        "holder": aside.holder.value,
        "utterance": aside.utterance,
        "quote": quote(account, aside.utterance, aside.start, aside.end),
    }


def quote(
    account: Account, utterance: int | None, start: int | None, end: int | None
) -> str | None:
    """The client's own words at a span, None where there are none."""
    if utterance is None or start is None or end is None:
        return None
    words = account.utterances[utterance].words
    return words.text[start:end] if words is not None else None


def heard_as_data(account: Account, hearing: Hearing) -> list[dict[str, Any]]:
    """Every concept heard, where and how it was said: what the reasons were made of."""
    rows = []
    for index, utterance in enumerate(account.utterances):
        if not utterance.is_read_by_matcher:
            continue
        heard = hearing.hear(utterance)
        scopes = Scopes(heard)
        for hit in heard.hits:
            start, end = heard.tokens[hit.first].start, heard.tokens[hit.last].end
            said = scopes.said(hit)
            rows.append(
                {
                    "utterance": index,
                    "concept": hit.concept,
                    "quote": quote(account, index, start, end),
                    "span": [start, end],
                    "assertion": said.assertion.value if said else None,
                    "is_hearsay": bool(said and said.is_hearsay),
                }
            )
    return rows
