#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A file is one noun and can be read at a sitting: no source has more lines than this."""

import sys

from sources import CODE, TOP, all_of

MOST_LINES = 330


def main():
    too_long = 0
    for file in all_of(CODE + (".py", ".sh", "")):
        lines = file.read_bytes().count(b"\n")
        if lines > MOST_LINES:
            print(f"{file.relative_to(TOP)} has {lines} lines, more than {MOST_LINES}")
            too_long += 1
    sys.exit(1 if too_long else 0)


if __name__ == "__main__":
    main()
