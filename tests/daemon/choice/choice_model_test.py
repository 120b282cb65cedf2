#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""choice_model_test.py PROBE CATALOGUE [CASES] - daemon/choice and its model choose the same, in the same order."""

import json
import multiprocessing
import random
import subprocess
import sys
from pathlib import Path

from model.selection_model import Model

CASES = 10_000
PARTS = 20  # each begins with a seed of its own, so that a case does not depend on how many run at once
TOLD = 3  # of the cases that differ, for each part
KINDS = ("micro", "short", "long")


def some_of(dice, words, share):
    return [word for word in words if dice.random() < share]


def random_profile(dice, model):
    ids = list(model.by_id)
    share = dice.choice((0, 0, 0, 0.05, 0.05, 0.15, 1))
    return {
        "positions": some_of(dice, model.vocabulary["positions"], 0.8),
        "equipment": some_of(dice, ["chair", "wall", "mat"], 0.8),
        "conditions": some_of(dice, model.vocabulary["conditionIds"], share),
        "cleared": some_of(dice, ids, dice.choice((0, 0, 0, 0.1))),
        "hidden": some_of(dice, ids, dice.choice((0, 0, 0, 0.2))),
        "redFlag": dice.random() < 0.02,
    }


def random_history(dice, model, profile):
    """Mostly of what the profile allows; breaks follow each other within a day."""
    length = dice.choice((0, dice.randint(1, 20), dice.randint(0, 400), dice.randint(0, 400)))
    days = sorted(dice.randint(1, dice.randint(1, 40)) for _ in range(length))
    all_ids = list(model.by_id)
    allowed = [entry.id for entry in model.entries if model.allowed(entry, profile)] or all_ids
    skips, much, pain = dice.choice((0, 0.1, 0.3, 0.6, 0.9)), dice.choice((0, 0.02, 0.1)), dice.choice((0, 0, 0.01, 0.05))
    weights = ((1 - skips) * (1 - much - pain), skips * (1 - much - pain), much, pain)
    outcomes = dice.choices(("completed", "skipped", "toomuch", "pain"), weights, k=length)
    history, brk, before = [], 0, None
    for day, outcome in zip(days, outcomes):
        brk = brk + dice.randint(0, 2) if day == before else 0
        before = day
        id = dice.choice(allowed if dice.random() < 0.9 else all_ids)
        history.append({"id": id, "day": day, "brk": brk, "outcome": outcome})
    return history


def random_case(dice, model):
    profile = random_profile(dice, model)
    history = random_history(dice, model, as_sets(profile))
    day = (history[-1]["day"] if history else 1) + dice.choice((0, 0, 0, 0, 1, 1, 2, 3, 15))
    last = history[-1]["brk"] if history and history[-1]["day"] == day else 0
    kind = dice.choice(KINDS)
    brk = (last // 2 + dice.randint(0, 2)) * 2 + (kind != "micro")
    return {"profile": profile, "history": history, "day": day, "brk": brk, "kind": kind, "seed": dice.getrandbits(64)}


def as_sets(profile):
    return {key: value if key == "redFlag" else set(value) for key, value in profile.items()}


def check_part(arguments):
    """Counts of equal cases, of chosen ids and of cases that differ; and some of the last in words."""
    probe, catalogue, part, cases = arguments
    model = Model(json.loads(Path(catalogue).read_text()))
    dice = random.Random(part)
    asked = [random_case(dice, model) for _ in range(cases)]
    lines = "".join(json.dumps(one) + "\n" for one in asked)
    answers = subprocess.run([probe], input=lines, capture_output=True, text=True, check=True).stdout.split("\n")[:-1]
    if len(answers) != cases:
        return 0, 0, [f"part {part}: {len(answers)} answers to {cases} cases"]
    chosen, differ = 0, []
    for number, (one, answer) in enumerate(zip(asked, answers)):
        expected = model.select(as_sets(one["profile"]), *(one[key] for key in ("history", "day", "brk", "kind", "seed")))
        chosen += len(expected)
        if answer.split() != expected:
            differ.append(f"part {part}, case {number}: {answer or 'nothing'}, the model: {' '.join(expected) or 'nothing'}")
    return cases - len(differ), chosen, differ


def main():
    probe, catalogue = sys.argv[1:3]
    cases = int(sys.argv[3]) if len(sys.argv) > 3 else CASES
    parts = [(probe, catalogue, part, cases // PARTS) for part in range(PARTS)]
    with multiprocessing.Pool() as pool:
        results = pool.map(check_part, parts, chunksize=1)
    equal, chosen, differ = (sum(column, type(column[0])()) for column in zip(*results))
    for _, _, told in results:
        print("\n".join(told[:TOLD]), end="\n" if told else "")
    print(f"{equal} cases with {chosen} stretches are equal, {len(differ)} differ")
    sys.exit(1 if differ or not chosen else 0)


if __name__ == "__main__":
    main()
