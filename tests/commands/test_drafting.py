import pytest

from tests.commands.running import CURSED, HOPE, LEFT, CommandLine, account

BOTH = {"es", "en"}
PROBLEM = {"question": "problem", "text": "I do not sleep."}
ONE = account(PROBLEM, LEFT, CURSED, HOPE)


def test_a_draft_is_written_to_the_letter(cli: CommandLine) -> None:
    """Format, status, languages, whose agreement is needed, and what is unreviewed."""
    ran = cli.draft(ONE)
    assert (ran.code, ran.err) == (0, "")
    plan = ran.data
    assert list(plan) == [
        "format", "account", "setting", "overlays", "status", "languages", "goals", "tasks",
        "cautions", "agreement_needed_from", "unreviewed",
    ]  # fmt: skip
    assert plan["format"] == "planner-plan/1"
    assert (plan["account"], plan["setting"], plan["status"]) == ("a-1", "primary-care", "draft")
    assert plan["languages"] == {"client": "es", "clinician": "en"}
    assert plan["agreement_needed_from"] == ["client", "clinician"]
    assert plan["unreviewed"] == ["es"]


def test_goals_begin_with_the_clients_hope(cli: CommandLine) -> None:
    """Verbatim in a sentence of each language, then the models' and the clinic's."""
    first, second, third = cli.draft(ONE).data["goals"]
    assert first["origin"] == {"utterance": 3}
    assert first["because"] == ["Cantar de nuevo."]
    assert first["text"]["es"].startswith("Lo que espero")
    assert all("Cantar de nuevo." in text for text in first["text"].values())
    assert second["origin"] == {"template": "soul-loss", "version": 3}
    assert second["text"] == {"es": "Mi alma está en casa.", "en": "Goal soul-home."}
    assert third["origin"] == {"setting": "primary-care"}


def test_every_line_is_in_both_languages_and_has_its_reason(cli: CommandLine) -> None:
    """Also where there is no translation: then it is English, and counted as unreviewed."""
    plan = cli.draft(ONE).data
    assert plan["tasks"]
    for item in (*plan["goals"], *plan["tasks"]):
        assert item["because"]
        assert set(item["text"]) == BOTH
    assert all(set(t[field]) == BOTH for t in plan["tasks"] for field in ("rhythm", "first_step"))


def test_all_strong_matches_are_accepted_by_default(cli: CommandLine) -> None:
    """And those that are named, where some are."""
    tasks = [t["text"]["en"] for t in cli.draft(ONE).data["tasks"]]
    assert tasks == ["Task rest.", "Task blood-test.", "Task talk."]
    named = [t["text"]["en"] for t in cli.draft(ONE, "--accept", "sent-harm").data["tasks"]]
    assert named == ["Task blood-test.", "Task talk."]


@pytest.mark.parametrize(
    "options",
    [
        ("--accept", "sent-harm", "soul-loss"),
        ("--accept", "soul-loss", "--accept", "sent-harm"),
        ("--accept", "soul-loss", "sent-harm", "soul-loss"),
    ],
)
def test_several_templates_may_be_accepted(cli: CommandLine, options: tuple[str, ...]) -> None:
    """In one option or in several, in any order, with the same plan."""
    assert cli.draft(ONE, *options).out == cli.draft(ONE).out


def test_a_spiritual_task_needs_its_practice_named(cli: CommandLine) -> None:
    """With its words as the first reason, and a caution for what was named."""
    fasting = {"question": "coping", "text": "I am fasting."}
    plan = cli.draft(account(PROBLEM, LEFT, fasting)).data
    (task,) = [t for t in plan["tasks"] if t["domain"] == "spiritual"]
    assert (task["because"][0], task["practices"], task["cautions"]) == (
        "I am fasting.",
        ["fasting"],
        ["c1"],
    )
    (caution,) = plan["cautions"]
    assert (caution["id"], caution["level"], caution["practice"]) == ("c1", "ask-first", "fasting")
    unwanted = {"question": "unwanted", "text": "No fasting."}
    left_out = cli.draft(account(PROBLEM, LEFT, fasting, unwanted)).data
    assert [t for t in left_out["tasks"] if t["domain"] == "spiritual"] == []
    assert len(left_out["cautions"]) == 1


