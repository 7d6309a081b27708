"""llama.cpp's own code, through ctypes: quantizing rows, converting floats, tokenizing, dry runs.

The libraries are those of the installed llama-cpp-python. ctypes drops Python's lock during each call,
so several threads quantize at once. Signatures: ggml/include/ggml.h and include/llama.h.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

Floats = npt.NDArray[np.float32]

#: ggml types by name: number, weights of a block, bytes of a block (ggml/src/ggml.c, type_traits).
TYPES: Final[dict[str, tuple[int, int, int]]] = {
    "F32": (0, 1, 4), "F16": (1, 1, 2), "Q4_0": (2, 32, 18), "Q4_1": (3, 32, 20), "Q5_0": (6, 32, 22),
    "Q5_1": (7, 32, 24), "Q8_0": (8, 32, 34), "Q2_K": (10, 256, 84), "Q3_K": (11, 256, 110),
    "Q4_K": (12, 256, 144), "Q5_K": (13, 256, 176), "Q6_K": (14, 256, 210), "IQ2_XXS": (16, 256, 66),
    "IQ2_XS": (17, 256, 74), "IQ3_XXS": (18, 256, 98), "IQ1_S": (19, 256, 50), "IQ4_NL": (20, 32, 18),
    "IQ3_S": (21, 256, 110), "IQ2_S": (22, 256, 82), "IQ4_XS": (23, 256, 136), "IQ1_M": (29, 256, 56),
    "BF16": (30, 1, 2), "TQ1_0": (34, 256, 54), "TQ2_0": (35, 256, 66), "MXFP4": (39, 32, 17),
}  # fmt: skip


def row_bytes(kind: str, columns: int) -> int:
    """Bytes of one row of `columns` weights. Raises ValueError where blocks don't divide the row."""
    _, weights, size = TYPES[kind]
    if columns % weights:
        raise ValueError(f"{columns} weights don't fill blocks of {weights}")
    return columns // weights * size


@cache
def _folder() -> Path:
    import llama_cpp

    return Path(llama_cpp.__file__).parent / "lib"


def _file(base: str) -> Path:
    names = {"win32": f"{base}.dll", "darwin": f"lib{base}.dylib"}
    wanted = names.get(sys.platform, f"lib{base}.so")
    for name in (wanted, f"lib{base}.so", f"lib{base}.dll"):
        if (_folder() / name).exists():
            return _folder() / name
    raise OSError(f"{wanted} is missing from llama-cpp-python")


@cache
def ggml() -> ctypes.CDLL:
    """libggml-base with the signatures that are used here."""
    llama()  # loads what it depends on
    lib = ctypes.CDLL(str(_file("ggml-base")))
    i64, pointer = ctypes.c_int64, ctypes.c_void_p
    lib.ggml_quantize_chunk.argtypes = [ctypes.c_int, pointer, pointer, i64, i64, i64, pointer]
    lib.ggml_quantize_chunk.restype = ctypes.c_size_t
    lib.ggml_validate_row_data.argtypes = [ctypes.c_int, pointer, ctypes.c_size_t]
    lib.ggml_validate_row_data.restype = ctypes.c_bool
    return lib


@cache
def llama() -> Any:
    """llama-cpp-python's low-level module, quiet."""
    import llama_cpp.llama_cpp as module

    module.llama_backend_init()
    _quiet(module)
    return module


@cache
def _no_log(module: Any) -> Any:
    return module.llama_log_callback(lambda _level, _text, _data: None)


def _quiet(module: Any) -> None:
    module.llama_log_set(_no_log(module), ctypes.c_void_p(0))


class captured_log:  # noqa: N801  (a context manager, used like a function)
    """Collects what llama.cpp logs; `.text` afterwards. Only one at a time."""

    def __enter__(self) -> captured_log:
        self._parts: list[bytes] = []
        module = llama()
        self._callback = module.llama_log_callback(lambda _level, text, _data: self._parts.append(text))
        module.llama_log_set(self._callback, ctypes.c_void_p(0))
        return self

    def __exit__(self, *_: object) -> None:
        _quiet(llama())

    @property
    def text(self) -> str:
        return b"".join(self._parts).decode("utf-8", "replace")


