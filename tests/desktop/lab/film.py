# SPDX-License-Identifier: MIT
"""A film on the screen: what a player asks each desk for, so that the screen stays on. begin() and end() return when
the desk had it, on the boot clock.
"""

import subprocess
import sys
from pathlib import Path

from .caller import Caller
from .hands import boot_now
from .waiting import Failure

WINDOW = Path(__file__).with_name("film_window.py")
IDLE = 8  # of GNOME's session manager


class LogindFilm:
    """For desks whose players ask logind alone."""

    told_by = "logind_inhibitors"

    def __init__(self, desk):
        self._logind = desk.logind

    def begin(self):
        return self._logind.inhibit_idle(True)

    def end(self):
        return self._logind.inhibit_idle(False)

    def close(self):
        """The desk ends its logind."""


class GnomeFilm:
    told_by = "gnome_inhibitors"

    def __init__(self, desk):
        self._bus = Caller(desk.environment["DBUS_SESSION_BUS_ADDRESS"])
        self._cookie = None

    def _call(self, method, types, *arguments):
        name = "org.gnome.SessionManager"
        return self._bus.call(name, "/org/gnome/SessionManager", f"{name}.{method}", types, *arguments)

    def begin(self):
        (self._cookie,) = self._call("Inhibit", "(susu)", "player", 0, "a film", IDLE)
        return boot_now()

    def end(self):
        self._call("Uninhibit", "(u)", self._cookie)
        return boot_now()

    def close(self):
        self._bus.close()


class WindowOnWayland:
    """The window's other end: begin() and end() tell it what to do."""

    begins, ends = "begin", "end"

    def __init__(self, desk):
        self._window = subprocess.Popen(
            [sys.executable, "-B", str(WINDOW), desk.environment["WAYLAND_DISPLAY"]],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=desk.environment,
        )
        self._answer()

    def begin(self):
        return self._tell(self.begins)

    def end(self):
        return self._tell(self.ends)

    def close(self):
        self._window.stdin.close()
        self._window.wait()

    def _tell(self, word):
        self._window.stdin.write(f"{word}\n")
        self._window.stdin.flush()
        return self._answer()

    def _answer(self):
        if self._window.stdout.readline().strip() != "done":
            raise Failure("the window ended")
        return boot_now()


class WaylandFilm(WindowOnWayland):
    """A window with an idle inhibitor: compositors tell nobody of idling while it shows."""

    told_by = "wayland_inhibitors"
