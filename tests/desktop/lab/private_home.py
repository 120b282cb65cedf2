# SPDX-License-Identifier: MIT
"""Folders and an environment that share nothing with the person's own session.

Whatever is started in that environment ends with the home, however the test ends.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from . import keeper
from .waiting import Failure

# Of the caller's environment only what tools need and what a build or CI asks for gets in.
HANDED_ON = ("PATH", "TERM", "CI", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS")


class PrivateHome:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="limber-desk-"))
        self.logs = self.folder / "logs"
        self.runtime = self.folder / "run"
        self.config = self.folder / "config"
        self.state = self.folder / "state"
        for name in ("logs", "run", "config", "state", "data", "cache", "home"):
            (self.folder / name).mkdir(mode=0o700)
        mark = self.folder.name
        self.environment = {name: os.environ[name] for name in HANDED_ON if name in os.environ} | {
            keeper.VARIABLE: mark,
            "HOME": str(self.folder / "home"),
            "LC_ALL": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self.runtime),
            "XDG_CONFIG_HOME": str(self.config),
            "XDG_STATE_HOME": str(self.state),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            # The machine's logind must not lock, suspend or end a test.
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.runtime}/no-system-bus",
            # Settings in a file of this home: no dconf service is needed, and none of the person's is reached.
            "GSETTINGS_BACKEND": "keyfile",
        }
        self._keeper = subprocess.Popen(
            [sys.executable, keeper.__file__, mark, str(self.folder)], stdin=subprocess.PIPE, start_new_session=True
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._keeper.stdin.close()
        self._keeper.wait()

    def keep_logs(self, destination):
        """Copies the logs to where they outlive the home."""
        shutil.copytree(self.logs, destination, dirs_exist_ok=True)

    def spawn(self, name, command, environment=None, **user):
        """Starts a process whose output goes to the log `name`; as someone else where `user` tells Popen so."""
        try:
            with open(self.logs / name, "ab") as log:
                return subprocess.Popen(
                    [str(part) for part in command],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    env=environment or self.environment,
                    cwd=self.folder,
                    **user,
                )
        except OSError as problem:
            raise Failure(f"{name} cannot be started: {problem}") from problem

    def marked_processes(self):
        return keeper.marked(self.folder.name)
