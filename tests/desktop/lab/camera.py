# SPDX-License-Identifier: MIT
"""A folder of cameras that are plain files: Limber only sees that one is open, and never what it shows."""

from .hands import boot_now


class Cameras:
    def __init__(self, home):
        self.folder = home.folder / "cameras"
        self.folder.mkdir()
        self.plug_in("video0")

    def plug_in(self, name):
        (self.folder / name).touch()

    def pull_out(self, name):
        (self.folder / name).unlink()

    def use(self, name="video0"):
        return Use(self.folder / name)


class Use:
    """A program has the camera open until end()."""

    def __init__(self, file):
        self._open = file.open("rb")
        self.began = boot_now()

    def end(self):
        self._open.close()
        return boot_now()
