# SPDX-License-Identifier: MIT
"""The menu of the tray icon, read and clicked as a person would: by what stands where on the screen.

Panels show a StatusNotifierItem's menu where no screen reader finds it. So the order of the entries is asked of the bus,
and where each stands is seen on the screen: a row of text for every entry.
"""

from collections import Counter

from .screen import Box
from .waiting import Failure, wait_for

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


class BusMenu:
    """The menu of the only StatusNotifierItem on the desk."""

    def __init__(self, desk, screen):
        from gi.repository import Gio, GLib

        self._screen = screen
        self._variant = GLib.Variant
        flags = Gio.DBusConnectionFlags
        self._bus = Gio.DBusConnection.new_for_address_sync(
            desk.environment["DBUS_SESSION_BUS_ADDRESS"],
            flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None,
        )
        self._no_flags = Gio.DBusCallFlags.NONE

    def open(self, icon):
        """Returns the box of the menu."""
        before = self._screen.all_windows()
        self._screen.click(icon, button=3)
        return self._new_window("the tray's menu", before)

    def open_submenu(self, menu, label):
        before = self._screen.all_windows()
        self._screen.click(self.find(menu, label))
        return self._new_window(f"the submenu {label}", before)

    def find(self, menu, label, parent=""):
        """The box of an entry, in the menu's box."""
        labels = self._labels(parent)
        if label not in labels:
            raise Failure(f"the tray's menu has no entry {label}, only {', '.join(labels)}")
        rows = wait_for("as many lines in the menu as it has entries", lambda: self._rows(menu, len(labels)), 3)
        return rows[labels.index(label)]

    def _new_window(self, what, before):
        known = {window.id for window in before}

        def fresh():
            new = [window.box for window in self._screen.all_windows() if window.id not in known]
            return next((box for box in new if box.width > 30 and box.height > 30), None)

        return wait_for(what, fresh, 5)

    def _rows(self, menu, wanted):
        """Boxes of the lines of text, top down; None while there are not as many as wanted."""
        inner = Box(menu.x + 4, menu.y + 4, menu.width - 8, menu.height - 8)
        pixels = self._screen.pixels(inner)
        width = inner.width * 3
        rows, begin = [], None
        for y in range(inner.height + 1):
            line = pixels[y * width : (y + 1) * width]
            # Text has a background between its letters and some width; a separator is one colour from side to side.
            colours = Counter(line[at : at + 3] for at in range(0, len(line), 3))
            text = len(colours) > 1
            if text and begin is None:
                begin = y
            elif not text and begin is not None:
                if y - begin > 4:
                    rows.append(Box(inner.x, inner.y + begin, inner.width, y - begin))
                begin = None
        return rows if len(rows) == wanted else None

    def _labels(self, parent):
        """The visible entries below the entry `parent`, as they stand."""
        owner, path = self._item()
        menu = self._call(owner, path, "org.freedesktop.DBus.Properties", "Get", self._variant("(ss)", (ITEM, "Menu")))[0]
        layout = self._call(owner, menu, MENU, "GetLayout", self._variant("(iias)", (0, -1, [])))[1]
        if parent:
            layout = next(entry for entry in layout[2] if self._label(entry) == parent)
        return [
            self._label(entry)
            for entry in layout[2]
            if entry[1].get("visible", True) and entry[1].get("type") != "separator"
        ]

    def _label(self, entry):
        return entry[1].get("label", "").replace("_", "")

    def _item(self):
        get = self._variant("(ss)", (WATCHER, "RegisteredStatusNotifierItems"))
        items = self._call(WATCHER, "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties", "Get", get)[0]
        if len(items) != 1:
            raise Failure(f"the panel has {len(items)} items, not 1")
        owner, path = items[0].split("/", 1)
        return owner, f"/{path}"

    def _call(self, owner, path, interface, method, arguments):
        return self._bus.call_sync(owner, path, interface, method, arguments, None, self._no_flags, 5000, None).unpack()


class AccessibleMenu:
    """The menu of an icon that is embedded the old way: its own program shows it, and screen readers find it."""

    def __init__(self, _desk, screen):
        self._screen = screen

    def open(self, icon):
        self._screen.click(icon, button=3)
        self._screen.wait_accessible("menu", "Snooze")

    def open_submenu(self, _menu, label):
        """By resting on it: GTK opens it then, and a click in the same moment would close it again."""
        x, y = self._screen.wait_accessible("menu", label).middle
        self._screen.move(x - 2, y)
        self._screen.move(x, y)

    def find(self, _menu, label, parent=""):
        return self._screen.wait_accessible("menu item", label)
