#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""limberd is killed and comes back in the middle of everything a person can be doing: the sitting is what it would have
been. Where something changed while it was dead, what it was doing goes on until it is back.

Prints a table. The daemon's dead time is short against a rest, and no tray tells it anything.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable

from lab import case, day
from lab.hands import boot_now
from lab.sound import Sound
from lab.waiting import Failure, wait_for

GRACE_S = 6
RULES = (5 * GRACE_S, 4 * GRACE_S, GRACE_S)  # limit, rest, grace
DEAD = 0.2  # graces
TOLD_S = 2  # after its start every source has told what holds
TOLD = 0.35  # graces: a little more than that


@dataclass(frozen=True)
class Situation:
    name: str
    begin: Callable  # (life)
    while_dead: Callable
    after: Callable
    phase: str


class Life:
    """Somebody on a desk, and a daemon that is killed."""

    def __init__(self, desk, limber):
        self.desk = desk
        self.limber = limber
        self.day = day.Day(desk, limber, *RULES)
        self.truth = self.day.truth
        self.sound = Sound(desk)
        self.call = None
        self.began_anew = 0.0

    def kill(self, daemon):
        daemon.kill()
        daemon.wait()

    def start(self):
        daemon = self.limber.start_daemon()
        wait_for("an answer of the daemon", lambda: self.limber.phase() not in (None, "daemon_gone"), 10)
        self.began_anew = boot_now()
        return daemon

    def type(self, graces):
        self.day.type(graces)

    def rest(self, graces):
        self.day.rest(graces)

    def type_unseen(self, graces):
        self.desk.input.type_for(graces * GRACE_S)

    def take_call(self):
        self.call = self.sound.call()
        self.truth.call_begins(self.call.began)


def typing(life):
    life.type(0.5)


def away(life):
    life.type(2)
    life.rest(1.4)


def in_a_call(life):
    life.type(0.5)
    life.take_call()
    life.rest(1.2)


def locked(life):
    life.type(1.5)
    life.truth.leaves(life.desk.logind.lock())
    life.rest(0.3)


def standing(life):
    life.type(1)
    life.day.stand(True)
    life.rest(0.3)


def unlocked_unseen(life):
    """The screen counts as locked until every source must have told."""
    life.truth.unlocks(life.began_anew + TOLD_S)
    life.rest(0.6)


def resting(life):
    life.rest(DEAD)


def still(life):
    life.rest(TOLD)


SITUATIONS = (
    Situation("active", typing, lambda life: life.type(DEAD), lambda life: life.type(0.5), "sitting"),
    Situation("grace", typing, resting, still, "grace"),
    Situation("away", away, resting, still, "away"),
    Situation("call", in_a_call, resting, still, "grace sitting"),
    Situation("locked", locked, resting, still, "away"),
    Situation("standing", standing, lambda life: life.type_unseen(DEAD), still, "standing"),
    # Something changed while nobody watched.
    Situation(
        "active, hands came to rest", typing, lambda life: (life.type(DEAD), life.rest(0.3)), still, "grace",
    ),
    Situation(
        "grace, which ended", lambda life: (life.type(1), life.rest(0.8)), lambda life: life.rest(0.5), still, "away",
    ),
    Situation(
        "away, the person came back", away, lambda life: life.type_unseen(DEAD), lambda life: life.type(0.5), "sitting",
    ),
    Situation(
        "call, which ended", in_a_call, lambda life: (life.call.end(), life.rest(DEAD)),
        lambda life: (life.truth.hold_ends(life.began_anew), life.rest(0.5)), "grace",
    ),
    Situation(
        "locked, then unlocked", locked, lambda life: (life.desk.logind.unlock(), life.rest(DEAD)),
        unlocked_unseen, "grace sitting",
    ),
)  # fmt: skip


def live(situation, bin_folder):
    """Returns a line of the table, and what is wrong."""
    with case.limber_on("bare", bin_folder) as (desk, limber):
        limber.configure(*(f"{seconds}s" for seconds in RULES))
        life = Life(desk, limber)
        daemon = life.start()
        situation.begin(life)
        before = life.day.look("before the kill")["phase"]
        life.kill(daemon)
        situation.while_dead(life)
        life.start()
        situation.after(life)
        phase = life.day.look(f"{situation.name}: after it")["phase"]
        first, last = life.day.looks
        line = (
            f"{situation.name:28} {before:9} {first.measured:7.2f} {first.truth:7.2f}"
            f"   {phase:9} {last.measured:7.2f} {last.truth:7.2f} {last.difference:+6.2f}"
        )
        wrong = life.day.wrong()
        if phase not in situation.phase.split():
            wrong.append(f"{situation.name}: the phase is {phase} instead of {situation.phase}")
        return line, wrong


def test(bin_folder, wanted):
    faults = []
    looks = f"{'phase':9} {'sitting':>7} {'truth':>7}"
    print(f"{'killed while':28} {looks}   {looks}  apart")
    lives = [situation for situation in SITUATIONS if wanted in situation.name]
    # Each has a desk of its own and mostly waits.
    with ThreadPoolExecutor(max_workers=2) as two:
        for line, wrong in two.map(lambda situation: live(situation, bin_folder), lives):
            print(line, "  WRONG" if wrong else "", flush=True)
            faults += wrong
    if faults:
        raise Failure("; ".join(faults))


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--only", default="", help="situations whose name has this in it")
    given = parser.parse_args()
    case.run(lambda: test(given.bin, given.only))
