"""The yardstick of `mindmate bench`: llama.cpp alone, in a loop with nothing of ours around it."""

from __future__ import annotations

import time
from typing import Any


def bare_read(api: Any, decoder: Any, count: int) -> float:
    """Seconds to read `count` made-up tokens into an empty cache, which is left empty again."""
    decoder.rewind(0)
    size = api.llama_vocab_n_tokens(decoder.vocab)
    prompt = [100 + (number * 7919) % (size - 200) for number in range(count)]
    started = time.perf_counter()
    for start in range(0, count, 512):
        part = prompt[start : start + 512]
        array = (api.llama_token * len(part))(*part)
        if api.llama_decode(decoder._context, api.llama_batch_get_one(array, len(part))):
            raise RuntimeError("read")
    seconds = time.perf_counter() - started
    api.llama_memory_clear(decoder._memory, True)
    decoder.cached.clear()
    return seconds


def bare_write(api: Any, decoder: Any, behind: int, count: int, sampling: dict[str, Any]) -> float:
    """Seconds a token of writing `count` tokens behind the first `behind` that the cache holds.

    The same context, threads, sampler and place in the cache as the reply that stands there, so that
    nothing else differs; no log, no text, no frames. Each token is drawn, and then the one that the reply
    has is computed, so that the cache is afterwards what it was. The first draw, which the prompt's last
    computation pays for, isn't counted, as it isn't in the app's own figure.
    """
    context, one = decoder._context, (api.llama_token * 1)()
    known = decoder.cached[behind - 1 : behind + count]
    decoder.rewind(behind - 1)
    decoder.make_sampler(sampling)
    sampler, started = decoder._sampler, 0.0
    for number, token in enumerate(known):
        if number:
            api.llama_sampler_sample(sampler, context, -1)
        if number == 1:
            started = time.perf_counter()
        one[0] = token
        if api.llama_decode(context, api.llama_batch_get_one(one, 1)):
            raise RuntimeError("write")
    seconds = time.perf_counter() - started
    decoder.cached.extend(known)
    return seconds / (len(known) - 1)
