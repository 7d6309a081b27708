"""How long somebody has been here without a real break, so that code can suggest one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

AFTER_SECONDS = 3 * 60 * 60  # New York's law on companion models asks for a notice every three hours
PAUSE_SECONDS = 30 * 60  # away for this long is a break


class Usage:
    """Counts from the first sign of life; `due` is asked whenever there is one. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds that only ever grow."""
        self._clock, self._lock = clock, threading.Lock()
        self._since: float | None = None
        self._seen = 0.0

    def due(self) -> bool:
        """Note a sign of life; True once each time that three hours of use are over."""
        with self._lock:
            now = self._clock()
            if self._since is None or now - self._seen >= PAUSE_SECONDS:
                self._since = now
            self._seen = now
            if now - self._since < AFTER_SECONDS:
                return False
            self._since = now
            return True
