#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The invitation that fills a screen: it comes for a reminder that was left alone three times, it goes when it is
closed or answered, and it holds nobody.
"""

from lab import case
from lab.desk import SIZE, Desk
from lab.kinds import KINDS
from lab.limber import APPLICATION_ID, Limber
from lab.screen import Box, Screen
from lab.waiting import Failure, wait_for, wait_settled

LIMIT_S, AGAIN_S, REST_S = 5, 2, 4
WHOLE = Box(0, 0, *SIZE)


class Person:
    def __init__(self, home, desk, bin_folder):
        self.home = home
        self.desk = desk
        self.screen = Screen(desk)
        self.limber = Limber(bin_folder, home, desk.environment)
        self.limber.configure(
            limit=f"{LIMIT_S}s", rest=f"{REST_S}s", grace="2s",
            more=f'[again]\nafter = "{AGAIN_S}s"\nwindow = true\n[snooze]\nmost = 1\ndefault = "1s"\n',
        )
        self.limber.start_daemon()
        wait_for("the daemon", lambda: self.limber.phase() not in (None, "daemon_gone"))

    def is_reminded(self):
        reminder = self.limber.reminder()
        return reminder.get("state") == "reminded" and reminder.get("manner") == "resident" and reminder["id"]

    def ignores_two_reminders(self):
        """The number of the reminder that is up for the third time."""
        return wait_for("the third time", self.is_reminded, 30)

    def ask_for_invitation(self, reminder):
        command = [self.limber.bin / "limber-window", "-v", "--invite", str(reminder)]
        return self.home.spawn("limber-window", command, self.desk.environment)

    def windows(self):
        return [window for window in self.screen.windows(APPLICATION_ID) if window.box.width > 300]

    def wait_invitation(self):
        wait_for("a window over the whole screen", lambda: [one.box for one in self.windows()] == [WHOLE])

    def wait_end(self, program):
        wait_for("the program's end", lambda: program.poll() is not None, 5)
        if program.returncode != 0:
            raise Failure(f"limber-window ended with {program.returncode}")

    def press(self, name):
        self.screen.click(self.screen.wait_accessible("button", name, APPLICATION_ID))



def takes_hold_of_nothing(person):
    """The X server gives keyboard and pointer to a stranger: nobody has taken them."""
    code = (
        "import ctypes; x = ctypes.CDLL('libX11.so.6'); x.XOpenDisplay.restype = ctypes.c_void_p\n"
        "d = ctypes.c_void_p(x.XOpenDisplay(None)); x.XDefaultRootWindow.restype = ctypes.c_ulong\n"
        "root = ctypes.c_ulong(x.XDefaultRootWindow(d)); now = ctypes.c_ulong(0)\n"
        "print(x.XGrabKeyboard(d, root, 0, 1, 1, now), x.XGrabPointer(d, root, 0, 0, 1, 1, 0, 0, now))"
    )
    if person.desk.output("/usr/bin/python3", "-c", code).split() != ["0", "0"]:
        raise Failure("keyboard or pointer cannot be had while the invitation is up")


def lets_others_before_it(person):
    other = person.desk.start("/usr/bin/python3", "-c", OTHER)
    window = wait_for("another window", lambda: person.screen.windows("other"))[0]
    person.screen.show(window)
    colour = bytes((200, 30, 60))
    x, y = window.box.middle
    spot = Box(x - 20, y - 20, 40, 40)
    wait_settled("the other window in front", lambda: person.screen.pixels(spot) == colour * 1600, 2)
    other.terminate()
    other.wait()


OTHER = """
import gi
from gi.repository import GLib
GLib.set_prgname("other")
gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk
window = Gtk.Window(title="Something else")
window.set_default_size(300, 200)
window.override_background_color(0, Gdk.RGBA(200 / 255, 30 / 255, 60 / 255, 1))
window.show()
Gtk.main()
"""


def closed_it_does_not_come_back(person):
    reminder = person.ignores_two_reminders()
    program = person.ask_for_invitation(reminder)
    person.wait_invitation()
    name = person.limber.stretch_name(person.limber.reminder()["stretch"])
    person.screen.wait_accessible("heading", name, APPLICATION_ID)
    takes_hold_of_nothing(person)
    person.screen.key("Return")
    person.screen.key("space")
    lets_others_before_it(person)
    if person.is_reminded() != reminder:
        raise Failure("a key that was typed on answered the reminder")
    person.screen.show(person.windows()[0])
    person.screen.key("Escape")
    person.wait_end(program)
    person.wait_end(person.ask_for_invitation(reminder))
    if person.limber.reminder().get("id") != reminder:
        raise Failure("Escape answered the reminder")
    person.limber.command("skip")


def start_begins_the_break(person):
    reminder = person.ignores_two_reminders()
    program = person.ask_for_invitation(reminder)
    person.wait_invitation()
    person.screen.key("Tab")
    person.screen.key("Return")
    person.limber.wait_phase("stretching")
    person.screen.wait_accessible("button", "Begin", APPLICATION_ID)
    if any(one.box == WHOLE for one in person.windows()):
        raise Failure("the invitation stays before the run")
    person.press("Not now")
    person.wait_end(program)


def answered_elsewhere_it_goes(person):
    program = person.ask_for_invitation(person.ignores_two_reminders())
    person.wait_invitation()
    person.limber.command("skip")
    person.wait_end(program)


def snoozed_it_comes_again_and_says_when_no_snooze_is_left(person):
    reminder = person.ignores_two_reminders()
    program = person.ask_for_invitation(reminder)
    person.wait_invitation()
    person.press("Snooze")
    person.wait_end(program)
    if person.ignores_two_reminders() != reminder:
        raise Failure("the snoozed reminder came back as another")
    program = person.ask_for_invitation(reminder)
    person.wait_invitation()
    person.screen.wait_accessible("label", "No snooze is left", APPLICATION_ID)
    if person.screen.accessible("button", "Snooze", APPLICATION_ID):
        raise Failure("there is a snooze though none is left")
    person.press("Skip")
    person.wait_end(program)


def who_leaves_takes_it_along(person):
    with person.screen.typing():
        program = person.ask_for_invitation(person.ignores_two_reminders())
        person.wait_invitation()
    person.wait_end(program)


def test(bin_folder):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        person = Person(home, desk, bin_folder)
        for step in (
            closed_it_does_not_come_back,
            start_begins_the_break,
            answered_elsewhere_it_goes,
            snoozed_it_comes_again_and_says_when_no_snooze_is_left,
        ):
            with person.screen.typing():
                step(person)
        who_leaves_takes_it_along(person)


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
