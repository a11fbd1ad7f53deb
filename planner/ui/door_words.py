"""What the pages before sign-in say."""

from planner.language.wording import Phrasebook, Spoken


def first_start(phrases: Phrasebook, *, shortest: int) -> dict[str, Spoken]:
    """The first start: who works here, and the passphrase that locks the cases."""
    say = phrases.spoken
    return {
        "title": say("Set up the planner"),
        "lead": say("Cases stay on this machine, locked with your passphrase."),
        "name_label": say("Your name"),
        "name_hint": say("As your colleagues know you."),
        "passphrase_label": say("Passphrase"),
        "passphrase_hint": say(
            "Several words are easy to remember. Number of characters, at least: {shortest}",
            shortest=shortest,
        ),
        "again_label": say("The passphrase once more"),
        "act": say("Set up"),
    } | _aside(phrases)


def recovery_code(phrases: Phrasebook) -> dict[str, Spoken]:
    """The one showing of the recovery code."""
    say = phrases.spoken
    return {
        "title": say("Write down the recovery code"),
        "lead": say(
            "If you forget the passphrase, only this code opens the cases. It is not shown again."
        ),
        "code_label": say("Recovery code"),
        "keep_hint": say("Keep it on paper, in a locked place, away from this machine."),
        "done_label": say("I have written it down"),
        "act": say("Go on"),
    }


def sign_in(phrases: Phrasebook) -> dict[str, Spoken]:
    """Every later start."""
    say = phrases.spoken
    return {
        "title": say("Sign in"),
        "name_label": say("Your name"),
        "passphrase_label": say("Passphrase"),
        "act": say("Sign in"),
        "recover_link": say("I forgot the passphrase"),
    } | _aside(phrases)


def recover(phrases: Phrasebook, *, shortest: int) -> dict[str, Spoken]:
    """The way in with the recovery code."""
    say = phrases.spoken
    return {
        "title": say("Use the recovery code"),
        "lead": say("The code opens the cases, and you choose a new passphrase."),
        "name_label": say("Your name"),
        "code_label": say("Recovery code"),
        "passphrase_label": say("New passphrase"),
        "passphrase_hint": say(
            "Several words are easy to remember. Number of characters, at least: {shortest}",
            shortest=shortest,
        ),
        "again_label": say("The passphrase once more"),
        "act": say("Open the cases"),
        "back_link": say("Back to sign-in"),
    }


def nowhere(phrases: Phrasebook) -> dict[str, Spoken]:
    """An address that leads nowhere."""
    say = phrases.spoken
    return {"title": say("Nothing is here"), "home_link": say("Go to the first page")}


def failure(phrases: Phrasebook) -> dict[str, Spoken]:
    """A failure that has no page of its own."""
    say = phrases.spoken
    return {"title": say("That did not work"), "home_link": say("Go to the first page")}


def _aside(phrases: Phrasebook) -> dict[str, Spoken]:
    say = phrases.spoken
    return {
        "try_lead": say("Only looking?"),
        "try_link": say("Try it with invented cases"),
        "try_hint": say("Nothing is set up and nothing is kept."),
    }
