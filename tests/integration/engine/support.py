"""What the engine's integration tests share: a loaded child, replies as text, and conditions to wait for."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

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
