# SPDX-License-Identifier: MIT
"""A real desktop without a screen: X server, session bus, window manager, and what a kind of desk adds to them."""

import glob
import os
import shutil
import subprocess
from pathlib import Path

from .waiting import Failure, Missing, wait_for

CONFIG = Path(__file__).parent / "config"
SERVICES = Path("/usr/share/dbus-1/services")
SIZE = (1024, 768)

# Only these may be activated on the desk's bus, so that no notification server but the desk's own can appear.
ACTIVATABLE = ("org.a11y.Bus.service", "org.xfce.Xfconf.service")


def program(name):
    """The path of a program, on PATH or as a pattern of absolute paths."""
    found = glob.glob(name)[0] if name.startswith("/") and glob.glob(name) else shutil.which(name)
    if not found:
        raise Missing(f"program {name} is not installed")
    return found


class Desk:
    """One login: everything here ends with close(), and what programs do then is theirs."""

    def __init__(self, home, kind):
        self.home = home
        self.kind = kind
        self.environment = dict(home.environment)
        self._servers = []
        self._programs = {name: program(name) for name in ("Xvfb", "dbus-daemon", "openbox", "xprop", "xsetroot")}
        self._programs |= {name: program(name) for name in kind.programs}
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """The screen goes last, as when a person logs out."""
        for server in reversed(self._servers):
            server.terminate()
            try:
                server.wait(2)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
        self._servers.clear()

    def start(self, name, *arguments):
        """Starts one of the desk's own servers."""
        server = self.home.spawn(Path(name).name, [self._programs[name], *arguments], self.environment)
        self._servers.append(server)
        return server

    def wait(self, server, what, condition):
        def seen():
            if server.poll() is not None:
                raise Failure(f"{what}: its program {server.args[0]} ended with {server.returncode}")
            return condition()

        wait_for(what, seen)

    def owned(self, name):
        """Whether a name on the session bus has an owner."""
        return "true" in self._output(
            "gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/",
            "--method", "org.freedesktop.DBus.NameHasOwner", name,
        )

    def tray_host(self):
        """Whether someone has the selection that embeds tray icons; asked of X as no tool tells it."""
        code = (
            "import ctypes; x = ctypes.CDLL('libX11.so.6'); x.XOpenDisplay.restype = ctypes.c_void_p\n"
            "d = ctypes.c_void_p(x.XOpenDisplay(None))\n"
            "print(x.XGetSelectionOwner(d, ctypes.c_ulong(x.XInternAtom(d, b'_NET_SYSTEM_TRAY_S0', 0))))"
        )
        return self._output("/usr/bin/python3", "-c", code).strip() not in ("", "0")

    def _output(self, *command):
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        return done.stdout if done.returncode == 0 else ""

    def _start(self):
        self._start_screen()
        self._start_bus()
        self.environment["XDG_CURRENT_DESKTOP"] = self.kind.desktop
        self._output("dbus-update-activation-environment", "DISPLAY", "XDG_CURRENT_DESKTOP")
        window_manager = self.start("openbox", "--sm-disable")
        self.wait(
            window_manager, "the window manager",
            lambda: "window id" in self._output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"),
        )
        self._output("xsetroot", "-solid", "#35506b")
        shutil.copytree(CONFIG, self.home.config, dirs_exist_ok=True)
        self.kind.start(self)

    def _start_screen(self):
        """The server itself picks a free display number, so that desks at the same time do not meet."""
        reading, writing = os.pipe()
        with open(self.home.logs / "Xvfb", "ab") as log:
            server = subprocess.Popen(
                [self._programs["Xvfb"], "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24",
                 "-nolisten", "tcp", "-noreset"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.environment, pass_fds=(writing,),
            )
        self._servers.append(server)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failure("the virtual screen: Xvfb did not start")
        self.environment |= {"DISPLAY": f":{number}", "XDG_SESSION_TYPE": "x11"}

    def _start_bus(self):
        number = self.environment["DISPLAY"].lstrip(":")
        socket = self.home.runtime / f"bus-{number}"
        services = self.home.folder / "services"
        services.mkdir(exist_ok=True)
        for name in ACTIVATABLE:
            if (SERVICES / name).exists() and not (services / name).exists():
                (services / name).symlink_to(SERVICES / name)
        config = self.home.folder / "bus.conf"
        config.write_text(
            "<busconfig><type>session</type><keep_umask/>"
            f"<listen>unix:path={socket}</listen><auth>EXTERNAL</auth><servicedir>{services}</servicedir>"
            '<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>'
            '<allow own="*"/></policy></busconfig>'
        )
        # Known before the bus starts, so that what the bus activates inherits it.
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={socket}"
        bus = self.start("dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--nosyslog")
        self.wait(bus, "the session bus", lambda: self.owned("org.freedesktop.DBus"))
