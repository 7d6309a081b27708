"""One slab of rows from checkpoint to file: read, fold, check, reorder, quantize."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

import numpy as np

from convert.errors import ConvertError
from convert.library import Floats, quantize_rows, round_to
from convert.lora import Folder
from convert.nf4 import BLOCK, through_nf4
from convert.plan import Item

F16_LIMIT = 65520.0  # from here on a value rounds to infinity in f16


@dataclass
class Work:
    """An item with its type, its importances, and the adapter's matrices once they are needed."""

    item: Item
    kind: str
    importance: Floats | None = None
    _folder: Folder | None = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def rows(self) -> int:
        """Rows of the output; a vector counts as one row, unless rows of it are reordered."""
        return self.item.shape[0] if len(self.item.shape) > 1 else 1

    @property
    def columns(self) -> int:
        return self.item.shape[-1]

    def slabs(self, weights: int) -> list[tuple[int, int]]:
        """(first row, number of rows) of pieces of about `weights` weights, whole heads where they matter."""
        step = max(1, weights // self.columns)
        if self.item.heads:
            per_head = max(1, self.rows // self.item.heads)
            step = max(per_head, step // per_head * per_head)
        return [(first, min(step, self.rows - first)) for first in range(0, self.rows, step)]

    def release(self) -> None:
        """Drop the adapter's matrices."""
        self._folder = None

    def folder(self) -> Folder | None:
        """The fold, loaded when the first slab asks for it."""
        if self.item.fold is None:
            return None
        with self._lock:
            if self._folder is None:
                shape = self.item.shape
                base = (shape[0] + self.item.first, *shape[1:])
                self._folder = Folder(self.item.fold, self.item.base_name, base, self.item.dtype)
            return self._folder


@np.errstate(invalid="ignore", over="ignore")  # infinities are found and named below
def convert_slab(work: Work, first: int, count: int) -> bytes:
    """The bytes of rows `first` to `first + count` of the output. Raises `ConvertError` for bad numbers."""
    rows = _source_rows(work, first, count)
    _check_numbers(work, rows, first)
    item = work.item
    if item.heads:
        rows = _reorder(rows, item, work)
    if item.shift:
        rows = round_to(rows + np.float32(item.shift), "F16" if item.dtype == "F16" else "F32")
    try:
        return quantize_rows(work.kind, rows, work.importance)
    except ValueError as error:
        raise ConvertError(
            f"tensor {item.base_name or item.name}, rows {first} to {first + count - 1}: the values can't be "
            f"stored as {work.kind} (largest magnitude {float(np.abs(rows).max()):g})"
        ) from error


def _source_rows(work: Work, first: int, count: int) -> Floats:
    item, columns = work.item, work.columns
    if item.values is not None:
        return item.values.reshape(work.rows, columns)[first : first + count]
    source = item.source
    if source is None:
        raise ConvertError(f"{item.name} has no source")
    start = first + item.first
    if item.nf4 and not (item.fold and item.fold.replacement):
        rows = _nf4_rows(item, start * columns, count * columns).reshape(count, columns)
    else:
        rows = source.values(start * columns, count * columns).reshape(count, columns)
    if item.fold is None:
        return rows
    if source.dtype != item.dtype:
        rows = round_to(rows, item.dtype)
    fold = work.folder()
    if fold is None:
        return rows
    if len(item.shape) == 1:
        return fold.apply(rows.reshape(-1), 0).reshape(1, -1)
    return fold.apply(rows, start)


def _nf4_rows(item: Item, first: int, count: int) -> Floats:
    """Values as NF4 training saw them: whole blocks around the wanted ones, rounded to the base's type."""
    assert item.source is not None  # noqa: S101  (the caller checked)
    total = item.source.rows * item.source.columns
    start = first // BLOCK * BLOCK
    stop = min(total, -(-(first + count) // BLOCK) * BLOCK)
    read = item.source.values(start, stop - start)
    if not (np.isfinite(read.max()) and np.isfinite(read.min())):  # else NF4 would smear it over its block
        at = start + int(np.argmax(~np.isfinite(read)))
        row, column = divmod(at, item.source.columns)
        raise _not_finite(item.base_name, row, column, float(read[at - start]))
    values = through_nf4(read)
    return round_to(values[first - start : first - start + count], item.dtype)


def _not_finite(name: str, row: int, column: int, value: float) -> ConvertError:
    return ConvertError(f"tensor {name}, row {row}, column {column}: the value is {value}")


def _check_numbers(work: Work, rows: Floats, first: int) -> None:
    largest, least = float(rows.max()), float(rows.min())
    name = work.item.base_name or work.item.name
    if not (np.isfinite(largest) and np.isfinite(least)):
        row, column = np.argwhere(~np.isfinite(rows))[0]
        raise _not_finite(name, first + row, column, float(rows[row, column]))
    if work.kind == "F16" and max(largest, -least) >= F16_LIMIT:
        row, column = np.argwhere(np.abs(rows) >= F16_LIMIT)[0]
        value = float(rows[row, column])
        raise ConvertError(
            f"tensor {name}, row {first + row}, column {column}: the value {value:g} doesn't fit into f16; "
            "use --type BF16, F32 or a quantized type"
        )


def _reorder(rows: Floats, item: Item, work: Work) -> Floats:
    """Rows of each head from (halves, pairs) to (pairs, halves), as llama.cpp's rotary embedding wants them."""
    if len(item.shape) == 1:
        return rows.reshape(item.heads, 2, -1).swapaxes(1, 2).reshape(1, -1)
    per_head = work.rows // item.heads
    heads = rows.shape[0] // per_head
    return rows.reshape(heads, 2, per_head // 2, -1).swapaxes(1, 2).reshape(rows.shape)
