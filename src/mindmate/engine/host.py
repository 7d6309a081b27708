"""The app's side of the model: asks the child process, checks every answer, and survives whatever happens to it."""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from mindmate.engine.frames import CHUNK, Frame
from mindmate.engine.link import Link, command_line, number_of, text_of
from mindmate.engine.loading import Device, Loading
from mindmate.engine.snapshot import NotAuthentic, State
from mindmate.errors import CODES, MindMateError
from mindmate.replies import ReplyEnd, Sampling, TextPiece

log = logging.getLogger(__name__)

READY_SECONDS = 60.0  # a cold start on a slow disk, with libraries to map
SILENCE_SECONDS = 30.0  # the child says each second that it is alive; longer than this is a stall
MAX_UNTRUSTED_TEXT = 16 * 1024  # characters of one piece of a reply; a token has some dozens
MAX_REPLY = 1024 * 1024  # characters of one reply
MAX_STATE = 16 * 1024**3  # bytes of a saved state

Messages = Sequence[tuple[str, str]]


class GiveWay(Protocol):
    """Says whether something more urgent came, as `threading.Event` does."""

    def is_set(self) -> bool: ...


@dataclass(frozen=True)
class WorkerInfo:
    """What the child said of itself: processor features, devices, llama.cpp's line, a digest of its build."""

    variant: str
    devices: tuple[Device, ...]
    info: str
    build: str


