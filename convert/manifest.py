"""The manifest beside a file, `FILE.manifest.json`: what went in, what came out, and what to check.

Its format is described in docs/model-manifest.md. It never holds a path or a user's name.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final

import numpy as np

from convert import library
from convert.conversion import VERSION, Done
from convert.errors import ConvertError
from convert.journal import write_atomically
from convert.preparation import Prepared

FORMAT: Final = "mindmate-conversion-1"
MAX_MANIFEST: Final = 16 * 1024 * 1024


def manifest_path(file: Path) -> Path:
    """Where the manifest of a file lies."""
    return file.with_name(file.name + ".manifest.json")


def build(prepared: Prepared, done: Done) -> dict[str, Any]:
    """The manifest of a conversion. The same inputs give the same manifest: no dates, no durations."""
    wanted, shown = prepared.wanted, prepared.card
    return {
        "format": FORMAT,
        "name": shown.name,
        "licence": shown.licence_name or shown.licence,
        "note": shown.notice,
        "sha256": done.sha256,
        "output": {
            "name": wanted.out.name,
            "size": prepared.size,
            "sha256": done.sha256,
            "type": wanted.kind,
            "architecture": prepared.arch.name,
            "tensors": done.tensors,
        },
        "inputs": done.inputs,
        "merge_base": wanted.merge_base,
        "importance_sha256": wanted.importance_hash or None,
        "base_models": list(shown.bases),
        "licence_id": shown.licence,
        "licence_link": shown.licence_link,
        "licence_notice": shown.notice,
        "intended_use": shown.intended,
        "out_of_scope_use": shown.out_of_scope,
        "made_with": {"convert": VERSION, "numpy": np.__version__, **library.identity()},
        "notes": prepared.notes,
    }


def write(path: Path, manifest: dict[str, Any]) -> None:
    """Write it beside the file, whole or not at all."""
    write_atomically(path, (json.dumps(manifest, indent=1, ensure_ascii=False) + "\n").encode())


def verify(file: Path) -> dict[str, Any]:
    """Check a file against its manifest: size, hash, and where they differ, which tensors.

    Returns the manifest. Raises `ConvertError` with the first difference.
    """
    beside = manifest_path(file)
    try:
        if beside.stat().st_size > MAX_MANIFEST:
            raise ConvertError(f"{beside.name} is too large to be a manifest")
        manifest: Any = json.loads(beside.read_text("utf-8"))
        size = file.stat().st_size
    except OSError as error:
        raise ConvertError(f"{Path(error.filename or file).name} can't be read ({error.strerror})") from error
    except (ValueError, RecursionError) as error:
        raise ConvertError(f"{beside.name} is not valid JSON") from error
    output = manifest.get("output") if isinstance(manifest, dict) else None
    if not isinstance(output, dict) or manifest.get("format") != FORMAT:
        raise ConvertError(f"{beside.name} is not a manifest of this program")
    if output.get("size") != size:
        raise ConvertError(f"{file.name} has {size} bytes, its manifest says {output.get('size')}")
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while data := stream.read(1 << 22):
            digest.update(data)
    if digest.hexdigest() != output.get("sha256"):
        where = _first_difference(file, output)
        raise ConvertError(f"{file.name} differs from its manifest ({where})")
    return dict(manifest)


def _first_difference(file: Path, output: dict[str, Any]) -> str:
    """Where a file differs: a tensor's name, or the header. Tensors lie back to back, counted from the end."""
    entries = output.get("tensors")
    if not isinstance(entries, list):
        return "its manifest lists no tensors"
    sizes = []
    for entry in entries:
        shape = entry["shape"]
        sizes.append(int(np.prod(shape[:-1], dtype=np.int64)) * library.row_bytes(entry["type"], shape[-1]))
    starts, at = [], 0
    for size in sizes:
        starts.append(at)
        at += -(-size // 32) * 32
    begin = int(output["size"]) - at
    with file.open("rb") as stream:
        for entry, start, size in zip(entries, starts, sizes, strict=True):
            stream.seek(begin + start)
            if hashlib.sha256(stream.read(size)).hexdigest() != entry["sha256"]:
                return f"tensor {entry['name']}"
    return "its header"
