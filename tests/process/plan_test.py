#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A therapist's plan on the command line: good, broken and contradictory ones, and its end."""

import re
import stat
from pathlib import Path

from lab import case
from lab.limber import Limber
from lab.outcome import expect_error, expect_good
from lab.waiting import Failure

ERROR, USAGE = 1, 2
TOP = Path(__file__).resolve().parents[2]


def example(limber):
    return limber.bin.parent / "share" / "limber" / "example-plan.toml"


def kept(limber):
    return limber.home.state / "limber" / "plan.toml"


def write_plan(limber, text):
    file = limber.home.folder / "handed-out.toml"
    file.write_text(text)
    return file


def write_profile(limber, text):
    kept(limber).parent.mkdir(mode=0o700, exist_ok=True)
    (kept(limber).parent / "profile.toml").write_text(text)


def expect_told(code, words, done):
    """That exit code, and these words somewhere on standard error."""
    if done.returncode != code or words not in done.stderr:
        raise Failure(f"expected {code} and “{words}”; it ended with {done.returncode} and said: {done.stderr}")


def take_over(limber, text):
    return limber.command("plan", "import", write_plan(limber, text))


def a_good_plan(limber):
    expect_error(ERROR, "there is no plan. limber plan import FILE", limber.command("plan", "show"))
    told = limber.command("plan", "import", example(limber))
    expect_good('The plan "Neck and mid-back, three weeks" is taken over: 3 stretches, from 2026-11-23 until', told)
    if "replaces" in told.stdout:
        raise Failure(f"nothing was replaced: {told.stdout}")
    if kept(limber).read_bytes() != example(limber).read_bytes():
        raise Failure("the plan that is kept is not the one that was handed out")
    if stat.S_IMODE(kept(limber).stat().st_mode) != 0o600:
        raise Failure("others can read the plan")
    shown = limber.command("plan", "show")
    for words in (
        "By A. Sample, physiotherapist\n",
        "Chin tuck (chin-tuck)\n  10 repetitions, each held for 5 s; 3 times a day\n  Eyes level, chin back.",
        "1 repetition on the right side only, each held for 15 s; once a day: Monday, Wednesday, Friday\n",
    ):
        expect_good(words, shown)
    expect_good(
        'It replaces "Neck and mid-back, three weeks"',
        take_over(limber, 'title = "Next"\nfrom = 2026-11-23\n[[entry]]\nstretch = "cobra"\n'),
    )


def the_plan_of_the_readme(limber):
    text = (TOP / "README.md").read_text().partition("## A therapist's plan\n")[2].partition("\n## ")[0]
    plan = "\n".join(line[4:] for line in text.splitlines() if line.startswith("    ") or not line)
    expect_good("is taken over: 1 stretch,", take_over(limber, plan))


def an_own_stretch(limber):
    """Is asked for by its id, as one of Limber's is."""
    own = limber.home.folder / "data" / "limber" / "stretches" / "my-tuck.toml"
    own.parent.mkdir(parents=True)
    shipped = limber.bin.parent / "share" / "limber" / "stretches" / "chin-tuck.toml"
    own.write_text(shipped.read_text().replace('id = "chin-tuck"', 'id = "my-tuck"'))
    expect_good("1 stretch", take_over(limber, 'title = "x"\nfrom = 2026-11-23\n[[entry]]\nstretch = "my-tuck"\n'))
    expect_good("Chin tuck (my-tuck)", limber.command("plan", "show"))
    own.unlink()
    expect_error(ERROR, 'plan.toml:4:11: entry.stretch is "my-tuck"', limber.command("plan", "show"))


def a_broken_plan(limber):
    limber.command("plan", "import", example(limber))
    before = kept(limber).read_bytes()
    for wrong, words in (
        ('title = "x\n', "handed-out.toml:1:"),
        ('title = "x"\nfrom = 2026-11-23\n', "handed-out.toml:1:1: entry is missing. It must be a list of 1 to 40"),
        (
            'title = "x"\nfrom = 2026-11-23\n[[entry]]\nstretch = "chin-tack"\n',
            'handed-out.toml:4:11: entry.stretch is "chin-tack". Did you mean "chin-tuck"?',
        ),
        (
            'title = "x"\nfrom = "soon"\n[[entry]]\nstretch = "cobra"\n',
            'handed-out.toml:2:8: from is "soon". It must be a date like 2026-11-23, without quotes',
        ),
    ):
        expect_error(ERROR, words, take_over(limber, wrong))
    expect_error(ERROR, "No such file", limber.command("plan", "import", "nowhere.toml"))
    expect_told(USAGE, "file", limber.command("plan", "import"))
    if kept(limber).read_bytes() != before:
        raise Failure("a broken plan took the place of a good one")


