# SPDX-License-Identifier: MIT
"""An X server without a screen, and a window manager on it."""

import os
import subprocess

from .film import LogindFilm
from .full_screen import X11FullScreen
from .waiting import Failure
from .x11_hands import X11Hands


class X11Session:
    programs = ("Xvfb", "openbox", "xprop", "xsetroot")
    hands = X11Hands
    film = LogindFilm
    full_screen = X11FullScreen

    def start(self, desk):
        number = self._start_server(desk)
        desk.start_bus(f"bus-{number}")
        desk.announce(XDG_CURRENT_DESKTOP=desk.kind.desktop)
        desk.announce("DISPLAY")
        window_manager = desk.start("openbox", "--sm-disable")
        desk.wait(
            window_manager, "the window manager",
            lambda: "window id" in desk.output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"),
        )
        desk.output("xsetroot", "-solid", "#35506b")

    def _start_server(self, desk):
        """The server itself picks a free display number, so that desks at the same time do not meet."""
        width, height = desk.size
        reading, writing = os.pipe()
        with open(desk.home.logs / "Xvfb", "ab") as log:
            server = subprocess.Popen(
                [desk.program("Xvfb"), "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24",
                 "-nolisten", "tcp", "-noreset"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=desk.environment, pass_fds=(writing,),
            )
        desk.own(server)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failure("the virtual screen: Xvfb did not start")
        desk.environment |= {"DISPLAY": f":{number}", "XDG_SESSION_TYPE": "x11"}
        return number
