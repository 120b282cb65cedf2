# SPDX-License-Identifier: MIT
"""A history as the daemon leaves it, for days that no test can wait for."""

import datetime
import re
import sqlite3
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]


def new_history(file):
    """With the tables of the program's own source."""
    source = (TOP / "shared/history/history_schema.cpp").read_text()
    header = (TOP / "shared/history/history_schema.h").read_text()
    signature = re.search(r"history_signature = (\w+);", header)[1]
    version = re.search(r"history_version = (\d+);", header)[1]
    database = sqlite3.connect(file)
    database.executescript(re.search(r'R"\((.*?)\)"', source, re.DOTALL)[1])
    database.execute(f"PRAGMA application_id = {int(signature, 0)}")
    database.execute(f"PRAGMA user_version = {version}")
    return database


def write_history(file, zone, offers):
    """offers: (day, "HH:MM", stretch, outcome), in the person's own time zone."""
    database = new_history(file)
    for number, (day, clock, stretch, outcome) in enumerate(offers, 1):
        hour, minute = map(int, clock.split(":"))
        when = datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
        offered = int(when.timestamp())
        begun = None if outcome in ("passed", "skipped") else offered + 60
        ended = None if begun is None else begun + 45
        database.execute(
            "INSERT INTO reminders VALUES (?, 0, ?, ?, ?, 'stretched', 0)", (number, offered, offered, offered + 120)
        )
        database.execute(
            "INSERT INTO offers VALUES (?, ?, ?, ?, ?, ?, ?)", (number, number, stretch, offered, begun, ended, outcome)
        )
    database.commit()
    database.close()
