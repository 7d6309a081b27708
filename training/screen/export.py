"""From the trained modules to the files that the app runs: a checkpoint folder for convert, and the head."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

from training.screen.bases import Start
from training.screen.data import CATEGORIES, LEVELS
from training.screen.encoder import Screen

POSITIONS = 512  # tokens that the app lets an encoder read


def checkpoint(model: Screen, start: Start, folder: Path) -> None:
    """The encoder as Hugging Face lays a BERT out: config.json, tokenizer.json, model.safetensors."""
    folder.mkdir(parents=True, exist_ok=True)
    shape = model.encoder.shape
    config = {
        "architectures": ["BertModel"], "model_type": "bert", "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers, "num_attention_heads": shape.heads, "intermediate_size": shape.inner,
        "layer_norm_eps": shape.epsilon, "hidden_act": "gelu", "vocab_size": len(start.vocabulary),
        "max_position_embeddings": POSITIONS, "type_vocab_size": 1,
        "bos_token_id": start.pieces.start, "eos_token_id": start.pieces.end, "pad_token_id": start.pieces.pad,
    }  # fmt: skip
    if shape.rotary is not None:
        config["position_embedding_type"] = "rotary"
        config["rope_parameters"] = {
            "rope_type": "linear", "factor": 1 / shape.rotary.top, "rope_theta": shape.rotary.top / shape.rotary.low,
            "partial_rotary_factor": shape.rotary.size * shape.heads / shape.hidden,
        }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config, indent=1), "utf-8")
    start.pieces.tokenizer.save(str(folder / "tokenizer.json"))
    if start.unknown:
        names = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": start.unknown, "pad_token": "<pad>"}
        (folder / "tokenizer_config.json").write_text(json.dumps(names), "utf-8")
    save_file(_named(model), folder / "model.safetensors")


def _named(model: Screen) -> dict[str, np.ndarray]:
    own = {name: value.detach().numpy() for name, value in model.encoder.state_dict().items()}
    found = {
        "embeddings.word_embeddings.weight": own["words.weight"],
        "embeddings.token_type_embeddings.weight": own["kind"][None, :],
        "embeddings.LayerNorm.weight": own["norm.weight"],
        "embeddings.LayerNorm.bias": own["norm.bias"],
    }
    if model.encoder.places is not None:
        found["embeddings.position_embeddings.weight"] = own["places.weight"]
    names = {
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    for n in range(model.encoder.shape.layers):
        for end in ("weight", "bias"):
            for ours, theirs in names.items():
                found[f"encoder.layer.{n}.{theirs}.{end}"] = own[f"stack.{n}.{ours}.{end}"]
            if model.encoder.places is None:  # llama.cpp's layout has them in one
                found[f"encoder.layers.{n}.mixer.Wqkv.{end}"] = own[f"stack.{n}.qkv.{end}"]
                continue
            parts = np.split(own[f"stack.{n}.qkv.{end}"], 3)
            for name, value in zip(("query", "key", "value"), parts, strict=True):
                found[f"encoder.layer.{n}.attention.self.{name}.{end}"] = value
    return {name: np.ascontiguousarray(value, np.float32) for name, value in found.items()}


def head(model: Screen) -> dict[str, Any]:
    """The head as JSON holds it: names of its outputs, and its numbers as little-endian f32."""
    weight = model.head.weight.detach().numpy().astype("<f4")
    bias = model.head.bias.detach().numpy().astype("<f4")
    return {
        "outputs": [*LEVELS, *CATEGORIES],
        "inputs": int(weight.shape[1]),
        "weight": base64.b64encode(weight.tobytes()).decode("ascii"),
        "bias": base64.b64encode(bias.tobytes()).decode("ascii"),
    }
