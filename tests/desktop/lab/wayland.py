# SPDX-License-Identifier: MIT
"""A Wayland client small enough for a test: it speaks the wire format itself, so no bindings are needed.

Objects are numbers; requests and events are their numbers in the protocol's file.
"""

import array
import socket
import struct

from .waiting import Failure, Missing

DISPLAY = 1  # the object every connection begins with
ERROR, GET_REGISTRY, SYNC = 0, 1, 0
GLOBAL, BIND = 0, 0


class Wayland:
    def __init__(self, socket_path):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(socket_path))
        self._received = b""
        self._next = DISPLAY + 1
        self._handlers = {DISPLAY: self._on_display}
        self.globals = {}  # interface → (name, version)
        self._registry = self.new(self._on_registry)
        self.send(DISPLAY, GET_REGISTRY, "u", self._registry)
        self.roundtrip()

    def close(self):
        self._socket.close()

    def fileno(self):
        return self._socket.fileno()

    def new(self, handler=None):
        """The number of a new object; handler(event, body) gets its events."""
        number = self._next
        self._next += 1
        if handler:
            self._handlers[number] = handler
        return number

    def send(self, receiver, request, types="", *arguments, fd=None):
        """types: u and i for 32 bits, f for a fixed-point number, s for a string; a descriptor goes beside them."""
        body = b"".join(_packed(kind, value) for kind, value in zip(types, arguments))
        message = struct.pack("=II", receiver, (8 + len(body)) << 16 | request) + body
        beside = [] if fd is None else [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [fd]))]
        self._socket.sendmsg([message], beside)

    def bind(self, interface, version=1, handler=None):
        if interface not in self.globals:
            raise Missing(f"the compositor does not offer {interface}")
        name, offered = self.globals[interface]
        number = self.new(handler)
        self.send(self._registry, BIND, "usuu", name, interface, min(version, offered), number)
        return number

    def roundtrip(self):
        """Returns when the compositor has done everything that was asked so far."""
        done = []
        callback = self.new(lambda _event, _body: done.append(True))
        self.send(DISPLAY, SYNC, "u", callback)
        while not done:
            self.dispatch()
        del self._handlers[callback]

    def dispatch(self):
        """Waits for events and hands them out."""
        data = self._socket.recv(65536)
        if not data:
            raise Failure("the compositor closed the connection")
        self._received += data
        while len(self._received) >= 8:
            sender, word = struct.unpack_from("=II", self._received)
            size = word >> 16
            if len(self._received) < size:
                return
            body, self._received = self._received[8:size], self._received[size:]
            if sender in self._handlers:
                self._handlers[sender](word & 0xFFFF, body)

    def _on_display(self, event, body):
        if event == ERROR:
            raise Failure(f"the compositor refused a request: {string_at(body, 8)}")

    def _on_registry(self, event, body):
        if event == GLOBAL:
            (name,) = struct.unpack_from("=I", body)
            interface = string_at(body, 4)
            (version,) = struct.unpack_from("=I", body, len(body) - 4)
            self.globals[interface] = (name, version)


def _packed(kind, value):
    if kind == "s":
        text = value.encode() + b"\0"
        return struct.pack("=I", len(text)) + text + b"\0" * (-len(text) % 4)
    if kind == "f":
        return struct.pack("=i", round(value * 256))
    return struct.pack("=i" if kind == "i" else "=I", value)


def string_at(body, at):
    (size,) = struct.unpack_from("=I", body, at)
    return body[at + 4 : at + 3 + size].decode()
