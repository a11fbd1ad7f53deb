"""Each language has its list of what must never be said, and says whether somebody signed it.

A list is only as good as its reader: where the verb carries the person, no pattern of ours
can replace a native reviewer's eye (alliance-contexts sheet, 12).
"""

import datetime as dt
from collections.abc import Iterator

from planner.content.findings import Finding
from planner.content.never_say import Group, NeverSay, NeverSayShape, lists_of
from planner.content.parts import MANIFEST, Parts
from planner.content.reading import EntryPath
from planner.content.rehearsal import SOURCE
from planner.language.forms import FormError, read_forms
from planner.language.suggesting import near_miss


def check(parts: Parts) -> Iterator[Finding]:
    """Languages without a list; lists that cannot be read, leave something out, or wait."""
    lists = lists_of(parts)
    yield from lists.faulty
    for file in lists.files:
        data = file.document.data
        for key in data if isinstance(data, dict) else ():
            if key not in NeverSayShape.model_fields:
                hint = near_miss(str(key), NeverSayShape.model_fields)
                yield file.finding("PLC105", (str(key),), found=str(key), hint=hint)
    begun = {file.path.parent.name for file in lists.files}
    begun |= {finding.path.parent.name for finding in lists.faulty}
    for file in parts.of(MANIFEST):
        if str(file.value("tag")) not in begun:
            yield file.finding("PLC425")
    wanted = _sayings(lists.by_tag.get(SOURCE, ()))
    for found in lists.by_tag.values():
        for one in found:
            yield from _unreadable(one)
            yield from _signature(one)
        first = found[0]
        for group, saying in sorted(wanted - _sayings(found)):
            yield first.file.finding("PLC426", (group.value,), found=saying)


def _sayings(lists: tuple[NeverSay, ...]) -> set[tuple[Group, str]]:
    """What the lists of one language have a form for."""
    return {
        (group, saying)
        for one in lists
        for group, saying, lines in one.sayings()
        if lines.strip() and group is not Group.OF_ITSELF
    }


def _unreadable(one: NeverSay) -> Iterator[Finding]:
    texts: dict[EntryPath, str] = {
        (group.value, saying): lines for group, saying, lines in one.sayings()
    }
    texts[("innocent",)] = one.shape.innocent
    for at, lines in texts.items():
        for line in lines.splitlines():
            try:
                read_forms("", line, one.tag)
            except FormError as error:
                yield one.file.finding("PLC416", at, detail=str(error))


def _signature(one: NeverSay) -> Iterator[Finding]:
    if not one.is_signed:
        yield one.file.finding("PLC427", ("signed_by",))
    elif not _is_day(one.shape.signed_on):
        yield one.file.finding("PLC214", ("signed_on",), found=one.shape.signed_on)


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
