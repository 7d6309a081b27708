"""How many threads write a reply: measured, and measured again when the machine gets busy.

llama.cpp's threads wait for each other by spinning, so one that has lost its processor to another
program holds up all: beside one busy program, two threads on two processors fell from 87 to 3 tokens
a second.
"""

from __future__ import annotations

WINDOW = 8  # tokens between decisions
SLOWER = 1.5  # times the known pace that count as "the machine got busy"
AGAIN = 25  # windows after which another number is tried although nothing changed


class ThreadChoice:
    """Chooses the number of threads from the seconds that each token took."""

    def __init__(self, most: int) -> None:
        """`most` is the number of processors this process may use."""
        self._candidates = sorted({most, max(1, most - 1), max(1, most // 2), 1}, reverse=True)
        self.current = most
        self._pace: dict[int, float] = {}
        self._to_try = [count for count in self._candidates if count != most][:1] if most > 1 else []
        self._seconds: list[float] = []
        self._windows = 0

    def took(self, seconds: float) -> int | None:
        """Note a token's time; returns the number of threads to use from now on when it is to change."""
        if len(self._candidates) == 1:
            return None
        self._seconds.append(seconds)
        if len(self._seconds) < WINDOW:
            return None
        # The median: neither one hiccup nor one lucky token decides.
        pace = sorted(self._seconds)[WINDOW // 2]
        self._seconds.clear()
        self._windows += 1
        return self._decide(pace)

    def _decide(self, pace: float) -> int | None:
        before = self._pace.get(self.current)
        self._pace[self.current] = pace
        if before is not None and pace > before * SLOWER:
            # What was measured in quieter times says nothing now.
            self._pace = {self.current: pace}
            self._to_try = [count for count in self._candidates if count != self.current]
        elif not self._to_try and self._windows % AGAIN == 0:
            self._to_try = [count for count in self._candidates if count != self.current][:1]
        if self._to_try:
            return self._change(self._to_try.pop(0))
        return self._change(min(self._pace, key=lambda count: self._pace[count]))

    def _change(self, count: int) -> int | None:
        if count == self.current:
            return None
        self.current = count
        return count
