"""The command line: parse, call, answer. Formats and exit codes are DESIGN's, to the letter."""

import argparse
import logging
import os
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from planner import __version__
from planner.commands import audio, content, drafting, matching
from planner.commands.speaking import tell
from planner.errors import ExitCode, PlannerError

LOOPBACK: Final = "127.0.0.1"
PORT: Final = 8501


class _Parser(argparse.ArgumentParser):
    """A parser whose usage errors are coded like all others."""

    def error(self, message: str) -> NoReturn:
        raise PlannerError(
            "PL101", where=self.prog, detail=f"{message}.", help=f"{self.prog} --help"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. No traceback reaches a reader."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A file name need not be text; telling of it must not fail.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        options = _parser().parse_args(arguments)
        return int(options.run(options))
    except PlannerError as error:
        tell(error)
        return error.exit_code
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - the reader has gone
        return ExitCode.DONE
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last net: a code, never a traceback
        reference = secrets.token_hex(4)
        logging.getLogger("planner").critical("%s %s", reference, type(error).__name__)
        tell(PlannerError("PL900", reference=reference))
        return ExitCode.OUR_FAULT


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = _Parser(
        prog="planner", description="From an account to a plan that both agree on."
    )
    parser.add_argument("--version", action="version", version=f"planner {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    matching.add_to(commands)
    drafting.add_to(commands)
    content.add_to(commands)
    audio.add_to(commands)
    _add_serve(commands)
    return parser


def _add_serve(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    serve = commands.add_parser("serve", help="open the app in a browser on this machine")
    serve.add_argument("--host", default=LOOPBACK, help="address to listen on")
    serve.add_argument("--port", type=int, default=PORT, help="port to listen on")
    serve.add_argument("--certificate", type=Path, metavar="FILE", help="TLS certificate, PEM")
    serve.add_argument("--private-key", type=Path, metavar="FILE", help="its private key, PEM")
    serve.add_argument(
        "--name", nargs="+", action="extend", default=[], help="host names this app answers to"
    )
    serve.add_argument(
        "--behind-tls",
        action="store_true",
        help="a proxy in front of this address speaks TLS",
    )
    serve.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> int:
    from planner.ui.serving import serve  # noqa: PLC0415 - other commands need no web server

    serve(
        options.host,
        options.port,
        certificate=options.certificate,
        private_key=options.private_key,
        names=tuple(options.name),
        behind_tls=options.behind_tls,
    )
    return ExitCode.DONE


if __name__ == "__main__":
    sys.exit(main())
