# SPDX-License-Identifier: MIT
"""GNOME Shell without a screen, on a system bus with a logind of its own; its session manager where that is installed."""

import glob

from .film import GnomeFilm, LogindFilm
from .gnome_hands import GnomeHands
from .waiting import wait_for

SESSION_MANAGER = "/usr/libexec/gnome-session-binary"
# Nothing of the Shell's own may come between: no welcome, no blanking, no movement.
SETTINGS = """[org/gnome/desktop/interface]
enable-animations=false
enable-hot-corners=false
[org/gnome/desktop/notifications]
show-banners=false
[org/gnome/desktop/session]
idle-delay=uint32 0
[org/gnome/desktop/screensaver]
lock-enabled=false
[org/gnome/shell]
welcome-dialog-last-shown-version='999'
"""


class GnomeSession:
    programs = ("gnome-shell",)
    hands = GnomeHands

    def film(self, desk):
        return GnomeFilm(desk) if desk.owned("org.gnome.SessionManager") else LogindFilm(desk)

    def start(self, desk):
        settings = desk.home.config / "glib-2.0" / "settings" / "keyfile"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(SETTINGS)
        desk.start_bus("bus", "org.gnome.ScreenSaver.service")
        _ = desk.logind  # the Shell will not start without one
        desk.announce(XDG_SESSION_TYPE="wayland", XDG_CURRENT_DESKTOP=desk.kind.desktop)
        socket = desk.home.runtime / "wayland-gnome"
        width, height = desk.size
        server = desk.start(
            "gnome-shell", "--headless", "--no-x11", "--wayland-display", socket.name,
            "--virtual-monitor", f"{width}x{height}",
            environment=desk.environment | {"LIBGL_ALWAYS_SOFTWARE": "1"},
        )  # fmt: skip
        desk.wait(server, "GNOME's Wayland socket", socket.is_socket)
        desk.announce(WAYLAND_DISPLAY=str(socket))
        for name in ("org.gnome.Shell", "org.gnome.Mutter.IdleMonitor", "org.gnome.Mutter.RemoteDesktop"):
            desk.wait(server, name, lambda name=name: desk.owned(name))
        if glob.glob(SESSION_MANAGER):
            self._start_session_manager(desk)

    def _start_session_manager(self, desk):
        """With a session that consists of nothing, and starts nothing of the machine's."""
        sessions = desk.home.config / "gnome-session" / "sessions"
        sessions.mkdir(parents=True, exist_ok=True)
        (sessions / "desk.session").write_text("[GNOME Session]\nName=desk\nRequiredComponents=\n")
        manager = desk.start(
            SESSION_MANAGER, "--builtin", "--disable-acceleration-check", "--session=desk",
            environment=desk.environment | {"XDG_CONFIG_DIRS": str(desk.home.folder / "none")},
        )  # fmt: skip
        # A newer one runs by nothing but a systemd of the user's, and ends at once: then the desk goes without.
        wait_for(
            "GNOME's session manager, or its end",
            lambda: manager.poll() is not None or desk.owned("org.gnome.SessionManager"),
        )
