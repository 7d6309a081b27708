"""How often "what goes with better days" is wrong, and how often it sees what is there, over made-up diaries.

`python benchmarks/goes_with.py [--diaries N] [--json]`; `--record` needs scipy and statsmodels, which the project
doesn't: it compares the regression with `statsmodels.GLS` on the diaries, and writes the values that the tests check.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.diaries import KINDS, arriving, diary

from mindmate.insights.distribution import holm, two_sided
from mindmate.insights.goes_with import RARE, Verdict, companions
from mindmate.insights.regression import NOISE, SLOW, Filter, gls
from mindmate.insights.series import Day

REFERENCE = Path(__file__).parents[1] / "tests" / "fixtures" / "insights" / "reference.json"
LENGTHS = (40, 90, 180)
EFFECTS = (0.5, 1.0)  # points of mood
CLAIMS = (Verdict.BETTER, Verdict.WORSE)


def columns(days: list[Day]) -> tuple[list[int], list[float], list[list[float]]]:
    """Day numbers, moods, and the columns level, trend, #walk."""
    numbers = [(day.date - days[0].date).days for day in days]
    trend = [number / numbers[-1] - 0.5 for number in numbers]
    return (
        numbers,
        [day.mood or 0.0 for day in days],
        [[1.0] * len(days), trend, [float("#walk" in d.present) for d in days]],
    )


def naive(days: list[Day]) -> bool:
    """Whether an ordinary regression for each thing, taken by itself at 5 %, would claim anything."""
    numbers, moods, (level, trend, _) = columns(days)
    plain = Filter(tuple(numbers), 0.0, 0.0)
    for name in {name for day in days for name in day.present}:
        here = [float(name in day.present) for day in days]
        if min(sum(here), len(here) - sum(here)) >= 7:
            found = gls(plain, moods, [level, trend, here])
            if found is not None and two_sided(found.coefficient / found.error, found.df) <= RARE:
                return True
    return False


def measured(count: int) -> dict[str, Any]:
    """Shares over `count` diaries without any effect, and over as many with each of `EFFECTS`, by kind and length.

    An interval speaks of moods as they are noted, so what it has to cover is what of an effect arrives there: of 1.0
    points about 0.94, since nobody notes more than 5.
    """
    false: dict[str, list[bool]] = {}
    ordinary, seconds = [], 0.0
    for number in range(count):
        kind, length = KINDS[number % len(KINDS)], LENGTHS[number // len(KINDS) % len(LENGTHS)]
        days = diary(kind, length, number)
        begun = time.process_time()
        found = companions(days)
        seconds += time.process_time() - begun
        claimed = any(c.verdict in CLAIMS for c in found)
        false.setdefault(kind, []).append(claimed)
        false.setdefault(f"{length} days", []).append(claimed)
        ordinary.append(naive(days))
    power: dict[str, list[bool]] = {}
    covered: dict[str, list[bool]] = {}
    before: list[bool] = []  # of the effect as it was before moods were rounded to 1 to 5
    arrived = {
        (kind, length, effect): arriving(kind, length, effect)
        for kind in KINDS
        for length in LENGTHS
        for effect in EFFECTS
    }
    for number in range(count):
        kind, length = KINDS[number % len(KINDS)], LENGTHS[number // len(KINDS) % len(LENGTHS)]
        for effect in EFFECTS:
            for c in companions(diary(kind, length, count + number, effect=effect)):
                if c.name == "#walk" and c.low is not None and c.high is not None:
                    told = c.verdict is Verdict.BETTER
                    power.setdefault(f"{effect} points, {length} days", []).append(told)
                    hit = c.low <= arrived[kind, length, effect] <= c.high
                    for group in (kind, f"{length} days", f"{effect} points"):
                        covered.setdefault(group, []).append(hit)
                    before.append(c.low <= effect <= c.high)
    shares = {name: sum(hits) / len(hits) for name, hits in false.items()}
    return {
        "diaries": count,
        "false_claims": sum(hit for kind in KINDS for hit in false[kind]) / count,
        "false_by": shares,
        "naive_false_claims": sum(ordinary) / count,
        "power": {name: sum(hits) / len(hits) for name, hits in sorted(power.items())},
        "interval_covers": sum(hit for kind in KINDS for hit in covered[kind]) / len(before),
        "interval_covers_by": {name: sum(hits) / len(hits) for name, hits in covered.items()},
        "interval_covers_before_the_scale": sum(before) / len(before),
        "ms_per_diary": 1000 * seconds / count,
    }


def record(count: int) -> dict[str, Any]:
    """Compare with scipy and statsmodels, and keep a part of their values for the tests."""
    import numpy as np
    import scipy
    import scipy.stats
    import statsmodels
    import statsmodels.api as sm
    from statsmodels.stats.multitest import multipletests

    rng = random.Random(9)
    students = []
    for _ in range(200):
        t, df = (
            rng.choice([0.01, 0.5, 2.0, 5.0, 12.0, 40.0]) * rng.uniform(0.5, 1.5),
            rng.choice([1, 2, 5, 25, 37, 120, 900]),
        )
        students.append([t, df, float(2 * scipy.stats.t.sf(t, df)), float(scipy.stats.t.ppf(0.975, df))])
    adjusted = []
    for _ in range(20):
        ps = [rng.random() ** 3 for _ in range(rng.randint(1, 30))]
        adjusted.append([ps, [float(p) for p in multipletests(ps, method="holm")[1]]])
    fits, worst = [], 0.0
    for number in range(count):
        days = diary(KINDS[number % len(KINDS)], LENGTHS[number // len(KINDS) % len(LENGTHS)], number)
        numbers, moods, xs = columns(days)
        phi, noise = rng.choice(SLOW), rng.choice(NOISE)
        ours = gls(Filter(tuple(numbers), phi, noise), moods, xs)
        gap = np.abs(np.subtract.outer(numbers, numbers))
        theirs = sm.GLS(moods, np.array(xs).T, sigma=np.power(phi, gap) + noise * np.eye(len(numbers))).fit()
        if ours is None:
            raise SystemExit(f"diary {number}: no fit")
        p = two_sided(ours.coefficient / ours.error, ours.df)
        pairs = [(ours.coefficient, theirs.params[-1]), (ours.error, theirs.bse[-1]), (p, theirs.pvalues[-1])]
        worst = max(worst, *(abs(a - b) / max(abs(b), 1e-12) for a, b in pairs))
        if number < 54:
            fits.append([number, phi, noise, *(float(b) for _, b in pairs)])
    REFERENCE.write_text(
        json.dumps(
            {
                "from": f"scipy {scipy.__version__}, statsmodels {statsmodels.__version__}",
                "columns": {
                    "t": "t, df, two-sided p, 97.5 % point",
                    "holm": "p, adjusted",
                    "gls": "seed, phi, noise, coefficient, error, p",
                },
                "t": students,
                "holm": adjusted,
                "gls": fits,
            },
            indent=None,
        )
        + "\n",
        "utf-8",
    )
    assert holm(adjusted[0][0])
    return {"diaries": count, "largest_relative_difference": worst}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--diaries", type=int, default=1000)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = record(options.diaries) if options.record else measured(options.diaries)
    print(json.dumps(figures, indent=None if options.json else 1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
