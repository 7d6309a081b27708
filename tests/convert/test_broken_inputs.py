"""What is wrong with an input is said in one line, with an exit status that isn't 0, and nothing is written."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.convert import checkpoints as c

Inside = Callable[..., tuple[int, str]]


def edit(path: Path, **changes: Any) -> None:
    """Change keys of a JSON file; None removes one."""
    value = json.loads(path.read_text("utf-8")) | changes
    path.write_text(json.dumps({k: v for k, v in value.items() if v is not None}))


def tensors_of(
    config: dict[str, Any], name: str, row: int, column: int, value: float
) -> dict[str, np.ndarray]:
    """The weights with one value changed."""
    found = c.decoder_tensors(config)
    found[name][row, column] = value
    return found


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A sound small base."""
    c.write_llama(tmp_path / "base", "F16")
    return tmp_path / "base"


@pytest.fixture
def refuses(inside: Inside, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., str]:
    """Asserts that a conversion is refused and leaves nothing; returns the one line."""

    def check(*arguments: object, kind: str = "Q4_K_M", expected: int = 1) -> str:
        target = tmp_path / "target"
        target.mkdir()
        status, errors = inside(capsys, *arguments, "--type", kind, "--out", target / "m.gguf")
        assert status == expected, errors
        assert list(target.iterdir()) == []
        causes = [line for line in errors.splitlines() if line.startswith("to_gguf.py: ")]
        assert len(causes) == 1, errors
        assert "Traceback" not in errors
        assert str(tmp_path) not in errors
        return causes[0]

    return check


def test_the_sound_base_is_converted(
    base: Path, inside: Inside, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status, errors = inside(capsys, "--base", base, "--type", "Q4_K_M", "--out", tmp_path / "m.gguf")
    assert (status, (tmp_path / "m.gguf").exists()) == (0, True), errors


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_value_that_is_no_number_is_named_by_tensor_row_and_value(
    value: float, base: Path, refuses: Callable[..., str]
) -> None:
    config = json.loads((base / "config.json").read_text())
    name = "model.layers.2.mlp.up_proj.weight"
    c.write_safetensors(base / "model.safetensors", tensors_of(config, name, 300, 17, value))
    line = refuses("--base", base)
    assert name in line
    assert "row 300, column 17" in line
    assert str(value) in line


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_such_a_value_is_named_behind_nf4_too(
    value: float, base: Path, refuses: Callable[..., str], tmp_path: Path
) -> None:
    config = json.loads((base / "config.json").read_text())
    c.write_adapter(tmp_path / "a", config)
    name = "model.layers.2.mlp.up_proj.weight"
    c.write_safetensors(base / "model.safetensors", tensors_of(config, name, 300, 17, value))
    line = refuses("--base", base, "--adapter", tmp_path / "a", "--merge-base", "nf4")
    assert f"{name}, row 300, column 17" in line
    assert str(value) in line


def test_a_bf16_value_beyond_f16_is_refused_for_f16_and_fits_bf16(
    base: Path,
    refuses: Callable[..., str],
    inside: Inside,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    config = json.loads((base / "config.json").read_text())
    found = tensors_of(config, "model.layers.0.self_attn.v_proj.weight", 3, 4, 1e6)
    c.write_safetensors(base / "model.safetensors", found, "BF16")
    line = refuses("--base", base, kind="F16")
    assert "model.layers.0.self_attn.v_proj.weight, row 3, column 4" in line
    assert "f16" in line
    assert inside(capsys, "--base", base, "--type", "BF16", "--out", tmp_path / "ok.gguf")[0] == 0


def test_a_cut_off_shard_is_found_before_anything_is_written(base: Path, refuses: Callable[..., str]) -> None:
    file = base / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-1000])
    assert "cut off" in refuses("--base", base)


def test_a_missing_shard_is_named(tmp_path: Path, refuses: Callable[..., str]) -> None:
    c.write_llama(tmp_path / "b", "F16", shards=3)
    (tmp_path / "b" / "model-00002-of-00003.safetensors").unlink()
    assert "model-00002-of-00003.safetensors" in refuses("--base", tmp_path / "b")


@pytest.mark.parametrize(("rows", "tokens"), [(700, 701), (701, 700)])
def test_rows_and_tokens_that_differ_are_refused(
    rows: int, tokens: int, tmp_path: Path, refuses: Callable[..., str]
) -> None:
    assert len(c.pieces()) == 700
    folder = tmp_path / "b"
    config = c.write_llama(folder, "F16", tokenizer={"as_json": True, "added": ("<pad>",) * (tokens - 700)})
    c.write_safetensors(folder / "model.safetensors", c.decoder_tensors(config | {"vocab_size": rows}), "F16")
    line = refuses("--base", folder)
    assert str(rows) in line
    assert str(tokens) in line


