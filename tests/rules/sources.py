# SPDX-License-Identifier: MIT
"""Which files of the tree are ours to judge."""

from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
FOLDERS = ("shared", "daemon", "tray", "packaging", "tests", ".ci")
CODE = (".h", ".cpp")


def all_of(kinds):
    return [
        file
        for folder in FOLDERS
        for file in sorted((TOP / folder).rglob("*"))
        if file.is_file() and file.suffix in kinds and "__pycache__" not in file.parts
    ]
