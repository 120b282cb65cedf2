#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The core is pure: what daemon/attendance, daemon/spell, daemon/reminder, daemon/choice and daemon/course include, and
what that includes in turn, has no clock, file, thread, bus or random device.
"""

import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
CORE = ("daemon/attendance", "daemon/spell", "daemon/reminder", "daemon/choice", "daemon/course")
OF_OURS = CORE + ("shared/base", "shared/message", "shared/stretch")
NOT_OF_OURS = ("shared/base/clock.h", "shared/base/log.h", "shared/base/places.h", "shared/base/unique_fd.h")
NOT_OF_THE_STANDARD = {
    "atomic", "barrier", "condition_variable", "coroutine", "csignal", "cstdio", "ctime", "filesystem", "fstream",
    "future", "iostream", "latch", "mutex", "random", "semaphore", "shared_mutex", "stop_token", "syncstream", "thread",
}  # fmt: skip
CLOCKS = re.compile(r"\b(steady_clock|system_clock|high_resolution_clock|clock_gettime|getenv|std::rand)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def faults_of(file, in_core):
    text = file.read_text()
    for bracket, name in INCLUDE.findall(text):
        if bracket == '"':
            if name in NOT_OF_OURS or not name.startswith(tuple(f"{folder}/" for folder in OF_OURS)):
                yield f'includes "{name}"'
        elif in_core and (name in NOT_OF_THE_STANDARD or "." in name or "/" in name):
            yield f"includes <{name}>"
    if in_core and (found := CLOCKS.search(text)):
        yield f"uses {found[1]}"


def main():
    core = [file for folder in CORE for file in sorted((TOP / folder).rglob("*")) if file.suffix in (".h", ".cpp")]
    to_read, seen, faults = list(core), set(core), 0
    while to_read:
        file = to_read.pop()
        for fault in faults_of(file, file in core):
            print(f"{file.relative_to(TOP)} {fault}: the core must be pure")
            faults += 1
        for bracket, name in INCLUDE.findall(file.read_text()):
            header = TOP / name
            if bracket == '"' and header.exists() and header not in seen:
                seen.add(header)
                to_read.append(header)
    print(f"{len(core)} files of the core, {len(seen) - len(core)} headers behind them, {faults} faults")
    sys.exit(1 if faults or not core else 0)


if __name__ == "__main__":
    main()
