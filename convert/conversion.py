"""One pass from checkpoint to GGUF file: everything is checked first, then every slab is made once."""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from convert import library, plan, tokencheck
from convert.errors import ConvertError, Stopped
from convert.folder import ModelFolder
from convert.gguf_file import Placed, padded
from convert.journal import PartFile, check_room, part_path
from convert.preparation import Prepared
from convert.rows import Work, convert_slab

VERSION: Final = "1"
HASHED: Final = (".json", ".model", ".safetensors", ".jinja", ".txt", ".md")
_SLABS_AHEAD = 2  # per thread, beyond those being worked on
_MANY_WEIGHTS = 1 << 20


@dataclass
class Done:
    """What came of it."""

    sha256: str
    tensors: list[dict[str, Any]]
    inputs: list[dict[str, Any]]
    seconds: float
    bytes_read: int
    bytes_written: int
    peak_rss: int
    resumed: int
    checked_lines: int


#: Called with (weights done, weights in all, what is being done).
Progress = Callable[[int, int, str], None]


def peak_rss() -> int:
    """Most memory that this process held at any time, in bytes."""
    try:
        for line in Path("/proc/self/status").read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    try:
        import resource
    except ImportError:  # Windows
        return 0
    import sys

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _plan_digest(prepared: Prepared) -> str:
    """Everything that the bytes depend on, without reading the weights: a part file continues only for the same."""
    files = [*prepared.checkpoint.files, *([prepared.adapter.file] if prepared.adapter else [])]
    wanted = prepared.wanted
    state = {
        "version": VERSION,
        "library": library.identity(),
        "kind": wanted.kind,
        "merge_base": wanted.merge_base,
        "importance": wanted.importance_hash,
        "adapter": prepared.adapter.config if prepared.adapter else None,
        "files": [[f.label, f.size, f.path.stat().st_mtime_ns] for f in files],
        "head": hashlib.sha256(prepared.head).hexdigest(),
    }
    return hashlib.sha256(json.dumps(state, sort_keys=True, default=str).encode()).hexdigest()


class InputHashes(threading.Thread):
    """Hashes every input file in the background while the weights are converted."""

    def __init__(self, prepared: Prepared) -> None:
        super().__init__(name="hashes", daemon=True)
        self._prepared = prepared
        self.found: list[dict[str, Any]] = []
        self.error: Exception | None = None
        self.bytes_read = 0
        self.stop = threading.Event()

    def run(self) -> None:
        """Fill `found`, in order of role and name."""
        try:
            for folder in self._prepared.folders:
                for name in folder.names():
                    if name.endswith(HASHED) and not folder.path.joinpath(name).is_dir():
                        self.found.append(self._one(folder, name))
        except Exception as error:  # noqa: BLE001  (handed to the main thread, which raises it)
            self.error = error

    def _one(self, folder: ModelFolder, name: str) -> dict[str, Any]:
        digest, size = hashlib.sha256(), 0
        with folder.file(name).open("rb") as stream:
            while not self.stop.is_set() and (data := stream.read(1 << 20)):
                digest.update(data)
                size += len(data)
        self.bytes_read += size
        return {"role": folder.what, "name": name, "size": size, "sha256": digest.hexdigest()}


def run(prepared: Prepared, progress: Progress, stopped: threading.Event) -> tuple[PartFile, Done]:
    """Make the file under its part name, read it back, and return it unpublished.

    Raises `ConvertError` (nothing is left behind) and `Stopped` (the part file waits for the next run).
    """
    started = time.monotonic()
    wanted = prepared.wanted
    check_room(wanted.out, prepared.size)
    part = PartFile(wanted.out, prepared.head, prepared.size, _plan_digest(prepared))
    hashes = InputHashes(prepared)
    try:
        checked = tokencheck.check(part_path(wanted.out), prepared.vocabulary, prepared.notes)
        hashes.start()
        tensors, digest, resumed = _all_tensors(prepared, part, progress, stopped)
        part.settle()
        progress(1, 1, "reading back")
        if _read_back(part, prepared.size) != digest:
            raise ConvertError(
                f"{wanted.out.name} reads back differently from what was written: the disk is faulty"
            )
        while hashes.is_alive():
            hashes.join(0.2)
            if stopped.is_set():
                raise Stopped
        if hashes.error:
            raise hashes.error
    except (Stopped, KeyboardInterrupt):
        hashes.stop.set()
        part.checkpoint()
        part.close()
        raise Stopped from None
    except BaseException:
        hashes.stop.set()
        part.discard()
        raise
    files = [*prepared.checkpoint.files, *([prepared.adapter.file] if prepared.adapter else [])]
    done = Done(
        sha256=digest,
        tensors=tensors,
        inputs=hashes.found,
        seconds=time.monotonic() - started,
        bytes_read=sum(f.bytes_read for f in files) + hashes.bytes_read + prepared.size,
        bytes_written=prepared.size,
        peak_rss=peak_rss(),
        resumed=resumed,
        checked_lines=checked,
    )
    return part, done


