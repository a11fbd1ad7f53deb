"""`make prove-rules`: each rule's tests hold, and fail once a clause of it is switched off.

Every clause is switched off in a process of its own. A clause of the pages has to be noticed
by a page's test; any other by the tests beneath the pages, or by a page's where there is none.
It ends with 1 where a rule has no test or no switch, where a test fails with the rule on, and
where no test notices that a clause is off.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.rules.bearing import ROOT, Bearing, bearings, ids
from tests.rules.plugin import FAILED, HELD, OFF, REPORT, TO_THE_END
from tests.rules.switches import SWITCHES

AT_ONCE: Final = os.cpu_count() or 1

Became = Mapping[str, str]
"""What became of each test, by its node; a parametrised one has many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One clause, and what the tests said while it was off."""

    rule: str
    clause: str
    became: Became

    @property
    def noticed(self) -> tuple[str, ...]:
        """The tests that failed by what they assert."""
        return tuple(node for node, what in self.became.items() if what == FAILED)

    def of(self, test: Bearing) -> list[str]:
        """What became of a test with all its parameters."""
        return [what for node, what in self.became.items() if test.covers(node)]

    @property
    def fault(self) -> str:
        """What keeps it from being a proof, empty where it is one."""
        if self.noticed:
            return ""
        broke = [what for what in self.became.values() if what != HELD]
        return f"No test noticed; one {broke[0]}" if broke else "No test noticed."


class Runs:
    """Runs of pytest, each in a process of its own."""

    def __init__(self, folder: Path, *, to_the_end: bool) -> None:
        self._folder = folder
        self._to_the_end = to_the_end

    def prove(self, rule: str, place: int) -> Proof:
        """Run a rule's tests with one of its clauses off, those near the clause first."""
        switch, tests = SWITCHES[rule][place], bearings()[rule]
        of_pages = [test for test in tests if test.is_of_a_page]
        beneath = [test for test in tests if not test.is_of_a_page]
        rounds = [of_pages] if switch.is_of_a_page else [beneath, of_pages]
        proof = Proof(rule=rule, clause=switch.clause, became={})
        for number, some in enumerate([tests] if self._to_the_end else rounds):
            if some and not proof.noticed:
                became = self.run(some, off=f"{rule}:{place}", name=f"{rule}.{place}.{number}")
                proof = Proof(rule=rule, clause=switch.clause, became={**proof.became, **became})
        return proof

    def run(self, tests: Sequence[Bearing], *, off: str = "", name: str) -> Became:
        """What becomes of these tests. Raise RuntimeError where pytest could not run them."""
        report = self._folder / f"{name}.json"
        command = [
            sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=line",
            "-p", "no:cacheprovider", "-p", "tests.rules.plugin", REPORT, str(report),
            OFF, off, *([TO_THE_END] if self._to_the_end else []),
            *dict.fromkeys(test.node for test in tests),
        ]  # fmt: skip
        # Other plugins that are installed take longer to load than most of these tests to run.
        bare = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        ran = subprocess.run(
            command, cwd=ROOT, env=bare, capture_output=True, text=True, check=False
        )
        became = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
        if not became:
            raise RuntimeError(f"{name}: {ran.stdout}{ran.stderr}")
        return became


def main() -> int:
    """Prove all rules, or one."""
    parser = argparse.ArgumentParser(prog="prove", description=__doc__)
    parser.add_argument("--rule", choices=ids(), help="this one alone")
    parser.add_argument(
        "--to-the-end", action="store_true",
        help="run every test with every clause off, and name the tests that never fail",
    )  # fmt: skip
    asked = parser.parse_args()
    rules = (asked.rule,) if asked.rule else ids()
    borne = {rule: bearings().get(rule, ()) for rule in rules}
    clauses = [(r, at) for r in rules if borne[r] for at in range(len(SWITCHES.get(r, ())))]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as at_once:
        runs = Runs(Path(folder), to_the_end=asked.to_the_end)
        every = [test for rule in rules for test in borne[rule]]
        halves = {
            name: [test for test in every if test.is_of_a_page is of_pages]
            for name, of_pages in (("on-pages", True), ("on-beneath", False))
        }
        on = [at_once.submit(runs.run, half, name=n) for n, half in halves.items() if half]
        proofs = list(at_once.map(lambda one: runs.prove(*one), clauses))
        standing = {node: what for half in on for node, what in half.result().items()}
    faults = [
        *(f"{rule}: No test bears it." for rule in rules if not borne[rule]),
        *(f"{rule}: No clause can be switched off." for rule in rules if not SWITCHES.get(rule)),
        *(f"{node}: Fails with every rule on." for node, what in standing.items() if what != HELD),
        *(f"{proof.rule}: {proof.clause} {proof.fault}" for proof in proofs if proof.fault),
    ]
    told = [*_table(rules, proofs, standing)]
    told += _idle(every, proofs) if asked.to_the_end else ()
    sys.stdout.writelines(f"{line}\n" for line in told)
    sys.stderr.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


def _table(rules: Sequence[str], proofs: Sequence[Proof], on: Became) -> Iterator[str]:
    """A line a rule, and beneath it one for each of its clauses."""
    for rule in rules:
        borne = bearings().get(rule, ())
        held = [what for node, what in on.items() if any(test.covers(node) for test in borne)]
        yield f"{rule}  on: {held.count(HELD)} of {len(held)} hold"
        for proof in proofs:
            if proof.rule == rule:
                who = proof.noticed[0].rpartition("::")[2] if proof.noticed else proof.fault
                yield f"      off: {proof.clause}  ->  {who}"


def _idle(every: Sequence[Bearing], proofs: Sequence[Proof]) -> Iterator[str]:
    """Tests that bear a rule and hold whichever of its clauses is off."""
    for test in every:
        said = [what for p in proofs if p.rule == test.rule for what in p.of(test)]
        if FAILED not in said:
            broke = next((f" ({what})" for what in said if what != HELD), "")
            yield f"{test.rule}  never fails: {test.node}{broke}"


if __name__ == "__main__":
    sys.exit(main())
