"""Fine-tuning of all layers.

Each message is seen in another form each epoch (`data.changed`, `data.lengthened`). The lower layers learn more
slowly; the word vectors stay. What is kept is a running mean of the weights.

Within the layers bf16 is computed with, weights, head and loss are in single precision: where the processor has
instructions for it this is twice to three times as fast, where it has none it is slower.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from training.screen.batches import PAD, Batch, Row, Settings, batches, rows
from training.screen.data import Item
from training.screen.encoder import Screen, padded
from training.screen.text import Pieces
from training.screen.workers import Workers


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
        model, settings.processes, lambda part: _loss(model, *part, settings), settings.seed
    ) as workers:
        optimizer, rates = _optimizer(model, settings)
        first = _resume(folder, model, optimizer, mean)
        for epoch in range(first, settings.epochs):
            model.train()
            losses = []
            steps = batches(rows(items, pieces, epoch, settings), epoch, settings)
            began = time.monotonic()
            for number, chosen in enumerate(steps):
                losses.append(workers.step(*_parts(chosen, epoch * 100_000 + number, settings)))
                _learn(model, optimizer, rates, mean, settings, epoch * len(steps) + number + 1, len(steps))
                if number % 25 == 24:
                    print(f"epoch {epoch + 1} step {number + 1}/{len(steps)} loss {np.mean(losses[-25:]):.3f}"
                          f" {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)  # fmt: skip
            _keep(folder, epoch + 1, model, optimizer, mean)
            print(f"epoch {epoch + 1} loss {np.mean(losses):.4f}", file=sys.stderr, flush=True)
            if after is not None:
                with _as_mean(model, mean):
                    after(model.eval())
    return _with(model, mean)


def train_on_gpu(
    model: Screen,
    epochs: Iterable[Sequence[Batch]],
    settings: Settings,
    after: Callable[[Screen], None] | None = None,
    device: str = "cuda",
) -> Screen:
    """The same on a GPU, in this process and without a file between: a training takes minutes there.

    It repeats exactly on one kind of GPU with one torch. Returns the model on the processor.
    """
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")  # without it cuBLAS doesn't repeat
    torch.use_deterministic_algorithms(True)
    torch.utils.deterministic.fill_uninitialized_memory = False
    model.encoder.freeze()
    model.to(device)
    mean = {name: value.detach().clone() for name, value in model.named_parameters() if value.requires_grad}
    optimizer, rates = _optimizer(model, settings)
    began = time.monotonic()
    for epoch, steps in enumerate(epochs):
        model.train()
        total = torch.zeros((), device=device)
        for number, batch in enumerate(steps):
            loss = _loss(model, batch, epoch * 100_000 + number, settings)
            loss.backward()
            _learn(model, optimizer, rates, mean, settings, epoch * len(steps) + number + 1, len(steps))
            total += loss.detach()
        print(f"epoch {epoch + 1} loss {float(total) / len(steps):.4f} {time.monotonic() - began:.0f} s",
              file=sys.stderr, flush=True)  # fmt: skip
        if after is not None:
            with _as_mean(model, mean):
                after(model.eval())
    return _with(model, mean).cpu()


@torch.no_grad()
def _with(model: Screen, mean: dict[str, torch.Tensor]) -> Screen:
    for name, value in model.named_parameters():
        if name in mean:
            value.copy_(mean[name])
    return model.eval()


def _optimizer(model: Screen, settings: Settings) -> tuple[torch.optim.Optimizer, list[float]]:
    """The optimizer, and the rate that each of its groups begins with."""
    made = torch.optim.AdamW(_groups(model, settings), betas=(0.9, 0.98), eps=1e-6, fused=True)
    return made, [group["lr"] for group in made.param_groups]


def _learn(
    model: Screen,
    optimizer: torch.optim.Optimizer,
    rates: Sequence[float],
    mean: dict[str, torch.Tensor],
    settings: Settings,
    done: int,
    steps: int,
) -> None:
    """Take a step by the gradients that are there; with it `done` steps are done, of which an epoch has `steps`."""
    for group, rate in zip(optimizer.param_groups, rates, strict=True):
        group["lr"] = rate * _pace(done / steps / settings.paced, settings.warm)
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    _blend(mean, model, min(settings.mean, 1 - 1 / (done + 1)))


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
    return [(Batch.of(part, settings), seed * 10 + n) if part else None for n, part in enumerate(parts)], [
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


def _loss(model: Screen, batch: Batch, seed: int, settings: Settings) -> torch.Tensor:
    torch.manual_seed(settings.seed * 1_000_003 + seed)
    device = model.head.weight.device

    def there(array: np.ndarray[Any, Any]) -> torch.Tensor:
        found = torch.from_numpy(array).to(device, non_blocking=True)
        return torch.cat([found, found]) if settings.agree else found

    ids, begin, end = there(batch.ids).long(), there(batch.begin)[:, None], there(batch.end)[:, None]
    level, weight, marks = there(batch.level), there(batch.weight), there(batch.marks)
    place = torch.arange(ids.shape[1], device=device)
    valid = place < end
    own = (valid & (place >= begin)).float()
    hidden = (torch.rand(ids.shape, device=device) < settings.blank) & (ids > settings.marks)
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


Cut = Sequence[tuple[list[int], int]]  # `text.encode`'s of each message


@torch.no_grad()
def scores(model: Screen, cut: Cut) -> np.ndarray[Any, np.dtype[np.float32]]:
    """(messages, 4): logarithms of the levels' probabilities, each message read as a whole."""
    device = model.head.weight.device
    order = sorted(range(len(cut)), key=lambda i: len(cut[i][0]))
    out = np.zeros((len(cut), 4), np.float32)
    size = 32 if device.type == "cpu" else 512
    for at in range(0, len(order), size):
        some = order[at : at + size]
        vector = model.encoder(*(part.to(device) for part in padded([cut[i] for i in some], PAD)))
        out[some] = torch.log_softmax(model.judge(vector)[0], 1).cpu().numpy()
    return out