def a_contradictory_plan(limber):
    begin = 'title = "x"\nfrom = 2026-11-23\n'
    for wrong, words in (
        (
            begin + '[[entry]]\nstretch = "open-book"\nhold_seconds = 20\n',
            "handed-out.toml:5:16: entry.hold_seconds is 20. For open-book it must be from 2 to 5",
        ),
        (
            begin + '[[entry]]\nstretch = "open-book"\nrepetitions = 5\n',
            "handed-out.toml:5:15: entry.repetitions is 5. For open-book it must be from 10 to 15",
        ),
        (
            begin + 'until = 2026-11-22\n[[entry]]\nstretch = "cobra"\n',
            "handed-out.toml:3:9: until is 2026-11-22. It must not be before from, 2026-11-23",
        ),
        (
            begin + '[[entry]]\nstretch = "cobra"\n[[entry]]\nstretch = "cobra"\ndays = ["mon"]\n',
            "handed-out.toml:6:11: entry.stretch is \"cobra\". An earlier entry has it on the same days (mon)",
        ),
        (
            begin + '[[entry]]\nstretch = "cobra"\nsides = "left"\n',
            "handed-out.toml:5:9: entry.sides is \"left\". cobra has no sides",
        ),
    ):
        expect_error(ERROR, words, take_over(limber, wrong))
    if kept(limber).exists():
        raise Failure("a contradictory plan was taken over")


def against_the_profile(limber):
    """Taken over all the same: the limits hold when stretches are offered."""
    write_profile(
        limber,
        'screened = 20000\nconditions = ["osteoporosis"]\npositions = ["seated", "floor"]\nhidden = ["chin-tuck"]\n',
    )
    told = limber.command("plan", "import", example(limber))
    for words in (
        "Open book (open-book) will not be offered: Osteoporosis",
        "Chin tuck (chin-tuck) will not be offered: you have hidden it",
    ):
        expect_told(0, words, told)
    if "neck-side-tilt" in told.stderr or not kept(limber).exists():
        raise Failure(f"limber plan import said: {told.stderr}")
    long = 'title = "x"\nfrom = 2026-11-23\n[[entry]]\nstretch = "knee-rolls"\nhold_seconds = 10\nrepetitions = 10\n'
    expect_told(0, "fits no break: start it yourself, limber stretch knee-rolls", take_over(limber, long))


def the_end_of_a_plan(limber):
    limber.environment["TZ"] = "UTC"
    expect_error(ERROR, "there is no plan", limber.command("plan", "end"))
    for number in ("", "-2"):
        limber.command("plan", "import", example(limber))
        expect_good(f"{number}.toml", limber.command("plan", "end"))
        if kept(limber).exists():
            raise Failure("the plan is still there")
    ended = sorted(file.name for file in kept(limber).parent.glob("plan-ended-*"))
    if len(ended) != 2 or not re.fullmatch(r"plan-ended-\d{4}-\d\d-\d\d-2\.toml", ended[0]):
        raise Failure(f"the plans that were ended are {ended}")
    expect_error(ERROR, "there is no plan", limber.command("plan", "report"))


TESTS = (
    a_good_plan,
    the_plan_of_the_readme,
    an_own_stretch,
    a_broken_plan,
    a_contradictory_plan,
    against_the_profile,
    the_end_of_a_plan,
)


def test(bin_folder):
    for one in TESTS:
        with case.private_home() as home:
            limber = Limber(bin_folder, home)
            write_profile(limber, 'screened = 20000\npositions = ["seated", "standing", "floor"]\n')
            one(limber)
            print(one.__name__.replace("_", " "))


if __name__ == "__main__":
    given = case.parser(__doc__).parse_args()
    case.run(lambda: test(given.bin))
