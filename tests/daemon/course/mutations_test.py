#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Tests the tests of the reminders: makes one small plausible mistake after the other in a copy of the policy, and
looks which of the table of situations, the random walks and the simulated year notices. Each mistake has to be
noticed by one of them at least.

mutations_test.py BUILT: a file that names what is built already, a line each: the compiler, a folder of generated
headers, the tests' objects, and the libraries.
"""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
DAEMON = TOP / "daemon"
OBJECTS = (
    "course_desk", "nudge_laws", "random_life", "reminder_counts", "reminder_laws", "reminder_walk_test",
    "reminder_year", "reminder_year_deeds", "reminder_year_test", "scene", "situations_test", "snooze_laws", "wakeup_law",
    "main",
)  # fmt: skip
SUITES = (("situations", "in every situation*"), ("walks", "[walk]"), ("year", "[year]"))
MOST_SECONDS = 100  # that one suite may take

# In which file, what is replaced by what, and what it would do to a person.
MUTATIONS = [
    ("reminder/reminder.cpp", "if (sitting - reminder.answered_at >= rules.limit) {",
     "if (sitting - reminder.answered_at > rules.limit) {",
     "the break is not told at its minute, but whenever something else happens"),
    ("reminder/reminder.cpp", "{&reminder.answered_at, &reminder.shown_at,", "{&reminder.shown_at,",
     "what an absence paid back has to be sat twice before the next break"),
    ("reminder/reminder.cpp", "rules.ceiling && !reminder.quieted &&", "rules.ceiling &&",
     "past the ceiling the quiet reminder comes over and over in one call"),
    ("reminder/reminder.cpp", "        reminder.state = ReminderState::due;\n        reminder.shown = 0;\n    }\n    end_wait",
     "        reminder.shown = 0;\n    }\n    end_wait",
     "the notification stays up in a pause and after work"),
    ("reminder/reminder.cpp", "if (reminder.off_hours || reminder.pause) {", "if (reminder.pause) {",
     "reminded in the evening and at weekends"),
    ("reminder/reminder.cpp", "    if (!around.present) {", "    if (false) {",
     "an empty chair is reminded, and the notification is gone when the person is back"),
    ("reminder/reminder.cpp", "if (around.silent) {", "if (false) {",
     "asked to stretch although an emergency sign was told"),
    ("reminder/reminder.cpp", "*reminder.snoozed_from >= rules.snoozed_sitting) {", "*reminder.snoozed_from < Duration(0)) {",
     "a snooze of three hours is sat through"),
    ("reminder/reminder.cpp", "    reminder.snoozes = 0;\n", "",
     "who snoozed twice on Monday may not snooze for the rest of the login"),
    ("reminder/reminder.cpp", "    reminder.shown_at = around.sitting.now(around.now);\n    end_wait",
     "    end_wait",
     "the second and third notification follow on the heels of the first"),
    ("reminder/reminder.cpp", "before.pending() ? withdrawn(before, Duration(0)) : ReminderStep{before, {}};",
     "ReminderStep{before, {}};",
     "who has just had a break is told to take one"),
    ("reminder/reminder.cpp", "            return (around.signals & call_signals) == 0;", "            return true;",
     "put off until the call ends, it comes back at once in the call"),
    ("reminder/reminder.cpp", "        step.reminder.until = moved(*before.snooze_calendar);\n", "",
     "put off until 14:30, it comes at 15:30 when the clock was set"),
    ("reminder/moment.cpp", "        suspend_wait(reminder);\n        return false;", "        return false;",
     "a call that was long ends, and the reminder comes in the middle of a sentence"),
    ("reminder/moment.cpp", "return looked && (is_pause", "return (is_pause",
     "it comes before anybody has looked whether a full screen holds it"),
    ("reminder/moment.cpp", "(is_pause(rules, around) || around.now >= *reminder.wait_ends);", "is_pause(rules, around);",
     "who types without a pause is never reminded"),
    ("reminder/moment.cpp", "return (signals & rules.holds) != 0;", "return (signals & rules.holds & presence_signals) != 0;",
     "reminded under a full screen and in spite of do not disturb"),
    ("reminder/moment.cpp", "if (reminder.shown < Reminder::most_shown) {", "if (reminder.shown <= Reminder::most_shown) {",
     "the one that stays comes up anew every five minutes"),
    ("reminder/nudge.cpp", "    if (reminder.waiting_nudge == NudgeKind::micro) {\n        mark(",
     "    if (reminder.waiting_nudge == NudgeKind::long_sit) {\n        mark(",
     "a micro-break that a call has held comes after it"),
    ("reminder/nudge.cpp", "return rules.micro.value_or(Duration(0)) / 4;", "return Duration(0);",
     "a micro-break half a minute before the break"),
    ("reminder/reminder_commands.cpp", "    ++step.reminder.snoozes;\n", "",
     "snoozed for ever"),
    ("reminder/reminder_commands.cpp", "    end_wait(step.reminder);\n    step.reminder.answered_at = around",
     "    end_wait(step.reminder);\n    step.reminder.micro_at = around",
     "skipped or done, the same break is due again at once"),
    ("reminder/reminder_commands.cpp", "if (!reminder.pending() || command.reminder != reminder.id) {",
     "if (!reminder.pending()) {",
     "a click on an old notification skips the break that is due now"),
    ("reminder/reminder_commands.cpp", "    if (reminder.state == ReminderState::snoozed) {\n        return stale(reminder);\n    }\n",
     "",
     "one click that arrives twice takes both snoozes"),
    ("reminder/reminder_commands.cpp", "if (is_micro || (reminder.own_accord", "if ((reminder.own_accord",
     "a look out of the window puts the break off by half an hour"),
    ("reminder/reminder_wakeup.cpp", "            later(reminder_.pause->until);\n", "",
     "the pause does not end by itself"),
    ("reminder/reminder_wakeup.cpp", "            reaches(reminder_.answered_at + *rules_.ceiling);\n", "",
     "held for hours, and nothing comes at the ceiling"),
    ("reminder/reminder_wakeup.cpp", "return reminder.waits_since && of_use ?", "return reminder.waits_since && !of_use ?",
     "no pause in typing is heard of: it comes after a minute and a half, in the next sentence"),
    ("course/course_events.cpp", "        if (ran && course().reminder.state != ReminderState::started) {",
     "        if (false) {",
     "the window died, and nothing offers the break again until a key is pressed"),
    ("journal/journal_words.cpp", "reminder.quieted = in.flag();", "in.flag();",
     "after a restart the quiet reminder comes a second time"),
]  # fmt: skip


class Workshop:
    def __init__(self, built, folder):
        lines = [line for line in Path(built).read_text().splitlines() if line]
        self._compiler, generated = lines[:2]
        self._include = [f"-I{TOP}", f"-I{generated}"]
        self._objects = [line for line in lines[2:] if line.endswith(".o") and Path(line).name.split(".")[0] in OBJECTS]
        self._libraries = [line for line in lines[2:] if not line.endswith(".o")]
        self._folder = Path(folder)
        if len(self._objects) != len(OBJECTS):
            sys.exit(f"of {', '.join(OBJECTS)} only these are built: {', '.join(self._objects)}")

    def noticed(self, name, file, text):
        """By which suites, when `file` of the policy reads `text`; a file of None: the policy as it is."""
        program = self._folder / name
        changed = []
        if file:
            source = self._folder / f"{name}.cpp"
            source.write_text(text)
            changed = [self._folder / f"{name}.o"]
            command = [self._compiler, "-std=c++20", "-O1", "-w", *self._include, "-c", source, "-o", changed[0]]
            subprocess.run(command, check=True)
        # The changed object comes before the library, which is not asked for that part any more.
        libraries = ["-Wl,--start-group", *self._libraries, "-Wl,--end-group", "-ltomlplusplus"]
        subprocess.run([self._compiler, "-o", program, *changed, *self._objects, *libraries], check=True)
        told = [suite for suite, what in SUITES if not self._passes(program, what)]
        program.unlink()
        return told

    @staticmethod
    def _passes(program, what):
        try:
            run = subprocess.run([program, what, "--abort"], capture_output=True, timeout=MOST_SECONDS)
        except subprocess.TimeoutExpired:
            return False
        return run.returncode == 0 and b"No test" not in run.stdout


def mutated(file, old, new):
    text = (DAEMON / file).read_text()
    if text.count(old) != 1:
        sys.exit(f"{file} has {text.count(old)} times: {old}")
    return text.replace(old, new)


def main():
    texts = [mutated(file, old, new) for file, old, new, _ in MUTATIONS]
    survivors = 0
    with tempfile.TemporaryDirectory(prefix="limber-mutations-") as folder:
        workshop = Workshop(sys.argv[1], folder)
        unchanged = workshop.noticed("unchanged", None, None)
        if unchanged:
            sys.exit("without any mistake these fail: " + ", ".join(unchanged))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            jobs = [
                pool.submit(workshop.noticed, f"mutation{number}", mutation[0], text)
                for number, (mutation, text) in enumerate(zip(MUTATIONS, texts))
            ]
            for (file, _, _, harm), job in zip(MUTATIONS, jobs):
                told = job.result()
                survivors += not told
                print(f"{', '.join(told) or 'NOBODY':24}{file:31}{harm}", flush=True)
    print(f"{len(MUTATIONS)} mistakes, {survivors} unnoticed")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
