"""Fine-tuning: the upper layers and the head are trained on what the lower layers make of each text.

The lower layers stay as they are, so that what they compute is computed once. Each message is seen in
several forms (`data.changed`), another one each epoch.
"""

from __future__ import annotations

import hashlib
import math
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from training.screen import data
from training.screen.bases import Start
from training.screen.data import CATEGORIES, Item
from training.screen.encoder import Screen, padded
from training.screen.text import encode
from training.screen.workers import Workers


@dataclass(frozen=True)
class Settings:
    """How it is trained."""

    epochs: int = 4
    frozen: int = 8  # lowest layers that stay as they are, beside the word vectors
    forms: int = 3  # of each message: as it stands, and changed ones
    rate: float = 3e-4  # of the topmost layer, and `fade` times that of the one below it
    head_rate: float = 2e-3
    fade: float = 0.9
    texts: int = 32  # a step
    drop: float = 0.1
    smooth: float = 0.05
    aside: float = 0.3  # weight of the categories' loss
    decay: float = 0.01
    warm: float = 0.08
    seed: int = 1
    processes: int = 2  # that share each step; another number gives another result


@dataclass(frozen=True)
class Row:
    """A text behind the lower layers: states (length, hidden) in bf16, where the message begins, its item."""

    states: torch.Tensor
    begin: int
    item: Item


Kept = dict[str, tuple[torch.Tensor, int]]


def forms(items: Sequence[Item], settings: Settings) -> list[list[tuple[Item, str, tuple[str, ...]]]]:
    """For each form, (item, text, turns) of all items."""
    ordinary: dict[str, list[Item]] = {}
    for item in items:
        if item.level == 0 and not item.hard and not item.turns and len(item.text) > 15:
            ordinary.setdefault(item.lang, []).append(item)
    made = [[(item, item.text, item.turns) for item in items]]
    for number in range(1, settings.forms):
        row = []
        for item in items:
            dice = random.Random(f"{settings.seed} {number} {item.name}")
            changed = data.changed(item, ordinary, dice)
            row.append((item, changed.text, changed.turns))
        made.append(row)
    return made


@torch.no_grad()
def lower(
    start: Start, texts: Sequence[tuple[Item, str, tuple[str, ...]]], layers: int, kept: Kept
) -> list[Row]:
    """Each text behind the lowest `layers`; what `kept` has already isn't computed again."""
    cut = [encode(start.pieces, text, turns) for _, text, turns in texts]
    names = [hashlib.sha256(f"{layers} {ids} {begin}".encode()).hexdigest() for ids, begin in cut]
    missing = sorted(
        {n: i for i, n in enumerate(names) if n not in kept}.values(), key=lambda i: len(cut[i][0])
    )
    start.encoder.eval()
    for at in range(0, len(missing), 32):
        some = missing[at : at + 32]
        ids, valid, _ = padded([cut[i] for i in some], start.pieces.pad)
        states = start.encoder.lower(ids, valid, layers).bfloat16()
        for i, own in zip(some, states, strict=True):
            kept[names[i]] = (own[: len(cut[i][0])].clone(), cut[i][1])
        if at % 3200 == 0:
            print(f"lower layers: {at} of {len(missing)}", file=sys.stderr, flush=True)
    return [Row(*kept[name], item) for name, (item, _, _) in zip(names, texts, strict=True)]


def train(
    start: Start,
    seen: Sequence[Sequence[Row]],
    settings: Settings,
    after: Callable[[int, Screen], None] | None = None,
) -> Screen:
    """Fine-tune `start`; `seen` has the same items in several forms.

    Processes with one thread each compute a part of every step: the sums then come in the same order
    whatever else the machine does, so that training repeats exactly. (Threads wait for each other in every
    operation, processes only once a step: on a busy machine two threads were slower than one.)
    """
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    torch.use_deterministic_algorithms(True)
    model = Screen(start.encoder, len(CATEGORIES))
    model.encoder.freeze(settings.frozen)
    model.train()
    with Workers(
        model, settings.processes, lambda part: _loss(model, _unpacked(part), settings), settings.seed
    ) as workers:
        optimizer = torch.optim.AdamW(_groups(model, settings), betas=(0.9, 0.98), eps=1e-6)
        rates = [group["lr"] for group in optimizer.param_groups]
        dice = random.Random(settings.seed)
        total = settings.epochs * math.ceil(len(seen[0]) / settings.texts)
        step, began = 0, time.monotonic()
        for epoch in range(settings.epochs):
            losses = []
            for chosen in _batches(seen, epoch, settings, dice):
                step += 1
                scale = _pace(step / total, settings.warm)
                for group, rate in zip(optimizer.param_groups, rates, strict=True):
                    group["lr"] = rate * scale
                optimizer.zero_grad(set_to_none=True)
                losses.append(workers.step(*_parts(chosen, settings)))
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimizer.step()
                if step % 20 == 0:
                    print(f"step {step}/{total} loss {np.mean(losses[-20:]):.3f} {time.monotonic() - began:.0f} s",
                          file=sys.stderr, flush=True)  # fmt: skip
            print(f"epoch {epoch + 1} loss {np.mean(losses):.4f}", file=sys.stderr, flush=True)
            if after is not None:
                after(epoch, model.eval())
                model.train()
    return model.eval()


