"""The recovery key: 32 random bytes that a person keeps as 24 words.

The spelling is that of BIP 39 (github.com/bitcoin/bips, bip-0039): 256 bits and the first 8 bits of
their SHA-256, cut into 24 numbers of 11 bits, each a word of a list in which the first four letters
tell every word apart.
"""

from __future__ import annotations

import functools
import hashlib
import hmac
import re
from importlib import resources

from mindmate.errors import MindMateError
from mindmate.vault.keys import KEY_SIZE, Secret, wipe

WORDS = 24
_BITS = 11
_WORD = re.compile(rb"[A-Za-z]+")
_NUMBERED = re.compile(rb"\b([0-9]{1,2})[.:)]\s*([A-Za-z]+)")


@functools.cache
def word_list() -> tuple[str, ...]:
    """The 2,048 words, in order."""
    text = resources.files("mindmate.vault").joinpath("data/bip39-english.txt").read_text("ascii")
    return tuple(text.split())


@functools.cache
def _numbers() -> dict[bytes, int]:
    return {word[:4].encode("ascii"): number for number, word in enumerate(word_list())}


def spell(key: Secret) -> list[str]:
    """The 24 words for a recovery key. They can't be wiped: show them once, and let them go."""
    number = int.from_bytes(key.data, "big") << 8 | hashlib.sha256(key.data).digest()[0]
    words = word_list()
    return [words[number >> _BITS * (WORDS - 1 - at) & (1 << _BITS) - 1] for at in range(WORDS)]


def read(text: bytearray) -> Secret:
    """The recovery key that somebody typed or kept in a file; `text` is wiped.

    Case, line breaks and anything after the fourth letter of a word don't matter. Where the words are numbered
    from 1 to 24 the numbers say their order (they are printed in columns, which read across), and what else
    stands there doesn't matter either. Raises `recovery.mistyped` where these are not 24 words of the list or they
    don't belong together.
    """
    numbered = {int(match.group(1)): match.group(2) for match in _NUMBERED.finditer(text)}
    if numbered.keys() == set(range(1, WORDS + 1)) and len(_NUMBERED.findall(text)) == WORDS:
        words = [numbered[at] for at in range(1, WORDS + 1)]
    else:
        words = [match.group() for match in _WORD.finditer(text)]
    numbers = [_numbers().get(word[:4].lower()) for word in words]
    wipe(text)
    if len(numbers) != WORDS:
        raise MindMateError("recovery.mistyped", f"{len(numbers)} words", count=len(numbers))
    value = 0
    for number in numbers:
        if number is None:
            raise MindMateError("recovery.mistyped", "unknown word", count=WORDS)
        value = value << _BITS | number
    key = Secret(bytearray((value >> 8).to_bytes(KEY_SIZE, "big")))
    if not hmac.compare_digest(hashlib.sha256(key.data).digest()[:1], bytes([value & 255])):
        key.wipe()
        raise MindMateError("recovery.mistyped", "checksum", count=WORDS)
    return key
