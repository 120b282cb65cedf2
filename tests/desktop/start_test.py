#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Start in a real notification: how soon the stretch is on the screen, and the run of a break to its end."""

import statistics
import time

from lab import case
from lab.glimpse import Glimpse
from lab.waiting import Failure, wait_for

LIMIT_S = 6
TIMES = 5
SPEED = 30
MOST_MS = 700  # from the click to the window's first picture

# Of the window's main button, which no other program paints.
ACCENT = (0x00, 0x79, 0x6B)
BUTTON_PIXELS = 1500


def first_picture_ms(loop, glimpse):
    """Clicks Start, and tells how long the window took to be painted."""
    x, y = loop.desk.kind.find_start(loop.screen).middle
    loop.screen.move(x - 2, y)
    loop.screen.move(x, y)
    time.sleep(0.2)
    if glimpse.pixels_of(*ACCENT) >= BUTTON_PIXELS:
        raise Failure("something else has the colour of the window's button")
    clicked = time.monotonic()
    loop.screen.press_here()
    seen = glimpse.wait_colour(ACCENT, BUTTON_PIXELS, 10)
    if seen is None:
        raise Failure("the window was not painted within 10 s of the click")
    return (seen - clicked) * 1000


def the_stretch_is_there_at_once(loop):
    took = []
    with Glimpse(loop.desk) as glimpse:
        for _ in range(TIMES):
            loop.sit_until_reminded(3 * LIMIT_S + 10)
            name = loop.limber.stretch_name(loop.limber.reminder()["stretch"])
            took.append(first_picture_ms(loop, glimpse))
            window = wait_for("the guided window", loop.guided_window, 5)
            if not window.title.startswith(name):
                raise Failure(f"the notification named “{name}”, and the window is “{window.title}”")
            loop.leave_guided_window()
    print("from the click to the first picture:", ", ".join(f"{one:.0f} ms" for one in took))
    if statistics.median(took) > MOST_MS:
        raise Failure(f"half of them took longer than {MOST_MS} ms")


def a_run_goes_to_its_end(loop):
    loop.sit_until_reminded(3 * LIMIT_S + 10)
    before = loop.limber.status()["today"]
    loop.screen.click(loop.desk.kind.find_start(loop.screen))
    wait_for("the guided window", loop.guided_window, 10)
    wait_for("the run's end", lambda: not loop.guided_window(), 60)
    for what in ("stretches", "breaks"):
        counted = loop.limber.status()["today"][what] - before[what]
        if counted != 1:
            raise Failure(f"{counted} {what} were counted instead of one")


def test(kind, bin_folder):
    with case.loop_on(kind, bin_folder) as loop:
        loop.start(limit=f"{LIMIT_S}s")
        the_stretch_is_there_at_once(loop)
    with case.loop_on(kind, bin_folder) as loop:
        loop.start(limit=f"{LIMIT_S}s", speed=SPEED)
        a_run_goes_to_its_end(loop)


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--desk", default="xfce")
    given = parser.parse_args()
    case.run(lambda: test(given.desk, given.bin))
