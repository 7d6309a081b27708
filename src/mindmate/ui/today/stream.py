"""The events of a turn, gathered for 33 ms, so that a fast model can't flood the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from mindmate.conversation.events import ReplyText, TurnEvent

GATHER_MS = 33


class TurnStream(QObject):
    """Gathers the events of one turn and hands them over in batches, text pieces joined."""

    arrived = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[TurnEvent] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(GATHER_MS)
        self._timer.timeout.connect(self.drain)

    def start(self) -> None:
        """Begin to hand over; on the window's thread."""
        self._timer.start()

    def take(self, event: TurnEvent) -> None:
        """Take an event, on any thread."""
        self._waiting.append(event)

    def drain(self) -> None:
        """Hand over what has gathered."""
        events: list[TurnEvent] = []
        while self._waiting:
            events.append(self._waiting.popleft())
        if events:
            self.arrived.emit(joined(events))

    def finish(self) -> None:
        """Hand over the rest and stop."""
        self._timer.stop()
        self.drain()


def joined(events: Sequence[TurnEvent]) -> list[TurnEvent]:
    """The same events, with neighbouring pieces of text as one."""
    found: list[TurnEvent] = []
    for event in events:
        if isinstance(event, ReplyText) and found and isinstance(found[-1], ReplyText):
            found[-1] = ReplyText(found[-1].delta + event.delta)
        else:
            found.append(event)
    return found