def test_an_output_head_of_another_size_is_refused(base: Path, refuses: Callable[..., str]) -> None:
    found = c.decoder_tensors(json.loads((base / "config.json").read_text()))
    found["lm_head.weight"] = found["lm_head.weight"][:-1]
    c.write_safetensors(base / "model.safetensors", found, "F16")
    assert "output head" in refuses("--base", base)


def test_a_missing_head_is_refused_where_it_is_not_tied(base: Path, refuses: Callable[..., str]) -> None:
    found = c.decoder_tensors(json.loads((base / "config.json").read_text()))
    del found["lm_head.weight"]
    c.write_safetensors(base / "model.safetensors", found, "F16")
    assert "output.weight" in refuses("--base", base)


def test_a_missing_layer_is_refused(base: Path, refuses: Callable[..., str]) -> None:
    edit(base / "config.json", num_hidden_layers=5)
    assert "number of layers" in refuses("--base", base)


def test_no_tokenizer_is_refused(base: Path, refuses: Callable[..., str]) -> None:
    (base / "tokenizer.model").unlink()
    assert "no tokenizer" in refuses("--base", base)


def test_a_model_without_a_chat_template_is_refused(base: Path, refuses: Callable[..., str]) -> None:
    edit(base / "tokenizer_config.json", chat_template=None)
    assert "--chat-template" in refuses("--base", base)


def test_a_damaged_tokenizer_model_is_refused(base: Path, refuses: Callable[..., str]) -> None:
    (base / "tokenizer.model").write_bytes((base / "tokenizer.model").read_bytes()[:-900])
    assert "tokenizer.model" in refuses("--base", base)


def test_tokenizer_files_that_contradict_each_other_are_refused(
    tmp_path: Path, refuses: Callable[..., str]
) -> None:
    c.write_llama(tmp_path / "b", "F16", tokenizer={"as_json": True})
    tokenizer = json.loads((tmp_path / "b" / "tokenizer.json").read_text("utf-8"))
    vocab = tokenizer["model"]["vocab"]
    first, second = list(vocab)[400:402]
    vocab[first], vocab[second] = vocab[second], vocab[first]
    (tmp_path / "b" / "tokenizer.json").write_text(json.dumps(tokenizer))
    assert "disagree" in refuses("--base", tmp_path / "b")


def test_an_unknown_architecture_is_named(base: Path, refuses: Callable[..., str]) -> None:
    edit(base / "config.json", architectures=["SomethingForCausalLM"])
    assert "SomethingForCausalLM" in refuses("--base", base)


def test_an_already_quantized_checkpoint_is_refused(base: Path, refuses: Callable[..., str]) -> None:
    edit(base / "config.json", quantization_config={"quant_method": "bitsandbytes"})
    assert "quantized" in refuses("--base", base)


def test_an_unknown_type_is_a_wrong_command_line(base: Path, refuses: Callable[..., str]) -> None:
    assert "Q9_Z" in refuses("--base", base, kind="Q9_Z", expected=2)


def test_very_low_types_ask_for_an_importance_matrix(base: Path, refuses: Callable[..., str]) -> None:
    assert "--calibrate" in refuses("--base", base, kind="IQ2_XS")


def test_an_importance_matrix_that_is_none_is_refused(
    base: Path, refuses: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "im.dat").write_bytes(struct.pack("<i", 3) + b"nonsense" * 9)
    assert "importance matrix" in refuses("--base", base, "--imatrix", tmp_path / "im.dat")


def test_a_pickle_is_refused_with_the_way_out(base: Path, refuses: Callable[..., str]) -> None:
    (base / "model.safetensors").rename(base / "pytorch_model.bin")
    line = refuses("--base", base)
    assert "pickle" in line
    assert "save_pretrained" in line


@pytest.mark.parametrize("name", ["../outside.safetensors", "/etc/hostname", "a/b.safetensors", "..", "C:x"])
def test_a_shard_name_that_leaves_the_folder_is_refused(
    name: str, tmp_path: Path, refuses: Callable[..., str]
) -> None:
    c.write_llama(tmp_path / "b", "F16", shards=2)
    index = tmp_path / "b" / "model.safetensors.index.json"
    edit(index, weight_map=json.loads(index.read_text())["weight_map"] | {"model.norm.weight": name})
    assert "leaves the model's folder" in refuses("--base", tmp_path / "b")


def test_a_link_out_of_the_folder_is_refused(base: Path, refuses: Callable[..., str], tmp_path: Path) -> None:
    (base / "model.safetensors").rename(tmp_path / "elsewhere.safetensors")
    (base / "model.safetensors").symlink_to(tmp_path / "elsewhere.safetensors")
    assert "link" in refuses("--base", base)


