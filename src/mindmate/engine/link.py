"""The app's end of the pipes to the model's process: starts it, passes frames, notices its death or silence.

The child is a fresh interpreter (never a fork: Qt and threads would deadlock) with an environment of a
few harmless variables and an empty working directory.
"""

from __future__ import annotations

import contextlib
import logging
import math
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from mindmate.engine import job
from mindmate.engine.frames import CHUNK, NO_MEMORY, Frame, FrameError, read_frame, write_frame
from mindmate.errors import MindMateError

if sys.platform == "linux":
    import fcntl

log = logging.getLogger(__name__)

#: The only variables that the child gets, where they are set. None of them chooses code to load.
PASSED = ("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "NUMBER_OF_PROCESSORS")
ASLEEP_SECONDS = 5.0  # a wait of a second or less that took this long: we weren't running ourselves
NEVER = 1e9  # seconds of silence that are no stall: for a child without heartbeats
WAITING = 32  # frames that wait to be taken; the child is held back by its full pipe beyond that


def command_line() -> list[str]:
    """How the child is started, from source or from a frozen bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine-worker"]
    # A sealed process writes nothing, compiled code beside its own sources included: hence -B.
    return [sys.executable, "-I", "-B", "-m", "mindmate.engine.worker"]


def environment(temporary: Path) -> dict[str, str]:
    """The child's whole environment."""
    kept = {name: os.environ[name] for name in PASSED if name in os.environ}
    # A BLAS with threads of its own would be out of Landlock's reach; nothing here uses BLAS.
    kept["OPENBLAS_NUM_THREADS"] = "1"
    # Threads that wait for each other give their processor away after a moment instead of spinning: beside
    # other busy programs a count of 100 wrote 21 to 29 tokens a second, 5,000 12 to 14, the default 6 to 8.
    # On a quiet machine 100 wrote 64 to 75, 1,000 100 to 105, 300,000 89 to 100. 1,000 lies between; what it
    # does on a busy machine hasn't been measured itself.
    kept["GOMP_SPINCOUNT"] = "1000"
    # When ggml aborts, it would start a debugger on itself for a backtrace.
    kept["GGML_NO_BACKTRACE"] = "1"
    return kept | {"TMPDIR": str(temporary), "TEMP": str(temporary), "TMP": str(temporary)}


def _widen(pipe: IO[bytes] | None) -> None:
    """Let a chunk of a saved state be under way while the next one is decrypted (Linux, pipe(7))."""
    if sys.platform == "linux" and pipe is not None:
        with contextlib.suppress(OSError):  # the system's limit for this user is reached: only slower
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, CHUNK)


