"""The verdict over a model: arithmetic over sizes that llama.cpp would give, here made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.making_gguf import TensorSpec, chat_pairs, gguf, write

from mindmate.engine import fit, memory
from mindmate.engine.fit import PROCESS, judge, weights_of
from mindmate.engine.gguf import Header, Tensor, read_header
from mindmate.engine.loading import Device, Loading

MIB, GIB = 1 << 20, 1 << 30
KV_TOKEN = {"f16": 512 * 1024, "q8_0": 272 * 1024}  # bytes a token, Llama-2-7B


def header(weights: int = 4 * GIB, trained: int = 32_768, heads: int = 32, width: int = 4096) -> Header:
    pairs = {
        "general.architecture": "llama",
        "llama.context_length": trained,
        "llama.embedding_length": width,
        "llama.attention.head_count": heads,
        "llama.block_count": 32,
    }
    return Header(3, pairs, {}, (Tensor("w", 0, (weights,), 0, weights),), weights)


class Sizes:
    """llama.cpp's answers, and what it was asked."""

    def __init__(self, trained: int = 32_768) -> None:
        self.asked: list[Loading] = []
        self._trained = trained

    def __call__(self, how: Loading) -> dict[str, int]:
        self.asked.append(how)
        context = min(how.n_ctx, self._trained)
        return {"kv": context * KV_TOKEN[how.kv], "compute": 100 * MIB, "device": 50 * MIB if how.gpu_layers else 0,
                "n_ctx": context, "trained": self._trained, "layers": 32}  # fmt: skip


def gpu(free: int) -> Device:
    return Device("GPU0", "A graphics card", free, free, gpu=True)


def test_much_memory_gives_the_longest_context() -> None:
    found = judge(header(), Sizes(), free=64 * GIB)
    assert (found.verdict, found.loading.n_ctx, found.loading.kv, found.gpu) == ("fits", 8192, "q8_0", "")
    assert found.total == PROCESS + 4 * GIB + 100 * MIB + 8192 * KV_TOKEN["q8_0"]
    assert (found.weights, found.free, found.reason) == (4 * GIB, 64 * GIB, "")


@pytest.mark.parametrize("free", [GIB * quarter // 4 for quarter in range(1, 40)])
def test_what_fits_stays_within_what_is_free_and_its_reserve(free: int) -> None:
    found = judge(header(), Sizes(), free=free)
    within = found.total <= free - max(fit.SMALLEST_RESERVE, int(free * fit.RESERVE))
    assert within is (found.verdict != "too large")
    assert found.verdict == (
        "too large" if not within else "fits" if found.loading.n_ctx >= 4096 else "tight"
    )


def test_less_memory_gives_a_shorter_context_and_never_a_longer_one() -> None:
    lengths = [judge(header(), Sizes(), free=free * MIB).loading.n_ctx for free in range(4400, 9000, 100)]
    assert lengths == sorted(lengths)
    assert {1024, 4096, 8192} <= set(lengths)


def test_a_model_that_cant_fit_says_why() -> None:
    found = judge(header(weights=40 * GIB), Sizes(), free=8 * GIB)
    assert found.verdict == "too large"
    assert found.reason
    assert found.loading.n_ctx == 1024  # the shortest way was tried


def test_a_context_is_never_longer_than_the_model_was_trained_for() -> None:
    sizes = Sizes(trained=2048)
    assert judge(header(trained=2048), sizes, free=64 * GIB).loading.n_ctx == 2048
    assert all(how.n_ctx <= 2048 for how in sizes.asked)


@pytest.mark.parametrize(
    ("heads", "width", "kv"), [(32, 4096, "q8_0"), (9, 576, "q8_0"), (20, 1600, "f16"), (0, 0, "f16")]
)
def test_the_cache_is_small_only_where_its_blocks_fit_the_heads(heads: int, width: int, kv: str) -> None:
    sizes = Sizes()
    judge(header(heads=heads, width=width), sizes, free=64 * GIB)
    assert {how.kv for how in sizes.asked} == {kv}


def test_a_large_gpu_takes_all_layers() -> None:
    found = judge(header(), Sizes(), [gpu(16 * GIB)], free=16 * GIB)
    assert (found.verdict, found.loading.gpu_layers, found.gpu) == ("fits", -1, "A graphics card")


def test_a_small_gpu_takes_some_layers_and_a_tiny_one_none() -> None:
    some = judge(header(), Sizes(), [gpu(4 * GIB)], free=32 * GIB)
    assert 0 < some.loading.gpu_layers < 32
    none = judge(header(), Sizes(), [gpu(64 * MIB)], free=32 * GIB)
    assert (none.loading.gpu_layers, none.gpu, none.verdict) == (0, "", "fits")


def test_a_gpu_spares_the_memory_beside_it() -> None:
    assert judge(header(), Sizes(), free=2 * GIB).verdict == "too large"
    assert judge(header(), Sizes(), [gpu(16 * GIB)], free=2 * GIB).verdict == "fits"


def test_a_processor_that_calls_itself_a_device_is_no_gpu() -> None:
    cpu = Device("CPU", "A processor", 64 * GIB, 64 * GIB, gpu=False)
    assert judge(header(), Sizes(), [cpu], free=64 * GIB).loading.gpu_layers == 0


def test_weights_are_those_of_all_tensors(tmp_path: Path) -> None:
    file = write(tmp_path, gguf(chat_pairs(), [TensorSpec("a"), TensorSpec("b", (64,), 8, 68)]))
    assert weights_of(read_header(file)) == 128 + 68


def test_the_free_memory_of_this_computer_is_a_sensible_number() -> None:
    assert 16 * MIB < memory.free_memory() < 1 << 50


def test_a_control_groups_limit_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_group_free", lambda: 5 * MIB)
    assert memory.free_memory() == 5 * MIB
