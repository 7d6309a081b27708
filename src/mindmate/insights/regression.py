"""A regression over days that hang together: generalized least squares, gaps allowed.

Today's mood resembles yesterday's, so a month of days says less than thirty separate ones would. A mood is taken as a
slow part, e(t) = φ e(t-1) + …, and what is of that day alone, with `noise` times the variance of the slow part. Values
are whitened by that model's Kalman filter (Harvey 1989, ch. 3), over a gap of g days with φ^g. φ and the noise are
not chosen: each pair on a grid counts as much as its restricted likelihood (REML, Patterson and Thompson 1971) without
the thing in question. What they say together (`together`) is their weighted mean, with the variance within each and the
variance between them (the law of total variance; Hoeting et al. 1999, doi:10.1214/ss/1009212519). A claim has to hold
under each pair that the days don't rule out (`RULED_OUT`), and under all together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

SLOW = (0.0, 0.2, 0.4, 0.55, 0.7, 0.8, 0.88, 0.94, 0.98)  # φ
NOISE = (0.0, 0.5, 1.5, 4.0)
RULED_OUT = 1.92  # log likelihood below the best: half the 95 % point of χ² with one degree of freedom
NEGLIGIBLE = 6.0  # log likelihood below the best from which on a pair weighs nothing (a four-hundredth)


@dataclass(frozen=True)
class Fit:
    """The last column's coefficient, its standard error, degrees of freedom, and the log restricted likelihood."""

    coefficient: float
    error: float
    df: int
    likelihood: float


@dataclass(frozen=True)
class Filter:
    """Whitens values on some days (day numbers, ascending), for one φ and one share of noise."""

    days: tuple[int, ...]
    phi: float
    noise: float

    @cached_property
    def _steps(self) -> list[tuple[float, float, float]]:
        """For each day: what is left of the day before, the gain, and one over the root of the variance."""
        steps, variance, before = [], 1.0, None
        for day in self.days:
            share = 0.0 if before is None else float(self.phi ** (day - before))
            variance = share * share * variance + 1 - share * share
            whole = variance + self.noise
            gain = variance / whole
            steps.append((share, gain, 1 / math.sqrt(whole)))
            variance -= gain * variance
            before = day
        return steps

    @property
    def log_size(self) -> float:
        """The logarithm of the determinant of the days' covariance."""
        return -2 * math.fsum(math.log(root) for _, _, root in self._steps)

    def whiten(self, values: Sequence[float]) -> list[float]:
        """Values with what follows from the days before taken out, all with the same variance."""
        state, found = 0.0, []
        for value, (share, gain, root) in zip(values, self._steps, strict=True):
            state *= share
            surprise = value - state
            state += gain * surprise
            found.append(surprise * root)
        return found


def inverse(matrix: Sequence[Sequence[float]]) -> tuple[list[list[float]], float] | None:
    """Inverse and log determinant of a small symmetric matrix; None where columns say the same."""
    size = len(matrix)
    rows = [[*row, *(float(i == j) for j in range(size))] for i, row in enumerate(matrix)]
    log = 0.0
    for column in range(size):
        lead = rows[column][column]
        if lead <= 1e-9 * max(matrix[column][column], 1e-300):
            return None
        log += math.log(lead)
        rows[column] = [value / lead for value in rows[column]]
        for row in range(size):
            if row != column and rows[row][column]:
                by = rows[row][column]
                rows[row] = [value - by * other for value, other in zip(rows[row], rows[column], strict=True)]
    return [row[size:] for row in rows], log


@dataclass(frozen=True)
class Whitened:
    """Mood and the columns of every fit under one filter, and the filter's log likelihood below the best."""

    white: Filter
    target: Sequence[float]
    columns: Sequence[Sequence[float]]
    below: float = 0.0

    def fit(self, column: Sequence[float]) -> Fit | None:
        """The fit with one more column; None where columns say the same or there are too few days."""
        return _least_squares(self.white, self.target, [*self.columns, self.white.whiten(column)])


def whitened(
    white: Filter, y: Sequence[float], columns: Sequence[Sequence[float]], below: float = 0.0
) -> Whitened:
    """Mood and columns under a filter, for many fits."""
    return Whitened(white, white.whiten(y), [white.whiten(column) for column in columns], below)


def gls(white: Filter, y: Sequence[float], columns: Sequence[Sequence[float]]) -> Fit | None:
    """The fit under one filter; None where columns say the same or there are too few days."""
    return _least_squares(white, white.whiten(y), [white.whiten(column) for column in columns])


def _least_squares(white: Filter, target: Sequence[float], xs: Sequence[Sequence[float]]) -> Fit | None:
    df = len(target) - len(xs)
    inverted = inverse([[_dot(a, b) for b in xs] for a in xs])
    if inverted is None or df < 1:
        return None
    matrix, log = inverted
    moments = [_dot(x, target) for x in xs]
    coefficients = [_dot(row, moments) for row in matrix]
    left = max(0.0, _dot(target, target) - _dot(coefficients, moments))
    if left <= 1e-12 * max(1.0, _dot(target, target)):
        return None  # the mood never differs from what the columns say: there is nothing to measure against
    likelihood = -0.5 * (df * math.log(left) + white.log_size + log)
    return Fit(coefficients[-1], math.sqrt(left / df * matrix[-1][-1]), df, likelihood)


def together(fits: Sequence[tuple[Fit, float]]) -> Fit:
    """What several fits, each with its filter's log likelihood below the best, say together."""
    weights = [math.exp(-below) for _, below in fits]
    whole = math.fsum(weights)
    mean = math.fsum(w * fit.coefficient for w, (fit, _) in zip(weights, fits, strict=True)) / whole
    variance = (
        math.fsum(
            w * (fit.error**2 + (fit.coefficient - mean) ** 2)
            for w, (fit, _) in zip(weights, fits, strict=True)
        )
        / whole
    )
    return Fit(mean, math.sqrt(variance), fits[0][0].df, fits[0][0].likelihood)


def possible(
    days: Sequence[int], y: Sequence[float], columns: Sequence[Sequence[float]]
) -> list[tuple[Filter, float]]:
    """All filters that weigh anything, the likeliest first, each with its log likelihood below the best's; empty
    where nothing can be fitted.
    """
    tried = []
    for phi in SLOW:
        for noise in NOISE if phi else NOISE[:1]:
            white = Filter(tuple(days), phi, noise)
            if (found := gls(white, y, columns)) is not None:
                tried.append((found.likelihood, white))
    tried.sort(key=lambda item: -item[0])
    below_best = [(white, tried[0][0] - likelihood) for likelihood, white in tried]
    return [(white, below) for white, below in below_best if below <= NEGLIGIBLE]


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return math.fsum(x * y for x, y in zip(a, b, strict=True))
