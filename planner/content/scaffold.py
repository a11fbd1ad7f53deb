"""A new template to begin from: valid, commented, with each place that is to be written marked."""

from pathlib import Path
from typing import Final

import regex

from planner.content.checks.unwritten import UNWRITTEN
from planner.errors import PlannerError

_ID: Final = regex.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_MAX_ID: Final = 60

READ_NEXT: Final = (
    "explanatory_models/README.md",
    "explanatory_models/soul-loss-fright.yaml",
    "vocabulary/concepts.yaml",
)
"""What an author reads next, in this order; then `planner check` on the new file."""

_SKELETON: Final = """\
# yaml-language-server: $schema=template.schema.json
# Replace every WRITE, then run: planner check explanatory_models/ID.yaml
format: planner-template/1
id: ID # permanent: translations hang on it
version: 1

# How a client would name this way of seeing it, in a few words of the first person.
label: "WRITE: My trouble comes from ..."
# The same in some sentences: respectful, plain, attributed to no people.
perspective: "WRITE: As I see it, ..."
family: "WRITE: which kind of model this is"

# Concepts from vocabulary/concepts.yaml that a client may be offered as a cause.
choices: []

# What a client says who sees it like this. See “Patterns” in README.md.
patterns:
  - id: stated
    hear: CONCEPT # for example: soul + leave
    strength: likely # clear, likely or hint
    heard: # two sentences in which it must be heard
      - "WRITE: a sentence that says it"
      - "WRITE: another one, in other words"
    silent: # a near miss: a denial, another's view, a figure of speech
      - "WRITE: a sentence that nearly says it"

# Questions for when the account leaves it open. Ask permission first.
probes:
  - id: ask
    text: "WRITE: May I ask whether ...?"

# What could be different, in the client's words.
goals:
  - id: first
    domain: personal # personal, clinical, community, spiritual, practical or safety
    text: "WRITE: I ..."
    measure: "WRITE: how I will notice it"
    rationale: "WRITE: As I see it, ..."

# Who does what, how often. A spiritual or community task also needs `need`, for example
#   need: {named: [soul], practices: [holy-water]}
tasks:
  - id: first
    goal: first
    domain: personal
    doer: client # client, family, helper, clinician, health-worker or together
    text: "WRITE: what is done"
    rhythm: "WRITE: how often"
    first_step: "WRITE: the first small step"
    rationale: "WRITE: As I see it, ..."

# What a worker must assess whatever the client's model is.
red_flags:
  - "WRITE: a sign that needs a clinician, and what to do"

# Related idioms of distress; never a diagnosis.
related_concepts: []

# Where it comes from, what that supports, and how much of it you have read:
# full, abstract, excerpt, secondary or general-knowledge.
sources:
  - id: source-1
    cite: "WRITE: author, year, title"
    supports: "WRITE: what it supports"
    read: general-knowledge

stewards:
  - "WRITE: who looks after this template; a role is enough"
credit: "WRITE: who is to be named, or Anonymous"
licence: CC-BY-4.0
publication: open # or not-for-publication
withdrawal: "WRITE: how to ask that it be taken out"

review:
  state: unreviewed # reviewed needs `by` and `on`
"""


def new_template(folder: Path, name: str, *, concept: str) -> Path:
    """Write the skeleton of a template into a pack and return its file.

    `concept` is any known one, so that the file can be checked from the first minute. Raise
    PL114 for what cannot be an id and PL113 for one that is there already.
    """
    if not _ID.fullmatch(name) or len(name) > _MAX_ID:
        raise PlannerError("PL114", found=name)
    path = folder / "explanatory_models" / f"{name}.yaml"
    text = _SKELETON.replace("WRITE:", f"{UNWRITTEN}:").replace("every WRITE", f"every {UNWRITTEN}")
    text = text.replace("CONCEPT", concept).replace(": ID #", f": {name} #")
    text = text.replace("/ID.yaml", f"/{name}.yaml")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise PlannerError("PL113", where=str(path), found=name) from None
    return path
