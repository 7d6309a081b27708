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
from tests.convert import cases, gguf_tensors
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
