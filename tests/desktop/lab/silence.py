# SPDX-License-Identifier: MIT
"""Do not disturb, switched as a person switches it on each notification server."""

import time

from .caller import Caller
from .desk import program
from .waiting import Failure, wait_for

NOTIFICATIONS = "org.freedesktop.Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Silence:
    """What the servers share. A server's own class has switch(on)."""

    def __init__(self, desk):
        self.desk = desk
        self.bus = Caller(desk.environment["DBUS_SESSION_BUS_ADDRESS"])

    def begin(self):
        self.switch(True)

    def end(self):
        self.switch(False)

    def close(self):
        self.bus.close()


class DunstSilence(Silence):
    """Its pause."""

    def switch(self, on):
        self.bus.call(
            NOTIFICATIONS, "/org/freedesktop/Notifications", f"{PROPERTIES}.Set", "(ssv)", "org.dunstproject.cmd0",
            "paused", self.bus.variant("b", on),
        )  # fmt: skip


class MakoSilence(Silence):
    """The mode that its manual suggests; lab/config/mako says what it does."""

    def __init__(self, desk):
        super().__init__(desk)
        self._makoctl = program("makoctl")

    def switch(self, on):
        self.desk.output(self._makoctl, "mode", "-a" if on else "-r", "do-not-disturb")
        if ("do-not-disturb" in self.desk.output(self._makoctl, "mode").split()) != on:
            raise Failure("mako did not change its mode")


class XfceSilence(Silence):
    def switch(self, on):
        self.bus.call(
            "org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf.SetProperty", "(ssv)", "xfce4-notifyd",
            "/do-not-disturb", self.bus.variant("b", on),
        )  # fmt: skip


class GnomeSilence(Silence):
    def switch(self, on):
        self.desk.output(
            "gsettings", "set", "org.gnome.desktop.notifications", "show-banners", "false" if on else "true"
        )


class PlasmaSilence(Silence):
    """Its switch can only be turned over, by its shortcut."""

    def switch(self, on):
        if self._is_on() == on:
            return
        # The shortcut is there a moment after the shell.
        give_up = time.monotonic() + 20
        while True:
            try:
                self.bus.call(
                    "org.kde.kglobalaccel", "/component/plasmashell", "org.kde.kglobalaccel.Component.invokeShortcut",
                    "(s)", "toggle do not disturb",
                )  # fmt: skip
                break
            except Failure:
                if time.monotonic() >= give_up:
                    raise
                time.sleep(0.2)
        wait_for("Plasma's switch", lambda: self._is_on() == on, pause_s=0.02)

    def _is_on(self):
        (value,) = self.bus.call(
            NOTIFICATIONS, "/org/freedesktop/Notifications", f"{PROPERTIES}.Get", "(ss)", NOTIFICATIONS, "Inhibited"
        )
        return value
