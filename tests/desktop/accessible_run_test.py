#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A whole stretch by a screen reader: names and announcements alone, no pointer, no key, no place on the screen."""

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import APPLICATION_ID, Limber
from lab.screen_reader import ScreenReader
from lab.waiting import Failure, wait_for

STRETCH = "seated-side-bend"
MOVES = ("Move slowly", "Come back slowly")  # over before one has found a button


def announcements(dose, first):
    """What is spoken from Begin to the end."""
    count = dose["repetitions"]
    second = "right side" if first == "left side" else "left side"
    for side in (first, second):
        yield f"{'Get ready' if side == first else 'Change sides'}. {count} repetitions · {side}"
        for repetition in range(1, count + 1):
            for stage in ("Move slowly", f"Hold for {dose['hold_seconds']} s", "Come back slowly"):
                yield f"{stage}. Repetition {repetition} of {count} · {side}"


class Guided:
    """The guided window, heard."""

    def __init__(self, reader):
        self._reader = reader
        self._heard = 0

    def hear(self):
        """The next thing that is spoken."""
        wait_for("the next announcement", lambda: len(self._reader.spoken_lines()) > self._heard, 10)
        self._heard += 1
        return self._reader.spoken_lines()[self._heard - 1]

    def expect(self, text):
        heard = self.hear()
        if heard != text:
            raise Failure(f"“{heard}” was spoken instead of “{text}”")

    def pause_and_continue(self, step):
        self._reader.press("Pause")
        self.expect(f"Paused. {step.partition('. ')[2]}")
        self._reader.press("Continue")
        self.expect(step)

    def look_at_easier(self, text):
        self._reader.press("Easier")
        self.expect("The easier way")
        self._reader.wait("heading", "The easier way")
        self._reader.wait("label", text)
        self._reader.press("Easier")
        wait_for("the easier way put away", lambda: not self._reader.finds("heading", "The easier way"), 5)


def run(limber, reader, stretch):
    guided = Guided(reader)
    reader.wait("label", stretch["stop_if"])
    reader.press("Begin")
    begun = guided.hear()
    steps = list(announcements(stretch["typical"], begun.rpartition(" · ")[2]))
    if begun != steps[0]:
        raise Failure(f"“{begun}” was spoken first instead of “{steps[0]}”")
    paused = False
    for step, following in zip(steps, steps[1:] + [None]):
        if step.startswith("Hold") and not paused:
            guided.pause_and_continue(step)
            paused = True
        if step.startswith("Change sides"):
            guided.look_at_easier(stretch["easier"])
        if not step.startswith(MOVES):
            reader.press("Next")
        if following:
            guided.expect(following)
    reader.wait("heading", "That was it")
    reader.press("Done")
    return len(steps)


def test(bin_folder):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        limber = Limber(bin_folder, home, desk.environment)
        limber.start_daemon()
        wait_for("the daemon", lambda: limber.phase() not in (None, "daemon_gone"))
        before = limber.status()["today"]["stretches"]
        with ScreenReader(desk, APPLICATION_ID, "timer") as reader:
            command = [limber.bin / "limber-window", "-v", "--stretch", STRETCH]
            program = home.spawn("limber-window", command, desk.environment)
            steps = run(limber, reader, limber.stretch(STRETCH))
            wait_for("the program's end", lambda: program.poll() == 0, 5)
        done = limber.status()["today"]["stretches"] - before
        if done != 1:
            raise Failure(f"{done} stretches were counted instead of one")
        print(f"{steps} steps were announced")


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
