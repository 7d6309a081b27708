"""Saved states of the model's cache, encrypted: what makes a conversation go on at once after a restart.

A file holds the state of one conversation, bound to the model, the way it is run and the build of
llama.cpp. Its form: 8 bytes of magic, a salt of 16 bytes, then records. Each record is a 4-byte
big-endian length and AES-256-GCM ciphertext; the nonce counts the records, and the associated data
holds magic, salt, binding and whether it is the last. The key is HKDF-SHA256 of the vault's snapshot
key with the salt. The first record says what the state is (JSON); the others are its bytes.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"MMSTATE1"
CHUNK = 1024 * 1024
MAX_RECORD = 16 * 1024 * 1024
MAX_STATE = 16 * 1024**3
DEFAULT_BUDGET = 2 * 1024**3  # bytes of all snapshots together
SUFFIX = ".state"
_LENGTH = struct.Struct(">I")


class NotAuthentic(Exception):
    """The file isn't what this vault wrote for this model: damaged, replaced, cut off, or of another time."""


@dataclass(frozen=True)
class State:
    """What belongs to a saved state beside its bytes: the tokens it holds, and which messages they are."""

    size: int
    tokens: list[int]
    marks: list[Any]


def binding(model: str, build: str, loading: object) -> bytes:
    """What a state belongs to: the model's fingerprint, the library's build, and how the model is run.

    `loading` is a dataclass; thread counts don't change a state and are left out.
    """
    how = {key: value for key, value in asdict(loading).items() if key != "threads"}  # type: ignore[call-overload]
    return hashlib.sha256(json.dumps([model, build, how], sort_keys=True).encode()).digest()


def fingerprint(file: Path, known_sha256: str = "") -> str:
    """What a model file is, without reading all of it: its size, and 64 samples of 64 KiB, head and tail included."""
    size = file.stat().st_size
    digest = hashlib.sha256(f"{size} {known_sha256}".encode())
    span = max(0, size - 65_536)
    with file.open("rb") as stream:
        for number in range(64):
            stream.seek(span * number // 63)
            digest.update(stream.read(65_536))
    return digest.hexdigest()


class Snapshots:
    """The saved states of one profile, within a budget; the least recently used go first."""

    def __init__(self, folder: Path, key: bytearray, budget: int = DEFAULT_BUDGET) -> None:
        """`key` (32 bytes) comes from the vault and is wiped by `close`."""
        self._folder, self._key, self._budget = folder, key, budget
        self._placing = threading.Lock()
        self._dropped: set[str] = set()  # conversations deleted while their state was being written
        with contextlib.suppress(OSError):  # what can't be deleted now is counted again with the next state
            self._make_room()  # the budget may be smaller than last time

    def close(self) -> None:
        """Wipe the key; nothing can be read or written after that."""
        for index in range(len(self._key)):
            self._key[index] = 0
        self._key = bytearray()

    def has(self, conversation: str) -> bool:
        """Whether there is a file for this conversation, be it a broken one."""
        return self._file(conversation).is_file()

    def drop(self, conversation: str) -> None:
        """Delete the state of a conversation, and a half-written one."""
        with self._placing:
            self._dropped.add(conversation)
            self._file(conversation).unlink(missing_ok=True)
            self._part(conversation).unlink(missing_ok=True)

    def drop_all(self, but: str) -> None:
        """Delete every state but that of `but`, half-written ones among them."""
        with self._placing:
            kept = {self._file(but), self._part(but)}
            for file in [*self._folder.glob(f"*{SUFFIX}"), *self._folder.glob("*.part")]:
                if file not in kept:
                    file.unlink(missing_ok=True)

    def write(self, conversation: str, bound: bytes, fill: Callable[[Writer], None]) -> bool:
        """Write a state whole or not at all; `fill` is given a Writer. False where it is larger than the budget,
        or where the conversation was dropped meanwhile.

        Raises OSError, and whatever `fill` raises; an older state of the conversation then stays.
        """
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = self._part(conversation)
        self._dropped.discard(conversation)
        try:
            with part.open("wb") as stream:
                writer = Writer(stream, self._key, self._bound(conversation, bound))
                fill(writer)
                fits = writer.finish() and stream.tell() <= self._budget
            with self._placing:
                fits = fits and conversation not in self._dropped
                if fits:
                    part.replace(self._file(conversation))
                    self._make_room()
            return fits
        finally:
            part.unlink(missing_ok=True)

    def read(self, conversation: str, bound: bytes) -> tuple[State, Iterator[bytes]]:
        """The state of a conversation: what it is, and its bytes in authenticated chunks.

        Raises NotAuthentic, also while the chunks are taken.
        """
        file = self._file(conversation)
        try:
            stream = file.open("rb")
        except OSError as error:
            raise NotAuthentic from error
        records = _records(stream, self._key, self._bound(conversation, bound))
        try:
            state = _state(next(records, b""))
        except NotAuthentic:
            stream.close()
            raise
        with contextlib.suppress(OSError):  # a clock that can't be set only spoils the order of eviction
            os.utime(file)
        return state, _bytes_of(state, records, stream)

    def _bound(self, conversation: str, bound: bytes) -> bytes:
        return hashlib.sha256(bound + conversation.encode()).digest()

    def _file(self, conversation: str) -> Path:
        return self._folder / (hashlib.sha256(conversation.encode()).hexdigest()[:32] + SUFFIX)

    def _part(self, conversation: str) -> Path:
        return self._file(conversation).with_suffix(".part")

    def _make_room(self) -> None:
        files = sorted(self._folder.glob(f"*{SUFFIX}"), key=lambda f: f.stat().st_mtime_ns, reverse=True)
        total = 0
        for file in files:
            total += file.stat().st_size
            if total > self._budget:
                file.unlink(missing_ok=True)


class Writer:
    """Encrypts one state: first `begin`, then its bytes in any pieces."""

    def __init__(self, stream: IO[bytes], key: bytearray, bound: bytes) -> None:
        salt = os.urandom(16)
        self._stream, self._cipher = stream, AESGCM(_file_key(key, salt))
        self._associated = MAGIC + salt + bound
        self._count, self._missing, self._begun = 0, 0, False
        stream.write(MAGIC + salt)

    def begin(self, state: State) -> None:
        """Say what the state is."""
        self._begun, self._missing = True, state.size
        body = json.dumps([state.size, state.tokens, state.marks]).encode("utf-8", "surrogatepass")
        self._record(body, last=state.size == 0)

    def take(self, chunk: bytes) -> None:
        """Take the next bytes of the state."""
        self._missing -= len(chunk)
        self._record(chunk, last=self._missing == 0)

    def finish(self) -> bool:
        """Whether all of a state was taken."""
        return self._begun and self._missing == 0 and self._count > 1

    def _record(self, body: bytes, *, last: bool) -> None:
        nonce = self._count.to_bytes(12, "big")
        sealed = self._cipher.encrypt(nonce, body, self._associated + bytes([last]))
        self._stream.write(_LENGTH.pack(len(sealed)))
        self._stream.write(sealed)
        self._count += 1


def _file_key(key: bytearray, salt: bytes) -> bytes:
    if len(key) != 32:
        raise NotAuthentic
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"mindmate snapshot file").derive(bytes(key))


