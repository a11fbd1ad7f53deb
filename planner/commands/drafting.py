"""`planner draft`: from an account to a draft plan, without the front end."""

import argparse
import json

from planner.commands.reading import add_file_argument, whole_account
from planner.commands.speaking import place
from planner.errors import ExitCode
from planner.interop.plan_document import plan_as_html, plan_as_markdown
from planner.interop.plans import plan_as_data
from planner.wiring import built_planner


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    command = commands.add_parser("draft", help="a draft plan from an account")
    add_file_argument(command)
    command.add_argument("--setting", required=True, metavar="ID")
    command.add_argument("--overlay", nargs="+", action="extend", default=[], metavar="ID")
    command.add_argument("--client-language", required=True, metavar="TAG")
    command.add_argument("--clinician-language", required=True, metavar="TAG")
    command.add_argument("--accept", nargs="+", action="extend", metavar="TEMPLATE")
    command.add_argument("--format", choices=["json", "html", "markdown"], default="json")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Draft and print."""
    planner = built_planner()
    with place("--client-language"):
        planner.phrasebook(options.client_language)
    with place("--clinician-language"):
        planner.phrasebook(options.clinician_language)
    with place("--setting", PL115="--overlay"):
        sitting = planner.sitting(
            options.setting,
            overlays=options.overlay,
            client=options.client_language,
            clinician=options.clinician_language,
        )
    account = whole_account(planner, options.file)
    with place("--accept"):
        plan = planner.draft(account, sitting, accepted=options.accept)
    if options.format == "json":
        print(json.dumps(plan_as_data(plan), ensure_ascii=False, indent=2))  # noqa: T201
    else:
        write = plan_as_html if options.format == "html" else plan_as_markdown
        print(write(plan, sitting.client, sitting.clinician))  # noqa: T201
    return ExitCode.DONE
