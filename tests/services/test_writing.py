from pathlib import Path

from planner.domain.account import Holder
from planner.domain.explanatory_model import TimeOfDay
from planner.domain.plan import Origin
from planner.services.suggesting import Suggestion
from planner.services.writing import Writer
from tests.fakes import account, said
from tests.language.small import write_po
from tests.services.sittings import goal, sitting, task


def test_a_hope_is_quoted_as_it_was_said(tmp_path: Path) -> None:
    """Verbatim in both languages, in a sentence of each, isolated from the text around it."""
    frame = 'msgid "What I hope for, in my own words: “{words}”"\nmsgstr "أملي: «{words}»"\n'
    write_po(tmp_path, "ar", frame, name="client")
    one = account(said(" Que el alma vuelva. ", "hope"))
    (first,) = Writer(one, sitting(tmp_path, "ar", "en")).goals_from_hope()
    assert first.text.texts == {
        "ar": "أملي: «\u2068Que el alma vuelva.\u2069»",
        "en": "What I hope for, in my own words: “\u2068Que el alma vuelva.\u2069”",
    }
    assert first.because == ("Que el alma vuelva.",)


def test_one_hope_makes_one_goal(tmp_path: Path) -> None:
    """The first of several, never the family's, and none where there is no hope."""
    family = said("To work.", "hope", holder=Holder.FAMILY)
    answers = (family, said("To sing.", "hope"), said("To rest.", "hope"))
    found = Writer(account(*answers), sitting(tmp_path)).goals_from_hope()
    assert [(g.origin, g.suggestion) for g in found] == [(Origin(utterance=1), "hope")]
    assert Writer(account(family), sitting(tmp_path)).goals_from_hope() == []


def test_a_hope_stays_the_same_suggestion(tmp_path: Path) -> None:
    """Also once an earlier question is answered: what was taken in is not offered again."""
    hope = said("To sing.", "hope")
    before = Writer(account(hope), sitting(tmp_path)).goals_from_hope()
    after = Writer(account(said("I am tired.", "problem"), hope), sitting(tmp_path))
    assert [g.suggestion for g in after.goals_from_hope()] == [g.suggestion for g in before]


def test_a_suggestion_is_written_out_whole(tmp_path: Path) -> None:
    """Text, measure, rhythm, first step and rationale are lines of their own."""
    writer = Writer(account(), sitting(tmp_path, "en", "en"))
    origin = Origin(template="soul-loss", template_version=1)
    made = writer.goal(Suggestion("soul-loss", goal("rest"), origin, ("soul left",)), 2)
    assert (made.id, made.origin, made.because) == ("g2", origin, ("soul left",))
    assert [w.texts["en"] for w in (made.text, made.measure, made.rationale) if w] == [
        "rest.", "rest measure.", "As I see it, rest.",
    ]  # fmt: skip
    suggestion = Suggestion("soul-loss", task("walk", "rest", practices=("tea",)), origin, ())
    todo = writer.task(suggestion, 1, goal="g2", cautions=("c1",))
    assert (todo.id, todo.goal, todo.practices, todo.cautions) == ("t1", "g2", ("tea",), ("c1",))
    at_night = Suggestion("soul-loss", task("pray", "rest", time=TimeOfDay.MOON), origin, ())
    assert writer.task(at_night, 2, goal="g2", cautions=()).time is TimeOfDay.MOON
    lines = (todo.text, todo.rhythm, todo.first_step, todo.rationale)
    assert [w.texts["en"] for w in lines if w] == ["walk.", "Daily.", "Now.", "As I see it, walk."]
