#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""film_window.py SOCKET - a grey window on a Wayland desk. Reads words from its input, line by line: between "begin"
and "end" it holds an idle inhibitor, between "fill" and "shrink" it fills the screen. Answers each, and its own first
picture, with "done". Ends with its input.

A process of its own, as a window must answer its compositor at any time.
"""

import os
import select
import struct
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lab.wayland import Wayland  # noqa: E402

WIDTH, HEIGHT = 320, 240
XRGB = 1
GREY = b"\x80\x80\x80\xff"


class Window:
    def __init__(self, wayland):
        self._wayland = wayland
        self._shown = False
        compositor = wayland.bind("wl_compositor", 4)
        self._memory = wayland.bind("wl_shm")
        self._base = wayland.bind("xdg_wm_base", 1, self._on_ping)
        self._inhibitors = wayland.bind("zwp_idle_inhibit_manager_v1")
        self._inhibitor = None
        self._surface = wayland.new()
        wayland.send(compositor, 0, "u", self._surface)
        self._shell_surface = wayland.new(self._on_configure)
        wayland.send(self._base, 2, "uu", self._shell_surface, self._surface)
        self._toplevel = wayland.new()
        wayland.send(self._shell_surface, 1, "u", self._toplevel)
        wayland.send(self._toplevel, 2, "s", "a film")
        self._commit()
        while not self._shown:
            wayland.dispatch()
        wayland.roundtrip()

    def _on_ping(self, _event, body):
        self._wayland.send(self._base, 3, "u", *struct.unpack("=I", body))

    def _on_configure(self, _event, body):
        self._wayland.send(self._shell_surface, 4, "u", *struct.unpack("=I", body))
        if not self._shown:
            self._paint()
        self._commit()

    def _paint(self):
        size = WIDTH * HEIGHT * len(GREY)
        file = os.memfd_create("picture")
        os.write(file, GREY * (WIDTH * HEIGHT))
        pool, buffer = self._wayland.new(), self._wayland.new()
        self._wayland.send(self._memory, 0, "ui", pool, size, fd=file)
        os.close(file)
        self._wayland.send(pool, 0, "uiiiiu", buffer, 0, WIDTH, HEIGHT, WIDTH * len(GREY), XRGB)
        self._wayland.send(self._surface, 1, "uii", buffer, 0, 0)
        self._wayland.send(self._surface, 2, "iiii", 0, 0, WIDTH, HEIGHT)
        self._shown = True

    def _commit(self):
        self._wayland.send(self._surface, 6)

    def begin(self):
        self._inhibitor = self._wayland.new()
        self._wayland.send(self._inhibitors, 1, "uu", self._inhibitor, self._surface)
        self._commit()

    def end(self):
        self._wayland.send(self._inhibitor, 0)
        self._commit()

    def fill(self):
        self._wayland.send(self._toplevel, 11, "u", 0)

    def shrink(self):
        self._wayland.send(self._toplevel, 12)


def main():
    wayland = Wayland(sys.argv[1])
    window = Window(wayland)
    print("done", flush=True)
    while True:
        ready, _, _ = select.select([sys.stdin, wayland], [], [])
        if wayland in ready:
            wayland.dispatch()
        if sys.stdin in ready:
            word = sys.stdin.readline().strip()
            if not word:
                return
            deeds = {"begin": window.begin, "end": window.end, "fill": window.fill, "shrink": window.shrink}
            deeds[word]()
            wayland.roundtrip()
            print("done", flush=True)


if __name__ == "__main__":
    main()
