#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""`limber watch --json` and `--waybar` of the real program: a line at once and at each change, over the daemon's end and
return, and a clean end when it is asked to or nobody reads any more."""

import json
import os
import select
import signal
import subprocess
import time

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import Limber
from lab.waiting import Failure, wait_for

PATIENCE_S = 10


class Watched:
    """A running `limber watch`, whose lines are read as they come."""

    def __init__(self, limber, form):
        self.process = subprocess.Popen(
            [limber.bin / "limber", "watch", form], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=limber.environment, cwd=limber.home.folder,
        )
        self._rest = b""

    def line(self, timeout_s=PATIENCE_S):
        """The next line as JSON, or None when none came in time."""
        give_up = time.monotonic() + timeout_s
        while b"\n" not in self._rest:
            left = give_up - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                return None
            part = os.read(self.process.stdout.fileno(), 65536)
            if not part:
                raise Failure(f"the stream ended: {self.process.stderr.read().decode()}")
            self._rest += part
        line, _, self._rest = self._rest.partition(b"\n")
        return json.loads(line)

    def until(self, key, value):
        """The first line with that value."""
        seen = []
        give_up = time.monotonic() + PATIENCE_S
        while time.monotonic() < give_up:
            told = self.line()
            if told is not None and told[key] == value:
                return told
            seen.append(told and told[key])
        raise Failure(f"{key} {value} was not told, but {seen}")

    def ends(self, code):
        try:
            ended = self.process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            raise Failure("`limber watch` did not end") from None
        told = self.process.stderr.read().decode()
        if ended != code or told:
            raise Failure(f"`limber watch` ended with {ended} and said: {told}")


def end_daemon(limber, daemon, how):
    if how == "stop":
        limber.command("daemon", "stop")
    else:
        daemon.kill()
    daemon.wait(PATIENCE_S)


def over_an_end_and_a_return(limber, form, key, gone):
    watched = Watched(limber, form)
    if watched.line()[key] != gone:
        raise Failure("without a daemon the first line does not say so")
    if (more := watched.line(0.5)) is not None:
        raise Failure(f"while there is no daemon more is told: {more}")
    for how in ("stop", "kill", "stop"):
        daemon = limber.start_daemon()
        if (told := watched.line())[key] == gone:
            raise Failure(f"the daemon's return is not told: {told}")
        # Whatever else it tells when it begins.
        while watched.line(1) is not None:
            pass
        limber.command("pause", "10m")
        watched.until(key, "paused")
        limber.command("resume")
        if watched.line()[key] == "paused":
            raise Failure("the pause's end is not told")
        end_daemon(limber, daemon, how)
        watched.until(key, gone)
    return watched


def ends_cleanly(limber, form):
    for number in (signal.SIGINT, signal.SIGTERM):
        watched = Watched(limber, form)
        watched.line()
        watched.process.send_signal(number)
        watched.ends(0)
    # Nobody reads any more, with and without a daemon that could tell something.
    watched = Watched(limber, form)
    watched.line()
    watched.process.stdout.close()
    watched.ends(0)
    daemon = limber.start_daemon()
    wait_for("an answer of the daemon", lambda: limber.command("status").returncode == 0)
    watched = Watched(limber, form)
    watched.line()
    watched.process.stdout.close()
    watched.ends(0)
    end_daemon(limber, daemon, "stop")


def asleep_between_changes(watched):
    """Blocked in the kernel, without a wake-up."""

    def switches():
        with open(f"/proc/{watched.process.pid}/status") as status:
            return [line for line in status if "ctxt_switches" in line]

    before = switches()
    time.sleep(2)
    if switches() != before:
        raise Failure("`limber watch` woke up though nothing changed")


def test(bin_folder):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        limber = Limber(bin_folder, home, desk.environment)
        for form, key, gone in (("--json", "phase", "daemon_gone"), ("--waybar", "alt", "gone")):
            watched = over_an_end_and_a_return(limber, form, key, gone)
            asleep_between_changes(watched)
            watched.process.terminate()
            watched.ends(0)
            ends_cleanly(limber, form)
        refused = limber.command("watch", "--json", "--waybar")
        if refused.returncode != 2:
            raise Failure(f"two forms at once ended with {refused.returncode}")


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
