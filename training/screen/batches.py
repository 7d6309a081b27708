"""What an epoch shows: each message in a form of its own, as numbers, in batches of texts of like length."""

from __future__ import annotations

import multiprocessing
import random
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mindmate.safety.romanised import native
from mindmate.safety.textspeak import spelled_out
from training.screen import data
from training.screen.data import CATEGORIES, Item
from training.screen.text import Pieces, encode, length_of

PAD = 1  # of both encoders' pieces


@dataclass(frozen=True)
class Settings:
    """How it is trained."""

    epochs: int
    paced: int  # epochs over which the rate of learning falls to nothing; may be more than are run
    rate: float = 2e-4  # of the topmost layer, and `fade` times that of the one below it
    head_rate: float = 7e-4
    fade: float = 0.9
    texts: int = 64  # a step
    most: int = 0  # tokens a step, where long texts would need too much memory
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
    native: float = 0.0  # share of the Hindi messages in Latin letters that are shown as the app reads them
    spelled: float = 0.0  # share of the English messages that are shown as the app reads them
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
        if settings.spelled and item.lang == "en" and dice.random() < settings.spelled:
            item = replace(item, text=spelled_out(item.text), turns=tuple(map(spelled_out, item.turns)))
        made.append(Row(*encode(pieces, item.text, item.turns), item))
    return made


def batches(seen: list[Row], epoch: int, settings: Settings) -> list[list[Row]]:
    """One epoch's texts in batches of like length, in random order."""
    dice = random.Random(f"{settings.seed} {epoch}")
    order = sorted(seen, key=lambda row: (len(row.ids) // 4, dice.random()))
    cut, at = [], 0
    while at < len(order):
        take = settings.texts
        while (
            settings.most
            and take > 1
            and take * len(order[min(at + take, len(order)) - 1].ids) > settings.most
        ):
            take -= 1
        cut.append(order[at : at + take])
        at += take
    dice.shuffle(cut)
    return cut


@dataclass(frozen=True)
class Batch:
    """Some texts as arrays, as long as the longest of them or little longer."""

    ids: np.ndarray[Any, np.dtype[np.int32]]  # (texts, length)
    begin: np.ndarray[Any, np.dtype[np.int32]]  # where the message itself begins, (texts,)
    end: np.ndarray[Any, np.dtype[np.int32]]  # tokens of the text, (texts,)
    level: np.ndarray[Any, np.dtype[np.int64]]
    weight: np.ndarray[Any, np.dtype[np.float32]]
    marks: np.ndarray[Any, np.dtype[np.float32]]  # categories, (texts, categories)

    @classmethod
    def of(cls, some: Sequence[Row], settings: Settings) -> Batch:
        """The rows in their order."""
        ids = np.full((len(some), length_of(len(row.ids) for row in some)), PAD, np.int32)
        for at, row in enumerate(some):
            ids[at, : len(row.ids)] = row.ids
        return cls(
            ids,
            np.array([row.begin for row in some], np.int32),
            np.array([len(row.ids) for row in some], np.int32),
            np.array([row.item.level for row in some], np.int64),
            np.array([_weight(row.item, settings) for row in some], np.float32),
            np.array([[c in row.item.categories for c in CATEGORIES] for row in some], np.float32),
        )


class Epochs:
    """The epochs' batches, made ahead by processes of their own. Make it before anything of a GPU is touched."""

    def __init__(self, items: Sequence[Item], pieces: Pieces, settings: Settings, processes: int) -> None:
        """`processes` work at once."""
        _Ahead.items, _Ahead.pieces, _Ahead.settings = items, pieces, settings
        self._pool = ProcessPoolExecutor(processes, multiprocessing.get_context("fork"))
        self._found = deque(self._pool.submit(_Ahead.make, epoch) for epoch in range(settings.epochs))

    def __iter__(self) -> Iterator[list[Batch]]:
        while self._found:
            yield self._found.popleft().result()  # none is kept, so that its arrays can go
        self._pool.shutdown()


class _Ahead:
    """What the processes that make batches have from the one that started them."""

    items: Sequence[Item]
    pieces: Pieces
    settings: Settings

    @classmethod
    def make(cls, epoch: int) -> list[Batch]:
        seen = rows(cls.items, cls.pieces, epoch, cls.settings)
        return [Batch.of(some, cls.settings) for some in batches(seen, epoch, cls.settings)]


def _weight(item: Item, settings: Settings) -> float:
    return (settings.hard if item.hard else 1.0) * (settings.hindi if item.lang == "hi" else 1.0)
