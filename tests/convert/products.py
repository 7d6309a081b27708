"""Matrix products whose sums are made in one order, and whether this processor's are.

The recorded hashes (`data/reference.json`) come from a processor on which numpy's OpenBLAS adds from the first term to
the last and rounds once for each (a fused multiply-add), as torch did there. Its kernels for processors without
AVX-512, which OPENBLAS_CORETYPE=Haswell asks for elsewhere, sum otherwise from rank 8 on, and the last bit differs.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float32]]
#: Rows, rank and columns that are tried.
SHAPES = ((64, 4, 64), (64, 8, 64), (96, 8, 256), (128, 16, 128), (300, 64, 70))


def in_order(left: Floats, right: Floats) -> Floats:
    """The product (rows, columns), each sum made from the first term to the last. Slow."""
    total = np.zeros((left.shape[0], right.shape[1]), np.float32)
    for n in range(left.shape[1]):  # the product of two f32 is exact in f64
        total = (np.outer(left[:, n].astype(np.float64), right[n].astype(np.float64)) + total).astype(
            np.float32
        )
    return total


def pairs() -> list[tuple[Floats, Floats]]:
    """Made-up matrices of the shapes."""
    dice = np.random.default_rng(0)
    return [
        (
            dice.standard_normal((rows, rank), np.float32),
            dice.standard_normal((rank, columns), np.float32),
        )
        for rows, rank, columns in SHAPES
    ]


@cache
def are_in_order() -> bool:
    """Whether numpy's products on this processor are those of `in_order`."""
    return all(np.array_equal(np.matmul(left, right), in_order(left, right)) for left, right in pairs())
