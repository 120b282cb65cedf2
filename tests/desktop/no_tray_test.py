#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A desk without any tray: one notification says so, once ever, and the launcher's entry opens Today."""

import os
import signal
import time

from lab import case
from lab.limber import APPLICATION_ID
from lab.waiting import Failure, wait_for

PATIENCE_S = 60  # how long the tray waits for a late panel
SUMMARY = "Limber is running without an icon"


def said(loop):
    return [notice for notice in loop.witness.notices() if notice.summary == SUMMARY]


def test(bin_folder):
    with case.loop_on("trayless", bin_folder) as loop:
        loop.start()
        loop.witness.wait("the notification about the icon", lambda notice: notice.summary == SUMMARY, PATIENCE_S + 15)
        notice = said(loop)[0]
        if notice.actions or "list of programs" not in notice.body:
            raise Failure(f"it says “{notice.body}” and offers {notice.actions}")
        wait_for("the notification on the screen", lambda: loop.screen.windows(loop.desk.kind.notice_window), 5)
        loop.desk.home.spawn("limber-window", [loop.limber.bin / "limber-window"], loop.desk.environment)
        wait_for("Today", lambda: [one for one in loop.screen.windows(APPLICATION_ID) if one.box.width > 300], 10)
        for tray in loop.limber.processes("limber-tray"):
            os.kill(tray, signal.SIGTERM)
        wait_for("the tray ended", lambda: not loop.limber.processes("limber-tray"), 5)
        loop.limber.start_tray()
        wait_for("the tray back", lambda: loop.limber.processes("limber-tray"), 5)
        time.sleep(PATIENCE_S + 10)
        if len(said(loop)) != 1:
            raise Failure("it is said again at the next start")


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
