"""What can go wrong with what is typed, handed in, written by authors or printed."""

from typing import Final

from planner.errors.problem import ExitCode, Problem

_BAD, _STORE = ExitCode.BAD_INPUT, ExitCode.STORE

OF_CONTENT: Final[dict[str, Problem]] = {
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
    "PL120": Problem(
        _BAD,
        "“{found}” cannot be dialled.",
        "Write at least three digits, with +, spaces or hyphens where they belong.",
    ),
    "PL121": Problem(
        _BAD,
        "Only a name or only a number is written down: “{found}”",
        "Write both, or clear both.",
    ),
    "PL122": Problem(
        _BAD,
        "“{found}” cannot be a value here.",
        "Write a number from {least} to {most}.",
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
    "PL506": Problem(
        ExitCode.REFUSED,
        "The client has not said what this helper may be told.",
        "Ask the client who may know, what may be said, and until when.",
    ),
    "PL507": Problem(
        ExitCode.REFUSED,
        "The day until which this helper may be told has passed.",
        "Ask the client again. Until then nothing goes to the helper.",
    ),
    "PL508": Problem(
        ExitCode.REFUSED,
        "The client has taken back that this helper may be told.",
        "Print nothing for this helper, and ask for any paper they still have.",
    ),
    "PL510": Problem(
        _BAD,
        "“{found}” cannot be used as a recording: {detail}",
        "Record it as one of {kinds}, named as “planner audio” lists it, or take it away.",
    ),
}
