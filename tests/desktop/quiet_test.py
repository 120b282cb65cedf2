#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Nobody is there: the daemon sleeps, whatever the desktop tells of input by. Somebody comes back: it knows at once."""

import sys
import time
from pathlib import Path

from lab import case, day
from lab.hands import boot_now
from lab.sound import Sound
from lab.waiting import Failure, wait_for

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from bench_footprint import switches, wakeups  # noqa: E402

MOST_WAKEUPS = 2
SEEN_WITHIN_S = 1.0
REST_S = 4


def woken_while_away(limber, seconds):
    (daemon,) = limber.processes("limberd")
    before = switches(daemon)
    time.sleep(seconds)
    return wakeups(before, switches(daemon))


def seconds_until_seen(desk, limber):
    """A person comes back to the keyboard, and types on."""
    with desk.input.typing() as begun:
        wait_for("`limber status` saying sitting", lambda: limber.phase() == "sitting", 5, pause_s=0.01)
        return boot_now() - begun


def test(kind, bin_folder, seconds, turns):
    with case.limber_on(kind, bin_folder) as (desk, limber):
        Sound(desk)
        limber.configure(limit="60s", rest=f"{REST_S}s", grace="2s")
        day.begin(limber)
        for turn in range(1, turns + 1):
            desk.input.type_for(2)
            limber.wait_phase("sitting", 2)
            limber.wait_phase("away", REST_S)
            time.sleep(REST_S + 1)  # the spell is over and in the history: waiting for the disk looks like waking
            woken = woken_while_away(limber, seconds)
            took = seconds_until_seen(desk, limber)
            print(f"{kind}, absence {turn}: {woken} wake-ups in {seconds} s, and the return seen after {took:.2f} s")
            if woken > MOST_WAKEUPS:
                raise Failure(f"limberd woke {woken} times while nobody was there")
            if took > SEEN_WITHIN_S:
                raise Failure(f"the return was seen after {took:.2f} s")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--desk", default="bare")
    parser.add_argument("--away", type=int, default=20, help="seconds")
    parser.add_argument("--turns", type=int, default=2, help="absences, one after the other")
    given = parser.parse_args()
    case.run(lambda: test(given.desk, given.bin, given.away, given.turns))
