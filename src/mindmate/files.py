"""Files that are there whole or not at all: the one way in which the app replaces a file of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from mindmate.errors import from_os_error

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
    """Replace `file` by `data`, whole or not at all, and lasting; its folder is made where it is missing.

    Closed to others (0600, the folder 0700). Raises `disk.*`; the former content then stays.
    """
    part = file.with_name(file.name + PART)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
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
