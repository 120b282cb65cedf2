# SPDX-License-Identifier: MIT
"""A person's hands and eyes on a desk's screen: keys and pointer through the X server, windows, pixels."""

import json
import re
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

from .desk import SIZE, program
from .waiting import Missing, wait_for


@dataclass(frozen=True)
class Box:
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self):
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True)
class Window:
    id: str
    pid: int
    title: str
    box: Box


class Screen:
    def __init__(self, desk):
        self._environment = desk.environment
        for name in ("xdotool", "import", "convert"):
            program(name)

    def _run(self, *command, timeout_s=10):
        done = subprocess.run(
            [str(part) for part in command], env=self._environment, capture_output=True, timeout=timeout_s
        )
        return done.stdout if done.returncode == 0 else b""

    # --- hands

    def key(self, name):
        self._run("xdotool", "key", name)

    def move(self, x, y):
        self._run("xdotool", "mousemove", x, y)

    def press_here(self):
        self._run("xdotool", "click", 1)

    def minimise(self, window):
        self._run("xdotool", "windowminimize", window.id)

    def show(self, window):
        self._run("xdotool", "windowactivate", "--sync", window.id)

    def click(self, box, button=1):
        """A pointer that comes from beside and rests before it presses, as menus expect of a hand."""
        x, y = box.middle
        self._run("xdotool", "mousemove", x - 2, y, "mousemove", x, y, "sleep", "0.05", "click", button)

    def typing(self):
        return Typing(self)

    # --- eyes

    def shot(self, file):
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        self._run("import", "-silent", "-window", "root", file)

    def pixels(self, box):
        """The colours in a box, three bytes each, row by row."""
        crop = f"{box.width}x{box.height}+{box.x}+{box.y}"
        return self._run("import", "-silent", "-window", "root", "-crop", crop, "-depth", "8", "rgb:-")

    def wait_change(self, box, timeout_s=10.0):
        before = self.pixels(box)
        wait_for("a change on the screen", lambda: self.pixels(box) != before, timeout_s, pause_s=0.2)

    def windows(self, window_class):
        """The visible windows of a WM_CLASS (instance or class), by the X server's word."""
        return self._search(f"^{re.escape(window_class)}$")

    def all_windows(self):
        return self._search(".*")

    def _search(self, class_pattern):
        found = []
        for id in self._run("xdotool", "search", "--onlyvisible", "--class", class_pattern).decode().split():
            shell = self._run("xdotool", "getwindowgeometry", "--shell", id).decode()
            geometry = dict(line.split("=") for line in shell.splitlines())
            if not geometry:
                continue  # gone since
            pid = self._run("xdotool", "getwindowpid", id).decode().strip()
            title = self._run("xdotool", "getwindowname", id).decode().rstrip("\n")
            box = Box(*(int(geometry[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))
            found.append(Window(id, int(pid or 0), title, box))
        return found

    def accessible(self, role, name, application=""):
        """The box of what a screen reader would find by role and name, or None."""
        finder = Path(__file__).with_name("accessible.py")
        answer = subprocess.run(
            ["/usr/bin/python3", finder, role, name, application],
            env=self._environment, capture_output=True, text=True, timeout=20,
        )
        if answer.returncode == 77:
            raise Missing(answer.stderr.strip())
        return Box(*json.loads(answer.stdout)) if answer.returncode == 0 else None

    def wait_accessible(self, role, name, application="", timeout_s=10.0):
        return wait_for(f"{role} “{name}”", lambda: self.accessible(role, name, application), timeout_s)


class Typing:
    """Someone at the keyboard, a key every 0.3 s, for as long as the block lasts."""

    def __init__(self, screen):
        self._screen = screen
        self._enough = threading.Event()
        self._hands = threading.Thread(target=self._type, daemon=True)

    def __enter__(self):
        self._hands.start()
        return self

    def __exit__(self, *_):
        self._enough.set()
        self._hands.join()

    def _type(self):
        while True:
            self._screen.key("a")
            if self._enough.wait(0.3):
                return


def changed_box(before, after, within):
    """The smallest box that holds every pixel in which two pictures of the box `within` differ, or None."""
    columns, rows = [], []
    if len(before) != len(after):
        return None
    for at in range(0, len(before), 3):
        if before[at : at + 3] != after[at : at + 3]:
            columns.append(at // 3 % within.width)
            rows.append(at // 3 // within.width)
    if not columns:
        return None
    left, top = min(columns), min(rows)
    return Box(within.x + left, within.y + top, max(columns) - left + 1, max(rows) - top + 1)


# Where the panels of the desks are.
PANEL = Box(0, SIZE[1] - 32, SIZE[0], 32)
