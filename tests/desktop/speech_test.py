#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What is spoken in a guided run, in order; that nothing is with the box off; and that no server is needed."""

import signal
import time
from contextlib import ExitStack

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import APPLICATION_ID, Limber
from lab.screen import Screen
from lab.screen_reader import ScreenReader
from lab.speech import Speech
from lab.waiting import Failure, wait_for

STRETCH = "chin-tuck"
HELD_LONG = "seated-side-bend"
MOVES = ("Move slowly", "Come back slowly")  # they end by themselves in a second or two
QUIET_S = 2.0  # so long nothing is said when nothing shall be


def words_of(stretch):
    """What is to be spoken in a run of a stretch without sides whose holds are too short to be counted."""
    dose = stretch["typical"]
    count = dose["repetitions"]
    words = [f"{stretch['name']}. {stretch['steps'][0]}"]
    for repetition in range(1, count + 1):
        hold = f"Hold for {dose['hold_seconds']} seconds, {repetition} of {count}"
        words += ["Move slowly", hold, "Come back slowly"]
    return words + ["That was it"]


class Run:
    """A guided window on a desk that speaks."""

    def __init__(self, desk, limber, speech, reader, stretch):
        self.speech = speech
        self.screen = Screen(desk)
        self._heard = len(speech.texts())
        self._program = desk.home.spawn(
            "limber-window", [limber.bin / "limber-window", "-v", "--stretch", stretch], desk.environment
        )
        reader.press("Begin")
        self.screen.wait_accessible("check box", "Speak the steps", APPLICATION_ID)

    def expect(self, *texts):
        """These are the next to be spoken."""
        for text in texts:
            wait_for(f"“{text}” spoken", lambda: len(self.speech.texts()) > self._heard, 20)
            spoken = self.speech.texts()[self._heard]
            if spoken != text:
                raise Failure(f"“{spoken}” was spoken instead of “{text}”")
            self._heard += 1

    def expect_silence(self):
        time.sleep(QUIET_S)
        if spoken := self.speech.texts()[self._heard :]:
            raise Failure(f"“{spoken[0]}” was spoken, and nothing should have been")

    def next(self):
        self.screen.key("Right")

    def end(self):
        self._program.send_signal(signal.SIGTERM)
        if self._program.wait(5) != 0:
            raise Failure(f"limber-window ended with {self._program.returncode}")


def every_step_is_spoken(desk, limber, speech, reader):
    run = Run(desk, limber, speech, reader, STRETCH)
    words = words_of(limber.stretch(STRETCH))
    for text in words:
        run.expect(text)
        if not text.startswith(MOVES):
            run.next()
    run.expect_silence()
    run.end()
    if languages := {language for language, _ in speech.heard()} - {"en"}:
        raise Failure(f"English words were spoken in {languages}")
    return words


def a_long_hold_is_counted_and_a_key_ends_speech(desk, limber, speech, reader):
    stretch = limber.stretch(HELD_LONG)
    hold = f"Hold for {stretch['typical']['hold_seconds']} seconds, 1 of {stretch['typical']['repetitions']}"
    run = Run(desk, limber, speech, reader, HELD_LONG)
    run.expect(f"{stretch['name']}. {stretch['steps'][0]}")
    run.screen.key("space")
    wait_for("the first move", lambda: len(speech.texts()) > run._heard)
    side = speech.texts()[-1].partition(", ")[2]
    run.expect(f"Move slowly, {side}", hold, "3", "2", "1", "Come back slowly", f"Move slowly, {side}")
    run.screen.key("space")
    run.expect("Paused")
    run.screen.key("s")
    run.screen.key("space")
    run.next()
    run.next()
    run.expect_silence()
    kept = (desk.home.state / "limber" / "window.toml").read_text()
    if "speech = false\n" not in kept:
        raise Failure(f"what was chosen is not kept: {kept}")
    run.end()


def with_the_box_off_nothing_is_spoken(desk, limber, speech, reader):
    run = Run(desk, limber, speech, reader, STRETCH)
    for _ in range(4):
        run.next()
    run.expect_silence()
    run.screen.click(run.screen.wait_accessible("check box", "Speak the steps", APPLICATION_ID))
    wait_for("speech after the click", lambda: len(speech.texts()) > run._heard, 5)
    return run


def a_stuck_server_keeps_nobody_waiting(run, speech):
    speech.freeze()
    for _ in range(4):
        run.next()
    run.screen.key("space")
    run.screen.wait_accessible("timer", "Paused", APPLICATION_ID, timeout_s=3)
    run.screen.key("space")
    speech.thaw()


def a_server_that_dies_harms_nothing(run, speech):
    speech.end()
    for _ in range(6):
        run.next()
        time.sleep(0.1)
    run.screen.wait_accessible("button", "Stop", APPLICATION_ID)
    run.end()


def test(bin_folder):
    with ExitStack() as stack:
        home = stack.enter_context(case.private_home())
        desk = stack.enter_context(Desk(home, KINDS["bare"]))
        speech = stack.enter_context(Speech(desk))
        limber = Limber(bin_folder, home, desk.environment)
        limber.configure(limit="20m", rest="2m")
        with limber.configuration.open("a") as configuration:
            configuration.write("[window]\nspeech = true\n")
        limber.start_daemon()
        wait_for("the daemon", lambda: limber.phase() not in (None, "daemon_gone"))
        reader = stack.enter_context(ScreenReader(desk, APPLICATION_ID, "timer"))
        words = every_step_is_spoken(desk, limber, speech, reader)
        print("spoken, in order:", *words, sep="\n  ")
        a_long_hold_is_counted_and_a_key_ends_speech(desk, limber, speech, reader)
        run = with_the_box_off_nothing_is_spoken(desk, limber, speech, reader)
        a_stuck_server_keeps_nobody_waiting(run, speech)
        a_server_that_dies_harms_nothing(run, speech)


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
