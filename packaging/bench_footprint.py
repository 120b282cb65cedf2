#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Prints how often limberd and limber-tray wake, and how much memory they take; ends with 1 when it is too much."""

import sys
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "tests" / "desktop"))

from lab import case  # noqa: E402
from lab.sound import Sound  # noqa: E402
from lab.waiting import Failure, wait_for  # noqa: E402

# What the design allows.
MOST_AWAY = 2  # both programs, in a minute
MOST_TYPING_DAEMON = 3  # in a minute
MOST_TYPING_TRAY = 12  # for each update of the icon
MOST_MEMORY_MIB = {"limberd": 6.5, "limber-tray": 2.5}  # PSS

BURST_S = 0.25
DEVICES_REST_S = 35  # a device that was used is found at rest after 30 s

RESIDENT = ("limberd", "limber-tray")


def switches(pid):
    """The voluntary switches of each thread: each is a sleep that something ended."""
    counts = {}
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                counts[status.parent.name] = int(line.split()[1])
    return counts


def wakeups(before, after):
    """A thread that is gone has woken at least once, to end."""
    return sum(count - before.get(thread, 0) for thread, count in after.items()) + len(before.keys() - after.keys())


def memory_mib(pid):
    """Proportional set size: private pages, and a fair share of the shared ones."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise Failure(f"the memory of process {pid} is not told by this kernel")


class IconUpdates:
    """Counts the updates of the icon as the bus sees them."""

    def __init__(self, loop):
        from gi.repository import Gio, GLib

        flags = Gio.DBusConnectionFlags
        address = loop.desk.environment["DBUS_SESSION_BUS_ADDRESS"]
        self._connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
        )
        self._seen = 0
        self._connection.add_filter(self._on_message)  # called on GDBus's own thread: no loop is needed
        rule = GLib.Variant("(s)", ("type='signal',interface='org.kde.StatusNotifierItem',member='NewIcon'",))
        self._connection.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", rule, None,
            Gio.DBusCallFlags.NONE, 5000, None,
        )

    def _on_message(self, _connection, message, incoming):
        self._seen += incoming and message.get_member() == "NewIcon"
        return message

    def count(self):
        self._connection.close_sync(None)
        return self._seen


class Footprint:
    def __init__(self, loop):
        self._loop = loop
        self._faults = 0

    def _woken_in(self, seconds):
        """Of the tray all switches; of the daemon bursts of them: once awake it waits for the answers of the X server and
        of the disk, and each counts as a switch."""
        pids = {name: self._only(name) for name in RESIDENT}
        before = {name: switches(pid) for name, pid in pids.items()}
        seen, bursts = before["limberd"], 0
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(BURST_S)
            now = switches(pids["limberd"])
            bursts += now != seen
            seen = now
        return {"limberd": bursts, "limber-tray": wakeups(before["limber-tray"], switches(pids["limber-tray"]))}

    def _only(self, name):
        pids = self._loop.limber.processes(name)
        if len(pids) != 1:
            raise Failure(f"{len(pids)} processes of {name}, not 1")
        return pids[0]

    def _tell(self, what, value, most, unit):
        good = value <= most
        self._faults += not good
        print(f"{what:44} {value:8.2f} {unit:22} at most {most:g}{'' if good else '   TOO MUCH'}", flush=True)

    def typing(self, seconds):
        # With everything on that takes memory: the client of a sound server comes with half a dozen libraries.
        Sound(self._loop.desk)
        # Times are shorter than a person's, so that the ring takes ten steps while we watch.
        self._loop.start(limit=f"{seconds * 12 // 10}s", rest=f"{seconds}s", grace=f"{seconds // 3}s")
        self._loop.wait_icon()
        with self._loop.screen.typing():
            self._loop.limber.wait_phase("sitting")
            time.sleep(5)
            updates = IconUpdates(self._loop)
            woken = self._woken_in(seconds)
            drawn = updates.count()
        self._tell(f"typing, {seconds} s: wake-ups of limberd", woken["limberd"] * 60 / seconds, MOST_TYPING_DAEMON, "a minute")
        if drawn == 0:
            status = self._loop.limber.status()
            raise Failure(f"the icon never changed ({woken} wake-ups), and `limber status` says {status}")
        each = woken["limber-tray"] / drawn
        self._tell(f"typing, {seconds} s: wake-ups of limber-tray", each, MOST_TYPING_TRAY, f"an update ({drawn} updates)")
        microphone = self._loop.limber.status()["presence"]["microphone"]
        if microphone != "in_use":
            raise Failure(f"the microphone is not watched: {microphone}")
        for name in RESIDENT:
            self._tell(f"memory (PSS) of {name}", memory_mib(self._only(name)), MOST_MEMORY_MIB[name], "MiB")

    def away(self, seconds):
        self._loop.start(limit="60s", rest="4s", grace="2s")
        self._loop.wait_icon()
        with self._loop.screen.typing():
            self._loop.limber.wait_phase("sitting")
        wait_for("`limber status` saying away", lambda: self._loop.limber.phase() == "away", 15)
        time.sleep(DEVICES_REST_S)
        woken = self._woken_in(seconds)
        for name in RESIDENT:
            print(f"{f'away, {seconds} s: wake-ups of {name}':44} {woken[name]:8d}")
        self._tell(f"away, {seconds} s: wake-ups of both", sum(woken.values()) * 60 / seconds, MOST_AWAY, "a minute")

    @property
    def faults(self):
        return self._faults


def main(given):
    faults = 0
    for measure, seconds in (("away", given.away), ("typing", given.typing)):
        with case.loop_on("xfce", given.bin) as loop:
            footprint = Footprint(loop)
            getattr(footprint, measure)(seconds)
            faults += footprint.faults
    if faults:
        raise Failure(f"{faults} of the figures above are too high")


if __name__ == "__main__":
    parser = case.parser(__doc__)
    parser.add_argument("--away", type=int, default=60, help="seconds to watch while nobody is there")
    parser.add_argument("--typing", type=int, default=300, help="seconds to watch while someone types")
    arguments = parser.parse_args()
    case.run(lambda: main(arguments))