@pytest.mark.parametrize(
    ("expected", "options"),
    [
        (["culture"], ()),
        (["culture", "telehealth"], ("--overlay", "telehealth")),
        (["culture", "telehealth"], ("--overlay", "telehealth", "culture")),
        (["culture"], ("--overlay", "culture", "--overlay", "culture")),
    ],
)
def test_the_culture_overlay_is_always_listed(
    cli: CommandLine, expected: list[str], options: tuple[str, ...]
) -> None:
    """Nobody switches it on, and nobody twice."""
    assert cli.draft(ONE, *options).data["overlays"] == expected


def test_a_forensic_evaluation_is_refused(cli: CommandLine) -> None:
    """Exit 3, with the reason and what to do instead, and no plan."""
    ran = cli.draft(ONE, setting="forensic-evaluation")
    assert ran.code == 3
    assert ran.refusal.startswith("PL301 --setting: The setting “forensic-evaluation” makes no")
    assert "The report goes to the court." in ran.refusal


@pytest.mark.parametrize(
    ("expected", "options"),
    [
        (
            "PL110 --setting: The setting “primary-car” is not known. Did you mean",
            {"setting": "primary-car"},
        ),
        ("PL110 --setting:", {"setting": "culture"}),
        ("PL115 --overlay: “family”", {"overlay": "family"}),
        ("PL115 --overlay: “primary-care”", {"overlay": "primary-care"}),
        ("PL109 --accept: The template “nervs” is not known.", {"accept": "nervs"}),
        ("PL501 --client-language: The language “tlh”", {"client-language": "tlh"}),
        ("PL501 --clinician-language: The language “xx”", {"clinician-language": "xx"}),
        ("PL101 planner draft:", {"format": "pdf"}),
    ],
)
def test_a_wrong_option_is_named_with_what_to_write(
    cli: CommandLine, expected: str, options: dict[str, str]
) -> None:
    """Exit 2, and the line says which option."""
    given = {
        "setting": "primary-care",
        "client-language": "es",
        "clinician-language": "en",
        **options,
    }
    written = [word for name, value in given.items() for word in (f"--{name}", value)]
    ran = cli("draft", "-", *written, stdin=ONE)
    assert ran.code == 2
    assert ran.refusal.startswith(expected)


@pytest.mark.parametrize("missing", ["--setting", "--client-language", "--clinician-language"])
def test_what_is_left_out_is_named(cli: CommandLine, missing: str) -> None:
    """Setting and both languages must be there."""
    given = {"--setting": "primary-care", "--client-language": "es", "--clinician-language": "en"}
    written = [word for name, value in given.items() if name != missing for word in (name, value)]
    ran = cli("draft", "-", *written, stdin=ONE)
    assert (ran.code, missing in ran.refusal) == (2, True)


def test_html_and_markdown_hold_both_languages(cli: CommandLine) -> None:
    """Client's first, each marked as its own."""
    page = cli.draft(ONE, "--format", "html").out
    assert page.startswith('<!doctype html>\n<html lang="es" dir="ltr">')
    assert page.rstrip().endswith("</html>")
    text = cli.draft(ONE, "--format", "markdown").out
    for words in ("Mi alma está en casa", "Goal soul", "Cantar de nuevo"):
        assert words in page
        assert words in text


def test_an_account_without_anything_still_gives_a_plan(cli: CommandLine) -> None:
    """Of the clinic's side alone."""
    plan = cli.draft(account()).data
    assert [g["origin"] for g in plan["goals"]] == [{"setting": "primary-care"}]
