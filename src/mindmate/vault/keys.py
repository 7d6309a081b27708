"""Keys: from a passphrase, or other secrets, to the data key, and from it to a key for each use.

A random data key of 32 bytes lives as long as the vault (or until it is rotated). It is never stored
bare: each slot of the header holds it wrapped under a key of its own. HKDF-SHA256 derives one subkey
a purpose from it. Sources: RFC 9106 (Argon2id), RFC 5869 (HKDF), NIST SP 800-38D (GCM).
"""

from __future__ import annotations

import os
import time
import unicodedata
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mindmate.errors import MindMateError

KEY_SIZE = 32
SALT_SIZE = 32
NONCE_SIZE = 12
WRAPPED_SIZE = KEY_SIZE + 16

#: The purposes that a subkey is derived for. A label is never reused for another purpose.
LABELS = frozenset({"database", "chain", "snapshot", "backup", "header", "archive"})

MIB = 1024  # in KiB, the unit of Argon2's memory cost


class Secret:
    """Bytes that can be wiped. Never printed, compared, hashed or pickled by accident."""

    __slots__ = ("_data",)

    def __init__(self, data: bytearray) -> None:
        self._data = data

    @classmethod
    def random(cls, size: int = KEY_SIZE) -> Secret:
        """A fresh random secret from the system's generator."""
        secret = cls(bytearray(size))
        view = memoryview(secret._data)
        fresh = bytearray(os.urandom(size))
        view[:] = fresh
        wipe(fresh)
        return secret

    @property
    def data(self) -> bytearray:
        """The bytes themselves: not a copy, and only zeros after `wipe`."""
        return self._data

    def wipe(self) -> None:
        """Overwrite the bytes with zeros."""
        wipe(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a secret is never pickled")


def wipe(data: bytearray) -> None:
    """Overwrite `data` with zeros in place (no resizing, which could leave the old bytes behind)."""
    memoryview(data)[:] = bytes(len(data))


@dataclass(frozen=True)
class KdfParameters:
    """Cost of Argon2id: memory in KiB, passes over it, lanes."""

    memory_kib: int = 128 * MIB
    iterations: int = 3
    lanes: int = 2

    def check(self) -> None:
        """Refuse what no honest vault asks for, before anything is derived. Raises `vault.hostile_header`."""
        sound = (
            1 <= self.lanes <= CAP.lanes
            and 1 <= self.iterations <= CAP.iterations
            and 8 * self.lanes <= self.memory_kib <= CAP.memory_kib
        )
        if not sound:
            raise MindMateError("vault.hostile_header", "key derivation out of bounds")


DEFAULT_KDF = KdfParameters()
FLOOR = KdfParameters(memory_kib=64 * MIB, iterations=3, lanes=2)
CAP = KdfParameters(memory_kib=1024 * MIB, iterations=20, lanes=8)


def calibrate(target_s: float = 1.0) -> KdfParameters:
    """The parameters that take about `target_s` seconds on this computer, never below `FLOOR`.

    Memory is what costs an attacker most, so the default memory stays and the passes grow. Only a
    computer too slow for three passes over 128 MiB gets less memory.
    """
    begun = time.perf_counter()
    probe = KdfParameters(FLOOR.memory_kib, 1, FLOOR.lanes)
    from_passphrase(bytearray(b"probe"), bytes(SALT_SIZE), probe).wipe()
    one_pass = (time.perf_counter() - begun) * DEFAULT_KDF.memory_kib / probe.memory_kib
    passes = int(target_s / max(one_pass, 1e-6))
    if passes >= DEFAULT_KDF.iterations:
        return KdfParameters(DEFAULT_KDF.memory_kib, min(passes, CAP.iterations), DEFAULT_KDF.lanes)
    affordable = int(DEFAULT_KDF.memory_kib * target_s / (one_pass * DEFAULT_KDF.iterations))
    return KdfParameters(max(affordable, FLOOR.memory_kib), DEFAULT_KDF.iterations, DEFAULT_KDF.lanes)


def normalised(passphrase: bytearray) -> bytearray:
    """A copy of `passphrase` (UTF-8) in the form NFKC, so that every keyboard yields the same bytes.

    Plain ASCII needs no change and passes through no `str`, which couldn't be wiped. Bytes that are
    not UTF-8 are taken as they are.
    """
    if passphrase.isascii():
        return bytearray(passphrase)
    try:
        return bytearray(unicodedata.normalize("NFKC", passphrase.decode("utf-8")).encode("utf-8"))
    except UnicodeDecodeError:
        return bytearray(passphrase)


def from_passphrase(passphrase: bytearray, salt: bytes, kdf: KdfParameters) -> Secret:
    """The wrapping key for a passphrase (32 bytes, Argon2id). The caller wipes both.

    Raises `vault.hostile_header` for costs out of bounds, `memory.full` where the memory isn't there.
    """
    kdf.check()
    key = Secret(bytearray(KEY_SIZE))
    plain = normalised(passphrase)
    try:
        Argon2id(
            salt=salt,
            length=KEY_SIZE,
            iterations=kdf.iterations,
            lanes=kdf.lanes,
            memory_cost=kdf.memory_kib,
        ).derive_into(plain, key.data)  # type: ignore[arg-type]  # any buffer will do
    except MemoryError as error:
        raise MindMateError("memory.full", "key derivation", mib=kdf.memory_kib // MIB) from error
    finally:
        wipe(plain)
    return key


def from_random(material: Secret, salt: bytes, purpose: str) -> Secret:
    """The wrapping key for a secret that is already random (recovery key, keychain); no slow derivation."""
    return _hkdf(material, salt, b"mindmate/1/slot/" + purpose.encode("ascii"))


def subkey(data_key: Secret, label: str, vault_id: bytes) -> Secret:
    """The key for one purpose, a `label` of `LABELS` (32 bytes, HKDF-SHA256)."""
    if label not in LABELS:
        raise ValueError(f"unknown label {label!r}")
    return _hkdf(data_key, vault_id, b"mindmate/1/" + label.encode("ascii"))


def _hkdf(material: Secret, salt: bytes, info: bytes) -> Secret:
    key = Secret(bytearray(KEY_SIZE))
    HKDF(algorithm=SHA256(), length=KEY_SIZE, salt=salt, info=info).derive_into(material.data, key.data)
    return key


def wrap(key: Secret, data_key: Secret, nonce: bytes, context: bytes) -> bytes:
    """`data_key` under `key` (AES-256-GCM), bound to `context`; 48 bytes."""
    return AESGCM(key.data).encrypt(nonce, data_key.data, context)


def unwrap(key: Secret, wrapped: bytes, nonce: bytes, context: bytes) -> Secret | None:
    """The data key, or None where `key` is not the one or anything was changed."""
    data_key = Secret(bytearray(len(wrapped) - 16))
    try:
        AESGCM(key.data).decrypt_into(nonce, wrapped, context, data_key.data)
    except InvalidTag:
        data_key.wipe()
        return None
    return data_key
