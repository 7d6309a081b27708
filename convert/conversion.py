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
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from convert import architectures, card, library, plan, specials, tokencheck, vocabulary
from convert.architectures import Architecture, Config
from convert.checkpoint import Checkpoint, open_checkpoint
from convert.errors import ConvertError, Stopped
from convert.folder import ModelFolder
from convert.gguf_file import Pair, Placed, data_size, header, padded, place, u32
from convert.journal import PartFile, check_room, part_path
from convert.library import Floats
from convert.lora import Adapter, open_adapter
from convert.plan import Item
from convert.rows import Work, convert_slab

VERSION: Final = "1"
HASHED: Final = (".json", ".model", ".safetensors", ".jinja", ".txt", ".md")
_SLABS_AHEAD = 2  # per thread, beyond those being worked on
_MANY_WEIGHTS = 1 << 20


@dataclass(frozen=True)
class Wanted:
    """What the command line asks for. `base` is a base or an already merged folder."""

    base: Path
    adapter: Path | None
    merge_base: str | None
    kind: str
    out: Path
    threads: int
    importance: dict[str, Floats] | None = None
    importance_hash: str = ""
    name: str | None = None
    licence: str | None = None
    template: str | None = None  # the text of one; "" for none at all


@dataclass
class Prepared:
    """A conversion in which nothing has been written yet and everything that can be checked has been."""

    wanted: Wanted
    folders: list[ModelFolder]
    arch: Architecture
    config: Config
    checkpoint: Checkpoint
    adapter: Adapter | None
    items: list[Item]
    placed: list[Placed]
    pairs: list[Pair]
    head: bytes
    vocabulary: vocabulary.Vocabulary
    card: card.Card
    notes: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Bytes of the finished file."""
        return len(self.head) + data_size(self.placed)

    def close(self) -> None:
        """Close the inputs."""
        self.checkpoint.close()
        if self.adapter:
            self.adapter.file.close()


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


def prepare(wanted: Wanted) -> Prepared:
    """Read and check everything but the weights themselves. Raises `ConvertError`; writes nothing."""
    base = ModelFolder(wanted.base, "base")
    folders = [base]
    adapter = None
    if wanted.adapter is not None:
        folders.insert(0, ModelFolder(wanted.adapter, "adapter"))
        adapter = open_adapter(folders[0])
    raw = base.json("config.json")
    arch = architectures.find(raw)
    config = architectures.complete(arch, raw)
    if arch.encoder:
        config["_pooling"] = pooling(base)
    checkpoint = open_checkpoint(base)
    planned = plan.items(arch, config, checkpoint, adapter, wanted.merge_base)
    rows = _check_rows(planned, config, adapter)
    config["vocab_size"] = rows
    generation = [f.json_or_empty("generation_config.json") for f in folders]
    words = vocabulary.read(folders, rows, [*generation, raw, raw.get("text_config") or {}], arch.encoder)
    shown = card.read(raw, folders, adapter.config if adapter else None, wanted.name, wanted.licence)
    _template(words, wanted, shown, arch)
    weights = sum(_weights(item) for item in planned)
    pairs = [
        Pair("general.architecture", 8, arch.name),
        *card.pairs(shown, weights),
        u32("general.quantization_version", 2),
        u32("general.file_type", plan.MIXTURES[wanted.kind]),
        *arch.pairs(arch, config),
        *words.pairs(),
    ]
    chosen = plan.types(planned, pairs, wanted.kind, wanted.importance is not None)
    plan.check_types(chosen)
    _check_importance(wanted, planned, chosen)
    placed = place([(item.name, chosen[item.name], item.shape) for item in planned])
    prepared = Prepared(
        wanted,
        folders,
        arch,
        config,
        checkpoint,
        adapter,
        planned,
        placed,
        pairs,
        header(pairs, placed),
        words,
        shown,
    )
    prepared.notes += words.notes + (adapter.notes if adapter else [])
    return prepared


def pooling(base: ModelFolder) -> str | None:
    """How a sentence encoder pools, from the sentence-transformers files beside it."""
    place_of = base.path / "1_Pooling"
    if not base.has("1_Pooling") or not place_of.is_dir():
        return None
    said = ModelFolder(place_of, "base: 1_Pooling").json_or_empty("config.json")
    for key, name in (
        ("pooling_mode_mean_tokens", "mean"),
        ("pooling_mode_cls_token", "cls"),
        ("pooling_mode_lasttoken", "lasttoken"),
    ):
        if said.get(key):
            return name
    mode = said.get("pooling_mode")
    return mode if isinstance(mode, str) else None


def _weights(item: Item) -> int:
    total = 1
    for extent in item.shape:
        total *= extent
    return total


def _check_rows(items: list[Item], config: Config, adapter: Adapter | None) -> int:
    """Rows of the embeddings, equal to those of the head and to vocab_size (which follows an adapter's)."""
    shapes = {item.name: item.shape for item in items}
    rows = shapes["token_embd.weight"][0]
    head = shapes.get("output.weight")
    if head is not None and head[0] != rows:
        raise ConvertError(
            f"the embeddings have {rows} rows, the output head {head[0]}: one of them was resized without the other"
        )
    said = config.get("vocab_size")
    resized = adapter is not None and adapter.vocabulary is not None
    if said is not None and said != rows and not resized:
        raise ConvertError(f"config.json says vocab_size {said}, the embeddings have {rows} rows")
    return rows


def _template(words: vocabulary.Vocabulary, wanted: Wanted, shown: card.Card, arch: Architecture) -> None:
    if arch.encoder:
        return
    templates = words.specials.templates
    if wanted.template is not None:
        templates = {"": wanted.template} if wanted.template else {}
    elif not templates:
        folders = [wanted.base.name] + ([wanted.adapter.name] if wanted.adapter else [])
        templates = specials.llama2_template([*shown.bases, shown.name, *folders])
        if templates:
            words.notes.append("no chat template in the files; the published one of Llama-2-chat is used")
        else:
            raise ConvertError(
                "there is no chat template in the files, and without one the app can't talk with the model; "
                "give one with --chat-template FILE (or --chat-template none for a model that doesn't chat)"
            )
    words.specials.templates = templates


def _check_importance(wanted: Wanted, items: list[Item], chosen: dict[str, str]) -> None:
    lacking = plan.needs_importance(wanted.kind, chosen)
    have = wanted.importance or {}
    lacking = [name for name in lacking if name not in have]
    if lacking:
        raise ConvertError(
            f"--type {wanted.kind} needs an importance matrix ({lacking[0]} would be unusable without); "
            "make one with --calibrate TEXT or give one with --imatrix FILE"
        )
    for item in items:
        found = have.get(item.name)
        if (
            found is not None
            and len(item.shape) == 2
            and found.size != item.shape[1]
            and item.name != "token_embd.weight"
        ):
            raise ConvertError(
                f"the importance matrix has {found.size} entries for {item.name}, whose rows have {item.shape[1]}: "
                "it belongs to another model"
            )


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
        checked = tokencheck.check(part_path(wanted.out), prepared.vocabulary)
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
    total = sum(_weights(item) for item in prepared.items)
    done = sum(_weights(item) for item in prepared.items[: len(kept)])
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
