"""How the processor's instructions in use are named."""

from __future__ import annotations

from mindmate.engine.backends import cpu_variant

INFO = "CPU : SSE3 = 1 | AVX = 1 | AVX2 = 1 | F16C = 1 | FMA = 1 | OPENMP = 1 |"


def test_a_build_for_one_processor_names_its_features() -> None:
    assert cpu_variant(INFO) == "AVX2 AVX FMA F16C SSE3"


def test_a_build_for_all_processors_names_the_library_that_it_chose() -> None:
    assert cpu_variant(INFO, "haswell") == "haswell: AVX2 AVX FMA F16C SSE3"
