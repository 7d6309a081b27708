"""Authentication codes over every row, their sum, and the high-water mark outside the database.

SQLCipher authenticates each page by itself, so an old copy of a page is accepted in the place of the
new one, and a lost tail of commits goes unnoticed. Against both: each row carries a code (HMAC-SHA256
over table, columns and values); the sum of all codes modulo 2^256, a keyed multiset hash (Clarke et
al., "Incremental Multiset Hash Functions", ASIACRYPT 2003), is kept with a sequence number that grows
with each commit; and the mark, a small file beside the database, says which sequence number and sum
were the last. A sum, not a linked list, so that a row can really be deleted, and changed at the cost
of one row. See docs/decisions.

The mark is written after the commit has reached the disk, in place and without a sync: after a power
cut it may lag behind the database but never run ahead of it. Two slots of one disk sector, written
in turn, so that one is always whole.
"""

from __future__ import annotations

import hmac
import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mindmate.errors import MindMateError, from_os_error
from mindmate.vault.keys import Secret

CODE_SIZE = 32
MODULUS = 1 << (8 * CODE_SIZE)
SECTOR = 512
Value = int | float | str | bytes | None


def _pack(value: Value) -> bytes:
    """One value, unambiguously: type, length, bytes."""
    if value is None:
        return b"n"
    if isinstance(value, bytes):
        return b"b" + struct.pack(">Q", len(value)) + value
    if isinstance(value, str):
        data = value.encode("utf-8")
        return b"s" + struct.pack(">Q", len(data)) + data
    if isinstance(value, float):
        return b"f" + struct.pack(">d", value)
    data = str(value).encode("ascii")
    return b"i" + struct.pack(">Q", len(data)) + data


@dataclass(frozen=True)
class Sum:
    """Where the chain stands: number of commits, and the sum of all rows' codes."""

    sequence: int = 0
    total: int = 0

    def moved(self, delta: int) -> Sum:
        """After one commit that changed the sum by `delta`."""
        return Sum(self.sequence + 1, (self.total + delta) % MODULUS)


class Coder:
    """Computes codes under the chain key; holds the key, doesn't own it."""

    def __init__(self, key: Secret, vault_id: bytes) -> None:
        self._key = key
        self._vault_id = vault_id

    def row(self, table: str, values: Sequence[Value]) -> bytes:
        """The code of one row; `values` in the table's order of columns, without the code itself."""
        parts = [_pack(table), *map(_pack, values)]
        return hmac.digest(self._key.data, b"row" + b"".join(parts), "sha256")

    def mark(self, at: Sum) -> bytes:
        """One slot of the mark (72 bytes), which tells nothing about the rows."""
        sequence = struct.pack(">Q", at.sequence)
        total = at.total.to_bytes(CODE_SIZE, "big")
        tag = hmac.digest(self._key.data, b"sum" + self._vault_id + sequence + total, "sha256")
        return sequence + tag + self.seal(sequence + tag)

    def seal(self, slot: bytes) -> bytes:
        """The code over one slot of the mark."""
        return hmac.digest(self._key.data, b"mark" + self._vault_id + slot, "sha256")


class Mark:
    """The high-water mark of one database, open for writing."""

    def __init__(self, file: Path, coder: Coder) -> None:
        """Open the mark for writing; a new one is created with its full size. Raises `disk.*`."""
        self._coder = coder
        self._name = file.name
        try:
            self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            if os.fstat(self._descriptor).st_size < 2 * SECTOR:
                os.write(self._descriptor, bytes(2 * SECTOR))
        except OSError as error:
            raise from_os_error(error, self._name) from error

    def write(self, at: Sum) -> None:
        """Put the mark to `at`. Raises `disk.*`."""
        try:
            os.lseek(self._descriptor, SECTOR * (at.sequence % 2), os.SEEK_SET)
            os.write(self._descriptor, self._coder.mark(at).ljust(SECTOR, b"\0"))
        except OSError as error:
            raise from_os_error(error, self._name) from error

    def sync(self) -> None:
        """Make the mark last. Raises `disk.*`."""
        try:
            os.fsync(self._descriptor)
        except OSError as error:
            raise from_os_error(error, self._name) from error

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)


def verify_mark(untrusted: bytes | None, at: Sum, coder: Coder) -> None:
    """Compare the mark's bytes with where the database stands.

    A database ahead of the mark is what a power cut leaves behind. Raises `vault.damaged` for a mark
    that is missing or unreadable, for a database behind it, and for one beside it (same number, other rows).
    """
    if untrusted is None:
        raise MindMateError("vault.damaged", "mark missing")
    reference = coder.mark(at)
    sound = 0
    for index in range(2):
        slot = untrusted[SECTOR * index : SECTOR * index + len(reference)]
        if len(slot) != len(reference):
            continue
        sequence = int.from_bytes(slot[:8], "big")
        if not hmac.compare_digest(coder.seal(slot[:-CODE_SIZE]), slot[-CODE_SIZE:]):
            continue
        sound += 1
        if sequence > at.sequence:
            raise MindMateError("vault.damaged", "database behind the mark")
        if sequence == at.sequence and not hmac.compare_digest(slot, reference):
            raise MindMateError("vault.damaged", "database beside the mark")
    if not sound:
        raise MindMateError("vault.damaged", "mark unreadable")
