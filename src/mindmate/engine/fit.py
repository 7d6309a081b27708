"""Whether, and how, a model runs on this computer, before anything is loaded.

The sizes are llama.cpp's own (`sizes.measure`), the rest is arithmetic over what is free now.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mindmate.engine.gguf import Header
from mindmate.engine.loading import Device, Loading
from mindmate.engine.memory import free_memory

#: Context sizes that are tried, the longest first. Beyond 8,192 tokens a processor reads for minutes.
CONTEXTS = (8192, 6144, 4096, 3072, 2048, 1024)
#: What a process with llama.cpp takes before any model, in bytes (chosen so that the sums meet five measured peaks).
PROCESS = 36 * 1024**2
#: Share of the free memory that is left to everything else on the computer.
RESERVE = 0.10
SMALLEST_RESERVE = 256 * 1024**2

Sizes = Callable[[Loading], dict[str, int]]


@dataclass(frozen=True)
class Fit:
    """The verdict. Bytes; `verdict` is "fits", "tight" (a shorter context than 4,096 tokens) or "too large"."""

    verdict: str
    loading: Loading
    weights: int
    kv: int
    compute: int
    total: int
    free: int
    gpu: str
    reason: str


def weights_of(header: Header) -> int:
    """Bytes of all tensors."""
    return sum(tensor.size for tensor in header.tensors)


def judge(header: Header, sizes: Sizes, devices: Sequence[Device] = (), free: int | None = None) -> Fit:
    """The best way to run a model with what is free now, or why there is none.

    Tries the GPU with all layers first, then with as many as fit, then the processor alone; for each
    the longest context that fits. `sizes` gives llama.cpp's sizes for a way of loading.
    """
    available = free_memory() if free is None else free
    budget = available - max(SMALLEST_RESERVE, int(available * RESERVE))
    weights = weights_of(header)
    gpu = max((device for device in devices if device.gpu), key=lambda d: d.free, default=None)
    last: Fit | None = None
    for loading, part in _ways(header, gpu, weights):
        found = sizes(loading)
        host = PROCESS + int(weights * (1 - part)) + found["compute"] + int(found["kv"] * (1 - part))
        on_gpu = int(weights * part) + found["device"] + int(found["kv"] * part)
        fits_gpu = gpu is None or on_gpu <= gpu.free * (1 - RESERVE)
        last = Fit(
            verdict="fits" if loading.n_ctx >= 4096 else "tight",
            loading=Loading(n_ctx=found["n_ctx"], threads=0, kv=loading.kv, gpu_layers=loading.gpu_layers),
            weights=weights,
            kv=found["kv"],
            compute=found["compute"] + found["device"],
            total=host + on_gpu,
            free=available,
            gpu=gpu.description if gpu is not None and part else "",
            reason="",
        )
        if host <= budget and (not part or fits_gpu):
            return last
    if last is None:
        raise ValueError("no way of loading was tried")
    return Fit(
        "too large",
        last.loading,
        last.weights,
        last.kv,
        last.compute,
        last.total,
        available,
        "",
        "even the shortest context doesn't leave enough memory free",
    )


def _ways(header: Header, gpu: Device | None, weights: int) -> list[tuple[Loading, float]]:
    """Ways of loading to try, the best first, with the part of the weights that lies on the GPU."""
    trained = header.number(f"{header.architecture}.context_length") or CONTEXTS[2]
    contexts = sorted(
        {min(size, trained) for size in CONTEXTS if size <= max(trained, CONTEXTS[-1])}, reverse=True
    )
    kv = "q8_0" if _even_heads(header) else "f16"
    layers = header.number(f"{header.architecture}.block_count")
    ways: list[tuple[Loading, float]] = []
    if gpu is not None and layers:
        ways += [(Loading(size, 0, kv, -1), 1.0) for size in contexts if size >= min(4096, contexts[0])]
        some = int(layers * min(1.0, gpu.free * 0.7 / max(1, weights)))
        if 0 < some < layers:
            ways.append((Loading(min(4096, contexts[0]), 0, kv, some), some / layers))
    return ways + [(Loading(size, 0, kv, 0), 0.0) for size in contexts]


def _even_heads(header: Header) -> bool:
    """Whether a q8_0 cache is possible: heads whose length its blocks of 32 divide."""
    name = header.architecture
    heads = header.number(f"{name}.attention.head_count")
    length = header.number(f"{name}.attention.key_length") or (
        header.number(f"{name}.embedding_length") // heads if heads else 0
    )
    return bool(length) and length % 32 == 0
