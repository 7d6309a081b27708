"""The encoder in torch: BERT's layers as llama.cpp computes them, and the head that is trained with it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from training.screen.text import length_of


@dataclass(frozen=True)
class Rotary:
    """Places told by turning: the first `size` values of each head's queries and keys, as llama.cpp does it (NEOX).

    The pairs (n, n + size / 2) turn by an angle a token, the first by `top` radians; `size / 2` steps of equal ratio
    would lead to `low`.
    """

    size: int
    top: float
    low: float

    def angles(self) -> torch.Tensor:
        """What each pair turns by from one token to the next, in radians."""
        half = self.size // 2
        return torch.tensor(self.top * (self.low / self.top) ** (np.arange(half) / half), dtype=torch.float32)


@dataclass(frozen=True)
class Shape:
    """The encoder's sizes."""

    hidden: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    rotary: Rotary | None = None  # how places are told; None: by a table of places


class Layer(nn.Module):
    """Attention and feed-forward, each added and normalised (post-norm)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.turns = shape.rotary.angles() if shape.rotary else None
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.up = nn.Linear(shape.hidden, shape.inner)
        self.down = nn.Linear(shape.inner, shape.hidden)
        self.norm2 = nn.LayerNorm(shape.hidden, shape.epsilon)

    def forward(self, x: torch.Tensor, mask: torch.Tensor, drop: float) -> torch.Tensor:
        rows, length, hidden = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        if self.turns is not None:
            q, k = turned(q, self.turns), turned(k, self.turns)
        scores = (q / math.sqrt(q.shape[-1])) @ k.transpose(-1, -2)
        weights = torch.softmax(scores + mask.to(scores.dtype), -1).to(v.dtype)
        mixed = (weights @ v).transpose(1, 2).reshape(rows, length, hidden)
        x = self.norm1(x + functional.dropout(self.out(mixed), drop, self.training))
        return self.norm2(x + functional.dropout(self.down(functional.gelu(self.up(x))), drop, self.training))


def turned(x: torch.Tensor, angles: torch.Tensor) -> torch.Tensor:
    """`x` (…, tokens, values of a head), each token's first values turned by its place times `angles`."""
    half = len(angles)
    turn = torch.arange(x.shape[-2], device=x.device)[:, None].float() * angles.to(x.device)
    cos, sin = turn.cos().to(x.dtype), turn.sin().to(x.dtype)
    a, b, rest = x[..., :half], x[..., half : 2 * half], x[..., 2 * half :]
    return torch.cat([a * cos - b * sin, a * sin + b * cos, rest], -1)


class Encoder(nn.Module):
    """Token numbers to one vector a text: the mean over the message's own tokens beside the first token's."""

    def __init__(self, shape: Shape, rows: int, positions: int) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(rows, shape.hidden)
        self.places = None if shape.rotary else nn.Embedding(positions, shape.hidden)
        self.kind = nn.Parameter(torch.zeros(shape.hidden))
        self.norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.stack = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def freeze(self) -> None:
        """Leave word vectors and places as they are."""
        for part in (self.words, self.places, self.norm):
            if part is not None:
                part.requires_grad_(False)
        self.kind.requires_grad_(False)

    def forward(
        self, ids: torch.Tensor, valid: torch.Tensor, own: torch.Tensor, drop: float = 0.0
    ) -> torch.Tensor:
        """(texts, 2 * hidden); `ids`, `valid` and `own` (the message's own tokens) are (texts, length).

        What lies between the layers' norms is computed in bf16, the norms and the mean in single precision.
        """
        mask = torch.zeros(valid.shape, device=ids.device).masked_fill(~valid, -1e4)[:, None, None, :]
        x = self.words(ids)
        if self.places is not None:
            x = x + self.places.weight[: ids.shape[1]]
        x = self.norm(x + self.kind)
        with torch.autocast(ids.device.type, torch.bfloat16):
            for layer in self.stack:
                x = layer(x, mask, drop)
        x = x.float()
        mean = (x * own[..., None]).sum(1) / own.sum(1, keepdim=True)
        return torch.cat([mean, x[:, 0]], 1)


class Screen(nn.Module):
    """Encoder and head: four levels, and the categories beside them."""

    def __init__(self, encoder: Encoder, categories: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.head = nn.Linear(2 * encoder.shape.hidden, 4 + categories)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def judge(self, vector: torch.Tensor, drop: float = 0.0) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of the levels and of the categories."""
        out = self.head(functional.dropout(vector, drop, self.training))
        return out[:, :4], out[:, 4:]


def padded(rows: list[tuple[list[int], int]], pad: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """`ids`, `valid` (not padding) and `own` (of the message itself), as long as the longest text, or little longer."""
    length = length_of(len(ids) for ids, _ in rows)
    ids = np.full((len(rows), length), pad, np.int64)
    own = np.zeros((len(rows), length), np.float32)
    valid = np.zeros((len(rows), length), bool)
    for at, (row, begin) in enumerate(rows):
        ids[at, : len(row)] = row
        valid[at, : len(row)] = True
        own[at, begin : len(row)] = 1
    return torch.from_numpy(ids), torch.from_numpy(valid), torch.from_numpy(own)
