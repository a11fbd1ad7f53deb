"""Who is here at the beginning, and what those who look on can learn from the page."""

from planner.domain.bodies import Released
from planner.domain.frame import Freedom
from planner.domain.joining import Relation
from tests.ui.pages.beginnings import (
    PARTS,
    begun,
    bring_in,
    choose_interpreter,
    frame_of,
    interpret,
    keep_interpreter,
    lines,
    shown,
    tap,
    tap_all,
)
from tests.ui.pages.visiting import Visitor, html, labelled, words


def test_somebody_who_comes_in_is_known_and_looks_on(visitor: Visitor) -> None:
    """The person, their presence and who can see the screen change with one tap."""
    case, page = begun(visitor)
    bring_in(page, " Umm Ali ")
    ((person, joined),) = visitor.read(case).people.items()
    assert (joined.relation, joined.name, joined.language) == (Relation.PARENT, "Umm Ali", "en")
    assert frame_of(visitor, case).present == (person,)
    assert page.session_state["planner.desk"].audience == {"client", person}
    assert labelled(page.button, "✓ Umm Ali")
    assert "can read later as well" in words(page)


def test_nobody_comes_in_without_a_relation(visitor: Visitor) -> None:
    """A name alone is not enough to know who somebody is."""
    case, page = begun(visitor)
    labelled(page.text_input, "What the client calls them").input("Umm Ali")
    labelled(page.button, "Add").click().run()
    assert "Choose first who they are" in words(page)
    assert visitor.read(case).people == {}


def test_a_name_is_no_markdown(visitor: Visitor) -> None:
    """What the client calls somebody is shown as it was said."""
    _, page = begun(visitor)
    bring_in(page, "*Ali*")
    assert labelled(page.button, "✓ \\*Ali\\*")


def test_somebody_who_was_here_before_is_offered(visitor: Visitor) -> None:
    """One tap brings them in again or says that they have left; nobody is written twice."""
    case, page = begun(visitor)
    bring_in(page, "Umm Ali")
    (person,) = visitor.read(case).people
    tap(page, f"choice:here:{person}")
    assert frame_of(visitor, case).present == ()
    assert page.session_state["planner.desk"].audience == {"client"}
    tap(page, f"choice:here:{person}")
    assert frame_of(visitor, case).present == (person,)
    assert list(visitor.read(case).people) == [person]


def test_what_is_known_of_somebody_can_be_put_right(visitor: Visitor) -> None:
    """A relation tapped by mistake is changed where it stands."""
    case, page = begun(visitor)
    bring_in(page, "Umm Ali")
    known, _ = [p for p in page.pills if p.label.startswith("Who are they")]
    known.select("Another relative")
    labelled(page.button, "Keep this").click().run()
    ((_, joined),) = visitor.read(case).people.items()
    assert (joined.relation, joined.name) == (Relation.RELATIVE, "Umm Ali")


def test_when_somebody_leaves_speaking_freely_is_asked_again(visitor: Visitor) -> None:
    """A yes in front of the mother opens nothing once she is gone."""
    case, page = begun(visitor)
    bring_in(page, "Umm Ali")
    tap_all(page, *PARTS)
    assert "The beginning is settled" in words(page)
    (person,) = visitor.read(case).people
    tap(page, f"choice:here:{person}")
    assert "Can you speak freely here and now?</h1>" in html(page)
    assert frame_of(visitor, case).freedom is Freedom.UNKNOWN


def test_others_cannot_see_whether_the_client_can_speak_freely(visitor: Visitor) -> None:
    """With the mother looking on the page is the same, letter by letter, for every answer."""
    pages = []
    for answer in range(1, 4):
        _, page = begun(visitor)
        bring_in(page, "Umm Ali")
        tap_all(page, PARTS[0], f"choice:freedom:{answer}")
        asked = shown(page)
        tap_all(page, *PARTS[2:])
        pages.append((asked, shown(page)))
    assert pages[0] == pages[1] == pages[2]


def test_others_cannot_see_what_was_answered_before_they_came(visitor: Visitor) -> None:
    """Somebody who comes in later learns neither that answer nor who interpreted."""
    pages = []
    for answer, kind in ((1, ""), (2, "Professional interpreter"), (3, "A relative")):
        _, page = begun(visitor)
        tap_all(page, PARTS[0], f"choice:freedom:{answer}")
        if kind:
            interpret(page, kind, "Yes")
        else:
            tap(page, PARTS[2])
        tap_all(page, *PARTS[3:])
        bring_in(page, "Umm Ali")
        pages.append(shown(page))
    assert pages[0] == pages[1] == pages[2]


def test_what_others_saw_being_chosen_does_not_stay(visitor: Visitor) -> None:
    """Once an interpreter is kept, the page in front of others forgets who it was."""
    pages = []
    for kind in ("Professional interpreter", "Somebody who works here"):
        _, page = begun(visitor)
        bring_in(page, "Umm Ali")
        tap_all(page, *PARTS[:2])
        interpret(page, kind, "Yes")
        pages.append(shown(page))
    assert pages[0] == pages[1]


def test_alone_with_the_client_the_lines_say_what_was_answered(visitor: Visitor) -> None:
    """Who interprets and whether it is written down; never whether the client speaks freely."""
    _, page = begun(visitor)
    tap_all(page, PARTS[0], "choice:freedom:2")
    interpret(page, "Professional interpreter", "Yes")
    tap_all(page, *PARTS[3:])
    assert [line for line in lines(page) if line.startswith("✓")] == [
        "✓ Your part: Health worker",
        "✓ Nobody else is here",
        "✓ Speaking freely",
        "✓ Interpreter: Professional interpreter",
        "✓ What this software is",
        "✓ Who can learn what is said",
        "✓ Writing down: yes",
    ]


def test_the_frame_is_released_to_nobody(visitor: Visitor) -> None:
    """What is settled in front of others is still the client's and the worker's alone."""
    case, page = begun(visitor)
    bring_in(page, "Umm Ali")
    tap_all(page, *PARTS)
    assert not list(visitor.read(case).each(Released))


def test_a_warning_does_not_outlive_the_choice(visitor: Visitor) -> None:
    """In front of others the warning goes once the interpreter is kept."""
    _, page = begun(visitor)
    bring_in(page, "Umm Ali")
    tap_all(page, *PARTS[:2])
    choose_interpreter(page, "A relative")
    assert "A trained interpreter is better" in words(page)
    labelled(page.segmented_control, "Is it all right").select("Yes")
    keep_interpreter(page)
    assert "A trained interpreter is better" not in words(page)
