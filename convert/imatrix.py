"""Importance matrices: llama.cpp's two file formats, and collecting one while a model runs.

What is collected: for each matrix of a `blk.*` weight, the mean square of each input column (as
tools/imatrix does). Formats: tools/imatrix/imatrix.cpp (GGUF with NAME.in_sum2 and NAME.counts, and the
older binary one), as tools/quantize reads them.
"""

from __future__ import annotations

import ctypes
import dataclasses
import hashlib
import struct
from pathlib import Path
from typing import Any, Final

import numpy as np

from convert.errors import ConvertError
from convert.gguf_file import STRING, Pair, array, header, place, text, u32
from convert.library import Floats, ggml, llama
from convert.preparation import Wanted

MAX_FILE: Final = 2 << 30
MAX_ENTRIES: Final = 100_000


def with_file(wanted: Wanted, path: Path) -> Wanted:
    """The same wish with an importance matrix from a file. Raises `ConvertError`."""
    matrix = read(path)
    return dataclasses.replace(wanted, importance=matrix, importance_hash=fingerprint(matrix))


def fingerprint(matrix: dict[str, Floats]) -> str:
    """A hash of the numbers, whatever file they came in."""
    digest = hashlib.sha256()
    for name in sorted(matrix):
        digest.update(name.encode() + b"\0" + matrix[name].tobytes())
    return digest.hexdigest()


def read(path: Path) -> dict[str, Floats]:
    """The mean squares by tensor name. Raises `ConvertError` for anything else than an importance matrix."""
    label = f"importance matrix {path.name}"
    try:
        if path.stat().st_size > MAX_FILE:
            raise ConvertError(f"{label} is too large")
        data = path.read_bytes()
    except OSError as error:
        raise ConvertError(f"{label} can't be read ({error.strerror})") from error
    try:
        found = _from_gguf(path) if data[:4] == b"GGUF" else _from_binary(data)
    except (ValueError, KeyError, IndexError, OverflowError, struct.error, UnicodeDecodeError) as error:
        raise ConvertError(f"{label} is damaged, or not one") from error
    if not found:
        raise ConvertError(f"{label} is empty")
    for name, values in found.items():
        if not np.isfinite(values).all():
            raise ConvertError(f"{label} holds a value that isn't a number, for {name}")
    return found


def _from_gguf(path: Path) -> dict[str, Floats]:
    import gguf

    tensors = {tensor.name: tensor.data for tensor in gguf.GGUFReader(path).tensors}
    found = {}
    for name, sums in tensors.items():
        if not name.endswith(".in_sum2"):
            continue
        base = name.removesuffix(".in_sum2")
        counts = np.asarray(tensors[f"{base}.counts"], np.float32).reshape(-1, 1)
        rows = np.asarray(sums, np.float32).reshape(counts.shape[0], -1)
        values = np.ones_like(rows)
        with np.errstate(all="ignore"):  # what isn't finite is refused by the caller
            np.divide(rows, counts, out=values, where=counts > 0)
        found[base] = values.reshape(-1)
    return found


def _from_binary(data: bytes) -> dict[str, Floats]:
    at = 4
    (count,) = struct.unpack_from("<i", data)
    if not 0 < count <= MAX_ENTRIES:
        raise ValueError("number of entries")
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<i", data, at)
        if not 0 < length < 1024:
            raise ValueError("length of a name")
        name = data[at + 4 : at + 4 + length].decode("utf-8")
        calls, size = struct.unpack_from("<ii", data, at + 4 + length)
        at += 12 + length
        if size < 1 or at + 4 * size > len(data):
            raise ValueError("length of an entry")
        values = np.frombuffer(data, "<f4", size, at).astype(np.float32)
        with np.errstate(all="ignore"):
            found[name] = values / np.float32(calls) if calls > 0 else values
        at += 4 * size
    return found