def _read_back(part: PartFile, size: int) -> str:
    digest = hashlib.sha256()
    for at in range(0, size, 1 << 22):
        digest.update(part.read(at, min(1 << 22, size - at)))
    return digest.hexdigest()


def _resume(prepared: Prepared, part: PartFile, whole: Any) -> list[str]:
    """Check the tensors that an earlier run finished; their hashes, as far as they hold."""
    kept: list[str] = []
    start = len(prepared.head)
    for placed, claimed in zip(prepared.placed, list(part.done), strict=False):
        digest = hashlib.sha256()
        for at in range(0, placed.size, 1 << 22):
            digest.update(part.read(start + placed.offset + at, min(1 << 22, placed.size - at)))
        if digest.hexdigest() != claimed:
            break
        kept.append(claimed)
    part.forget_from(len(kept))
    for placed in prepared.placed[: len(kept)]:
        for at in range(0, placed.size, 1 << 22):
            whole.update(part.read(start + placed.offset + at, min(1 << 22, placed.size - at)))
        whole.update(bytes(padded(placed.size) - placed.size))
    return kept


def _all_tensors(
    prepared: Prepared, part: PartFile, progress: Progress, stopped: threading.Event
) -> tuple[list[dict[str, Any]], str, int]:
    whole = hashlib.sha256(prepared.head)
    kept = _resume(prepared, part, whole)
    tensors = [_entry(placed, digest) for placed, digest in zip(prepared.placed, kept, strict=False)]
    total = sum(item.weights for item in prepared.items)
    done = sum(item.weights for item in prepared.items[: len(kept)])
    jobs = _jobs(prepared, len(kept))
    pending: deque[tuple[Work, Placed, int, bool, Future[bytes]]] = deque()
    ahead = prepared.wanted.threads * (1 + _SLABS_AHEAD)
    current, written = hashlib.sha256(), 0
    with _pool(prepared.wanted.threads) as pool:
        while True:
            while len(pending) < ahead and (job := next(jobs, None)) is not None:
                work, placed, first, count, last = job
                pending.append((work, placed, count, last, pool.submit(convert_slab, work, first, count)))
            if not pending:
                break
            work, placed, count, last, future = pending.popleft()
            data = _result(future, stopped)
            part.write(len(prepared.head) + placed.offset + written, data)
            current.update(data)
            whole.update(data)
            written += len(data)
            done += count * work.columns
            progress(done, total, placed.name)
            if last:
                work.release()
                whole.update(bytes(padded(placed.size) - placed.size))
                tensors.append(_entry(placed, current.hexdigest()))
                part.finished(current.hexdigest())
                current, written = hashlib.sha256(), 0
    return tensors, whole.hexdigest(), len(kept)


def _jobs(prepared: Prepared, skip: int) -> Iterator[tuple[Work, Placed, int, int, bool]]:
    """Every slab in the order of the file: (work, place, first row, rows, whether it is the tensor's last)."""
    weights = min(_MANY_WEIGHTS, max(1 << 16, (1 << 22) // prepared.wanted.threads))
    importance = prepared.wanted.importance or {}
    for item, placed in list(zip(prepared.items, prepared.placed, strict=True))[skip:]:
        matrix = importance.get(item.name) if placed.kind not in plan.PLAIN else None
        if matrix is not None and matrix.size != item.shape[-1]:
            matrix = None  # llama.cpp passes over a wrong size for the token embeddings, and only there
        work = Work(item, placed.kind, matrix)
        slabs = work.slabs(weights)
        for number, (first, count) in enumerate(slabs):
            yield work, placed, first, count, number == len(slabs) - 1


@contextlib.contextmanager
def _pool(threads: int) -> Iterator[ThreadPoolExecutor]:
    pool = ThreadPoolExecutor(threads, thread_name_prefix="slab")
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _result(future: Future[bytes], stopped: threading.Event) -> bytes:
    while True:
        if stopped.is_set():
            raise Stopped
        try:
            return future.result(timeout=0.5)
        except TimeoutError:
            if future.done():
                raise


def _entry(placed: Placed, digest: str) -> dict[str, Any]:
    return {"name": placed.name, "type": placed.kind, "shape": list(placed.shape), "sha256": digest}
