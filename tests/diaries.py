"""Made-up diaries of several kinds, for the statistics: what is random is drawn from a seed."""

from __future__ import annotations

import math
import random
from datetime import date, timedelta

from mindmate.insights.series import Day

KINDS = (
    "separate",
    "mild",
    "sticky",
    "very_sticky",
    "noisy_sticky",
    "drifting",
    "trend",
    "gaps",
    "moods_turn",
)


def course(kind: str, n: int, rng: random.Random) -> list[float]:
    """A hidden mood for `n` days, with variance about 1, in which nothing goes with anything."""
    phi = {"separate": 0.0, "mild": 0.3, "sticky": 0.6, "very_sticky": 0.85, "gaps": 0.6, "trend": 0.3}.get(
        kind, 0.9
    )
    level, found = rng.gauss(0, 1), []
    for at in range(n):
        level = phi * level + math.sqrt(1 - phi * phi) * rng.gauss(0, 1)
        value = level
        if kind == "noisy_sticky":
            value = 0.7 * level + 0.7 * rng.gauss(0, 1)
        elif kind == "drifting":
            value = 0.6 * level + 0.6 * rng.gauss(0, 1) + math.sin(2 * math.pi * (at / 90 + 0.3))
        elif kind == "trend":
            value = level + 2.5 * (at / n - 0.5)
        elif kind == "moods_turn":
            value = (1.0 if (at // 21) % 2 else -1.0) * 0.8 + 0.7 * rng.gauss(0, 1)
        found.append(value)
    return found


def rated(value: float) -> float:
    """A hidden mood as somebody notes it: 1 to 5."""
    return min(5.0, max(1.0, round(value)))


def arriving(kind: str, n: int, effect: float, times: int = 200) -> float:
    """How much of `effect` arrives in what is noted, on average over many courses: scales end at 5."""
    gains = []
    for seed in range(times):
        hidden = course(kind, n, random.Random(f"arriving {kind} {n} {seed}"))
        gains += [rated(3.2 + 0.8 * value + effect) - rated(3.2 + 0.8 * value) for value in hidden]
    return sum(gains) / len(gains)


def sticky_coins(n: int, share: float, stay: float, rng: random.Random) -> list[bool]:
    """Present or not, day for day; `stay` is the chance to be as yesterday, beyond drawing anew."""
    found = [rng.random() < share]
    while len(found) < n:
        found.append(found[-1] if rng.random() < stay else rng.random() < share)
    return found


def diary(kind: str, n: int, seed: int, *, effect: float = 0.0) -> list[Day]:
    """A diary of `n` days with 12 tags and exercises, sleep and energy, rounded as people round.

    `effect` (points of mood) is what `#walk` really does; nothing else does anything.
    """
    rng = random.Random(f"{kind} {n} {seed}")
    hidden = course(kind, n, rng)
    walk = sticky_coins(n, 0.4, 0.2, rng)
    names = [f"#tag{number}" for number in range(11)]
    coins = [sticky_coins(n, rng.uniform(0.12, 0.6), rng.choice([0.0, 0.5, 0.85]), rng) for _ in names]
    sleep, energy = course("mild", n, rng), course("sticky", n, rng)
    days = []
    for at in range(n):
        if kind == "gaps" and rng.random() < 0.35:
            continue
        mood = rated(3.2 + 0.8 * hidden[at] + effect * walk[at])
        there = {name for name, coin in zip(names, coins, strict=True) if coin[at]} | (
            {"#walk"} if walk[at] else set()
        )
        amounts = {
            "sleep": 7 + round(2 * sleep[at]) / 2,
            "energy": float(min(5, max(1, round(3 + energy[at])))),
        }
        days.append(Day(date(2026, 1, 1) + timedelta(at), mood, frozenset(there), amounts))
    return days
