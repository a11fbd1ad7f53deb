"""An account against many templates, reasons included: `make bench-matching`.

The templates are invented from the real vocabulary, with as many patterns each as our own;
the accounts are the labelled ones. Medians over all accounts, one process, one thread.
"""

import random
import statistics
import time
from dataclasses import replace

from planner.domain.explanatory_model import HearingPattern, Strength, Template
from planner.domain.matching import Shelf, match
from planner.domain.patterns import parse
from planner.wiring import built_planner
from tests.accounts.reading import accounts

SIZES = (8, 500, 30_000)
PATTERNS = 10


def invented(count: int, concepts: list[str], model: Template) -> list[Template]:
    """As many templates with random patterns over the real concepts."""
    chance = random.Random(1)  # noqa: S311 - invented templates, the same in every run

    def part() -> str:
        return " / ".join(chance.sample(concepts, chance.choice([1, 2, 3])))

    def pattern(number: int) -> HearingPattern:
        hear = " + ".join(part() for _ in range(chance.choice([1, 2, 2, 3])))
        return HearingPattern(id=f"p{number}", pattern=parse(hear), strength=Strength.LIKELY)

    return [
        replace(model, id=f"t{n}", patterns=tuple(map(pattern, range(PATTERNS))), learned=())
        for n in range(count)
    ]


def main() -> None:
    """Print one row a size."""
    planner = built_planner()
    given = accounts()
    model = next(iter(planner.library.templates.values()))
    concepts = sorted(planner.library.concepts)
    for account in given:
        planner.match(account)  # sheets are read once, before anything is timed
    print(f"{'templates':>10} {'median ms':>10} {'p95 ms':>8} {'hearing ms':>11}")
    for size in SIZES:
        shelf = Shelf(invented(size, concepts, model))
        heard, took = [], []
        for account in given:
            begun = time.perf_counter()
            for utterance in account.utterances:
                planner.hearing.hear(utterance)
            heard.append(1000 * (time.perf_counter() - begun))
            begun = time.perf_counter()
            match(account, shelf, planner.hearing)
            took.append(1000 * (time.perf_counter() - begun))
        print(
            f"{size:>10} {statistics.median(took):>10.2f} "
            f"{statistics.quantiles(took, n=20)[-1]:>8.2f} {statistics.median(heard):>11.2f}"
        )


if __name__ == "__main__":
    main()
