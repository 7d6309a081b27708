"""What the engine's integration tests share: a loaded child, replies as text, and conditions to wait for."""

from __future__ import annotations

import os
import struct
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.making_gguf import U32, string

from mindmate.engine.gguf import read_header
from mindmate.engine.host import EngineHost
from mindmate.engine.loading import Loading
from mindmate.engine.snapshot import Snapshots, Writer
from mindmate.replies import ReplyEnd, Sampling, TextPiece

GREEDY = Sampling(temperature=0)
#: One thread: two wait for each other on a busy machine, and these tests aren't about speed.
SMALL = Loading(n_ctx=1024, threads=1)
TALK = (("system", "You are kind and brief."), ("user", "I can't sleep. My thoughts go round and round."))
LONG = (("system", "You are kind."), ("user", "Word after word, my day was long. " * 90))


def say(
    host: EngineHost,
    messages: Sequence[tuple[str, str]],
    tokens: int = 12,
    sampling: Sampling = GREEDY,
    note: str = "",
) -> tuple[str, ReplyEnd]:
    """A whole reply, and how it ended."""
    text, end = "", None
    for piece in host.reply(messages, max_tokens=tokens, sampling=sampling, note=note):
        if isinstance(piece, TextPiece):
            text += piece.text
        else:
            end = piece
    assert end is not None
    return text, end


def loaded(folder: Path, model: Path, loading: Loading = SMALL, **options: object) -> EngineHost:
    """A child of its own with the model loaded; close it."""
    host = EngineHost(folder, **options)  # type: ignore[arg-type]
    host.load(model, loading)
    return host


def keep(host: EngineHost, snapshots: Snapshots, name: str, bound: bytes) -> bool:
    """Write the child's state as the state of conversation `name`."""

    def fill(writer: Writer) -> None:
        def take(state: object) -> Callable[[bytes], None]:
            writer.begin(state)  # type: ignore[arg-type]
            return writer.take

        host.save(take)

    return snapshots.write(name, bound, fill)


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Wait for a condition, within a bound that no working machine reaches."""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.01)


def runs(pid: int) -> bool:
    """Whether a process exists and is no zombie."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def memory_of(pid: int) -> int:
    """Bytes of address space of a process."""
    return int((Path(f"/proc/{pid}/statm")).read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def anonymous_memory_of(pid: int | str) -> int:
    """Bytes of memory that a process has for itself, mapped files left out."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("RssAnon:"))


def waited(pid: int | None) -> float:
    """Seconds in which the main thread of a process could have run, but had no processor (Linux, schedstat)."""
    try:
        return int(Path(f"/proc/{pid}/task/{pid}/schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


class Awake:
    """Seconds in which this process was really running, and so could `child`: a machine that sleeps, a debugger that
    holds it, or other programs that have the processor don't count. Use as a context manager."""

    def __init__(self, child: Callable[[], int | None] = lambda: None) -> None:
        self.seconds = 0.0
        self._child = child
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._count, name="awake", daemon=True)

    def _count(self) -> None:
        before, held = time.monotonic(), (self._child(), waited(self._child()))
        while not self._over.wait(0.1):
            now, pid = time.monotonic(), self._child()
            queued = waited(pid)
            lost = queued - held[1] if pid == held[0] else 0.0
            self.seconds += max(0.0, min(now - before, 1.0) - lost)
            before, held = now, (pid, queued)

    def __enter__(self) -> Awake:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


def shallow(source: Path, target: Path, layers: int) -> None:
    """Copy a GGUF file with only its first layers: the same vocabulary and template, far less to compute.

    What it writes makes no sense; what happens to its context does.
    """
    header, data = read_header(source), source.read_bytes()
    first = string(header.tensors[0].name)
    infos = data.index(first)
    kept = [
        tensor
        for tensor in header.tensors
        if not tensor.name.startswith("blk.") or int(tensor.name.split(".")[1]) < layers
    ]
    pairs = bytearray(data[24:infos])
    key = string("llama.block_count") + struct.pack("<I", U32)
    struct.pack_into("<I", pairs, pairs.index(key) + len(key), layers)
    head, body = data[:8] + struct.pack("<Q", len(kept)) + data[16:24] + bytes(pairs), b""
    for tensor in kept:
        body += b"\0" * (-len(body) % 32)
        head += string(tensor.name) + struct.pack(f"<I{len(tensor.shape)}Q", len(tensor.shape), *tensor.shape)
        head += struct.pack("<IQ", tensor.type, len(body))
        body += data[tensor.offset : tensor.offset + tensor.size]
    target.write_bytes(head + b"\0" * (-len(head) % 32) + body)
