"""The header: what must be known before the key is, and the data key, wrapped.

Layout, big-endian, one fixed size a version: magic, version, oldest reader that may open the vault,
length; vault id, revision (grows with each writing), generation (names the database file), time of
creation, number of slots; the slots; SHA-256 over all of that; HMAC-SHA256 over all of that. The
checksum is looked at first, so that damage is told apart from a wrong key; the authentication code
is looked at once the data key is unwrapped. Two copies, each replaced whole.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import struct
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

from mindmate import files
from mindmate.errors import MindMateError
from mindmate.vault import keys, names
from mindmate.vault.keys import KdfParameters, Secret

MAGIC = b"MINDMATE"
VERSION = 1
OLDEST_READER = 1
MAX_SIZE = 16 * 1024
MAX_SLOTS = 8
COPIES = names.HEADERS

_PREFIX = struct.Struct(">8sHHI")
_FIXED = struct.Struct(">16sQIQH")
_SLOT = struct.Struct(">B16sIIH32s12s48s")
_SEALS = 64


class SlotKind(IntEnum):
    """What opens a slot. A header holds at most one of each."""

    PASSPHRASE = 1
    RECOVERY = 2
    KEYCHAIN = 3


@dataclass(frozen=True)
class Slot:
    """The data key, wrapped under the key that one passphrase, word list or keychain entry yields."""

    kind: SlotKind
    id: bytes
    kdf: KdfParameters
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def context(self, vault_id: bytes) -> bytes:
        """What the wrapping is bound to: change any of it and the slot doesn't open."""
        costs = struct.pack(">BIIH", self.kind, self.kdf.memory_kib, self.kdf.iterations, self.kdf.lanes)
        return b"mindmate/1/slot" + vault_id + self.id + costs + self.salt

    def open(self, key: Secret, vault_id: bytes) -> Secret | None:
        """The data key, None where `key` is the wrong one."""
        return keys.unwrap(key, self.wrapped, self.nonce, self.context(vault_id))


#: A secret that is random already needs no slow derivation; its slot says so with these costs.
NO_KDF = KdfParameters(0, 0, 0)


@dataclass(frozen=True)
class Header:
    """A vault's header. `created` is milliseconds since the epoch."""

    vault_id: bytes
    revision: int
    generation: int
    created: int
    slots: tuple[Slot, ...]
    seal: bytes = b""

    def slot(self, kind: SlotKind) -> Slot | None:
        """The slot of that kind, if there is one."""
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def with_slot(self, slot: Slot) -> Header:
        """A header in which `slot` stands in the place of the one of its kind."""
        rest = tuple(old for old in self.slots if old.kind != slot.kind)
        return replace(self, slots=tuple(sorted((*rest, slot), key=lambda s: s.kind)))

    def without_slot(self, kind: SlotKind) -> Header:
        """A header without the slot of that kind."""
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind != kind))

    def verify(self, data_key: Secret) -> None:
        """Check the authentication code. Raises `vault.damaged`."""
        with keys.subkey(data_key, "header", self.vault_id) as key:
            good = hmac.digest(key.data, _body(self), "sha256")
        if not hmac.compare_digest(good, self.seal):
            raise MindMateError("vault.damaged", "header authentication")


def begin(data_slots: Iterable[Slot], vault_id: bytes, generation: int = 1) -> Header:
    """The first header of a vault."""
    return Header(vault_id, 0, generation, int(time.time() * 1000), tuple(data_slots))


def passphrase_slot(passphrase: bytearray, kdf: KdfParameters, data_key: Secret, vault_id: bytes) -> Slot:
    """A slot that `passphrase` opens. The caller wipes the passphrase."""
    salt = os.urandom(keys.SALT_SIZE)
    with keys.from_passphrase(passphrase, salt, kdf) as key:
        return _filled(SlotKind.PASSPHRASE, kdf, salt, key, data_key, vault_id)


def random_slot(kind: SlotKind, material: Secret, data_key: Secret, vault_id: bytes) -> Slot:
    """A slot that 32 random bytes open: those of the recovery words, or of the system's keychain."""
    if not any(material.data):
        raise ValueError("a wiped secret opens nothing")
    salt = os.urandom(keys.SALT_SIZE)
    with keys.from_random(material, salt, kind.name.lower()) as key:
        return _filled(kind, NO_KDF, salt, key, data_key, vault_id)


def _filled(
    kind: SlotKind, kdf: KdfParameters, salt: bytes, key: Secret, data_key: Secret, vault_id: bytes
) -> Slot:
    slot = Slot(kind, os.urandom(16), kdf, salt, os.urandom(keys.NONCE_SIZE), b"")
    return replace(slot, wrapped=keys.wrap(key, data_key, slot.nonce, slot.context(vault_id)))


def open_with_passphrase(header: Header, passphrase: bytearray) -> Secret | None:
    """The data key, None for the wrong passphrase. Costs one key derivation. The caller wipes."""
    slot = header.slot(SlotKind.PASSPHRASE)
    if slot is None:
        return None
    with keys.from_passphrase(passphrase, slot.salt, slot.kdf) as key:
        return slot.open(key, header.vault_id)


def open_with_random(header: Header, kind: SlotKind, material: Secret) -> Secret | None:
    """The data key by the recovery key or the keychain's, None where that is not the one."""
    slot = header.slot(kind)
    if slot is None:
        return None
    with keys.from_random(material, slot.salt, kind.name.lower()) as key:
        return slot.open(key, header.vault_id)


