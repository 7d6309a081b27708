"""Backups: everything in one encrypted file, that needs nothing but itself and a passphrase or 24 words.

Layout: a vault header (as in `header.py`, with the slots of the moment), what the body is, the body,
and an HMAC-SHA256 over all of it. The body of a backup is an SQLCipher database under the backup key.
Archives (`exchange`) share the envelope.
"""

from __future__ import annotations

import hmac
import os
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.vault import check, copying, header, keys
from mindmate.vault.chain import Coder
from mindmate.vault.database import Database
from mindmate.vault.header import Header, SlotKind
from mindmate.vault.keys import Secret
from mindmate.vault.opening import BACKUP_PART, HEADER_NOTE, Opened, mark_file, on_own_thread, store_file
from mindmate.vault.placing import build_aside, settle

_BODY = struct.Struct(">8sBQQ")  # magic, kind, time of making (ms), length
_MAGIC = b"MINDBODY"
_BLOCK = 1 << 18
_SYNC = 1 << 20  # a file that grows is synced each so many bytes: see `_synced_steadily`
_TAG = 32
#: Between two steps of a copy, so that it takes a part of the disk and of a processor, not all.
PAUSE_S = 0.004
#: Python lets a waiting thread in after 5 ms, and a message waits a dozen times: the check steps aside.
CHECK_PAUSE_S = 0.0005
SYNC_EVERY_S = 0.05


class Kind(IntEnum):
    """What the body is."""

    DATABASE = 1
    ARCHIVE = 2


@dataclass(frozen=True)
class Envelope:
    """A file that was opened: its header, its data key, and where the body lies."""

    header: Header
    data_key: Secret
    kind: Kind
    created: int
    offset: int
    length: int


def make(opened: Opened, file: Path, at: datetime, cancelled: Callable[[], bool]) -> None:
    """Write a backup of an open vault to `file`; see `Vault.backup`."""

    def write(part: Path) -> None:
        with part.open("rb") as body:
            seal(file, opened.header, opened.data_key, Kind.DATABASE, at, lambda out: _pour(body, out))

    try:
        with_checked_copy(opened, cancelled, write)
        verify(file, opened.data_key)
    except OSError as error:
        raise from_os_error(error, file.name) from error


def with_checked_copy(
    opened: Opened, cancelled: Callable[[], bool], use: Callable[[Path], None] = lambda _: None
) -> None:
    """Copy an open vault while others go on, check the copy in full, and let `use` have it; then it goes.

    Raises `vault.damaged` for what the check finds: a copy of a damaged vault is damaged as well.
    """
    part = opened.folder / BACKUP_PART
    _remove(part)

    def pause() -> None:
        if cancelled():
            raise MindMateError("cancelled")
        opened.queue.let_others()
        time.sleep(PAUSE_S)

    try:
        with keys.subkey(opened.data_key, "backup", opened.header.vault_id) as key:
            with _synced_steadily(part):
                opened.queue.call(lambda: copying.copy(opened.database, part, key, pause))
            _check_copy(part, key, opened.coder)
        use(part)
    except OSError as error:
        raise from_os_error(error, part.name) from error
    finally:
        _remove(part)


