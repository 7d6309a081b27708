"""Processes that compute parts of a training step; weights and gradients lie in memory that they share."""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Callable, Sequence
from typing import Any

import torch

from training.screen.encoder import Screen


class Workers:
    """A step's gradients, computed by several processes with one thread each and added up in a fixed order.

    The first part of a step is computed in this process. Made before the first backward pass of a process: that
    starts threads, and a process with threads mustn't be forked.
    """

    def __init__(self, model: Screen, processes: int, loss: Callable[[Any], torch.Tensor], seed: int) -> None:
        """`loss` makes the mean loss of one part; each process draws from a seed of its own."""
        self._model, self._loss, self._seed = model, loss, seed
        model.share_memory()
        self._learned = [value for value in model.parameters() if value.requires_grad]
        self._theirs = [
            [torch.zeros_like(value).share_memory_() for value in self._learned] for _ in range(processes - 1)
        ]
        self._pipes: list[Any] = []
        self._processes: list[Any] = []

    def __enter__(self) -> Workers:
        fork = multiprocessing.get_context("fork")
        for number in range(len(self._theirs)):
            pipe, other = fork.Pipe()
            process = fork.Process(target=self._work, args=(other, number), daemon=True)
            process.start()
            other.close()  # so that a process that has died is noticed here
            self._pipes.append(pipe)
            self._processes.append(process)
        return self

    def __exit__(self, *_: object) -> None:
        for pipe, process in zip(self._pipes, self._processes, strict=True):
            with contextlib.suppress(OSError):  # it has died already
                pipe.send(None)
            process.join()

    def _work(self, pipe: Any, number: int) -> None:
        torch.manual_seed(self._seed * 1000 + number + 1)
        while (part := pipe.recv()) is not None:
            loss = self._loss(part)
            loss.backward()
            for value, shared in zip(self._learned, self._theirs[number], strict=True):
                shared.copy_(value.grad)
                value.grad = None
            pipe.send(float(loss.detach()))

    def step(self, parts: Sequence[Any], shares: Sequence[float]) -> float:
        """Leaves the gradients of a step at the parameters, each part's by its share; returns the mean loss."""
        for part, share, pipe in zip(parts[1:], shares[1:], self._pipes, strict=True):
            if share:
                pipe.send(part)
        loss = self._loss(parts[0])
        (loss * shares[0]).backward()
        total = float(loss.detach()) * shares[0]
        for share, pipe, theirs in zip(shares[1:], self._pipes, self._theirs, strict=True):
            if share:
                try:
                    total += pipe.recv() * share
                except EOFError:
                    raise RuntimeError(
                        "A process of the training has died, perhaps for want of memory. What the last whole epoch "
                        "left is kept: the same command goes on from there."
                    ) from None
                for value, shared in zip(self._learned, theirs, strict=True):
                    value.grad.add_(shared, alpha=share)
        return total
