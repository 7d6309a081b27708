"""The manifest, verify, the report, and the promises of disk and memory on a small scale."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.convert import checkpoints as c
from tests.convert.conftest import command

from convert import journal


@pytest.fixture(scope="module")
def finished(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A converted file with its manifest and report."""
    folder = tmp_path_factory.mktemp("finished")
    ran = command(
        "--base", made / "llama-f16", "--adapter", made / "plain", "--merge-base", "nf4", "--type", "Q4_K_M",
        "--out", folder / "m.gguf", "--report", folder / "r.json", "--threads", "2",
    )  # fmt: skip
    assert ran.status == 0, ran.errors
    return folder


def test_the_predicted_size_is_the_final_size(made: Path, finished: Path, tmp_path: Path) -> None:
    from convert import preparation

    wanted = preparation.Wanted(made / "llama-f16", made / "plain", "nf4", "Q4_K_M", tmp_path / "x", 1)
    prepared = preparation.prepare(wanted)
    prepared.close()
    assert prepared.size == (finished / "m.gguf").stat().st_size


def test_nothing_is_left_beside_the_file(finished: Path) -> None:
    assert sorted(f.name for f in finished.iterdir()) == ["m.gguf", "m.gguf.manifest.json", "r.json", "r.md"]


def test_the_same_inputs_give_the_same_file_and_manifest(made: Path, finished: Path, tmp_path: Path) -> None:
    ran = command(
        "--base", made / "llama-f16", "--adapter", made / "plain", "--merge-base", "nf4", "--type", "Q4_K_M",
        "--out", tmp_path / "m.gguf", "--threads", "1", "--quiet",
    )  # fmt: skip
    assert ran.status == 0, ran.errors
    for name in ("m.gguf", "m.gguf.manifest.json"):
        assert (tmp_path / name).read_bytes() == (finished / name).read_bytes()


def test_verify_accepts_the_file_and_names_the_tensor_that_was_changed(
    finished: Path, tmp_path: Path
) -> None:
    for name in ("m.gguf", "m.gguf.manifest.json"):
        (tmp_path / name).write_bytes((finished / name).read_bytes())
    assert command("verify", tmp_path / "m.gguf").status == 0
    data = bytearray((tmp_path / "m.gguf").read_bytes())
    data[-5000] ^= 1
    (tmp_path / "m.gguf").write_bytes(data)
    ran = command("verify", tmp_path / "m.gguf")
    assert ran.status == 1
    assert "tensor output" in ran.cause
    data[-5000] ^= 1
    data[40] ^= 1
    (tmp_path / "m.gguf").write_bytes(data)
    assert "header" in command("verify", tmp_path / "m.gguf").cause
    (tmp_path / "m.gguf").write_bytes(data[:-1])
    assert "bytes" in command("verify", tmp_path / "m.gguf").cause


def test_the_manifest_holds_the_hashes_of_all_inputs_and_of_the_library(made: Path, finished: Path) -> None:
    import hashlib

    manifest = json.loads((finished / "m.gguf.manifest.json").read_text())
    inputs = {(entry["role"], entry["name"]): entry["sha256"] for entry in manifest["inputs"]}
    for role, folder in (("base", made / "llama-f16"), ("adapter", made / "plain")):
        for file in folder.iterdir():
            assert inputs[(role, file.name)] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert len(manifest["made_with"]["libggml-base"]) == 64
    assert manifest["sha256"] == hashlib.sha256((finished / "m.gguf").read_bytes()).hexdigest()


def test_no_path_stands_in_the_file_its_manifest_or_its_report(made: Path, finished: Path) -> None:
    for file in finished.iterdir():
        data = file.read_bytes()
        assert str(made).encode() not in data
        assert made.name.encode() not in data
        assert str(finished).encode() not in data
        assert Path.home().name.encode() + b"/" not in data


def test_the_report_has_what_the_contract_names(finished: Path) -> None:
    report = json.loads((finished / "r.json").read_text())
    for key in ("peak_rss_bytes", "seconds", "bytes_read", "bytes_written", "tensors"):
        assert report[key], key
    assert set(report["tensors"][0]) >= {"name", "type", "sha256"}
    assert report["bytes_written"] == (finished / "m.gguf").stat().st_size
    assert "| file | m.gguf" in (finished / "r.md").read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="measured from /proc")
def test_a_small_conversion_stays_far_below_the_bound(finished: Path) -> None:
    assert json.loads((finished / "r.json").read_text())["peak_rss_bytes"] < 200e6


def test_neither_torch_nor_transformers_is_imported(made: Path, tmp_path: Path) -> None:
    import subprocess

    code = (
        "import sys; sys.argv = ['to_gguf.py', *sys.argv[1:]]; sys.path.insert(0, '.')\n"
        "from convert import to_gguf\n"
        "status = to_gguf.main()\n"
        "assert 'gguf' in sys.modules\n"
        "sys.exit(status or bool({'torch', 'transformers', 'peft'} & set(sys.modules)))"
    )
    arguments = ["--base", made / "llama-f16", "--type", "Q4_K_M", "--out", tmp_path / "m.gguf", "--quiet"]
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], cwd=root, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_progress_tells_time_left_and_memory(made: Path, tmp_path: Path) -> None:
    ran = command("--base", made / "llama-f16", "--type", "Q4_K_M", "--out", tmp_path / "m.gguf")
    lines = [line for line in ran.errors.splitlines() if "%" in line]
    assert lines
    assert all("MB" in line for line in lines)
    assert any("left" in line for line in lines)


def test_an_existing_file_is_replaced_only_by_a_complete_one(made: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.gguf"
    out.write_bytes(b"the old file")
    c.write_llama(tmp_path / "broken", "F16")
    weights = tmp_path / "broken" / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1])
    assert command("--base", tmp_path / "broken", "--type", "Q8_0", "--out", out, "--quiet").status == 1
    assert out.read_bytes() == b"the old file"
    assert command("--base", made / "llama-f16", "--type", "Q8_0", "--out", out, "--quiet").status == 0
    assert out.read_bytes()[:4] == b"GGUF"
    assert not journal.part_path(out).exists()
