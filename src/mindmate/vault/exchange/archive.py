"""The encrypted archive: entries, plan and what is remembered as compressed JSON lines, in encrypted blocks.

It stands in a backup's envelope.

Independent of the database's schema, so that it can be read in twenty years. Blocks are sealed with
AES-256-GCM under a key of the file's own; each is bound to its number and to whether it is the last
(the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, CRYPTO 2015).
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from mindmate.errors import MindMateError
from mindmate.records import FoundPlan, FoundRemembered
from mindmate.vault import backup, keys
from mindmate.vault.backup import Envelope, Kind, Unwrap
from mindmate.vault.exchange.plan import Plan
from mindmate.vault.exchange.remembered import Remembered
from mindmate.vault.keys import Secret
from mindmate.vault.opening import Opened

_SALT = 32
_BLOCK = 1 << 18
_LENGTH = struct.Struct(">I")
MAX_LINE = 64 << 20  # bytes of one entry, unpacked: a cap on what a hostile file can make of little


def write(
    opened: Opened,
    file: Path,
    entries: Iterable[dict[str, Any]],
    at: datetime,
    plan: Plan | None = None,
    remembered: Remembered | None = None,
) -> None:
    """Write the entries to an archive that the vault's passphrase and recovery key open. Raises `disk.*`.

    The plan and what is remembered are the first lines, so that a program that doesn't know of them refuses the
    archive before it has taken anything from it, and loses nothing unsaid.
    """
    first = {"remembered": remembered, "plan": plan}
    lines = chain(({name: part} for name, part in first.items() if part is not None), entries)
    salt = os.urandom(_SALT)
    head = opened.header
    with keys.subkey(opened.data_key, "archive", head.vault_id) as base, _file_key(base, salt) as key:
        cipher = AESGCM(key.data)

        def body(out: Callable[[bytes], None]) -> None:
            out(salt)
            number = 0
            waiting = b""
            for packed in _packed(lines):
                waiting += packed
                while len(waiting) > _BLOCK:
                    _put_block(out, cipher, number, waiting[:_BLOCK], last=False)
                    waiting, number = waiting[_BLOCK:], number + 1
            _put_block(out, cipher, number, waiting, last=True)

        backup.seal(file, head, opened.data_key, Kind.ARCHIVE, at, body)
    backup.verify(file, opened.data_key)


def _file_key(base: Secret, salt: bytes) -> Secret:
    return keys.from_random(base, salt, "archive")


def _packed(lines: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    packer = zlib.compressobj(6)
    for line in lines:
        yield packer.compress(json.dumps(line, ensure_ascii=False).encode("utf-8") + b"\n")
    yield packer.flush()


def _put_block(out: Callable[[bytes], None], cipher: AESGCM, number: int, data: bytes, *, last: bool) -> None:
    sealed = cipher.encrypt(number.to_bytes(12, "big"), data, b"last" if last else b"more")
    out(_LENGTH.pack(len(sealed)) + sealed)


def read(file: Path, unwrap: Unwrap, wrong: str) -> Iterator[Any]:
    """The entries, the plan (as `FoundPlan`) and what is remembered (as `FoundRemembered`) of an archive, as they are
    in it: not yet checked.

    The whole file's code is looked at first.

    Raises `backup.damaged`, `backup.foreign`, the code `wrong`, `disk.*`.
    """
    with backup.unsealed(file, unwrap, wrong) as envelope:
        if envelope.kind is not Kind.ARCHIVE:
            raise MindMateError("backup.foreign", name=file.name)
        with file.open("rb") as stream:
            stream.seek(envelope.offset)
            try:
                for line in _lines(_blocks(stream, envelope, file.name), file.name):
                    yield _told_apart(json.loads(line))
            except (ValueError, RecursionError, struct.error, zlib.error) as error:
                # The code fits, so whoever made it had the key, and wrote something else than an archive.
                raise MindMateError("backup.damaged", type(error).__name__, name=file.name) from error


def _told_apart(found: Any) -> Any:
    if isinstance(found, dict) and set(found) == {"plan"}:
        return FoundPlan(found["plan"])
    if isinstance(found, dict) and set(found) == {"remembered"}:
        return FoundRemembered(found["remembered"])
    return found


def _blocks(stream: BinaryIO, envelope: Envelope, name: str) -> Iterator[bytes]:
    salt = stream.read(_SALT)
    left = envelope.length - _SALT
    with (
        keys.subkey(envelope.data_key, "archive", envelope.header.vault_id) as base,
        _file_key(base, salt) as key,
    ):
        cipher = AESGCM(key.data)
        number = 0
        while left > 0:
            (size,) = _LENGTH.unpack(stream.read(_LENGTH.size))
            left -= _LENGTH.size + size
            if not 16 <= size <= _BLOCK + 16 or left < 0:
                raise MindMateError("backup.damaged", "block", name=name)
            try:
                yield cipher.decrypt(
                    number.to_bytes(12, "big"), stream.read(size), b"more" if left else b"last"
                )
            except InvalidTag as error:
                raise MindMateError("backup.damaged", "block", name=name) from error
            number += 1


def _lines(blocks: Iterator[bytes], name: str) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    waiting = bytearray()
    for block in blocks:
        piece = unpacker.decompress(block, _BLOCK)
        while piece:
            first, *others = piece.split(b"\n")
            waiting += first
            for other in others:
                yield bytes(waiting)
                waiting = bytearray(other)
            if len(waiting) > MAX_LINE:
                raise MindMateError("exchange.too_large", "entry", name=name)
            piece = unpacker.decompress(unpacker.unconsumed_tail, _BLOCK)
    if waiting or not unpacker.eof:
        raise MindMateError("backup.damaged", "cut short", name=name)
