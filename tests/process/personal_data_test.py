#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What Limber keeps about a person: `limber flareup` sets it, `limber forget` erases it, with and without a daemon."""

import datetime
import stat

from lab import case
from lab.desk import Desk
from lab.kinds import KINDS
from lab.limber import Limber
from lab.outcome import expect_error, expect_good
from lab.waiting import Failure, wait_for

ERROR, USAGE, REFUSED, RUNTIME_FOLDER = 1, 2, 5, 7
EPOCH = datetime.date(1970, 1, 1)
HISTORY = ("history.db", "history.db-shm", "history.db-wal", "history.db.damaged-2026-11-23")


def state_folder(limber):
    return limber.home.state / "limber"


def profile_file(limber):
    return state_folder(limber) / "profile.toml"


def write_state(limber):
    """Files of every kind, and one that is not Limber's."""
    state_folder(limber).mkdir(mode=0o700, exist_ok=True)
    for name in (*HISTORY, "profile.toml", "secret", "notes"):
        (state_folder(limber) / name).write_text("")


def expect_files(limber, *names):
    there = sorted(file.name for file in state_folder(limber).iterdir())
    if there != sorted(names):
        raise Failure(f"expected {sorted(names)}, there are {there}")


def flare_up_without_a_daemon(limber):
    expect_good("No flare-up is set", limber.command("flareup"))
    limber.environment["TZ"] = "UTC"
    last = datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=2)
    expect_good(last.isoformat(), limber.command("flareup", "3d"))
    expect_good(last.isoformat(), limber.command("flareup"))
    first_after = (last - EPOCH).days + 1
    if f"flare_up_until = {first_after}\n" not in profile_file(limber).read_text():
        raise Failure(f"the profile does not say {first_after}: {profile_file(limber).read_text()}")
    if stat.S_IMODE(profile_file(limber).stat().st_mode) != 0o600:
        raise Failure("others can read the profile")
    expect_good("No flare-up is set", limber.command("flareup", "off"))
    if "flare_up_until" in profile_file(limber).read_text():
        raise Failure("the flare-up is still in the profile")


def flare_up_keeps_the_rest(limber):
    state_folder(limber).mkdir(mode=0o700)
    profile_file(limber).write_text('screened = 20000\nconditions = ["pregnancy"]\n')
    expect_good("Until the end of", limber.command("flareup", "1d"))
    kept = profile_file(limber).read_text()
    if "screened = 20000" not in kept or 'conditions = ["pregnancy"]' not in kept:
        raise Failure(f"the profile lost something: {kept}")


def flare_up_with_a_fault(limber):
    for wrong in ("0d", "15d", "soon", "3"):
        expect_error(USAGE, "Write 1d to 14d, or off", limber.command("flareup", wrong))
    state_folder(limber).mkdir(mode=0o700)
    wrong = "screened = \n"
    profile_file(limber).write_text(wrong)
    expect_error(ERROR, "profile.toml:1:", limber.command("flareup", "3d"))
    if profile_file(limber).read_text() != wrong:
        raise Failure("a profile that could not be read was overwritten")


def forget_needs_a_word(limber):
    for words in ((), ("everything",), ("profile", "--all")):
        expect_error(USAGE, "limber forget --all", limber.command("forget", *words))


def forget_asks_first(limber):
    write_state(limber)
    for words in (("profile",), ("history",), ("--all",)):
        told = limber.command("forget", *words)
        expect_error(ERROR, "With --yes it is done", told)
        if "This would be erased:" not in told.stdout:
            raise Failure(f"limber forget does not say what would be erased: {told.stdout}")
    expect_files(limber, *HISTORY, "profile.toml", "secret", "notes")


