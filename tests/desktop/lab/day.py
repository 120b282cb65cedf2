# SPDX-License-Identifier: MIT
"""A person's day in minutes: the same deeds on every desk, each at its true time, and what Limber made of them.

Its unit is the reading grace, so that the same day can be long or short.
"""

import time
from dataclasses import dataclass

from .hands import boot_now
from .sound import Sound
from .true_sitting import TrueSitting
from .waiting import Failure, wait_for

# In graces. What a compositor's timer errs at the start of an absence the payback multiplies, by 1.4 with these; a timer
# of Qt's, which is what tells of rest on KWin, is up to 5 % early or late.
REST, LIMIT = 8, 9


@dataclass(frozen=True)
class Look:
    """Limber's sitting clock beside the true one."""

    what: str
    measured: float  # seconds, as all here
    truth: float
    tolerance: float

    @property
    def difference(self):
        return self.measured - self.truth

    @property
    def good(self):
        return abs(self.difference) <= self.tolerance


class Day:
    def __init__(self, desk, limber, limit, rest, grace):
        self._desk = desk
        self._hands = desk.input
        self._limber = limber
        self._grace = grace
        self._tolerance = max(1.0, 0.05 * grace)
        self.truth = TrueSitting(limit, rest, grace)
        self.looks = []

    # --- deeds; `graces` is how long they last

    def type(self, graces):
        for key in self._hands.type_for(graces * self._grace):
            self.truth.there(key)

    def rest(self, graces):
        time.sleep(graces * self._grace)

    def bump(self):
        """No return, unless more comes within the grace: let the hands rest for longer than that."""
        self._hands.nudge()

    def stand(self, on_feet):
        done = self._limber.command("standing", "on" if on_feet else "off")
        if done.returncode != 0:
            raise Failure(f"`limber standing` ended with {done.returncode}: {done.stderr}")
        self.truth.stands(boot_now(), on_feet)

    def look(self, what):
        before = boot_now()
        status = self._limber.status()
        after = boot_now()
        if not status or status.get("phase") == "daemon_gone":
            raise Failure(f"{what}: `limber status` answers nothing")
        truth = (self.truth.at(before) + self.truth.at(after)) / 2
        self.looks.append(Look(what, status["sitting_ms"] / 1000, truth, self._tolerance))
        return status

    def wrong(self):
        """What was not true, in words."""
        return [
            f"{look.what}: {look.measured:.2f} s at the desk, in truth {look.truth:.2f} s"
            for look in self.looks
            if not look.good
        ]

    # --- what may be seen by the way

    def film(self, graces):
        """Begins under the person's hands."""
        self.truth.film_begins(self._desk.film.begin())
        self.type(0.25)
        self.rest(graces)
        self.look("a film, hands at rest")
        self.truth.hold_ends(self._desk.film.end())

    def call(self, sound, graces, what):
        call = sound.call()
        self.truth.call_begins(call.began)
        self.rest(graces)
        self.look(what)
        self.truth.hold_ends(call.end())


def live_scaled_day(day, desk):
    """Some 32 graces. The configuration is REST and LIMIT graces long."""
    desk.film  # noqa: B018 - its window opens before the day begins
    sound = Sound(desk)

    day.rest(0.25)
    day.type(2)
    day.look("typing")
    day.rest(0.75)
    day.look("a pause within the grace")
    day.type(0.5)
    day.rest(1.75)
    day.look("a pause beyond the grace")
    day.type(0.5)
    day.look("back from it")

    day.film(1.6)
    day.rest(0.5)
    day.look("after the film, within the grace")
    day.type(0.5)

    day.rest(0.3)
    day.call(sound, 1.5, "a call, hands at rest")
    day.rest(1.4)
    day.look("after the call, beyond the grace")
    day.type(0.75)
    day.look("back from it")

    day.truth.leaves(desk.logind.lock())
    day.rest(0.5)
    day.look("locked")
    day.truth.unlocks(desk.logind.unlock())
    day.rest(0.5)
    day.look("unlocked, hands at rest")
    day.type(0.5)

    day.truth.leaves(desk.logind.sleep())
    day.rest(0.5)
    day.look("asleep")
    day.truth.wakes(desk.logind.wake())
    day.rest(0.75)
    day.look("awake, hands at rest")
    day.type(1.5)

    day.rest(1.25)
    day.bump()
    day.rest(0.2)
    day.look("a bump in an absence")
    day.rest(1.0)
    day.type(0.75)
    day.look("back from it")

    day.rest(1.75)
    day.call(sound, 0.75, "a call out of an absence")
    day.type(0.5)
    day.look("typing after it")

    day.rest(REST + 0.25)
    day.look("a whole break")
    day.bump()
    day.rest(0.4)
    day.look("a bump after a break")
    day.rest(0.8)
    day.type(0.75)
    day.look("a new spell")


def live_real_day(day):
    """With the grace people have, a minute too: what counts and what pays back. Some 8 minutes."""
    day.type(1.0)
    day.rest(100 / 120)
    day.look("100 s of pause")
    day.type(1.0)
    day.look("back from it")
    day.rest(150 / 120)
    day.look("150 s of pause")
    day.type(0.1)
    day.look("back from it")


def begin(limber):
    """The daemon, on a desk on which nothing was done yet."""
    limber.start_daemon()
    wait_for("the daemon", lambda: limber.phase() not in (None, "daemon_gone"), 10)
