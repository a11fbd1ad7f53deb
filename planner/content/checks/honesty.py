"""What the program must never say: no feelings, no promises, no blame (rule AI-3).

The program's own voice is held to all of it. In words written for a client to say or choose,
"I" is the client; there only promises and belittling words are refused. Quoted speech of
people, and the sentences that prove patterns, are never looked at. English alone: each
other language's list is a native reviewer's.
"""

import re
from collections.abc import Iterator
from typing import Final

from planner.content.code_messages import code_messages
from planner.content.findings import Finding, finding
from planner.content.messages import Message, content_messages
from planner.content.packs import built_in_folder
from planner.content.parts import Parts
from planner.language.catalogs import HEARING

_OF_THE_PROGRAM: Final = (
    "I understand how you feel", "I feel for you", "I hear you", "I'm listening",
    "I am listening", "I care", "I'm here for you", "I am here for you", "I'm sorry",
    "I am sorry", "That must be so hard", "I know what it's like", "I'm proud of you",
    "I am proud of you", "We're in this together", "We are in this together",
    "You can trust me", "You can trust us", "You seem sad", "As your therapist",
    "I think", "I recommend", "We recommend", "We care", "We understand",
)  # fmt: skip
_OF_ANYBODY: Final = (
    "You're not alone", "You are not alone", "Your secret is safe", "Completely confidential",
    "You are safe now", "You're safe now", "Don't worry", "Do not worry",
    "Everything will be fine", "Everything will be all right", "Everyone agrees",
    "Clinically proven", "Your culture believes", "In your culture", "non-compliant",
    "noncompliant", "resistant", "in denial", "your alters", "the real you",
)  # fmt: skip


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words, either apostrophe; part of a longer word ("drug-resistant") is another word."""
    alternatives = "|".join(re.escape(p).replace("'", "['’]") for p in phrases)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)


_ANYBODY: Final = _any_of(_OF_ANYBODY)
_PROGRAM: Final = _any_of(_OF_THE_PROGRAM + _OF_ANYBODY)
_CLIENTS_VOICE: Final = re.compile(r"\.(?:goals|tasks)\.|\.(?:label|perspective|choice)$")


def check(parts: Parts) -> Iterator[Finding]:
    """Sentences of the code and of the content that say such a thing."""
    for message in content_messages(parts):
        if message.catalogue != HEARING:
            yield from _check(message)
    if any(pack.folder == built_in_folder() for pack in parts.packs):
        for message in code_messages():
            yield from _check(message)


def _check(message: Message) -> Iterator[Finding]:
    never = _ANYBODY if _CLIENTS_VOICE.search(message.context) else _PROGRAM
    for text in (message.text, message.plural):
        for found in never.finditer(text):
            yield finding("PLC423", message.path, message.line, found=found.group())
