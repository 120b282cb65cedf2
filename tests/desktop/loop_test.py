#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The whole loop as a person lives it: sit, be reminded of a stretch, get up or click or snooze."""

from lab import case
from lab.waiting import Failure, wait_for

LIMIT_S, REST_S = 6, 4


def loop(kind, bin_folder):
    with case.loop_on(kind, bin_folder) as loop:
        loop.start(limit=f"{LIMIT_S}s", rest=f"{REST_S}s")

        notice = loop.sit_until_reminded(LIMIT_S + 10)
        wait_for("the notice withdrawn after a rest", lambda: notice.withdrawn, REST_S + 5)
        wait_for("no reminder in the status", lambda: loop.limber.reminder().get("state", "none") == "none", 2)

        notice = loop.sit_until_reminded(LIMIT_S + 10)
        loop.click_start(notice)
        loop.leave_guided_window()

        # Where there is no better tray, the icon comes the old way, after a minute.
        loop.wait_icon(timeout_s=75)
        loop.sit_until_reminded(3 * LIMIT_S + 10)
        loop.snooze_in_tray_menu()

        for name in ("limberd", "limber-tray"):
            for pid in loop.limber.processes(name):
                if found := loop.limber.toolkits_in(pid):
                    raise Failure(f"the running {name} has {', '.join(found)} in its memory")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--desk", default="xfce")
    parser.add_argument("--times", type=int, default=1)
    given = parser.parse_args()
    case.run(lambda: [loop(given.desk, given.bin) for _ in range(given.times)])
