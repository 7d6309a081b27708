"""Python's cyclic garbage is collected on the window's thread alone, and between two events.

Left to itself, Python collects in whichever thread has just allocated enough: on a worker's, while Qt paints, or on
the window's in the middle of an event that Qt still delivers. Either way a widget that only a cycle held is destroyed
under Qt's feet, and the process may end.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QThread, QTimer

TICK_MS = 1000


class Collector(QObject):
    """Takes over from Python's own collector from now on; lives on the window's thread, for as long as the app."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._all = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect_all(self) -> None:
        """Collect all of it, as soon as no menu or dialog is open: a locked journal's words shall not lie about.

        What there was at the first look, when nobody had unlocked anything, is left alone (`gc.freeze`).
        """
        self._all = True
        QTimer.singleShot(0, self, self.collect)  # behind what Qt is still to delete

    def collect(self) -> None:
        """Collect what Python itself would have by now: the young, now and then the older, seldom all."""
        if QThread.currentThread().loopLevel() > 1:  # a menu or dialog is open: an event is being delivered
            return
        if not gc.get_freeze_count():
            gc.freeze()  # what the start loaded stays
        young, middle, old = gc.get_count()
        enough = gc.get_threshold()
        if self._all:
            self._all = False
            gc.collect()
        elif young > enough[0]:
            gc.collect(2 if old > enough[2] else 1 if middle > enough[1] else 0)