@contextmanager
def _synced_steadily(file: Path) -> Iterator[None]:
    """Bring a growing file to the disk bit by bit, on a thread of its own.

    Otherwise the first message that is committed meanwhile has to wait for all of it: file systems
    with ordered journals write everything that is due before a sync returns.
    """
    done = threading.Event()

    def sync() -> None:
        while not done.wait(SYNC_EVERY_S):
            if file.is_file():
                files.sync_file(file)

    thread = threading.Thread(target=sync, name="backup-sync", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _remove(part: Path) -> None:
    for file in part.parent.glob(part.name + "*"):
        files.drop(file)


def _check_copy(file: Path, key: Secret, coder: Coder) -> None:
    """The full check, on the copy rather than on the vault: nobody has to wait for it."""

    def look() -> None:
        database = Database(file, key, coder, file.with_name(file.name + ".mark"), adopt=True)
        try:
            report = check.run(database, full=True, pause=lambda: time.sleep(CHECK_PAUSE_S))
        finally:
            database.close()
        if not report.ok:
            raise MindMateError("vault.damaged", report.worst)

    on_own_thread(look)


def _pour(source: BinaryIO, out: Callable[[bytes], object], length: int | None = None) -> None:
    left = length
    while block := source.read(_BLOCK if left is None else min(_BLOCK, left)):
        out(block)
        if left is not None:
            left -= len(block)


def seal(
    file: Path,
    head: Header,
    data_key: Secret,
    kind: Kind,
    at: datetime,
    body: Callable[[Callable[[bytes], None]], None],
) -> None:
    """Write an envelope whole or not at all; `body` is given the function that takes its bytes."""
    portable = replace(head.without_slot(SlotKind.KEYCHAIN), generation=1)
    part = file.with_name(file.name + files.PART)
    try:
        with keys.subkey(data_key, "backup", head.vault_id) as key, files.writing(part) as stream:
            first = header.encode(portable, data_key)
            stream.write(first + bytes(_BODY.size))
            size = 0

            def write(block: bytes) -> None:
                nonlocal size
                stream.write(block)
                size += len(block)
                if size // _SYNC != (size - len(block)) // _SYNC:
                    stream.flush()
                    os.fsync(stream.fileno())

            body(write)
            stream.seek(len(first))
            described = _BODY.pack(_MAGIC, kind, int(at.timestamp() * 1000), size)
            stream.write(described)
            stream.flush()
            tag = hmac.new(key.data, first + described, "sha256")
            with part.open("rb") as written:
                written.seek(len(first) + _BODY.size)
                _pour(written, tag.update)
            stream.seek(0, os.SEEK_END)
            stream.write(tag.digest())
        part.replace(file)
        files.sync_folder(file.parent)
    except OSError as error:
        raise from_os_error(error, file.name) from error
    finally:
        files.drop(part)


def read_header(file: Path) -> Header:
    """The header of a backup or archive. Derives nothing. Raises `backup.missing`, `backup.damaged`…"""
    untrusted = files.read_bounded(file, header.MAX_SIZE)
    if untrusted is None:
        raise MindMateError("backup.missing", name=file.name)
    try:
        return header.decode(untrusted)
    except MindMateError as error:
        if error.code != "vault.damaged":
            raise
        raise MindMateError("backup.damaged", error.detail, name=file.name) from error


def verify(file: Path, data_key: Secret) -> Envelope:
    """Read the whole file and check it against its code. Raises `backup.damaged`, `disk.*`."""
    head = read_header(file)
    try:
        head.verify(data_key)
        size = file.stat().st_size
        with file.open("rb") as stream, keys.subkey(data_key, "backup", head.vault_id) as key:
            first = header.size_of(stream.read(16))
            stream.seek(first)
            described = stream.read(_BODY.size)
            if len(described) < _BODY.size:
                raise MindMateError("backup.damaged", "cut short", name=file.name)
            magic, kind, created, length = _BODY.unpack(described)
            if magic != _MAGIC or size != first + _BODY.size + length + _TAG:
                raise MindMateError("backup.damaged", "length", name=file.name)
            stream.seek(0)
            tag = hmac.new(key.data, digestmod="sha256")
            _pour(stream, tag.update, size - _TAG)
            if not hmac.compare_digest(tag.digest(), stream.read(_TAG)):
                raise MindMateError("backup.damaged", "authentication", name=file.name)
    except OSError as error:
        raise from_os_error(error, file.name) from error
    except MindMateError as error:
        if error.code != "vault.damaged":
            raise
        raise MindMateError("backup.damaged", error.detail, name=file.name) from error
    if kind not in tuple(Kind):
        raise MindMateError("backup.foreign", "unknown kind", name=file.name)
    return Envelope(head, data_key, Kind(kind), created, first + _BODY.size, length)


Unwrap = Callable[[Header], Secret | None]


@contextmanager
def unsealed(file: Path, unwrap: Unwrap, wrong: str) -> Iterator[Envelope]:
    """A file opened and checked; its data key is wiped at the end. Without a key, raises the code `wrong`."""
    data_key = unwrap(read_header(file))
    if data_key is None:
        raise MindMateError(wrong)
    with data_key:
        yield verify(file, data_key)


def by_passphrase(passphrase: bytearray) -> Unwrap:
    """Opens with a passphrase; the caller wipes it."""
    return lambda head: header.open_with_passphrase(head, passphrase)


def by_recovery_key(recovery: Secret) -> Unwrap:
    """Opens with the recovery key; the caller wipes it."""
    return lambda head: header.open_with_random(head, SlotKind.RECOVERY, recovery)


def restore(file: Path, folder: Path, unwrap: Unwrap, wrong: str, at: datetime) -> Path | None:
    """Make the backup the vault in `folder`. A vault that is there is put aside, never deleted.

    Returns where the former vault lies now. Raises `backup.*`, the code `wrong`, `vault.busy`, `disk.*`;
    then everything is as it was.
    """
    with unsealed(file, unwrap, wrong) as envelope:
        if envelope.kind is not Kind.DATABASE:
            raise MindMateError("backup.foreign", name=file.name)
        settle(folder)

        def build(part: Path) -> None:
            on_own_thread(lambda: _rebuild(file, part, envelope))
            header.write(part, envelope.header, envelope.data_key)

        return build_aside(folder, build, at)


def _rebuild(file: Path, part: Path, envelope: Envelope) -> None:
    """The database out of the backup, under the database key, with its mark."""
    head, data_key = envelope.header, envelope.data_key
    body = part / BACKUP_PART
    with file.open("rb") as stream, files.writing(body) as out:
        stream.seek(envelope.offset)
        _pour(stream, out.write, envelope.length)
    store, mark = store_file(part, head.generation), mark_file(part, head.generation)
    with (
        keys.subkey(data_key, "chain", head.vault_id) as chain_key,
        keys.subkey(data_key, "backup", head.vault_id) as backup_key,
        keys.subkey(data_key, "database", head.vault_id) as key,
    ):
        coder = Coder(chain_key, head.vault_id)
        source = Database(body, backup_key, coder, body.with_name(body.name + ".mark"), adopt=True)
        try:
            copying.copy(source, store, key)
        finally:
            source.close()
        _remove(body)
        files.sync_file(store)
        database = Database(store, key, coder, mark, adopt=True)
        try:
            report = check.run(database, full=True)
            if report.ok:
                with database.writing() as writer:
                    writer.delete("meta", "name", HEADER_NOTE)  # the header of the vault to be is another
            database.sync_mark()
        finally:
            database.close()
    if not report.ok:
        raise MindMateError("backup.damaged", report.findings[0], name=file.name)
