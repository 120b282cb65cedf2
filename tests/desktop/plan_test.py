#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A therapist's plan with the real programs: it comes first, in its dose, but never past a red flag."""

import time

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import APPLICATION_ID, Limber
from lab.outcome import expect_good
from lab.screen import Screen
from lab.waiting import Failure, wait_for

STRETCH = "neck-side-tilt"
LIMIT_S = 3
PLAN = f"""title = "Neck"
from = 2026-01-01
[[entry]]
stretch = "{STRETCH}"
hold_seconds = 10
repetitions = 2
sides = "right"
note = "Shoulders down."
"""
ALARM = '[alarm]\nlevel = "urgent"\nsigns = []\nsince = 20000\n'


class Person:
    def __init__(self, home, desk, bin_folder):
        self.home = home
        self.limber = Limber(bin_folder, home, desk.environment)
        self.limber.configure(limit=f"{LIMIT_S}s", rest="2s", grace="1s")
        self.screen = Screen(desk)
        self.profile = home.state / "limber" / "profile.toml"

    def tell(self, more=""):
        self.profile.parent.mkdir(mode=0o700, exist_ok=True)
        self.profile.write_text("screened = 20000\n" + more)

    def read(self, role, name):
        return self.screen.wait_accessible(role, name, APPLICATION_ID)

    def offered(self):
        with self.screen.typing():
            time.sleep(LIMIT_S + 3)
            return self.limber.reminder().get("stretch")

    def rest(self):
        wait_for("no reminder in the status", lambda: self.limber.reminder().get("state", "none") == "none", 15)


def take_over(person):
    file = person.home.folder / "plan.toml"
    file.write_text(PLAN)
    expect_good("is taken over", person.limber.command("plan", "import", file))


def is_offered_the_plan(person):
    if (stretch := person.offered()) != STRETCH:
        raise Failure(f"{stretch} is offered instead of what the plan asks for")
    person.rest()


def does_it_in_its_dose(person):
    """One side, twice 10 s and the way there and back."""
    window = person.limber.bin / "limber-window"
    program = person.home.spawn("limber-window", [window, "--stretch", STRETCH], person.limber.environment)
    person.read("heading", "From your plan")
    person.read("label", "2 repetitions on the right side only, each held for 10 s; once a day.")
    person.read("label", "Shoulders down.")
    person.read("label", "On a chair · 33 s")
    program.terminate()
    program.wait(5)


def is_offered_nothing_with_a_red_flag(person):
    person.tell(ALARM)
    # Any word that makes the daemon read the profile anew.
    person.limber.command("plan", "import", person.home.folder / "plan.toml")
    if stretch := person.offered():
        raise Failure(f"{stretch} is offered although a red flag is up")
    person.rest()
    person.tell()


def is_asked_again_after_a_restart(person, daemon):
    daemon.kill()
    daemon.wait()
    person.limber.start_daemon()
    wait_for("the daemon", lambda: person.limber.phase() not in (None, "daemon_gone"))
    is_offered_the_plan(person)


def goes_on_without_a_plan_with_a_fault(person):
    kept = person.home.state / "limber" / "plan.toml"
    kept.write_text(PLAN.replace("hold_seconds = 10", "hold_seconds = 100"))
    person.limber.command("flareup", "off")
    wait_for("a word in the log", lambda: "plan.toml:5:16: entry.hold_seconds is 100" in log_of(person), 5)
    if not person.offered():
        raise Failure("with a plan that has a fault nothing is offered any more")


def log_of(person):
    return (person.home.logs / "limberd").read_text()


def test(bin_folder):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        person = Person(home, desk, bin_folder)
        person.tell()
        daemon = person.limber.start_daemon()
        wait_for("the daemon", lambda: person.limber.phase() not in (None, "daemon_gone"))
        take_over(person)
        is_offered_the_plan(person)
        does_it_in_its_dose(person)
        is_offered_nothing_with_a_red_flag(person)
        is_asked_again_after_a_restart(person, daemon)
        goes_on_without_a_plan_with_a_fault(person)


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
