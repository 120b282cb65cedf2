#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""speech_module.py - a voice of speech-dispatcher that makes no sound: it writes what it is told to say, and in which
language, to $LIMBER_SPOKEN, a line of JSON each. Started by speech-dispatcher, which talks to it by standard input and
output. A text lasts a twentieth of a second.
"""

import html
import json
import os
import re
import select
import sys
import time

LASTS_S = 0.05
SIMPLE = {
    "INIT": ("299-desk: writes texts to a file", "299 OK LOADED SUCCESSFULLY"),
    "LIST VOICES": ("200-desk\ten\tnone", "200 OK VOICE LIST SENT"),
    "QUIT": ("210 OK QUIT",),
}
# What announces lines up to a dot: the answer before and the answer after them.
BLOCKS = {
    "AUDIO": ("207 OK RECEIVING AUDIO SETTINGS", "203 OK AUDIO INITIALIZED"),
    "LOGLEVEL": ("207 OK RECEIVING LOGLEVEL SETTINGS", "203 OK LOG LEVEL SET"),
    "SET": ("203 OK RECEIVING SETTINGS", "203 OK SETTINGS RECEIVED"),
}
SPEAKS = ("SPEAK", "CHAR", "KEY", "SOUND_ICON")


def answer(*lines):
    os.write(1, "".join(line + "\n" for line in lines).encode())


class Module:
    def __init__(self, out):
        self._out = out
        self._waiting = b""
        self._language = ""
        self._ends = None  # when what is being said is over

    def run(self):
        while True:
            command = self._line(self._ends)
            if command is None:
                self._ends = None
                answer("702 END")
            elif command in SPEAKS:
                self._speak()
            elif command in BLOCKS:
                before, after = BLOCKS[command]
                answer(before)
                self._take_settings(self._block())
                answer(after)
            elif command in SIMPLE:
                answer(*SIMPLE[command])
                if command == "QUIT":
                    return
            elif command in ("STOP", "PAUSE"):
                if self._ends is not None:
                    self._ends = None
                    answer("703 STOP" if command == "STOP" else "704 PAUSE")
            elif command.startswith("DEBUG"):
                answer("200 OK DEBUGGING " + command.split()[1])
            else:
                answer("300 ERR UNKNOWN COMMAND")

    def _speak(self):
        answer("202 OK RECEIVING MESSAGE")
        text = html.unescape(re.sub(r"<[^>]*>", "", " ".join(self._block())))
        print(json.dumps([self._language, " ".join(text.split())]), file=self._out)
        answer("200 OK SPEAKING", "701 BEGIN")
        self._ends = time.monotonic() + LASTS_S

    def _take_settings(self, lines):
        settings = dict(line.split("=", 1) for line in lines if "=" in line)
        self._language = settings.get("language", self._language)

    def _line(self, until=None):
        """The next line of input; None when `until` comes first."""
        while b"\n" not in self._waiting:
            left = None if until is None else max(0, until - time.monotonic())
            if not select.select([0], [], [], left)[0]:
                return None
            data = os.read(0, 65536)
            if not data:
                sys.exit(0)
            self._waiting += data
        line, self._waiting = self._waiting.split(b"\n", 1)
        return line.decode("utf-8", "replace").rstrip("\r")

    def _block(self):
        lines = []
        while (line := self._line()) != ".":
            lines.append(line.removeprefix(".") if line.startswith("..") else line)
        return lines


if __name__ == "__main__":
    with open(os.environ["LIMBER_SPOKEN"], "a", buffering=1, encoding="utf-8") as out:
        Module(out).run()
