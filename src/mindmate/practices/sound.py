"""The soft sound of a breath: computed here, from the pattern alone; nothing is recorded, nothing is read from a file.

A low tone rises and swells while one breathes in, sinks and ebbs while one breathes out, and is silent while one
holds: with closed eyes, sound means that the breath moves. It begins and ends in silence, and so does each part of it
beside a hold, so that nothing clicks. Its shape is that of the circle on the screen.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from mindmate.practices.breathing import PHASES

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 22_050  # samples a second; the highest partial is at 786 Hz
PEAK = 0.1  # of full scale: 20 dB below the loudest that a file can hold
LOW, HIGH = 196.0, 262.0  # Hz with empty and with full lungs: a fourth, G3 to C4
SEAM = 0.6  # seconds in which the tone goes before a hold, and comes after it
FADE = 0.08  # seconds in which it comes where it begins in the middle of a breath
#: Partials as (times the tone, share of the level). The second, a little too high, makes it breathe by itself.
PARTIALS = ((1.0, 0.5), (1.004, 0.3), (2.0, 0.15), (3.0, 0.05))

Breath = tuple[float, float, float, float]
Samples: TypeAlias = "NDArray[np.int16]"


def breath(pattern: Breath, start: float = 0.0) -> Samples:
    """One breath from `start` seconds after its beginning to its end: 16-bit samples, one channel, `RATE` a second.

    `pattern` are seconds in, hold, out, hold. The same arguments give the same samples. Raises ValueError for a
    pattern that is empty, has a negative part, or is over before `start`.
    """
    whole = _whole(pattern)
    at = round(max(0.0, start) * RATE)
    if at >= len(whole):
        raise ValueError("the breath is over")
    if at == 0:
        return whole
    rest = whole[at:].astype(np.float64)
    rising = min(len(rest), round(FADE * RATE))
    rest[:rising] *= _ease(np.arange(rising) / rising)
    return np.rint(rest).astype(np.int16)


def as_wav(samples: Samples) -> bytes:
    """A WAV file (PCM, one channel, 16 bits) of these samples; its form is that of Microsoft's and IBM's RIFF, 1991."""
    data = samples.astype("<i2").tobytes()
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, 2 * RATE, 2, 16)
    inside = b"WAVE" + form + struct.pack("<4sI", b"data", len(data)) + data
    return struct.pack("<4sI", b"RIFF", len(inside)) + inside


@lru_cache(maxsize=1)  # a breath follows a breath of the same pattern
def _whole(pattern: Breath) -> Samples:
    if min(pattern) < 0 or sum(pattern) <= 0:
        raise ValueError("no pattern of breath")
    ends = [round(sum(pattern[: part + 1]) * RATE) for part in range(len(PHASES))]
    pitch, level = np.empty(ends[-1]), np.empty(ends[-1])
    begin = 0
    for part, end in enumerate(ends):
        share = (np.arange(end - begin) + 0.5) / max(1, end - begin)
        full = _ease({"in": share, "full": share * 0 + 1, "out": 1 - share, "empty": share * 0}[PHASES[part]])
        pitch[begin:end] = LOW + (HIGH - LOW) * full
        level[begin:end] = full * _beside_a_hold(pattern, part, end - begin) if part % 2 == 0 else 0.0
        begin = end
    turned = 2 * np.pi * np.cumsum(pitch) / RATE
    tone = np.zeros(ends[-1])
    for times, share_of_it in PARTIALS:
        tone += share_of_it * np.sin(times * turned)
    samples: Samples = np.rint(tone * level * PEAK * np.iinfo(np.int16).max).astype(np.int16)
    samples.flags.writeable = False
    return samples


def _beside_a_hold(pattern: Breath, part: int, count: int) -> NDArray[np.float64]:
    """How much of the level is left where full lungs are held after breathing in, or were before breathing out."""
    left = np.ones(count)
    seam = min(count // 4, round(SEAM * RATE))
    if pattern[1] > 0 and seam:
        coming = _ease((np.arange(seam) + 0.5) / seam)
        if PHASES[part] == "in":
            left[-seam:] = coming[::-1]
        else:
            left[:seam] = coming
    return left


def _ease(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """From 0 to 1 without a corner at either end."""
    eased: NDArray[np.float64] = (1 - np.cos(np.pi * share)) / 2
    return eased
