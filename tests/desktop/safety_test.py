#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A sign that needs help: the card, the silence that outlives a kill of everything, and the deliberate way out."""

import time

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import APPLICATION_ID, Limber
from lab.screen import Screen
from lab.waiting import Failure, wait_for

STRETCH = "chin-tuck"
LIMIT_S = 3


class Person:
    def __init__(self, home, desk, bin_folder):
        self.home = home
        self.limber = Limber(bin_folder, home, desk.environment)
        self.limber.configure(limit=f"{LIMIT_S}s", rest="2s", grace="1s")
        self.screen = Screen(desk)
        self._environment = desk.environment

    def open(self, *arguments):
        return self.home.spawn("limber-window", [self.limber.bin / "limber-window", *arguments], self._environment)

    def press(self, name, role="button"):
        self.screen.click(self.screen.wait_accessible(role, name, APPLICATION_ID))

    def read(self, role, name):
        return self.screen.wait_accessible(role, name, APPLICATION_ID)

    def start_daemon(self):
        daemon = self.limber.start_daemon()
        wait_for("the daemon", lambda: self.limber.phase() not in (None, "daemon_gone"))
        return daemon

    def sit_past_the_limit(self):
        with self.screen.typing():
            time.sleep(LIMIT_S + 3)
            return self.limber.reminder()


def says_that_both_legs_are_numb(person):
    program = person.open("--stretch", STRETCH)
    person.press("Begin")
    person.press("Stop")
    person.press("It hurt")
    person.read("heading", "Is any of this so?")
    person.press("Pain, tingling or weakness in both legs", "check box")
    person.press("I ticked what is so")
    person.read("heading", "Emergency: get this checked now")
    person.press("Close")
    wait_for("the program's end", lambda: program.poll() == 0, 5)


def is_offered_nothing(person):
    if person.sit_past_the_limit():
        raise Failure("there is a reminder although an emergency sign was told")
    program = person.open("--stretch", STRETCH)
    person.read("heading", "Not now")
    person.press("Close")
    wait_for("the program's end", lambda: program.poll() == 0, 5)


def keeps_it_to_themselves(person):
    profile = person.home.state / "limber" / "profile.toml"
    if profile.stat().st_mode & 0o077:
        raise Failure(f"others may read {profile}")
    for log in person.home.logs.iterdir():
        if "r7-" in log.read_text():
            raise Failure(f"{log.name}'s log tells of a sign")


def is_cleared(person):
    program = person.open("--today")
    person.read("heading", "Emergency: get this checked now")
    person.press("A clinician has cleared me")
    person.press("That day")
    person.press("No")
    if "[alarm]" not in (person.home.state / "limber" / "profile.toml").read_text():
        raise Failure("a No cleared the alarm")
    person.press("A clinician has cleared me")
    person.press("That day")
    person.press("Yes, I was cleared")
    person.read("button", "Answer the questions")
    program.terminate()
    program.wait(5)
    if not person.sit_past_the_limit():
        raise Failure("there is no reminder although a clinician has cleared the person")


def test(bin_folder):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        person = Person(home, desk, bin_folder)
        daemon = person.start_daemon()
        says_that_both_legs_are_numb(person)
        is_offered_nothing(person)
        daemon.kill()
        daemon.wait()
        person.start_daemon()
        is_offered_nothing(person)
        keeps_it_to_themselves(person)
        is_cleared(person)


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
