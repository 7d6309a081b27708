"""The recovery key as 24 words: spelled as BIP 39 does, and forgiving about how it is typed."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.errors import MindMateError
from mindmate.vault import recovery
from mindmate.vault.keys import Secret

# Test vectors of BIP 39 (the reference implementation's vectors.json), those of 256 bits.
VECTORS = [
    ("00" * 32, "abandon " * 23 + "art"),
    (
        "7f" * 32,
        "legal winner thank year wave sausage worth useful " * 2
        + "legal winner thank year wave sausage worth title",
    ),
    (
        "80" * 32,
        "letter advice cage absurd amount doctor acoustic avoid " * 2
        + "letter advice cage absurd amount doctor acoustic bless",
    ),
    ("ff" * 32, "zoo " * 23 + "vote"),
]


@pytest.mark.parametrize(("key", "words"), VECTORS)
def test_words_are_those_of_the_specification(key: str, words: str) -> None:
    secret = Secret(bytearray.fromhex(key))
    assert " ".join(recovery.spell(secret)) == words.strip()
    assert recovery.read(bytearray(words.encode())).data == secret.data


def test_the_list_is_the_specified_one_and_four_letters_tell_words_apart() -> None:
    words = recovery.word_list()
    assert hashlib.sha256(("\n".join(words) + "\n").encode()).hexdigest() == (
        "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"
    )
    assert len({word[:4] for word in words}) == len(words) == 2048


@given(st.binary(min_size=32, max_size=32))
def test_any_key_comes_back_from_its_words(key: bytes) -> None:
    words = recovery.spell(Secret(bytearray(key)))
    numbered = "\n".join(f"{n}. {word[:4].upper()}" for n, word in enumerate(words, 1))
    text = bytearray(numbered.encode())
    assert recovery.read(text).data == key
    assert text == bytes(len(text))


def test_numbered_words_may_stand_in_columns_and_with_other_lines() -> None:
    key = bytes(range(32))
    lines = [f"{n:2}. {word}" for n, word in enumerate(recovery.spell(Secret(bytearray(key))), 1)]
    across = "\n".join("   ".join(lines[row + column] for column in (0, 8, 16)) for row in range(8))
    whole = f"Write down these 24 words, in this order:\n{across}\nThe vault is ready.\n"
    for text in (across, whole, " ".join(reversed(lines))):
        assert recovery.read(bytearray(text.encode())).data == key
    assert code_of(across.replace(" 3.", " 4.")) == "recovery.mistyped"
    assert code_of(across + " 3. zoo") == "recovery.mistyped"


def code_of(text: str) -> str:
    with pytest.raises(MindMateError) as caught:
        recovery.read(bytearray(text.encode()))
    assert "zebra" not in str(caught.value)
    return caught.value.code


def test_words_that_are_no_key_are_mistyped() -> None:
    good = recovery.spell(Secret(bytearray(range(32))))
    assert code_of("") == "recovery.mistyped"
    assert code_of(" ".join(good[:-1])) == "recovery.mistyped"
    assert code_of(" ".join([*good, "zoo"])) == "recovery.mistyped"
    assert code_of(" ".join(["mindmate", *good[1:]])) == "recovery.mistyped"
    swapped = [good[1], good[0], *good[2:]]
    refused = 0
    for at in range(24):  # a checksum of 8 bits lets one mistake in 256 through
        other = "zebra" if good[at] != "zebra" else "zoo"
        try:
            recovery.read(bytearray(" ".join([*good[:at], other, *good[at + 1 :]]).encode()))
        except MindMateError:
            refused += 1
    assert refused >= 22
    assert swapped != good
