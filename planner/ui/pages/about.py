"""What this software is and is not, said before it is used and from every page."""

from planner.ui import bar, elements
from planner.ui.workroom import enter


def page() -> None:
    """Plain sentences, in the reader's language."""
    room = enter(needs_case=False)
    say, safety = room.phrases.say, room.phrases.safety
    bar.way_back(room)
    elements.heading(say("What this is, and what it is not"))
    for sentence in (
        safety("This is software. It is not a person and not a clinician. It has no feelings."),
        safety("It compares answers with written models by fixed rules."),
        safety("It shows the words that led to each suggestion."),
        safety("It makes no diagnosis and gives no advice on doses. People decide."),
        safety("This software cannot notice an emergency."),
        safety("If there is danger now, call the emergency number of this place."),
        safety("Answers are encrypted where they are kept. Whoever signs in here can read them."),
        safety("Nothing is sent anywhere. No language model is used."),
        safety("Nobody has checked the models and translations unless it says so beside them."),
        safety("For now it is for practice only, not for real clients."),
    ):
        elements.paragraph(sentence)
    elements.subheading(say("What it is meant for"))
    for sentence in (
        safety("It helps a trained worker and a client to talk about how the client sees it."),
        safety("Together they write down goals and tasks that both choose."),
    ):
        elements.paragraph(sentence)
    bar.foot(room)


page()
