"""How many threads write: fewer beside a busy program, more again afterwards, and never by one hiccup."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mindmate.engine.threads import AGAIN, WINDOW, ThreadChoice


def run(choice: ThreadChoice, windows: int, pace: Callable[[int], float]) -> list[int]:
    """Feed whole windows of tokens; `pace` gives a token's seconds by the threads in use. Returns the choices."""
    seen = []
    for _ in range(windows):
        for _ in range(WINDOW):
            choice.took(pace(choice.current))
        seen.append(choice.current)
    return seen


def quiet(threads: int) -> float:
    return 0.1 / threads


def busy(threads: int) -> float:
    return {1: 0.12}.get(threads, 0.4)  # threads wait for the one that lost its processor


def test_a_quiet_machine_keeps_all_threads() -> None:
    choice = ThreadChoice(2)
    seen = run(choice, 10, quiet)
    assert seen[-1] == 2
    assert seen.count(1) == 1  # tried once, found slower


def test_a_machine_that_gets_busy_ends_with_fewer_threads() -> None:
    choice = ThreadChoice(2)
    run(choice, 4, quiet)
    assert choice.current == 2
    assert run(choice, 4, busy)[-1] == 1


def test_a_machine_that_is_busy_from_the_start_ends_with_fewer_threads() -> None:
    assert run(ThreadChoice(2), 4, busy)[-1] == 1


def test_a_machine_that_gets_quiet_again_gets_its_threads_back() -> None:
    choice = ThreadChoice(2)
    run(choice, 4, quiet)
    run(choice, 6, busy)
    assert run(choice, 2 * AGAIN, quiet)[-1] == 2


@pytest.mark.parametrize("most", [3, 4, 6, 8])
def test_more_processors_end_with_the_best_of_the_candidates(most: int) -> None:
    choice = ThreadChoice(most)
    run(choice, 4, quiet)
    best = max(1, most // 2)
    seen = run(choice, 3 * AGAIN, lambda threads: 0.05 if threads == best else 0.2)
    assert seen[-2:].count(best) >= 1
    assert seen.count(best) > len(seen) // 2


def test_one_slow_token_decides_nothing() -> None:
    choice = ThreadChoice(2)
    run(choice, 4, quiet)
    changes = [choice.took(5.0 if number == 3 else quiet(2)) for number in range(WINDOW)]
    assert changes == [None] * WINDOW


def test_one_processor_leaves_nothing_to_choose() -> None:
    choice = ThreadChoice(1)
    assert {choice.took(seconds) for seconds in (0.1, 9.0) for _ in range(200)} == {None}


def test_a_change_is_told_once() -> None:
    choice = ThreadChoice(2)
    told = [choice.took(quiet(choice.current)) for _ in range(3 * WINDOW)]
    assert [change for change in told if change] == [1, 2]
