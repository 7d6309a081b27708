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


def through_nf4(values: Floats) -> Floats:
    """Flat values, whole blocks of 64 except at a tensor's end, as training saw them. Not yet rounded."""
    out = np.empty_like(values)
    full = values.size // BLOCK * BLOCK
    blocks = values[:full].reshape(-1, BLOCK)
    largest = np.abs(blocks).max(axis=1, initial=0.0)
    inverse = (np.float32(1.0) / np.maximum(largest, np.float32(1e-38)))[:, None]
    scaled = np.clip(blocks * inverse, -1, 1)
    out[:full].reshape(-1, BLOCK)[:] = _nearest(scaled) * largest[:, None]
    rest = values[full:]
    if rest.size:
        out[full:] = _tail(rest)
    return out


def _nearest(scaled: Floats) -> Floats:
    return LEVELS[np.searchsorted(BOUNDS, scaled, side="left")]


def _tail(rest: Floats) -> Floats:
    largest = np.maximum(np.abs(rest).max(), np.float32(1e-38))
    return _nearest(np.clip(rest / largest, -1, 1)) * largest
