import json
from pathlib import Path

import pytest

from tests.commands.running import CURSED, LEFT, CommandLine, account


def test_one_account_gives_one_result(cli: CommandLine, tmp_path: Path) -> None:
    """From a file, as JSON, with the words that led to it."""
    path = tmp_path / "a.json"
    path.write_bytes(account({"question": "problem", "text": "It hurts."}, LEFT))
    ran = cli("match", path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.data == {
        "format": "planner-matches/1",
        "account": "a-1",
        "language": "en",
        "matches": [
            {
                "template": "soul-loss", "score": 3.0, "band": "strong",
                "reasons": [
                    {
                        "kind": "stated-cause", "weight": 3.0, "utterance": 1,
                        "quote": "soul left", "span": [3, 12], "evidence": "soul + leave",
                    }
                ],
            }
        ],
        "set_aside": [],
        "ask": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("es", "Mi ALMA se quedó allí.", "ALMA se quedó"),
        ("ar", "خَرَجَتْ روحي", "خَرَجَتْ روحي"),
        ("es-MX", "Se fue mi alma.", "Se fue mi alma"),
    ],
)
def test_words_come_back_in_their_own_script(
    cli: CommandLine, language: str, text: str, quote: str
) -> None:
    """As UTF-8, never escaped, and at their span."""
    ran = cli.match(account({"question": "cause", "text": text}, language=language))
    (reason,) = ran.data["matches"][0]["reasons"]
    start, end = reason["span"]
    assert reason["quote"] == text[start:end] == quote
    assert quote in ran.out
    assert ran.data["language"] == language


def test_a_language_that_cannot_hear_yet_gives_no_match(cli: CommandLine) -> None:
    """It is known, and that is no error."""
    ran = cli.match(account({"question": "cause", "text": "ነፍሴ ሄደች"}, language="am"))
    assert (ran.code, ran.data["matches"]) == (0, [])


def test_a_question_to_ask_is_in_the_accounts_language(cli: CommandLine) -> None:
    """A choice alone asks the template's probe; nothing at all asks the open one."""
    ticked = cli.match(account({"question": "cause", "choices": ["soul"]}, language="es")).data
    assert [m["band"] for m in ticked["matches"]] == ["possible"]
    assert ticked["ask"] == [
        {"template": "soul-loss", "probe": "soul-loss-probe", "text": {"es": "¿Qué falta?"}}
    ]
    (nothing,) = cli.match(account(language="es")).data["ask"]
    assert (nothing["template"], nothing["text"]) == (None, {"es": "¿Cómo es?"})


def test_a_batch_answers_line_by_line_in_order(cli: CommandLine) -> None:
    """Compact JSON Lines, whatever format was asked for; blank lines are none."""
    content = b"\n".join([account(LEFT, id="b"), b"", account(CURSED, id="a"), b"  "])
    ran = cli.match(content, "--batch", "--format", "table")
    assert (ran.code, ran.err) == (0, "")
    assert [(r["account"], r["matches"][0]["template"]) for r in ran.lines] == [
        ("b", "soul-loss"),
        ("a", "sent-harm"),
    ]
    assert ": " not in ran.out.replace("It is", "")


def test_a_bad_line_in_a_batch_leaves_the_others_answered(cli: CommandLine, tmp_path: Path) -> None:
    """One coded line with the number of each bad one, and exit 2."""
    path = tmp_path / "all.jsonl"
    bad = [
        b"nonsense",
        b'{"format": "x"}',
        b"\xff\xfe",
        b'{"n": ' + b"1" * 5000 + b"}",
        b"[" * 9999,
    ]
    path.write_bytes(b"\n".join([account(LEFT, id="first"), *bad, account(CURSED, id="last")]))
    ran = cli("match", path, "--batch")
    assert ran.code == 2
    assert [r["account"] for r in ran.lines] == ["first", "last"]
    assert [line.split(": ")[0] for line in ran.err.splitlines()] == [
        f"{code} {path}:{number}"
        for number, code in enumerate(["PL103", "PL104", "PL111", "PL103", "PL103"], 2)
    ]


def test_bad_lines_are_told_in_the_readers_language(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As every other message is."""
    monkeypatch.setenv("PLANNER_LANGUAGE", "es-MX")
    ran = cli.match(account({"question": "couse", "text": "x"}), "--batch")
    assert "No se conoce la pregunta «couse»." in ran.err


def test_an_empty_batch_is_done(cli: CommandLine) -> None:
    """Nothing in, nothing out."""
    ran = cli.match(b"\n\n", "--batch")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_table_is_for_people(cli: CommandLine) -> None:
    """Template, score and band, then each reason with its words, what is set aside, what to ask."""
    denied = {"question": "fear", "text": "It is not a curse."}
    ran = cli.match(account(LEFT, denied), "--format", "table")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "a-1 (en)",
        "  soul-loss  3  strong",
        "    +3  stated-cause  soul + leave  “soul left”",
        "  set aside: sent-harm (denied, client)  “curse”",
    ]


def test_explain_shows_all_that_was_heard(cli: CommandLine) -> None:
    """In the data and in the table."""
    one = account({"question": "cause", "text": "My mother says it is a curse."})
    assert cli.match(one, "--explain").data["heard"] == [
        {
            "utterance": 0, "concept": "curse", "quote": "curse", "span": [23, 28],
            "assertion": "affirmed", "is_hearsay": True,
        }
    ]  # fmt: skip
    table = cli.match(one, "--explain", "--format", "table").out
    assert "  heard in 0: curse (affirmed)  “curse”" in table.splitlines()
    (line,) = cli.match(one, "--explain", "--batch").lines
    assert len(line["heard"]) == 1


def test_the_same_account_gives_the_same_answer(cli: CommandLine) -> None:
    """Byte for byte."""
    one = account(LEFT, CURSED, confirmed=["soul-loss"])
    assert cli.match(one).out == cli.match(one).out
    assert json.loads(cli.match(one).out) == cli.match(one, "--batch").lines[0]
