# SPDX-License-Identifier: MIT
"""The kinds of desks: their display, notification server and tray, and how to find things there."""

from dataclasses import dataclass
from typing import Callable

from .gnome_session import GnomeSession
from .kwin_session import KWinSession
from .plasma_session import PlasmaSession
from .silence import DunstSilence, GnomeSilence, MakoSilence, PlasmaSilence, XfceSilence
from .sway_session import SwaySession
from .tray_menu import AccessibleMenu, BusMenu
from .x11_session import X11Session

GNOME_NOTIFICATIONS = "/usr/share/gnome-shell/org.gnome.Shell.Notifications"
NOTIFYD = "/usr/lib/*/xfce4/notifyd/xfce4-notifyd"


@dataclass(frozen=True)
class Kind:
    desktop: str  # as in XDG_CURRENT_DESKTOP
    programs: tuple
    start: Callable
    notice_window: str = ""  # WM_CLASS of what a notification is shown in
    find_start: Callable = None  # (screen) → the box to click for Start
    menu: Callable = None  # (desk, screen) → the menu of the tray icon
    session: type = X11Session
    silence: type = None  # how its notification server is told not to disturb


def _notification_server(desk, name):
    server = desk.start(name)
    desk.wait(server, "the notification server", lambda: desk.owned("org.freedesktop.Notifications"))


def start_xfce_panel(desk):
    panel = desk.start("xfce4-panel", "--disable-wm-check")
    desk.wait(panel, "the panel's StatusNotifierItem host", lambda: desk.owned("org.kde.StatusNotifierWatcher"))
    desk.wait(panel, "the panel's XEmbed tray", desk.tray_host)
    return panel


def _start_xfce(desk):
    _notification_server(desk, NOTIFYD)
    start_xfce_panel(desk)


def _start_dunst(desk):
    _notification_server(desk, "dunst")
    tray = desk.start(
        "trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "26",
        "--SetDockType", "true",
    )
    desk.wait(tray, "the XEmbed tray", desk.tray_host)


def _start_lxqt(desk):
    _notification_server(desk, "lxqt-notificationd")
    panel = desk.start("lxqt-panel")
    desk.wait(panel, "the panel's StatusNotifierItem host", lambda: desk.owned("org.kde.StatusNotifierWatcher"))


def _start_mako(desk):
    _notification_server(desk, "mako")


def _start_gnome_notifications(desk):
    """The bus may not activate it here; banners are off until the Shell's own at its start are past."""
    server = desk.start("gjs", GNOME_NOTIFICATIONS)
    desk.wait(server, "the notification server", lambda: desk.owned("org.freedesktop.Notifications"))
    desk.silence.end()


def _start_button(screen):
    return screen.wait_accessible("button", "Start")


def _whole_dunst_notice(screen):
    return screen.windows("Dunst")[0].box


KINDS = {
    # StatusNotifierItem and XEmbed; real buttons in notifications.
    "xfce": Kind(
        "XFCE", (NOTIFYD, "xfce4-panel"), _start_xfce, "xfce4-notifyd", _start_button, BusMenu,
        silence=XfceSilence,
    ),
    # XEmbed only; no buttons, a click on the notification is its default action.
    "dunst": Kind(
        "", ("dunst", "trayer"), _start_dunst, "Dunst", _whole_dunst_notice, AccessibleMenu,
        silence=DunstSilence,
    ),
    # StatusNotifierItem only.
    "lxqt": Kind("LXQt", ("lxqt-notificationd", "lxqt-panel"), _start_lxqt, "lxqt-notificationd", _start_button, BusMenu),
    # Notifications and no tray.
    "trayless": Kind(
        "", ("dunst",), lambda desk: _notification_server(desk, "dunst"), "Dunst", silence=DunstSilence
    ),
    # Neither a tray nor notifications.
    "bare": Kind("", (), lambda desk: None),
    # Wayland, each with its own way of telling that the person is idle. Hands and films only: no screen to look at.
    "sway": Kind("sway", (), lambda desk: None, session=SwaySession),
    "kwin": Kind("KDE", (), lambda desk: None, session=KWinSession),
    "gnome": Kind("GNOME", (), lambda desk: None, session=GnomeSession),
    # The same with notifications.
    "sway_mako": Kind("sway", ("mako",), _start_mako, session=SwaySession, silence=MakoSilence),
    "kwin_mako": Kind("KDE", ("mako",), _start_mako, session=KWinSession, silence=MakoSilence),
    "gnome_notices": Kind(
        "GNOME", ("gjs", "gsettings", GNOME_NOTIFICATIONS), _start_gnome_notifications, session=GnomeSession,
        silence=GnomeSilence,
    ),
    "plasma": Kind("KDE", (), lambda desk: None, session=PlasmaSession, silence=PlasmaSilence),
}
