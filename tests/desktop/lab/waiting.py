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


def stays(what, condition, seconds, pause_s=0.1):
    """Failure unless condition() holds all the time for so long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not condition():
            raise Failure(f"{what}: did not last {seconds:g} s")
        time.sleep(pause_s)
