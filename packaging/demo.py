#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Shows Limber at work on a virtual desktop of its own, a screenshot of each stage.

Ends with 0 only when each stage was seen by a witness other than Limber's own log; 1: one was not; 77: a program
that the desktop needs is missing.
"""

import argparse
import sys
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "tests" / "desktop"))

from lab.case import SKIPPED, end_cleanly_on_signals  # noqa: E402
from lab.desk import Desk  # noqa: E402
from lab.kinds import KINDS  # noqa: E402
from lab.loop import Loop  # noqa: E402
from lab.private_home import PrivateHome  # noqa: E402
from lab.waiting import Failure, Missing, wait_for  # noqa: E402

LIMIT_S, REST_S = 12, 6


class Demo:
    def __init__(self, loop, pictures):
        self._loop = loop
        self._pictures = pictures
        self._number = 0
        self._stage = ""

    def play(self):
        """Runs the stages; a Failure names the one that was not seen."""
        try:
            self._programs_up()
            self._sitting()
            notice = self._reminded()
            self._window_opens(notice)
            self._guided()
            self._snoozed()
        except Failure as failure:
            self._loop.screen.shot(self._pictures / "failed.png")
            raise Failure(f"stage {self._number}, {self._stage}: {failure}") from failure

    def _begin(self, stage):
        self._number += 1
        self._stage = stage

    def _seen(self, witness, name):
        picture = self._pictures / f"{self._number}-{name}.png"
        self._loop.screen.shot(picture)
        if not picture.exists():
            raise Failure(f"no screenshot could be written to {picture}")
        print(f"stage {self._number}, {self._stage}: seen ({witness}); {picture.name}", flush=True)

    def _programs_up(self):
        self._begin("the programs start")
        before = time.monotonic()
        self._loop.start(limit=f"{LIMIT_S}s", rest=f"{REST_S}s")
        box = self._loop.wait_icon()
        took = time.monotonic() - before
        self._seen(f"`limber status` answers and the panel shows an icon at {box.x},{box.y}, after {took:.1f} s", "start")

    def _sitting(self):
        self._begin("someone types and the ring fills")
        with self._loop.screen.typing():
            self._loop.limber.wait_phase("sitting")
            for _ in range(2):  # two steps of the ring
                self._loop.screen.wait_change(self._loop.icon)
            seconds = self._loop.limber.status()["sitting_s"]
        self._seen(f"the icon's box changed, `limber status` says sitting, {seconds} s", "sitting")

    def _reminded(self):
        self._begin("the limit is reached")
        notice = self._loop.sit_until_reminded(LIMIT_S + 15)
        self._seen(f"the bus carried Notify “{notice.summary} / {notice.body.splitlines()[0]}”", "reminder")
        return notice

    def _window_opens(self, notice):
        self._begin("a click on Start")
        window = self._loop.click_start(notice, within_s=5.0)
        time.sleep(0.5)  # for the picture: the window has mapped, what is in it follows
        self._seen(f"the bus carried ActionInvoked, and process {window.pid} shows the window “{window.title}”", "window")

    def _guided(self):
        self._begin("a click on Begin")
        screen = self._loop.screen
        screen.click(screen.wait_accessible("button", "Begin"))
        screen.wait_accessible("button", "Stop")
        for _ in range(3):  # the countdown, second by second
            screen.wait_change(self._loop.guided_window().box)
        self._loop.limber.wait_phase("stretching", 1)
        self._seen("the countdown runs in the window, `limber status` says stretching", "guided")

    def _snoozed(self):
        self._begin("a snooze by the tray's menu")
        self._loop.leave_guided_window()
        self._loop.sit_until_reminded(3 * LIMIT_S + 15)
        self._loop.snooze_in_tray_menu(before_the_click=lambda: self._seen("the menu is on the screen", "menu"))
        wait_for("an end of the notification", lambda: self._loop.witness.notices()[-1].closed, 5)
        print(f"stage {self._number}, {self._stage}: seen (`limber status` says snoozed)", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="the folder of the programs")
    parser.add_argument("--into", required=True, type=Path, help="the folder for the screenshots")
    given = parser.parse_args()
    end_cleanly_on_signals()
    pictures = given.into.resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    try:
        with PrivateHome() as home:
            try:
                with Desk(home, KINDS["xfce"]) as desk, Loop(desk, given.bin) as loop:
                    Demo(loop, pictures).play()
            finally:
                home.keep_logs(pictures / "logs")
    except Missing as missing:
        print(f"demo: {missing}", file=sys.stderr)
        return SKIPPED
    except (Failure, OSError) as failure:
        print(f"demo: {failure}. The programs' output is in {pictures}/logs", file=sys.stderr)
        return 1
    print(f"All stages seen. The screenshots are in {pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
