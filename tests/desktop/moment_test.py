#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A reminder comes at its moment: not while the person types, nor in a call, under a full screen or do not disturb, and
soon after, with the true time at the desk. Each time with a new reminder.
"""

import re
import time

from lab import case, day
from lab.hands import boot_now
from lab.limber import APPLICATION_ID
from lab.notification_witness import NotificationWitness
from lab.sound import Sound
from lab.waiting import Failure, wait_for

WAIT_S = 60  # for a pause: longer than any of these takes
PAUSE_S = 3  # people's own
SHORT_PAUSE_S = 1  # where the pause itself is not what is looked at
UNIT_S = {"s": 1, "min": 60}
READ_OFF_S = 0.5  # by how much what is told may be off, beside the rounding


class Sitter:
    """Somebody on a desk with notifications, with Limber beside."""

    def __init__(self, desk, limber, pause):
        self.desk = desk
        self.hands = desk.input
        self.limber = limber
        self.pause = pause
        self.witness = NotificationWitness(desk.environment["DBUS_SESSION_BUS_ADDRESS"])
        self.sound = None
        self.turn = 0
        self._server = desk.owner("org.freedesktop.Notifications")
        self.sat_down = None
        self._seen = 0  # notices
        self._ahead = boot_now() - time.monotonic()  # of the witness's clock
        # A hand that rests for the pause and a while more is still there.
        grace = pause + 2
        self.limit = 2 * grace + 2
        limber.configure(
            limit=f"{self.limit}s", rest=f"{2 * grace}s", grace=f"{grace}s", pause=f"{pause}s", wait=f"{WAIT_S}s"
        )

    def begin(self, sound):
        if sound:
            self.sound = Sound(self.desk)
        day.begin(self.limber)
        self.limber.start_tray("-v")
        wait_for("the tray", lambda: self.limber.processes("limber-tray"))

    def new_notices(self):
        """Reminders: Limber may say other things beside, as that there is no place for its icon. GNOME's server hands
        on what it gets to the Shell, in the same words.
        """
        return [one for one in self.witness.notices() if self._is_reminder(one)][self._seen :]

    def _is_reminder(self, notice):
        ours = notice.hints.get("desktop-entry") == APPLICATION_ID and notice.sender != self._server
        return ours and "start" in notice.actions

    def type(self):
        """As hands.typing(); the first time the person sits down."""
        typing = self.hands.typing()
        self.sat_down = self.sat_down or boot_now()
        return typing

    def wait_due(self):
        self.limber.wait_reminder("due", self.limit + 5)

    def expect_held(self, seconds, by=()):
        """Nothing is told for so long, and `limber status` says why: `by`, or by typing alone."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if notices := self.new_notices():
                raise Failure(f"told “{notices[0].summary}” while it had to wait")
            time.sleep(0.05)
        status = self.limber.status()
        reminder = status["reminder"] or {}
        said = (reminder.get("state"), reminder.get("wait"), status["held_by"])
        wanted = ("due", "hold" if by else "typing_pause")
        if said[:2] != wanted or bool(said[2]) != bool(by) or not set(said[2]) <= set(by):
            raise Failure(f"the status is {said}, not {wanted} by {by}")
        return status["held_by"]

    def is_told_within(self, seconds):
        time.sleep(seconds)
        return bool(self.new_notices())

    def expect_after(self, end, at_most):
        """end() takes the reason to wait away."""
        asked = boot_now()
        end()
        return self.expect_notice(asked, 0, at_most)

    def expect_notice(self, since, at_least, at_most):
        """One, so many seconds after `since`, and true. Returns the seconds."""
        wait_for("a notification", self.new_notices, at_most + 2, pause_s=0.01)
        (notice,) = self.new_notices()
        at = notice.seen_at + self._ahead
        took = at - since
        self._check_time(notice, at)
        if not at_least <= took <= at_most:
            raise Failure(f"told after {took:.3f} s, not {at_least} to {at_most} s")
        self.limber.wait_reminder("reminded", 2)
        manner = self.limber.reminder().get("manner")
        if manner != "first":
            raise Failure(f"the manner is {manner}")
        return took

    def _check_time(self, notice, at):
        told = re.match(r"(\d+) (s|min) at the desk$", notice.summary)
        if not told:
            raise Failure(f"“{notice.summary}” does not say how long the person sat")
        unit = UNIT_S[told[2]]
        over = (at - self.sat_down) - int(told[1]) * unit
        if not -READ_OFF_S <= over <= unit + READ_OFF_S:
            raise Failure(f"told “{notice.summary}” after {at - self.sat_down:.2f} s at the desk")

    def answer(self):
        """So that the next reminder is a new one."""
        done = self.limber.command("skip")
        if done.returncode != 0:
            raise Failure(f"`limber skip` ended with {done.returncode}: {done.stderr}")
        wait_for("`limber status` without a reminder", lambda: not self.limber.reminder(), 2)
        self._seen += len(self.new_notices())


def typing(sitter):
    with sitter.type():
        sitter.wait_due()
        sitter.expect_held(2)
    return sitter.expect_notice(sitter.hands.last_key, 3.0, 4.0)


def microphone(sitter):
    """In turn: the hands rest while the person talks, or type almost to the end."""
    with sitter.type():
        call = sitter.sound.call()
        time.sleep(1)
        if sitter.turn % 2:
            sitter.wait_due()
    sitter.wait_due()
    sitter.expect_held(1, ["microphone"])
    return sitter.expect_after(call.end, 5)


def full_screen(sitter):
    """Afterwards some desks tell of the hands' rest only a pause later."""
    with sitter.type():
        sitter.desk.full_screen.begin()
        sitter.wait_due()
        time.sleep(0.5)
    sitter.expect_held(sitter.pause + 0.7, ["full_screen"])
    return sitter.expect_after(sitter.desk.full_screen.end, sitter.pause + 1)


def do_not_disturb(sitter):
    with sitter.type():
        sitter.desk.silence.begin()
        sitter.wait_due()
        time.sleep(0.5)
    held_by = sitter.expect_held(sitter.pause + 0.7, ["notices_off", "notices_asked"])
    ended = boot_now()
    sitter.desk.silence.end()
    if "notices_off" in held_by or sitter.is_told_within(0.3):
        return sitter.expect_notice(ended, 0, sitter.pause + 1)
    # The server does not say so: it is asked at the next pause.
    with sitter.type():
        sitter.expect_held(1, ["notices_asked"])
    return sitter.expect_notice(sitter.hands.last_key, sitter.pause, sitter.pause + 1)


CASES = {
    "typing": (typing, PAUSE_S),
    "microphone": (microphone, PAUSE_S),
    "full_screen": (full_screen, SHORT_PAUSE_S),
    "do_not_disturb": (do_not_disturb, SHORT_PAUSE_S),
}


def test(kind, bin_folder, what, times):
    case_of, pause = CASES[what]
    with case.limber_on(kind, bin_folder) as (desk, limber):
        sitter = Sitter(desk, limber, pause)
        sitter.begin(sound=what == "microphone")
        took = []
        for sitter.turn in range(times):
            if sitter.turn > 0:
                sitter.answer()
            took.append(case_of(sitter))
            print(f"{what} on {kind}: told after {took[-1]:.3f} s", flush=True)
        sitter.witness.close()
        print(f"{what} on {kind}: {times} of {times}, after {min(took):.3f} to {max(took):.3f} s")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--desk", default="trayless")
    parser.add_argument("--what", choices=CASES, default="typing")
    parser.add_argument("--times", type=int, default=1)
    given = parser.parse_args()
    case.run(lambda: test(given.desk, given.bin, given.what, given.times))
