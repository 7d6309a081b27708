"""The header: sound ones open, damaged ones are called damaged, hostile ones cost nothing."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.errors import MindMateError
from mindmate.vault import header, keys
from mindmate.vault.header import Header, SlotKind
from mindmate.vault.keys import KdfParameters, Secret

CHEAP = KdfParameters(64, 1, 1)
VAULT = bytes(range(16))


def passphrase() -> bytearray:
    return bytearray(b"a long passphrase")


@pytest.fixture(scope="module")
def data_key() -> Secret:
    return Secret(bytearray(range(32)))


@pytest.fixture(scope="module")
def head(data_key: Secret) -> Header:
    slot = header.passphrase_slot(passphrase(), CHEAP, data_key, VAULT)
    recovery = header.random_slot(SlotKind.RECOVERY, Secret(bytearray(b"r" * 32)), data_key, VAULT)
    return header.begin([slot, recovery], VAULT)


def sealed(body: bytes) -> bytes:
    """`body` with a good checksum, as an attacker without the key can make it."""
    return body + hashlib.sha256(body).digest() + bytes(32)


def code_of(data: bytes) -> str:
    with pytest.raises(MindMateError) as caught:
        header.decode(data)
    return caught.value.code


def test_what_was_written_is_what_is_read(head: Header, data_key: Secret) -> None:
    data = header.encode(head, data_key)
    read = header.decode(data + b"a body behind it")
    assert replace(read, seal=b"") == head
    assert header.size_of(data) == len(data)
    read.verify(data_key)


def test_each_slot_opens_with_its_own_secret_only(head: Header, data_key: Secret) -> None:
    opened = header.open_with_passphrase(head, passphrase())
    assert opened is not None
    assert opened.data == data_key.data
    recovered = header.open_with_random(head, SlotKind.RECOVERY, Secret(bytearray(b"r" * 32)))
    assert recovered is not None
    assert recovered.data == data_key.data
    assert header.open_with_passphrase(head, bytearray(b"A long passphrase")) is None
    assert header.open_with_random(head, SlotKind.RECOVERY, Secret(bytearray(b"s" * 32))) is None
    assert header.open_with_random(head, SlotKind.KEYCHAIN, Secret(bytearray(b"r" * 32))) is None


def test_a_slot_is_bound_to_its_vault_its_id_and_its_costs(head: Header) -> None:
    slot = head.slots[0]
    key = keys.from_passphrase(passphrase(), slot.salt, slot.kdf)
    assert slot.open(key, VAULT) is not None
    assert slot.open(key, bytes(16)) is None
    assert replace(slot, id=bytes(16)).open(key, VAULT) is None
    assert replace(slot, kdf=KdfParameters(64, 2, 1)).open(key, VAULT) is None
    assert replace(slot, kind=SlotKind.RECOVERY).open(key, VAULT) is None


def test_every_flipped_bit_is_damage_found_before_any_derivation(
    head: Header, data_key: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    def derive(*_: Any, **__: Any) -> None:
        raise AssertionError("derived")

    good = header.encode(head, data_key)
    monkeypatch.setattr(keys, "Argon2id", derive)
    monkeypatch.setattr(keys, "HKDF", derive)
    seal_from = len(good) - 32
    for bit in range(8 * seal_from):
        data = bytearray(good)
        data[bit // 8] ^= 1 << bit % 8
        assert code_of(bytes(data)) == "vault.damaged"
    header.decode(good)


def test_every_flipped_bit_of_the_seal_is_damage(head: Header, data_key: Secret) -> None:
    good = header.encode(head, data_key)
    for bit in range(8 * (len(good) - 32), 8 * len(good)):
        data = bytearray(good)
        data[bit // 8] ^= 1 << bit % 8
        with pytest.raises(MindMateError) as caught:
            header.decode(bytes(data)).verify(data_key)
        assert caught.value.code == "vault.damaged"


def test_a_header_changed_by_somebody_without_the_key_is_damage(head: Header, data_key: Secret) -> None:
    changed = header.decode(sealed(header._body(replace(head, generation=2))))
    with pytest.raises(MindMateError) as caught:
        changed.verify(data_key)
    assert caught.value.code == "vault.damaged"


def test_every_truncation_is_damage(head: Header, data_key: Secret) -> None:
    good = header.encode(head, data_key)
    assert {code_of(good[:size]) for size in range(len(good))} == {"vault.damaged"}


HOSTILE_COSTS = [
    KdfParameters(2**32 - 1, 3, 2),  # 4 TiB
    KdfParameters(64 * 1024, 2**32 - 1, 2),
    KdfParameters(64 * 1024, 3, 65535),
    KdfParameters(0, 0, 0),
]


@pytest.mark.parametrize("kdf", HOSTILE_COSTS)
def test_hostile_costs_are_refused_before_any_derivation(
    kdf: KdfParameters, head: Header, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "Argon2id", None)
    body = header._body(replace(head, slots=(replace(head.slots[0], kdf=kdf),)))
    assert code_of(sealed(body)) == "vault.hostile_header"


def test_too_many_doubled_missing_and_unknown_slots_are_refused(head: Header) -> None:
    slot = head.slots[0]
    assert code_of(sealed(header._body(replace(head, slots=(slot,) * 9)))) == "vault.hostile_header"
    assert code_of(sealed(header._body(replace(head, slots=(slot, slot))))) == "vault.hostile_header"
    assert code_of(sealed(header._body(replace(head, slots=())))) == "vault.hostile_header"
    body = bytearray(header._body(head))
    at = header._PREFIX.size + header._FIXED.size
    body[at] = 99
    assert code_of(sealed(bytes(body))) == "vault.hostile_header"
    body = bytearray(header._body(head))
    struct.pack_into(">H", body, at - 2, 65535)  # a count that the length doesn't bear out
    assert code_of(sealed(bytes(body))) == "vault.hostile_header"


def test_a_keychain_alone_can_never_be_what_opens_a_vault(head: Header, data_key: Secret) -> None:
    keychain = header.random_slot(SlotKind.KEYCHAIN, Secret.random(), data_key, VAULT)
    assert code_of(sealed(header._body(replace(head, slots=(keychain,))))) == "vault.hostile_header"


def test_a_header_that_asks_for_a_newer_reader_is_left_to_it(head: Header) -> None:
    body = bytearray(header._body(head))
    struct.pack_into(">HH", body, 8, 7, 7)
    assert code_of(sealed(bytes(body))) == "vault.newer"
    struct.pack_into(">HH", body, 8, 7, 1)  # newer, but this version may still read it
    assert header.decode(sealed(bytes(body))).vault_id == VAULT


@given(st.binary(max_size=600))
def test_no_bytes_whatever_raise_anything_but_our_errors(data: bytes) -> None:
    for untrusted in (data, sealed(header.MAGIC + data), header.MAGIC + data):
        assert code_of(untrusted) in ("vault.damaged", "vault.newer", "vault.hostile_header")


def test_both_copies_are_written_and_the_newer_one_counts(
    tmp_path: Path, head: Header, data_key: Secret
) -> None:
    first = header.write(tmp_path, head, data_key)
    old = (tmp_path / header.COPIES[1]).read_bytes()
    second = header.write(tmp_path, first, data_key)
    assert (first.revision, second.revision) == (1, 2)
    (tmp_path / header.COPIES[1]).write_bytes(old)  # as a cut between the two leaves them
    found = header.read(tmp_path)
    assert found.header == second
    assert found.stale == (header.COPIES[1],)
    header.heal(tmp_path, found, data_key)
    assert header.read(tmp_path).stale == ()


@pytest.mark.parametrize("name", header.COPIES)
def test_one_damaged_copy_is_enough_to_go_on(
    tmp_path: Path, name: str, head: Header, data_key: Secret
) -> None:
    written = header.write(tmp_path, head, data_key)
    (tmp_path / name).write_bytes(b"")
    found = header.read(tmp_path)
    assert found.header == written
    assert found.stale == (name,)
    (tmp_path / name).unlink()
    assert header.read(tmp_path).stale == (name,)


def test_a_newer_copy_is_never_passed_over(tmp_path: Path, head: Header, data_key: Secret) -> None:
    header.write(tmp_path, head, data_key)
    body = bytearray(header._body(head))
    struct.pack_into(">HH", body, 8, 9, 9)
    (tmp_path / header.COPIES[0]).write_bytes(sealed(bytes(body)))
    with pytest.raises(MindMateError) as caught:
        header.read(tmp_path)
    assert caught.value.code == "vault.newer"


def test_a_header_of_any_size_is_read_only_so_far(tmp_path: Path, head: Header, data_key: Secret) -> None:
    header.write(tmp_path, head, data_key)
    for name in header.COPIES:
        with (tmp_path / name).open("wb") as stream:
            stream.truncate(2**40)  # a sparse terabyte
    with pytest.raises(MindMateError) as caught:
        header.read(tmp_path)
    assert caught.value.code == "vault.damaged"
