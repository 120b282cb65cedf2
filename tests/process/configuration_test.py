#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""`limber config` tells and changes a person's settings, and nothing else in the file."""

import json
import os
import stat

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import Limber
from lab.outcome import expect_error, expect_good
from lab.waiting import Failure, wait_for

USAGE, BAD_CONFIGURATION = 2, 8

KEPT = """# Mine, since 2026.
[spell]   # sitting
  limit='40m' # as long as a lecture
rest = "6m"

[trace]
on = false"""


def write(limber, text):
    limber.configuration.parent.mkdir(parents=True, exist_ok=True)
    limber.configuration.write_text(text)


def expect_text(limber, expected):
    text = limber.configuration.read_text()
    if text != expected:
        raise Failure(f"the file is not as expected but: {text!r}")


def without_a_file(limber):
    expect_good(f"{limber.configuration}\n", limber.command("config", "path"))
    expect_good("30m\n", limber.command("config", "get", "spell.limit"))
    expect_good("the defaults hold", limber.command("config", "check"))
    expect_good("default", limber.command("config", "list"))
    if limber.configuration.parent.exists():
        raise Failure("asking made the folder")


def set_for_the_first_time(limber):
    expect_good("spell.limit is 45m", limber.command("config", "set", "spell.limit", "45m"))
    expect_text(limber, '[spell]\nlimit = "45m"\n')
    modes = [stat.S_IMODE(os.stat(path).st_mode) for path in (limber.configuration.parent, limber.configuration)]
    if modes != [0o700, 0o600]:
        raise Failure(f"folder and file are open to others: {[oct(mode) for mode in modes]}")
    expect_good("45m\n", limber.command("config", "get", "spell.limit"))
    expect_good("is good", limber.command("config", "check"))


def set_in_a_file_of_ones_own(limber):
    write(limber, KEPT)
    limber.configuration.chmod(0o640)
    expect_good("spell.limit is 50m", limber.command("config", "set", "spell.limit", "50m"))
    expect_text(limber, KEPT.replace("'40m'", '"50m"'))
    expect_good("trace.on is true", limber.command("config", "set", "trace.on", "on"))
    expect_text(limber, KEPT.replace("'40m'", '"50m"').replace("on = false", "on = true"))
    days = ("09:00-12:30", "13:15-18:00")
    expect_good("hours.monday is", limber.command("config", "set", "hours.monday", *days))
    expect_good("", limber.command("config", "set", "safety.emergency_number", ""))
    if not limber.configuration.read_text().endswith(
        'on = true\n\n[hours]\nmonday = ["09:00-12:30", "13:15-18:00"]\n\n[safety]\nemergency_number = ""\n'
    ):
        raise Failure(f"new tables are not at the end: {limber.configuration.read_text()}")
    if stat.S_IMODE(limber.configuration.stat().st_mode) != 0o640:
        raise Failure("the mode was changed")
    if [file.name for file in limber.configuration.parent.iterdir()] != ["config.toml"]:
        raise Failure("something was left beside the file")


def set_behind_a_link(limber):
    write(limber, "")
    target = limber.home.folder / "dotfiles.toml"
    limber.configuration.rename(target)
    limber.configuration.symlink_to(target)
    expect_good("micro.after is off", limber.command("config", "set", "micro.after", "off"))
    if not limber.configuration.is_symlink() or target.read_text() != '[micro]\nafter = "off"\n':
        raise Failure(f"the link was not written through: {target.read_text()}")


def refused(limber):
    write(limber, KEPT)
    before = limber.configuration.stat()
    for words, key, *value in (
        ('from "20m" to "1h"', "spell.limit", "5h"),
        ("Did you mean spell.limit?", "spell.limt", "45m"),
        ("true or false", "hold.films", "perhaps"),
        ("in their order", "hours.monday", "13:00-18:00", "09:00-12:00"),
    ):
        expect_error(USAGE, words, limber.command("config", "set", key, *value))
    expect_error(USAGE, "Did you mean spell.limit?", limber.command("config", "get", "limit"))
    after = limber.configuration.stat()
    if (before.st_ino, before.st_mtime_ns) != (after.st_ino, after.st_mtime_ns):
        raise Failure("a refused value wrote the file")
    expect_text(limber, KEPT)
    for words in (("config",), ("config", "get"), ("config", "set", "spell.limit")):
        told = limber.command(*words)
        if told.returncode != USAGE:
            raise Failure(f"limber {' '.join(words)} ended with {told.returncode}: {told.stderr}")


