# SPDX-License-Identifier: MIT
"""A real sound server on a desk, with a speaker nobody hears and a microphone that hears nothing."""

import ctypes
import subprocess
import sys
from pathlib import Path

from .desk import program
from .hands import boot_now
from .waiting import Failure, Missing, wait_for

SPEAKER, MICROPHONE = "desk_speaker", "desk_mic"
METER = Path(__file__).with_name("level_meter.py")
DEVICES = """context.objects = [
{{ factory = adapter args = {{ factory.name = support.null-audio-sink audio.position = [ FL FR ]
   node.name = {} media.class = Audio/Sink }} }}
{{ factory = adapter args = {{ factory.name = support.null-audio-sink audio.position = [ FL FR ]
   node.name = {} media.class = Audio/Source/Virtual }} }}
]
""".format(SPEAKER, MICROPHONE)


class Recording:
    """A program that hears a microphone, or a speaker, until it is told to end."""

    def __init__(self, desk, device):
        self._recorder = subprocess.Popen(
            [program("parec"), "--latency-msec=20", "-d", device],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=desk.environment,
        )
        if not self._recorder.stdout.read(1):
            raise Failure(f"nothing can be recorded from {device}")
        self.began = boot_now()
        # What it hears goes nowhere: it must not wait for us to read it.
        self._drain = subprocess.Popen(["cat"], stdin=self._recorder.stdout, stdout=subprocess.DEVNULL)
        self._recorder.stdout.close()

    def end(self):
        """Returns when it had ended, on the boot clock."""
        self._recorder.terminate()
        self._recorder.wait()
        self._drain.wait()
        return boot_now()


STARTS_WITHIN_S = 12


class Sound:
    """PipeWire with the part that speaks PulseAudio's language, as desktops have it."""

    def __init__(self, desk):
        for name in ("pipewire", "wireplumber", "pipewire-pulse", "pactl", "parec"):
            program(name)
        self._desk = desk
        folder = desk.home.config / "pipewire" / "pipewire.conf.d"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "desk.conf").write_text(DEVICES)
        self._servers = []
        try:
            self.start()
        except Failure:  # now and then the three miss one another as they start together
            self.stop()
            self.start()

    def start(self):
        home = self._desk.home
        for name in ("pipewire", "wireplumber", "pipewire-pulse"):
            self._servers.append(self._desk.own(home.spawn(name, [program(name)], self._desk.environment)))
            if name == "pipewire":
                wait_for("PipeWire", (home.runtime / "pipewire-0").is_socket)
        # Set by the last of the three.
        wait_for("the speaker", lambda: f"Default Sink: {SPEAKER}\n" in self._info(), STARTS_WITHIN_S)
        self._desk.output("pactl", "set-default-source", MICROPHONE)
        wait_for("the microphone", lambda: f"Default Source: {MICROPHONE}\n" in self._info())

    def stop(self):
        for server in reversed(self._servers):
            server.terminate()
            server.wait()
        self._servers.clear()

    def _info(self):
        return self._desk.output("pactl", "info")

    def call(self):
        """The microphone in use."""
        return Recording(self._desk, MICROPHONE)

    def plug_in(self, name):
        """A further microphone, in use at once."""
        what = ("media.class=Audio/Source/Virtual", f"sink_name={name}")
        self._desk.output("pactl", "load-module", "module-null-sink", *what)
        sources = ("pactl", "list", "short", "sources")
        wait_for(f"the microphone {name}", lambda: f"\t{name}\t" in self._desk.output(*sources))
        return Recording(self._desk, name)

    def record_speaker(self):
        """What is played is heard; the microphone is not."""
        return Recording(self._desk, f"{SPEAKER}.monitor")

    def level_meter(self):
        """As a mixer shows it beside the microphone's slider."""
        return LevelMeter(self._desk)


class LevelMeter:
    def __init__(self, desk):
        try:
            ctypes.CDLL("libpulse.so.0")
        except OSError as missing:
            raise Missing("libpulse is not installed") from missing
        self._program = subprocess.Popen(
            [sys.executable, str(METER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=desk.environment
        )
        if self._program.stdout.readline().strip() != "measuring":
            raise Failure("the level meter measures nothing")
        self.began = boot_now()

    def end(self):
        self._program.stdin.close()
        self._program.wait()
        return boot_now()