class Link:
    """One running child."""

    def __init__(self, temporary: Path, command: Sequence[str], silence: float) -> None:
        """Start it. `silence` is how many seconds without a sign of life make a stall. Raises `engine.crashed`."""
        temporary.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._silence = silence
        self._folder = tempfile.TemporaryDirectory(prefix="engine-", dir=temporary)
        self._frames: queue.Queue[Frame | None] = queue.Queue(maxsize=WAITING)
        self._sending = threading.Lock()
        self._closing = threading.Event()
        self._silent = threading.Event()  # nothing more will come
        self._heard = time.monotonic()
        self._ended = ""  # why we ended the child ourselves
        try:
            self._process = subprocess.Popen(
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self._folder.name,
                env=environment(temporary),
                close_fds=True,
            )
        except OSError as error:
            self._folder.cleanup()
            raise MindMateError("engine.crashed", f"can't start: {error.errno}") from error
        self._job = job.confine(int(getattr(self._process, "_handle", 0)))  # Windows only
        _widen(self._process.stdin)
        threading.Thread(target=self._listen, name="engine-frames", daemon=True).start()
        if silence < NEVER:
            threading.Thread(target=self._watch, name="engine-sending", daemon=True).start()

    @property
    def alive(self) -> bool:
        """Whether the process runs and can still say something."""
        # `poll` alone isn't enough: it says "runs" while another thread is waiting for the same end.
        return not self._silent.is_set() and self._process.poll() is None

    @property
    def in_a_job(self) -> bool:
        """Whether a job object (Windows) ends the process with this one and keeps it from starting others."""
        return self._job is not None

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def _listen(self) -> None:
        """Take the child's frames; None says that nothing more will come."""
        assert self._process.stdout is not None  # noqa: S101 - Popen was given a pipe
        try:
            while (untrusted := read_frame(self._process.stdout)) is not None:
                self._heard = time.monotonic()
                if isinstance(untrusted, dict) and untrusted.get("event") == "beat":
                    continue
                self._pass_on(untrusted)
        except (FrameError, OSError, ValueError) as error:
            if not self._closing.is_set():
                log.warning("the model's process sent no frame: %s", type(error).__name__)
            self._ended = self._ended or "engine.crashed"
            self._process.kill()
        self._silent.set()
        self._pass_on(None)

    def _pass_on(self, untrusted: Frame | None) -> None:
        while not self._closing.is_set():
            try:
                self._frames.put(untrusted, timeout=0.5)
            except queue.Full:
                # Whoever should take these frames is busy with those before them; the child waits.
                self._heard = time.monotonic()
            else:
                return

    def send(self, message: Frame | memoryview) -> None:
        """Send a frame. Raises `engine.crashed`, `engine.message_too_long`."""
        assert self._process.stdin is not None  # noqa: S101 - Popen was given a pipe
        self._heard = max(self._heard, time.monotonic())  # silence counts from the question on
        with self._sending:
            try:
                write_frame(self._process.stdin, message)
            except FrameError as error:
                raise MindMateError("engine.message_too_long") from error
            except (OSError, ValueError) as error:
                raise self.death() from error

    def _watch(self) -> None:
        """End a child that is silent while it should take what is sent: its full pipe would hold us."""
        looked = time.monotonic()
        while not self._closing.wait(min(1.0, self._silence / 4)):
            now = time.monotonic()
            if now - looked > ASLEEP_SECONDS:
                self._heard = now
            looked = now
            if self._sending.locked() and now - self._heard > self._silence:
                self._ended = "engine.stalled"
                self._process.kill()
                return

    def receive(self, patience: float | None = None) -> Frame:
        """The next frame but heartbeats. Raises `engine.stalled` when the child is silent for too long,
        or `engine.crashed`, `engine.out_of_memory` when it has ended. With `patience` that bounds the whole wait,
        and silence counts for nothing: a child that is starting can't give signs of life yet.
        """
        began = looked = time.monotonic()
        while True:
            try:
                untrusted = self._frames.get(timeout=0.25)
            except queue.Empty:
                now = time.monotonic()
                if now - looked > ASLEEP_SECONDS:
                    # This process itself was held up (a computer that slept): its own absence is no silence.
                    self._heard, began = now, began + now - looked
                looked = now
                silent = now - self._heard > self._silence if patience is None else now - began > patience
                if silent:
                    self.close()
                    raise MindMateError("engine.stalled") from None
                if self._closing.is_set():
                    raise MindMateError("engine.crashed", "closed") from None
                continue
            if untrusted is None:
                raise self.death()
            return untrusted

    def death(self) -> MindMateError:
        """The error for a child that has ended, by how it ended."""
        ours = self._closing.is_set()
        try:
            status = self._process.wait(10)
        except subprocess.TimeoutExpired:
            status = None
        self.close()
        if self._ended and not ours:
            return MindMateError(self._ended)
        # SIGKILL that wasn't ours: on Linux, memory ran out.
        if not ours and status in (-9, NO_MEMORY):
            return MindMateError("engine.out_of_memory", "killed")
        return MindMateError("engine.crashed", f"status {status}")

    def close(self) -> None:
        """End the child now. Safe to call twice, and from any thread."""
        self._closing.set()
        self._process.kill()
        self._process.wait()
        if self._job is not None:
            self._job.close()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was still to be written has nobody to go to
                    log.debug("a pipe of the model's process was closed already")
        self._folder.cleanup()


def text_of(untrusted: dict[str, Any], key: str, most: int) -> str:
    """The text under `key`, cut at `most` characters; empty where there is none."""
    value = untrusted.get(key, "")
    return value[:most] if isinstance(value, str) else ""


def number_of(untrusted: dict[str, Any], key: str) -> float:
    """The number under `key`, 0 where there is none, or none that can be counted with."""
    value = untrusted.get(key, 0)
    return value if isinstance(value, int | float) and math.isfinite(value) else 0
