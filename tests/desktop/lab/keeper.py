#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Ends everything that carries a private home's mark and removes its folder, as soon as its standard input closes.

It is a process of its own so that this happens however the test ends, by kill -9 too.
"""

import os
import shutil
import signal
import sys
import time
from pathlib import Path

VARIABLE = "LIMBER_DESK"


def marked(mark):
    """The live processes that were started in the home of this mark; a program that clears its environment is missed."""
    wanted = f"{VARIABLE}={mark}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            if wanted in (entry / "environ").read_bytes().split(b"\0"):
                found.append(int(entry.name))
        except OSError:
            pass
    return found


def send(kind, processes):
    for process in processes:
        try:
            os.kill(process, kind)
        except ProcessLookupError:
            pass


def stop_all(mark, patience_s=2.0):
    send(signal.SIGTERM, marked(mark))
    give_up = time.monotonic() + patience_s
    while (left := marked(mark)) and time.monotonic() < give_up:
        time.sleep(0.02)
    while left:  # one that was being started while we looked is found the next time round
        send(signal.SIGKILL, left)
        time.sleep(0.02)
        left = marked(mark)


def main():
    for kind in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(kind, signal.SIG_IGN)
    mark, folder = sys.argv[1:]
    sys.stdin.buffer.read()
    stop_all(mark)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
