# SPDX-License-Identifier: MIT
"""Waiting for something to become true, and saying what did not."""

import time


class Failure(Exception):
    """What a test or the demo tells the person, as one sentence."""


class Missing(Exception):
    """A program this machine does not have; the test is skipped."""


def wait_for(what, condition, timeout_s=20.0, pause_s=0.05):
    """The first true value of condition(); Failure naming `what` after timeout_s."""
    give_up = time.monotonic() + timeout_s
    while not (value := condition()):
        if time.monotonic() >= give_up:
            raise Failure(f"{what}: not seen within {timeout_s:g} s")
        time.sleep(pause_s)
    return value


def wait_settled(what, condition, for_s, timeout_s=20.0):
    """Failure unless condition() comes to hold for so long without a break."""
    give_up = time.monotonic() + timeout_s
    since = None
    while since is None or time.monotonic() < since + for_s:
        if not condition():
            since = None
        elif since is None:
            since = time.monotonic()
        if time.monotonic() >= give_up:
            raise Failure(f"{what}: did not last {for_s:g} s within {timeout_s:g} s")
        time.sleep(0.1)
