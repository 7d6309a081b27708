"""What `--verify` and `--calibrate` measure, against the same numbers worked out in another way."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from convert.running import Running, windows
from tests.convert import checkpoints as c
from tests.convert import gguf_tensors
from tests.convert.conftest import command
from tests.convert.corpus import lines

from convert import imatrix

Inside = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A text of some thousand tokens."""
    file = tmp_path_factory.mktemp("text") / "text.txt"
    file.write_text("\n".join(lines(120, seed=9)), "utf-8")
    return file


@pytest.fixture(scope="module")
def verified(made: Path, text: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a conversion with an adapter that was verified."""
    folder = tmp_path_factory.mktemp("verified")
    ran = command(
        "--base", made / "llama-f16", "--adapter", made / "plain", "--merge-base", "nf4", "--type", "Q4_0",
        "--out", folder / "m.gguf", "--verify", text, "--report", folder / "r.json", "--quiet", "--threads", "1",
    )  # fmt: skip
    assert ran.status == 0, ran.errors
    assert "GB of disk for now, and about as much memory" in ran.errors
    return folder


def quality(folder: Path) -> dict[str, Any]:
    """The measured part of a report."""
    found: dict[str, Any] = json.loads((folder / "r.json").read_text("utf-8"))["quality"]
    return found


def test_both_merge_bases_are_measured_against_their_own_unquantized_model(verified: Path) -> None:
    rows = {row["name"]: row for row in quality(verified)["models"]}
    assert list(rows) == ["fp16, unquantized", "fp16, Q4_0", "nf4, unquantized", "nf4, Q4_0"]
    for base in ("fp16", "nf4"):
        assert rows[f"{base}, unquantized"]["kld"] is None
        kld = rows[f"{base}, Q4_0"]["kld"]
        assert 0 < kld["mean"] < 1
        assert kld["median"] <= kld["p99"] <= kld["max"]
        assert 0 < rows[f"{base}, Q4_0"]["same_top1"] <= 1
        assert 0 <= rows[f"{base}, Q4_0"]["stop_rate"] <= 1
    assert rows["fp16, unquantized"]["perplexity"] != rows["nf4, unquantized"]["perplexity"]


def test_the_readable_report_has_a_table_a_chart_and_replies_side_by_side(verified: Path) -> None:
    shown = (verified / "r.md").read_text("utf-8")
    assert "| nf4, Q4_0 | " in shown
    assert [line for line in shown.splitlines() if line.startswith("nf4, Q4_0") and "█" in line]
    for sample in quality(verified)["samples"]:
        assert f"**{sample['prompt']}**" in shown
        assert len(sample["replies"]) == 4
    assert sorted(f.name for f in verified.iterdir()) == ["m.gguf", "m.gguf.manifest.json", "r.json", "r.md"]


def test_perplexity_and_divergence_are_what_the_logits_say(
    made: Path, text: Path, tmp_path: Path, inside: Inside, capsys: pytest.CaptureFixture[str]
) -> None:
    import llama_cpp

    for kind in ("F16", "Q4_0"):
        arguments = ["--base", made / "llama-f16", "--type", kind, "--out", tmp_path / f"{kind}.gguf"]
        if kind == "Q4_0":
            arguments += ["--verify", text, "--report", tmp_path / "r.json", "--threads", 1]
        status, errors = inside(capsys, *arguments)
        assert status == 0, errors
    lost: dict[str, list[float]] = {"F16": [], "Q4_0": []}
    divergences: list[float] = []
    models = {
        kind: llama_cpp.Llama(
            str(tmp_path / f"{kind}.gguf"),
            n_ctx=512,
            n_batch=512,
            logits_all=True,
            verbose=False,
            n_threads=1,
        )
        for kind in lost
    }
    ids = models["F16"].tokenize(text.read_bytes(), special=True)
    for at in range(0, len(ids) - 511, 512):
        chances = {}
        for kind, model in models.items():
            model.reset()
            model.eval(ids[at : at + 512])
            scores = np.asarray(model.scores[256:511], np.float64)
            chances[kind] = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
            lost[kind] += list(-chances[kind][range(255), ids[at + 257 : at + 512]])
        whole, small = chances["F16"], chances["Q4_0"]
        divergences += list((np.exp(whole) * (whole - small)).sum(axis=1))
    for model in models.values():
        model.close()
    rows = {row["name"]: row for row in quality(tmp_path)["models"]}
    assert quality(tmp_path)["tokens"] == len(divergences)
    assert rows["model, unquantized"]["perplexity"] == pytest.approx(np.exp(np.mean(lost["F16"])), rel=1e-3)
    assert rows["model, Q4_0"]["perplexity"] == pytest.approx(np.exp(np.mean(lost["Q4_0"])), rel=1e-3)
    kld = rows["model, Q4_0"]["kld"]
    assert kld["mean"] == pytest.approx(np.mean(divergences), rel=0.02)
    assert kld["max"] == pytest.approx(np.max(divergences), rel=0.05)


def test_a_file_that_loses_nothing_is_measured_as_such(
    made: Path, text: Path, tmp_path: Path, inside: Inside, capsys: pytest.CaptureFixture[str]
) -> None:
    status, errors = inside(
        capsys, "--base", made / "llama-f16", "--type", "F16", "--out", tmp_path / "m.gguf", "--verify", text,
        "--report", tmp_path / "r.json", "--threads", "1",
    )  # fmt: skip
    assert status == 0, errors
    row = quality(tmp_path)["models"][1]
    assert row["kld"]["max"] < 1e-5
    assert row["same_top1"] == 1.0


def test_the_importance_matrix_is_the_mean_square_of_what_goes_into_each_matrix(
    made: Path, text: Path, tmp_path: Path, inside: Inside, capsys: pytest.CaptureFixture[str]
) -> None:
    base = made / "llama-f32"
    status, errors = inside(capsys, "--base", base, "--type", "F32", "--out", tmp_path / "m.gguf")
    assert status == 0, errors
    collector = imatrix.Collector()
    running = Running(tmp_path / "m.gguf", 512, 1, collector.callback)
    chosen = list(windows(running.tokens(text.read_text("utf-8")), 512))
    for window in chosen:
        running.run(window)
    running.close()
    matrix = collector.matrix()
    assert len(matrix) == 7 * 4  # every matrix of every layer
    weights = c.decoder_tensors(json.loads((base / "config.json").read_text()))
    rows = weights["model.embed_tokens.weight"][[token for window in chosen for token in window]].astype(
        np.float64
    )
    normed = rows / np.sqrt((rows**2).mean(axis=1, keepdims=True) + 1e-5)
    normed *= weights["model.layers.0.input_layernorm.weight"]
    np.testing.assert_allclose(matrix["blk.0.attn_q.weight"], (normed**2).mean(axis=0), rtol=1e-3)


def test_calibrating_changes_the_file_and_is_told_in_report_and_manifest(
    made: Path, text: Path, tmp_path: Path
) -> None:
    plain = ["--base", made / "llama-f16", "--type", "Q4_K_M", "--quiet"]
    assert command(*plain, "--out", tmp_path / "without.gguf").status == 0
    ran = command(
        *plain,
        "--out",
        tmp_path / "with.gguf",
        "--calibrate",
        text,
        "--threads",
        1,
        "--report",
        tmp_path / "r.json",
    )
    assert ran.status == 0, ran.errors
    assert "about as much memory" in ran.errors
    told = json.loads((tmp_path / "r.json").read_text())["calibration"]
    assert told["entries"] == 28
    assert told["tokens"] >= 512
    without, calibrated = (gguf_tensors.tensors(tmp_path / f"{n}.gguf") for n in ("without", "with"))
    changed = {name for name in without if without[name] != calibrated[name]}
    assert "blk.0.attn_q.weight" in changed
    assert "token_embd.weight" not in changed
    assert len(json.loads((tmp_path / "with.gguf.manifest.json").read_text())["importance_sha256"]) == 64


def test_a_type_that_needs_importances_is_made_with_a_text(made: Path, text: Path, tmp_path: Path) -> None:
    out = tmp_path / "m.gguf"
    ran = command(
        "--base",
        made / "llama-f16",
        "--type",
        "Q2_K_S",
        "--out",
        out,
        "--calibrate",
        text,
        "--quiet",
        "--threads",
        1,
    )
    assert ran.status == 0, ran.errors
    assert sorted(f.name for f in tmp_path.iterdir()) == ["m.gguf", "m.gguf.manifest.json"]


def test_both_formats_of_an_importance_matrix_say_the_same(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    sums = {f"blk.{i}.attn_q.weight": rng.random(64, np.float32) * 100 for i in range(3)}
    imatrix.write(tmp_path / "new.gguf", sums, dict.fromkeys(sums, 512), "made up", 512)
    old = struct.pack("<i", len(sums))
    for name, values in sums.items():  # calls, then the sums of the calls' means, as tools/imatrix wrote them
        old += struct.pack("<i", len(name)) + name.encode() + struct.pack("<ii", 2, values.size)
        old += (values / np.float32(512) * np.float32(2)).tobytes()
    (tmp_path / "old.dat").write_bytes(old)
    new, before = imatrix.read(tmp_path / "new.gguf"), imatrix.read(tmp_path / "old.dat")
    assert list(new) == list(before) == list(sums)
    for name, values in sums.items():
        np.testing.assert_allclose(new[name], values / 512, rtol=1e-6)
        np.testing.assert_allclose(before[name], new[name], rtol=1e-6)


@pytest.mark.parametrize("option", ["--verify", "--calibrate"])
def test_a_text_that_is_too_short_is_said_before_anything_is_written(
    option: str, made: Path, tmp_path: Path, inside: Inside, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "short.txt").write_text("Too short.")
    out = tmp_path / "target"
    out.mkdir()
    status, errors = inside(
        capsys, "--base", made / "llama-f16", "--type", "Q4_K_M", "--out", out / "m.gguf", option,
        tmp_path / "short.txt",
    )  # fmt: skip
    assert status == 1
    assert f"the text for {option} is too short" in errors
    assert list(out.iterdir()) == []


def test_an_importance_matrix_of_another_model_is_refused(
    made: Path, tmp_path: Path, inside: Inside, capsys: pytest.CaptureFixture[str]
) -> None:
    sums = {"blk.0.attn_q.weight": np.ones(64, np.float32)}
    imatrix.write(tmp_path / "im.gguf", sums, dict.fromkeys(sums, 512), "made up", 512)
    status, errors = inside(
        capsys, "--base", made / "llama-f16", "--type", "Q4_K_M", "--out", tmp_path / "m.gguf", "--imatrix",
        tmp_path / "im.gguf",
    )  # fmt: skip
    assert status == 1
    assert "another model" in errors
