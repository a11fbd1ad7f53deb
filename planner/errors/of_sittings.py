"""What can go wrong in a sitting: a rule that refuses, the store, the doors, and us."""

from typing import Final

from planner.errors.problem import ExitCode, Problem

_BAD, _STORE = ExitCode.BAD_INPUT, ExitCode.STORE

OF_SITTINGS: Final[dict[str, Problem]] = {
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
    "PL303": Problem(
        ExitCode.REFUSED,
        "Suggesting and approving wait until a clinician has acted.",
        "A clinician writes down, by name, what was done.",
    ),
    "PL304": Problem(
        ExitCode.REFUSED,
        "Only a clinician can do this.",
        "Ask a clinician to sign in, or call the supervisor.",
    ),
    "PL305": Problem(
        ExitCode.REFUSED, "A part that is needed is empty.", "Fill it in and try again."
    ),
    "PL306": Problem(
        ExitCode.REFUSED, "This is never shown to others.", "Show something else, or nothing."
    ),
    "PL307": Problem(
        ExitCode.REFUSED,
        "A case for a real client cannot be opened before this place is set up.",
        "Write down the crisis protocol, who is on duty and the limits of confidentiality.",
    ),
    "PL308": Problem(
        ExitCode.REFUSED,
        "Nothing can be written down before the beginning of this sitting is settled.",
        "Read aloud what has to be said, and ask for the client's yes.",
    ),
    "PL309": Problem(
        ExitCode.REFUSED,
        "This plan cannot be approved yet. Still open: {count}",
        "Look at what is marked as open on the plan.",
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
