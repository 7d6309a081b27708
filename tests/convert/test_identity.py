"""Tensors against recorded hashes of llama.cpp's converter and peft, and against llama.cpp's own quantizer."""

from __future__ import annotations

import ctypes
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from convert.library import captured_log, llama
from convert.plan import MIXTURES
from tests.convert import cases, gguf_tensors, products

from convert import imatrix

Inside = Callable[..., tuple[int, str]]
Capture = pytest.CaptureFixture[str]
RECORDED = json.loads(cases.RECORDED.read_text())
EXACT = [case for case in cases.cases() if case.name in RECORDED]


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All bases and adapters of the cases."""
    folder = tmp_path_factory.mktemp("bases")
    cases.write_bases(folder)
    return folder


@pytest.mark.parametrize("case", EXACT, ids=[case.name for case in EXACT])
def test_tensors_equal_the_recorded_reference(
    case: cases.Case,
    bases: Path,
    inside: Callable[..., tuple[int, str]],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not products.are_in_order():  # else the last bit of a merge is this processor's own
        monkeypatch.setattr(np, "matmul", products.in_order)
    status, errors = inside(capsys, *case.arguments(bases, tmp_path / "out.gguf"))
    assert status == 0, errors
    assert cases.fingerprint(gguf_tensors.tensors(tmp_path / "out.gguf")) == RECORDED[case.name]


def quantized_by_llama(source: Path, out: Path, kind: str, matrix: Path | None = None) -> None:
    """The same mixture by `llama_model_quantize`."""
    module = llama()
    parameters = module.llama_model_quantize_default_params()
    parameters.ftype, parameters.nthread = MIXTURES[kind], 1
    kept = []
    if matrix is not None:
        found = imatrix.read(matrix)
        entries = (module.llama_model_imatrix_data * (len(found) + 1))()
        for entry, (name, values) in zip(entries, found.items(), strict=False):
            kept.append(values)
            entry.name, entry.size = name.encode(), values.size
            entry.data = values.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
        entries[len(found)].name = None
        parameters.imatrix = entries
    with captured_log() as log:
        status = module.llama_model_quantize(
            str(source).encode(), str(out).encode(), ctypes.byref(parameters)
        )
    assert status == 0, log.text[-500:]


SLOW = ("IQ1_S", "IQ2_XS", "IQ3_XXS", "IQ3_S", "IQ3_M")  # their tables alone take seconds
MIXED = ("Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q2_K", "Q3_K_S", "Q3_K_M", "Q3_K_L", "Q4_K_S", "Q4_K_M", "Q5_K_S",
         "Q5_K_M", "Q6_K", "IQ4_NL", "IQ4_XS", "IQ3_S", "IQ3_M", "TQ1_0", "TQ2_0")  # fmt: skip
ODD = ("Q4_K_M", "Q6_K", "IQ4_XS", "TQ2_0")  # rows that don't divide by 256


def marked(kind: str, base: str = "llama-f16") -> object:
    """A case; the slow ones run with `make torture`."""
    return pytest.param(base, kind, marks=[pytest.mark.torture] if kind in SLOW else [])


@pytest.mark.parametrize(("base", "kind"), [*(marked(k) for k in MIXED), *(marked(k, "odd") for k in ODD)])
def test_every_mixture_equals_llama_cpps_quantizer(
    base: str,
    kind: str,
    bases: Path,
    inside: Callable[..., tuple[int, str]],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    for wanted in ("F16", kind):
        status, errors = inside(
            capsys, "--base", bases / base, "--type", wanted, "--out", tmp_path / f"{wanted}.gguf"
        )
        assert status == 0, errors
    quantized_by_llama(tmp_path / "F16.gguf", tmp_path / "theirs.gguf", kind)
    assert gguf_tensors.tensors(tmp_path / f"{kind}.gguf") == gguf_tensors.tensors(tmp_path / "theirs.gguf")


@pytest.mark.parametrize(
    ("base", "kind"),
    [marked(k) for k in ("Q4_K_M", "IQ2_XXS", "IQ2_XS", "IQ3_XXS", "IQ1_S", "Q2_K_S", "Q4_0")],
)
def test_with_an_importance_matrix_too(
    base: str,
    kind: str,
    bases: Path,
    inside: Callable[..., tuple[int, str]],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    source = bases / base
    status, errors = inside(capsys, "--base", source, "--type", "F16", "--out", tmp_path / "F16.gguf")
    assert status == 0, errors
    rng = np.random.default_rng(3)
    sums = {
        name: rng.random(shape[1], np.float32) * 50
        for name, (_, shape, _) in gguf_tensors.tensors(tmp_path / "F16.gguf").items()
        if name.startswith("blk.") and len(shape) == 2
    }
    imatrix.write(tmp_path / "im.gguf", sums, dict.fromkeys(sums, 512), "made up", 512)
    out = tmp_path / "ours.gguf"
    status, errors = inside(
        capsys, "--base", source, "--type", kind, "--imatrix", tmp_path / "im.gguf", "--out", out
    )
    assert status == 0, errors
    quantized_by_llama(tmp_path / "F16.gguf", tmp_path / "theirs.gguf", kind, tmp_path / "im.gguf")
    assert gguf_tensors.tensors(out) == gguf_tensors.tensors(tmp_path / "theirs.gguf")
