"""Safetensors, read row by row: a header that is checked before use, and rows on demand.

The format is described at https://github.com/huggingface/safetensors#format: eight bytes of length,
a JSON header, then the tensors. Nothing is mapped into memory, so that reading a 14 GB checkpoint
takes no more memory than one slab of rows.
"""

from __future__ import annotations

import json
import math
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from convert.errors import ConvertError
from convert.folder import PICKLE_SUFFIXES, ModelFolder
from convert.library import bf16_to_f32, f16_to_f32

MAX_HEADER = 100_000_000  # bytes, as in the reference implementation
MAX_TENSORS = 200_000
MAX_DIMENSIONS = 8

#: Bytes of one value; what isn't here isn't a type of the format.
WIDTHS: Final = {
    "F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I16": 2, "I8": 1, "U64": 8, "U32": 4,
    "U16": 2, "U8": 1, "BOOL": 1, "F8_E4M3": 1, "F8_E5M2": 1,
}  # fmt: skip
FLOATS: Final = ("F32", "F16", "BF16")

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class StoredTensor:
    """One tensor of a safetensors file. `offset` counts from the start of the file, in bytes."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    offset: int
    size: int
    file: SafetensorsFile

    @property
    def rows(self) -> int:
        """Rows of a matrix; 1 for a vector."""
        return math.prod(self.shape[:-1]) if len(self.shape) > 1 else 1

    @property
    def columns(self) -> int:
        return self.shape[-1] if self.shape else 1

    def values(self, first: int, count: int) -> Floats:
        """Values `first` to `first + count` in storage order, as f32.

        Raises `ConvertError` for a type that isn't a plain float, and where the file ends early.
        """
        if self.dtype not in FLOATS:
            raise ConvertError(
                f"{self.file.label}: tensor {self.name} is stored as {self.dtype}; "
                "convert needs f32, f16 or bf16 weights (dequantize the checkpoint first)"
            )
        width = WIDTHS[self.dtype]
        raw = self.file.read(self.offset + first * width, count * width)
        if self.dtype == "F32":
            return np.frombuffer(raw, "<f4")
        return f16_to_f32(raw, count) if self.dtype == "F16" else bf16_to_f32(raw, count)

    def whole(self) -> Floats:
        """All values, in their shape; for small tensors."""
        return self.values(0, math.prod(self.shape)).reshape(self.shape)


class SafetensorsFile:
    """An open safetensors file with a checked header."""

    def __init__(self, path: Path, label: str) -> None:
        self.label = label
        self.path = path
        try:
            self._fd = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError as error:
            raise ConvertError(f"{label} can't be opened ({error.strerror})") from error
        self.bytes_read = 0
        try:
            self.size = os.fstat(self._fd).st_size
            header, start = self._header()
            self.tensors = _check_header(header, start, self.size, self)
        except BaseException:
            os.close(self._fd)  # a refused file leaves nothing open
            raise

    def close(self) -> None:
        """Close the file."""
        os.close(self._fd)

    def read(self, offset: int, size: int) -> bytes:
        """`size` bytes at `offset`; safe from several threads at once."""
        parts: list[bytes] = []
        self.bytes_read += size
        while size:
            try:
                part = os.pread(self._fd, size, offset)
            except OSError as error:
                raise ConvertError(f"{self.label} can't be read ({error.strerror})") from error
            if not part:
                raise ConvertError(f"{self.label} ends before its last tensor: the file is cut off")
            if len(part) == size and not parts:
                return part
            parts.append(part)
            offset, size = offset + len(part), size - len(part)
        return b"".join(parts)

    def _header(self) -> tuple[dict[str, Any], int]:
        if self.size < 8:
            raise ConvertError(f"{self.label} is not a safetensors file: it is too short")
        length = int.from_bytes(self.read(0, 8), "little")
        if length > MAX_HEADER:
            raise ConvertError(f"{self.label} is not a safetensors file: its header would be {length} bytes")
        if length > self.size - 8:
            raise ConvertError(f"{self.label} is cut off inside its header")
        try:
            header = json.loads(self.read(8, length).decode("utf-8"), object_pairs_hook=_no_duplicates)
        except (ValueError, RecursionError) as error:
            raise ConvertError(f"{self.label} has a damaged header") from error
        if not isinstance(header, dict) or len(header) > MAX_TENSORS:
            raise ConvertError(f"{self.label} has a damaged header")
        return header, 8 + length


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _check_header(
    header: dict[str, Any], start: int, size: int, file: SafetensorsFile
) -> dict[str, StoredTensor]:
    """The tensors of a header. Refuses unknown types, wrong lengths, overlaps, gaps and cut-off files."""
    found = []
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        found.append(_entry(name, entry, start, file))
    found.sort(key=lambda t: (t.offset, t.size))
    at = start
    for tensor in found:
        if tensor.offset < at:
            raise ConvertError(f"{file.label}: tensor {tensor.name} overlaps the one before it")
        if tensor.offset > at:
            raise ConvertError(f"{file.label}: there is a gap before tensor {tensor.name}")
        at = tensor.offset + tensor.size
        if at > size:
            raise ConvertError(f"{file.label} ends inside tensor {tensor.name}: the file is cut off")
    if at != size:
        raise ConvertError(f"{file.label}: {size - at} bytes follow the last tensor")
    return {tensor.name: tensor for tensor in found}


def _entry(name: str, entry: Any, start: int, file: SafetensorsFile) -> StoredTensor:
    bad = ConvertError(f"{file.label}: the header entry of tensor {name[:120]!r} is damaged")
    if not isinstance(entry, dict) or not name or len(name) > 1024 or not name.isprintable():
        raise bad
    dtype, shape, offsets = entry.get("dtype"), entry.get("shape"), entry.get("data_offsets")
    if not isinstance(dtype, str) or not isinstance(shape, list) or not isinstance(offsets, list):
        raise bad
    if dtype not in WIDTHS or len(shape) > MAX_DIMENSIONS or len(offsets) != 2:
        raise bad
    if not all(type(n) is int and 0 <= n < 1 << 62 for n in shape + offsets):
        raise bad
    begin, end = offsets
    if end < begin or math.prod(shape) * WIDTHS[dtype] != end - begin:
        raise bad
    return StoredTensor(name, dtype, tuple(shape), start + begin, end - begin, file)


@dataclass(frozen=True)
class Checkpoint:
    """All tensors of a checkpoint, from one file or from shards."""

    tensors: dict[str, StoredTensor]
    files: tuple[SafetensorsFile, ...]

    @property
    def bytes_read(self) -> int:
        return sum(file.bytes_read for file in self.files)

    def close(self) -> None:
        """Close all files."""
        for file in self.files:
            file.close()


def open_checkpoint(folder: ModelFolder) -> Checkpoint:
    """The checkpoint of a model folder: `model.safetensors`, or the shards that the index names.

    Raises `ConvertError` for missing or cut-off shards, an index that disagrees with them, and pickles.
    """
    index = "model.safetensors.index.json"
    if folder.has(index):
        return _from_index(folder, index)
    names = ["model.safetensors"] if folder.has("model.safetensors") else []
    if not names:
        names = [n for n in folder.names() if n.endswith(".safetensors") and not n.startswith("adapter_")]
        numbered = [re.fullmatch(r"(.+)-(\d{5})-of-(\d{5})\.safetensors", n) for n in names]
        if names and not (
            (len(names) == 1 and not numbered[0]) or (all(numbered) and len(names) == int(numbered[0][3]))  # type: ignore[index]
        ):
            raise ConvertError(f"{folder.what}: {index} is missing, or some of the shards are")
    if not names:
        refuse_pickles(folder)
        raise ConvertError(f"{folder.what}: there is no model.safetensors and no {index}")
    return _collect([SafetensorsFile(folder.file(name), f"{folder.what}: {name}") for name in names])


def refuse_pickles(folder: ModelFolder) -> None:
    """Refuse a folder that holds only pickled weights, and name the way out."""
    if pickles := folder.pickles():
        raise ConvertError(
            f"{folder.what}: {pickles[0]} is a pickle, which can run any program when it is opened; save the model "
            "again as safetensors: AutoModelForCausalLM.from_pretrained(...).save_pretrained(FOLDER)"
        )


def _from_index(folder: ModelFolder, index: str) -> Checkpoint:
    places = folder.json(index).get("weight_map")
    if (
        not isinstance(places, dict)
        or not places
        or not all(isinstance(v, str) for v in places.values())
        or len(places) > MAX_TENSORS
    ):
        raise ConvertError(f"{folder.what}: {index} has no usable weight_map")
    names = sorted(set(places.values()))
    for name in names:
        if name.endswith(PICKLE_SUFFIXES):
            raise ConvertError(
                f"{folder.what}: {index} names the pickle {name}; save the model as safetensors"
            )
    found = _collect([SafetensorsFile(folder.file(name), f"{folder.what}: {name}") for name in names])
    for tensor, name in places.items():
        if tensor not in found.tensors or found.tensors[tensor].file.label != f"{folder.what}: {name}":
            raise ConvertError(
                f"{folder.what}: {index} places tensor {tensor[:120]} in {name}, which lacks it"
            )
    if extra := sorted(set(found.tensors) - set(places)):
        raise ConvertError(f"{folder.what}: {index} doesn't list tensor {extra[0]}")
    return found


def _collect(files: list[SafetensorsFile]) -> Checkpoint:
    tensors: dict[str, StoredTensor] = {}
    for file in files:
        for name, tensor in file.tensors.items():
            if name in tensors:
                raise ConvertError(f"{file.label}: tensor {name} also stands in another shard")
            tensors[name] = tensor
    return Checkpoint(tensors, tuple(files))
