"""Checks the corpus, takes out near-duplicates and splits it into train, tune and test by writing batch.

    python training/risk/prepare.py check            # fields, names, counts
    python training/risk/prepare.py split            # writes split.json once; never over an existing one

A batch is a sitting with its own people, places and style, so that what is tested shares no phrasing with
what was learned. The split was drawn before any model was trained on any of it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BATCHES = HERE / "batches"
SPLIT = HERE / "split.json"
SEED = "mindmate risk corpus, first split"
SHARES = {"train": 0.64, "tune": 0.16, "test": 0.20}
NEAR = 0.82  # share of four-letter pieces from which two messages count as the same

CATEGORIES = {
    "none": {"idiom", "fiction", "game", "work", "study", "history", "quote", "past", "denial", "twin", "plain"},
    "distress": {"anxiety", "panic", "grief", "low_mood", "anger", "insomnia", "loneliness"},
    "elevated": {
        "passive_death_wish", "hopelessness_burden", "self_harm_urge", "domestic_abuse", "eating_disorder",
        "substance", "voices", "psychosis_mania", "third_party", "recent_attempt",
    },
    "crisis": {
        "active_ideation", "plan_or_means", "preparatory", "goodbye", "attempt_in_progress", "self_injury_now",
        "command_voices", "harm_to_others", "immediate_danger", "minor_abuse",
    },
}  # fmt: skip
LANGUAGES = ("en", "es", "de", "fr", "hi")


def rows() -> Iterator[tuple[str, int, dict[str, Any]]]:
    """(batch, line, message) of the whole corpus, in order."""
    for file in sorted(BATCHES.glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.strip():
                yield file.stem, number, json.loads(line)


def faults() -> list[str]:
    """Everything that isn't as the card says."""
    found = []
    for batch, number, row in rows():
        where = f"{batch}:{number}"
        level = row.get("level")
        if level not in CATEGORIES or row.get("lang") not in LANGUAGES:
            found.append(f"{where}: level or language")
            continue
        if not str(row.get("text", "")).strip():
            found.append(f"{where}: no text")
        allowed = CATEGORIES[level] | (
            CATEGORIES["elevated"] | CATEGORIES["distress"] if level == "crisis" else set()
        )
        allowed |= CATEGORIES["distress"] if level == "elevated" else set()
        if not row.get("categories") or not set(row["categories"]) <= allowed:
            found.append(f"{where}: categories {row.get('categories')}")
        if row.get("hard") and level != "none":
            found.append(f"{where}: only a harmless message is a hard negative")
        if not batch.startswith(row["lang"]):
            found.append(f"{where}: language differs from its batch")
    return found


def pieces(text: str) -> frozenset[str]:
    """The four-letter pieces of a message, spelling and spaces evened out."""
    plain = re.sub(r"\W+", " ", text.casefold())
    return frozenset(plain[i : i + 4] for i in range(max(1, len(plain) - 3)))


def near_duplicates() -> list[tuple[str, str]]:
    """Pairs (kept, left out) of messages that say the same in the same words, with the same earlier turns."""
    buckets: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    found = []
    for batch, number, row in rows():
        name = f"{batch}:{number}"
        own = pieces(" | ".join([*row.get("turns", []), row["text"]]))
        keys = sorted(own, key=lambda piece: hashlib.sha256(piece.encode()).digest())[:6]
        for other, theirs in {item for key in keys for item in buckets[key]}:
            if len(own & theirs) / len(own | theirs) >= NEAR:
                found.append((other, name))
                break
        else:
            for key in keys:
                buckets[key].append((name, own))
    return found


def draw() -> dict[str, str]:
    """Batch → part, for each language by the shares; which batch goes where follows from the seed alone."""
    sizes: dict[str, dict[str, int]] = defaultdict(Counter)
    for batch, _, row in rows():
        sizes[row["lang"]][batch] += 1
    parts: dict[str, str] = {}
    for batches in sizes.values():
        order = sorted(batches, key=lambda name: hashlib.sha256(f"{SEED} {name}".encode()).digest())
        total, done = sum(batches.values()), Counter[str]()
        for batch in order:
            # The part that is furthest behind its share gets the next batch.
            part = max(SHARES, key=lambda name: SHARES[name] - done[name] / total)
            parts[batch] = part
            done[part] += batches[batch]
    return dict(sorted(parts.items()))


def counts(parts: dict[str, str]) -> dict[str, Any]:
    """How many messages there are, by part, language and level."""
    table: dict[str, Any] = {}
    for batch, _, row in rows():
        cell = table.setdefault(parts.get(batch, "all"), {}).setdefault(row["lang"], Counter())
        cell[row["level"]] += 1
        cell["hard"] += bool(row.get("hard"))
        cell["veiled"] += bool(row.get("veiled"))
        cell["turns"] += bool(row.get("turns"))
    return table


def main() -> int:
    """Check, or split."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("action", choices=("check", "split"))
    action = parser.parse_args().action
    if wrong := faults():
        print("\n".join(wrong[:40]), f"\n{len(wrong)} faults", file=sys.stderr)
        return 1
    twice = near_duplicates()
    if action == "split":
        if SPLIT.exists():
            print(f"{SPLIT.name} exists; a split is drawn once", file=sys.stderr)
            return 1
        parts = draw()
        SPLIT.write_text(
            json.dumps({"seed": SEED, "parts": parts, "left_out": [name for _, name in twice]}, indent=1)
            + "\n",
            "utf-8",
        )
    parts = json.loads(SPLIT.read_text("utf-8"))["parts"] if SPLIT.exists() else {}
    print(json.dumps(counts(parts), indent=1, sort_keys=True))
    print(f"{sum(1 for _ in rows())} messages, {len(twice)} near-duplicates")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
