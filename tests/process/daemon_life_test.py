#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""There is one daemon; it ends at once and cleanly when asked, and when its screen is gone."""

import signal
import time

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import Limber
from lab.waiting import Failure, wait_for

NOT_RUNNING, ALREADY_RUNNING = 3, 6


def started(limber):
    daemon = limber.start_daemon()
    wait_for("an answer of the daemon", lambda: limber.command("status").returncode == 0)
    return daemon


def expect_end(what, daemon, within_s, do):
    before = time.monotonic()
    do()
    code = daemon.wait(10)
    took = time.monotonic() - before
    if code != 0 or took > within_s:
        raise Failure(f"{what} ended limberd with {code} after {took:.3f} s, not with 0 within {within_s:g} s")


def test(bin_folder, patience):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        limber = Limber(bin_folder, home, desk.environment)
        daemon = started(limber)
        second = limber.run("limberd")
        if second.returncode != ALREADY_RUNNING or "runs already" not in second.stderr:
            raise Failure(f"a second limberd ended with {second.returncode} and said: {second.stderr}")
        for number in (signal.SIGTERM, signal.SIGINT):
            expect_end(number.name, daemon, 0.1 * patience, lambda: daemon.send_signal(number))
            if limber.command("status").returncode != NOT_RUNNING:
                raise Failure("`limber status` does not say that no daemon runs")
            daemon = started(limber)
        expect_end("`limber daemon stop`", daemon, 1 * patience, lambda: limber.command("daemon", "stop"))
        # An X server may restart within the login: that is waited for.
        expect_end("the loss of the screen", started(limber), 8 * patience, desk.close)


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--patience", type=float, default=1, help="times as slow as that may be")
    given = parser.parse_args()
    case.run(lambda: test(given.bin, given.patience))