def _parts(chosen: list[Row], settings: Settings) -> tuple[list[Any], list[float]]:
    """What each process gets of a step, as bytes that travel through a pipe, and the share that it is."""
    parts = [chosen[n :: settings.processes] for n in range(settings.processes)]
    packed = [[(row.states.view(torch.int16).numpy(), row.begin, row.item) for row in part] for part in parts]
    return packed, [len(part) / len(chosen) for part in parts]


def _unpacked(part: Any) -> list[Row]:
    return [Row(torch.from_numpy(states).view(torch.bfloat16), begin, item) for states, begin, item in part]


def _groups(model: Screen, settings: Settings) -> list[dict[str, object]]:
    depth = model.encoder.shape.layers
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, value in model.named_parameters():
        if not value.requires_grad:
            continue
        rate = settings.head_rate
        if name.startswith("encoder.stack."):
            rate = settings.rate * settings.fade ** (depth - 1 - int(name.split(".")[2]))
        groups.setdefault((rate, settings.decay if value.ndim > 1 else 0.0), []).append(value)
    return [{"params": p, "lr": rate, "weight_decay": decay} for (rate, decay), p in groups.items()]


def _pace(part: float, warm: float) -> float:
    return part / warm if part < warm else max(0.0, (1 - part) / (1 - warm)) + 0.01


def _batches(
    seen: Sequence[Sequence[Row]], epoch: int, settings: Settings, dice: random.Random
) -> list[list[Row]]:
    """One epoch's texts in batches of like length, in random order."""
    first = len(seen[0])
    rows = [seen[(epoch + number) % len(seen)][number] for number in range(first)]
    order = sorted(range(first), key=lambda i: (len(rows[i].states) // 4, dice.random()))
    cut = [[rows[i] for i in order[at : at + settings.texts]] for at in range(0, first, settings.texts)]
    dice.shuffle(cut)
    return cut


def _inputs(rows: Sequence[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    length = max(len(row.states) for row in rows)
    x = torch.zeros(len(rows), length, rows[0].states.shape[1])
    valid = torch.zeros(len(rows), length, dtype=torch.bool)
    own = torch.zeros(len(rows), length)
    for at, row in enumerate(rows):
        x[at, : len(row.states)] = row.states
        valid[at, : len(row.states)] = True
        own[at, row.begin : len(row.states)] = 1
    return x, valid, own


def _loss(model: Screen, rows: list[Row], settings: Settings) -> torch.Tensor:
    x, valid, own = _inputs(rows)
    level = torch.tensor([row.item.level for row in rows])
    marks = torch.tensor(
        [[c in row.item.categories for c in CATEGORIES] for row in rows], dtype=torch.float32
    )
    vector = model.encoder.upper(x, valid, own, settings.frozen, settings.drop)
    levels, categories = model.judge(vector, settings.drop)
    main = functional.cross_entropy(levels, level, label_smoothing=settings.smooth)
    aside = functional.binary_cross_entropy_with_logits(categories, marks) * len(CATEGORIES) / 4
    return main + settings.aside * aside


@torch.no_grad()
def vectors(model: Screen, rows: Sequence[Row], frozen: int) -> torch.Tensor:
    """(texts, 2 * hidden): the vectors that the head judges."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].states))
    out = torch.zeros(len(rows), 2 * model.encoder.shape.hidden)
    for at in range(0, len(order), 32):
        some = order[at : at + 32]
        out[some] = model.encoder.upper(*_inputs([rows[i] for i in some]), frozen, 0.0)
    return out


@torch.no_grad()
def scores(model: Screen, found: torch.Tensor) -> np.ndarray:
    """(texts, 4 + categories): probabilities of the levels, then of the categories."""
    levels, categories = model.judge(found)
    return torch.cat([torch.softmax(levels, 1), torch.sigmoid(categories)], 1).numpy()
