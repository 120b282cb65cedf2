# SPDX-License-Identifier: MIT
"""Hands by GNOME's remote desktop, asked as its portal would ask."""

from .caller import Caller
from .hands import Hands

NAME = "org.gnome.Mutter.RemoteDesktop"
PATH = "/org/gnome/Mutter/RemoteDesktop"
KEY_A = 30  # of linux/input-event-codes.h
FAR = 10000.0


class GnomeHands(Hands):
    def __init__(self, desk):
        super().__init__()
        self._bus = Caller(desk.environment["DBUS_SESSION_BUS_ADDRESS"])
        (self._session,) = self._bus.call(NAME, PATH, f"{NAME}.CreateSession")
        self._call("Start")

    def close(self):
        self._bus.close()

    def _call(self, method, types="()", *arguments):
        self._bus.call(NAME, self._session, f"{NAME}.Session.{method}", types, *arguments)

    def press(self):
        self._call("NotifyKeyboardKeycode", "(ub)", KEY_A, True)

    def release(self):
        self._call("NotifyKeyboardKeycode", "(ub)", KEY_A, False)

    def shift(self, dx, dy):
        self._call("NotifyPointerMotionRelative", "(dd)", dx, dy)

    def place(self, x, y):
        """From the corner, as it moves by distances only."""
        self.shift(-FAR, -FAR)
        self.shift(x, y)

    def sync(self):
        """Each call was answered."""
