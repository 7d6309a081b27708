"""Days, and the mood over weeks and months. A day without a note is a gap, never a nought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from mindmate.records import Page

FEWEST_A_WEEK, FEWEST_A_MONTH = 3, 8  # days with a mood, from which on a mean is said


@dataclass(frozen=True)
class Day:
    """One day: the mean of its moods (1 worst to 5 best), and what else was noted by name.

    `present` are things that were there (a tag, an exercise); `amounts` have a number (hours of sleep, energy).
    """

    date: date
    mood: float | None
    present: frozenset[str] = frozenset()
    amounts: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Span:
    """A week or a month: `mean` is None where too few days have a mood."""

    first: date
    last: date
    days: int
    mean: float | None


def gathered(pages: Iterable[Page], amounts: Iterable[tuple[str, str, float]] = ()) -> list[Day]:
    """Days from entries, in order. `amounts` are (day, name, number), for example of sleep diaries.

    Tags count as `#tag`, an exercise as its title. Days that aren't dates are left out.
    """
    moods: dict[date, list[int]] = {}
    present: dict[date, set[str]] = {}
    numbers: dict[date, dict[str, float]] = {}
    for page in pages:
        day = as_date(page.day)
        if day is None:
            continue
        names = present.setdefault(day, set())
        names.update(f"#{tag}" for tag in page.tags)
        if page.kind == "exercise" and page.title:
            names.add(page.title)
        if page.mood is not None:
            moods.setdefault(day, []).append(page.mood)
    for text, name, number in amounts:
        if (day := as_date(text)) is not None:
            numbers.setdefault(day, {})[name] = number
    days = sorted(present.keys() | numbers.keys())
    return [
        Day(
            day,
            sum(moods[day]) / len(moods[day]) if day in moods else None,
            frozenset(present.get(day, ())),
            numbers.get(day, {}),
        )
        for day in days
    ]


def as_date(text: str) -> date | None:
    """A day as it is kept (YYYY-MM-DD), None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def weeks(days: Sequence[Day]) -> list[Span]:
    """Calendar weeks (Monday first) from the first day to the last, those without notes among them."""
    if not days:
        return []
    first = days[0].date - timedelta(days[0].date.weekday())
    count = (days[-1].date - first).days // 7 + 1
    starts = [first + timedelta(7 * number) for number in range(count)]
    return _spans(days, [(start, start + timedelta(6)) for start in starts], FEWEST_A_WEEK)


def months(days: Sequence[Day]) -> list[Span]:
    """Calendar months from the first day to the last, those without notes among them."""
    if not days:
        return []
    bounds = []
    start, end = days[0].date.replace(day=1), days[-1].date
    while start <= end:
        following = (start + timedelta(31)).replace(day=1)
        bounds.append((start, following - timedelta(1)))
        start = following
    return _spans(days, bounds, FEWEST_A_MONTH)


def _spans(days: Sequence[Day], bounds: Sequence[tuple[date, date]], fewest: int) -> list[Span]:
    found: list[list[float]] = [[] for _ in bounds]
    at = 0
    for day in days:
        while day.date > bounds[at][1]:
            at += 1
        if day.mood is not None:
            found[at].append(day.mood)
    return [
        Span(first, last, len(moods), sum(moods) / len(moods) if len(moods) >= fewest else None)
        for (first, last), moods in zip(bounds, found, strict=True)
    ]
