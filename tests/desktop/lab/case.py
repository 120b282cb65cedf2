# SPDX-License-Identifier: MIT
"""How a test script begins and ends: its arguments, ctest's exit codes, and the logs when it fails."""

import argparse
import os
import signal
import sys
import traceback
from contextlib import contextmanager

from .desk import Desk
from .kinds import KINDS
from .limber import Limber
from .loop import Loop
from .private_home import PrivateHome
from .waiting import Failure, Missing

SKIPPED = 77  # as SKIP_RETURN_CODE tells ctest


def parser(description):
    """For the arguments of a test: all take --bin."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--bin", default=os.environ.get("LIMBER_BIN", "build/release/bin"), help="the programs' folder")
    return parser


def end_cleanly_on_signals():
    """So that the blocks we are in are left in order, and what they started is stopped."""

    def leave(number, _frame):
        sys.exit(128 + number)

    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, leave)


def run(test):
    """Runs test() and ends the script as ctest understands it."""
    end_cleanly_on_signals()
    try:
        test()
    except Missing as missing:
        print(f"skipped: {missing}")
        sys.exit(SKIPPED)
    except Failure as failure:
        print(f"failed: {failure}")
        traceback.print_exc()
        sys.exit(1)
    print("passed")


@contextmanager
def private_home():
    """A home whose logs are printed when the block fails."""
    with PrivateHome() as home:
        try:
            yield home
        except Failure:
            for log in sorted(home.logs.glob("limber*")):
                print(f"--- the last of {log.name}:", *log.read_text(errors="replace").splitlines()[-30:], sep="\n")
            raise


def run_each(tests, description):
    """Runs each test(limber) in a home of its own and says which it was."""
    given = parser(description).parse_args()

    def all_of_them():
        for one in tests:
            with private_home() as home:
                one(Limber(given.bin, home))
                print(one.__name__.replace("_", " "))

    run(all_of_them)


@contextmanager
def limber_on(kind, bin_folder):
    """A desk of that kind with a logind, and the programs for it: nothing is configured or started yet."""
    with private_home() as home, Desk(home, KINDS[kind]) as desk:
        desk.logind  # noqa: B018 - there before the daemon
        yield desk, Limber(bin_folder, home, desk.environment)


@contextmanager
def loop_on(kind, bin_folder):
    """A desk of that kind with the programs on it, not started yet."""
    with private_home() as home, Desk(home, KINDS[kind]) as desk, Loop(desk, bin_folder) as loop:
        yield loop
