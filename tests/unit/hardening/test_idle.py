"""When to lock: idleness, sleep, and clocks that jump."""

from __future__ import annotations

from dataclasses import dataclass

from mindmate.hardening import idle
from mindmate.hardening.idle import IdleLock, Reason


@dataclass
class Clocks:
    """Two clocks that a test moves."""

    awake: float = 1000.0
    running: float = 5000.0

    def lock(self, minutes: int = 5) -> IdleLock:
        return IdleLock(minutes, lambda: self.awake, lambda: self.running)

    def wait(self, seconds: float) -> None:
        self.awake += seconds
        self.running += seconds


def test_it_locks_after_the_time_without_a_sign() -> None:
    clocks = Clocks()
    lock = clocks.lock()
    clocks.wait(299)
    assert lock.tick() is None
    lock.touch()
    clocks.wait(299)
    assert lock.tick() is None
    clocks.wait(1)
    assert lock.tick() is Reason.IDLE


def test_sleep_locks_at_once_even_where_idleness_never_does() -> None:
    clocks = Clocks()
    lock = clocks.lock(minutes=0)
    clocks.wait(100_000)
    assert lock.tick() is None
    clocks.running += 30
    assert lock.tick() is Reason.SLEPT
    assert lock.tick() is None


def test_a_clock_that_is_put_back_unlocks_nothing_and_locks_nothing() -> None:
    clocks = Clocks()
    lock = clocks.lock()
    clocks.running -= 86_400
    assert lock.tick() is None
    clocks.wait(300)
    assert lock.tick() is Reason.IDLE


def test_small_drift_is_not_sleep() -> None:
    clocks = Clocks()
    lock = clocks.lock(minutes=0)
    for _ in range(100):
        clocks.wait(1)
        clocks.running += 0.5
        assert lock.tick() is None


def test_the_real_clocks_run() -> None:
    lock = IdleLock(5)
    assert lock.tick() is None
    assert idle.running_clock() > 0
