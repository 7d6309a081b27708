"""Student's t distribution and Holm's adjustment, in pure Python.

The incomplete beta function by its continued fraction (modified Lentz), as in DLMF 8.17.22,
https://dlmf.nist.gov/8.17. Compared with scipy and statsmodels in the tests.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

_TINY = 1e-300
_EPSILON = 1e-15
_STEPS = 500


def _fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1.0 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > _TINY else _TINY)
    whole = d
    for m in range(1, _STEPS):
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 + step * d
            c = 1 + step / c
            d = 1 / (d if abs(d) > _TINY else _TINY)
            c = c if abs(c) > _TINY else _TINY
            whole *= d * c
        if abs(d * c - 1) < _EPSILON:
            break
    return whole


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularized incomplete beta function I_x(a, b)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    log = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    if x < (a + 1) / (a + b + 2):
        return math.exp(log) * _fraction(a, b, x) / a
    return 1 - math.exp(log) * _fraction(b, a, 1 - x) / b


def two_sided(t: float, df: float) -> float:
    """Probability of a value at least as far from 0 as `t`, with `df` degrees of freedom."""
    return incomplete_beta(df / 2, 0.5, df / (df + t * t))


def quantile(share: float, df: float) -> float:
    """The t that `two_sided` gives 1 - `share` for: the half width of an interval, in standard errors."""
    low, high = 0.0, 1.0
    while two_sided(high, df) > 1 - share:
        high *= 2
    for _ in range(100):
        middle = (low + high) / 2
        if two_sided(middle, df) > 1 - share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def holm(values: Sequence[float]) -> list[float]:
    """P-values adjusted for how many there are, so that *any* false one stays rare (Holm 1979)."""
    order = sorted(range(len(values)), key=values.__getitem__)
    adjusted, highest = [1.0] * len(values), 0.0
    for rank, at in enumerate(order):
        highest = max(highest, min(1.0, (len(values) - rank) * values[at]))
        adjusted[at] = highest
    return adjusted
