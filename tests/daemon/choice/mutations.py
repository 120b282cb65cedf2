#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Tests the tests of the choice: breaks daemon/choice in one place after the other, and tells which unit test notices.
Ends with 1 when none does. Run by hand, as it compiles for some minutes; no part of ctest.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[2]
CODE = TOP / "daemon" / "choice"
NO_TESTS = {"choice_probe.cpp", "choice_bench.cpp"}
SHARED = [
    *(f"shared/base/{name}.cpp" for name in (
        "calendar", "duration_text", "foreign_text", "nearest_word", "result", "small_file", "toml_table", "toml_value",
    )),
    "shared/message/break_kind.cpp", "shared/message/break_offer.cpp", "shared/message/stretch_id.cpp",
    "shared/stretch/left_out.cpp", "shared/stretch/plan.cpp", "shared/stretch/profile.cpp",
    "shared/stretch/catalogue.cpp", "shared/stretch/conditions.cpp", "shared/stretch/stretch.cpp",
    "shared/stretch/stretch_file.cpp",
]  # fmt: skip

# What is broken, in which file, and by which replacement.
MUTATIONS = [
    ("the window is seven offers", "choice.cpp", "int longest_window = 8;", "int longest_window = 7;"),
    ("the floor in every break", "choice.cpp", "floor = context_.kind == BreakKind::long_break;", "floor = true;"),
    ("a second pain is like the first", "choice_history.cpp", "count.pains >= 2 || age", "age"),
    ("kin of what hurt is offered", "choice_history.cpp", "suspend_kin(candidates_.all()[entry]);", ""),
    ("twice too much is like once", "choice_history.cpp", "later_rest = 14;", "later_rest = 3;"),
    ("nagging: three skips a day", "choice_history.cpp", "++count.skips_today >= 2", "++count.skips_today >= 3"),
    ("staleness ends at twenty", "choice_history.h", "most_stale = 200;", "most_stale = 20;"),
    ("trunk below region", "choice.cpp", "return {1000, 0, 20, 2};", "return {10, 0, 20, 2};"),
    ("jitter without the id", "choice.cpp", "context_.seed ^ hash ^ slot", "context_.seed ^ slot"),
    ("only what is missing is needed", "day_need.cpp", "Bits DayNeed::needed() const {",
     "Bits DayNeed::needed() const {\n    return missing();"),
    ("regions before the spine", "choice.cpp", "(context.break_index / 4) % 2 == 0",
     "(context.break_index / 4) % 2 == 1"),
    ("rest without a substitute", "choice.cpp", "tried_.resting[i] && has_substitute(pool, i)", "tried_.resting[i]"),
    ("no rest after three skips", "choice.cpp", "tried_.resting[i] && has_substitute(pool, i)", "false"),
    ("the eyes are never due", "choice.cpp", "return !eyes_due || (entry.regions & eyes_) != 0;", "return true;"),
    ("the budget is not used up", "choice.cpp", "left_ -= all_[i].total_seconds;", ""),
    ("a plan goes past the limits", "choice.cpp", "all_[i].id == id && pool_[i] &&", "all_[i].id == id &&"),
    ("a strain outweighs a need", "choice.cpp", "strained_bonus = 30;", "strained_bonus = 3000;"),
    ("a reason forgets the break so far", "choice.cpp", "        count_in(all_[i]);\n    }\n\n    const", "    }\n\n    const"),
    ("staleness is no matter at the end", "choice.cpp", "return {0, 0, 20, 10};", "return {0, 0, 20, 0};"),
    ("liking is no matter", "choice.cpp", "score += tried_.tolerance[i] + (", "score += ("),
    ("done today is no matter", "choice.cpp", "again_today = -200;", "again_today = 0;"),
    ("equals: the lesser id", "choice.cpp", "score >= best_score", "score > best_score"),
    ("what is closed is needed", "choice.cpp", "if (allowed[i] && !tried_.suspended[i]) {\n                reach.",
     "if (allowed[i]) {\n                reach."),
    ("hidden is offered", "choice_limits.cpp", "&& !names(limits.hidden, entry.id)", ""),
    ("cleared is not offered", "choice_limits.cpp", "!ruled_out || names(limits.cleared, entry.id)", "!ruled_out"),
    ("a suspension lasts a day more", "choice_limits.cpp", "day >= suspension.until", "day > suspension.until"),
    ("caution is thrown to the wind", "choice_limits.cpp", "(entry.avoid_if & ~limits.harmless) != 0", "false"),
]  # fmt: skip


