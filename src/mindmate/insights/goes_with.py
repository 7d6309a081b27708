"""What goes with better and worse days, said only where the days allow it.

For each thing that was noted, a regression of the day's mood on it, with a straight trend over time and with the
resemblance of neighbouring days taken into account (`regression`). The interval is that of all likely resemblances
together; a claim has to hold under each of them as well. The p-values of all things together are adjusted
by Holm's method, so that in a diary where nothing goes with anything even one false claim is rare (5 %). "Goes with"
is never "because": the thing may follow the mood, or both something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mindmate.insights.distribution import holm, quantile, two_sided
from mindmate.insights.regression import RULED_OUT, Filter, Fit, Whitened, possible, together, whitened
from mindmate.insights.series import Day

FEWEST_DAYS = 28  # with a mood, before anything is said at all
FEWEST_EACH = 7  # days with and without a thing; days on either side of the middle of an amount
MOST = 40  # things that are looked at; those that were noted most often
RARE = 0.05  # how often any false claim may come up
SHARE = 0.95  # of the interval that is told


Filters = Sequence[tuple[Filter, float]]
Found = tuple[Fit, float]  # the fit, and its p-value before it is adjusted


class Verdict(StrEnum):
    """What may be said of a thing."""

    TOO_FEW = "too_few"  # too few days to say
    UNCLEAR = "unclear"  # nothing that stands out from chance
    BETTER = "better"  # goes with better days
    WORSE = "worse"


@dataclass(frozen=True)
class Companion:
    """One thing and the days it goes with.

    `effect` is in points of mood (1 to 5): between days with and without, or for one more unit of an amount; `low`
    and `high` bound the 95 % interval. All three are None, and `p` is 1, where there are too few days.
    """

    name: str
    amount: bool
    verdict: Verdict
    with_it: int  # days with the thing; for an amount, days on which it was noted
    without: int
    effect: float | None = None
    low: float | None = None
    high: float | None = None
    p: float = 1.0  # adjusted


def companions(days: Sequence[Day]) -> list[Companion]:
    """Every thing that was noted, what is clearest first. Days without a mood count for nothing."""
    known = sorted((day for day in days if day.mood is not None), key=lambda day: day.date)
    filters = possible(_numbers(known), _moods(known), _base(known)) if len(known) >= FEWEST_DAYS else []
    tried = _candidates(known, filters)
    told = [(companion, found) for companion, found in tried if found is not None]
    result = [
        _judged(companion, found, p)
        for (companion, (found, _)), p in zip(told, holm([p for _, (_, p) in told]), strict=True)
    ]
    result += [companion for companion, found in tried if found is None]
    return sorted(result, key=lambda c: (c.verdict is Verdict.TOO_FEW, c.p, -abs(c.effect or 0.0), c.name))


def _candidates(days: Sequence[Day], filters: Filters) -> list[tuple[Companion, Found | None]]:
    things = Counter(name for day in days for name in day.present)
    amounts = Counter(name for day in days for name in day.amounts)
    often = sorted(things, key=lambda name: (-things[name], name))[:MOST]
    all_days = _prepared(days, filters)
    found = [_thing(days, name, all_days) for name in often]
    return found + [_amount(days, name, filters) for name in sorted(amounts)[:MOST]]


def _thing(days: Sequence[Day], name: str, ready: Sequence[Whitened]) -> tuple[Companion, Found | None]:
    here = [float(name in day.present) for day in days]
    with_it = int(sum(here))
    without = len(days) - with_it
    enough = min(with_it, without) >= FEWEST_EACH
    blank = Companion(name, False, Verdict.TOO_FEW, with_it, without)
    return blank, _fitted(here, ready) if enough else None


def _amount(days: Sequence[Day], name: str, filters: Filters) -> tuple[Companion, Found | None]:
    noted = [day for day in days if name in day.amounts]
    values = [day.amounts[name] for day in noted]
    middle = (min(values) + max(values)) / 2
    above = sum(value > middle for value in values)
    enough = len(noted) >= FEWEST_DAYS and min(above, len(values) - above) >= FEWEST_EACH
    blank = Companion(name, True, Verdict.TOO_FEW, len(noted), len(days) - len(noted))
    return blank, _fitted(values, _prepared(noted, filters)) if enough else None


def _prepared(days: Sequence[Day], filters: Filters) -> list[Whitened]:
    """Mood, level and trend of some days under each filter."""
    if not filters:
        return []
    numbers, moods, base = tuple(_numbers(days)), _moods(days), _base(days)
    return [whitened(Filter(numbers, white.phi, white.noise), moods, base, below) for white, below in filters]


def _fitted(values: Sequence[float], ready: Sequence[Whitened]) -> Found | None:
    """What all likely filters say together, and the p-value of whichever claims least; None where there is none."""
    fits = [(fit, each.below) for each in ready if (fit := each.fit(values)) is not None and fit.error > 0]
    if not fits or len(fits) != len(ready):
        return None
    found = together(fits)
    return found, max(_chance(fit) for fit in (found, *(fit for fit, below in fits if below <= RULED_OUT)))


def _numbers(days: Sequence[Day]) -> list[int]:
    return [day.date.toordinal() - days[0].date.toordinal() for day in days]


def _moods(days: Sequence[Day]) -> list[float]:
    return [float(day.mood or 0.0) for day in days]


def _base(days: Sequence[Day]) -> list[list[float]]:
    """What is in every fit: a level, and a straight trend over time."""
    numbers = _numbers(days)
    span = max(1, numbers[-1])
    return [[1.0] * len(days), [number / span - 0.5 for number in numbers]]


def _chance(found: Fit) -> float:
    return two_sided(found.coefficient / found.error, found.df)


def _judged(companion: Companion, found: Fit, p: float) -> Companion:
    half = quantile(SHARE, found.df) * found.error
    verdict = Verdict.UNCLEAR if p > RARE else Verdict.BETTER if found.coefficient > 0 else Verdict.WORSE
    low, high = found.coefficient - half, found.coefficient + half
    return replace(companion, verdict=verdict, effect=found.coefficient, low=low, high=high, p=p)
