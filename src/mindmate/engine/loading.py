"""How a model is run, and on what: values that the app's side of the engine shares."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Loading:
    """How a model is run; see `decoder.Plan`. `threads` 0 means `host.default_threads`."""

    n_ctx: int = 4096
    threads: int = 0
    kv: str = "q8_0"
    gpu_layers: int = 0


@dataclass(frozen=True)
class Device:
    """A processor that computes. `free` and `total` memory in bytes, 0 where it doesn't say."""

    name: str
    description: str
    free: int
    total: int
    gpu: bool