def flags(kind):
    return subprocess.run(
        ["pkg-config", kind, "catch2", "tomlplusplus"], capture_output=True, text=True, check=True
    ).stdout.split()


class Workshop:
    """A temporary folder: what does not change is compiled once."""

    def __init__(self, folder):
        self._folder = Path(folder)
        self._compiler = [*(["ccache"] if shutil.which("ccache") else []), "g++", "-std=c++20", "-O1", "-w"]
        self._compiler += [f'-DLIMBER_SOURCE_STRETCHES="{TOP}/shared/stretch/catalogue"', *flags("--cflags")]
        self._pool = ThreadPoolExecutor(os.cpu_count())
        tests = [file for file in sorted(HERE.glob("*.cpp")) if file.name not in NO_TESTS]
        self._fixed = self._compile("fixed", [*tests, TOP / "tests" / "main.cpp", *(TOP / name for name in SHARED)], TOP)

    def _compile(self, name, sources, first_include):
        folder = self._folder / name / "objects"
        folder.mkdir(parents=True)
        objects = [folder / f"{source.stem}.o" for source in sources]

        def compile_one(source, made):
            subprocess.run(
                [*self._compiler, f"-I{first_include}", f"-I{TOP}", "-c", source, "-o", made], check=True
            )

        list(self._pool.map(compile_one, sources, objects))
        return objects

    def failing(self, name, change):
        """The unit tests that fail once `change` has been made to a copy of the code; nothing: it does not compile."""
        top = self._folder / name
        copy = top / "daemon" / "choice"
        shutil.copytree(CODE, copy)
        change(copy)
        objects = self._compile(name, sorted(copy.glob("*.cpp")), top)
        program = top / "choice_test"
        subprocess.run(["g++", *self._fixed, *objects, *flags("--libs"), "-o", program], check=True)
        told = subprocess.run([program, "-r", "xml"], capture_output=True, text=True).stdout
        shutil.rmtree(top)
        try:
            report = ElementTree.fromstring(told)
        except ElementTree.ParseError:
            return ["(the tests crashed)"]
        cases = list(report.iter("TestCase"))
        return [case.get("name") for case in cases if case.find("OverallResult").get("success") != "true"]


def replacing(file, old, new):
    def change(folder):
        text = (folder / file).read_text()
        if text.count(old) != 1:
            sys.exit(f"{file} has {text.count(old)} times: {old}")
        (folder / file).write_text(text.replace(old, new))

    return change


def main():
    with tempfile.TemporaryDirectory(prefix="limber-mutations-") as folder:
        workshop = Workshop(folder)
        unchanged = workshop.failing("unchanged", lambda _: None)
        if unchanged:
            sys.exit("without any change these fail: " + "; ".join(unchanged))
        caught = {}
        for number, (title, file, old, new) in enumerate(MUTATIONS):
            caught[title] = workshop.failing(f"mutation{number}", replacing(file, old, new))
    how_often = Counter(test for tests in caught.values() for test in tests)
    survivors = 0
    for title, tests in caught.items():
        survivors += not tests
        # The most telling one is the test that notices least else.
        told = min(tests, key=lambda test: how_often[test]) if tests else "SURVIVES"
        print(f"{title:36}{told}" + (f" (and {len(tests) - 1} more)" if len(tests) > 1 else ""))
    print(f"{len(MUTATIONS)} mutations, {survivors} survive")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
