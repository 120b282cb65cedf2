# SPDX-License-Identifier: MIT
"""A system bus of the desk's own with a logind on it that does what a test says: one session, locked, asleep, left.

What it says is what systemd-logind says; nothing is really put to sleep. Every deed returns when it was said, on the
boot clock.
"""

import os
import pwd
from pathlib import Path

from .caller import Caller
from .hands import boot_now
from .waiting import Missing

NAME = "org.freedesktop.login1"
TOP = "/org/freedesktop/login1"
MANAGER = f"{NAME}.Manager"
SESSION = f"{NAME}.Session"
MOCK = "org.freedesktop.DBus.Mock"
BINDINGS = Path("/usr/lib/python3/dist-packages/dbusmock")


class Logind:
    def __init__(self, desk):
        if not BINDINGS.exists():
            raise Missing("python3-dbusmock is not installed")
        self._desk = desk
        self._session = f"{TOP}/session/1"
        address = desk.start_system_bus()
        desk.announce(DBUS_SYSTEM_BUS_ADDRESS=address)
        self._server = desk.home.spawn(
            "logind", ["/usr/bin/python3", "-m", "dbusmock", "--system", "--template", "logind"], desk.environment
        )
        desk.own(self._server)
        self._bus = Caller(address)
        desk.wait(self._server, "the logind", self._is_there)
        self._add_session()

    def _is_there(self):
        bus = "org.freedesktop.DBus"
        return self._bus.call(bus, "/org/freedesktop/DBus", f"{bus}.NameHasOwner", "(s)", NAME)[0]

    def _add_session(self):
        """The person's own, on the screen. What the template leaves out is added."""
        uid = os.getuid()
        self._mock(TOP, "AddSession", "(ssusb)", "1", "seat0", uid, pwd.getpwuid(uid).pw_name, True)
        session = f"dbus.ObjectPath('{self._session}')"
        for method in ("GetSession", "GetSessionByPID"):
            takes = "s" if method == "GetSession" else "u"
            self._mock(TOP, "AddMethod", "(sssss)", MANAGER, method, takes, "o", f"ret = {session}")
        user = f"ret = dbus.ObjectPath('{TOP}/user/{uid}')"
        self._mock(TOP, "AddMethod", "(sssss)", MANAGER, "GetUserByPID", "u", "o", user)
        hint = f'self.UpdateProperties("{SESSION}", {{"IdleHint": args[0]}})'
        self._mock(self._session, "AddMethod", "(sssss)", SESSION, "SetIdleHint", "b", "", hint)
        for inhibited in ("BlockInhibited", "DelayInhibited"):
            self._mock(TOP, "AddProperty", "(ssv)", MANAGER, inhibited, self._bus.variant("s", ""))
        self._desk.announce(XDG_SESSION_ID="1")

    def lock(self):
        self._tell_session(LockedHint=True)
        return self._signal(self._session, SESSION, "Lock")

    def unlock(self):
        self._tell_session(LockedHint=False)
        return self._signal(self._session, SESSION, "Unlock")

    def sleep(self):
        return self._prepare_for_sleep(True)

    def wake(self):
        return self._prepare_for_sleep(False)

    def leave(self):
        """Another session comes to the front."""
        return self._tell_session(Active=False, State="online")

    def come_back(self):
        return self._tell_session(Active=True, State="active")

    def inhibit_idle(self, on):
        self._update(TOP, MANAGER, {"BlockInhibited": self._bus.variant("s", "idle" if on else "")})
        return boot_now()

    def _prepare_for_sleep(self, on):
        self._update(TOP, MANAGER, {"PreparingForSleep": self._bus.variant("b", on)})
        return self._signal(TOP, MANAGER, "PrepareForSleep", "b", self._bus.variant("b", on))

    def _tell_session(self, **properties):
        kinds = {bool: "b", str: "s"}
        told = {name: self._bus.variant(kinds[type(value)], value) for name, value in properties.items()}
        self._update(self._session, SESSION, told)
        return boot_now()

    def _update(self, path, interface, properties):
        self._mock(path, "UpdateProperties", "(sa{sv})", interface, properties)

    def _signal(self, path, interface, name, types="", *arguments):
        self._mock(path, "EmitSignal", "(sssav)", interface, name, types, list(arguments))
        return boot_now()

    def _mock(self, path, method, types, *arguments):
        return self._bus.call(NAME, path, f"{MOCK}.{method}", types, *arguments)
