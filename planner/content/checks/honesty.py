"""What the program must never say: no feelings, no promises, no blame (rule AI-3).

Every sentence of the code and of the content is held to the English list, and every
translation to its own language's, drafts too: they are shown. The program's own voice is held
to all of a list. In words written for a client to say or choose, "I" is the client; there only
promises and belittling words are refused. Quoted speech of people, and the sentences that
prove patterns, are never looked at.
"""

import re
from collections.abc import Iterator
from typing import Final

from planner.content.code_messages import code_messages
from planner.content.findings import Finding, finding
from planner.content.messages import Message, content_messages
from planner.content.never_say import Group, Lists, Refused, Refusing, lists_of
from planner.content.packs import built_in_folder
from planner.content.parts import Parts
from planner.content.rehearsal import SOURCE
from planner.language.catalogs import CLIENT, INTERFACE, LIBRARY, SAFETY

_CLIENTS_VOICE: Final = re.compile(r"\.(?:goals|tasks)\.|\.(?:label|perspective|choice)$")
_ANYBODYS: Final = frozenset({Group.OF_ANYBODY})
# What stands in client.po is read aloud: there "I" may be the worker or the client.
_READ_ALOUD: Final = _ANYBODYS | {Group.OF_THE_PROGRAM}
_GROUPS: Final = {
    INTERFACE: frozenset(Group),
    SAFETY: frozenset(Group),
    LIBRARY: frozenset(Group),
    CLIENT: _READ_ALOUD,
}


def check(parts: Parts) -> Iterator[Finding]:
    """Sentences of the code and of the content, and translations, that say such a thing."""
    lists = lists_of(parts)
    refusing = {tag: Refusing(tag, found) for tag, found in lists.by_tag.items()}
    of_people = _said_by_people(lists)
    if SOURCE in refusing:
        for message in _messages(parts):
            groups = _groups(message.catalogue, message.context, message.text, of_people)
            for text in (message.text, message.plural):
                for code, facts in _told(refusing[SOURCE].refused(text, groups)):
                    yield finding(code, message.path, message.line, **facts)
    for po in parts.catalogues:
        if po.tag not in refusing:
            continue
        for entry, _, text in po.translated():
            groups = _groups(po.name, entry.msgctxt or "", entry.msgid, of_people)
            for code, facts in _told(refusing[po.tag].refused(text, groups)):
                yield po.finding(code, entry, **facts)


def _messages(parts: Parts) -> Iterator[Message]:
    yield from content_messages(parts)
    if any(pack.folder == built_in_folder() for pack in parts.packs):
        yield from code_messages()


def _said_by_people(lists: Lists) -> frozenset[str]:
    """The source texts in which a worker or a client speaks, and not the program."""
    english = lists.by_tag.get(SOURCE, ())
    return frozenset(text for one in english for text in one.shape.said_by_people)


def _groups(
    catalogue: str, context: str, source: str, of_people: frozenset[str]
) -> frozenset[Group]:
    """What whoever speaks in this message must not say; nothing where it is people's speech."""
    if catalogue not in _GROUPS:
        return frozenset()
    if source in of_people or _CLIENTS_VOICE.search(context):
        return _ANYBODYS
    return _GROUPS[catalogue]


def _told(found: list[Refused]) -> Iterator[tuple[str, dict[str, str]]]:
    """Code and facts of each finding. A text that speaks of itself does so once."""
    of_itself = [one.words for one in found if one.group is Group.OF_ITSELF]
    if of_itself:
        yield "PLC424", {"found": of_itself[0]}
    for one in found:
        if one.group is not Group.OF_ITSELF:
            yield "PLC423", {"found": one.words, "saying": one.saying}
