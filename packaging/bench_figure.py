#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Prints how smoothly a stretch's figure moves and what it costs; ends with 1 when a figure of ours is missed."""

import os
import re
import sys
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TOP / "tests" / "desktop"), str(TOP / "packaging")]

from bench_footprint import memory_mib, switches, wakeups  # noqa: E402
from lab import case  # noqa: E402
from lab.desk import Desk  # noqa: E402
from lab.kinds import KINDS  # noqa: E402
from lab.limber import APPLICATION_ID, Limber  # noqa: E402
from lab.screen import Screen  # noqa: E402
from lab.waiting import Failure, wait_for  # noqa: E402

# What the design allows.
LEAST_PICTURES = 50  # a second
MOST_SHARE = 15  # per cent of one core
MOST_WAKEUPS = 5  # while it stands still: the desk itself sends a window an event now and then

SILENCE_S = 10  # longer than any movement
LEAST_SECONDS = 4  # of movement; what takes less is too short to measure

MOVES = ("move", "move_back", "walk")
TOLD = re.compile(r"step (\w+)|figure: (\d+) pictures in (\d+) ms")


def cpu_seconds(pid):
    """What all threads of a process have had of a processor, also those that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Costs:
    """What window and X server took while the figure moved, and the pictures they made of it."""

    def __init__(self, pids):
        self._pids = pids
        self._begun = None
        self.seconds = 0.0
        self.cpu = {name: 0.0 for name in pids}
        self.pictures = 0
        self.shown_ms = 0

    def _now(self):
        return time.monotonic(), {name: cpu_seconds(pid) for name, pid in self._pids.items()}

    def begin(self):
        self._begun = self._begun or self._now()

    def end(self):
        if self._begun:
            (began, before), (ended, after) = self._begun, self._now()
            self.seconds += ended - began
            for name in self.cpu:
                self.cpu[name] += after[name] - before[name]
        self._begun = None

    def lap(self):
        if self._begun:
            self.end()
            self.begin()

    def share(self, name):
        return 100 * self.cpu[name] / self.seconds

    def rate(self):
        return 1000 * self.pictures / max(1, self.shown_ms)


class Figure:
    """limber-window on a desk, guiding through a stretch."""

    def __init__(self, desk, bin_folder):
        self.limber = Limber(bin_folder, desk.home, desk.environment)
        self.screen = Screen(desk)
        self._desk = desk
        self._log = desk.home.logs / "limber-window"
        self._faults = 0

    def open(self, stretch):
        read = self._log.stat().st_size if self._log.exists() else 0
        command = [self.limber.bin / "limber-window", "-v", "--stretch", stretch]
        program = self._desk.home.spawn("limber-window", command, self._desk.environment)
        window = wait_for("the window", self._window)
        self.limber.wait_phase("stretching")
        time.sleep(1)
        self.screen.key("space")
        self.screen.key("Right")
        return program, window, read

    def _window(self):
        return next((window for window in self.screen.windows(APPLICATION_ID) if window.box.width > 300), None)

    def move(self, program, read, seconds):
        """Watches so many seconds of movement; what stands still is passed over."""
        server = next(pid for pid in self._desk.home.marked_processes() if comm(pid) == "Xvfb")
        costs = Costs({"window": program.pid, "server": server})
        give_up = time.monotonic() + SILENCE_S
        with self._log.open() as log:
            log.seek(read)
            while costs.seconds < seconds:
                told = TOLD.findall(log.readline())
                for step, pictures, shown_ms in told:
                    self._follow(costs, step, pictures, shown_ms)
                if told:
                    give_up = time.monotonic() + SILENCE_S
                if time.monotonic() > give_up:
                    break  # the stretch is at its end
                time.sleep(0.002)
        if costs.seconds < LEAST_SECONDS:
            raise Failure(f"the figure moved for {costs.seconds:.1f} s only")
        return costs

    def _follow(self, costs, step, pictures, shown_ms):
        if pictures:
            costs.pictures += int(pictures)
            costs.shown_ms += int(shown_ms)
            costs.lap()
        elif step in MOVES:
            costs.begin()
        else:
            costs.end()
            self.screen.key("Right")

    def stand_still(self, stretch, seconds):
        """Paused, hidden, closed."""
        program, window, _ = self.open(stretch)
        time.sleep(1)
        self.screen.key("space")
        self._watch("paused", program.pid, seconds)
        print(f"{'memory (PSS) of limber-window':56} {memory_mib(program.pid):8.2f} MiB")
        self.screen.key("space")
        time.sleep(1)
        self.screen.minimise(window)
        wait_for("the window hidden", lambda: not self._window(), 5)
        self._watch("minimised", program.pid, seconds)
        self.screen.show(window)
        wait_for("the window shown again", self._window, 5)
        closed = time.monotonic()
        self.screen.key("alt+F4")
        wait_for("the program's end", lambda: program.poll() == 0, 5, pause_s=0.01)
        left = len(self.limber.processes("limber-window"))
        took = time.monotonic() - closed
        self.tell(f"closed: processes left after {1000 * took:.0f} ms, and their memory", left, 0, "")

    def _watch(self, what, pid, seconds):
        time.sleep(2)
        before = switches(pid)
        time.sleep(seconds)
        self.tell(f"{what}, {seconds} s: wake-ups", wakeups(before, switches(pid)), MOST_WAKEUPS, "")

    def tell(self, what, value, bound, unit, least=False):
        good = value >= bound if least else value <= bound
        self._faults += not good
        verdict = "" if good else "   TOO FEW" if least else "   TOO MUCH"
        print(f"{what:56} {value:8.2f} {unit:12} at {'least' if least else 'most'} {bound:g}{verdict}", flush=True)
        return good

    @property
    def faults(self):
        return self._faults


def comm(pid):
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


def main(given):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        figure = Figure(desk, given.bin)
        figure.limber.configure(limit="60s", rest="30s", grace="10s")
        figure.limber.start_daemon()
        wait_for("the daemon", lambda: figure.limber.phase() not in (None, "daemon_gone"))
        best = None
        for _ in range(given.times):
            program, _, read = figure.open(given.stretch)
            costs = figure.move(program, read, given.moving)
            best = min((best, costs), key=lambda one: one.share("window")) if best else costs
            program.terminate()
            program.wait()
        figure.tell(f"{given.stretch}: pictures", best.rate(), LEAST_PICTURES, "a second", least=True)
        figure.tell(f"{given.stretch}: processor", best.share("window"), MOST_SHARE, "% of a core")
        print(f"{'the X server meanwhile':56} {best.share('server'):8.2f} % of a core")
        figure.stand_still(given.stretch, given.still)
        if figure.faults:
            raise Failure(f"{figure.faults} of the figures above are not as they should be")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--stretch", default="shoulder-rolls", help="what is guided through")
    parser.add_argument("--moving", type=int, default=15, help="seconds of movement to watch")
    parser.add_argument("--still", type=int, default=20, help="seconds to watch while it stands still")
    parser.add_argument("--times", type=int, default=3, help="the best of so many is told: other programs run meanwhile")
    arguments = parser.parse_args()
    case.run(lambda: main(arguments))
