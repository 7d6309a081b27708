"""When to lock: after a time without a key or a movement, and after the computer slept.

A value that is asked every second; no timers, no threads, no Qt.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum

Clock = Callable[[], float]


class Reason(StrEnum):
    """Why it is time to lock."""

    IDLE = "idle"
    SLEPT = "slept"


def awake_clock() -> float:
    """Seconds during which the computer was awake."""
    return time.monotonic()


def running_clock() -> float:
    """Seconds since the start, sleep included, where the system has such a clock; else the time of day."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.time() if boottime is None else time.clock_gettime(boottime)


class IdleLock:
    """Says when to lock. `touch` on every sign of the person, `tick` every second."""

    #: Seconds by which the clocks may drift apart between two ticks before that counts as sleep.
    TOLERANCE = 2.0

    def __init__(self, minutes: int, awake: Clock = awake_clock, running: Clock = running_clock) -> None:
        """`minutes` 0 never locks for idleness (sleep still does)."""
        self.minutes = minutes
        self._awake, self._running = awake, running
        self._touched = awake()
        self._apart = running() - self._touched

    def touch(self) -> None:
        """The person is there."""
        self._touched = self._awake()

    def tick(self) -> Reason | None:
        """The reason to lock now, None where there is none.

        A jump of the time of day forwards counts as sleep where the system has no better clock: locking
        once too often does less harm than once too little. A jump backwards changes nothing.
        """
        awake = self._awake()
        apart = self._running() - awake
        slept = apart - self._apart > self.TOLERANCE
        self._apart = apart
        if slept:
            return Reason.SLEPT
        if self.minutes > 0 and awake - self._touched >= 60 * self.minutes:
            return Reason.IDLE
        return None
