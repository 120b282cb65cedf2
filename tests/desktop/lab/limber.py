# SPDX-License-Identifier: MIT
"""Limber's programs under test, in a private home and on a desk of it."""

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

from .waiting import Failure, wait_for

APPLICATION_ID = "app.limber.Limber"


class Limber:
    def __init__(self, bin_folder, home, environment=None):
        self.bin = Path(bin_folder).resolve()
        self.home = home
        self.environment = environment or home.environment
        self.configuration = home.config / "limber" / "config.toml"

    def configure(self, limit="6s", rest="4s", grace="2s", speed=1, testing="", more="", wait="0s", micro="off", pause="3s"):
        """Short times, so that a spell takes seconds; from speed 2 on a guided run goes by itself. `testing`: further
        lines of that table; `more`: further tables. Reminders come without waiting for a pause, unless `wait` says so.
        """
        self.configure_as_people_do(limit, rest, grace)
        with self.configuration.open("a") as file:
            file.write(
                f'[moment]\nwait = "{wait}"\npause = "{pause}"\n[micro]\nafter = "{micro}"\n'
                f"[testing]\nshort_times = true\nstretch_speed = {speed}\n{testing}\n{more}\n"
            )

    def configure_as_people_do(self, limit="30m", rest="5m", grace="2m"):
        self.configuration.parent.mkdir(exist_ok=True)
        # Short breaks as long as long ones: a grace is in force up to half a rest only.
        self.configuration.write_text(
            f'[spell]\nlimit = "{limit}"\nrest = "{rest}"\nshort_rest = "{rest}"\nreading_grace = "{grace}"\n'
        )

    def start_daemon(self, *arguments):
        return self.home.spawn("limberd", [self.bin / "limberd", *arguments], self.environment)

    def start_tray(self, *arguments):
        return self.home.spawn("limber-tray", [self.bin / "limber-tray", *arguments], self.environment)

    def run(self, name, *arguments, environment=None, timeout_s=10):
        """Runs a program to its end."""
        try:
            return subprocess.run(
                [self.bin / name, *arguments],
                env=environment or self.environment, capture_output=True, text=True, timeout=timeout_s,
                cwd=self.home.folder,
            )
        except OSError as problem:
            raise Failure(f"{name} cannot be started: {problem}") from problem
        except subprocess.TimeoutExpired:
            raise Failure(f"{name} {' '.join(arguments)} did not end within {timeout_s} s") from None

    def command(self, *arguments):
        return self.run("limber", *arguments)

    def status(self):
        """What `limber status --json` says, or None while it says nothing of use."""
        done = self.command("status", "--json")
        try:
            return json.loads(done.stdout)
        except json.JSONDecodeError:
            return None

    def phase(self):
        return (self.status() or {}).get("phase")

    def reminder(self):
        """The reminder in the status, {} when there is none."""
        return (self.status() or {}).get("reminder") or {}

    def wait_reminder(self, state, timeout_s=10.0):
        wait_for(f"`limber status` saying {state}", lambda: self.reminder().get("state") == state, timeout_s)

    def wait_phase(self, phase, timeout_s=10.0):
        wait_for(f"`limber status` saying {phase}", lambda: self.phase() == phase, timeout_s)

    def processes(self, name):
        """The live processes of the home that run this program of ours."""
        return [pid for pid in self.home.marked_processes() if self.runs(pid, name)]

    def runs(self, pid, name):
        try:
            return Path(os.readlink(f"/proc/{pid}/exe")) == self.bin / name
        except OSError:
            return False

    def toolkits_in(self, pid):
        """The libraries of GTK or wxWidgets in a live process's memory."""
        mapped = Path(f"/proc/{pid}/maps").read_text()
        return sorted(set(re.findall(r"lib(?:gtk|gdk|wx_)[^ /\n]*", mapped)))

    def stretch_name(self, id):
        """What people call a stretch."""
        return self.stretch(id)["name"]

    def stretch(self, id):
        """A stretch as the catalogue's own file tells it."""
        file = self.bin.parent / "share" / "limber" / "stretches" / f"{id}.toml"
        try:
            return tomllib.loads(file.read_text())
        except OSError as problem:
            raise Failure(f"the catalogue's file of {id}: {problem}") from problem