def forget_without_a_daemon(limber):
    write_state(limber)
    expect_good(f"This stays:\n  {state_folder(limber)}/history.db\n", limber.command("forget", "profile", "--yes"))
    expect_files(limber, *HISTORY, "secret", "notes")
    expect_good("history.db-wal", limber.command("forget", "history", "--yes"))
    expect_files(limber, "secret", "notes")
    expect_good("Nothing of it is there", limber.command("forget", "history"))
    write_state(limber)
    limber.configuration.parent.mkdir()
    limber.configuration.write_text("")
    own = limber.home.folder / "data" / "limber" / "stretches"
    own.mkdir(parents=True)
    expect_good(f"This stays:\n  {limber.configuration}\n  {own}\n", limber.command("forget", "--all", "--yes"))
    expect_files(limber, "notes")


def forget_without_knowing_of_a_daemon(limber):
    write_state(limber)
    environment = {name: value for name, value in limber.environment.items() if name != "XDG_RUNTIME_DIR"}
    told = limber.run("limber", "forget", "history", "--yes", environment=environment)
    expect_error(RUNTIME_FOLDER, "XDG_RUNTIME_DIR", told)
    expect_files(limber, *HISTORY, "profile.toml", "secret", "notes")


def told_to_the_daemon(limber):
    def profile_readings():
        return (limber.home.logs / "limberd").read_text().count("command profile_changed")

    with Desk(limber.home, KINDS["bare"]) as desk:
        on_desk = Limber(limber.bin, limber.home, desk.environment)
        on_desk.start_daemon("-v")
        wait_for("an answer of the daemon", lambda: on_desk.command("status").returncode == 0)
        expect_good("Until the end of", on_desk.command("flareup", "3d"))
        wait_for("the daemon reading the profile", lambda: profile_readings() == 1)
        expect_good("Erased:", on_desk.command("forget", "profile", "--yes"))
        wait_for("the daemon reading the profile anew", lambda: profile_readings() == 2)
        for words in ("history", "--all"):
            expect_error(REFUSED, "limber daemon stop", on_desk.command("forget", words, "--yes"))
        if not (state_folder(limber) / "history.db").exists():
            raise Failure("the history was erased while the daemon runs")
        expect_good("limberd has ended", on_desk.command("daemon", "stop"))
        expect_good(str(limber.home.runtime / "limber" / "spell"), on_desk.command("forget", "--all", "--yes"))
        expect_files(limber)


def an_alarm_is_not_forgotten(limber):
    profile = state_folder(limber) / "profile.toml"
    profile.parent.mkdir(mode=0o700, exist_ok=True)
    profile.write_text('[alarm]\nlevel = "emergency"\nsigns = ["r7-both-legs"]\nsince = 20000\n')
    for words in (("profile",), ("--all",)):
        expect_error(REFUSED, "a clinician has cleared you", limber.command("forget", *words, "--yes"))
    if not profile.exists():
        raise Failure("a word of the command line ended an alarm")


def a_stretch_is_hidden_and_allowed(limber):
    expect_good("is not offered any more", limber.command("stretches", "hide", "cobra"))
    profile = (state_folder(limber) / "profile.toml").read_text()
    if 'hidden = ["cobra"]' not in profile:
        raise Failure("the profile does not hide the stretch")
    expect_good("is offered again", limber.command("stretches", "allow", "cobra"))
    profile = (state_folder(limber) / "profile.toml").read_text()
    if "hidden = []" not in profile or "[[reenabled]]" not in profile:
        raise Failure("the profile does not allow the stretch again")
    expect_error(USAGE, "cobra", limber.command("stretches", "hide", "cobar"))


TESTS = (
    a_stretch_is_hidden_and_allowed,
    an_alarm_is_not_forgotten,
    flare_up_without_a_daemon,
    flare_up_keeps_the_rest,
    flare_up_with_a_fault,
    forget_needs_a_word,
    forget_asks_first,
    forget_without_a_daemon,
    forget_without_knowing_of_a_daemon,
    told_to_the_daemon,
)


if __name__ == "__main__":
    case.run_each(TESTS, __doc__)
