# SPDX-License-Identifier: MIT
"""Calls methods on a desk's buses over one connection, which lives until it is closed."""

from .waiting import Failure, Missing


class Caller:
    def __init__(self, address):
        try:
            from gi.repository import Gio, GLib
        except ImportError as missing:
            raise Missing("python3-gi and gir1.2-glib-2.0 are not installed") from missing
        self._glib = GLib
        self._no_flags = Gio.DBusCallFlags.NONE
        flags = Gio.DBusConnectionFlags
        try:
            self._connection = Gio.DBusConnection.new_for_address_sync(
                address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
            )
        except GLib.Error as problem:
            raise Failure(f"the bus at {address}: {problem.message}") from problem

    def close(self):
        self._connection.close_sync(None)

    def call(self, destination, path, method, types="()", *arguments):
        """method: with its interface. Returns the answer's values as a tuple."""
        interface, _, member = method.rpartition(".")
        try:
            answer = self._connection.call_sync(
                destination, path, interface, member, self._glib.Variant(types, arguments), None, self._no_flags,
                10000, None,
            )
        except self._glib.Error as problem:
            raise Failure(f"{method} of {destination}: {problem.message}") from problem
        return answer.unpack()

    def variant(self, kind, value):
        return self._glib.Variant(kind, value)
