# SPDX-License-Identifier: MIT
"""A speech-dispatcher of a desk's own whose only voice writes down what it is told to say."""

import json
import signal
from pathlib import Path

from .desk import program
from .waiting import wait_for

MODULE = Path(__file__).with_name("speech_module.py")


class Speech:
    def __init__(self, desk):
        dispatcher = program("speech-dispatcher")
        home = desk.home
        self._spoken = home.logs / "spoken"
        self._spoken.touch()
        folder = home.config / "speech-dispatcher"
        (folder / "modules").mkdir(parents=True)
        (folder / "modules" / "desk.conf").touch()
        (folder / "speechd.conf").write_text(
            f'LogLevel 3\nLogDir "{home.logs}"\nDefaultModule desk\nAddModule "desk" "{MODULE}" "desk.conf"\n'
        )
        self._server = home.spawn(
            "speech-dispatcher",
            [dispatcher, "--run-single", "--timeout", "0", "--config-dir", folder],
            desk.environment | {"LIMBER_SPOKEN": str(self._spoken)},
        )
        wait_for("speech-dispatcher", (home.runtime / "speech-dispatcher" / "speechd.sock").exists)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def freeze(self):
        """It answers no more, as a stuck server does."""
        self._server.send_signal(signal.SIGSTOP)

    def thaw(self):
        self._server.send_signal(signal.SIGCONT)

    def end(self):
        self.thaw()
        self._server.terminate()
        self._server.wait(5)

    def heard(self):
        """All that was spoken so far, in order, each as (language, text)."""
        return [tuple(json.loads(line)) for line in self._spoken.read_text().splitlines()]

    def texts(self):
        return [text for _, text in self.heard()]
