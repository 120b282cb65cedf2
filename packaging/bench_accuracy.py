#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""One script of typing, pauses, lock, sleep, film, call and bumps on every kind of desktop: prints what Limber's
sitting clock showed beside the truth, and ends with 1 when the two are ever apart by more than a second (5 % of the
grace, where that is more).
"""

import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "tests" / "desktop"))

from lab import case, day  # noqa: E402
from lab.desk import Desk  # noqa: E402
from lab.kinds import KINDS  # noqa: E402
from lab.limber import Limber  # noqa: E402
from lab.private_home import PrivateHome  # noqa: E402
from lab.waiting import Failure, Missing  # noqa: E402

# What the table calls them: a kind of desk each.
DESKS = {"x11": "bare", "sway": "sway", "kwin": "kwin", "gnome": "gnome"}
REAL_REST_S, REAL_GRACE_S = 300, 120


@dataclass
class Outcome:
    desk: str
    source: str = "?"
    inhibitors: str = "?"
    keyboard: str = "?"
    looks: list = field(default_factory=list)
    skipped: str = ""
    failed: str = "it did not come to its end"

    def tell(self):
        if self.skipped:
            return print(f"{self.desk:6} skipped: {self.skipped}")
        for look in self.looks:
            print(
                f"{self.desk:6} {self.source:18} {self.inhibitors:19} {self.keyboard:9} {look.what:34}"
                f" {look.measured:9.2f} {look.truth:9.2f} {look.difference:+7.2f}  {'ok' if look.good else 'WRONG'}"
            )
        if self.failed:
            print(f"{self.desk:6} failed: {self.failed}")

    @property
    def good(self):
        return bool(self.skipped) or (not self.failed and all(look.good for look in self.looks))


def learn(outcome, limber, film):
    """By what the daemon says it watches."""
    status = limber.status()
    outcome.source = status["source"] or "none"
    # A film that the source of input hides needs no telling.
    if outcome.source in ("ext_idle", "kde_idle") and film.told_by == "wayland_inhibitors":
        outcome.inhibitors = "its own silence"
    else:
        used = status["presence"][film.told_by] == "in_use"
        outcome.inhibitors = film.told_by if used else f"none, not {film.told_by}"
    outcome.keyboard = "unknown" if status["keyboard_today_s"] is None else "known"


def measure(outcome, given):
    with PrivateHome() as home:
        try:
            with Desk(home, KINDS[DESKS[outcome.desk]]) as desk:
                desk.logind  # noqa: B018 - there before the daemon
                limber = Limber(given.bin, home, desk.environment)
                if given.real_grace:
                    limber.configure_as_people_do()
                    rules = (1800, REAL_REST_S, REAL_GRACE_S)
                else:
                    rules = (day.LIMIT * given.grace, day.REST * given.grace, given.grace)
                    limber.configure(*(f"{seconds}s" for seconds in rules))
                play(outcome, desk, limber, rules, given.real_grace)
            outcome.failed = ""
        except Missing as missing:
            outcome.skipped = str(missing)
        except Failure as failure:
            outcome.failed = str(failure)
        if not outcome.good:
            home.keep_logs(TOP / "build" / "accuracy" / outcome.desk)


def play(outcome, desk, limber, rules, real_grace):
    person = day.Day(desk, limber, *rules)
    outcome.looks = person.looks
    film = desk.film
    day.begin(limber)
    if real_grace:
        day.live_real_day(person)
    else:
        day.live_scaled_day(person, desk)
    learn(outcome, limber, film)


def main(given):
    outcomes = [Outcome(name) for name in given.desk or DESKS]
    # Minutes of waiting each: all at once.
    desks = [threading.Thread(target=measure, args=(one, given)) for one in outcomes]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()
    print(
        f"{'desk':6} {'source':18} {'inhibitors by':19} {'keyboard':9} {'after':34} {'measured':>9} {'truth':>9}"
        f" {'apart':>7}  verdict"
    )
    for one in outcomes:
        one.tell()
    if not all(one.good for one in outcomes):
        raise Failure("the sitting clock is not true on every desk")
    if all(one.skipped for one in outcomes):
        raise Missing("none of the desks is installed")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--desk", action="append", choices=DESKS, help="only this one; may be given again")
    parser.add_argument("--grace", type=int, default=5, help="seconds; the script lasts some 32 of it")
    parser.add_argument("--real-grace", action="store_true", help="typing and pauses only, with a grace of 2 minutes")
    arguments = parser.parse_args()
    case.run(lambda: main(arguments))
