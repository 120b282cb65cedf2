#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Every desk the other tests stand on comes up, and leaves neither a process nor a folder, however it ends."""

import argparse
import signal
import subprocess
import sys
from pathlib import Path

from lab import case, keeper
from lab.desk import Desk
from lab.kinds import KINDS
from lab.private_home import PrivateHome
from lab.waiting import Failure, Missing, wait_for


def hold(kind):
    """Brings a desk up, says where it is and stays until it is told to end."""
    with PrivateHome() as home, Desk(home, KINDS[kind]):
        print(home.folder, flush=True)
        signal.pause()


def is_clean(folder):
    return not folder.exists() and not keeper.marked(folder.name)


def ends_cleanly(kind, how):
    holder = subprocess.Popen([sys.executable, __file__, "--hold", kind], stdout=subprocess.PIPE, text=True)
    said = holder.stdout.readline().strip()
    folder = Path(said)
    if not folder.is_absolute():
        raise Missing(said) if holder.wait() == case.SKIPPED else Failure(said)
    if not keeper.marked(folder.name):
        raise Failure(f"the {kind} desk has no processes")
    holder.send_signal(how)
    holder.wait()
    # After kill -9 the keeper does what the test itself cannot.
    wait_for(f"the {kind} desk gone after {how.name}", lambda: is_clean(folder), 0.1 if how == signal.SIGTERM else 5)


def test(kinds):
    missing = []
    for kind in kinds:
        try:
            for how in (signal.SIGTERM, signal.SIGKILL):
                ends_cleanly(kind, how)
        except Missing as one:
            missing.append(str(one))
    if missing:
        raise Missing(", ".join(missing))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold", choices=KINDS)
    parser.add_argument("--desk", choices=KINDS, help="only this one")
    parser.add_argument("--without", choices=KINDS, help="all but this one")
    given = parser.parse_args()
    if given.hold:
        case.run(lambda: hold(given.hold))
    else:
        case.run(lambda: test([given.desk] if given.desk else [kind for kind in KINDS if kind != given.without]))
