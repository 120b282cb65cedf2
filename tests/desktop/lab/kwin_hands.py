# SPDX-License-Identifier: MIT
"""Hands by KWin's protocol for made-up input, which a KWin without permission checks gives to everyone."""

from .hands import Hands
from .wayland import Wayland

KEY_A = 30  # of linux/input-event-codes.h
AUTHENTICATE, MOTION, MOTION_TO, KEY = 0, 1, 9, 10


class KWinHands(Hands):
    def __init__(self, desk):
        super().__init__()
        self._wayland = Wayland(desk.environment["WAYLAND_DISPLAY"])
        self._input = self._wayland.bind("org_kde_kwin_fake_input", 4)
        self._wayland.send(self._input, AUTHENTICATE, "ss", "hands", "a test")
        self._wayland.roundtrip()

    def close(self):
        self._wayland.close()

    def press(self):
        self._wayland.send(self._input, KEY, "uu", KEY_A, 1)

    def release(self):
        self._wayland.send(self._input, KEY, "uu", KEY_A, 0)

    def shift(self, dx, dy):
        self._wayland.send(self._input, MOTION, "ff", dx, dy)

    def place(self, x, y):
        self._wayland.send(self._input, MOTION_TO, "ff", x, y)

    def sync(self):
        self._wayland.roundtrip()
