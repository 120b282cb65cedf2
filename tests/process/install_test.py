#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""`cmake --install` puts everything in its place, what it tells the desktop is valid, and the programs run from there."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from lab import case
from lab.waiting import Failure

ID = "app.limber.Limber"
EXPECTED = (
    "bin/limberd", "bin/limber-tray", "bin/limber-window", "bin/limber",
    "share/limber/conditions.toml", "share/limber/config.toml", "share/limber/example-plan.toml", "share/limber/waybar/limber.jsonc", "share/limber/waybar/limber.css",
    "share/limber/stretches/cobra.toml",
    f"share/applications/{ID}.desktop", "share/applications/limberd.desktop", f"etc/xdg/autostart/{ID}.desktop",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    "share/systemd/user/limberd.service", "share/systemd/user/limber-tray.service",
)  # fmt: skip


def check(*command, environment=None):
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    told = (done.stdout + done.stderr).strip()
    if done.returncode != 0 or told:
        raise Failure(f"{' '.join(map(str, command))} ended with {done.returncode} and said: {told}")


def test(bin_folder):
    # A blank in the name: the files name the programs by their full path.
    with tempfile.TemporaryDirectory(prefix="limber install ") as folder:
        prefix = Path(folder)
        subprocess.run(
            ["cmake", "--install", Path(bin_folder).parent, "--prefix", prefix],
            check=True, stdout=subprocess.DEVNULL,
        )
        if lacking := [name for name in EXPECTED if not (prefix / name).exists()]:
            raise Failure(f"not installed: {', '.join(lacking)}")

        if shutil.which("desktop-file-validate"):
            for file in prefix.rglob("*.desktop"):
                check("desktop-file-validate", file)
        if shutil.which("systemd-analyze"):
            (prefix / "run").mkdir(mode=0o700)
            units = sorted(prefix.rglob("*.service"))
            environment = os.environ | {"XDG_RUNTIME_DIR": str(prefix / "run")}
            check("systemd-analyze", "--user", "--man=no", "verify", *units, environment=environment)

        version = subprocess.run([prefix / "bin" / "limber", "version"], capture_output=True, text=True)
        if version.returncode != 0:
            raise Failure(f"the installed limber ended with {version.returncode}: {version.stderr}")


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
