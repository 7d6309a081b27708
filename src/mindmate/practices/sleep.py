"""A night in numbers, and what CBT for insomnia would say about some nights.

Only its gentle parts: rising at one time, the bed for sleep, going to bed sleepy. Shortening the time in bed is left
to professionals. Sources: Carney et al. 2012, doi:10.5665/sleep.1642; Edinger et al. 2021, doi:10.5664/jcsm.8986.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from mindmate.practices.session import read
from mindmate.records import Page

DAY = 24 * 60
FEWEST = 5  # nights, before anything is said
LONG = 30  # minutes of falling asleep, or awake at night, from which on insomnia research calls it long
EFFICIENT = 0.85
UNEVEN = 90  # minutes between the earliest and the latest rising


@dataclass(frozen=True)
class Night:
    """Minutes in bed (lights out to rising), falling asleep, awake in between, and asleep. `up`: minute of the day."""

    in_bed: int
    falling: int
    awake: int
    asleep: int
    up: int

    @property
    def efficiency(self) -> float:
        """The share of the time in bed that was sleep."""
        return self.asleep / self.in_bed if self.in_bed else 0.0


def night(answers: dict[str, Any]) -> Night | None:
    """The night of a filled-in sleep diary, None where its times can't be."""
    try:
        lights, wake, up = (_minutes(answers[name]) for name in ("lights", "wake", "up"))
        falling, awake = int(answers["falling"]), int(answers["awake"])
    except (KeyError, ValueError, TypeError, AttributeError):
        return None
    until_wake, in_bed = (wake - lights) % DAY, (up - lights) % DAY
    asleep = until_wake - falling - awake
    if asleep < 0 or until_wake > in_bed or in_bed > 16 * 60:
        return None
    return Night(in_bed, falling, awake, asleep, up)


def nights(pages: Iterable[Page]) -> list[tuple[str, Night]]:
    """Day of rising and night of each sleep diary among the entries, oldest first."""
    found = []
    for page in sorted(pages, key=lambda page: (page.day, page.created)):
        kept = read(page.data) if page.kind == "exercise" else None
        if kept is not None and kept[0].name == "sleep_diary" and (one := night(kept[1])) is not None:
            found.append((page.day, one))
    return found


def amounts(pages: Iterable[Page], name: str) -> list[tuple[str, str, float]]:
    """Hours of sleep by day, as `insights.series.gathered` takes them under `name`."""
    return [(day, name, one.asleep / 60) for day, one in nights(pages)]


def hints(known: Sequence[Night]) -> list[str]:
    """Names of the texts that fit some nights, the most useful first; empty where there are too few."""
    if len(known) < FEWEST:
        return []
    found = []
    if any(_apart(a.up, b.up) > UNEVEN for a in known for b in known):
        found.append("sleep.hint.rise")
    if sum(one.falling for one in known) / len(known) > LONG:
        found.append("sleep.hint.sleepy")
    if sum(one.awake for one in known) / len(known) > LONG:
        found.append("sleep.hint.get_up")
    if sum(one.efficiency for one in known) / len(known) < EFFICIENT:
        found.append("sleep.hint.bed")
    return [*found, "sleep.hint.doctor"] if found else ["sleep.hint.fine"]


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def _apart(one: int, other: int) -> int:
    apart = abs(one - other)
    return min(apart, DAY - apart)
