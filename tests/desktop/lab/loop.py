# SPDX-License-Identifier: MIT
"""What a person does with Limber on a desk, step by step, each seen by a witness that is not Limber's own log."""

import time

from .limber import APPLICATION_ID, Limber
from .notification_witness import NotificationWitness
from .screen import PANEL, Screen, changed_box
from .waiting import Failure, wait_for


class Loop:
    """The programs on one desk, with hands and eyes."""

    def __init__(self, desk, bin_folder):
        self.desk = desk
        self.limber = Limber(bin_folder, desk.home, desk.environment)
        self.screen = Screen(desk)
        self.witness = NotificationWitness(desk.environment["DBUS_SESSION_BUS_ADDRESS"])
        self.empty_panel = self.screen.pixels(PANEL)
        self.icon = None  # the box of our tray icon
        self._told = []  # the notices a caller was told of

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.witness.close()

    def start(self, **times):
        """As at login: the tray alone, which starts the daemon."""
        self.limber.configure(**times)
        self.limber.start_tray()
        wait_for("`limber status` of a daemon the tray started", self._answers, 10)

    def wait_icon(self, timeout_s=10.0):
        self.icon = wait_for("an icon in the panel", self._icon_box, timeout_s, pause_s=0.2)
        return self.icon

    def sit_until_reminded(self, timeout_s):
        """Types until there is a notice of ours that was not told of yet. Returns it."""
        with self.screen.typing():
            notice = self.witness.wait("a notification of Limber", self._is_new, timeout_s)
        self._told.append(notice)
        self.limber.wait_reminder("reminded", 2)
        name = self.limber.stretch_name(self.limber.reminder()["stretch"])
        if name not in f"{notice.summary}\n{notice.body}":
            raise Failure(f"the notification “{notice.summary} / {notice.body}” does not name “{name}”")
        wait_for("the notification on the screen", self._notice_window, 5)
        return notice

    def click_start(self, notice, within_s=1.0):
        """Clicks Start, as this desk shows it. Returns the guided window."""
        start = self.desk.kind.find_start(self.screen)
        before = time.monotonic()
        self.screen.click(start)
        window = wait_for("the guided window", self.guided_window, max(10.0, within_s))
        took = time.monotonic() - before
        wait_for("ActionInvoked on the bus", lambda: self._started(notice), 2)
        if took > within_s:
            raise Failure(f"the guided window took {took:.2f} s to open, more than {within_s:g} s")
        self.limber.wait_phase("stretching", 5)
        return window

    def guided_window(self):
        """Our window on this desk's screen, which its process's program confirms; None while there is none."""
        ours = [
            window
            for window in self.screen.windows(APPLICATION_ID)
            if window.box.width > 300 and self.limber.runs(window.pid, "limber-window")
        ]  # neither a tooltip nor the icon
        return ours[0] if ours else None

    def leave_guided_window(self):
        """Begins the stretch and thinks better of it: before it has begun, Escape would not ask."""
        self.screen.key("space")
        self.screen.wait_accessible("button", "Stop")
        self.screen.key("Escape")
        self.screen.click(self.screen.wait_accessible("button", "Not now"))
        wait_for("the guided window gone", lambda: not self.guided_window(), 5)

    def snooze_in_tray_menu(self, before_the_click=lambda: None):
        menu = self.desk.kind.menu(self.desk, self.screen)
        opened = menu.open(self.icon)
        submenu = menu.open_submenu(opened, "Snooze")
        minutes = menu.find(submenu, "5 min", parent="Snooze")
        before_the_click()
        self.screen.click(minutes)
        self.limber.wait_reminder("snoozed", 5)

    def _answers(self):
        return self.limber.phase() not in (None, "daemon_gone")

    def _is_new(self, notice):
        ours = notice.hints.get("desktop-entry") == APPLICATION_ID
        return ours and not notice.closed and not any(notice is one for one in self._told)

    def _notice_window(self):
        return self.screen.windows(self.desk.kind.notice_window)

    def _started(self, notice):
        return any(key == "default" or notice.actions.get(key) == "Start" for key in notice.invoked)

    def _icon_box(self):
        """What differs from the panel before we came, once it has stood still for a moment."""
        first = changed_box(self.empty_panel, self.screen.pixels(PANEL), PANEL)
        time.sleep(0.3)
        again = changed_box(self.empty_panel, self.screen.pixels(PANEL), PANEL)
        return first if first and first == again else None
