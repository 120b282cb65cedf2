#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A person's own stretches: `limber stretches` lists, shows and checks them, and daemon and `limber stretch` know them.
"""

import json

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import Limber
from lab.outcome import expect_error, expect_good
from lab.waiting import Failure, wait_for

ERROR, USAGE, NOT_RUNNING = 1, 2, 3


def own_folder(limber):
    return limber.home.folder / "data" / "limber" / "stretches"


def write_own(limber, id, of, name):
    """A shipped stretch as the person's own, under another id or the same, and a name of its own."""
    text = (limber.bin.parent / "share" / "limber" / "stretches" / f"{of}.toml").read_text()
    text = text.replace(f'id = "{of}"', f'id = "{id}"').replace(f'name = "{limber.stretch_name(of)}"', f'name = "{name}"')
    own_folder(limber).mkdir(parents=True, exist_ok=True)
    file = own_folder(limber) / f"{id}.toml"
    file.write_text(text)
    return file


def listed(limber):
    told = limber.command("stretches", "list", "--json")
    expect_good("", told)
    return json.loads(told.stdout)


def without_any(limber):
    told = listed(limber)
    if told["faults"] or any(stretch["own"] for stretch in told["stretches"]):
        raise Failure(f"without an own folder the list has own stretches or faults: {told}")
    expect_good("Chin tuck", limber.command("stretches", "list"))
    expect_good("Not yet reviewed by a clinician.", limber.command("stretches", "show", "chin-tuck"))


def added_and_replaced(limber):
    shipped = len(listed(limber)["stretches"])
    write_own(limber, "cobra", "cobra", "Low cobra")
    file = write_own(limber, "my-tuck", "chin-tuck", "My tuck")
    stretches = {stretch["id"]: stretch for stretch in listed(limber)["stretches"]}
    if len(stretches) != shipped + 1 or stretches["my-tuck"]["file"] != str(file):
        raise Failure(f"the list does not have one more: {list(stretches)}")
    if (stretches["cobra"]["name"], stretches["cobra"]["replaces"]) != ("Low cobra", "Cobra"):
        raise Failure(f"the shipped cobra was not replaced: {stretches['cobra']}")
    expect_good("your own, replaces Cobra", limber.command("stretches", "list"))
    expect_good("Low cobra (cobra)", limber.command("stretches", "show", "cobra"))
    # Both are known ids: what is missing is the daemon.
    expect_error(NOT_RUNNING, "not running", limber.command("stretch", "my-tuck"))


def with_a_fault(limber):
    file = write_own(limber, "cobra", "cobra", "Low cobra")
    file.write_text(file.read_text().replace('view = "side"', 'view = "sidee"'))
    told = limber.command("stretches", "list")
    if told.returncode != 0 or f"{file}:" not in told.stderr or "Low cobra" in told.stdout:
        raise Failure(f"a file with a fault was not left out and told: {told.stdout}{told.stderr}")
    if len(listed(limber)["faults"]) != 1:
        raise Failure("the list for programs does not tell the fault")


def checked(limber):
    good = write_own(limber, "my-tuck", "chin-tuck", "My tuck")
    expect_good(f"{good} is a good stretch: My tuck\n", limber.command("stretches", "check", str(good)))
    same = write_own(limber, "cobra", "cobra", "Low cobra")
    expect_good("replaces the shipped", limber.command("stretches", "check", str(same)))
    good.write_text(good.read_text().replace('position = "seated"', 'position = "sitting"'))
    expect_error(ERROR, f"{good}:", limber.command("stretches", "check", str(good)))
    expect_error(ERROR, "seated, standing, floor", limber.command("stretches", "check", str(good)))
    expect_error(ERROR, "No such file", limber.command("stretches", "check", "nowhere.toml"))
    expect_error(ERROR, "my-stretch.toml", limber.command("stretches", "check", "notes.txt"))


def with_a_wrong_word(limber):
    expect_error(USAGE, "Did you mean cobra?", limber.command("stretches", "show", "cobbra"))
    expect_error(USAGE, "There are: armpit-look", limber.command("stretches", "show", "headstand"))
    expect_error(USAGE, "Did you mean cobra?", limber.command("stretch", "cobbra"))
    for words in (("stretches",), ("stretches", "show"), ("stretches", "check")):
        told = limber.command(*words)
        if told.returncode != USAGE:
            raise Failure(f"limber {' '.join(words)} ended with {told.returncode}: {told.stderr}")


def before_the_daemon(limber):
    """The daemon tells the fault in its log and goes on without that file."""
    write_own(limber, "my-tuck", "chin-tuck", "My tuck")
    (own_folder(limber) / "broken.toml").write_text("id = 5\n")
    with Desk(limber.home, KINDS["bare"]) as desk:
        on_desk = Limber(limber.bin, limber.home, desk.environment)
        on_desk.start_daemon()
        wait_for("an answer of the daemon", lambda: on_desk.command("status").returncode == 0)
        if "catalogue_incomplete" not in on_desk.status()["warnings"]:
            raise Failure(f"the state does not tell the fault: {on_desk.status()}")
        log = (limber.home.logs / "limberd").read_text()
        if "broken.toml:1:6: id is 5" not in log:
            raise Failure(f"the log does not tell the fault: {log}")
        expect_good("limberd has ended", on_desk.command("daemon", "stop"))


TESTS = (without_any, added_and_replaced, with_a_fault, checked, with_a_wrong_word, before_the_daemon)


if __name__ == "__main__":
    case.run_each(TESTS, __doc__)
