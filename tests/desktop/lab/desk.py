# SPDX-License-Identifier: MIT
"""A real desktop without a screen: session bus, display, and what a kind of desk adds to them."""

import glob
import shutil
import subprocess
from functools import cached_property
from pathlib import Path

from .waiting import Failure, Missing, wait_for

CONFIG = Path(__file__).parent / "config"
SERVICES = Path("/usr/share/dbus-1/services")
SIZE = (1024, 768)

# Only these may be activated on a desk's bus, so that no notification server but the desk's own can appear.
ACTIVATABLE = ("org.a11y.Bus.service", "org.xfce.Xfconf.service")
POLICY = (
    '<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>'
    '<allow own="*"/></policy>'
)


def program(name):
    """The path of a program, on PATH or as a pattern of absolute paths."""
    found = glob.glob(name)[0] if name.startswith("/") and glob.glob(name) else shutil.which(name)
    if not found:
        raise Missing(f"program {name} is not installed")
    return found


class Desk:
    """One login: everything here ends with close(), and what programs do then is theirs."""

    size = SIZE

    def __init__(self, home, kind):
        self.home = home
        self.kind = kind
        self.environment = dict(home.environment)
        self._servers = []
        self._session = kind.session()
        self._programs = {name: program(name) for name in ("dbus-daemon", *self._session.programs, *kind.programs)}
        try:
            self._session.start(self)
            shutil.copytree(CONFIG, home.config, dirs_exist_ok=True)
            kind.start(self)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """The screen goes last, as when a person logs out."""
        for tool in ("input", "film", "full_screen", "silence"):
            if tool in self.__dict__:
                self.__dict__.pop(tool).close()
        for server in reversed(self._servers):
            server.terminate()
            try:
                server.wait(2)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
        self._servers.clear()

    @cached_property
    def input(self):
        """The person's hands."""
        return self._session.hands(self)

    @cached_property
    def film(self):
        """What keeps the screen from going idle."""
        return self._session.film(self)

    @cached_property
    def full_screen(self):
        """A window that can fill the screen."""
        return self._session.full_screen(self)

    @cached_property
    def silence(self):
        """The switch of the desk's notification server that says do not disturb."""
        return self.kind.silence(self)

    @cached_property
    def logind(self):
        """The desk's own; asked for before a program starts that is to see it."""
        from .logind import Logind

        return Logind(self)

    def program(self, name):
        """The path of one of the desk's programs."""
        return self._programs[name]

    def start(self, name, *arguments, environment=None, **user):
        """Starts one of the desk's own servers: one of its programs, or a path."""
        command = [self._programs.get(name, name), *arguments]
        return self.own(self.home.spawn(Path(name).name, command, environment or self.environment, **user))

    def own(self, server):
        """A server that ends with the desk."""
        self._servers.append(server)
        return server

    def wait(self, server, what, condition):
        def seen():
            if server.poll() is not None:
                raise Failure(f"{what}: its program {server.args[0]} ended with {server.returncode}")
            return condition()

        wait_for(what, seen)

    def announce(self, *names, **values):
        """Sets variables for what is started from now on, by the bus too."""
        self.environment |= values
        self.output("dbus-update-activation-environment", *names, *values)

    def owned(self, name):
        """Whether a name on the session bus has an owner."""
        return "true" in self._ask_bus("NameHasOwner", name)

    def owner(self, name):
        """The unique name of who has a name on the session bus; empty: nobody."""
        return "".join(self._ask_bus("GetNameOwner", name).split("'")[1:2])

    def _ask_bus(self, method, name):
        return self.output(
            "gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/",
            "--method", f"org.freedesktop.DBus.{method}", name,
        )  # fmt: skip

    def tray_host(self):
        """Whether someone has the selection that embeds tray icons; asked of X as no tool tells it."""
        code = (
            "import ctypes; x = ctypes.CDLL('libX11.so.6'); x.XOpenDisplay.restype = ctypes.c_void_p\n"
            "d = ctypes.c_void_p(x.XOpenDisplay(None))\n"
            "print(x.XGetSelectionOwner(d, ctypes.c_ulong(x.XInternAtom(d, b'_NET_SYSTEM_TRAY_S0', 0))))"
        )
        return self.output("/usr/bin/python3", "-c", code).strip() not in ("", "0")

    def output(self, *command):
        """What a command says; nothing when it fails."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        return done.stdout if done.returncode == 0 else ""

    def start_bus(self, name, *services):
        """The session bus, its socket of that name in the runtime folder. `services` may be activated besides."""
        folder = self.home.folder / "services"
        folder.mkdir(exist_ok=True)
        for service in (*ACTIVATABLE, *services):
            if (SERVICES / service).exists() and not (folder / service).exists():
                (folder / service).symlink_to(SERVICES / service)
        address = f"unix:path={self.home.runtime / name}"
        # Known before the bus starts, so that what the bus activates inherits it.
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        bus = self._start_bus_daemon("session", address, f"<servicedir>{folder}</servicedir>")
        self.wait(bus, "the session bus", lambda: self.owned("org.freedesktop.DBus"))

    def start_system_bus(self):
        """One on which there is nothing yet. Returns its address."""
        socket = self.home.runtime / "system-bus"
        bus = self._start_bus_daemon("system", f"unix:path={socket}")
        self.wait(bus, "the system bus", socket.is_socket)
        return f"unix:path={socket}"

    def _start_bus_daemon(self, kind, address, more=""):
        config = self.home.folder / f"{kind}-bus.conf"
        config.write_text(
            f"<busconfig><type>{kind}</type><keep_umask/><listen>{address}</listen><auth>EXTERNAL</auth>"
            f"{more}{POLICY}</busconfig>"
        )
        return self.start("dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--nosyslog")
