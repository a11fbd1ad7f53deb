"""Streamlit's own English words, as a dictionary for `js/framework-words.js`.

Streamlit 1.67 has no setting for them. Keys are exactly what it writes; a key with `{0}` is
a pattern whose parts the translation takes up again. Each text is spelt out so that
extraction finds it.
"""

from collections.abc import Callable

from planner.language.wording import Phrasebook
from planner.ui.framework_dates import framework_dates


def framework_words(phrases: Phrasebook) -> dict[str, str]:
    """Streamlit's text to the reader's; empty where the reader reads Streamlit's language."""
    if phrases.language == "en":
        return {}
    say = phrases.say
    return {
        **_choosing(say),
        **_numbers_and_dates(say),
        **framework_dates(phrases),
        **_files_and_sound(say),
        **_page_and_connection(say),
        **_faults(say),
    }


def _choosing(say: Callable[..., str]) -> dict[str, str]:
    return {
        "Choose an option": say("Choose an option"),
        "Choose options": say("Choose options"),
        "Select...": say("Choose"),
        "No results": say("Nothing found"),
        "Select all": say("Choose all"),
        "Clear all": say("Clear all"),
        "Clear value": say("Clear"),
        "Clear entry": say("Clear"),
        "Clear selection": say("Clear"),
        "Open": say("Open"),
        "Reset": say("Start again"),
        "Delete": say("Remove"),
        "Remove {0}": say("Remove: {what}", what="{0}"),
        "Selected values": say("What is chosen"),
        "Thumbs up": say("Good"),
        "Thumbs down": say("Not good"),
        "Very satisfied": say("Very satisfied"),
        "Satisfied": say("Satisfied"),
        "Neutral": say("Neither"),
        "Dissatisfied": say("Dissatisfied"),
        "Very dissatisfied": say("Very dissatisfied"),
        "Show password": say("Show the passphrase"),
        "Hide password": say("Hide the passphrase"),
    }


def _numbers_and_dates(say: Callable[..., str]) -> dict[str, str]:
    return {
        "Increment": say("More"),
        "Decrement": say("Less"),
        "Choose date": say("Choose a date"),
        "Choose date range": say("Choose two dates"),
        "Quick select a date range": say("Choose two dates"),
        "Date range": say("From one date to another"),
        "Clear date": say("Clear the date"),
        "Clear dates": say("Clear the dates"),
        "Clear time": say("Clear the time"),
        "Use arrow keys to navigate dates. Enter to select. Escape to close.": say(
            "The arrow keys go through the dates, Enter chooses, Escape closes."
        ),
        "Previous page": say("Page before"),
        "Next page": say("Next page"),
    }


def _files_and_sound(say: Callable[..., str]) -> dict[str, str]:
    return {
        "Upload": say("Choose a file"),
        "Add files": say("Add files"),
        "Drag and drop a file here": say("Or drop a file here"),
        "Drag and drop files here": say("Or drop files here"),
        "{0} per file": say("For each file, at most: {size}", size="{0}"),
        "Record": say("Record"),
        "Stop recording": say("Stop recording"),
        "Clear recording": say("Delete the recording"),
        "Download as WAV": say("Save the recording"),
        "Play": say("Play"),
        "Pause": say("Pause"),
        "This app would like to use your microphone.": say("May the microphone be used?"),
        "Learn how to allow access.": say("How to allow it"),
    }


def _page_and_connection(say: Callable[..., str]) -> dict[str, str]:
    lost = say("There is no connection at the moment. What was saved is kept.")
    return {
        "Close": say("Close"),
        "Cancel": say("Cancel"),
        "Copy": say("Copy"),
        "Fullscreen": say("Larger"),
        "Fullscreen: {0}": f"{say('Larger')} · {{0}}",
        "Close fullscreen": say("Close"),
        "Close fullscreen: {0}": f"{say('Close')} · {{0}}",
        "Try again": say("Try again"),
        "Skip to main content": say("Go to the content"),
        "Link to heading": say("Link to this heading"),
        "Main menu": say("Menu"),
        "App pages": say("Pages"),
        "Notifications": say("Notes"),
        "Running...": say("One moment"),
        "Connecting": say("Connecting"),
        "Connecting to Streamlit server": say("Connecting"),
        "Connection error": say("No connection"),
        "Connection timed out.": lost,
        "Streamlit server is not responding. Are you connected to the internet?": lost,
        "Is Streamlit still running? If you accidentally stopped Streamlit, "
        "just restart it in your terminal:": lost,
        "Page not found": say("Nothing is here"),
        "Script execution error": say("Something went wrong"),
    }


def _faults(say: Callable[..., str]) -> dict[str, str]:
    return {
        "An error has occurred, please try again.": say("That did not work. Please try again."),
        "This field is required.": say("This is needed."),
        "Invalid value.": say("This cannot be used here."),
        "Invalid input.": say("This cannot be used here."),
        "Invalid time format. Please use HH:MM.": say("Write a time like this: 09:30"),
        "Number is outside the allowed range. Please enter a value between {0} and {1}.": say(
            "The smallest number here: {least} The largest: {most}", least="{0}", most="{1}"
        ),
        "Number is below the allowed range. "
        "Please enter a value greater than or equal to {0}.": say(
            "The smallest number here: {least}", least="{0}"
        ),
        "Number is above the allowed range. Please enter a value less than or equal to {0}.": say(
            "The largest number here: {most}", most="{0}"
        ),
    }
