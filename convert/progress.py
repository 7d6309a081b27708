"""Progress, time left and memory, once a second; a bar in a terminal, a plain line elsewhere."""

from __future__ import annotations

import sys
import time
from typing import Any

from convert.conversion import peak_rss


class Shown:
    """Shows how far a conversion is. Use as a context manager; call it with (done, total, doing)."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet
        self._bar: Any = None
        self._task: Any = None
        self._last = 0.0
        self._started = time.monotonic()
        self._first: int | None = None

    def __enter__(self) -> Shown:
        if not self._quiet and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

            self._bar = Progress(
                TextColumn("{task.percentage:>3.0f} %"),
                BarColumn(),
                TimeRemainingColumn(),
                TextColumn("{task.fields[memory]}  {task.description}"),
                console=Console(stderr=True),
                refresh_per_second=2,
            )
            self._bar.start()
            self._task = self._bar.add_task("", total=1.0, memory="")
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, done: int, total: int, doing: str) -> None:
        """Note progress; shown at most once a second."""
        now = time.monotonic()
        if self._first is None:
            self._first, self._started = done, now
        if self._quiet or (now - self._last < 1.0 and done < total):
            return
        self._last = now
        memory = f"{peak_rss() / 1e6:.0f} MB"
        if self._bar is not None:
            self._bar.update(self._task, completed=done / total, description=doing, memory=memory)
            return
        spent, made = now - self._started, done - self._first
        left = f"{spent / made * (total - done):.0f} s left" if made > 0 else "estimating"
        print(f"{done / total:4.0%}  {left}  {memory}  {doing}", file=sys.stderr, flush=True)
