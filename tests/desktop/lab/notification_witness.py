# SPDX-License-Identifier: MIT
"""What programs and the notification server say to each other, as the bus itself saw it."""

import threading
import time
from dataclasses import dataclass, field

from .waiting import Failure, Missing

INTERFACE = "org.freedesktop.Notifications"


@dataclass
class Notice:
    """A call of Notify and what became of it."""

    seen_at: float  # time.monotonic()
    sender: str
    application: str
    replaces: int
    summary: str
    body: str
    actions: dict  # key → label, in the order given
    hints: dict
    id: int = 0  # 0 until the server has answered
    invoked: list = field(default_factory=list)  # the keys of actions, in order
    withdrawn: bool = False  # its sender called CloseNotification
    closed: bool = False


class NotificationWitness:
    def __init__(self, bus_address):
        try:
            import gi  # noqa: F401
            from gi.repository import Gio, GLib
        except ImportError as missing:
            raise Missing("python3-gi and gir1.2-glib-2.0 are not installed") from missing
        self._gio = Gio
        self._changed = threading.Condition()
        self._notices = []
        self._calls = {}  # (caller, serial) of a Notify that is not answered yet
        self._monitoring = False
        flags = Gio.DBusConnectionFlags
        self._connection = Gio.DBusConnection.new_for_address_sync(
            bus_address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
        )
        # Before the bus makes us a monitor: GDBus would answer calls that are not for us.
        self._connection.add_filter(self._on_message)
        rules = [f"interface='{INTERFACE}'", "type='method_return'", "type='error'"]
        self._connection.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.Monitoring", "BecomeMonitor",
            GLib.Variant("(asu)", (rules, 0)), None, Gio.DBusCallFlags.NONE, 5000, None,
        )
        self._monitoring = True

    def close(self):
        if not self._connection.is_closed():
            self._connection.close_sync(None)

    def notices(self):
        with self._changed:
            return list(self._notices)

    def wait(self, what, choose, timeout_s):
        """The first notice that choose(notice) accepts, also one that was seen before."""
        give_up = time.monotonic() + timeout_s
        with self._changed:
            while True:
                for notice in self._notices:
                    if choose(notice):
                        return notice
                if not self._changed.wait(give_up - time.monotonic()):
                    raise Failure(f"{what}: not seen on the bus within {timeout_s:g} s")

    def _on_message(self, _connection, message, incoming):
        """Called on GDBus's own thread."""
        if incoming and self._monitoring:
            with self._changed:
                self._note(message)
                self._changed.notify_all()
            return None
        return message

    def _note(self, message):
        kind = message.get_message_type()
        if kind == self._gio.DBusMessageType.METHOD_RETURN:
            notice = self._calls.pop((message.get_destination(), message.get_reply_serial()), None)
            if notice:
                notice.id = message.get_body().unpack()[0]
            return
        body = message.get_body()
        arguments = body.unpack() if body else ()
        member = message.get_member()
        if member == "Notify":
            application, replaces, _icon, summary, text, actions, hints, _timeout = arguments
            notice = Notice(
                time.monotonic(), message.get_sender(), application, replaces, summary, text,
                dict(zip(actions[::2], actions[1::2])), hints,
            )
            self._notices.append(notice)
            self._calls[(message.get_sender(), message.get_serial())] = notice
        elif member in ("ActionInvoked", "CloseNotification", "NotificationClosed"):
            # The newest with this id: a notice that replaces another keeps its id.
            for notice in reversed(self._notices):
                if notice.id == arguments[0]:
                    if member == "ActionInvoked":
                        notice.invoked.append(arguments[1])
                    elif member == "CloseNotification":
                        notice.withdrawn = True
                    else:
                        notice.closed = True
                    break
