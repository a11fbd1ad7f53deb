"""`planner match`: one account, or one a line, to the models it states."""

import argparse
import json
from typing import Any

from planner.commands.reading import account_from, add_file_argument, numbered_lines, whole_account
from planner.commands.speaking import tell
from planner.domain.account import Account
from planner.errors import ExitCode, PlannerError
from planner.interop.matches import heard_as_data, matches_as_data
from planner.wiring import Planner, built_planner


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    command = commands.add_parser("match", help="the models an account states, with reasons")
    add_file_argument(command)
    command.add_argument("--batch", action="store_true", help="one account and one result a line")
    command.add_argument("--format", choices=["json", "table"], default="json")
    command.add_argument("--explain", action="store_true", help="also show all that was heard")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Match and print."""
    planner = built_planner()
    if options.batch:
        return _run_batch(planner, options)
    data = _result(planner, whole_account(planner, options.file), explain=options.explain)
    if options.format == "table":
        print(_as_table(data))  # noqa: T201
    else:
        print(json.dumps(data, ensure_ascii=False, indent=2))  # noqa: T201
    return ExitCode.DONE


def _run_batch(planner: Planner, options: argparse.Namespace) -> int:
    """Every good line is answered; each bad one gets one coded line and makes the exit 2."""
    code = ExitCode.DONE
    for where, line in numbered_lines(options.file):
        try:
            account = account_from(planner, line, where=where)
            data = _result(planner, account, explain=options.explain)
        except PlannerError as error:
            tell(error)
            code = ExitCode.BAD_INPUT
        else:
            print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))  # noqa: T201
    return code


def _result(planner: Planner, account: Account, *, explain: bool) -> dict[str, Any]:
    data = matches_as_data(
        account,
        planner.match(account),
        lambda ask: planner.probe_texts(ask, [account.language]),
    )
    if explain:
        data["heard"] = heard_as_data(account, planner.hearing)
    return data


def _as_table(data: dict[str, Any]) -> str:
    """The same for a person at a terminal."""
    lines = [f"{data['account']} ({data['language']})"]
    for match in data["matches"]:
        lines.append(f"  {match['template']}  {match['score']:g}  {match['band']}")
        for reason in match["reasons"]:
            words = f"  “{reason['quote']}”" if reason["quote"] else ""
            lines.append(
                f"    {reason['weight']:+g}  {reason['kind']}  {reason['evidence']}{words}"
            )
    lines += [
        f"  set aside: {s['template']} ({s['assertion']}, {s['holder']})  “{s['quote']}”"
        for s in data["set_aside"]
    ]
    for ask in data["ask"]:
        lines += [f"  ask: {text}" for text in ask["text"].values()]
    for heard in data.get("heard", []):
        lines.append(
            f"  heard in {heard['utterance']}: {heard['concept']} ({heard['assertion']})"
            f"  “{heard['quote']}”"
        )
    return "\n".join(lines)
