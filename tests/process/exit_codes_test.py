#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What goes wrong at the start is told in one sentence on standard error, and by an exit code of its own."""

import os

from lab import case
from lab.outcome import expect_error as expect
from lab.waiting import Failure

ERROR, USAGE, NOT_RUNNING, RUNTIME_FOLDER, BAD_CONFIGURATION = 1, 2, 3, 7, 8


def without_a_runtime_folder(limber):
    environment = {name: value for name, value in limber.environment.items() if name != "XDG_RUNTIME_DIR"}
    expect(RUNTIME_FOLDER, "XDG_RUNTIME_DIR", limber.run("limberd", environment=environment))
    expect(RUNTIME_FOLDER, "XDG_RUNTIME_DIR", limber.run("limber", "status", environment=environment))


def with_a_runtime_folder_others_can_read(limber):
    folder = limber.home.runtime / "limber"
    folder.mkdir(mode=0o750)
    expect(RUNTIME_FOLDER, str(folder), limber.run("limberd"))
    folder.rmdir()


def with_a_runtime_folder_of_someone_else(limber):
    if os.geteuid() != 0:
        return  # only root can make one
    folder = limber.home.runtime / "limber"
    folder.mkdir(mode=0o700)
    os.chown(folder, 65534, 65534)
    expect(RUNTIME_FOLDER, str(folder), limber.run("limberd"))
    folder.rmdir()


def with_a_link_for_a_runtime_folder(limber):
    link = limber.home.runtime / "limber"
    link.symlink_to(limber.home.folder)
    expect(RUNTIME_FOLDER, str(link), limber.run("limberd"))
    link.unlink()


def with_a_wrong_configuration(limber):
    limber.configuration.parent.mkdir(exist_ok=True)
    wrong = '[spell]\nlimit = "90h"\n'
    limber.configuration.write_text(wrong)
    expect(BAD_CONFIGURATION, "config.toml:2:", limber.run("limberd", "--check"))
    if limber.configuration.read_text() != wrong:
        raise Failure("the configuration was overwritten")
    limber.configuration.unlink()


def without_a_daemon(limber):
    expect(NOT_RUNNING, "not running", limber.run("limber", "status"))
    told = limber.run("limber", "nonsense")
    if told.returncode != USAGE:
        raise Failure(f"limber nonsense ended with {told.returncode}: {told.stderr}")


def without_a_display(limber):
    """Of limberd too many things can be watched for one line; the last says that none was found."""
    done = limber.run("limberd")
    if done.returncode != ERROR or "DISPLAY" not in done.stderr.strip().splitlines()[-1]:
        raise Failure(f"limberd without a display ended with {done.returncode} and said: {done.stderr}")


TESTS = (
    without_a_runtime_folder,
    with_a_runtime_folder_others_can_read,
    with_a_runtime_folder_of_someone_else,
    with_a_link_for_a_runtime_folder,
    with_a_wrong_configuration,
    without_a_daemon,
    without_a_display,
)


if __name__ == "__main__":
    case.run_each(TESTS, __doc__)
