"""A sum of waves of the distance in the place of a learned number for each distance, as rotary places can make it."""

from __future__ import annotations

import math
import random
from typing import Any

import numpy as np

FAR = 110  # tokens of distance that the waves are fitted to
NEAR = 30  # distances whose mean number is taken for nothing: adding the same to all changes nothing
Matrix = np.ndarray[Any, np.dtype[np.float64]]


def bucket(away: int, buckets: int = 32, most: int = 128) -> int:
    """T5's bucket of a distance: each near one its own, far ones together, both ways apart."""
    half = buckets // 2
    begin, near, n = (half if away > 0 else 0), half // 2, abs(away)
    if n < near:
        return begin + n
    step = math.log(np.float32(n) / near) / math.log(most / near) * (half - near)
    return begin + min(near + int(np.float32(step)), half - 1)


def waves(
    relative: Matrix, size: int = 32, tries: int = 600
) -> tuple[tuple[int, float, float], Matrix, Matrix]:
    """Waves that come nearest to `relative` (distances from -n to n, heads).

    How they turn (`encoder.Rotary`'s numbers), and the cosines' and the sines' height, (size / 2, heads) each.

    What lies below -5 is as good as there: the softmax makes nothing of it. Near distances count most. The angles are
    drawn by chance, the heights follow from least squares; the best of `tries` is taken.
    """
    far = len(relative) // 2
    away = np.arange(-far, far + 1)
    near = slice(far - NEAR, far + NEAR + 1)
    wanted = np.maximum(relative - relative[near].mean(0), -5.0)
    weight = (1 / (1 + np.abs(away) / 3))[:, None]
    dice = random.Random(1)
    half = size // 2
    best: tuple[float, tuple[int, float, float], Matrix] | None = None
    for _ in range(tries):
        top = float(np.exp(dice.uniform(np.log(1.5), np.log(200))))
        low = float(np.exp(dice.uniform(np.log(0.005), np.log(0.1))))
        turn = np.outer(away, top * (low / top) ** (np.arange(half) / half))
        basis = np.concatenate([np.cos(turn), np.sin(turn), np.ones((len(away), 1))], 1)
        weighted = (basis * weight**2).T
        height = np.linalg.solve(weighted @ basis + np.eye(basis.shape[1]) * 3e-2, weighted @ wanted)
        wrong = basis @ height - wanted
        wrong -= wrong[near].mean(0)
        far_off = float(np.sqrt((weight**2 * wrong**2).sum(0) / (weight**2).sum()).mean())
        if best is None or far_off < best[0]:
            best = far_off, (size, top, low), height
    assert best is not None  # noqa: S101  (tries is above nothing)
    return best[1], best[2][:half], best[2][half : 2 * half]
