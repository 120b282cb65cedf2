# SPDX-License-Identifier: MIT
"""A look at the screen that takes milliseconds: asked of the X server by this process itself."""

import ctypes
import time

from .desk import SIZE
from .waiting import Failure

ALL_PLANES = ctypes.c_ulong(-1)
Z_PIXMAP = 2


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = [
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
        ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    ]  # fmt: skip


class Glimpse:
    def __init__(self, desk):
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(desk.environment["DISPLAY"].encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._x.XCloseDisplay(self._display)

    def pixels_of(self, red, green, blue):
        """How many on the whole screen have exactly this colour."""
        width, height = SIZE
        image = self._x.XGetImage(self._display, self._root, 0, 0, width, height, ALL_PLANES, Z_PIXMAP)
        if not image:
            raise Failure("the X server shows no picture of its screen")
        data = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * height)
        self._x.XDestroyImage(image)
        return data.count(bytes((blue, green, red)))

    def wait_colour(self, colour, least, timeout_s):
        """When so many pixels of a colour were first seen; None: they were not."""
        give_up = time.monotonic() + timeout_s
        while (now := time.monotonic()) < give_up:
            if self.pixels_of(*colour) >= least:
                return now
            time.sleep(0.004)
        return None
