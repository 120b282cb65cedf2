#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""`limber replay` of the real program: traces that are not there or broken, and the trace of a daemon that has just
lived through typing, a snooze, a lock, standing and a kill, beside what `limber status` says.
"""

import json
import time

from lab import case, day
from lab.outcome import expect_error, expect_good
from lab.waiting import Failure, wait_for

ERROR, USAGE = 1, 2
LIMIT_S, REST_S, GRACE_S = 8, 5, 2

RULES = "rules limit=1800000 rest=300000 short_rest=150000 reading_grace=120000 snooze=300000 ask_standing=2700000"
TRACE = f"""3600000 2026-11-20T09:00:00Z {RULES}
3600000 2026-11-20T09:00:00Z begin
3600000 2026-11-20T09:00:00Z input
4000000 2026-11-20T09:06:40Z what is this
6300000 2026-11-20T09:45:00Z signal locked on
6900000 2026-11-20T09:55:00Z signal locked off
6910000 2026-11-20T09:55:10Z signal loc"""


def expect(what, told, wanted):
    if told != wanted:
        raise Failure(f"{what}: {told!r} instead of {wanted!r}")


def replayed(limber, *arguments):
    done = limber.command("replay", "--json", *arguments)
    expect_good("{", done)
    return json.loads(done.stdout)


def without_a_trace(limber):
    expect_error(ERROR, "has none yet", limber.command("replay"))
    expect_error(USAGE, "no date", limber.command("replay", "--day", "yesterday"))
    expect_error(USAGE, "Did you mean spell.limit?", limber.command("replay", "--set", "spell.limmit=45m", "any"))
    expect_error(USAGE, "1s to 1h", limber.command("replay", "--set", "spell.limit=3h", "any"))
    expect_error(ERROR, "regular", limber.command("replay", "/dev/zero"))
    expect_error(ERROR, "directory", limber.command("replay", "/"))
    limber.configuration.parent.mkdir(exist_ok=True)
    limber.configuration.write_text("[trace]\non = false\n")
    expect_error(ERROR, "switched off", limber.command("replay"))
    limber.configuration.unlink()


def a_kept_trace(limber, home):
    folder = home.state / "limber" / "trace"
    folder.parent.mkdir(mode=0o700)
    folder.mkdir(mode=0o700)
    (folder / "2026-11-20").write_text(TRACE)
    expect_error(ERROR, "2026-11-20", limber.command("replay", "--day", "2026-11-21"))
    told = replayed(limber, "--day", "2026-11-20")
    expect("its lines", told["lines"]["read"], 5)
    expect("the line not read", [line["line"] for line in told["lines"]["not_read"]], [4])
    expect("a cut last line", told["lines"]["cut"], True)
    expect("reminders", told["sums"]["reminders"], 1)
    again = replayed(limber, "--set", "spell.limit=1h", "--set", "snooze.default=1m", folder / "2026-11-20")
    expect("what was set", again["set"], {"spell.limit": "1h", "snooze.default": "1m"})
    expect("reminders with another limit", (again["as_it_was"]["reminders"], again["sums"]["reminders"]), (1, 0))
    compared = limber.command("replay", folder / "2026-11-20", "--set", "spell.limit=1h")
    expect_good("Reminders: 1, with spell.limit=1h: 0", compared)
    for zone, times in (("UTC0", "09:00–09:45"), ("XXX5", "04:00–04:45")):
        environment = limber.environment | {"TZ": zone}
        expect_good(times, limber.run("limber", "replay", folder / "2026-11-20", environment=environment))
    (folder / "2026-11-20").unlink()


def compare(what, limber):
    """What a replay makes of today up to now, beside what the daemon says."""
    told = replayed(limber)
    status = limber.status()
    if not status or status["phase"] == "daemon_gone":
        raise Failure(f"{what}: `limber status` answers nothing")
    expect(f"{what}: lines not read", (told["lines"]["not_read_count"], told["lines"]["cut"]), (0, False))
    expect(f"{what}: answers without a reminder", told["sums"]["not_applied"], 0)
    if status["reminder"]:
        expect(f"{what}: reminders", told["sums"]["reminders"], status["reminder"]["id"])
    expect(f"{what}: breaks", told["sums"]["breaks"], status["today"]["breaks"])
    if abs(told["sums"]["sitting_s"] - status["today"]["sitting_s"]) > 1:
        raise Failure(f"{what}: {told['sums']} and {status['today']}")
    print(f"{what}: {told['sums']['sitting_s']} s at the desk, {told['sums']['breaks']} breaks, by status the same")
    return told


def beside_a_daemon(desk, limber, daemon):
    person = day.Day(desk, limber, LIMIT_S, REST_S, GRACE_S)
    person.type(2.5)
    compare("typing", limber)
    with desk.input.typing():
        limber.wait_reminder("reminded", 8)
    expect_good("", limber.command("snooze", "1m"))
    person.type(0.5)
    told = compare("snoozed", limber)
    expect("reminders", told["sums"]["reminders"], 1)
    desk.logind.lock()
    time.sleep(REST_S + 1)
    compare("locked for a break", limber)
    desk.logind.unlock()
    person.type(1.5)
    expect_good("", limber.command("standing", "on"))
    person.type(1)
    expect_good("", limber.command("standing", "off"))
    person.type(0.5)
    compare("stood meanwhile", limber)
    daemon.kill()
    daemon.wait()
    with desk.input.typing():
        time.sleep(1)
        limber.start_daemon()
        wait_for("another daemon", lambda: limber.phase() not in (None, "daemon_gone"), 10)
        time.sleep(1)
    compare("after a kill", limber)
    person.rest(1.5)
    person.type(0.5)
    told = compare("after a pause beyond the grace", limber)
    kinds = [entry["kind"] for entry in told["entries"]]
    expect("spells, credits", (kinds.count("spell"), "credit" in kinds, kinds[-1]), (1, True, "open_spell"))
    longer = replayed(limber, "--set", "spell.limit=1h", "--set", f"spell.rest={REST_S}s")
    reminders = (longer["as_it_was"]["reminders"], longer["sums"]["reminders"])
    expect("reminders with a longer limit", reminders, (told["sums"]["reminders"], 0))
    expect("the answer to it", longer["sums"]["not_applied"], 1)
    expect_good("at the desk", limber.command("replay"))


def test(bin_folder):
    with case.limber_on("bare", bin_folder) as (desk, limber):
        without_a_trace(limber)
        a_kept_trace(limber, desk.home)
        limber.configure(limit=f"{LIMIT_S}s", rest=f"{REST_S}s", grace=f"{GRACE_S}s")
        daemon = limber.start_daemon()
        wait_for("the daemon", lambda: limber.phase() not in (None, "daemon_gone"), 10)
        beside_a_daemon(desk, limber, daemon)


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