def write(path: Path, sums: dict[str, Floats], counts: dict[str, int], dataset: str, chunk: int) -> None:
    """llama.cpp's GGUF form of a collected matrix."""
    names = sorted(sums)
    tensors: list[tuple[str, str, tuple[int, ...]]] = [
        entry
        for n in names
        for entry in ((f"{n}.in_sum2", "F32", (1, sums[n].size)), (f"{n}.counts", "F32", (1, 1)))
    ]
    placed = place(tensors)
    chunks = max(counts.values(), default=0) // chunk
    pairs: list[Pair] = [
        text("general.type", "imatrix"),
        array("imatrix.datasets", STRING, [dataset]),
        u32("imatrix.chunk_count", chunks),
        u32("imatrix.chunk_size", chunk),
    ]
    with path.open("wb") as stream:
        start = stream.write(header(pairs, placed))
        for name, where in zip([n for n in names for _ in (0, 1)], placed, strict=True):
            stream.write(bytes(start + where.offset - stream.tell()))
            counted = np.array([counts[name]], np.float32)
            stream.write((sums[name] if where.name.endswith(".in_sum2") else counted).tobytes())
        stream.write(bytes(-stream.tell() % 32))


class _Tensor(ctypes.Structure):
    """The beginning of `struct ggml_tensor` (ggml/include/ggml.h), as far as it is read here."""


_Tensor._fields_ = [
    ("type", ctypes.c_int),
    ("buffer", ctypes.c_void_p),
    ("ne", ctypes.c_int64 * 4),
    ("nb", ctypes.c_size_t * 4),
    ("op", ctypes.c_int),
    ("op_params", ctypes.c_int32 * 16),
    ("flags", ctypes.c_int32),
    ("src", ctypes.POINTER(_Tensor) * 10),
    ("view_src", ctypes.c_void_p),
    ("view_offs", ctypes.c_size_t),
    ("data", ctypes.c_void_p),
    ("name", ctypes.c_char * 64),
]


class Collector:
    """Collects squared inputs while a model runs; `callback` goes into its context."""

    def __init__(self) -> None:
        self.sums: dict[str, Any] = {}
        self.counts: dict[str, int] = {}
        self.error: str = ""
        lib = ggml()
        lib.ggml_op_name.restype = ctypes.c_char_p
        lib.ggml_op_name.argtypes = [ctypes.c_int]
        self._product = next(n for n in range(64) if lib.ggml_op_name(n) == b"MUL_MAT")
        self.callback = llama().ggml_backend_sched_eval_callback(self._watch)

    def _watch(self, pointer: Any, ask: bool, _data: Any) -> bool:
        tensor = ctypes.cast(pointer, ctypes.POINTER(_Tensor)).contents
        if tensor.op != self._product:
            return not ask
        weight, inputs = tensor.src[0].contents, tensor.src[1].contents
        name = (
            weight.name.decode("utf-8", "replace").split("#")[-2]
            if b"#" in weight.name
            else weight.name.decode()
        )
        wanted = name.startswith("blk.") and inputs.type == 0 and inputs.ne[1] >= 16
        if ask or not wanted:
            return wanted if ask else True
        columns, rows = inputs.ne[0], inputs.ne[1]
        if inputs.nb[0] != 4 or inputs.nb[1] % 4 or inputs.ne[2] * inputs.ne[3] != 1:
            self.error = f"the inputs of {name} lie in memory in an unexpected way"
            return True
        stride = inputs.nb[1] // 4
        flat = np.ctypeslib.as_array(
            ctypes.cast(inputs.data, ctypes.POINTER(ctypes.c_float)), (stride * (rows - 1) + columns,)
        )
        values = np.lib.stride_tricks.as_strided(flat, (rows, columns), (inputs.nb[1], 4))
        squares = np.einsum("ij,ij->j", values, values, dtype=np.float64)
        self.sums[name] = self.sums.get(name, 0.0) + squares
        self.counts[name] = self.counts.get(name, 0) + rows
        return True

    def matrix(self) -> dict[str, Floats]:
        """The mean squares so far. Raises `ConvertError` where something went wrong on the way."""
        if self.error:
            raise ConvertError(self.error)
        found = {name: (total / self.counts[name]).astype(np.float32) for name, total in self.sums.items()}
        for name, values in found.items():
            if not np.isfinite(values).all():
                raise ConvertError(f"the model gives numbers that aren't finite at {name}")
        return found
