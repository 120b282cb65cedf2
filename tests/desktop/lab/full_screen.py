# SPDX-License-Identifier: MIT
"""A window that fills the screen and leaves it again, as a player's does."""

import ctypes

from .film import WindowOnWayland
from .waiting import Failure, Missing, wait_for

WINDOW = ctypes.c_ulong
CLIENT_MESSAGE = 33
TO_WINDOW_MANAGER = (1 << 19) | (1 << 20)  # SubstructureNotifyMask | SubstructureRedirectMask
REMOVE, ADD = 0, 1


class WaylandFullScreen(WindowOnWayland):
    begins, ends = "fill", "shrink"


class ClientMessage(ctypes.Structure):
    """Xlib's XClientMessageEvent."""

    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
        ("window", WINDOW), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 24),  # as large as any event
    )  # fmt: skip


class X11FullScreen:
    def __init__(self, desk):
        self._desk = desk
        try:
            self._x = ctypes.CDLL("libX11.so.6")
        except OSError as missing:
            raise Missing(f"a library of X is not installed: {missing}") from missing
        for call in ("XOpenDisplay", "XDefaultRootWindow", "XInternAtom", "XCreateSimpleWindow"):
            getattr(self._x, call).restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(desk.environment["DISPLAY"].encode()))
        if not self._display:
            raise Failure("the X server takes no connection")
        self._root = WINDOW(self._x.XDefaultRootWindow(self._display))
        grey = ctypes.c_ulong(0x808080)
        self._window = WINDOW(
            self._x.XCreateSimpleWindow(self._display, self._root, 0, 0, 320, 240, 0, grey, grey)
        )
        self._x.XMapWindow(self._display, self._window)
        self._x.XSync(self._display, 0)
        wait_for("the window being the active one", self._is_active)

    def _is_active(self):
        said = self._desk.output("xprop", "-root", "_NET_ACTIVE_WINDOW")
        return f"{self._window.value:#x}" in said.split()

    def _fills(self):
        said = self._desk.output("xprop", "-id", str(self._window.value), "_NET_WM_STATE")
        return "_NET_WM_STATE_FULLSCREEN" in said

    def begin(self):
        self._ask(ADD)
        wait_for("the window filling the screen", self._fills)

    def end(self):
        self._ask(REMOVE)

    def close(self):
        self._x.XCloseDisplay(self._display)

    def _atom(self, name):
        return self._x.XInternAtom(self._display, name.encode(), 0)

    def _ask(self, what):
        """The window manager, as its specification says."""
        data = (what, self._atom("_NET_WM_STATE_FULLSCREEN"), 0, 1, 0)
        message = ClientMessage(
            CLIENT_MESSAGE, 0, 1, self._display, self._window, self._atom("_NET_WM_STATE"), 32, data
        )
        self._x.XSendEvent(self._display, self._root, 0, ctypes.c_long(TO_WINDOW_MANAGER), ctypes.byref(message))
        self._x.XSync(self._display, 0)
