"""The library: every template with what it says, who wrote it, its sources and its review."""

import streamlit as st

from planner.domain.explanatory_model import (
    ReviewState,
    Source,
    SuggestedGoal,
    SuggestedTask,
    Template,
)
from planner.language.catalogs import CLIENT, LIBRARY
from planner.language.keys import content_key
from planner.language.labels import domain_label
from planner.language.wording import Spoken
from planner.ui import bar, desk, elements
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """A list to choose from, and the chosen template."""
    room = enter(needs_case=False)
    say = room.phrases.say
    bar.way_back(room)
    elements.heading(say("Library of models"))
    elements.small(
        say("Each model is written in the first person, as somebody who holds it would say it.")
    )
    templates = sorted(room.planner.library.templates.values(), key=lambda t: (t.family, t.id))
    labels = {t.id: room.template_name(t.id) for t in templates}
    ids = list(labels)
    chosen = st.selectbox(
        say("Model"),
        ids,
        index=ids.index(room.desk.template) if room.desk.template in ids else 0,
        format_func=lambda t: elements.plain(labels[t]),
        key=desk.key("template"),
    )
    room.desk.template = chosen
    show(room, room.planner.library.templates[chosen])
    bar.foot(room)


def show(room: Workroom, template: Template) -> None:
    """Everything a worker may want to know before offering it."""
    say = room.phrases.say
    elements.subheading(room.template_name(template.id))
    perspective = content_key(template.id, field="perspective")
    elements.spoken(room.phrases, said(room, perspective, template.perspective))
    review(room, template)
    elements.subheading(say("Questions to ask"))
    probes = {content_key(template.id, "probes", p.id, "text"): p for p in template.probes}
    elements.spoken_list(room.phrases, [("", said(room, key, p.text)) for key, p in probes.items()])
    elements.subheading(say("Goals it may suggest"))
    goals = {content_key(template.id, "goals", g.id, "text"): g for g in template.goals}
    elements.spoken_list(
        room.phrases, [(about(room, g), said(room, key, g.text)) for key, g in goals.items()]
    )
    elements.subheading(say("Tasks it may suggest"))
    tasks = {content_key(template.id, "tasks", t.id, "text"): t for t in template.tasks}
    elements.spoken_list(
        room.phrases, [(about(room, t), said(room, key, t.text)) for key, t in tasks.items()]
    )
    elements.subheading(say("Look for this, whatever the model"))
    flags = content_key(template.id, "red_flags")
    elements.spoken_list(
        room.phrases,
        [
            ("", room.phrases.spoken(flag, name=LIBRARY, context=flags))
            for flag in template.red_flags
        ],
    )
    elements.subheading(say("Sources"))
    for source in template.sources:
        cite(room, template, source)


def about(room: Workroom, one: SuggestedGoal | SuggestedTask) -> str:
    """Which part of life it belongs to, and whether it waits to be named."""
    domain = domain_label(room.phrases, one.domain)
    needed = room.phrases.say("only if the client named it")
    return f"{domain} · {needed}" if one.need else domain


def said(room: Workroom, context: str, source: str) -> Spoken:
    """A piece of the template's prose in the reader's language."""
    return room.phrases.spoken(source, name=CLIENT, context=context)


def review(room: Workroom, template: Template) -> None:
    """Who wrote it, who checked it, under which licence."""
    say = room.phrases.say
    states = {
        ReviewState.UNREVIEWED: say("Nobody has reviewed this template yet."),
        ReviewState.REVIEWED: say("Reviewed by: {who}", who=", ".join(template.review.by)),
        ReviewState.WITHDRAWN: say("This template was withdrawn."),
    }
    elements.notice(states[template.review.state])
    elements.small(say("Written by: {who}", who=", ".join(template.stewards)))
    elements.small(say("Version: {version}", version=template.version))
    elements.small(say("Licence: {licence}", licence=template.licence))


def cite(room: Workroom, template: Template, source: Source) -> None:
    """One source: what it is and what it supports, and how much of it was read."""
    say = room.phrases.say
    read = {
        "full": say("read in full"),
        "abstract": say("abstract read"),
        "excerpt": say("excerpt read"),
        "secondary": say("cited by others"),
        "general-knowledge": say("general knowledge, not checked"),
    }[source.read]
    supports = room.phrases.library(
        source.supports, template.id, "sources", item=source.id, field="supports"
    )
    elements.source(source.cite, supports, read)


page()
