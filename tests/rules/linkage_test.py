#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""linkage_test.py PROGRAM… - none of these is linked, however indirectly, to a toolkit: they stay resident."""

import re
import subprocess
import sys

TOOLKIT = re.compile(r"^\s*(lib(gtk|gdk|wx_)[^ ]*)", re.MULTILINE)


def main():
    faults = 0
    for program in sys.argv[1:]:
        listed = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
        for name in sorted({found[0] for found in TOOLKIT.findall(listed)}):
            print(f"{program} is linked to {name}")
            faults += 1
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
