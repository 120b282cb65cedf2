#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The machine sleeps in the middle of a spell: sleep is rest, and waking brings no reminder for the time slept."""

import sqlite3
import time

from lab import case, day
from lab.waiting import Failure, wait_for

LIMIT_S, REST_S, GRACE_S = 8, 5, 2
NEARLY = 6.5  # seconds of sitting: a reminder would be near


def spells(home):
    """All that ended, with times of the wall clock."""
    database = home.state / "limber" / "history.db"
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as history:
        return history.execute("SELECT since, ended, sitting_s, is_break, reason FROM spells ORDER BY id").fetchall()


def expect(what, told, wanted):
    if told != wanted:
        raise Failure(f"{what}: {told!r} instead of {wanted!r}")


def expect_no_reminder(limber, seconds):
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        expect("after waking, the reminder", limber.reminder().get("state", "none"), "none")
        time.sleep(0.1)


def a_long_sleep_ends_the_spell(desk, limber, person):
    began = time.time()
    person.type(NEARLY / GRACE_S)
    ended = time.time()
    person.truth.leaves(desk.logind.sleep())
    time.sleep(REST_S + 2)
    person.truth.wakes(desk.logind.wake())
    expect_no_reminder(limber, 1.5 * GRACE_S)
    status = person.look("awake")
    expect("after waking, the phase and the spell", (status["phase"], status["since"]), ("away", None))
    person.type(0.75)
    person.look("a new spell")
    wait_for("the spell in the history", lambda: len(spells(desk.home)) == 1, 5)
    ((since, until, sitting_s, is_break, reason),) = spells(desk.home)
    expect("its reason and whether a break ended it", (reason, is_break), ("absence", 1))
    for what, told, true in (("began", since, began), ("ended", until, ended), ("sitting", sitting_s, ended - began)):
        if abs(told - true) > 1.5:
            raise Failure(f"the history has {what} {told}, in truth {true:.1f}")


def a_short_sleep_pays_back_in_proportion(desk, _limber, person):
    person.type(NEARLY / GRACE_S)
    person.truth.leaves(desk.logind.sleep())
    time.sleep(REST_S * 3 / 5)
    person.look("asleep")
    person.truth.wakes(desk.logind.wake())
    person.rest(0.75)
    person.look("awake")
    person.type(1)
    person.look("back")
    expect("the history", spells(desk.home), [])


def a_reminder_that_stands_is_gone_after_a_long_sleep(desk, limber, person):
    person.type(LIMIT_S / GRACE_S)
    with desk.input.typing():
        limber.wait_reminder("reminded", 5)
    desk.logind.sleep()
    time.sleep(REST_S + 1)
    desk.logind.wake()
    wait_for("no reminder in the status", lambda: limber.reminder().get("state", "none") == "none", 1)
    expect_no_reminder(limber, 1.5 * GRACE_S)


TESTS = (
    a_long_sleep_ends_the_spell,
    a_short_sleep_pays_back_in_proportion,
    a_reminder_that_stands_is_gone_after_a_long_sleep,
)


def test(bin_folder):
    for one in TESTS:
        with case.limber_on("bare", bin_folder) as (desk, limber):
            limber.configure(limit=f"{LIMIT_S}s", rest=f"{REST_S}s", grace=f"{GRACE_S}s")
            day.begin(limber)
            person = day.Day(desk, limber, LIMIT_S, REST_S, GRACE_S)
            one(desk, limber, person)
            if wrong := person.wrong():
                raise Failure("; ".join(wrong))
        print(one.__name__.replace("_", " "))


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
