"""What packaging tells: a line a step; what it can't go on from is a `PackagingError`."""

from __future__ import annotations


class PackagingError(Exception):
    """Packaging can't go on; the text says what is wrong and what to do."""


def say(line: str) -> None:
    """One line for whoever waits."""
    print(line, flush=True)
