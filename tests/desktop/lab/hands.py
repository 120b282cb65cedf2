# SPDX-License-Identifier: MIT
"""A person's hands on keyboard and mouse, the same on every desk, and when exactly they moved.

Each desk has its own way; every one of them keeps one connection open, so that a key is there within milliseconds and
the device is not plugged in anew each time.
"""

import threading
import time
from contextlib import contextmanager

KEY_EVERY_S = 0.25
BUMP_S = 0.2


def boot_now():
    """Seconds on the clock Limber measures by."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


class Hands:
    """What the desks share. A desk's own class has press(), release(), shift(dx, dy), place(x, y) and sync()."""

    def __init__(self):
        self._one_at_a_time = threading.Lock()
        self.last_key = None  # when it was, on the boot clock

    def key(self):
        """One key, down and up. Returns when the desk had it, on the boot clock."""
        with self._one_at_a_time:
            self.press()
            self.release()
            self.sync()
            self.last_key = boot_now()
            return self.last_key

    def nudge(self, lasts_s=BUMP_S):
        """A bump against the table: the mouse moves a little for a fifth of a second. Returns when it moved last."""
        until = boot_now() + lasts_s
        step = 3
        while True:
            with self._one_at_a_time:
                self.shift(step, 0)
                self.sync()
                now = boot_now()
            step = -step
            if now >= until:
                return now
            time.sleep(0.02)

    def move(self, x, y):
        with self._one_at_a_time:
            self.place(x, y)
            self.sync()
            return boot_now()

    def type_for(self, seconds):
        """A key now, one at the very end, and others between. Returns when each was."""
        keys = [self.key()]
        until = keys[0] + seconds
        while keys[-1] < until:
            left = until - boot_now()
            time.sleep(max(0.0, left if left < 1.5 * KEY_EVERY_S else KEY_EVERY_S))
            keys.append(self.key())
        return keys

    @contextmanager
    def typing(self):
        """Someone types for as long as the block lasts. Gives when the first key was."""
        enough = threading.Event()
        first = self.key()

        def work():
            while not enough.wait(KEY_EVERY_S):
                self.key()

        worker = threading.Thread(target=work, daemon=True)
        worker.start()
        try:
            yield first
        finally:
            enough.set()
            worker.join()
