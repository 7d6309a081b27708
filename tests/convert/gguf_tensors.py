"""Tensors and keys of a GGUF file, read with the `gguf` package, for comparing two files."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any


def tensors(path: Path) -> dict[str, tuple[str, tuple[int, ...], str]]:
    """(type, shape, sha256 of the data) by name."""
    from gguf import GGUFReader

    found = {}
    for tensor in GGUFReader(path).tensors:
        shape = tuple(int(n) for n in reversed(tensor.shape))
        found[tensor.name] = (
            tensor.tensor_type.name,
            shape,
            hashlib.sha256(tensor.data.tobytes()).hexdigest(),
        )
    return found


def keys(path: Path) -> dict[str, Any]:
    """All keys with their values."""
    from gguf import GGUFReader

    return {name: field.contents() for name, field in GGUFReader(path).fields.items()}
