#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""update.py [--pot FILE] - collects every text a person sees and brings the translations beside this file up to date.

Texts are those of tr("…") and tr_count("…", "…"), of the stretches' files and of the desktop files. With --pot only the
collection is written. Needs gettext's xgettext and msgmerge.
"""

import argparse
import json
import subprocess
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]
STRETCHES = "shared/stretch/catalogue"
CONDITIONS = "shared/stretch/conditions.toml"
SAFETY = "shared/stretch/safety"
# What the programs show of a stretch; the rest of its file is for those who check it.
SHOWN = ("name", "steps", "feel", "stop_if", "easier")


def texts_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)


def safety_texts():
    """What the safety files say to a person; sources and ids are for those who check them."""
    for file in sorted((TOP / SAFETY).glob("*.toml")):
        yield from ((file, text) for text in spoken_texts(tomllib.loads(file.read_text())))


def spoken_texts(value, key=""):
    if isinstance(value, dict):
        for name, part in value.items():
            yield from spoken_texts(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from spoken_texts(part, key)
    elif isinstance(value, str) and key in ("title", "text", "note"):
        yield value


def data_texts():
    """(file, note, text) of each text in the data files."""
    for file in sorted((TOP / STRETCHES).glob("*.toml")):
        stretch = tomllib.loads(file.read_text())
        for key in SHOWN:
            for text in texts_of(stretch.get(key, "")):
                if text:
                    yield file.relative_to(TOP), f"{stretch['name']}: {key}", text
    for text in texts_of(tomllib.loads((TOP / CONDITIONS).read_text())):
        yield Path(CONDITIONS), "a condition a stretch is not for", text
    for file, text in safety_texts():
        yield file.relative_to(TOP), "safety", text


def write_as_code(folder):
    """The data files' texts as calls xgettext understands, each in a file of the data file's own name."""
    files = {}
    for file, note, text in data_texts():
        files.setdefault(file, []).append(f"/* {note} */\ntr({json.dumps(text, ensure_ascii=False)});\n")
    for file, calls in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("".join(calls))
    return [str(file) for file in files]


def code_files():
    return [
        str(file.relative_to(TOP))
        for folder in ("shared", "daemon", "tray")
        for file in sorted((TOP / folder).rglob("*.cpp"))
    ]


def collect(pot):
    """Writes the template of all translations."""
    pot = pot.resolve()
    common = [
        "xgettext", "--from-code=UTF-8", "--add-location=file", "--add-comments", "--package-name=Limber",
        "--copyright-holder=the authors of Limber", "--output", pot,
    ]  # fmt: skip
    calls = ["--language=C++", "--keyword", "--keyword=tr", "--keyword=tr_count:1,2"]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(common + calls + write_as_code(Path(folder)), cwd=folder, check=True)
    # Comments in the code are for those who read the code.
    common.remove("--add-comments")
    subprocess.run(common + calls + ["--join-existing"] + code_files(), cwd=TOP, check=True)
    desktop = [str(file.relative_to(TOP)) for file in sorted((TOP / "packaging/desktop").glob("*.desktop.in"))]
    subprocess.run(common + ["--language=Desktop", "--join-existing"] + desktop, cwd=TOP, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pot", type=Path)
    given = parser.parse_args()
    if given.pot:
        collect(given.pot)
        return
    with tempfile.TemporaryDirectory() as folder:
        pot = Path(folder) / "limber.pot"
        collect(pot)
        for language in (HERE / "LINGUAS").read_text().split():
            po = HERE / f"{language}.po"
            if po.exists():
                subprocess.run(["msgmerge", "--update", "--backup=none", "--previous", po, pot], check=True)
            else:
                subprocess.run(["msginit", "--no-translator", f"--locale={language}", "-i", pot, "-o", po], check=True)


if __name__ == "__main__":
    main()
