"""The library: every template with what it says, who wrote it, its sources and its review."""

import streamlit as st

from planner.domain.explanatory_model import ReviewState, Source, Template
from planner.language.catalogs import CLIENT
from planner.language.keys import content_key
from planner.language.labels import domain_label
from planner.ui import desk, elements
from planner.ui.workroom import Workroom, enter


def page() -> None:
    """A list to choose from, and the chosen template."""
    room = enter(needs_case=False)
    say = room.phrases.say
    elements.link("/", say("To the casebook"))
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


def show(room: Workroom, template: Template) -> None:
    """Everything a worker may want to know before offering it."""
    say = room.phrases.say
    elements.subheading(room.template_name(template.id))
    said = room.phrases.spoken(
        template.perspective, name=CLIENT, context=content_key(template.id, field="perspective")
    )
    elements.spoken(room.phrases, said)
    review(room, template)
    elements.subheading(say("Questions to ask"))
    for probe in template.probes:
        prose(room, content_key(template.id, "probes", probe.id, "text"), probe.text)
    elements.subheading(say("Goals it may suggest"))
    for goal in template.goals:
        elements.small(domain_label(room.phrases, goal.domain))
        prose(room, content_key(template.id, "goals", goal.id, "text"), goal.text)
    elements.subheading(say("Tasks it may suggest"))
    for task in template.tasks:
        needed = f" · {say('only if the client named it')}" if task.need else ""
        elements.small(f"{domain_label(room.phrases, task.domain)}{needed}")
        prose(room, content_key(template.id, "tasks", task.id, "text"), task.text)
    elements.subheading(say("Look for this, whatever the model"))
    for flag in template.red_flags:
        elements.small(room.phrases.library(flag, template.id, "red_flags"))
    elements.subheading(say("Sources"))
    for source in template.sources:
        cite(room, template, source)


def prose(room: Workroom, context: str, source: str) -> None:
    """A piece of the template's prose in the reader's language, marked if unchecked."""
    elements.spoken(room.phrases, room.phrases.spoken(source, name=CLIENT, context=context))


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