def test_a_hub_caches_links_into_its_blobs_are_fine(
    base: Path, inside: Inside, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    cache = tmp_path / "models--made-up--tiny"
    snapshot = cache / "snapshots" / "0123abcd"
    snapshot.mkdir(parents=True)
    (cache / "blobs").mkdir()
    for number, file in enumerate(base.iterdir()):
        file.rename(cache / "blobs" / str(number))
        (snapshot / file.name).symlink_to(Path("../../blobs") / str(number))
    status, errors = inside(capsys, "--base", snapshot, "--type", "Q8_0", "--out", tmp_path / "m.gguf")
    assert status == 0, errors


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_place_of_a_file_is_refused(base: Path, refuses: Callable[..., str]) -> None:
    (base / "model.safetensors").unlink()
    os.mkfifo(base / "model.safetensors")
    assert "plain file" in refuses("--base", base)


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"init_lora_weights": "pissa_niter_4"}, "pissa"),
        ({"init_lora_weights": "olora"}, "olora"),
        ({"init_lora_weights": "corda"}, "corda"),
        ({"init_lora_weights": "lora_ga"}, "lora_ga"),
        ({"init_lora_weights": "loftq"}, "loftq"),
        ({"layer_replication": [[0, 2]]}, "layer_replication"),
        ({"target_parameters": ["x"]}, "target_parameters"),
        ({"peft_type": "IA3"}, "IA3"),
        ({"r": 4}, "rank"),
        ({"alpha_pattern": {"(": 3}}, "regular expression"),
        ({"use_dora": True}, "use_dora"),
    ],
)
def test_adapters_that_cannot_be_folded_exactly_are_refused_by_name(
    settings: dict[str, Any], word: str, base: Path, refuses: Callable[..., str], tmp_path: Path
) -> None:
    config = json.loads((base / "config.json").read_text())
    c.write_adapter(tmp_path / "a", config)
    edit(tmp_path / "a" / "adapter_config.json", **settings)
    assert word in refuses("--base", base, "--adapter", tmp_path / "a", "--merge-base", "fp16")


def test_an_adapter_tensor_that_nothing_uses_is_named(
    base: Path, refuses: Callable[..., str], tmp_path: Path
) -> None:
    config = json.loads((base / "config.json").read_text())
    stray = {
        "base_model.model.model.layers.9.self_attn.q_proj.lora_A.weight": np.zeros((8, 256), np.float32),
        "base_model.model.model.layers.9.self_attn.q_proj.lora_B.weight": np.zeros((256, 8), np.float32),
    }
    c.write_adapter(tmp_path / "a", config, extra=stray)
    assert "layers.9" in refuses("--base", base, "--adapter", tmp_path / "a", "--merge-base", "fp16")


def test_an_adapter_of_another_shape_is_refused(
    base: Path, refuses: Callable[..., str], tmp_path: Path
) -> None:
    c.write_adapter(tmp_path / "a", json.loads((base / "config.json").read_text()) | {"hidden_size": 128})
    assert "delta" in refuses("--base", base, "--adapter", tmp_path / "a", "--merge-base", "fp16")


def test_several_adapters_are_refused(base: Path, refuses: Callable[..., str], tmp_path: Path) -> None:
    config = json.loads((base / "config.json").read_text())
    for name in ("one", "two"):
        c.write_adapter(tmp_path / "a" / name, config)
    assert "one adapter" in refuses("--base", base, "--adapter", tmp_path / "a", "--merge-base", "fp16")


def test_a_pickled_adapter_is_refused(base: Path, refuses: Callable[..., str], tmp_path: Path) -> None:
    c.write_adapter(tmp_path / "a", json.loads((base / "config.json").read_text()))
    (tmp_path / "a" / "adapter_model.safetensors").rename(tmp_path / "a" / "adapter_model.bin")
    assert "pickle" in refuses("--base", base, "--adapter", tmp_path / "a", "--merge-base", "fp16")


def test_an_adapter_without_a_merge_base_is_a_wrong_command_line_that_explains_both(
    base: Path, inside: Inside, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    c.write_adapter(tmp_path / "a", json.loads((base / "config.json").read_text()))
    out = tmp_path / "m.gguf"
    status, errors = inside(
        capsys, "--base", base, "--adapter", tmp_path / "a", "--type", "F16", "--out", out
    )
    assert status == 2
    assert "--merge-base fp16" in errors
    assert "--merge-base nf4" in errors
    assert not out.exists()


def test_a_full_disk_is_refused_at_once(
    base: Path, refuses: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 1000))
    assert "no room" in refuses("--base", base, expected=7)
