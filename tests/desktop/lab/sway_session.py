# SPDX-License-Identifier: MIT
"""Sway without a screen: the Wayland desktop of those who use wlroots."""

import os

from .film import WaylandFilm
from .full_screen import WaylandFullScreen
from .wlroots_hands import WlrootsHands

NOBODY = 65534
CONFIG = """xwayland disable
output HEADLESS-1 mode {0}x{1}
default_border none
"""


class SwaySession:
    programs = ("sway",)
    hands = WlrootsHands
    film = WaylandFilm
    full_screen = WaylandFullScreen

    def start(self, desk):
        desk.start_bus("bus")
        config = desk.home.folder / "sway.conf"
        config.write_text(CONFIG.format(*desk.size))
        # A folder of its own: it is no client of ours, and it runs as someone else where we are root.
        folder = desk.home.folder / "sway"
        folder.mkdir(mode=0o700, exist_ok=True)
        user = {}
        if os.getuid() == 0:  # it will not run as root
            desk.home.folder.chmod(0o711)
            os.chown(folder, NOBODY, NOBODY)
            user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        environment = desk.environment | {
            "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "XDG_CACHE_HOME": str(folder),
            "WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman",
        }  # fmt: skip
        server = desk.start("sway", "--config", config, environment=environment, **user)

        def sockets():
            return [one for one in folder.glob("wayland-*") if one.is_socket()]

        desk.wait(server, "sway's Wayland socket", sockets)
        desk.announce(
            WAYLAND_DISPLAY=str(sockets()[0]), XDG_SESSION_TYPE="wayland", XDG_CURRENT_DESKTOP=desk.kind.desktop
        )
