"""Every case against the usual route itself; run by `make test-convert-reference`.

With RECORD=1 in the environment the hashes of the reference's plain files are written to
`data/reference.json`, for `make test`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.convert import cases, checkpoints, gguf_tensors, layouts
from tests.convert.conftest import command

REFERENCE = Path(__file__).parent / "reference.py"


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all bases, and the reference's file of every case."""
    folder = tmp_path_factory.mktemp("reference")
    cases.write_bases(folder)
    jobs = [case.job(folder, folder / f"{number}.gguf") for number, case in enumerate(cases.cases())]
    done = subprocess.run(
        [os.environ["CONVERT_REFERENCE_PYTHON"], str(REFERENCE)],
        input=json.dumps(jobs), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    if os.environ.get("RECORD"):
        recorded = {
            case.name: cases.fingerprint(gguf_tensors.tensors(folder / f"{number}.gguf"))
            for number, case in enumerate(cases.cases())
            if cases.exact_everywhere(case)
        }
        cases.RECORDED.write_text(json.dumps(recorded, indent=1) + "\n")
    return folder


@pytest.mark.timeout(3000)
@pytest.mark.parametrize("number", range(len(cases.cases())), ids=[case.name for case in cases.cases()])
def test_every_tensor_equals_the_usual_routes(reference: Path, number: int, tmp_path: Path) -> None:
    case = cases.cases()[number]
    failed = reference / f"{number}.gguf.failed"
    assert not failed.exists(), failed.read_text()
    ran = command(*case.arguments(reference, tmp_path / "ours.gguf"), "--quiet")
    assert ran.status == 0, ran.errors
    ours, theirs = (
        gguf_tensors.tensors(tmp_path / "ours.gguf"),
        gguf_tensors.tensors(reference / f"{number}.gguf"),
    )
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_the_converter_runs_without_torch_or_transformers() -> None:
    done = subprocess.run([sys.executable, "-c", "import torch"], capture_output=True, check=False)
    assert done.returncode != 0, "the reference's packages are in the converter's own environment"


MODELS = Path(os.environ.get("LLAMA_CPP_SOURCE", ".")) / "vendor" / "llama.cpp" / "models"


@pytest.fixture(scope="module")
def llama_2(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SentencePiece model of Llama-2, from llama.cpp's test file of its vocabulary."""
    file = tmp_path_factory.mktemp("llama-2") / "tokenizer.model"
    file.write_bytes(layouts.piece_model(MODELS / "ggml-vocab-llama-spm.gguf"))
    return file


@pytest.mark.parametrize("layout", layouts.LAYOUTS)
def test_llama_2_cuts_three_hundred_thousand_tokens_as_sentencepiece_does(
    layout: str, llama_2: Path, tmp_path: Path
) -> None:
    count, different = layouts.compare(llama_2, layout, tmp_path, 300_000)
    assert count >= 300_000
    assert different == []


@pytest.mark.parametrize("layout", layouts.LAYOUTS)
def test_llama_2_passes_the_46_cases_of_llama_cpp(layout: str, llama_2: Path, tmp_path: Path) -> None:
    texts = (
        (MODELS / "ggml-vocab-llama-spm.gguf.inp").read_text("utf-8").split("\n__ggml_vocab_test__\n")[:-1]
    )
    expected = (MODELS / "ggml-vocab-llama-spm.gguf.out").read_text("utf-8").splitlines()
    assert len(texts) == len(expected) == 46
    (tmp_path / "pieces.model").write_bytes(llama_2.read_bytes())
    checkpoints.write_spm_tokenizer(tmp_path, source=llama_2, **layouts.LAYOUTS[layout])
    ours = layouts.open_vocabulary(tmp_path, tmp_path / "vocabulary.gguf")
    try:
        wrong = [
            text
            for text, ids in zip(texts, expected, strict=True)
            if ours.encode(text, special=False) != [int(i) for i in ids.split()]
        ]
    finally:
        ours.close()
    assert wrong == []