def _body(header: Header) -> bytes:
    slots = b"".join(
        _SLOT.pack(s.kind, s.id, s.kdf.memory_kib, s.kdf.iterations, s.kdf.lanes, s.salt, s.nonce, s.wrapped)
        for s in header.slots
    )
    fixed = _FIXED.pack(
        header.vault_id, header.revision, header.generation, header.created, len(header.slots)
    )
    size = _PREFIX.size + len(fixed) + len(slots) + _SEALS
    return _PREFIX.pack(MAGIC, VERSION, OLDEST_READER, size) + fixed + slots


def encode(header: Header, data_key: Secret) -> bytes:
    """The bytes of `header`, sealed under the data key."""
    body = _body(header)
    with keys.subkey(data_key, "header", header.vault_id) as key:
        seal = hmac.digest(key.data, body, "sha256")
    return body + hashlib.sha256(body).digest() + seal


def decode(untrusted: bytes) -> Header:
    """Read a header, deriving nothing. Raises `vault.damaged`, `vault.newer`, `vault.hostile_header`.

    `untrusted` may be longer than the header (a backup has its body behind it).
    """
    if len(untrusted) < _PREFIX.size or not untrusted.startswith(MAGIC):
        raise MindMateError("vault.damaged", "header magic")
    _, version, oldest, size = _PREFIX.unpack_from(untrusted)
    if not _PREFIX.size + _SEALS <= size <= min(len(untrusted), MAX_SIZE):
        raise MindMateError("vault.damaged", "header length")
    body, checksum, seal = (
        untrusted[: size - _SEALS],
        untrusted[size - _SEALS : size - 32],
        untrusted[size - 32 : size],
    )
    if not hmac.compare_digest(hashlib.sha256(body).digest(), checksum):
        raise MindMateError("vault.damaged", "header checksum")
    if oldest > VERSION:
        raise MindMateError("vault.newer", f"header version {version}")
    return replace(_parse(body), seal=seal)


def size_of(untrusted: bytes) -> int:
    """Length in bytes of the header at the beginning of `untrusted`, which `decode` has accepted."""
    return int(_PREFIX.unpack_from(untrusted)[3])


def _parse(body: bytes) -> Header:
    at = _PREFIX.size + _FIXED.size
    if len(body) < at:
        raise MindMateError("vault.hostile_header", "too short")
    vault_id, revision, generation, created, count = _FIXED.unpack_from(body, _PREFIX.size)
    if count > MAX_SLOTS or len(body) != at + count * _SLOT.size or not 0 < generation < 2**31:
        raise MindMateError("vault.hostile_header", "slots or generation")
    slots = tuple(_parse_slot(body, at + index * _SLOT.size) for index in range(count))
    if len({slot.kind for slot in slots}) != count or not any(
        slot.kind in (SlotKind.PASSPHRASE, SlotKind.RECOVERY) for slot in slots
    ):
        raise MindMateError("vault.hostile_header", "kinds of slots")
    return Header(vault_id, revision, generation, created, slots)


def _parse_slot(body: bytes, at: int) -> Slot:
    kind, slot_id, memory_kib, iterations, lanes, salt, nonce, wrapped = _SLOT.unpack_from(body, at)
    if kind not in set(SlotKind):
        raise MindMateError("vault.hostile_header", "unknown kind of slot")
    kdf = KdfParameters(memory_kib, iterations, lanes)
    if kind == SlotKind.PASSPHRASE:
        kdf.check()
    elif kdf != NO_KDF:
        raise MindMateError("vault.hostile_header", "costs in a random slot")
    return Slot(SlotKind(kind), slot_id, kdf, salt, nonce, wrapped)


@dataclass(frozen=True)
class Found:
    """The header that counts, and the names of the copies that have to be written again."""

    header: Header
    stale: tuple[str, ...]


def read(folder: Path) -> Found:
    """The newest sound copy. Raises `vault.missing` where there is no copy at all, else as `decode`.

    A copy from a newer version is never passed over: the vault is left to the newer app.
    """
    sound: dict[str, Header] = {}
    failures: list[MindMateError] = []
    absent = 0
    for name in COPIES:
        untrusted = files.read_bounded(folder / name, MAX_SIZE)
        if untrusted is None:
            absent += 1
            continue
        try:
            sound[name] = decode(untrusted)
        except MindMateError as error:
            failures.append(error)
    newer = [error for error in failures if error.code == "vault.newer"]
    if absent == len(COPIES):
        raise MindMateError("vault.missing", "no header")
    if newer or not sound:
        worst = sorted(failures, key=lambda e: ("vault.newer", "vault.hostile_header").count(e.code))
        raise newer[0] if newer else worst[-1]
    header = max(sound.values(), key=lambda h: h.revision)
    return Found(header, tuple(name for name in COPIES if sound.get(name) != header))


def write(folder: Path, header: Header, data_key: Secret) -> Header:
    """Write both copies, one after the other; returns the header as written. Raises `disk.*`.

    One lasting copy is enough: after that, `read` takes it and names the other as stale, whatever cut
    or failure came between. Where this raises, look at what `read` says before going on: a copy may be
    in place without being sure to last.
    """
    if not any(data_key.data):
        raise MindMateError("vault.locked", "the data key was wiped")  # nothing could open what it sealed
    header = replace(header, revision=header.revision + 1)
    data = encode(header, data_key)
    failures = []
    for name in COPIES:
        try:
            files.write_whole(folder / name, data)
        except MindMateError as error:
            failures.append(error)
            if files.read_bounded(folder / name, MAX_SIZE) != data and name == COPIES[0]:
                raise  # nothing has changed
    if len(failures) == len(COPIES):
        raise failures[0]
    return decode(data)


def heal(folder: Path, found: Found, data_key: Secret) -> None:
    """Write the stale copies again; the header must have been verified. Raises `disk.*`."""
    data = encode(found.header, data_key)
    for name in found.stale:
        files.write_whole(folder / name, data)
