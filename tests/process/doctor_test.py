#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""`limber doctor` and `limber why` of the real program: what they find on a bare desk, and where GNOME's own break
reminders are on."""

import json
import subprocess
import sys

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import Limber
from lab.waiting import Failure, wait_for

AMISS, NOT_RUNNING = 1, 3

SCHEMA = """<schemalist><schema id="org.gnome.desktop.break-reminders" path="/org/gnome/desktop/break-reminders/">
<key name="selected-breaks" type="as"><default>{breaks}</default></key></schema></schemalist>"""

# Owns GNOME Shell's name, and tells the state of its screen time where one is given.
SHELL = """
import sys
from gi.repository import Gio, GLib
XML = '<node><interface name="org.gnome.Shell.ScreenTime"><property name="State" type="u" access="read"/></interface></node>'
def on_bus(connection, name):
    if sys.argv[1] != "none":
        node = Gio.DBusNodeInfo.new_for_xml(XML)
        connection.register_object("/org/gnome/Shell/ScreenTime", node.interfaces[0], None,
                                   lambda *asked: GLib.Variant("u", int(sys.argv[1])), None)
Gio.bus_own_name(Gio.BusType.SESSION, "org.gnome.Shell", Gio.BusNameOwnerFlags.NONE, on_bus, None, None)
GLib.MainLoop().run()
"""


def findings(limber, environment=None):
    done = limber.run("limber", "doctor", "--json", environment=environment)
    told = json.loads(done.stdout)
    amiss = sum(finding["amiss"] for finding in told["findings"])
    if told["amiss"] != amiss or done.returncode != (AMISS if amiss else 0):
        raise Failure(f"{amiss} things are amiss, told are {told['amiss']}, and it ended with {done.returncode}")
    return {finding["topic"]: finding for finding in told["findings"]}


def expect(found, topic, amiss):
    if found[topic]["amiss"] != amiss or bool(found[topic]["advice"]) != amiss:
        raise Failure(f"{topic}: {found[topic]}")


def settings_with(home, breaks):
    folder = home.folder / f"schemas-{len(breaks)}"
    folder.mkdir()
    (folder / "breaks.gschema.xml").write_text(SCHEMA.format(breaks=breaks))
    subprocess.run(["glib-compile-schemas", folder], check=True)
    return folder


def a_bare_desk(limber):
    found = findings(limber)
    if next(iter(found)) != "daemon":
        raise Failure("that no daemon runs is not told first")
    for topic in ("daemon", "notifications", "tray"):
        expect(found, topic, amiss=True)
    for topic in ("other_reminders", "configuration", "trace", "versions"):
        expect(found, topic, amiss=False)
    why = limber.command("why", "--json")
    if why.returncode != NOT_RUNNING or json.loads(why.stdout)["because"][0]["code"] != "daemon_gone":
        raise Failure(f"`limber why` without a daemon ended with {why.returncode} and said {why.stdout}")
    limber.start_daemon()
    wait_for("an answer of the daemon", lambda: limber.command("status").returncode == 0)
    found = findings(limber)
    expect(found, "daemon", amiss=False)
    expect(found, "input", amiss=False)
    if "X11" not in found["input"]["text"]:
        raise Failure(f"the source is not told: {found['input']}")
    if limber.command("why").returncode != 0:
        raise Failure("`limber why` does not end with 0 beside a daemon")


def gnome_s_own_reminders(home, desk, limber):
    """(what the settings choose, what the shell tells of its screen time) → whether that is amiss."""
    for chosen, state, amiss in (("[]", "0", False), ("[]", "none", False), ("[]", "1", True), ("['eyesight']", "none", True)):
        shell = home.spawn("shell", [sys.executable, "-c", SHELL, state], desk.environment)
        wait_for("the shell's name", lambda: desk.owned("org.gnome.Shell"))
        environment = desk.environment | {"GSETTINGS_SCHEMA_DIR": str(settings_with(home, chosen))}
        expect(findings(limber, environment), "other_reminders", amiss)
        (home.folder / f"schemas-{len(chosen)}").rename(home.folder / f"used-{state}-{len(chosen)}")
        shell.kill()
        shell.wait()
        wait_for("the shell's name gone", lambda: not desk.owned("org.gnome.Shell"))


def test(bin_folder):
    with case.private_home() as home, Desk(home, KINDS["bare"]) as desk:
        limber = Limber(bin_folder, home, desk.environment)
        a_bare_desk(limber)
        gnome_s_own_reminders(home, desk, limber)


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
