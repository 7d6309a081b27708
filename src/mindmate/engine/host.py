"""The app's side of the model's process: starts it, asks it, and survives whatever happens to it.

The child is a fresh interpreter (never a fork: Qt and threads would deadlock) with an environment of
a few harmless variables, an empty working directory, and three pipes. Its frames are bounded and
every field is checked here, because the child may have parsed a stranger's file.
"""

from __future__ import annotations

import itertools
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mindmate.engine.frames import FrameError, read_frame, write_frame
from mindmate.errors import CODES, MindMateError
from mindmate.replies import ReplyEnd, Sampling, TextPiece

log = logging.getLogger(__name__)

READY_SECONDS = 60.0  # a cold start on a slow disk, with libraries to map
SILENCE_SECONDS = 30.0  # heartbeats come each second; longer than this is a stall
MAX_UNTRUSTED_TEXT = 16 * 1024  # characters of one piece of a reply; a token has some dozens
MAX_REPLY = 1024 * 1024  # characters of one reply

#: The only variables that the child gets, where they are set. None of them chooses code to load.
PASSED = ("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "NUMBER_OF_PROCESSORS")


@dataclass(frozen=True)
class WorkerInfo:
    """What the child said of itself: processor features in use, devices, llama.cpp's own line."""

    variant: str
    devices: tuple[tuple[str, str], ...]
    info: str


def default_threads() -> int:
    """Threads to compute with: the processors this process may use, at most eight."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2
    return max(1, min(usable, 8))


def command_line() -> list[str]:
    """How the child is started, from source or from a frozen bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine-worker"]
    return [sys.executable, "-I", "-m", "mindmate.engine.worker"]


def environment(temporary: Path) -> dict[str, str]:
    """The child's whole environment."""
    kept = {name: os.environ[name] for name in PASSED if name in os.environ}
    return kept | {"TMPDIR": str(temporary), "TEMP": str(temporary), "TMP": str(temporary)}


class EngineHost:
    """One model process. Methods may be called from any thread; one request runs at a time."""

    def __init__(self, temporary: Path, command: Sequence[str] | None = None) -> None:
        """`temporary` is the profile's folder for temporary files; `command` replaces the worker in tests."""
        self._temporary = temporary
        self._command = list(command or command_line())
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._events: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._numbers = itertools.count(1)
        self._request = threading.RLock()
        self._sending = threading.Lock()
        self._running = 0
        self._ending = False
        self._context = 0
        self.info: WorkerInfo | None = None

    # ---- life ----------------------------------------------------------------------------------

    def start(self) -> WorkerInfo:
        """Start the process and wait until it can take commands. Raises `engine.*`."""
        with self._request:
            if self.info is not None and self.alive:
                return self.info
            self._launch()
            untrusted = self._expect("ready", 0, READY_SECONDS)
            devices = untrusted.get("devices")
            self.info = WorkerInfo(
                variant=_text(untrusted, "variant", 200),
                devices=tuple(
                    (_text(device, "name", 200), _text(device, "description", 200))
                    for device in (devices if isinstance(devices, list) else [])[:16]
                    if isinstance(device, dict)
                ),
                info=_text(untrusted, "info", 2000),
            )
            return self.info

    def _launch(self) -> None:
        self.close()
        self._temporary.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = tempfile.TemporaryDirectory(prefix="engine-", dir=self._temporary)
        self._events = queue.Queue()
        self._ending = False
        try:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self._folder.name,
                env=environment(self._temporary),
                close_fds=True,
            )
        except OSError as error:
            raise MindMateError("engine.crashed", f"can't start: {error.errno}") from error
        threading.Thread(
            target=self._listen, args=(self._process, self._events), name="engine-frames", daemon=True
        ).start()

    @staticmethod
    def _listen(process: subprocess.Popen[bytes], events: queue.Queue[dict[str, Any] | None]) -> None:
        """Pass the child's frames on; None says that nothing more will come."""
        assert process.stdout is not None  # noqa: S101 - Popen was given a pipe
        try:
            while (untrusted := read_frame(process.stdout)) is not None:
                events.put(untrusted)
        except (FrameError, OSError, ValueError) as error:
            log.warning("the model's process sent no frame: %s", type(error).__name__)
            process.kill()
        events.put(None)

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int | None:
        """Number of the process, None where there is none."""
        return self._process.pid if self._process is not None else None

    @property
    def context(self) -> int:
        """Tokens that fit into the loaded model's context, 0 before a model is loaded."""
        return self._context

    def close(self) -> None:
        """End the process now; what it was writing ends with `engine.crashed` unless it was stopped."""
        process, self._process = self._process, None
        self._ending = True
        self._context = 0
        self.info = None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    try:
                        pipe.close()
                    except OSError:  # what was still to be written has nobody to go to
                        log.debug("a pipe of the model's process was closed already")
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    # ---- requests ------------------------------------------------------------------------------

    def load(
        self,
        file: Path,
        *,
        n_ctx: int = 4096,
        threads: int | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> int:
        """Load a model; returns the context size in tokens. Raises `model.*` and `engine.*`."""
        with self._request:
            self.start()
            number = next(self._numbers)
            self._send(
                {
                    "op": "load",
                    "id": number,
                    "path": str(file.absolute()),
                    "n_ctx": n_ctx,
                    "threads": threads or default_threads(),
                }
            )
            while True:
                untrusted = self._next(number)
                if untrusted.get("event") == "loading" and progress is not None:
                    progress(min(1.0, max(0.0, float(_number(untrusted, "part")))))
                elif untrusted.get("event") == "loaded":
                    self._context = int(_number(untrusted, "n_ctx"))
                    return self._context

    def count(self, messages: Sequence[tuple[str, str]]) -> int:
        """Tokens of the prompt of `messages`. Raises `engine.*`."""
        with self._request:
            number = next(self._numbers)
            self._send({"op": "count", "id": number, "messages": list(messages)})
            return int(_number(self._expect("counted", number, SILENCE_SECONDS), "tokens"))

    def reply(
        self, messages: Sequence[tuple[str, str]], *, max_tokens: int, sampling: Sampling
    ) -> Iterator[TextPiece | ReplyEnd]:
        """Stream one reply; the last item is a `ReplyEnd`. Leaving the loop early stops the model.

        Raises `engine.*`; the text that came before an error stands.
        """
        with self._request:
            number = next(self._numbers)
            self._running = number
            self._send(
                {
                    "op": "reply",
                    "id": number,
                    "messages": list(messages),
                    "max_tokens": max_tokens,
                    "sampling": asdict(sampling),
                }
            )
            finished = False
            try:
                length = 0
                while not finished:
                    untrusted = self._next(number)
                    if untrusted.get("event") == "text":
                        piece = _text(untrusted, "text", MAX_UNTRUSTED_TEXT)
                        length += len(piece)
                        if length > MAX_REPLY:
                            self.close()
                            raise MindMateError("engine.crashed", "a reply without end")
                        yield TextPiece(piece)
                    elif untrusted.get("event") == "done":
                        finished = True
                        yield _reply_end(untrusted)
            except MindMateError:
                finished = True
                raise
            finally:
                self._running = 0
                if not finished and self.alive:
                    self._drain(number)

    def _drain(self, number: int) -> None:
        """Stop a reply whose reader has gone, so that the next request finds the child free."""
        self._send({"op": "stop", "id": number})
        while self._next(number).get("event") != "done":
            pass

    def stop(self) -> None:
        """End the running reply soon, from any thread; harmless when nothing runs."""
        number = self._running
        if number and self.alive:
            try:
                self._send({"op": "stop", "id": number})
            except MindMateError:
                log.info("stop: the model's process has ended already")

    # ---- frames --------------------------------------------------------------------------------

    def _send(self, message: dict[str, Any]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise MindMateError("engine.crashed", "no process")
        with self._sending:
            try:
                write_frame(process.stdin, message)
            except FrameError as error:
                raise MindMateError("engine.message_too_long") from error
            except (OSError, ValueError) as error:
                raise self._died() from error

    def _expect(self, event: str, number: int, seconds: float) -> dict[str, Any]:
        while True:
            untrusted = self._next(number, seconds)
            if untrusted.get("event") == event:
                return untrusted

    def _next(self, number: int, seconds: float = SILENCE_SECONDS) -> dict[str, Any]:
        """The next frame that belongs to request `number`. Raises `engine.*`, or the error it reports."""
        while True:
            try:
                untrusted = self._events.get(timeout=seconds)
            except queue.Empty:
                self.close()
                raise MindMateError("engine.stalled") from None
            if untrusted is None:
                raise self._died()
            if untrusted.get("event") == "beat" or untrusted.get("id", number) != number:
                continue
            if untrusted.get("event") == "error":
                code = _text(untrusted, "code", 100)
                raise MindMateError(
                    code if code in CODES else "engine.crashed", _text(untrusted, "detail", 500)
                )
            return untrusted

    def _died(self) -> MindMateError:
        """The error for a process that has ended, by how it ended."""
        process, ending = self._process, self._ending
        status = process.wait(10) if process is not None else None
        self.close()
        if not ending and status == -9:  # SIGKILL that we didn't send: on Linux, memory ran out
            return MindMateError("engine.out_of_memory", "killed")
        return MindMateError("engine.crashed", f"status {status}")


def _text(untrusted: dict[str, Any], key: str, most: int) -> str:
    value = untrusted.get(key, "")
    return value[:most] if isinstance(value, str) else ""


def _number(untrusted: dict[str, Any], key: str) -> float:
    value = untrusted.get(key, 0)
    return value if isinstance(value, int | float) else 0


def _reply_end(untrusted: dict[str, Any]) -> ReplyEnd:
    reason = _text(untrusted, "reason", 20)
    return ReplyEnd(
        reason if reason in ("end", "length", "stopped") else "end",
        int(_number(untrusted, "prompt")),
        int(_number(untrusted, "reused")),
        int(_number(untrusted, "written")),
    )
