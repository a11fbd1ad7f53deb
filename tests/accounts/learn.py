"""Measure how much each concept says for each model, on labelled accounts: `make learn`.

A logistic regression with one intercept for all models, so that one threshold serves them
all. What it learns from is language-neutral: which concepts the client states, denies or
wishes for (`planner.domain.evidence.clues`). Weights are rounded to quarters and written into
the templates' `learned` sections; the accounts named `held-*` are never read here.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import Final

import numpy as np

from planner.domain.evidence import HeardUtterance, clues
from planner.domain.matching import OFFERED_FROM
from planner.wiring import Planner
from tests.accounts.reading import EIGHT, FOLDER, as_account, labelled, planner

LEAST_ACCOUNTS: Final = 4
"""A clue that fewer accounts hold says nothing yet."""

PENALTY: Final = 1.0
SMALLEST: Final = 0.25
"""Points below which a clue is left out: it would say next to nothing and clutter the reasons."""

CUT: Final = 0.0
"""Log-odds from which a model is offered: more likely than not."""


def clues_of(one: Planner, vignette: dict) -> frozenset[str]:
    """What the client of a labelled account states, denies and wishes for."""
    account = as_account(vignette["account"])
    heard = [
        HeardUtterance(index, utterance, one.hearing.hear(utterance))
        for index, utterance in enumerate(account.utterances)
        if utterance.is_read_by_matcher
    ]
    return frozenset(clues(heard))


def fit(rows: np.ndarray, held: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    """Weights (clue, model) and the common intercept, by Newton's method."""
    columns = rows.shape[1]
    models = held.shape[1]
    weights, intercept = np.zeros((columns, models)), 0.0
    for _ in range(60):
        chance = 1 / (1 + np.exp(-(rows @ weights + intercept)))
        spread = chance * (1 - chance) + 1e-9
        slope = chance - held
        step_of_intercept = slope.sum() / spread.sum()
        change = 0.0
        for model in range(models):
            hessian = (rows * spread[:, [model]]).T @ rows + penalty * np.eye(columns)
            gradient = rows.T @ slope[:, model] + penalty * weights[:, model]
            step = np.linalg.solve(hessian, gradient)
            weights[:, model] -= step
            change = max(change, float(np.abs(step).max()))
        intercept -= step_of_intercept
        if max(change, abs(step_of_intercept)) < 1e-5:
            break
    return weights, float(intercept)


def learn(vignettes: list[dict]) -> dict[str, dict[str, float]]:
    """By model, the weight of each clue, in points."""
    one = planner()
    found = [clues_of(one, vignette) for vignette in vignettes]
    counts = Counter(clue for clues_ in found for clue in clues_)
    names = sorted(clue for clue, count in counts.items() if count >= LEAST_ACCOUNTS)
    rows = np.array([[float(name in clues_) for name in names] for clues_ in found])
    held = np.array([[float(m in v["gold"]["held"]) for m in EIGHT] for v in vignettes])
    weights, intercept = fit(rows, held, PENALTY)
    scale = OFFERED_FROM / (CUT - intercept)
    points = np.round(weights * scale * 4) / 4
    points[np.abs(points) < SMALLEST] = 0
    shown = f"{len(vignettes)} accounts, {len(names)} clues, {np.count_nonzero(points)} weights"
    sys.stdout.write(f"{shown}, {scale:.2f} points a unit of log-odds\n")
    return {
        model: {name: float(points[i, j]) for i, name in enumerate(names) if points[i, j]}
        for j, model in enumerate(EIGHT)
    }


def write(folder: Path, learned: dict[str, dict[str, float]], accounts: int) -> None:
    """Put the weights at the end of each template, in place of those that were there."""
    for model, weights in learned.items():
        path = folder / f"{model}.yaml"
        kept = path.read_text(encoding="utf-8").partition("\n# Measured, not written: make learn\n")
        lines = [f'    "{name}": {weight:g}' for name, weight in sorted(weights.items())]
        section = ["# Measured, not written: make learn", "learned:", f"  accounts: {accounts}"]
        text = "\n".join([kept[0].rstrip("\n"), "", *section, "  weights:", *lines, ""])
        path.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Learn from every labelled account that is not held back."""
    names = sorted(p.stem for p in FOLDER.glob("*.jsonl") if not p.stem.startswith("held-"))
    vignettes = list(labelled(*names))
    write(FOLDER.parent.parent / "explanatory_models", learn(vignettes), len(vignettes))
    return 0


if __name__ == "__main__":
    sys.exit(main())
