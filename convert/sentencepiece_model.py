"""A SentencePiece model file (`tokenizer.model`), read without its library.

The file is a protocol buffer; the field numbers are those of SentencePiece's sentencepiece_model.proto.
Only lengths and numbers that fit the file are believed.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from convert.errors import ConvertError

UNIGRAM, BPE = 1, 2
NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE = 1, 2, 3, 4, 5, 6
MAX_PIECES: Final = 2_000_000


@dataclass(frozen=True)
class PieceModel:
    """Pieces with their scores and kinds (GGUF's token types have the same numbers), and how text is prepared."""

    pieces: list[tuple[str, float, int]]
    kind: int
    dummy_prefix: bool
    remove_extra_whitespace: bool
    charsmap: bytes


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise ValueError("cut off")
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not byte & 0x80:
            return value, at


def _fields(data: bytes) -> Iterator[tuple[int, int, bytes | int]]:
    """(number, wire type, value) of each field of one message."""
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        number, wire = tag >> 3, tag & 7
        if wire == 0:
            value, at = _varint(data, at)
            yield number, wire, value
            continue
        if wire == 2:
            length, at = _varint(data, at)
        elif wire in (1, 5):
            length = 8 if wire == 1 else 4
        else:
            raise ValueError("unknown wire type")
        if at + length > len(data):
            raise ValueError("cut off")
        yield number, wire, data[at : at + length]
        at += length


def _piece(data: bytes) -> tuple[str, float, int]:
    text, score, kind = "", 0.0, NORMAL
    for number, wire, value in _fields(data):
        if number == 1 and wire == 2 and isinstance(value, bytes):
            text = value.decode("utf-8")
        elif number == 2 and wire == 5 and isinstance(value, bytes):
            score = struct.unpack("<f", value)[0]
        elif number == 3 and wire == 0 and isinstance(value, int):
            kind = value
    if not math.isfinite(score) or not 1 <= kind <= 6:
        raise ValueError("a piece is unusable")
    return text, score, kind


def parse(data: bytes, label: str) -> PieceModel:
    """The model in those bytes. Raises `ConvertError` for anything that isn't one."""
    pieces = []
    kind, prefix, remove, charsmap = UNIGRAM, True, True, b""
    try:
        for number, wire, value in _fields(data):
            if number == 1 and wire == 2 and isinstance(value, bytes):
                pieces.append(_piece(value))
                if len(pieces) > MAX_PIECES:
                    raise ValueError("too many pieces")
            elif number == 2 and isinstance(value, bytes):
                kind = next(
                    (v for n, w, v in _fields(value) if n == 3 and w == 0 and isinstance(v, int)), UNIGRAM
                )
            elif number == 3 and isinstance(value, bytes):
                for inner, _, setting in _fields(value):
                    if inner == 2 and isinstance(setting, bytes):
                        charsmap = setting
                    elif inner == 3:
                        prefix = bool(setting)
                    elif inner == 4:
                        remove = bool(setting)
    except (ValueError, struct.error, UnicodeDecodeError) as error:
        raise ConvertError(f"{label} is not a SentencePiece model, or damaged") from error
    if not pieces:
        raise ConvertError(f"{label} is not a SentencePiece model, or damaged")
    return PieceModel(pieces, kind, prefix, remove, charsmap)
