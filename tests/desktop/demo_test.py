#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The demo ends with 0 and its screenshots, and fails with one sentence when one of the programs does nothing."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from lab import case
from lab.waiting import Failure, Missing

TOP = Path(__file__).resolve().parents[2]


def demo(bin_folder, folder):
    """Without a display of the person's, so that nothing is asked, and nothing to install: the desk is here or not."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment |= {"LIMBER_BIN": str(bin_folder)}
    command = [TOP / "packaging" / "run", "--no-install", "--demo", "--into", folder]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode == case.SKIPPED:
        raise Missing(done.stderr.strip())
    return done


def succeeds(bin_folder):
    with tempfile.TemporaryDirectory(prefix="limber-demo-") as folder:
        done = demo(bin_folder, folder)
        if done.returncode != 0:
            raise Failure(f"the demo ended with {done.returncode}: {done.stderr}")
        pictures = sorted(path.name for path in Path(folder).glob("*.png"))
        if len(pictures) < 4 or folder not in done.stdout:
            raise Failure(f"the demo left {pictures} and said {done.stdout}")


def fails_without(name, bin_folder):
    """Copies, as a program looks for the others beside its own file."""
    with tempfile.TemporaryDirectory(prefix="limber-demo-") as folder:
        spoilt = Path(folder) / "bin"
        shutil.copytree(bin_folder, spoilt)
        (Path(folder) / "share").symlink_to(Path(bin_folder).resolve().parent / "share")
        shutil.copy("/bin/false", spoilt / name)
        done = demo(spoilt, Path(folder) / "pictures")
        told = [line for line in done.stderr.splitlines() if line.startswith("demo: stage")]
        if done.returncode != 1 or len(told) != 1:
            raise Failure(f"with {name} false the demo ended with {done.returncode} and said: {done.stderr}")
        print(f"with {name} false: {told[0]}")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--without", metavar="PROGRAM")
    given = parser.parse_args()
    if given.without:
        case.run(lambda: fails_without(given.without, given.bin))
    else:
        case.run(lambda: succeeds(given.bin))
