#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What was done of a therapist's plan in three days, as `limber plan report` hands it back."""

import datetime

from lab import case
from lab.outcome import expect_error, expect_good
from lab.past import write_history
from lab.waiting import Failure

ERROR, USAGE = 1, 2
# Far from Greenwich, so that a day is seen to be the person's own.
ZONE_HOURS = 5
ZONE = datetime.timezone(datetime.timedelta(hours=ZONE_HOURS))
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def history(limber):
    return limber.home.state / "limber" / "history.db"


def take_over(limber, text):
    file = limber.home.folder / "handed-out.toml"
    file.write_text(text)
    if limber.command("plan", "import", file).returncode != 0:
        raise Failure(f"the plan is not taken over: {text}")


def three_days():
    """Those before yesterday: they stay three whole days, whenever the test runs."""
    today = datetime.datetime.now(ZONE).date()
    return [today - datetime.timedelta(days=before) for before in (4, 3, 2)]


def live_three_days(limber, days):
    first, second, third = days
    tilt_days = ", ".join(f'"{WEEKDAYS[day.weekday()]}"' for day in (first, third))
    take_over(
        limber,
        f'title = "Neck | back"\nby = "A. Sample"\nfrom = {first}\nuntil = {third}\n'
        '[[entry]]\nstretch = "chin-tuck"\ntimes_a_day = 3\n'
        f'[[entry]]\nstretch = "neck-side-tilt"\ndays = [{tilt_days}]\n'
        f'[[entry]]\nstretch = "open-book"\ndays = ["{WEEKDAYS[second.weekday()]}"]\n',
    )
    after = third + datetime.timedelta(days=1)
    write_history(
        history(limber),
        ZONE,
        [
            (first - datetime.timedelta(days=1), "23:50", "chin-tuck", "done"),
            (first, "09:00", "chin-tuck", "done"),
            (first, "10:00", "cobra", "done"),
            (first, "11:00", "chin-tuck", "passed"),
            (first, "12:00", "chin-tuck", "done"),
            (first, "15:00", "neck-side-tilt", "too_much"),
            (second, "09:00", "chin-tuck", "done"),
            (second, "10:00", "chin-tuck", "done"),
            (second, "11:00", "open-book", "hurt"),
            (second, "12:00", "chin-tuck", "done"),
            (second, "13:00", "chin-tuck", "done"),
            (second, "14:00", "neck-side-tilt", "done"),
            (third, "00:10", "chin-tuck", "done"),
            (third, "12:00", "neck-side-tilt", "not_now"),
            (third, "23:50", "chin-tuck", "done"),
            (after, "00:10", "chin-tuck", "done"),
        ],
    )


MARKDOWN = """# Neck | back

By A. Sample

| Day | Stretch | Asked | Done | Too much | It hurt |
| --- | --- | ---: | ---: | ---: | ---: |
| {0} | Chin tuck | 3 | 2 | 0 | 0 |
| {0} | Ear-toward-shoulder tilt | 1 | 1 | 1 | 0 |
| **{0}** | **75 % of what was asked** | **4** | **3** | **1** | **0** |
| {1} | Chin tuck | 3 | 4 | 0 | 0 |
| {1} | Open book | 1 | 0 | 0 | 1 |
| **{1}** | **75 % of what was asked** | **4** | **4** | **0** | **1** |
| {2} | Chin tuck | 3 | 2 | 0 | 0 |
| {2} | Ear-toward-shoulder tilt | 1 | 0 | 0 | 0 |
| **{2}** | **50 % of what was asked** | **4** | **2** | **0** | **0** |
| **All days** | **67 % of what was asked** | **12** | **9** | **1** | **1** |

"Done" is what was gone through to its end, also where it was too much. What was done more often than asked does not \
add to the share.
"""

CSV = """day,stretch,name,asked,done,too_much,hurt,percent
{0},chin-tuck,Chin tuck,3,2,0,0,67
{0},neck-side-tilt,Ear-toward-shoulder tilt,1,1,1,0,100
{0},,,4,3,1,0,75
{1},chin-tuck,Chin tuck,3,4,0,0,100
{1},open-book,Open book,1,0,0,1,0
{1},,,4,4,0,1,75
{2},chin-tuck,Chin tuck,3,2,0,0,67
{2},neck-side-tilt,Ear-toward-shoulder tilt,1,0,0,0,0
{2},,,4,2,0,0,50
"""


def expect_text(expected, done):
    expect_good("", done)
    if done.stdout != expected:
        raise Failure(f"expected\n{expected}\nbut it is\n{done.stdout}")


def the_report_after_three_days(limber):
    limber.environment["TZ"] = f"TST-{ZONE_HOURS}"
    days = three_days()
    live_three_days(limber, days)
    for words in ((), ("--markdown",), ("--days", "3")):
        expect_text(MARKDOWN.format(*days), limber.command("plan", "report", *words))
    expect_text(CSV.format(*days), limber.command("plan", "report", "--csv"))
    lines = CSV.format(*days).splitlines(keepends=True)
    expect_text(lines[0] + "".join(lines[-3:]), limber.command("plan", "report", "--csv", "--days", "1"))
    for words in (("--days", "0"), ("--days", "soon"), ("--csv", "--markdown")):
        if limber.command("plan", "report", *words).returncode != USAGE:
            raise Failure(f"limber plan report {words} is taken")


def a_report_without_history(limber):
    take_over(limber, 'title = "x"\nfrom = 2999-01-01\n[[entry]]\nstretch = "cobra"\n')
    expect_text("# x\n\nNothing was asked for in these days.\n", limber.command("plan", "report"))
    expect_text("day,stretch,name,asked,done,too_much,hurt,percent\n", limber.command("plan", "report", "--csv"))
    history(limber).write_text("no database, and long enough to be looked at as one " * 40)
    expect_error(ERROR, "cannot read the history", limber.command("plan", "report"))


TESTS = (
    the_report_after_three_days,
    a_report_without_history,
)


if __name__ == "__main__":
    case.run_each(TESTS, __doc__)
