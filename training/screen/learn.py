"""Fine-tuning of all layers.

Each message is seen in another form each epoch (`data.changed`, `data.lengthened`). The lower layers learn more
slowly; the word vectors stay. What is kept is a running mean of the weights.

Within the layers bf16 is computed with, weights, head and loss are in single precision: where the processor has
instructions for it this is twice to three times as fast, where it has none it is slower.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from mindmate.safety.romanised import native
from training.screen import data
from training.screen.data import CATEGORIES, Item
from training.screen.encoder import Screen, padded
from training.screen.text import Pieces, encode
from training.screen.workers import Workers


@dataclass(frozen=True)
class Settings:
    """How it is trained."""

    epochs: int
    paced: int  # epochs over which the rate of learning falls to nothing; may be more than are run
    rate: float = 2e-4  # of the topmost layer, and `fade` times that of the one below it
    head_rate: float = 7e-4
    fade: float = 0.9
    texts: int = 64  # a step
    drop: float = 0.1
    blank: float = 0.05  # share of a text's pieces that are hidden, so that no single word decides
    hidden: int = 3  # what stands for a hidden piece: <unk> of XLM-RoBERTa's; [MASK] of BERT's is 103
    marks: int = 3  # pieces up to this number are never hidden: those that begin, end and fill a text
    smooth: float = 0.05
    risk: float = 0.5  # weight of the loss of "at risk or not"
    aside: float = 0.3  # weight of the categories' loss
    hard: float = 1.5  # weight of a harmless message that looks risky
    hindi: float = 1.5  # weight of a message in Hindi, of which the base model knows least
    agree: float = (
        0.0  # weight of what two readings of a text, with other pieces and states hidden, differ by
    )
    decay: float = 0.01
    warm: float = 0.06
    newer: str = ""  # the letter of batches from which on messages are shown in each epoch
    thin: float = 0.0  # share of the older ones that an epoch leaves out, another one each time
    late: str = ""  # the letter of batches from which on messages are shown only after `waits` epochs
    waits: int = 0
    native: float = 0.0  # share of the Hindi messages in Latin letters that are shown as the app reads them
    habits: float = 0.0  # share of the messages that get a greeting, a laugh or marks (`data.with_habits`)
    mean: float = 0.995  # how much of the running mean of the weights stays at each step
    seed: int = 1
    processes: int = 2  # that share each step; another number gives another result


@dataclass(frozen=True)
class Row:
    """A text as numbers, where the message itself begins in it, and its item."""

    ids: list[int]
    begin: int
    item: Item


def rows(items: Sequence[Item], pieces: Pieces, epoch: int, settings: Settings) -> list[Row]:
    """The items as `epoch` shows them: each in a form of its own."""
    if settings.late and epoch < settings.waits:
        items = [item for item in items if item.letter < settings.late]
    plain = data.ordinary(items)
    harmless = data.harmless(items)
    made = []
    for item in items:
        dice = random.Random(f"{settings.seed} {epoch} {item.name}")
        if item.letter < settings.newer and dice.random() < settings.thin:
            continue
        item = data.lengthened(data.changed(item, plain, dice, harmless), harmless, dice)
        if settings.habits and dice.random() < settings.habits:
            item = data.with_habits(item, dice)
        if item.lang == "hi" and dice.random() < settings.native:
            item = replace(item, text=native(item.text), turns=tuple(map(native, item.turns)))
        made.append(Row(*encode(pieces, item.text, item.turns), item))
    return made


def train(
    model: Screen,
    items: Sequence[Item],
    pieces: Pieces,
    settings: Settings,
    folder: Path,
    after: Callable[[Screen], None] | None = None,
) -> Screen:
    """Fine-tune `model` on `items`, and return it with the mean of its weights.

    Processes with one thread each compute a part of every step: the sums then come in the same order
    whatever else the machine does, so that training repeats exactly on one kind of processor. (Threads wait for
    each other in every operation, processes only once a step: on a busy machine two threads were slower than one.)

    After each epoch all that the next one needs is written to `folder`; a training that was stopped goes on from
    there and comes out the same, since every step draws from a seed of its own.
    """
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.utils.deterministic.fill_uninitialized_memory = False  # nothing here reads it; filling took a tenth
    model.encoder.freeze()
    mean = {name: value.detach().clone() for name, value in model.named_parameters() if value.requires_grad}
    with Workers(
        model, settings.processes, lambda part: _loss(model, part, settings), settings.seed
    ) as workers:
        optimizer = torch.optim.AdamW(_groups(model, settings), betas=(0.9, 0.98), eps=1e-6, fused=True)
        rates = [group["lr"] for group in optimizer.param_groups]
        first = _resume(folder, model, optimizer, mean)
        for epoch in range(first, settings.epochs):
            model.train()
            losses = []
            batches = _batches(rows(items, pieces, epoch, settings), epoch, settings)
            began = time.monotonic()
            for number, chosen in enumerate(batches):
                done = (epoch + (number + 1) / len(batches)) / settings.paced
                for group, rate in zip(optimizer.param_groups, rates, strict=True):
                    group["lr"] = rate * _pace(done, settings.warm)
                optimizer.zero_grad(set_to_none=True)
                losses.append(workers.step(*_parts(chosen, epoch * 100_000 + number, settings)))
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimizer.step()
                _blend(mean, model, min(settings.mean, 1 - 1 / (epoch * len(batches) + number + 2)))
                if number % 25 == 24:
                    print(f"epoch {epoch + 1} step {number + 1}/{len(batches)} loss {np.mean(losses[-25:]):.3f}"
                          f" {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)  # fmt: skip
            _keep(folder, epoch + 1, model, optimizer, mean)
            print(f"epoch {epoch + 1} loss {np.mean(losses):.4f}", file=sys.stderr, flush=True)
            if after is not None:
                with _as_mean(model, mean):
                    after(model.eval())
    with torch.no_grad():
        for name, value in model.named_parameters():
            if name in mean:
                value.copy_(mean[name])
    return model.eval()


@torch.no_grad()
def _blend(mean: dict[str, torch.Tensor], model: Screen, stays: float) -> None:
    own = dict(model.named_parameters())
    torch._foreach_lerp_(list(mean.values()), [own[name] for name in mean], 1 - stays)


class _as_mean:  # noqa: N801 - reads like a function
    """The model with the mean of its weights, for as long as the block lasts."""

    def __init__(self, model: Screen, mean: dict[str, torch.Tensor]) -> None:
        self._own = {name: value for name, value in model.named_parameters() if name in mean}
        self._mean = mean

    @torch.no_grad()
    def _swap(self) -> None:
        for name, value in self._own.items():
            held = value.clone()
            value.copy_(self._mean[name])
            self._mean[name].copy_(held)

    def __enter__(self) -> None:
        self._swap()

    def __exit__(self, *_: object) -> None:
        self._swap()


def _keep(
    folder: Path, epoch: int, model: Screen, optimizer: torch.optim.Optimizer, mean: dict[str, torch.Tensor]
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / "last.part"
    learned = {name: value for name, value in model.named_parameters() if name in mean}
    torch.save({"epoch": epoch, "model": learned, "optimizer": optimizer.state_dict(), "mean": mean}, part)
    part.replace(folder / "last.pt")


def done(folder: Path) -> int:
    """How many epochs of a training are done, by what it left in `folder`."""
    file = folder / "last.pt"
    return int(torch.load(file, weights_only=True, mmap=True)["epoch"]) if file.exists() else 0


@torch.no_grad()
def _resume(
    folder: Path, model: Screen, optimizer: torch.optim.Optimizer, mean: dict[str, torch.Tensor]
) -> int:
    """How many epochs are done already; what the last of them left is put in place."""
    if not (folder / "last.pt").exists():
        return 0
    held = torch.load(folder / "last.pt", weights_only=True)
    own = dict(model.named_parameters())
    for name, value in mean.items():
        value.copy_(held["mean"][name])
        own[name].copy_(held["model"][name])
    optimizer.load_state_dict(held["optimizer"])
    return int(held["epoch"])


def _parts(chosen: list[Row], seed: int, settings: Settings) -> tuple[list[Any], list[float]]:
    parts = [chosen[n :: settings.processes] for n in range(settings.processes)]
    return [(part, seed * 10 + n) for n, part in enumerate(parts)], [
        len(part) / len(chosen) for part in parts
    ]


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


def _pace(done: float, warm: float) -> float:
    return done / warm if done < warm else max(0.0, (1 - done) / (1 - warm)) + 0.01


def _batches(seen: list[Row], epoch: int, settings: Settings) -> list[list[Row]]:
    """One epoch's texts in batches of like length, in random order."""
    dice = random.Random(f"{settings.seed} {epoch}")
    order = sorted(seen, key=lambda row: (len(row.ids) // 4, dice.random()))
    cut = [order[at : at + settings.texts] for at in range(0, len(order), settings.texts)]
    dice.shuffle(cut)
    return cut


def _loss(model: Screen, part: tuple[list[Row], int], settings: Settings) -> torch.Tensor:
    some, seed = part
    if settings.agree:
        some = [*some, *some]
    torch.manual_seed(settings.seed * 1_000_003 + seed)
    ids, valid, own = padded([(row.ids, row.begin) for row in some], 1)
    hidden = (torch.rand(ids.shape) < settings.blank) & (ids > settings.marks)
    level = torch.tensor([row.item.level for row in some])
    weight = torch.tensor([_weight(row.item, settings) for row in some])
    marks = torch.tensor([[c in row.item.categories for c in CATEGORIES] for row in some]).float()
    vector = model.encoder(ids.masked_fill(hidden, settings.hidden), valid, own, settings.drop)
    levels, categories = model.judge(vector, settings.drop)
    main = functional.cross_entropy(levels, level, label_smoothing=settings.smooth, reduction="none")
    risk = torch.logsumexp(levels[:, 2:], 1) - torch.logsumexp(levels[:, :2], 1)
    wanted = (level >= 2).float() * (1 - settings.smooth) + settings.smooth / 2
    flagged = functional.binary_cross_entropy_with_logits(risk, wanted, reduction="none")
    named = functional.binary_cross_entropy_with_logits(categories, marks, reduction="none").sum(1)
    loss = (weight * (main + settings.risk * flagged + settings.aside / 4 * named)).mean()
    return loss + settings.agree * _apart(levels) if settings.agree else loss


def _apart(levels: torch.Tensor) -> torch.Tensor:
    """How much two readings differ that stand one half behind the other: the mean divergence, both ways.

    Source: Liang et al., "R-Drop: Regularized Dropout for Neural Networks", 2021.
    """
    one, other = torch.log_softmax(levels, 1).chunk(2)
    return ((one.exp() - other.exp()) * (one - other)).sum(1).mean() / 2


def _weight(item: Item, settings: Settings) -> float:
    return (settings.hard if item.hard else 1.0) * (settings.hindi if item.lang == "hi" else 1.0)


@torch.no_grad()
def scores(model: Screen, items: Sequence[Item], pieces: Pieces) -> np.ndarray:
    """(items, 4): probabilities of the levels, each item read as a whole."""
    cut = [encode(pieces, item.text, item.turns) for item in items]
    order = sorted(range(len(cut)), key=lambda i: len(cut[i][0]))
    out = np.zeros((len(items), 4), np.float32)
    for at in range(0, len(order), 32):
        some = order[at : at + 32]
        ids, valid, own = padded([cut[i] for i in some], 1)
        vector = model.encoder(ids, valid, own)
        out[some] = torch.softmax(model.judge(vector)[0], 1).numpy()
    return out
