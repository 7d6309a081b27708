"""Checks of a GGUF file in Python, before any C code sees it.

Reads only the header, in bounded steps: no size in the file decides how much memory is taken. The
format is described in ggml's `docs/gguf.md` (versions 2 and 3, little-endian).
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from mindmate.errors import MindMateError, from_os_error

MAX_HEADER = 128 * 1024 * 1024  # bytes of header that are read at most; a vocabulary of 256,000 has 15 MB
MAX_PAIRS = 65_536
MAX_TENSORS = 65_536
MAX_ARRAY = 4_194_304  # elements
MAX_STRING = 16 * 1024 * 1024
MAX_KEPT_STRING = 1024 * 1024
MAX_KEPT = 16 * 1024 * 1024  # bytes of all strings that are kept
MAX_NAME = 64 * 1024
#: Architectures that write nothing.
ENCODERS: Final = frozenset(
    {
        "bert", "modern-bert", "nomic-bert", "nomic-bert-moe", "neo-bert", "jina-bert-v2", "jina-bert-v3", "eurobert",
        "clip", "t5encoder",
    }
)  # fmt: skip

_SCALARS: Final = {
    0: "<B",
    1: "<b",
    2: "<H",
    3: "<h",
    4: "<I",
    5: "<i",
    6: "<f",
    7: "<B",
    10: "<Q",
    11: "<q",
    12: "<d",
}
_BOOL, _STRING, _ARRAY = 7, 8, 9

#: ggml type → (weights in a block, bytes of a block). Source: `type_traits` in ggml/src/ggml.c.
BLOCKS: Final[dict[int, tuple[int, int]]] = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110),
    22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8),
    29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17),
}  # fmt: skip

Scalar = int | float | bool | str


@dataclass(frozen=True)
class Tensor:
    """One tensor of the file; `offset` counts from the start of the file, `size` in bytes."""

    name: str
    type: int
    shape: tuple[int, ...]
    offset: int
    size: int


@dataclass(frozen=True)
class Header:
    """What the header says. Arrays are kept only as their length."""

    version: int
    pairs: dict[str, Scalar]
    arrays: dict[str, int]
    tensors: tuple[Tensor, ...]
    file_size: int
    data_start: int = 0
    notes: tuple[str, ...] = field(default=())

    def text(self, key: str) -> str:
        """The string under `key`, empty where there is none."""
        value = self.pairs.get(key, "")
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int:
        """The whole number under `key`, 0 where there is none."""
        value = self.pairs.get(key, 0)
        return value if isinstance(value, int) else 0

    @property
    def architecture(self) -> str:
        return self.text("general.architecture")

    @property
    def chat_template(self) -> str:
        return self.text("tokenizer.chat_template")


def _damaged(why: str) -> MindMateError:
    return MindMateError("model.damaged", why)


class _Reader:
    """Reads the header with a bound on every step."""

    def __init__(self, stream: BinaryIO, file_size: int) -> None:
        self.stream = stream
        self.limit = min(file_size, MAX_HEADER)
        self.position = self.kept = 0

    def take(self, size: int) -> bytes:
        if size < 0 or self.position + size > self.limit:
            raise _damaged("the header is cut off")
        data = self.stream.read(size)
        if len(data) != size:
            raise _damaged("the header is cut off")
        self.position += size
        return data

    def skip(self, size: int) -> None:
        if size < 0 or self.position + size > self.limit:
            raise _damaged("the header is cut off")
        self.stream.seek(size, os.SEEK_CUR)
        self.position += size

    def unsigned(self, width: int = 8) -> int:
        return int.from_bytes(self.take(width), "little")

    def string(self, most: int = MAX_STRING, keep: int = MAX_KEPT_STRING) -> str:
        length = self.unsigned()
        if length > most:
            raise _damaged("a string is too long")
        if length > keep:
            self.skip(length)
            return ""
        self.kept += length
        if self.kept > MAX_KEPT:
            raise _damaged("the header holds more text than any model's")
        return self.take(length).decode("utf-8", "replace")

    def scalar(self, kind: int) -> Scalar:
        if kind == _STRING:
            return self.string()
        form = _SCALARS.get(kind)
        if form is None:
            raise _damaged(f"unknown value type {kind}")
        value: Scalar = struct.unpack(form, self.take(struct.calcsize(form)))[0]
        return bool(value) if kind == _BOOL else value

    def _strings(self, count: int) -> None:
        """Read past `count` strings, a block of the file at a time: a vocabulary has 100,000 of them."""
        block, at = b"", 0
        for _ in range(count):
            if at + 8 > len(block):
                block = block[at:] + self._block(8 - (len(block) - at))
                at = 0
            length = int.from_bytes(block[at : at + 8], "little")
            if length > MAX_STRING:
                raise _damaged("a string is too long")
            at += 8 + length
            if at > len(block):
                self.skip(at - len(block))
                block, at = b"", 0
        self.stream.seek(at - len(block), os.SEEK_CUR)
        self.position -= len(block) - at

    def _block(self, least: int) -> bytes:
        """The next 64 KiB, or what there is of them. Raises `model.damaged` for fewer than `least` bytes."""
        return self.take(max(least, min(65_536, self.limit - self.position)))

    def array(self) -> int:
        """Read past an array; returns its length."""
        kind, count = self.unsigned(4), self.unsigned()
        if count > MAX_ARRAY:
            raise _damaged("an array is too long")
        if kind == _STRING:
            self._strings(count)
        elif kind in _SCALARS:
            self.skip(count * struct.calcsize(_SCALARS[kind]))
        else:
            raise _damaged(f"unknown array type {kind}")
        return count


def read_header(file: Path) -> Header:
    """Read and check the header of `file`.

    Raises `model.missing`, `model.not_gguf`, `model.damaged`, `model.unsupported`, or `disk.*`.
    """
    try:
        with file.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            return _read(stream, size)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise MindMateError("model.missing", name=file.name) from error
    except MindMateError as error:
        raise MindMateError(error.code, error.detail, name=file.name) from error
    except OSError as error:
        raise from_os_error(error, file.name) from error


def _read(stream: BinaryIO, size: int) -> Header:
    if stream.read(4) != b"GGUF":
        raise MindMateError("model.not_gguf", "magic")
    reader = _Reader(stream, size)
    reader.position = 4
    version = reader.unsigned(4)
    if version not in (2, 3):
        raise MindMateError("model.unsupported", f"GGUF version {version}")
    tensor_count, pair_count = reader.unsigned(), reader.unsigned()
    if tensor_count > MAX_TENSORS or pair_count > MAX_PAIRS:
        raise _damaged("the header counts more than any model has")
    pairs: dict[str, Scalar] = {}
    arrays: dict[str, int] = {}
    for _ in range(pair_count):
        key = reader.string(MAX_NAME)
        if key in pairs or key in arrays:
            raise _damaged("a key stands twice")
        kind = reader.unsigned(4)
        if kind == _ARRAY:
            arrays[key] = reader.array()
        else:
            pairs[key] = reader.scalar(kind)
    infos = [_tensor_info(reader) for _ in range(tensor_count)]
    alignment = pairs.get("general.alignment", 32)
    if not isinstance(alignment, int) or not 8 <= alignment <= 65_536 or alignment & (alignment - 1):
        raise _damaged("the alignment is no power of two")
    start = -(-reader.position // alignment) * alignment
    tensors = _place(infos, start, alignment, size)
    return Header(version, pairs, arrays, tensors, size, start)


def _tensor_info(reader: _Reader) -> tuple[str, int, tuple[int, ...], int]:
    name = reader.string(MAX_NAME)
    dimensions = reader.unsigned(4)
    if not 1 <= dimensions <= 4:
        raise _damaged("a tensor has an impossible shape")
    shape = tuple(reader.unsigned() for _ in range(dimensions))
    return name, reader.unsigned(4), shape, reader.unsigned()


def _place(
    infos: list[tuple[str, int, tuple[int, ...], int]], start: int, alignment: int, file_size: int
) -> tuple[Tensor, ...]:
    """The tensors with sizes, checked to lie inside the file, aligned, and not over each other."""
    tensors: list[Tensor] = []
    names: set[str] = set()
    for name, kind, shape, offset in infos:
        block = BLOCKS.get(kind)
        if block is None:
            raise MindMateError("model.unsupported", f"tensor type {kind}")
        weights = 1
        for extent in shape:
            if not 1 <= extent <= 1 << 40:
                raise _damaged("a tensor has an impossible shape")
            weights *= extent
        if shape[0] % block[0]:
            raise _damaged("a tensor's rows don't fill its blocks")
        if name in names:
            raise _damaged("a tensor stands twice")
        names.add(name)
        size = weights // block[0] * block[1]
        if offset % alignment or start + offset + size > file_size:
            raise _damaged("a tensor lies outside of the file")
        tensors.append(Tensor(name, kind, shape, start + offset, size))
    end = 0
    for tensor in sorted(tensors, key=lambda t: t.offset):
        if tensor.offset < end:
            raise _damaged("two tensors overlap")
        end = tensor.offset + tensor.size
    return tuple(tensors)


def check_chat_model(file: Path) -> Header:
    """Read the header and require what a chat model must have.

    Raises as `read_header`, and `model.unsupported` (no text model), `model.no_template`.
    """
    header = read_header(file)
    if not header.architecture or not header.tensors:
        raise MindMateError("model.damaged", "no architecture or no tensors", name=file.name)
    if header.architecture in ENCODERS:
        raise MindMateError("model.unsupported", "an encoder, no chat model", name=file.name)
    if not header.arrays.get("tokenizer.ggml.tokens") or not header.text("tokenizer.ggml.model"):
        raise MindMateError("model.damaged", "no tokenizer", name=file.name)
    if not header.chat_template.strip():
        raise MindMateError("model.no_template", name=file.name)
    return header


def sha256(file: Path, progress: Callable[[int], None] | None = None) -> str:
    """Hash of the whole file, in pieces of 8 MiB; `progress` gets the bytes read so far."""
    digest, done = hashlib.sha256(), 0
    try:
        with file.open("rb") as stream:
            while chunk := stream.read(8 * 1024 * 1024):
                digest.update(chunk)
                done += len(chunk)
                if progress is not None:
                    progress(done)
    except OSError as error:
        raise from_os_error(error, file.name) from error
    return digest.hexdigest()
