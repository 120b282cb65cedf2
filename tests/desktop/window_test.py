#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The windows as a person uses them: by the keyboard, and by what a screen reader finds."""

import signal
import time

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import APPLICATION_ID, Limber
from lab.screen import Screen
from lab.waiting import Failure, wait_for

STRETCH = "standing-back-bend"
HOLD_S, ALLOWED_S = 3.0, 0.2  # of that stretch, and how exact a hold has to be
STEPS = 16


class Windows:
    """limber-window on a desk, with hands and eyes."""

    def __init__(self, home, desk, bin_folder):
        self.home = home
        self.limber = Limber(bin_folder, home, desk.environment)
        self.screen = Screen(desk)
        self._environment = desk.environment

    def open(self, *arguments):
        command = [self.limber.bin / "limber-window", "-v", *arguments]
        program = self.home.spawn("limber-window", command, self._environment)
        wait_for("a window", self.titles)
        return program

    def titles(self):
        return [window.title for window in self.screen.windows(APPLICATION_ID) if window.box.width > 300]

    def press(self, name):
        """The button of that name, by the pointer."""
        self.screen.click(self.screen.wait_accessible("button", name, APPLICATION_ID))

    def read(self, role, name):
        return self.screen.wait_accessible(role, name, APPLICATION_ID)

    def wait_log(self, words):
        """When the log first says so."""
        log = self.home.logs / "limber-window"
        wait_for(words, lambda: words in log.read_text(), 20, pause_s=0.005)
        return time.monotonic()


def end(program):
    program.send_signal(signal.SIGTERM)
    if program.wait(2) != 0:
        raise Failure(f"SIGTERM ended it with {program.returncode}")


def a_hold_lasts_as_long_as_it_says(windows):
    program = windows.open("--stretch", STRETCH)
    windows.press("Begin")
    windows.press("Start now")
    began = windows.wait_log("step hold")
    lasted = windows.wait_log("step move_back") - began
    if abs(lasted - HOLD_S) > ALLOWED_S:
        raise Failure(f"the hold of {HOLD_S:g} s lasted {lasted:.2f} s")
    end(program)


def what_hurts_is_stopped_and_told(windows):
    program = windows.open("--stretch", STRETCH)
    windows.press("Begin")
    windows.read("timer", "Get ready")
    windows.screen.key("Escape")
    windows.press("Keep going")
    windows.press("Stop")
    windows.press("It hurt")
    windows.read("heading", "Is any of this so?")
    windows.press("None of these, but sharp pain")
    windows.read("heading", "Stop here")
    windows.read("heading", "Have this looked at")
    if windows.limber.phase() == "stretching":
        raise Failure("the stretch that hurt still runs")
    windows.press("Close")
    wait_for("the program's end", lambda: program.poll() == 0, 5)


def a_second_start_hands_over(windows):
    program = windows.open("--today")
    second = windows.limber.run("limber-window", "--stretch", STRETCH)
    if second.returncode != 0:
        raise Failure(f"the second start ended with {second.returncode}")
    wait_for("both windows", lambda: len(windows.titles()) == 2)
    wait_for("one process", lambda: len(windows.limber.processes("limber-window")) == 1)
    end(program)


def a_break_that_is_over_says_so(windows):
    program = windows.open("--run", "4711")
    windows.read("heading", "This break is over")
    windows.press("Stretch now")
    windows.read("button", "Begin")
    end(program)


def a_run_outlives_the_daemon(windows, daemon):
    before = windows.limber.status()["today"]["stretches"]
    program = windows.open("--stretch", STRETCH)
    windows.press("Begin")
    windows.read("timer", "Get ready")
    daemon.kill()
    daemon.wait()
    windows.limber.start_daemon()
    windows.limber.wait_phase("stretching")
    for _ in range(STEPS):
        windows.screen.key("Right")
    windows.read("heading", "That was it")
    windows.press("Done")
    wait_for("the program's end", lambda: program.poll() == 0, 5)
    done = windows.limber.status()["today"]["stretches"] - before
    if done != 1:
        raise Failure(f"{done} stretches were counted instead of one")


def test(bin_folder):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        windows = Windows(home, desk, bin_folder)
        daemon = windows.limber.start_daemon()
        wait_for("the daemon", lambda: windows.limber.phase() not in (None, "daemon_gone"))
        a_hold_lasts_as_long_as_it_says(windows)
        what_hurts_is_stopped_and_told(windows)
        a_second_start_hands_over(windows)
        a_break_that_is_over_says_so(windows)
        a_run_outlives_the_daemon(windows, daemon)


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
