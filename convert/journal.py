"""What makes a conversion safe to kill: a part file, a journal of finished tensors, and one rename.

`FILE.part` holds the file as it grows, `FILE.part.journal` one line for each stretch of tensors that is
on disk (data synced before the line). A later run with the same plan reads the finished tensors
back, checks their hashes and goes on behind them. FILE itself appears by a rename, whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO

from convert.errors import ConvertError

SYNC_EVERY = 64 * 1024 * 1024  # bytes of output between two journal lines


def part_path(out: Path) -> Path:
    """Where the file grows."""
    return out.with_name(out.name + ".part")


def journal_path(out: Path) -> Path:
    """Where the journal lies."""
    return out.with_name(out.name + ".part.journal")


def check_room(out: Path, needed: int) -> None:
    """Refuse at once where the disk has no room for `needed` more bytes."""
    folder = out.parent
    if not folder.is_dir():
        raise ConvertError(f"the folder for {out.name} doesn't exist")
    part = part_path(out)
    have = part.stat().st_blocks * 512 if part.exists() and hasattr(part.stat(), "st_blocks") else 0
    free = shutil.disk_usage(folder).free
    if needed - have > free:
        raise ConvertError(
            f"the disk has no room for {out.name}: it needs {needed / 1e9:.2f} GB, {free / 1e9:.2f} GB are free",
            status=7,
        )


def sync_folder(folder: Path) -> None:
    """Make a rename last (not on systems that can't open folders)."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


class PartFile:
    """The growing file with its journal."""

    def __init__(self, out: Path, head: bytes, total: int, plan: str) -> None:
        self.out = out
        self._total = total
        self._plan = plan
        self._head = head
        self.done: list[str] = []  # hashes of finished tensors, in order
        self._since_sync = 0
        self._pending: list[str] = []
        self._syncing: Future[None] | None = None
        self._syncer = ThreadPoolExecutor(1, thread_name_prefix="sync")
        fresh = not self._resumable()
        try:
            self._stream: BinaryIO = part_path(out).open("w+b" if fresh else "r+b")
            if fresh:
                journal_path(out).unlink(missing_ok=True)
                self._stream.write(head)
                self._reserve()
            # Anew in one stroke: a kill may have cut the old journal's last line.
            lines = [{"plan": plan, "head": hashlib.sha256(head).hexdigest()}, {"tensors": self.done}]
            write_atomically(journal_path(out), "".join(json.dumps(e) + "\n" for e in lines).encode())
            self._journal = journal_path(out).open("a", encoding="utf-8")
        except OSError as error:
            raise _disk(error, out.name) from error

    def _resumable(self) -> bool:
        lines = self._readable_lines()
        if not lines or not isinstance(lines[0], dict) or lines[0].get("plan") != self._plan:
            return False
        if lines[0].get("head") != hashlib.sha256(self._head).hexdigest():
            return False
        try:
            with part_path(self.out).open("rb") as stream:
                if (
                    stream.read(len(self._head)) != self._head
                    or os.fstat(stream.fileno()).st_size != self._total
                ):
                    return False
        except OSError:
            return False
        for line in lines[1:]:
            self.done += [str(digest) for digest in line.get("tensors", [])]
        return True

    def _readable_lines(self) -> list[Any]:
        """The journal's lines up to the first that a kill cut off."""
        lines = []
        try:
            raw = journal_path(self.out).read_text("utf-8", "replace")
        except OSError:
            return []
        for line in raw.splitlines():
            try:
                lines.append(json.loads(line))
            except ValueError:
                break
        return lines

    def _reserve(self) -> None:
        """Take the whole size now, so that a full disk is found before the work."""
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(self._stream.fileno(), 0, self._total)
        self._stream.truncate(self._total)
        self._stream.flush()
        os.fsync(self._stream.fileno())

    def read(self, offset: int, size: int) -> bytes:
        """Bytes of the part file."""
        self._stream.seek(offset)
        return self._stream.read(size)

    def forget_from(self, index: int) -> None:
        """Take back finished tensors from `index` on: what is on disk isn't what the journal says."""
        del self.done[index:]

    def write(self, offset: int, data: bytes) -> None:
        """Put bytes at their place."""
        try:
            self._stream.seek(offset)
            self._stream.write(data)
        except OSError as error:
            raise _disk(error, self.out.name) from error
        self._since_sync += len(data)

    def finished(self, digest: str) -> None:
        """Note that the next tensor is complete; synced and journalled from time to time, beside the work."""
        self._pending.append(digest)
        if self._since_sync >= SYNC_EVERY and (self._syncing is None or self._syncing.done()):
            self._settle_sync()
            self._stream.flush()
            ready, self._pending = self._pending, []
            self._syncing = self._syncer.submit(self._sync, ready)
            self._since_sync = 0

    def _sync(self, ready: list[str]) -> None:
        """The data of finished tensors onto the disk, and only then the line that says so."""
        os.fsync(self._stream.fileno())
        self._line({"tensors": ready})
        self.done += ready

    def _settle_sync(self) -> None:
        syncing, self._syncing = self._syncing, None
        if syncing is not None:
            try:
                syncing.result()
            except OSError as error:
                raise _disk(error, self.out.name) from error

    def checkpoint(self) -> None:
        """Bring data and journal onto the disk."""
        self._settle_sync()
        if not self._pending:
            return
        try:
            self._stream.flush()
            self._sync(self._pending)
        except OSError as error:
            raise _disk(error, self.out.name) from error
        self._pending = []
        self._since_sync = 0

    def _line(self, entry: dict[str, Any]) -> None:
        self._journal.write(json.dumps(entry) + "\n")
        self._journal.flush()
        os.fsync(self._journal.fileno())

    def settle(self) -> None:
        """All data is there: sync it, before it is read back."""
        self.checkpoint()
        self._stream.flush()
        os.fsync(self._stream.fileno())

    def publish(self) -> None:
        """Give the file its final name and drop the journal."""
        self.close()
        try:
            part_path(self.out).replace(self.out)
            sync_folder(self.out.parent)
            journal_path(self.out).unlink(missing_ok=True)
        except OSError as error:
            raise _disk(error, self.out.name) from error

    def close(self) -> None:
        """Close both files; what is journalled stays."""
        self._syncer.shutdown(wait=True)
        self._stream.close()
        self._journal.close()

    def discard(self) -> None:
        """Remove both: the input was wrong, and nothing is left behind."""
        self.close()
        part_path(self.out).unlink(missing_ok=True)
        journal_path(self.out).unlink(missing_ok=True)


def write_atomically(path: Path, data: bytes) -> None:
    """A small file, whole or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _disk(error, path.name) from error


def _disk(error: OSError, name: str) -> ConvertError:
    full = error.errno in (28, 122)  # ENOSPC, EDQUOT
    return ConvertError(f"{name} can't be written ({error.strerror})", status=7 if full else 1)
