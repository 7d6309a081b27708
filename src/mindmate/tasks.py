"""Background work: one queue a resource, each with one thread that lives as long as the queue.

A resource that must be used from one thread only (the database) or one after the other (the model)
gets a `SerialQueue`. Its thread is a daemon with a name; jobs run in order; an error reaches whoever
asked. Nothing here knows Qt: `ui.bridge` turns results into signals.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")


class Work:
    """One long job, as both sides see it: how far it is, and whether it is still wanted. Safe from any thread."""

    def __init__(self) -> None:
        self.done, self.total = 0, 0  # in the job's own units; a total of 0: not known
        self._unwanted = threading.Event()
        self._cancelling = threading.Lock()
        self._end: Callable[[], None] | None = None

    def report(self, done: int, total: int = 0) -> None:
        """The job is this far."""
        self.done, self.total = done, total

    def cancel(self) -> None:
        """It isn't wanted any more: it ends soon, leaving everything as it was."""
        with self._cancelling:
            self._unwanted.set()
            if self._end is not None:
                self._end()

    @contextmanager
    def ended_by(self, end: Callable[[], None]) -> Iterator[None]:
        """Within this block `cancel` calls `end` too, on the thread that cancels, and never after it; for a job that
        waits for something else and can't look whether it is still wanted. One that is cancelled already calls nothing.
        """
        with self._cancelling:
            self._end = end
        try:
            yield
        finally:
            with self._cancelling:
                self._end = None

    @property
    def cancelled(self) -> bool:
        """Whether it isn't wanted any more."""
        return self._unwanted.is_set()


class SerialQueue:
    """Runs jobs one after the other on one thread of its own."""

    def __init__(self, name: str) -> None:
        self._jobs: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = queue.SimpleQueue()
        self._closed = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Put `job` into the queue. Raises RuntimeError once the queue is closed."""
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                raise RuntimeError(f"queue {self._thread.name!r} is closed")
            self._jobs.put((future, job))
        return future

    def call(self, job: Callable[[], T]) -> T:
        """Run `job` on the queue's thread and wait for its result; safe from that thread too."""
        if threading.current_thread() is self._thread:
            return job()
        return self.submit(job).result()

    def let_others(self) -> None:
        """From within a long job, on the queue's thread: run the jobs that wait, then go on."""
        while True:
            try:
                item = self._jobs.get_nowait()
            except queue.Empty:
                return
            if item is None:  # closing: the long job finishes first
                self._jobs.put(None)
                return
            self._do(*item)

    def close(self) -> None:
        """Let the queued jobs finish, then end the thread. Safe to call twice."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        while (item := self._jobs.get()) is not None:
            self._do(*item)
            del item  # a waiting thread must not keep the last job's content alive

    def _do(self, future: Future[Any], job: Callable[[], Any]) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = job()
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the result
            future.set_exception(error)
        else:
            future.set_result(result)
