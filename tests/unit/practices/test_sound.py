"""The sound of a breath: as long as the breath, soft, without clicks, silent in the holds, always the same."""

from __future__ import annotations

import io
import wave

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mindmate.practices import sound
from mindmate.practices.shelf import ALL
from mindmate.practices.sound import FADE, HIGH, PARTIALS, PEAK, RATE, as_wav, breath

BREATHS = {name: ALL[name].breath for name in ("box", "four_seven_eight", "coherent")}
SECONDS = st.floats(0, 6).map(lambda length: round(length, 2))
PATTERNS = st.tuples(st.floats(0.5, 6), SECONDS, st.floats(0.5, 6), SECONDS)
FULL = np.iinfo(np.int16).max
#: The most by which neighbours differ in a tone of that level and pitch; a click is a multiple of it.
STEEPEST = FULL * PEAK * 2 * np.pi * HIGH / RATE * sum(times * share for times, share in PARTIALS)


def parts(pattern):
    """Where each of the four parts lies in the samples."""
    ends = [round(sum(pattern[: part + 1]) * RATE) for part in range(4)]
    return [slice(begin, end) for begin, end in zip([0, *ends], ends, strict=False)]


def steps(samples) -> int:
    """The most by which neighbours differ, silence before and after included."""
    return int(np.abs(np.diff(samples.astype(np.int64), prepend=0, append=0)).max())


@pytest.mark.parametrize("name", BREATHS)
def test_a_breath_sounds_for_as_long_as_it_takes(name):
    pattern = BREATHS[name]
    samples = breath(pattern)
    assert samples.dtype == np.int16
    assert len(samples) == round(sum(pattern) * RATE)


@settings(deadline=None, max_examples=30)
@given(PATTERNS, st.floats(0, 0.95))
def test_any_breath_from_anywhere_is_soft_and_never_clicks(pattern, share):
    samples = breath(pattern, share * sum(pattern))
    assert len(samples) == round(sum(pattern) * RATE) - round(share * sum(pattern) * RATE)
    assert np.abs(samples.astype(np.int64)).max() <= FULL * PEAK + 1
    # The fade in the middle of a breath adds what it rises in one sample.
    assert steps(samples) <= STEEPEST + FULL * PEAK * np.pi / 2 / (FADE * RATE) + 2


def test_a_click_would_be_seen():
    samples = breath(BREATHS["coherent"])
    cut = samples[: int(np.abs(samples.astype(int)).argmax()) + 1]  # the control: ends where it is loudest
    assert steps(cut) > 2 * STEEPEST


@pytest.mark.parametrize("name", BREATHS)
def test_breath_follows_breath_without_a_click(name):
    samples = breath(BREATHS[name])
    assert steps(np.concatenate([samples, samples])) <= STEEPEST + 2


@pytest.mark.parametrize("name", ["box", "four_seven_eight"])
def test_while_one_holds_it_is_silent(name):
    pattern = BREATHS[name]
    samples = breath(pattern)
    going_in, full, out, empty = parts(pattern)
    assert not samples[full].any()
    assert not samples[empty].any()
    assert samples[going_in].any()  # the control
    assert samples[out].any()


@pytest.mark.parametrize("name", BREATHS)
def test_it_swells_with_breathing_in_and_ebbs_with_breathing_out(name):
    samples = breath(BREATHS[name]).astype(float)
    going_in, _, out, _ = parts(BREATHS[name])

    def loud(part: slice) -> list[float]:
        return [float(np.sqrt((piece**2).mean())) for piece in np.array_split(samples[part], 4)]

    swelling, ebbing = loud(going_in), loud(out)
    assert swelling[0] < swelling[1] < swelling[2]
    assert ebbing[1] > ebbing[2] > ebbing[3]
    assert max(swelling[0], ebbing[3]) < FULL * PEAK / 10


def test_it_is_the_same_every_time():
    first = breath(BREATHS["box"], 1.5).tobytes()
    sound._whole.cache_clear()
    assert breath(BREATHS["box"], 1.5).tobytes() == first


def test_what_begins_in_the_middle_ends_like_the_whole():
    pattern = BREATHS["coherent"]
    whole, rest = breath(pattern), breath(pattern, 3.0)
    skipped = round((3.0 + FADE) * RATE) + 1
    assert (rest[-(len(whole) - skipped) :] == whole[skipped:]).all()
    assert rest[0] == 0


@pytest.mark.parametrize(
    ("pattern", "start"), [((0.0,) * 4, 0.0), ((4.0, -1.0, 4.0, 0.0), 0.0), ((4.0, 0.0, 4.0, 0.0), 8.0)]
)
def test_where_there_is_nothing_to_breathe_it_says_so(pattern, start):
    with pytest.raises(ValueError):
        breath(pattern, start)


def test_the_file_says_what_the_samples_are():
    samples = breath(BREATHS["box"])
    with wave.open(io.BytesIO(as_wav(samples))) as read:
        assert (read.getnchannels(), read.getsampwidth(), read.getframerate()) == (1, 2, RATE)
        assert read.readframes(read.getnframes()) == samples.astype("<i2").tobytes()
