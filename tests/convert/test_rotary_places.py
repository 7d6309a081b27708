"""A BERT whose places are turned (rotary): llama.cpp must compute what the configuration says."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
from tests.convert import checkpoints as c
from tests.convert import gguf_tensors
from tests.convert.conftest import command

from mindmate.engine.backends import Library
from mindmate.engine.encoder import Encoder

TURNED = 16  # of the 64 values of a head
TOP, LOW = 5.0, 0.05  # radians a token, of the fastest pair, and where the others lead to


def _checkpoint(folder: Path) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    folder.mkdir()
    config = c.LLAMA | {
        "architectures": ["BertModel"], "model_type": "bert", "type_vocab_size": 1, "layer_norm_eps": 1e-5,
        "vocab_size": c.write_wordpiece_tokenizer(folder), "position_embedding_type": "rotary",
        "rope_parameters": {
            "rope_type": "linear", "factor": 1 / TOP, "rope_theta": TOP / LOW, "partial_rotary_factor": TURNED / 64,
        },
    }  # fmt: skip
    weights = c.bert_tensors(config)
    del weights["embeddings.position_embeddings.weight"], weights["embeddings.position_ids"]
    for layer in range(config["num_hidden_layers"]):
        for end in ("weight", "bias"):
            own = [
                weights.pop(f"encoder.layer.{layer}.attention.self.{x}.{end}")
                for x in ("query", "key", "value")
            ]
            # Large enough that places matter.
            weights[f"encoder.layers.{layer}.mixer.Wqkv.{end}"] = np.concatenate(own) * np.float32(4)
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    c.write_safetensors(folder / "model.safetensors", weights, "F32")
    return config, weights


def _normed(x: np.ndarray, weights: dict[str, np.ndarray], name: str) -> np.ndarray:
    spread = np.sqrt(x.var(-1, keepdims=True) + 1e-5)
    return (x - x.mean(-1, keepdims=True)) / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _turned(x: np.ndarray, turned: int) -> np.ndarray:
    half = turned // 2
    angle = np.outer(np.arange(x.shape[-2]), TOP * (LOW / TOP) ** (np.arange(half) / half))
    a, b = x[..., :half], x[..., half:turned]
    cos, sin = np.cos(angle), np.sin(angle)
    return np.concatenate([a * cos - b * sin, a * sin + b * cos, x[..., turned:]], -1)


def _vector(config: dict[str, Any], w: dict[str, np.ndarray], ids: list[int], turned: int) -> np.ndarray:
    """The mean of all states but the first one's, beside the first one's."""
    kinds = w["embeddings.token_type_embeddings.weight"][0]
    x = _normed(w["embeddings.word_embeddings.weight"][ids] + kinds, w, "embeddings.LayerNorm")
    heads, hidden = config["num_attention_heads"], config["hidden_size"]
    for n in range(config["num_hidden_layers"]):
        at, qkv = f"encoder.layer.{n}.", f"encoder.layers.{n}.mixer.Wqkv."
        q, k, v = (
            part.reshape(len(ids), heads, -1).transpose(1, 0, 2)
            for part in np.split(x @ w[qkv + "weight"].T + w[qkv + "bias"], 3, axis=-1)
        )
        scores = _turned(q, turned) @ _turned(k, turned).transpose(0, 2, 1) / math.sqrt(hidden / heads)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (scores / scores.sum(-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(len(ids), hidden)
        out = f"{at}attention.output."
        x = _normed(x + mixed @ w[f"{out}dense.weight"].T + w[f"{out}dense.bias"], w, f"{out}LayerNorm")
        up = x @ w[f"{at}intermediate.dense.weight"].T + w[f"{at}intermediate.dense.bias"]
        up = 0.5 * up * (1 + np.vectorize(math.erf)(up / math.sqrt(2)))
        down = up @ w[f"{at}output.dense.weight"].T + w[f"{at}output.dense.bias"]
        x = _normed(x + down, w, f"{at}output.LayerNorm")
    return np.concatenate([x[1:].mean(0), x[0]])


def test_turned_places_come_out_of_llama_cpp_as_they_were_asked_for(tmp_path: Path) -> None:
    config, weights = _checkpoint(tmp_path / "b")
    file = tmp_path / "m.gguf"
    ran = command("--base", tmp_path / "b", "--type", "F32", "--out", file, "--quiet")
    assert ran.status == 0, ran.errors
    header = gguf_tensors.keys(file)
    assert header["general.architecture"] == "jina-bert-v3"
    assert header["jina-bert-v3.rope.dimension_count"] == TURNED
    encoder = Encoder(Library().api, file, 1)
    text = "the river and the hill and the river again"
    ids = [encoder._start, *encoder.tokens(text, 100)]
    found = np.array(encoder.vector([text], [100]))
    assert np.abs(found - _vector(config, weights, ids, TURNED)).max() < 0.02
    # Without places, or with all of a head turned, it is another vector: the test above would notice.
    assert np.abs(found - _vector(config, weights, ids, 0)).max() > 0.1
    assert np.abs(found - _vector(config, weights, ids, 64)).max() > 0.1
