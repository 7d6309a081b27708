"""What a check-in holds besides mood and words: sleep and energy, as JSON in the entry's `data`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mindmate.records import Page

MOST_SLEEP = 24.0  # hours


@dataclass(frozen=True)
class Noted:
    """`sleep` in hours, of the night before; `energy` 1 (none) to 5 (plenty). None where it wasn't noted."""

    sleep: float | None = None
    energy: int | None = None

    def data(self) -> str:
        """JSON as it is kept in an entry's `data`, "" where nothing was noted."""
        kept = {"sleep": self.sleep, "energy": self.energy}
        known = {name: value for name, value in kept.items() if value is not None}
        return json.dumps(known) if known else ""


def read(data: str) -> Noted:
    """What an entry's `data` holds; what can't be is left out: a file that was imported may claim anything."""
    try:
        raw = json.loads(data) if data else {}
    except ValueError:
        return Noted()
    if not isinstance(raw, dict):
        return Noted()
    return Noted(_sleep(raw.get("sleep")), _energy(raw.get("energy")))


def amounts(pages: Iterable[Page], sleep: str, energy: str) -> list[tuple[str, str, float]]:
    """(day, name, number) of the check-ins, as `series.gathered` takes them, oldest first.

    Of several on one day the last sleep counts, and the mean of the energies.
    """
    nights: dict[str, float] = {}
    energies: dict[str, list[int]] = {}
    for page in sorted(pages, key=lambda page: (page.day, page.created)):
        if page.kind != "mood" or not page.data:
            continue
        noted = read(page.data)
        if noted.sleep is not None:
            nights[page.day] = noted.sleep
        if noted.energy is not None:
            energies.setdefault(page.day, []).append(noted.energy)
    found = [(day, sleep, hours) for day, hours in nights.items()]
    return found + [(day, energy, sum(of_day) / len(of_day)) for day, of_day in energies.items()]


def _sleep(value: Any) -> float | None:
    return float(value) if type(value) in (int, float) and 0 <= value <= MOST_SLEEP else None


def _energy(value: Any) -> int | None:
    return value if type(value) is int and 1 <= value <= 5 else None
