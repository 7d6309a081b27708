"""What a model would take, measured by llama.cpp itself without loading a weight.

With `no_alloc` the library plans its buffers and says their sizes in its log, in a third of a second.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mindmate.engine.backends import Library
from mindmate.engine.decoder import ModelRefused, Plan, code_of, context_parameters

_MIB = 1024 * 1024
_KV = re.compile(r"llama_kv_cache\w*: size = +([\d.]+) MiB")
_BUFFER = re.compile(r"(\S+) +(compute|output) buffer size = +([\d.]+) MiB")


def measure(library: Library, path: Path, plan: Plan) -> dict[str, Any]:
    """Bytes that `plan` takes beside the weights: `kv`, `compute` (host), `device` (GPU), and the context.

    Raises ModelRefused.
    """
    api = library.api
    parameters = api.llama_model_default_params()
    parameters.no_alloc = True
    parameters.use_extra_bufts = False
    parameters.load_mode = api.LLAMA_LOAD_MODE_NONE
    parameters.n_gpu_layers = plan.gpu_layers
    library.last_error = ""
    with library.recording() as lines:
        model = api.llama_model_load_from_file(str(path).encode(), parameters)
        if not model:
            raise ModelRefused(code_of(library.last_error), library.last_error)
        try:
            trained = int(api.llama_model_n_ctx_train(model))
            context = api.llama_init_from_model(model, context_parameters(api, plan, trained))
            if not context:
                raise ModelRefused("engine.out_of_memory", library.last_error)
            n_ctx = int(api.llama_n_ctx(context))
            layers = int(api.llama_model_n_layer(model))
            api.llama_free(context)
        finally:
            api.llama_model_free(model)
    text = "\n".join(lines)
    kv = sum(float(size) for size in _KV.findall(text))
    compute = {"host": 0.0, "device": 0.0}
    for device, _kind, size in _BUFFER.findall(text):
        compute["host" if device.startswith("CPU") or "_Host" in device else "device"] += float(size)
    if not kv:
        raise ModelRefused("model.unsupported", "llama.cpp didn't say the size of its cache")
    return {
        "kv": int(kv * _MIB),
        "compute": int(compute["host"] * _MIB),
        "device": int(compute["device"] * _MIB),
        "n_ctx": n_ctx,
        "trained": trained,
        "layers": layers,
    }


def resident() -> tuple[int, int]:
    """(now, highest) resident memory of this process in bytes; zeros where the system doesn't say."""
    try:
        status = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return 0, 0
    found = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+) kB", status, re.MULTILINE))
    return int(found.get("VmRSS", 0)) * 1024, int(found.get("VmHWM", 0)) * 1024
