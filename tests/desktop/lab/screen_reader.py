# SPDX-License-Identifier: MIT
"""A person who hears the screen: things have roles and names and no place, and what changes is spoken."""

import json
import subprocess
from pathlib import Path

from .waiting import Failure, Missing, wait_for

FINDER = Path(__file__).with_name("accessible.py")
NOT_INSTALLED = 77


class ScreenReader:
    """Speaks announcements, and the names of things of one role whenever they change."""

    def __init__(self, desk, application, role):
        self._environment = desk.environment
        self._application = application
        self._log = desk.home.logs / "screen-reader"
        self._listener = desk.home.spawn(
            "screen-reader", ["/usr/bin/python3", FINDER, "--listen", role], desk.environment
        )
        wait_for("the screen reader", self._listens)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._listener.terminate()
        self._listener.wait()

    def _listens(self):
        if self._listener.poll() == NOT_INSTALLED:
            raise Missing("gir1.2-atspi-2.0 and python3-gi are not installed")
        return self.spoken_lines() is not None

    def spoken_lines(self):
        """Everything that was spoken so far, in order; None before it listens."""
        lines = [line for line in self._log.read_text().splitlines() if line.startswith('"')]
        if not lines:
            return None
        spoken = []
        for text in map(json.loads, lines[1:]):
            if text not in spoken[-1:]:  # told by name and by announcement
                spoken.append(text)
        return spoken

    def finds(self, role, name):
        return self._ask(role, name, self._application)

    def wait(self, role, name, timeout_s=10.0):
        wait_for(f"{role} “{name}”", lambda: self.finds(role, name), timeout_s)

    def press(self, name):
        """The button of that name, by what it offers to do."""
        wait_for(f"button “{name}” to press", lambda: self._ask("--press", "button", name, self._application), 10)

    def _ask(self, *arguments):
        done = subprocess.run(
            ["/usr/bin/python3", FINDER, *arguments],
            env=self._environment, capture_output=True, text=True, timeout=20,
        )
        if done.returncode not in (0, 1):
            raise Failure(f"{' '.join(arguments)}: {done.stderr.strip()}")
        return done.returncode == 0
