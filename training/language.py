"""Counts what tells the screen's languages apart, on the train part of the corpus, and writes it down.

    python -m training.language [--out FILE]

A piece's weight for a language is the logarithm of the share of that language's messages that have it, against the
mean over the languages. Kept are the pieces that tell most. Printed is what share of the tune part's messages
is told right. Written the same each time; `make train-screen` runs it first.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mindmate.safety.language import FILE, UNIT, heard, pieces, words
from training.screen.data import Item, corpus

LANGUAGES = ("en", "es", "de", "fr", "hi")
LEAST = 5  # messages that a piece must stand in
KEPT = 8000
BEFORE = "q"  # the table is of what was there before these batches; the newest stages had it as it was
PRIOR = 0.5  # messages that every piece is taken to stand in besides


def in_latin(items: Sequence[Item]) -> list[Item]:
    """Those whose letters don't tell already."""
    return [item for item in items if not any("\u0900" <= letter <= "\u097f" for letter in item.text)]


def count(items: Sequence[Item]) -> dict[str, Any]:
    """The file's content."""
    messages = Counter(item.lang for item in items)
    having: dict[str, Counter[str]] = {lang: Counter() for lang in LANGUAGES}
    for item in items:
        having[item.lang].update(pieces(words(item.text)))
    found = []
    for piece in sorted(set().union(*having.values())):
        if sum(some[piece] for some in having.values()) < LEAST:
            continue
        shares = [having[lang][piece] / messages[lang] for lang in LANGUAGES]
        logs = [
            math.log((having[lang][piece] + PRIOR) / (messages[lang] + len(LANGUAGES) * PRIOR))
            for lang in LANGUAGES
        ]
        mean = sum(logs) / len(logs)
        spread = max(logs) - min(logs)
        found.append((sum(shares) * spread**2, piece, [round(UNIT * (value - mean)) for value in logs]))
    found.sort(key=lambda one: (-one[0], one[1]))
    kept = sorted(found[:KEPT], key=lambda one: one[1])
    return {"languages": list(LANGUAGES), "weights": {piece: weights for _, piece, weights in kept}}


def written(content: dict[str, Any]) -> str:
    """As JSON, a piece a line."""
    lines = [
        f"  {json.dumps(piece, ensure_ascii=False)}: {json.dumps(some)}"
        for piece, some in content["weights"].items()
    ]
    return '{{\n "languages": {},\n "weights": {{\n{}\n }}\n}}\n'.format(
        json.dumps(content["languages"]), ",\n".join(lines)
    )


def train_part() -> list[Item]:
    """The messages that the table is made of."""
    return [item for item in corpus("train") if item.letter < BEFORE]


def main() -> int:
    """Count, write, and print how well the tune part's messages are told apart."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--out", type=Path, default=FILE)
    args = parser.parse_args()
    args.out.write_text(written(count(in_latin(train_part()))), "utf-8")
    if args.out.resolve() == FILE.resolve():
        told, all_of = Counter[str](), Counter[str]()
        for item in in_latin(corpus("tune")):
            all_of[item.lang] += 1
            told[item.lang] += heard(item.text) == item.lang
        for lang in LANGUAGES:
            print(lang, f"{told[lang]} of {all_of[lang]}: {told[lang] / all_of[lang]:.4f}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
