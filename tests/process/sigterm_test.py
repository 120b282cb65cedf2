#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""SIGTERM ends the daemon cleanly and at once, and what it measured is there for the next one."""

import signal
import time

from lab import case
from lab.limber import Limber
from lab.waiting import Failure, wait_for

MOST_S = 0.1


def test(bin_folder, most_s):
    with case.private_home() as home:
        limber = Limber(bin_folder, home)
        for number in (signal.SIGTERM, signal.SIGINT):
            daemon = limber.start_daemon()
            wait_for("an answer of the daemon", lambda: limber.command("status").returncode == 0)
            before = time.monotonic()
            daemon.send_signal(number)
            code = daemon.wait(10)
            took = time.monotonic() - before
            if code != 0 or took > most_s:
                raise Failure(f"{number.name} ended limberd with {code} after {took:.3f} s")
            if limber.command("status").returncode != 3:
                raise Failure("`limber status` does not say that no daemon runs")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--within", type=float, default=MOST_S, help="seconds")
    given = parser.parse_args()
    case.run(lambda: test(given.bin, given.within))