def _records(stream: IO[bytes], key: bytearray, bound: bytes) -> Iterator[bytes]:
    """The plain records of a file up to its last one. Raises NotAuthentic, also where the disk can't be read."""
    head = _taken(stream, len(MAGIC) + 16)
    if head[: len(MAGIC)] != MAGIC or len(head) != len(MAGIC) + 16:
        raise NotAuthentic
    cipher = AESGCM(_file_key(key, head[len(MAGIC) :]))
    associated = head + bound
    size = os.fstat(stream.fileno()).st_size
    at, count = len(head), 0
    while at < size:
        raw = _taken(stream, _LENGTH.size)
        length = _LENGTH.unpack(raw)[0] if len(raw) == _LENGTH.size else MAX_RECORD + 1
        if length > MAX_RECORD:
            raise NotAuthentic
        sealed = _taken(stream, length)
        at += _LENGTH.size + length
        try:
            yield cipher.decrypt(count.to_bytes(12, "big"), sealed, associated + bytes([at >= size]))
        except (InvalidTag, ValueError) as error:
            raise NotAuthentic from error
        count += 1


def _taken(stream: IO[bytes], most: int) -> bytes:
    try:
        return stream.read(most)
    except OSError as error:
        raise NotAuthentic from error


def _state(body: bytes) -> State:
    try:
        size, tokens, marks = json.loads(body)
    except (ValueError, TypeError) as error:
        raise NotAuthentic from error
    if not (
        isinstance(size, int)
        and 0 < size <= MAX_STATE
        and isinstance(tokens, list)
        and isinstance(marks, list)
    ):
        raise NotAuthentic
    return State(size, tokens, marks)


def _bytes_of(state: State, records: Iterator[bytes], stream: IO[bytes]) -> Iterator[bytes]:
    with stream:
        missing = state.size
        for record in records:
            missing -= len(record)
            if missing < 0:
                raise NotAuthentic
            yield record
        if missing:
            raise NotAuthentic
