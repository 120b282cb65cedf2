#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""accessible.py ROLE NAME [APPLICATION] - prints the box on the screen, as [x, y, width, height], of the first visible
thing of that role whose name begins so. Exit 1: there is none; 77: AT-SPI is not installed.
accessible.py --press ROLE NAME [APPLICATION] - does what it is there for, without a pointer.
accessible.py --listen ROLE - prints what a screen reader says: announcements, and the new names of things of that role.

A process of its own, as libatspi takes bus and display from the environment once and remembers what it saw.
"""

import json
import sys

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    sys.exit(print("gir1.2-atspi-2.0 and python3-gi are not installed", file=sys.stderr) or 77)


def showing(thing):
    return thing.get_state_set().contains(Atspi.StateType.SHOWING)


def things(thing, depth=0):
    yield thing
    if depth < 30:
        for index in range(min(thing.get_child_count(), 500)):
            child = thing.get_child_at_index(index)
            if child is not None:
                yield from things(child, depth + 1)


def visible(role, name, application):
    """What is found, and its box."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if program is None or application not in (program.get_name() or ""):
            continue
        try:
            for thing in things(program):
                # What AT-SPI called a push button it calls a button since 2.53.
                if thing.get_role_name().removeprefix("push ") == role and (thing.get_name() or "").startswith(name) and showing(thing):
                    box = thing.get_extents(Atspi.CoordType.SCREEN)
                    if box.width > 0 and box.height > 0:
                        return thing, [box.x, box.y, box.width, box.height]
        except GLib.Error:
            continue  # a program that ended while we looked
    return None, None


def press(role, name, application):
    thing, _ = visible(role, name, application)
    return bool(thing) and Atspi.Action.get_n_actions(thing) > 0 and Atspi.Action.do_action(thing, 0)


def listen(role):
    """Ends only when it is ended."""

    def heard(event):
        if event.type == "object:announcement" or event.source.get_role_name() == role:
            print(json.dumps(str(event.any_data)), flush=True)

    listener = Atspi.EventListener.new(heard)
    listener.register("object:property-change:accessible-name")
    try:
        listener.register("object:announcement")
    except GLib.Error:
        pass  # older than announcements
    print(json.dumps(""), flush=True)
    Atspi.event_main()


def tree():
    """For whoever writes a test: everything there is to find."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        for thing in things(desktop.get_child_at_index(index)):
            box = thing.get_extents(Atspi.CoordType.SCREEN) if thing.get_component_iface() else None
            place = (box.x, box.y, box.width, box.height) if box else ()
            print(thing.get_role_name(), repr(thing.get_name()), place, "showing" if showing(thing) else "")


if __name__ == "__main__":
    if sys.argv[1:] == ["--tree"]:
        tree()
    elif sys.argv[1:2] == ["--listen"]:
        listen(sys.argv[2])
    elif sys.argv[1:2] == ["--press"]:
        sys.exit(0 if press(sys.argv[2], sys.argv[3], sys.argv[4] if len(sys.argv) > 4 else "") else 1)
    else:
        _, box = visible(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "")
        print(json.dumps(box))
        sys.exit(0 if box else 1)
