"""The only maker of HTML on Streamlit's pages, and of labels from words that are not ours.

Everything is escaped. Words of clients and of content never become Markdown: an image
reference in a label would call an outside host. Client words are the most prominent thing
on a page, the software's own the least.
"""

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
    phone,
    progress,
    saved,
    small,
    source,
    subheading,
    symbol,
)
from planner.ui.elements.plan_card import Line, plan_card
from planner.ui.elements.text import key_of_direction, number, numbers_in_order, plain
from planner.ui.elements.words import (
    Because,
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
    "Line",
    "caution",
    "choice",
    "client_words",
    "empty_state",
    "error_panel",
    "heading",
    "in_both",
    "in_two_languages",
    "key_of_direction",
    "link",
    "list_of_links",
    "not_saved_yet",
    "notice",
    "number",
    "numbers_in_order",
    "paragraph",
    "phone",
    "plain",
    "plan_card",
    "progress",
    "question",
    "reason",
    "reasons",
    "said",
    "saved",
    "set_aside",
    "small",
    "source",
    "spoken",
    "spoken_list",
    "subheading",
    "symbol",
    "translation_mark",
    "version",
]
