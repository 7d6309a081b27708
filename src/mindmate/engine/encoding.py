"""The app's side of an encoder's process: texts in, vectors out, within a time, or an error."""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import threading
from array import array
from collections.abc import Sequence
from pathlib import Path

from mindmate.engine.frames import MAX_FRAME
from mindmate.engine.link import NEVER, Link
from mindmate.errors import MindMateError
from mindmate.tasks import SerialQueue

log = logging.getLogger(__name__)

START_SECONDS = 20.0  # a cold start beside a busy machine
ANSWER_SECONDS = 5.0  # a message takes some dozens of milliseconds; longer than this is a failure
#: Two threads: a message of 60 words takes 0.7 of the time that one needs; beside one or two busy programs they are
#: no slower at the 95th percentile than 1.5 times one (`make bench-safety`, section time).
THREADS = min(2, os.cpu_count() or 1)

Text = tuple[Sequence[str], Sequence[int]]


def command_line() -> list[str]:
    """How the child is started, from source or from a frozen bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--screen-worker"]
    # -B: it writes nothing, compiled code beside its own sources included.
    return [sys.executable, "-I", "-B", "-m", "mindmate.engine.encoder"]


class EncoderHost:
    """One encoder process, started when first needed or by `start_soon`. Implements `safety.encoder.Encoder`.

    Methods may be called from any thread.
    """

    def __init__(
        self,
        temporary: Path,
        file: Path,
        sha256: str,
        *,
        threads: int = THREADS,
        command: Sequence[str] | None = None,
        start_seconds: float = START_SECONDS,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        """`file` must have the hash `sha256`; `temporary` is the profile's folder for temporary files."""
        self._temporary, self._file, self._sha256 = temporary, file, sha256
        self._threads, self._command = threads, list(command or command_line())
        self._start_seconds, self._seconds = start_seconds, answer_seconds
        # One thread asks and starts, for as long as this host lives: Linux ends the child with the *thread*
        # that started it (PR_SET_PDEATHSIG), so it mustn't be one that comes and goes.
        self._queue = SerialQueue("screen")
        self._link: Link | None = None
        self._width = 0
        self._number = 0
        self._closed = threading.Event()
        self.seal: dict[str, object] = {}

    @property
    def pid(self) -> int | None:
        """Number of the process, None where there is none."""
        return self._link.pid if self._link is not None else None

    def start_soon(self) -> None:
        """Start the process in the background; what fails then fails again, and is told, when a message comes."""

        def run() -> None:
            try:
                self._started()
            except (MindMateError, OSError) as error:
                if not self._closed.is_set():  # a host that was closed meanwhile has nothing to tell
                    log.warning("the screen's encoder didn't start: %s", error)

        self._queue.submit(run)

    def vectors(self, texts: Sequence[Text]) -> list[array[float]]:
        """One vector for each text (parts, most tokens of each part). Raises `screen.failed`."""
        try:
            return self._queue.call(lambda: self._asked(texts))
        except (MindMateError, OSError, RuntimeError) as error:
            raise MindMateError("screen.failed", str(error)) from error

    def _asked(self, texts: Sequence[Text]) -> list[array[float]]:
        try:
            link = self._started()
            self._number += 1
            asked = [{"parts": list(parts), "most": list(most)} for parts, most in texts]
            link.send({"op": "encode", "id": self._number, "texts": asked})
            untrusted = link.receive(self._seconds)
            if not isinstance(untrusted, dict) or untrusted.get("event") != "vectors":
                raise MindMateError("screen.failed", "no answer")
            if untrusted.get("id") != self._number or untrusted.get("count") != len(texts):
                raise MindMateError("screen.failed", "another answer")
            return self._cut(link.receive(self._seconds), len(texts))
        except (MindMateError, OSError):
            self._drop()
            raise

    def _cut(self, untrusted: object, count: int) -> list[array[float]]:
        size = 2 * self._width
        if not isinstance(untrusted, bytes) or len(untrusted) != count * size * 4:
            raise MindMateError("screen.failed", "no vectors")
        numbers = array("f", untrusted)
        return [numbers[at : at + size] for at in range(0, len(numbers), size)]

    def _started(self) -> Link:
        """The running child; a child that has gone is started again. Raises `screen.failed`, `engine.*`."""
        if self._closed.is_set():
            raise MindMateError("screen.failed", "closed")
        if self._link is not None and self._link.alive:
            return self._link
        self._drop()
        self._check()
        link = self._link = Link(
            self._temporary, self._command, NEVER
        )  # no heartbeats: only `patience` bounds a wait
        if self._closed.is_set():  # while it was being started
            self._drop()
            raise MindMateError("screen.failed", "closed")
        link.send({"op": "load", "path": str(self._file.absolute()), "threads": self._threads})
        untrusted = link.receive(self._start_seconds)
        if not isinstance(untrusted, dict) or untrusted.get("event") != "loaded":
            raise MindMateError("screen.failed", "not loaded")
        width = untrusted.get("width")
        if not isinstance(width, int) or not 0 < width <= 8192 or width * 8 > MAX_FRAME:
            raise MindMateError("screen.failed", "width")
        self._width = width
        self.seal = {name: untrusted.get(name) for name in ("landlock", "seccomp", "network")}
        return link

    def _check(self) -> None:
        """The file must be the one that the head was trained with. Raises `screen.failed`, OSError."""
        digest = hashlib.sha256()
        with self._file.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
        if digest.hexdigest() != self._sha256:
            raise MindMateError("screen.failed", "the encoder's file is damaged")

    def _drop(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            link.close()

    def close(self) -> None:
        """End the process for good, also in the middle of an answer."""
        self._closed.set()
        try:
            self._drop()
        finally:
            self._queue.close()
