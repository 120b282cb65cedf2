#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A call is time at the desk though no key is pressed: a microphone or camera in use. A level meter is none."""

import time

from lab import case, day
from lab.camera import Cameras
from lab.sound import Sound
from lab.waiting import Failure

GRACE_S = 3
RULES = (10 * GRACE_S, 4 * GRACE_S, GRACE_S)  # limit, rest, grace
LONGER = 1.6  # graces: hands that rest so long are away


class Sitter:
    """Somebody on a desk with a sound server, with Limber beside."""

    def __init__(self, desk, limber):
        self.desk = desk
        self.limber = limber
        self.cameras = Cameras(desk.home)
        self.sound = None
        self.day = day.Day(desk, limber, *RULES)
        limber.configure(*(f"{seconds}s" for seconds in RULES), testing=f'camera_folder = "{self.cameras.folder}"')

    def begin(self, sound=True):
        if sound:
            self.sound = Sound(self.desk)
        day.begin(self.limber)

    def expect(self, what, signals):
        status = self.day.look(what)
        if sorted(status["held_by"]) != sorted(signals):
            raise Failure(f"{what}: held by {status['held_by']}, not {signals}")
        if (status["phase"] == "away") != (not signals):
            raise Failure(f"{what}: the phase is {status['phase']}")

    def use(self, what, device, signals):
        """With hands at rest for longer than the grace, before and after its end."""
        self.day.type(0.5)
        use = device()
        if signals:
            self.day.truth.call_begins(use.began)
        self.day.rest(LONGER)
        self.expect(what, signals)
        ended = use.end()
        if signals:
            self.day.truth.hold_ends(ended)
            self.day.rest(LONGER)
            self.expect(f"{what}, over", [])


def a_microphone_counts_and_what_only_looks_like_one_does_not(sitter):
    sitter.begin()
    sitter.use("a microphone", sitter.sound.call, ["microphone"])
    sitter.use("a level meter", sitter.sound.level_meter, [])
    sitter.use("what the speaker plays", sitter.sound.record_speaker, [])


def a_microphone_counts_also_when_it_or_its_server_comes_later(sitter):
    sitter.begin(sound=False)
    sitter.day.type(0.5)
    sitter.sound = Sound(sitter.desk)
    time.sleep(1)
    sitter.use("the microphone of a server that came later", sitter.sound.call, ["microphone"])
    sitter.sound.stop()
    sitter.day.type(0.5)
    sitter.sound.start()
    time.sleep(1)
    sitter.use("the microphone of a server that was started again", sitter.sound.call, ["microphone"])
    sitter.use("a microphone plugged in later", lambda: sitter.sound.plug_in("later"), ["microphone"])


def the_last_of_two_calls_ends_it(sitter):
    sitter.begin()
    sitter.day.type(0.5)
    first = sitter.sound.call()
    sitter.day.truth.call_begins(first.began)
    sitter.day.rest(0.5)
    second = sitter.sound.call()
    first.end()
    sitter.day.rest(LONGER)
    sitter.expect("the second call", ["microphone"])
    sitter.day.truth.hold_ends(second.end())
    sitter.day.rest(LONGER)
    sitter.expect("both calls over", [])


def a_call_that_was_there_first_counts(sitter):
    sitter.sound = Sound(sitter.desk)
    call = sitter.sound.call()
    sitter.begin(sound=False)
    sitter.day.type(0.5)
    sitter.day.truth.call_begins(call.began)
    sitter.day.rest(LONGER)
    sitter.expect("a call older than the daemon", ["microphone"])
    sitter.day.truth.hold_ends(call.end())
    sitter.day.rest(LONGER)
    sitter.expect("it is over", [])


def a_camera_counts_and_a_look_at_it_does_not(sitter):
    sitter.begin(sound=False)
    sitter.use("a camera", sitter.cameras.use, ["camera"])
    sitter.day.type(0.5)
    look = sitter.cameras.use()
    time.sleep(1)
    look.end()
    sitter.day.rest(LONGER)
    sitter.expect("a camera that was only looked for", [])
    sitter.day.type(0.5)
    sitter.cameras.plug_in("video1")
    sitter.use("a camera plugged in later", lambda: sitter.cameras.use("video1"), ["camera"])


TESTS = (
    a_microphone_counts_and_what_only_looks_like_one_does_not,
    a_microphone_counts_also_when_it_or_its_server_comes_later,
    the_last_of_two_calls_ends_it,
    a_call_that_was_there_first_counts,
    a_camera_counts_and_a_look_at_it_does_not,
)


def test(bin_folder, wanted):
    for one in TESTS:
        if wanted and wanted not in one.__name__:
            continue
        with case.limber_on("bare", bin_folder) as (desk, limber):
            sitter = Sitter(desk, limber)
            one(sitter)
            if wrong := sitter.day.wrong():
                raise Failure("; ".join(wrong))
        print(one.__name__.replace("_", " "))


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--only", default="", help="tests whose name has this in it")
    given = parser.parse_args()
    case.run(lambda: test(given.bin, given.only))