def with_a_mistake(limber):
    wrong = '[spell]\nlimit = "30m"\nrest = "90m"\n'
    write(limber, wrong)
    place = f'{limber.configuration}:3:8: spell.rest is "90m". It must be from "2m" to "15m"'
    named = ("check", str(limber.configuration))
    for words in (("check",), ("list",), ("get", "trace.on"), ("set", "trace.on", "off"), named):
        expect_error(BAD_CONFIGURATION, place, limber.command("config", *words))
    expect_text(limber, wrong)
    # The mistake itself can be mended.
    expect_good("spell.rest is 9m", limber.command("config", "set", "spell.rest", "9m"))
    expect_text(limber, wrong.replace("90m", "9m"))
    write(limber, '[spell]\nlimit = "30m"\nlimit = "40m"\n')
    expect_error(BAD_CONFIGURATION, "config.toml:3:", limber.command("config", "set", "spell.limit", "45m"))
    expect_error(BAD_CONFIGURATION, "No such file", limber.command("config", "check", "nowhere.toml"))


def told_where_from(limber):
    write(limber, '[schedule]\npreset = "light"\n[snooze]\nmost = 5\n')
    listed = limber.command("config", "list")
    expect_good("", listed)
    lines = {line.split()[0]: line for line in listed.stdout.splitlines()}
    for key, value, origin in (
        ("spell.limit", " 1h ", "from the preset"),
        ("snooze.most", " 5 ", "from the file"),
        ("spell.rest", " 5m ", "default"),
    ):
        if value not in lines[key] or not lines[key].endswith(origin):
            raise Failure(f"expected{value}and “{origin}” of {key}: {lines[key]}")
    told = json.loads(limber.command("config", "list", "--json").stdout)
    settings = {one["key"]: one for one in told["settings"]}
    if told["file"] != str(limber.configuration) or set(settings) != set(lines):
        raise Failure(f"the list for programs has other keys: {set(settings) ^ set(lines)}")
    one = json.loads(limber.command("config", "get", "spell.limit", "--json").stdout)
    expected = {"key": "spell.limit", "value": "1h", "from": "preset", "default": "30m"}
    if one != expected or one != settings["spell.limit"]:
        raise Failure(f"for programs spell.limit is {one}")


def from_the_shipped_file(limber):
    shipped = limber.command("config", "default")
    expect_good("#limit = ", shipped)
    write(limber, shipped.stdout)
    expect_good("is good", limber.command("config", "check"))
    expect_good("spell.limit is 45m", limber.command("config", "set", "spell.limit", "45m"))
    expect_text(limber, shipped.stdout.replace('#limit = "30m"\n', '#limit = "30m"\nlimit = "45m"\n'))


def reread_while_the_daemon_runs(limber):
    with Desk(limber.home, KINDS["bare"]) as desk:
        on_desk = Limber(limber.bin, limber.home, desk.environment)
        on_desk.start_daemon()
        wait_for("an answer of the daemon", lambda: on_desk.command("status").returncode == 0)

        def expect_within_a_second(what, limit_min, wrong):
            def holds():
                state = on_desk.status()
                return (state["limit_s"], "configuration_wrong" in state["warnings"]) == (limit_min * 60, wrong)

            wait_for(what, holds, 1.0)

        expect_good("", limber.command("config", "set", "spell.limit", "45m"))
        expect_within_a_second("a limit of a file that came later", 45, False)
        limber.configuration.write_text('[spell]\nlimit = "5h"\n')
        expect_within_a_second("the last good limit, and that the file is wrong", 45, True)
        expect_error(BAD_CONFIGURATION, "config.toml:2:9", limber.command("config", "check"))
        limber.configuration.write_text('[spell]\nlimit = "25m"\n')
        expect_within_a_second("the limit of the file that was mended", 25, False)
        limber.configuration.unlink()
        expect_within_a_second("the default without a file", 30, False)
        expect_good("limberd has ended", on_desk.command("daemon", "stop"))


TESTS = (
    without_a_file,
    set_for_the_first_time,
    set_in_a_file_of_ones_own,
    set_behind_a_link,
    refused,
    with_a_mistake,
    told_where_from,
    from_the_shipped_file,
    reread_while_the_daemon_runs,
)


if __name__ == "__main__":
    case.run_each(TESTS, __doc__)
