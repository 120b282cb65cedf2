# SPDX-License-Identifier: MIT
"""Hands by the X server's XTEST extension."""

import ctypes

from .hands import Hands
from .waiting import Failure, Missing

KEY_A = 38  # X's keycode


class X11Hands(Hands):
    def __init__(self, desk):
        super().__init__()
        try:
            self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        except OSError as missing:
            raise Missing(f"a library of X is not installed: {missing}") from missing
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(desk.environment["DISPLAY"].encode()))
        if not self._display:
            raise Failure("the X server takes no connection")

    def close(self):
        self._x.XCloseDisplay(self._display)

    def press(self):
        self._test.XTestFakeKeyEvent(self._display, KEY_A, 1, ctypes.c_ulong(0))

    def release(self):
        self._test.XTestFakeKeyEvent(self._display, KEY_A, 0, ctypes.c_ulong(0))

    def shift(self, dx, dy):
        self._test.XTestFakeRelativeMotionEvent(self._display, dx, dy, ctypes.c_ulong(0))

    def place(self, x, y):
        self._test.XTestFakeMotionEvent(self._display, 0, x, y, ctypes.c_ulong(0))

    def sync(self):
        self._x.XSync(self._display, 0)
