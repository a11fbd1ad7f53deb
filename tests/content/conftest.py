"""A small sound pack in a temporary folder, which each test spoils in one place."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from planner.content.findings import Finding
from planner.content.packs import Pack
from planner.content.parts import Parts, read_parts
from planner.domain.account import QUESTIONS

PACK = """\
format: planner-pack/1
id: small
version: "1"
title: A small pack
licence: CC-BY-4.0
credit: Nobody
"""

TEMPLATE = """\
format: planner-template/1
id: soul-left
version: 1
label: My soul has left me
perspective: Something of me went out and stays away.
family: soul
choices: [soul]
patterns:
  - id: out
    hear: soul + leave
    strength: clear
    heard:
      - My soul went out of me.
      - The spirit went out that day.
    silent:
      - My soul never went out of me.
probes:
  - id: which-part
    text: May I ask what is missing?
goals:
  - id: whole
    domain: personal
    text: I feel whole again.
    measure: How many days I felt whole.
    rationale: As I see it, a part of me is away.
tasks:
  - id: call
    goal: whole
    domain: spiritual
    doer: client
    text: I call my soul home.
    rhythm: Every evening
    first_step: I choose the place.
    rationale: As I see it, it can come home.
    need: {named: [soul]}
    practices: [fasting]
red_flags:
  - Ask about suicide.
related_concepts: [susto]
sources:
  - id: rubel
    cite: Rubel 1984, Susto
    supports: That the model is told like this.
stewards: [A founder]
credit: Anonymous
licence: CC-BY-4.0
publication: open
withdrawal: Write to the stewards.
review:
  state: unreviewed
"""

SETTING = """\
format: planner-setting/1
id: clinic
kind: base
version: 1
label: A clinic
purpose: Care in a clinic.
rules: [PC-1]
agreement: [client, clinician]
sources:
  - id: book
    cite: Somebody 2001, A book
    supports: The rules.
review:
  state: unreviewed
"""

CONCEPTS = """\
format: planner-concepts/1
concepts:
  - id: soul
    gloss: the soul
    examples: [My soul is tired., The spirit in me., The souls of people.]
    choice: My soul
  - id: leave
    gloss: to go out
    examples: [It went out., They go out., She has left me.]
  - id: fasting
    gloss: to fast
    examples: [I fast., He fasts., We were fasting.]
    choice: Fasting
"""

PRACTICES = """\
format: planner-practices/1
practices:
  - id: fasting
    label: Fasting
    concepts: [fasting]
    level: ask-first
    stop_with: [insulin]
    ask_first_with: [with-child]
    caution: Ask whoever prescribes your medicine before you fast.
    ask: Do you fast at times?
    danger_signs: [You faint.]
    sources:
      - id: study
        cite: A study 2010
        supports: That fasting matters.
"""

MEDICINES = """\
format: planner-medicines/1
kinds:
  - id: insulin
    part: medicines
    label: "For sugar: insulin"
    hint: Given with a needle.
    names: [insulin, 胰岛素]
    sources:
      - id: leaflet
        cite: A leaflet 2012
        supports: That it is given with a needle.
  - id: with-child
    part: pregnancy
    label: Pregnant, or may be
    private: true
"""

SHEET = """\
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "grammar"
msgid "negator-before"
msgstr "never"

msgctxt "concept"
msgid "soul"
msgstr ""
"soul*\\n"
"spirit"

msgctxt "concept"
msgid "leave"
msgstr ""
"went out\\n"
"go out\\n"
"left me"

msgctxt "concept"
msgid "fasting"
msgstr "fast*"
"""

MANIFEST = """\
format: planner-locale/1
tag: {tag}
autonym: {tag}
english_name: {tag}
script: {script}
direction: {direction}
plural_rule: {rule}
calendar: gregorian
numerals: latn
babel: {tag}
credit: Nobody
licence: CC-BY-4.0
"""

NEVER_SAY = """\
format: planner-never-say/1
signed_by: A reader
signed_on: "2026-01-31"
of_the_program:
  "I hear you": I hear you
of_anybody:
  "Don't worry": don't worry
"""

QUESTION = """\
  - id: {id}
    tier: {tier}
    ask: What about {id}?
    simpler: Tell me about {id}.
    why: It matters.
"""


class SmallPack:
    """The folder, and what its files hold."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        questions = "".join(QUESTION.format(id=q, tier=t.value) for q, t in QUESTIONS.items())
        opening = "format: planner-questions/1\nopen_probe: What is it like?\nquestions:\n"
        self.template = self.write("explanatory_models/soul-left.yaml", TEMPLATE)
        self.setting = self.write("care_settings/clinic.yaml", SETTING)
        self.concepts = self.write("vocabulary/concepts.yaml", CONCEPTS)
        self.practices = self.write("vocabulary/practices.yaml", PRACTICES)
        self.medicines = self.write("vocabulary/medicines.yaml", MEDICINES)
        self.questions = self.write("vocabulary/questions.yaml", opening + questions)
        self.marker = self.write("pack.yaml", PACK)
        self.sheet = self.write("locales/en/LC_MESSAGES/hearing.po", SHEET)
        self.language("en")

    def write(self, name: str, text: str) -> Path:
        """Write a file of the pack."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def language(
        self, tag: str, *, rule: str = "one-other", script: str = "Latn", direction: str = "ltr"
    ) -> Path:
        """Give the pack a language."""
        self.write(f"locales/{tag}/never_say.yaml", NEVER_SAY)
        text = MANIFEST.format(tag=tag, rule=rule, script=script, direction=direction)
        return self.write(f"locales/{tag}/locale.yaml", text)

    def po(self, body: str, *, name: str = "client", tag: str = "es", header: str = "") -> Path:
        """Write a catalogue; its entries begin in line 6."""
        head = header or f'"Language: {tag}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        text = f'msgid ""\nmsgstr ""\n{head}\n{body}'
        return self.write(f"locales/{tag}/LC_MESSAGES/{name}.po", text)

    @staticmethod
    def spoil(path: Path, old: str, new: str) -> int:
        """Put one text in place of another and say in which line that was."""
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {path.name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    @property
    def pack(self) -> Pack:
        """The pack."""
        return Pack(self.folder)

    @property
    def parts(self) -> Parts:
        """The pack as the check reads it."""
        return read_parts([self.pack])

    def found(self, check: Callable[[Parts], Iterable[Finding]]) -> list[tuple[str, str, int]]:
        """What one rule finds: code, file name and line."""
        findings = sorted(check(self.parts), key=lambda f: (str(f.path), f.line, f.code))
        return [(f.code, f.path.name, f.line) for f in findings]


@pytest.fixture
def small(tmp_path: Path) -> SmallPack:
    """A sound pack of one template, one setting and a vocabulary."""
    return SmallPack(tmp_path.resolve() / "pack")