@cache
def _halves() -> tuple[Any, Any]:
    """(f32 to f16, f16 to f32) for rows. Those of libggml-cpu use the processor's own instructions and are ten
    times faster; builds with a library for every kind of processor have none of that plain name."""
    lib = ggml()
    found = [lib.ggml_fp32_to_fp16_row, lib.ggml_fp16_to_fp32_row]
    with contextlib.suppress(OSError, AttributeError):
        own = ctypes.CDLL(str(_file("ggml-cpu")))
        found = [own.ggml_cpu_fp32_to_fp16, own.ggml_cpu_fp16_to_fp32]
        own.ggml_cpu_init()  # fills the tables of processors without such instructions
    for function in found:
        function.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64]
        function.restype = None
    return found[0], found[1]


def f16_to_f32(raw: bytes, count: int) -> Floats:
    """Half-precision values as f32."""
    out = np.empty(count, np.float32)
    _halves()[1](raw, out.ctypes.data, count)
    return out


def round_f16(values: Floats) -> Floats:
    """f32 rounded to the nearest f16 (ties to even; beyond its range to infinity), as f32."""
    values = np.ascontiguousarray(values)
    narrow, out = np.empty(values.shape, np.uint16), np.empty(values.shape, np.float32)
    down, up = _halves()
    down(values.ctypes.data, narrow.ctypes.data, values.size)
    up(narrow.ctypes.data, out.ctypes.data, values.size)
    return out


def bf16_to_f32(raw: bytes, count: int) -> Floats:
    """bfloat16 values as f32: their bits are the upper half."""
    out = np.empty(count, np.uint32)
    np.left_shift(np.frombuffer(raw, "<u2"), np.uint32(16), out=out, dtype=np.uint32)
    return out.view(np.float32)


def round_bf16(values: Floats) -> Floats:
    """f32 rounded to the nearest bfloat16 (ties to even), as f32. NaN stays NaN."""
    bits = values.view(np.uint32)
    rounded = (bits + (np.uint32(0x7FFF) + ((bits >> np.uint32(16)) & np.uint32(1)))) & np.uint32(0xFFFF0000)
    return np.where(np.isnan(values), values, rounded.view(np.float32))


def round_to(values: Floats, dtype: str) -> Floats:
    """f32 rounded as a checkpoint of that type ("F32", "F16", "BF16") would store it, as f32."""
    if dtype == "F16":
        return round_f16(values)
    return round_bf16(values) if dtype == "BF16" else values


def quantize_rows(kind: str, rows: Floats, importance: Floats | None) -> bytes:
    """Rows (n, columns) in a ggml type. Raises ValueError where the result isn't valid."""
    count, columns = rows.shape
    rows = np.ascontiguousarray(rows, np.float32)
    if kind == "F32":
        return rows.tobytes()
    size = count * row_bytes(kind, columns)
    out = ctypes.create_string_buffer(size) if size < 1 << 16 else np.empty(size, np.uint8)
    where = ctypes.addressof(out) if not isinstance(out, np.ndarray) else out.ctypes.data
    weight = importance.ctypes.data if importance is not None else None
    lib = ggml()
    number = TYPES[kind][0]
    done = lib.ggml_quantize_chunk(number, rows.ctypes.data, where, 0, count, columns, weight)
    if done != size or not lib.ggml_validate_row_data(number, where, size):
        raise ValueError("quantizing gave a row that isn't valid")
    return bytes(out)


@cache
def identity() -> dict[str, str]:
    """What quantizes here: the package's version and the hashes of its libraries."""
    import llama_cpp

    hashes = {"llama_cpp_python": str(llama_cpp.__version__)}
    for base in ("llama", "ggml-base", "ggml-cpu"):
        try:
            hashes[f"lib{base}"] = hashlib.sha256(_file(base).resolve().read_bytes()).hexdigest()
        except OSError:
            continue  # builds with every CPU variant have no libggml-cpu of that plain name
    return hashes
