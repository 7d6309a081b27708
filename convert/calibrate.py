"""`--calibrate TEXT`: an importance matrix from running the unquantized model over a text."""

from __future__ import annotations

import dataclasses
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from convert import conversion, imatrix, preparation
from convert.errors import ConvertError, Stopped
from convert.journal import check_room
from convert.preparation import Wanted
from convert.running import Running, check_text, windows

WINDOW = 512
MOST_WINDOWS = 256


def lossless(prepared: preparation.Prepared) -> str:
    """The plain type that keeps every bit of a checkpoint's weights."""
    kinds = {item.dtype for item in prepared.items if item.source is not None and len(item.shape) > 1}
    return kinds.pop() if len(kinds) == 1 else "F32"


def unquantized(wanted: Wanted, folder: Path, stopped: threading.Event) -> Path:
    """The model of `wanted` without quantization, as a file in `folder`. Says first what it costs."""
    out = folder / f"unquantized-{wanted.merge_base or 'plain'}.gguf"
    prepared = preparation.prepare(
        dataclasses.replace(wanted, kind="F32", out=out, importance=None, importance_hash="")
    )
    kind = lossless(prepared)
    prepared.close()
    prepared = preparation.prepare(
        dataclasses.replace(wanted, kind=kind, out=out, importance=None, importance_hash="")
    )
    try:
        print(
            f"this runs the unquantized model: {prepared.size / 1e9:.2f} GB of disk for now, and about as much memory",
            file=sys.stderr,
        )
        check_room(out, prepared.size)
        part, _ = conversion.run(prepared, lambda *_: None, stopped)
        part.publish()
    finally:
        prepared.close()
    return out


def with_text(wanted: Wanted, source: Path, stopped: threading.Event) -> tuple[Wanted, dict[str, Any]]:
    """The same wish with an importance matrix from a text, and what was done. Raises `ConvertError`."""
    prepared = preparation.prepare(dataclasses.replace(wanted, kind="F16"))
    prepared.close()
    text = check_text(prepared, source, "--calibrate", WINDOW)
    with tempfile.TemporaryDirectory(dir=_beside(wanted.out), prefix=".calibrate-") as folder:
        model = unquantized(wanted, Path(folder), stopped)
        collector = imatrix.Collector()
        running = Running(model, WINDOW, wanted.threads, collector.callback)
        try:
            ids = running.tokens(text)
            done = 0
            for window in list(windows(ids, WINDOW))[:MOST_WINDOWS]:
                if stopped.is_set():
                    raise Stopped
                running.run(window)
                done += 1
        finally:
            running.close()
    matrix = collector.matrix()
    told = {"tokens": done * WINDOW, "windows": done, "entries": len(matrix)}
    return dataclasses.replace(wanted, importance=matrix, importance_hash=imatrix.fingerprint(matrix)), told


def _beside(out: Path) -> Path:
    if not out.parent.is_dir():
        raise ConvertError(f"the folder for {out.name} doesn't exist")
    return out.parent