def default_threads() -> int:
    """Threads to compute with: the processors this process may use, at most eight."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2
    return max(1, min(usable, 8))


class EngineHost:
    """One model process. Methods may be called from any thread; one request runs at a time."""

    def __init__(
        self, temporary: Path, command: Sequence[str] | None = None, silence: float = SILENCE_SECONDS
    ) -> None:
        """`temporary` is the profile's folder for temporary files; `command` replaces the worker in tests."""
        self._temporary, self._silence = temporary, silence
        self._command = list(command or command_line())
        self._link: Link | None = None
        self._numbers = itertools.count(1)
        self._request = threading.RLock()
        self._running = 0
        self._context = 0
        self._file: Path | None = None
        self._retired = False
        self.info: WorkerInfo | None = None
        self.seal: dict[str, Any] = {}

    # ---- life ----------------------------------------------------------------------------------

    def start(self) -> WorkerInfo:
        """Start the process and wait until it can take commands. Raises `engine.*`."""
        with self._request:
            if self.info is not None and self.alive:
                return self.info
            self.close()
            self._file = None
            self._link = Link(self._temporary, self._command, self._silence)
            if self._retired:
                self.close()
                raise MindMateError("engine.crashed", "retired")
            untrusted = self._expect("ready", 0, READY_SECONDS)
            devices = untrusted.get("devices")
            self.info = WorkerInfo(
                variant=text_of(untrusted, "variant", 200),
                devices=tuple(
                    Device(
                        text_of(device, "name", 200),
                        text_of(device, "description", 200),
                        int(number_of(device, "free")),
                        int(number_of(device, "total")),
                        device.get("gpu") is True,
                    )
                    for device in (devices if isinstance(devices, list) else [])[:16]
                    if isinstance(device, dict)
                ),
                info=text_of(untrusted, "info", 2000),
                build=text_of(untrusted, "build", 64),
            )
            return self.info

    def seal_for(self, file: Path) -> dict[str, Any]:
        """Have a process that can read `file` and nothing else; returns what is in force. Raises `engine.*`."""
        with self._request:
            if self._file is not None and self._file != file:
                self.close()
            self.start()
            if self._file is None:
                self.seal = self._expect("sealed", self._ask("seal", path=str(file)), READY_SECONDS)
                if self._link is not None and self._link.in_a_job:
                    self.seal |= {"job_object": True, "dies_with_parent": True}
                self._file = file
            return self.seal

    def retire(self) -> None:
        """End the process for good: whoever is just about to start it again doesn't."""
        self._retired = True
        self.close()

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._link is not None and self._link.alive

    @property
    def pid(self) -> int | None:
        """Number of the process, None where there is none."""
        return self._link.pid if self._link is not None else None

    @property
    def context(self) -> int:
        """Tokens that fit into the loaded model's context, 0 before a model is loaded."""
        return self._context

    def close(self) -> None:
        """End the process now, from any thread; what it was doing ends with `engine.crashed`."""
        link, self._link = self._link, None
        self._context = 0
        self.info = None
        if link is not None:
            link.close()

    # ---- requests ------------------------------------------------------------------------------

    def load(
        self, file: Path, loading: Loading | None = None, progress: Callable[[float], None] | None = None
    ) -> int:
        """Load a model; returns the context size in tokens. Raises `model.*` and `engine.*`."""
        how = loading or Loading()
        with self._request:
            self.seal_for(file.absolute())
            number = self._ask(
                "load",
                n_ctx=how.n_ctx,
                threads=how.threads or default_threads(),
                kv=how.kv,
                gpu_layers=how.gpu_layers,
            )
            while True:
                untrusted = self._next(number)
                if untrusted.get("event") == "loading" and progress is not None:
                    progress(min(1.0, max(0.0, number_of(untrusted, "part"))))
                elif untrusted.get("event") == "loaded":
                    self._context = int(number_of(untrusted, "n_ctx"))
                    return self._context

    def sizes(self, file: Path, loading: Loading) -> dict[str, int]:
        """Bytes that a model would take, see `sizes.measure`; nothing is loaded. Raises `model.*`, `engine.*`."""
        with self._request:
            self.seal_for(file.absolute())
            number = self._ask(
                "fit",
                n_ctx=loading.n_ctx,
                kv=loading.kv,
                gpu_layers=loading.gpu_layers,
            )
            untrusted = self._expect("sizes", number)
            names = ("kv", "compute", "device", "n_ctx", "trained", "layers")
            return {name: int(number_of(untrusted, name)) for name in names}

    def set_threads(self, threads: int) -> None:
        """Change how many threads compute."""
        with self._request:
            self._expect("set", self._ask("threads", threads=threads))

    def count(self, messages: Messages) -> int:
        """Tokens of the prompt of `messages`. Raises `engine.*`."""
        return self.measure(messages)[0]

    def measure(self, messages: Messages) -> tuple[int, list[int]]:
        """Tokens of the prompt of `messages`, and of each message's words alone. Raises `engine.*`."""
        with self._request:
            untrusted = self._expect("counted", self._ask("count", messages=list(messages)))
            words = untrusted.get("words")
            counts = [int(w) for w in words if isinstance(w, int)] if isinstance(words, list) else []
            if len(counts) != len(messages):
                raise MindMateError("engine.crashed", "counts")
            return int(number_of(untrusted, "tokens")), counts

    def prepare(self, messages: Messages, give_way: GiveWay | None = None) -> int:
        """Read a conversation into the cache before anything is asked; returns the tokens it holds then, 0
        where it wasn't read to its end.

        `stop` ends it early, and it doesn't begin while `give_way` is set; what was read by then is of
        use all the same. Raises `engine.*`.
        """
        with self._request:
            number = self._running = next(self._numbers)  # a stop from now on reaches it
            try:
                if give_way is not None and give_way.is_set():
                    return 0
                self._ask("prepare", number, messages=list(messages))
                return int(number_of(self._expect("prepared", number), "tokens"))
            finally:
                self._running = 0

    def reply(
        self,
        messages: Messages,
        *,
        max_tokens: int,
        sampling: Sampling,
        note: str = "",
        summary: str = "",
        give_way: GiveWay | None = None,
    ) -> Generator[TextPiece | ReplyEnd, None, None]:
        """Stream one reply; the last item is a `ReplyEnd`. Leaving the loop early stops the model.

        `note` is guidance for this reply alone; it goes into the newest message, and so does `summary`, unless
        the context holds it already. A reply that is to `give_way` doesn't begin while that is set.
        Raises `engine.*`; the text that came before an error stands.
        """
        with self._request:
            number = self._running = next(self._numbers)  # a stop from now on reaches it
            finished = False
            try:
                if give_way is not None and give_way.is_set():
                    finished = True
                    yield ReplyEnd("stopped", 0, 0, 0)
                    return
                self._ask(
                    "reply",
                    number,
                    messages=list(messages),
                    note=note,
                    summary=summary,
                    max_tokens=max_tokens,
                    sampling=asdict(sampling),
                )
                length = 0
                while not finished:
                    untrusted = self._next(number)
                    if untrusted.get("event") == "text":
                        piece = text_of(untrusted, "text", MAX_UNTRUSTED_TEXT)
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
        """End the running request soon, from any thread; harmless when nothing runs."""
        number = self._running
        if number and self.alive:
            try:
                self._send({"op": "stop", "id": number})
            except MindMateError:
                log.info("stop: the model's process has ended already")

    # ---- saved state ---------------------------------------------------------------------------

    def save(self, take: Callable[[State], Callable[[bytes], None]]) -> None:
        """Fetch the cache's state. `take` gets what it is and returns where its chunks go. Raises `engine.*`."""
        with self._request:
            number = self._ask("save")
            untrusted = self._expect("state", number)
            size = int(number_of(untrusted, "size"))
            tokens, marks = untrusted.get("tokens"), untrusted.get("marks")
            if not (
                0 <= size <= MAX_STATE
                and isinstance(tokens, list)
                and all(type(token) is int for token in tokens)
                and isinstance(marks, list)
            ):
                self.close()
                raise MindMateError("engine.crashed", "state")
            write = take(State(size, tokens, marks))
            at = 0
            try:
                while at < size:
                    chunk = self._receive()
                    if not isinstance(chunk, bytes) or at + len(chunk) > size:
                        self.close()
                        raise MindMateError("engine.crashed", "chunk")
                    at += len(chunk)
                    write(chunk)
            except OSError:
                # The disk failed; take what is still under way, so that the next request finds order.
                while at < size and isinstance(chunk := self._receive(), bytes):
                    at += len(chunk)
                raise
            self._expect("saved", number)

    def restore(self, state: State, chunks: Iterator[bytes | memoryview]) -> bool:
        """Give back a state; False where llama.cpp doesn't take it, or where `chunks` ends with NotAuthentic.

        llama.cpp sees the state only when all of it has been authenticated.
        """
        with self._request:
            number = self._ask("restore", size=state.size, tokens=state.tokens, marks=state.marks)
            try:
                for chunk in chunks:
                    view = memoryview(chunk)
                    for start in range(0, len(view), CHUNK):
                        self._send(view[start : start + CHUNK])
            except NotAuthentic:
                self._send({"op": "abandon"})
                with contextlib.suppress(MindMateError):  # the child says that the state was broken off
                    self._expect("restored", number)
                return False
            return bool(self._expect("restored", number).get("taken"))

    def bare_read(self, count: int) -> float:
        """Seconds in which a bare llama.cpp loop reads `count` tokens; empties the cache."""
        return self._baseline(read=count, write=0, behind=0, sampling={})

    def bare_write(self, behind: int, count: int, sampling: Sampling) -> float:
        """Seconds a token in which a bare llama.cpp loop writes `count` tokens behind `behind` cached ones."""
        return self._baseline(read=0, write=count, behind=behind, sampling=asdict(sampling))

    def _baseline(self, **what: Any) -> float:
        with self._request:
            return number_of(self._expect("measured", self._ask("baseline", **what)), "seconds")

    # ---- frames --------------------------------------------------------------------------------

    def _ask(self, operation: str, number: int = 0, **fields: Any) -> int:
        number = number or next(self._numbers)
        self._send({"op": operation, "id": number, **fields})
        return number

    def _send(self, message: Frame | memoryview) -> None:
        link = self._link
        if link is None:
            raise MindMateError("engine.crashed", "no process")
        link.send(message)

    def _receive(self, patience: float | None = None) -> Frame:
        link = self._link
        if link is None:
            raise MindMateError("engine.crashed", "no process")
        return link.receive(patience)

    def _expect(self, event: str, number: int, patience: float | None = None) -> dict[str, Any]:
        while True:
            untrusted = self._next(number, patience)
            if untrusted.get("event") == event:
                return untrusted

    def _next(self, number: int, patience: float | None = None) -> dict[str, Any]:
        """The next answer to request `number`. Raises `engine.*`, or the error that it reports."""
        while True:
            untrusted = self._receive(patience)
            if not isinstance(untrusted, dict) or untrusted.get("id", number) != number:
                continue
            if untrusted.get("event") == "error":
                code = text_of(untrusted, "code", 100)
                raise MindMateError(
                    code if code in CODES else "engine.crashed", text_of(untrusted, "detail", 500)
                )
            return untrusted


def _reply_end(untrusted: dict[str, Any]) -> ReplyEnd:
    reason = text_of(untrusted, "reason", 20)
    return ReplyEnd(
        reason if reason in ("end", "length", "stopped") else "end",
        int(number_of(untrusted, "prompt")),
        int(number_of(untrusted, "reused")),
        int(number_of(untrusted, "written")),
        number_of(untrusted, "first"),
    )
