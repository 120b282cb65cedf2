# SPDX-License-Identifier: MIT
"""Hands by the virtual keyboard and pointer that compositors made with wlroots offer."""

import os
import time

from .desk import SIZE
from .hands import Hands
from .wayland import Wayland

KEY_A = 30  # of linux/input-event-codes.h
TEXT_KEYMAP = 1  # wl_keyboard.keymap_format.xkb_v1
KEYMAP = """xkb_keymap {
xkb_keycodes "one" { minimum = 8; maximum = 255; <AC01> = 38; };
xkb_types "one" { type "ONE_LEVEL" { modifiers = none; map[none] = Level1; level_name[Level1] = "Any"; }; };
xkb_compatibility "one" { interpret Any { action = NoAction(); }; };
xkb_symbols "one" { key <AC01> { type = "ONE_LEVEL", [ a ] }; };
};
"""


class WlrootsHands(Hands):
    def __init__(self, desk):
        super().__init__()
        self._wayland = wayland = Wayland(desk.environment["WAYLAND_DISPLAY"])
        seat = wayland.bind("wl_seat")
        keyboards = wayland.bind("zwp_virtual_keyboard_manager_v1")
        self._keyboard = wayland.new()
        wayland.send(keyboards, 0, "uu", seat, self._keyboard)
        self._give_keymap()
        pointers = wayland.bind("zwlr_virtual_pointer_manager_v1")
        self._pointer = wayland.new()
        wayland.send(pointers, 0, "uu", seat, self._pointer)
        wayland.roundtrip()

    def _give_keymap(self):
        text = KEYMAP.encode() + b"\0"
        file = os.memfd_create("keymap")
        os.write(file, text)
        self._wayland.send(self._keyboard, 0, "uu", TEXT_KEYMAP, len(text), fd=file)
        os.close(file)

    def close(self):
        self._wayland.close()

    def _time(self):
        return int(time.monotonic() * 1000) & 0xFFFFFFFF

    def press(self):
        self._wayland.send(self._keyboard, 1, "uuu", self._time(), KEY_A, 1)

    def release(self):
        self._wayland.send(self._keyboard, 1, "uuu", self._time(), KEY_A, 0)

    def shift(self, dx, dy):
        self._wayland.send(self._pointer, 0, "uff", self._time(), dx, dy)
        self._wayland.send(self._pointer, 4)  # frame

    def place(self, x, y):
        self._wayland.send(self._pointer, 1, "uuuuu", self._time(), x, y, *SIZE)
        self._wayland.send(self._pointer, 4)

    def sync(self):
        self._wayland.roundtrip()
