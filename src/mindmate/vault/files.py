"""Files that are there whole or not at all, and the lock that keeps a second process out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from mindmate.errors import MindMateError, from_os_error

PART = ".part"


def sync_folder(folder: Path) -> None:
    """Make renames and deletions in `folder` last (POSIX; Windows has no such call and needs none)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(file: Path) -> None:
    """Make the bytes of `file` last."""
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_whole(file: Path, data: bytes) -> None:
    """Replace `file` by `data`, whole or not at all, and lasting. Raises `disk.*`."""
    part = file.with_name(file.name + PART)
    try:
        with writing(part) as stream:
            stream.write(data)
        part.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        drop(part)
        raise from_os_error(error, file.name) from error


@contextmanager
def writing(file: Path) -> Iterator[BinaryIO]:
    """A new file, closed to others (0600), that has reached the disk when the block ends."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        yield stream
        stream.flush()
        os.fsync(stream.fileno())


def read_bounded(file: Path, limit: int) -> bytes | None:
    """At most `limit` bytes of `file`; None where it isn't there or isn't a file. Raises `disk.*`."""
    try:
        if not file.is_file():
            return None
        with file.open("rb") as stream:
            return stream.read(limit)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise from_os_error(error, file.name) from error


def drop(file: Path) -> None:
    """Remove a leftover where that can be done; nothing depends on it."""
    try:
        file.unlink(missing_ok=True)
    except OSError:  # the disk is failing already; a leftover part is ignored and overwritten later
        return


class FolderLock:
    """A lock on a folder, held by one process at a time; the system drops it when the process ends."""

    NAME = "lock"

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises `vault.busy` where another process (or this one) has it, `disk.*`."""
        try:
            self._descriptor: int | None = os.open(folder / self.NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise from_os_error(error, self.NAME) from error
        try:
            _lock(self._descriptor)
        except OSError as error:
            self.release()
            raise MindMateError("vault.busy") from error

    def release(self) -> None:
        """Give the lock back. Safe to call twice."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not lockf: a second open in the same process must be refused as well.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
