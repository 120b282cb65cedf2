# SPDX-License-Identifier: MIT
"""What a program that has ended said, and with which exit code."""

from .waiting import Failure


def expect_error(code, words, done):
    """One line on standard error, with these words, and that exit code."""
    told = done.stderr.strip().splitlines()
    if done.returncode != code or len(told) != 1 or words not in told[0]:
        raise Failure(f"expected {code} and “{words}”; {done.args} ended with {done.returncode} and said: {done.stderr}")


def expect_good(words, done):
    """Exit code 0, nothing on standard error, and these words on standard output."""
    if done.returncode != 0 or done.stderr or words not in done.stdout:
        raise Failure(
            f"expected “{words}”; {done.args} ended with {done.returncode} and said: {done.stdout}{done.stderr}"
        )
