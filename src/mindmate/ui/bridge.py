"""Background work to signals. Nothing touches a widget off the window's thread.

`run(op, on_done, on_error)` calls `op` on a background thread and one of the others on the window's.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from mindmate.errors import MindMateError

if TYPE_CHECKING:
    from mindmate.tasks import SerialQueue

log = logging.getLogger(__name__)

Done = Callable[[Any], None]
Failed = Callable[[MindMateError], None]


class Bridge(QObject):
    """One queue a resource; results come back as signals. Lives on the window's thread."""

    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queues: dict[str, SerialQueue] = {}
        self._open = True
        self._listening = False
        self._running = 0

    @property
    def busy(self) -> bool:
        """Whether a job is waiting, running, or has a result that wasn't delivered yet."""
        return self._running > 0

    def run(
        self,
        op: Callable[[], Any],
        on_done: Done,
        on_error: Failed,
        queue: str = "journal",
        owner: QObject | None = None,
    ) -> None:
        """Call `op` on the thread of `queue`, then `on_done` with its result or `on_error` here.

        Jobs of one queue run one after the other. After `close` nothing is run and nothing called; nor is
        anything called once `owner`, the widget that the answer is for, is gone.
        """
        if not self._open:
            return
        self._running += 1
        if not self._listening:
            from PySide6.QtCore import Qt  # with the first job, as the queue: neither is needed to take keys

            # Queued: emitted on the worker's thread, delivered on this object's.
            self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
            self._listening = True
        if queue not in self._queues:
            from mindmate.tasks import (
                SerialQueue,  # with the first job: the window takes keys before there is one
            )

            self._queues[queue] = SerialQueue(f"window-{queue}")
        if owner is not None:
            on_done, on_error = _while_there(owner, on_done), _while_there(owner, on_error)
        self._queues[queue].submit(lambda: self._work(op, on_done, on_error))

    def close(self) -> None:
        """Drop what is still to be delivered and wait for what is running."""
        self._open = False
        for queue in self._queues.values():
            queue.close()

    def _work(self, op: Callable[[], Any], on_done: Done, on_error: Failed) -> None:
        if not self._open:
            return
        try:
            result = op()
        except MindMateError as error:
            self._send(on_error, error)
        except MemoryError:
            self._send(on_error, MindMateError("engine.out_of_memory"))
        except Exception as error:  # noqa: BLE001 - a bug: shown as one, named by its type, without content
            log.error("bug in background work: %s", type(error).__name__)
            self._send(on_error, MindMateError("bug", type(error).__name__))
        else:
            self._send(on_done, result)

    def _send(self, callback: Callable[[Any], None], value: object) -> None:
        if self._open:
            self._ended.emit(callback, value)

    def _deliver(self, callback: Callable[[Any], None], value: object) -> None:
        self._running -= 1
        if self._open:
            callback(value)


def _while_there(owner: QObject, callback: Callable[[Any], None]) -> Callable[[Any], None]:
    """`callback`, called only as long as Qt hasn't deleted `owner`."""

    def call(value: object) -> None:
        if shiboken6.isValid(owner):
            callback(value)

    return call
