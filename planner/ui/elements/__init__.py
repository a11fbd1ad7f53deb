"""The only maker of HTML on Streamlit's pages, and of labels from words that are not ours.

Everything is escaped. Words of clients and of content never become Markdown: an image
reference in a label would call an outside host. Client words are the most prominent thing
on a page, the software's own the least.
"""

from planner.ui.elements.aloud import read_aloud
from planner.ui.elements.check_lines import CheckLine, check_lines
from planner.ui.elements.copying import to_copy
from planner.ui.elements.crisis import contact, phone, protocol, urgent
from planner.ui.elements.facts import Fact, facts, held
from planner.ui.elements.glance import GlanceLine, draft, glance, links
from planner.ui.elements.page import (
    caution,
    choice,
    empty_state,
    error_panel,
    heading,
    link,
    list_of_links,
    not_saved_yet,
    notice,
    paragraph,
    plain_list,
    progress,
    saved,
    small,
    source,
    subheading,
    symbol,
)
from planner.ui.elements.plan_card import Line, plan_card
from planner.ui.elements.rating import ends_of_row
from planner.ui.elements.read_out import own_text, sentences_in_both
from planner.ui.elements.text import key_of_direction, number, numbers_in_order, plain
from planner.ui.elements.words import (
    Because,
    Quotation,
    client_words,
    in_both,
    in_two_languages,
    question,
    reason,
    reasons,
    said,
    set_aside,
    spoken,
    spoken_list,
    translation_mark,
    version,
)

__all__ = [
    "Because",
    "CheckLine",
    "Fact",
    "GlanceLine",
    "Line",
    "Quotation",
    "caution",
    "check_lines",
    "choice",
    "client_words",
    "contact",
    "draft",
    "empty_state",
    "ends_of_row",
    "error_panel",
    "facts",
    "glance",
    "heading",
    "held",
    "in_both",
    "in_two_languages",
    "key_of_direction",
    "link",
    "links",
    "list_of_links",
    "not_saved_yet",
    "notice",
    "number",
    "numbers_in_order",
    "own_text",
    "paragraph",
    "phone",
    "plain",
    "plain_list",
    "plan_card",
    "progress",
    "protocol",
    "question",
    "read_aloud",
    "reason",
    "reasons",
    "said",
    "saved",
    "sentences_in_both",
    "set_aside",
    "small",
    "source",
    "spoken",
    "spoken_list",
    "subheading",
    "symbol",
    "to_copy",
    "translation_mark",
    "urgent",
    "version",
]
