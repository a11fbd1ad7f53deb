"""The catalogue of everything that can go wrong, in words a reader can act on.

Each entry says what is wrong and what to do next; `where` is a file, a line or a
part of the case. A message carries facts (a file name, an unknown id), never a
client's words. The English sentences are source texts for translators.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final


class ExitCode(IntEnum):
    """What the command line answers with (DESIGN, formats)."""

    DONE = 0
    FINDINGS = 1
    BAD_INPUT = 2
    REFUSED = 3
    STORE = 4
    OUR_FAULT = 70


@dataclass(frozen=True, slots=True)
class Problem:
    """One entry: the sentence that says what is wrong and the one that says what to do."""

    exit_code: ExitCode
    what: str
    next_step: str


_BAD, _STORE = ExitCode.BAD_INPUT, ExitCode.STORE

CATALOGUE: Final[dict[str, Problem]] = {
    # 1xx: what was typed or handed in
    "PL101": Problem(_BAD, "The command cannot be read: {detail}", "See: {help}"),
    "PL102": Problem(_BAD, "The file cannot be read.", "Check the name and that it may be opened."),
    "PL103": Problem(_BAD, "This is not valid JSON: {detail}", "Mend the line and try again."),
    "PL104": Problem(
        _BAD, "The format “{found}” is not known.", "Write “format”: “planner-account/1”."
    ),
    "PL105": Problem(
        _BAD, "The field “{field}” is missing or of the wrong kind: {detail}", "{hint}"
    ),
    "PL106": Problem(_BAD, "The question “{found}” is not known.", "{hint}"),
    "PL107": Problem(_BAD, "The holder “{found}” is not known.", "Use one of: {known}."),
    "PL108": Problem(_BAD, "The choice “{found}” is not a concept.", "{hint}"),
    "PL109": Problem(_BAD, "The template “{found}” is not known.", "{hint}"),
    "PL110": Problem(_BAD, "The setting “{found}” is not known.", "{hint}"),
    "PL111": Problem(_BAD, "The file is not UTF-8 text.", "Save it as UTF-8 and try again."),
    "PL112": Problem(
        _BAD, "The file is larger than {limit} bytes.", "Split it, or take out what is not needed."
    ),
    "PL113": Problem(_BAD, "“{found}” exists already.", "Choose another id, or edit that file."),
    "PL114": Problem(
        _BAD,
        "“{found}” cannot be an id.",
        "Use small letters a to z, digits and hyphens, beginning with a letter.",
    ),
    "PL115": Problem(
        _BAD, "“{found}” is not an overlay that can be put on a setting.", "Use one of: {known}."
    ),
    "PL130": Problem(
        _BAD,
        "The address “{host}” can be reached from other machines and has no TLS.",
        "Put a TLS proxy in front and say --behind-tls, or leave --host out.",
    ),
    "PL131": Problem(
        _BAD,
        "The address “{host}” cannot be used with the port “{port}”: {detail}",
        "Stop the other program that uses it, or choose another with --port.",
    ),
    "PL132": Problem(
        _BAD,
        "A certificate and its private key are needed together.",
        "Give both, or neither.",
    ),
    # 2xx: content: templates, settings, vocabulary, packs
    "PL201": Problem(
        _BAD, "The YAML cannot be read: {detail}", "Mend that line and run the check."
    ),
    "PL202": Problem(_BAD, "The entry is not as the format asks: {detail}", "{hint}"),
    "PL203": Problem(
        _BAD, "The file passes a limit: {detail}", "Make it smaller or simpler; see the limits."
    ),
    "PL204": Problem(
        _BAD, "Two files carry the id “{found}”: {other}", "Rename one of them, or remove a pack."
    ),
    "PL205": Problem(
        _BAD, "The pack cannot be read: {detail}", "A pack is a folder with a valid pack.yaml."
    ),
    "PL206": Problem(
        _BAD, "The pattern cannot be read: {detail}", "See “Patterns” in the authors' guide."
    ),
    "PL207": Problem(
        _BAD,
        "This is nothing that can be checked.",
        "Name a pack's folder, or one template, setting, vocabulary, language or PO file.",
    ),
    # 3xx: a rule of the setting refuses
    "PL301": Problem(
        ExitCode.REFUSED,
        "The setting “{setting}” makes no treatment plan: {reason}",
        "For treatment, open another case with another clinician.",
    ),
    "PL302": Problem(
        ExitCode.REFUSED,
        "The plan cannot be called agreed yet: {reason}",
        "Ask each party again about the current wording.",
    ),
    # 4xx: the store
    "PL401": Problem(
        _STORE, "The passphrase does not open this store.", "Try again, or use the recovery code."
    ),
    "PL402": Problem(
        _STORE,
        "The store is damaged or was changed from outside: {detail}",
        "Nothing was changed now. Keep the file and restore the latest backup.",
    ),
    "PL403": Problem(
        _STORE,
        "The store cannot be opened: {detail}",
        "Check the address in PLANNER_DATABASE_URL and that the folder may be written.",
    ),
    "PL404": Problem(
        _STORE, "The recovery code does not open this store.", "Check each group and try again."
    ),
    "PL405": Problem(
        _STORE,
        "Somebody else saved this first.",
        "Both versions are kept. Look at them and choose.",
    ),
    "PL406": Problem(_STORE, "This session has ended.", "Sign in again. Saved answers are there."),
    "PL407": Problem(_STORE, "The record is not there.", "Go back to the casebook."),
    "PL408": Problem(
        _BAD,
        "The passphrase is too short.",
        "Choose at least {least} characters; several words are easy to remember.",
    ),
    "PL409": Problem(
        _STORE,
        "The store was made by a newer version of this program.",
        "Install that version or a later one. Nothing was changed.",
    ),
    "PL410": Problem(
        _STORE, "Somebody is enrolled in this store already.", "Sign in, or ask them to enrol you."
    ),
    "PL411": Problem(
        _BAD, "Somebody with this name is enrolled already.", "Add a second name or an initial."
    ),
    "PL412": Problem(
        _BAD, "Nobody with this name is enrolled.", "Write the name as it was when you enrolled."
    ),
    "PL413": Problem(_BAD, "A name is missing.", "Write the name that you will sign in with."),
    "PL414": Problem(
        _STORE,
        "The store cannot be used now: {detail}",
        "What was saved is kept. Put this right, then try again.",
    ),
    # 5xx: languages and paper
    "PL501": Problem(_BAD, "The language “{found}” is not known.", "{hint}"),
    "PL502": Problem(
        _BAD,
        "The catalogue has a fault: {detail}",
        "Mend the entry in Poedit or Weblate and run: planner locale check",
    ),
    "PL503": Problem(
        ExitCode.OUR_FAULT,
        "The shipped fonts have no shape for: {detail}",
        "Add a font for this script, then print again.",
    ),
    "PL504": Problem(
        _BAD,
        "The text is too long for one side of this paper.",
        "Print the full size, or shorten a task or a caution.",
    ),
    "PL505": Problem(
        ExitCode.OUR_FAULT,
        "The page could not be set.",
        "Nothing was printed. Tell whoever looks after this program the code.",
    ),
    # 6xx: the front door
    "PL601": Problem(
        _BAD,
        "This page was open for too long, or was not opened here.",
        "Fill it in once more. Nothing was changed.",
    ),
    "PL602": Problem(
        _BAD, "The two passphrases are not the same.", "Type the same passphrase twice."
    ),
    "PL603": Problem(
        _BAD,
        "The recovery code is not yet written down.",
        "Write it on paper, then tick the box.",
    ),
    "PL604": Problem(_BAD, "There is no page at this address.", "Go to the first page."),
    "PL605": Problem(
        _BAD,
        "The planner does not answer to this host name.",
        "Use the address that it printed, or allow the name in its configuration.",
    ),
    # 9xx: ours
    "PL900": Problem(
        ExitCode.OUR_FAULT,
        "Something went wrong in the program. Reference: {reference}",
        "Saved answers are kept. Tell whoever looks after this program the reference.",
    ),
}


class PlannerError(Exception):
    """A failure with a code and facts; the edges speak it in the reader's language.

    `where` names the file, line or part; facts fill the catalogue's sentences.
    """

    def __init__(self, code: str, *, where: str = "", **facts: str | int) -> None:
        """Raise KeyError for a code that the catalogue does not hold."""
        self.problem = CATALOGUE[code]
        self.code = code
        self.where = where
        self.facts = facts
        super().__init__(code)

    @property
    def exit_code(self) -> ExitCode:
        """The exit code that the command line gives for this failure."""
        return self.problem.exit_code

    def __str__(self) -> str:
        """The message in English, on one line: code, where, what, what next."""
        return spoken(self, what=self.problem.what, next_step=self.problem.next_step)


def spoken(error: PlannerError, *, what: str, next_step: str) -> str:
    """One line in whichever language `what` and `next_step` are given."""
    place = f" {error.where}:" if error.where else ""
    line = f"{error.code}{place} {_filled(what, error.facts)} {_filled(next_step, error.facts)}"
    return " ".join(line.split())


def _filled(sentence: str, facts: dict[str, str | int]) -> str:
    """Put the facts in, by plain replacement: a fact may itself contain braces."""
    for name, value in facts.items():
        sentence = sentence.replace("{" + name + "}", str(value))
    return sentence
