"""Every code that the check can give, in words an author or a translator can act on.

`docs/errors.md` explains each with an example; a test walks this list.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Severity(StrEnum):
    """An error keeps content from being used; a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One code: how grave, what is wrong, what to do; `fixable` by `planner check --fix`."""

    severity: Severity
    what: str
    next_step: str
    fixable: bool = False


_E, _W = Severity.ERROR, Severity.WARNING
_UPDATE: Final = "Run: planner locale update"

RULEBOOK: Final[Mapping[str, Rule]] = {
    # 1xx: files
    "PLC101": Rule(_E, "{what}", "{next_step}"),
    "PLC102": Rule(_E, "The YAML cannot be read: {detail}.", "Mend that line."),
    "PLC103": Rule(_E, "The file passes a limit: {detail}.", "Make it smaller or simpler."),
    "PLC104": Rule(_E, "{detail}.", "{hint}"),
    "PLC105": Rule(_W, "“{found}” is not an entry of this format; it is not read.", "{hint}"),
    "PLC106": Rule(
        _E, "The id “{found}” is not the file's name “{name}”.", "Give both the same name."
    ),
    "PLC107": Rule(_E, "The id “{found}” is used already in {other}.", "Choose another id."),
    "PLC108": Rule(
        _E,
        "The editor's schema is not the one that this program reads.",
        "Run: planner check --fix",
        fixable=True,
    ),
    "PLC109": Rule(_W, "This text is still to be written.", "Write it in place of “TO-WRITE”."),
    "PLC110": Rule(_E, "Inside this file the id “{found}” is used twice.", "Choose another id."),
    # 2xx: templates
    "PLC201": Rule(
        _E, "The pattern cannot be read: {detail}.", "See “Patterns” in the authors' guide."
    ),
    "PLC202": Rule(_E, "{what} “{found}” is not known.", "{hint}"),
    "PLC203": Rule(
        _W,
        "The pattern leans on {count} roles ({found}).",
        "Name the idea itself; keep one role at most.",
    ),
    "PLC204": Rule(
        _E,
        "The pattern consists of roles alone ({found}).",
        "Add the idea that this model is about.",
    ),
    "PLC205": Rule(
        _E,
        "“{sentence}” is not heard by “{pattern}”.",
        "Change the sentence or the pattern, or add the missing word forms: {missing}.",
    ),
    "PLC206": Rule(
        _E,
        "“{sentence}” is heard by “{pattern}” and must not be.",
        "Make the pattern narrower, or add `without`.",
    ),
    "PLC207": Rule(
        _E,
        "The {domain} {kind} “{found}” could be offered to somebody who named nothing like it.",
        "Add `need` with the concepts or practices that the client must have named.",
    ),
    "PLC208": Rule(
        _W, "The source “{found}” has no year.", "Write author, year and title, or “no date”."
    ),
    "PLC209": Rule(
        _E, "The address of “{found}” is not a web address.", "Begin it with https:// or leave it."
    ),
    "PLC210": Rule(
        _W,
        "Everything here rests on general knowledge.",
        "Add a source that somebody has read at least as an abstract.",
    ),
    "PLC211": Rule(_E, "This is not a question.", "Ask, and end with a question mark."),
    "PLC212": Rule(
        _E,
        "It says “reviewed” without saying {missing}.",
        "Name who reviewed it and the day, or write “unreviewed”.",
    ),
    "PLC213": Rule(
        _E, "It says “unreviewed” and names a reviewer.", "Write “reviewed”, or take them out."
    ),
    "PLC214": Rule(_E, "“{found}” is no day.", "Write year, month and day, as 2026-01-31."),
    "PLC215": Rule(
        _E,
        "The only reviewer is the steward of it.",
        "A review is by somebody else; ask another person, or write “unreviewed”.",
    ),
    # 3xx: vocabulary and settings
    "PLC301": Rule(
        _E,
        "The interview is not the one of this program: {detail}.",
        "Keep its questions, their order and their tiers.",
    ),
    "PLC302": Rule(
        _E,
        "“{sentence}” is not heard as “{found}”.",
        "Add a word form to locales/en/LC_MESSAGES/hearing.po, or change the example.",
    ),
    "PLC303": Rule(
        _W, "English has no word forms for “{found}”.", "Fill it in the English hearing.po."
    ),
    "PLC304": Rule(_E, "{detail}.", "{hint}"),
    # 4xx: languages
    "PLC401": Rule(_E, "The catalogue cannot be read: {detail}.", "Mend that line."),
    "PLC402": Rule(_E, "The header says language “{found}”, the folder “{wanted}”.", _UPDATE),
    "PLC403": Rule(
        _E,
        "The header does not say charset UTF-8.",
        "Save it as UTF-8; then: planner locale update",
    ),
    "PLC404": Rule(_E, "The header's plural rule is not this language's.", _UPDATE),
    "PLC405": Rule(_E, "There are {found} plural forms, not {wanted}.", "Fill each form."),
    "PLC406": Rule(
        _E,
        "The placeholders differ from the source: {detail}.",
        "Copy them from the source, letter for letter.",
    ),
    "PLC407": Rule(
        _E,
        "“{found}” is no placeholder that may be used.",
        "Write a name in braces alone: no dot, no bracket, no number.",
    ),
    "PLC408": Rule(_E, "There is markup in the text: “{found}”.", "Write plain text."),
    "PLC409": Rule(
        _E, "The address “{found}” is not in the source.", "Take it out; links are not translated."
    ),
    "PLC410": Rule(
        _E,
        "There is an invisible character that reorders text ({found}).",
        "Delete it; the program sets the direction.",
    ),
    "PLC411": Rule(
        _E,
        "An invisible direction isolate is opened and not closed, or the reverse.",
        "Delete all of them, or copy both from the source.",
    ),
    "PLC412": Rule(
        _E,
        "The numbers differ from the source: {detail}.",
        "Use the source's numbers; a wrong number can harm.",
    ),
    "PLC413": Rule(
        _W, "{count} translations belong to an older English text.", "Look at each “needs work”."
    ),
    "PLC414": Rule(
        _W, "{count} of {of} messages are not translated.", "Translate, or leave it so."
    ),
    "PLC415": Rule(_E, "msgfmt: {detail}.", "Mend that entry."),
    "PLC416": Rule(
        _E, "The word form cannot be read: {detail}.", "See locales/README.md, “Word forms”."
    ),
    "PLC417": Rule(_W, "“{sentence}” is not heard in this language.", "Add word forms: {missing}."),
    "PLC418": Rule(
        _W, "“{sentence}” is heard in this language and must not be.", "Narrow the word forms."
    ),
    "PLC419": Rule(_E, "The message is there twice.", "Keep one of the two."),
    "PLC420": Rule(_W, "“{found}” is not one of the five catalogues.", "Use one of: {known}."),
    "PLC421": Rule(_E, "The language's entry is not right: {detail}.", "{hint}"),
    "PLC422": Rule(
        _E,
        "Two choices read the same: “{found}”, as {other}.",
        "Word them so that a client can tell them apart.",
    ),
    "PLC423": Rule(
        _E,
        "The program must not say “{found}” (“{saying}”).",
        "Say what it does or what was recorded; the language's never_say.yaml has the list.",
    ),
    "PLC424": Rule(
        _E,
        "The program speaks of itself: “{found}”.",
        "Say it without the first person. Where a worker or a client says it of themselves, name "
        "the English text under `said_by_people` in locales/en/never_say.yaml.",
    ),
    "PLC425": Rule(
        _E,
        "The language has no list of what the program must never say.",
        "Write never_say.yaml beside this file, after the one in locales/en.",
    ),
    "PLC426": Rule(
        _E,
        "The list does not say how this language would say “{found}”.",
        "Add the word forms, one a line, in every form of address.",
    ),
    "PLC427": Rule(
        _W,
        "No native reviewer has signed this list.",
        "Read it aloud, mend it, then write `signed_by` and `signed_on`.",
    ),
    "PLC428": Rule(
        _E,
        "“{text}” is not translated, and the language says that {name} is complete.",
        "Translate it, at least as a draft.",
    ),
    "PLC429": Rule(
        _W,
        "“{text}” reads the same as in English.",
        "Translate it, or name it under `same_as_english` in the language's locale.yaml.",
    ),
    "PLC430": Rule(
        _W,
        "{count} of {of} translations are drafts, in a catalogue that is called complete.",
        "Have a speaker read each “needs work” and take the mark away.",
    ),
}
