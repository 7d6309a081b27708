"""The yardstick of `mindmate bench`: llama.cpp alone, in a loop with nothing of ours around it."""

from __future__ import annotations

import time
from typing import Any


def bare_loop(api: Any, decoder: Any, read: int, write: int, sampling: dict[str, Any]) -> dict[str, float]:
    """Read `read` made-up tokens and write `write` with the given sampler; seconds of each, empty cache before.

    The same context, threads and sampler as the app's own path; no log, no text, no frames.
    """
    decoder.rewind(0)
    decoder.make_sampler(sampling)
    context, sampler = decoder._context, decoder._sampler
    count = api.llama_vocab_n_tokens(decoder.vocab)
    prompt = [100 + (number * 7919) % (count - 200) for number in range(read)]
    started = time.perf_counter()
    for start in range(0, read, 512):
        part = prompt[start : start + 512]
        array = (api.llama_token * len(part))(*part)
        if api.llama_decode(context, api.llama_batch_get_one(array, len(part))):
            raise RuntimeError("read")
    reading = time.perf_counter() - started
    one = (api.llama_token * 1)()
    started = time.perf_counter()
    for _ in range(write):
        one[0] = api.llama_sampler_sample(sampler, context, -1)
        if api.llama_decode(context, api.llama_batch_get_one(one, 1)):
            raise RuntimeError("write")
    writing = time.perf_counter() - started
    api.llama_memory_clear(decoder._memory, True)
    decoder.cached.clear()
    return {"read_seconds": reading, "write_seconds": writing}
