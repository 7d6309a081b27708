"""NF4, the 4-bit type that QLoRA trains against: quantize and dequantize, as bitsandbytes does on a CPU.

The 16 values are those of the QLoRA paper (Dettmers et al. 2023, appendix E); the steps are the ones of
bitsandbytes' default kernel: each block of 64 is scaled by its largest magnitude, each value goes to the
nearest of the 16, and comes back as that value times the magnitude.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from convert.library import Floats

BLOCK: Final = 64
LEVELS: Final = np.array(
    [
        -1.0, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635,
        -0.18477343022823334, -0.09105003625154495, 0.0, 0.07958029955625534, 0.16093020141124725,
        0.24611230194568634, 0.33791524171829224, 0.44070982933044434, 0.5626170039176941,
        0.7229568362236023, 1.0,
    ],
    np.float32,
)  # fmt: skip
BOUNDS: Final = ((LEVELS[1:] + LEVELS[:-1]) / np.float32(2.0)).astype(np.float32)


_AT_ONCE: Final = 1 << 16  # values worked on together: few enough to stay in the processor's cache


def through_nf4(values: Floats) -> Floats:
    """Flat values, whole blocks of 64 except at a tensor's end, as training saw them. Not yet rounded."""
    out = np.empty_like(values)
    full = values.size // BLOCK * BLOCK
    for at in range(0, full, _AT_ONCE):
        stop = min(at + _AT_ONCE, full)
        _blocks(values[at:stop].reshape(-1, BLOCK), out[at:stop].reshape(-1, BLOCK))
    rest = values[full:]
    if rest.size:
        out[full:] = _tail(rest)
    return out


def _blocks(values: Floats, out: Floats) -> None:
    """Rows of one block each."""
    np.abs(values, out=out)
    largest = out.max(axis=1, keepdims=True)
    inverse = np.float32(1.0) / np.maximum(largest, np.float32(1e-38))
    scaled = values * inverse
    np.clip(scaled, -1, 1, out=scaled)
    np.multiply(_nearest(scaled), largest, out=out)


def _nearest(scaled: Floats) -> Floats:
    """The level nearest to each value, the lower one in the middle. Its number is how many bounds lie below:
    fifteen comparisons in the cache are several times faster than a binary search for each value."""
    number = np.zeros(scaled.shape, np.uint8)
    above = np.empty(scaled.shape, np.bool_)
    for bound in BOUNDS:
        number += np.greater(scaled, bound, out=above).view(np.uint8)
    return np.take(LEVELS, number, mode="clip")


def _tail(rest: Floats) -> Floats:
    largest = np.maximum(np.abs(rest).max(), np.float32(1e-38))
    tail: Floats = _nearest(np.clip(rest / largest, -1, 1)) * largest
    return tail
