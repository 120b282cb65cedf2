# SPDX-License-Identifier: MIT
"""KWin with Plasma's shell on it, whose own notification server it is."""

from .desk import program
from .kwin_session import KWinSession
from .waiting import Missing

LOOK = "/usr/share/plasma/shells/org.kde.plasma.desktop"
SETTINGS = {"ksplashrc": "[KSplash]\nTheme=None\n", "kdeglobals": "[KDE]\nAnimationDurationFactor=0\n"}


def _helper():
    """Plasma 6's or Plasma 5's."""
    try:
        return program("kded6")
    except Missing:
        return program("kded5")


class PlasmaSession(KWinSession):
    programs = (*KWinSession.programs, "plasmashell", LOOK)

    def start(self, desk):
        helper = _helper()
        version = helper[-1]
        self.services = (
            *KWinSession.services, f"org.kde.kded{version}.service", "org.kde.ActivityManager.service",
        )  # fmt: skip
        super().start(desk)
        for name, text in SETTINGS.items():
            (desk.home.config / name).write_text(text)
        desk.announce(
            KDE_FULL_SESSION="true", KDE_SESSION_VERSION=version, XDG_MENU_PREFIX="plasma-", QT_QPA_PLATFORM="wayland"
        )
        server = desk.start(helper)
        desk.wait(server, "Plasma's tray host", lambda: desk.owned("org.kde.StatusNotifierWatcher"))
        shell = desk.start("plasmashell", "--no-respawn")
        for name in ("org.freedesktop.Notifications", "org.kde.plasmashell"):
            desk.wait(shell, name, lambda name=name: desk.owned(name))
