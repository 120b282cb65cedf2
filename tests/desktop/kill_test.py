#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Nothing is lost to kill -9: the programs die at random moments while someone types, and the sitting stays true."""

import os
import random
import signal
import sqlite3
import subprocess
import time

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import Limber
from lab.screen import Screen
from lab.waiting import Failure, wait_for

VICTIMS = ("limberd", "limber-tray", "limberd", "limber-window", "limber", "limberd and limber-tray")
# A restarted tray opens nothing, a restarted window fewer things each time: what may differ between two looks.
DESCRIPTORS_APART = 2
MEMORY_APART_KB = 1024


class Killing:
    def __init__(self, desk, bin_folder, seed):
        self.desk = desk
        self.limber = Limber(bin_folder, desk.home, desk.environment)
        self.screen = Screen(desk)
        self.random = random.Random(seed)
        self.first_input = None

    def start(self):
        # The limit is out of reach: this is about the spell, and a reminder would want an answer.
        self.limber.configure(limit="60m", rest="20s", grace="8s")
        self.limber.start_tray()
        wait_for("a daemon the tray started", self.answers, 10)
        self.open_window()

    def begin_spell(self):
        """Truth begins with the first key; typing goes on until the end of the test. Nobody dies before that key was
        seen: a daemon that comes back can only go on with a spell that had begun."""
        self.first_input = time.monotonic()
        wait_for("the spell begun", lambda: self.limber.phase() == "sitting", 5, 0.02)

    def answers(self):
        return self.limber.phase() not in (None, "daemon_gone")

    def open_window(self):
        self.desk.home.spawn("limber-window", [self.limber.bin / "limber-window", "--today"], self.desk.environment)

    def kill(self, victim):
        if victim == "limber":
            return self.kill_command()
        pids = [pid for name in victim.split(" and ") for pid in self.limber.processes(name)]
        for pid in pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        wait_for(f"{victim} dead", lambda: not any(self.limber.processes(n) for n in victim.split(" and ")), 5, 0.01)

    def kill_command(self):
        """A command of the command line, killed somewhere between its first instruction and its end."""
        words = self.random.choice((["status"], ["pause", "1s"], ["resume"], ["watch"]))
        command = subprocess.Popen(
            [self.limber.bin / "limber", *words], env=self.desk.environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        time.sleep(self.random.uniform(0, 0.012))
        command.kill()
        command.wait()

    def bring_back(self, victim):
        if "limberd" in victim:
            time.sleep(self.random.uniform(0, 1.0))
            self.limber.start_daemon()
        if "limber-tray" in victim:
            self.limber.start_tray()
        if victim == "limber-window":
            self.open_window()
        wait_for("an answer of the daemon", self.answers, 30)

    def compare_with_truth(self, victim):
        before = time.monotonic()
        status = self.limber.status()
        after = time.monotonic()
        # sitting_s is rounded down, and told at some moment between `before` and `after`.
        least, most = before - self.first_input - 1, after - self.first_input + 1
        if not least - 1 < status["sitting_s"] < most:
            raise Failure(
                f"after the death of {victim}: {status['sitting_s']} s at the desk, in truth {after - self.first_input:.2f} s"
            )

    def of_daemon(self, what):
        (pid,) = self.limber.processes("limberd")
        if what == "descriptors":
            return len(os.listdir(f"/proc/{pid}/fd"))
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE") // 1024


def nothing_unreadable(killing):
    for log in killing.desk.home.logs.glob("limberd*"):
        for line in log.read_text(errors="replace").splitlines():
            if "cannot be used" in line or "damaged" in line or "set aside" in line:
                raise Failure(f"the daemon found something it could not read: {line}")
    database = killing.desk.home.state / "limber" / "history.db"
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as history:
        (verdict,) = history.execute("PRAGMA integrity_check").fetchone()
    if verdict != "ok":
        raise Failure(f"the history is damaged: {verdict}")


def survivors_stay_the_same(killing, rounds):
    """The clients die, the daemon stays: it must look afterwards as it did before."""
    killing.kill("limber")
    wait_for("an answer of the daemon", killing.answers, 10)
    descriptors, memory = killing.of_daemon("descriptors"), killing.of_daemon("memory")
    for _ in range(rounds):
        victim = killing.random.choice(("limber", "limber-tray", "limber-window", "limber"))
        killing.kill(victim)
        killing.bring_back(victim)
        killing.compare_with_truth(victim)
    wait_for(
        "the daemon's descriptors as before the kills",
        lambda: abs(killing.of_daemon("descriptors") - descriptors) <= DESCRIPTORS_APART, 5,
    )
    grown = killing.of_daemon("memory") - memory
    if grown > MEMORY_APART_KB:
        raise Failure(f"the daemon grew by {grown} kB over {rounds} deaths of its clients")


def test(bin_folder, kills, seed):
    with case.private_home() as home, Desk(home, KINDS["xfce"]) as desk:
        killing = Killing(desk, bin_folder, seed)
        killing.start()
        with killing.screen.typing():
            killing.begin_spell()
            for _ in range(kills - kills // 4):
                time.sleep(killing.random.uniform(0, 0.4))
                victim = killing.random.choice(VICTIMS)
                killing.kill(victim)
                killing.bring_back(victim)
                killing.compare_with_truth(victim)
            survivors_stay_the_same(killing, kills // 4)
        nothing_unreadable(killing)
        print(f"{kills} kills, every time within a second of the truth")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 100000)
    given = parser.parse_args()
    print(f"seed {given.seed}")
    case.run(lambda: test(given.bin, given.kills, given.seed))
