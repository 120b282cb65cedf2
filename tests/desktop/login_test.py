#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Logging out and in again: one tray, one daemon, and Start opens on the new screen."""

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.loop import Loop
from lab.waiting import wait_for, wait_settled

LIMIT_S = 6
PROGRAMS = ("limberd", "limber-tray", "limber-window", "limber")


def counts(limber):
    return [len(limber.processes(name)) for name in ("limberd", "limber-tray")]


def login(home, bin_folder):
    desk = Desk(home, KINDS["xfce"])
    loop = Loop(desk, bin_folder)
    loop.start(limit=f"{LIMIT_S}s", rest="4s")
    return loop


def the_new_login_is_served(loop):
    # While one login takes over from another, there may be none or two for a moment.
    wait_settled("one daemon and one tray", lambda: counts(loop.limber) == [1, 1], for_s=2)
    loop.click_start(loop.sit_until_reminded(3 * LIMIT_S + 10))


def test(bin_folder):
    with case.private_home() as home:
        first = login(home, bin_folder)
        first.witness.close()
        first.desk.close()
        wait_for(
            "all programs gone with the screen",
            lambda: not any(first.limber.processes(name) for name in PROGRAMS), 12,
        )
        second = login(home, bin_folder)
        the_new_login_is_served(second)

        # A third one while the second still stands, as when a person switches screens without logging out.
        third = login(home, bin_folder)
        the_new_login_is_served(third)
        for loop in (second, third):
            loop.witness.close()
            loop.desk.close()


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
