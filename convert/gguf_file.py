"""The GGUF header, written here so that its size is known to the byte before anything is converted.

Format: ggml's docs/gguf.md, version 3, little-endian, tensors aligned to 32 bytes.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any, Final

from convert.library import TYPES, row_bytes

ALIGNMENT: Final = 32
U8, U32, I32, F32, BOOL, STRING, ARRAY, U64 = 0, 4, 5, 6, 7, 8, 9, 10
_FORMS: Final = {U8: "<B", U32: "<I", I32: "<i", F32: "<f", BOOL: "<?", U64: "<Q"}


@dataclass(frozen=True)
class Pair:
    """One key and its value. `kind` is a GGUF type; for arrays the type of the elements, `many` set."""

    key: str
    kind: int
    value: Any
    many: bool = False


def u32(key: str, value: int) -> Pair:
    """A count or an id."""
    return Pair(key, U32, int(value))


def f32(key: str, value: float) -> Pair:
    """A real number."""
    return Pair(key, F32, float(value))


def flag(key: str, value: bool) -> Pair:
    """A truth value."""
    return Pair(key, BOOL, bool(value))


def text(key: str, value: str) -> Pair:
    """A string."""
    return Pair(key, STRING, value)


def array(key: str, kind: int, values: Any) -> Pair:
    """A list of values of one kind."""
    return Pair(key, kind, values, many=True)


@dataclass(frozen=True)
class Placed:
    """A tensor of the output: its type, its shape as (rows, columns) or (columns,), its place in the data."""

    name: str
    kind: str
    shape: tuple[int, ...]
    offset: int
    size: int


def _string(value: str | bytes) -> bytes:
    data = value.encode("utf-8") if isinstance(value, str) else value
    return struct.pack("<Q", len(data)) + data


def _pair(pair: Pair) -> bytes:
    key = _string(pair.key)
    if pair.many:
        head = key + struct.pack("<IIQ", ARRAY, pair.kind, len(pair.value))
        if pair.kind == STRING:
            return head + b"".join(_string(v) for v in pair.value)
        return head + struct.pack(f"<{len(pair.value)}{_FORMS[pair.kind][1:]}", *pair.value)
    head = key + struct.pack("<I", pair.kind)
    return head + (_string(pair.value) if pair.kind == STRING else struct.pack(_FORMS[pair.kind], pair.value))


def padded(size: int) -> int:
    """`size` rounded up to the alignment."""
    return -(-size // ALIGNMENT) * ALIGNMENT


def place(tensors: list[tuple[str, str, tuple[int, ...]]]) -> list[Placed]:
    """Offsets, from the start of the data, for (name, type, shape) in order."""
    placed, at = [], 0
    for name, kind, shape in tensors:
        rows = 1
        for extent in shape[:-1]:
            rows *= extent
        size = rows * row_bytes(kind, shape[-1])
        placed.append(Placed(name, kind, shape, at, size))
        at += padded(size)
    return placed


def header(pairs: list[Pair], tensors: list[Placed]) -> bytes:
    """The whole header with its padding; the data begins where it ends."""
    parts = [b"GGUF", struct.pack("<IQQ", 3, len(tensors), len(pairs))]
    parts += [_pair(pair) for pair in pairs]
    for tensor in tensors:
        extents = tuple(reversed(tensor.shape))
        parts.append(
            _string(tensor.name)
            + struct.pack(
                f"<I{len(extents)}QIQ", len(extents), *extents, TYPES[tensor.kind][0], tensor.offset
            )
        )
    data = b"".join(parts)
    return data + bytes(padded(len(data)) - len(data))


def data_size(tensors: list[Placed]) -> int:
    """Bytes of all tensor data with their padding."""
    return sum(padded(tensor.size) for tensor in tensors)
