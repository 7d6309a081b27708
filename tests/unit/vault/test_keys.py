"""Keys: what they are derived from, what they are bound to, and that they can be wiped."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from mindmate.errors import MindMateError
from mindmate.vault import keys
from mindmate.vault.keys import KdfParameters, Secret

CHEAP = KdfParameters(64, 1, 1)
VAULT = bytes(range(16))


def test_argon2id_gives_the_value_of_the_specification() -> None:
    # RFC 9106, section 5.3; our own call differs from it by having neither secret nor associated data.
    specified = Argon2id(
        salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32, secret=b"\3" * 8, ad=b"\4" * 12
    )
    tag = specified.derive(b"\1" * 32).hex()
    assert tag == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    ours = keys.from_passphrase(bytearray(b"\1" * 32), b"\2" * 16, KdfParameters(32, 3, 4))
    plain = Argon2id(salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32)
    assert ours.data == plain.derive(b"\1" * 32)


def test_hkdf_gives_the_value_of_the_specification() -> None:
    # RFC 5869, test case 1, cut to the length in use.
    key = keys._hkdf(Secret(bytearray(b"\x0b" * 22)), bytes(range(13)), bytes.fromhex("f0f1f2f3f4f5f6f7f8f9"))
    assert key.data.hex() == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"


def test_each_purpose_and_each_vault_has_a_key_of_its_own() -> None:
    data_key = Secret(bytearray(range(32)))
    derived = [bytes(keys.subkey(data_key, label, VAULT).data) for label in sorted(keys.LABELS)]
    derived += [bytes(keys.subkey(data_key, "database", bytes(16)).data), bytes(data_key.data)]
    assert len(set(derived)) == len(derived)
    assert keys.subkey(data_key, "database", VAULT).data == keys.subkey(data_key, "database", VAULT).data


def test_an_unknown_purpose_has_no_key() -> None:
    with pytest.raises(ValueError):
        keys.subkey(Secret.random(), "datbase", VAULT)


def test_a_wrapped_key_comes_back_only_with_its_key_its_nonce_and_its_context() -> None:
    key, data_key = Secret.random(), Secret.random()
    wrapped = keys.wrap(key, data_key, bytes(12), b"context")
    opened = keys.unwrap(key, wrapped, bytes(12), b"context")
    assert opened is not None
    assert opened.data == data_key.data
    assert keys.unwrap(Secret.random(), wrapped, bytes(12), b"context") is None
    assert keys.unwrap(key, wrapped, b"n" * 12, b"context") is None
    assert keys.unwrap(key, wrapped, bytes(12), b"another") is None
    assert keys.unwrap(key, wrapped[:-1] + bytes([wrapped[-1] ^ 1]), bytes(12), b"context") is None


def test_a_passphrase_is_the_same_on_keyboards_that_compose_differently() -> None:
    composed, decomposed = bytearray("schön".encode()), bytearray("scho\u0308n".encode())
    assert composed != decomposed
    assert keys.normalised(composed) == keys.normalised(decomposed)
    assert keys.normalised(bytearray(b"\xff\xfe")) == b"\xff\xfe"


def test_a_wiped_secret_is_zeros_and_never_shows_itself() -> None:
    secret = Secret(bytearray(b"canary-canary"))
    held = secret.data
    assert "canary" not in repr(secret)
    with pytest.raises(TypeError):
        pickle.dumps(secret)
    with secret:
        assert len(secret) == 13
    assert held == bytes(13)


@pytest.mark.parametrize(
    "kdf",
    [
        KdfParameters(2**32 - 1, 1, 1),
        KdfParameters(1024 * 1024 + 1, 3, 2),
        KdfParameters(64, 2**32 - 1, 1),
        KdfParameters(64, 21, 1),
        KdfParameters(1024, 1, 9),
        KdfParameters(64, 1, 0),
        KdfParameters(64, 0, 1),
        KdfParameters(7, 1, 1),
        KdfParameters(0, 0, 0),
    ],
)
def test_costs_out_of_bounds_are_refused_before_anything_is_derived(
    kdf: KdfParameters, monkeypatch: pytest.MonkeyPatch
) -> None:
    def derive(*_: Any, **__: Any) -> None:
        raise AssertionError("derived")

    monkeypatch.setattr(keys, "Argon2id", derive)
    with pytest.raises(MindMateError) as caught:
        keys.from_passphrase(bytearray(b"x"), bytes(32), kdf)
    assert caught.value.code == "vault.hostile_header"
    with pytest.raises(AssertionError):  # the control: sound costs do reach the derivation
        keys.from_passphrase(bytearray(b"x"), bytes(32), CHEAP)


@pytest.mark.parametrize(
    ("seconds_for_a_probe", "memory_mib"), [(0.01, 128), (0.1, 128), (0.5, 64), (30, 64)]
)
def test_calibration_stays_within_its_bounds_on_any_computer(
    seconds_for_a_probe: float, memory_mib: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter((0.0, seconds_for_a_probe))
    monkeypatch.setattr(keys.time, "perf_counter", lambda: next(times))
    monkeypatch.setattr(keys, "from_passphrase", lambda *_: Secret.random())
    kdf = keys.calibrate()
    kdf.check()
    assert kdf.memory_kib == memory_mib * 1024
    assert kdf.iterations >= 3
    assert kdf.lanes == 2


def test_a_lack_of_memory_is_said_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def derive(*_: Any, **__: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(keys, "Argon2id", derive)
    with pytest.raises(MindMateError) as caught:
        keys.from_passphrase(bytearray(b"x"), bytes(32), CHEAP)
    assert caught.value.code == "memory.full"
