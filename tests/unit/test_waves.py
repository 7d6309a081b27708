"""Learned numbers for distances, as waves that rotary places can make."""

from __future__ import annotations

import numpy as np
from training.screen.waves import FAR, bucket, waves

AWAY = np.arange(-FAR, FAR + 1)


def test_near_distances_have_a_bucket_each_and_far_ones_share() -> None:
    assert [bucket(n) for n in (0, -1, -7, -8, -11, -12, -127, -500)] == [0, 1, 7, 8, 8, 9, 15, 15]
    assert [bucket(n) - 16 for n in (1, 7, 8, 11, 12, 127, 500)] == [1, 7, 8, 8, 9, 15, 15]


def test_waves_come_near_to_what_attention_adds_for_a_distance() -> None:
    # Two heads as MPNet has them: one that looks at the next token, one that looks away from itself, both fading.
    wanted = np.stack([3 * np.exp(-np.abs(AWAY - 1) / 2), -2.5 * np.exp(-np.abs(AWAY) / 1.5)], 1)
    (size, top, low), cosines, sines = waves(wanted, tries=200)
    assert size == 32
    assert cosines.shape == sines.shape == (16, 2)
    turn = np.outer(AWAY, top * (low / top) ** (np.arange(16) / 16))
    made = np.cos(turn) @ cosines + np.sin(turn) @ sines
    near = np.abs(AWAY) <= 5
    wrong = (made - wanted)[near]
    wrong -= wrong.mean(0)  # the same added to all changes no softmax
    assert np.sqrt((wrong**2).mean(0)).max() < 0.25 * wanted[near].std(0).min()
    # They tell what is before from what is behind: without sines they couldn't.
    flat = np.cos(turn) @ cosines
    assert np.abs(flat[FAR + 1, 0] - flat[FAR - 1, 0]) < 1e-9 < np.abs(made[FAR + 1, 0] - made[FAR - 1, 0])


def test_what_is_as_good_as_nothing_is_not_fitted() -> None:
    deep = np.zeros((len(AWAY), 1))
    deep[FAR] = -400.0
    _, cosines, _ = waves(deep, tries=20)
    assert np.abs(cosines).max() < 5
