"""Checks the corpus, takes out near-duplicates and splits it into train, tune and test by writing batch.

    python training/risk/prepare.py check            # fields, names, counts
    python training/risk/prepare.py split            # writes split.json once; never over an existing one
    python training/risk/prepare.py add              # takes in batches written since: train and tune only
    python training/risk/prepare.py table            # the table of the README

A batch is a sitting with its own people, places and style, so that what is tested shares no phrasing with
what was learned. The split was drawn before any model was trained on any of it. Batches written later (a new
letter, behind the older ones in the alphabet) go into train and tune and never into test; what comes near to an
older message, above all to a tested one, is left out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BATCHES = HERE / "batches"
SPLIT = HERE / "split.json"
SEED = "mindmate risk corpus, first split"
SHARES = {"train": 0.64, "tune": 0.16, "test": 0.20}
NEAR = 0.82  # share of four-letter pieces from which two messages count as the same
LATER = {"train": 0.875, "tune": 0.125}  # where batches go that were written after the draw
NEAR_TEST = 0.6  # the stricter share from which a later message counts as one that is tested

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


def beginning(own: frozenset[str], common: Counter[str], near: float) -> list[str]:
    """The rarest pieces of a message: whatever is as `near` to it has one of them among its own rarest.

    Source: prefix filtering (Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", 2006).
    """
    ordered = sorted(own, key=lambda piece: (common[piece], piece))
    return ordered[: len(ordered) - math.ceil(near * len(ordered)) + 1]


def alike(one: frozenset[str], other: frozenset[str], near: float) -> bool:
    """Whether the share of the pieces of both that they have in common reaches `near`."""
    few, many = sorted((len(one), len(other)))
    if few < near * many:  # even if all of them were common
        return False
    both = len(one & other)
    return both >= near * (few + many - both)


def near_duplicates(fresh: set[str] | None = None) -> list[tuple[str, str]]:
    """Pairs (kept, left out) of a language's messages that say the same in the same words, with the same earlier turns.

    With `fresh` only pairs whose later message is in one of these batches.
    """
    spoken_in = {row["lang"] for batch, _, row in rows() if fresh is None or batch in fresh}
    whole = [
        (batch, f"{batch}:{number}", pieces(" | ".join([*row.get("turns", []), row["text"]])), row["lang"])
        for batch, number, row in rows()
        if row["lang"] in spoken_in
    ]
    common = Counter(piece for _, _, own, _ in whole for piece in own)
    kept: dict[tuple[str, str], list[int]] = defaultdict(list)  # language, rare piece → those that have it
    found = []
    for at, (batch, name, own, lang) in enumerate(whole):
        keys = [(lang, piece) for piece in beginning(own, common, NEAR)]
        if fresh is None or batch in fresh:
            likely = sorted({other for key in keys for other in kept[key]})
            twin = next((other for other in likely if alike(own, whole[other][2], NEAR)), None)
            if twin is not None:
                found.append((whole[twin][1], name))
                continue
        for key in keys:
            kept[key].append(at)
    return found


def near_test(parts: dict[str, str], added: set[str]) -> list[tuple[str, str]]:
    """Pairs (tested, later message) that say the same, none missed, earlier turns or not.

    Unlike in `near_duplicates` the words alone count: a later message with the words of a tested one is left out
    even where what came before it differs.
    """
    tested, later = [], []
    for batch, number, row in rows():
        if parts.get(batch) == "test" or batch in added:
            said = (f"{batch}:{number}", row["lang"], pieces(row["text"]))
            (later if batch in added else tested).append(said)
    common = Counter(piece for _, _, own in tested + later for piece in own)
    with_piece: dict[tuple[str, str], list[int]] = defaultdict(
        list
    )  # language, rare piece → those that have it
    for at, (_, lang, own) in enumerate(tested):
        for piece in beginning(own, common, NEAR_TEST):
            with_piece[lang, piece].append(at)
    found = []
    for name, lang, own in later:
        keys = beginning(own, common, NEAR_TEST)
        for at in sorted({at for key in keys for at in with_piece.get((lang, key), ())}):
            if alike(own, tested[at][2], NEAR_TEST):
                found.append((tested[at][0], name))
                break
    return found


def allot(fresh: dict[str, int], shares: dict[str, float], seed: str, done: Counter[str]) -> dict[str, str]:
    """Batch → part by the shares, counting what is `done`; which batch goes where follows from the seed alone."""
    done = done.copy()
    total = done.total() + sum(fresh.values())
    parts: dict[str, str] = {}
    for batch in sorted(fresh, key=lambda name: hashlib.sha256(f"{seed} {name}".encode()).digest()):
        # The part that is furthest behind its share gets the next batch.
        part = max(shares, key=lambda name: shares[name] - done[name] / total)
        parts[batch] = part
        done[part] += fresh[batch]
    return parts


def spoken(row: dict[str, Any]) -> str:
    """The language of a message, Hindi with its script."""
    if row["lang"] != "hi":
        return str(row["lang"])
    return "hi, Devanagari" if re.search(r"[\u0900-\u097f]", row["text"]) else "hi, Latin"


def sizes(group: Callable[[dict[str, Any]], str]) -> dict[str, dict[str, int]]:
    """Group (language, or language and script) → batch → how many messages it has."""
    found: dict[str, dict[str, int]] = defaultdict(Counter)
    for batch, _, row in rows():
        found[group(row)][batch] += 1
    return found


def draw() -> dict[str, str]:
    """Batch → part, for each language by the shares of the first split."""
    parts: dict[str, str] = {}
    for batches in sizes(lambda row: str(row["lang"])).values():
        parts |= allot(batches, SHARES, SEED, Counter())
    return dict(sorted(parts.items()))


def add(split: dict[str, Any]) -> list[str]:
    """Takes the batches that `split` doesn't know into train and tune; returns their names.

    What was drawn before stays where it is. A language's share of tune is kept over all its later batches, so
    that it doesn't matter in how many pieces they come. Near-duplicates among them, or near to any older
    message, are added to `left_out`.
    """
    parts, added = split["parts"], list(split.get("added", []))
    new: list[str] = []
    for batches in sizes(spoken).values():
        fresh = {name: size for name, size in batches.items() if name not in parts}
        done = Counter[str]()
        for name in added:
            done[parts[name]] += batches.get(name, 0)
        parts |= allot(fresh, LATER, f"{SEED}, later", done)
        new += fresh
    split["parts"] = dict(sorted(parts.items()))
    split["added"] = sorted({*added, *new})
    later = near_duplicates(set(new)) + near_test(split["parts"], set(new))
    names = {name for _, name in later if name.rpartition(":")[0] in split["added"]}
    split["left_out"] = sorted({*split["left_out"], *names})
    return sorted(new)


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


def table(split: dict[str, Any]) -> str:
    """The README's table: messages that are used, by part and language, in Markdown."""
    left_out = set(split["left_out"])
    marks = ("hard", "veiled", "turns")
    heads = ("messages", "none", "hard", "distress", "elevated", "crisis", "veiled", "turns")
    cells: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for batch, number, row in rows():
        if f"{batch}:{number}" not in left_out:
            facts = ["messages", row["level"], *(mark for mark in marks if row.get(mark))]
            for part in (split["parts"][batch], "all"):
                cells[part, spoken(row)].update(facts)
                cells[part, "all"].update(facts)
    lines = [
        "| part | language | messages | none | of these hard | distress | elevated | crisis | veiled | with turns |",
        "|" + "---|" * 10,
    ]
    for part in (*SHARES, "all"):
        for language in ("en", "es", "de", "fr", "hi, Devanagari", "hi, Latin", "all"):
            cell = cells[part, language]
            lines.append(f"| {part} | {language} | " + " | ".join(str(cell[head]) for head in heads) + " |")
    return "\n".join(lines)


def main() -> int:
    """Check, split, take in later batches, or print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("action", choices=("check", "split", "add", "table"))
    action = parser.parse_args().action
    if wrong := faults():
        print("\n".join(wrong[:40]), f"\n{len(wrong)} faults", file=sys.stderr)
        return 1
    if action == "split":
        if SPLIT.exists():
            print(f"{SPLIT.name} exists; a split is drawn once", file=sys.stderr)
            return 1
        write({"seed": SEED, "parts": draw(), "left_out": [name for _, name in near_duplicates()]})
    split: dict[str, Any] = (
        json.loads(SPLIT.read_text("utf-8")) if SPLIT.exists() else {"parts": {}, "left_out": []}
    )
    if action == "add":
        print("\n".join(f"{name}: {split['parts'][name]}" for name in add(split)))
        write(split)
    if action == "table":
        print(table(split))
        return 0
    return report(split)


def write(split: dict[str, Any]) -> None:
    """Keeps the split."""
    SPLIT.write_text(json.dumps(split, indent=1) + "\n", "utf-8")


def report(split: dict[str, Any]) -> int:
    """Prints the counts; 1 where a batch has no part, or a near-duplicate or a tested message isn't left out."""
    parts, added, left_out = split["parts"], set(split.get("added", [])), set(split["left_out"])
    print(json.dumps(counts(parts), indent=1, sort_keys=True))
    twice = near_duplicates()
    tested = near_test(parts, added)
    used = [pair for pair in twice + tested if pair[1] not in left_out]
    homeless = sorted({batch for batch, _, _ in rows()} - set(parts))
    print(
        f"{sum(1 for _ in rows())} messages, {len(twice)} near-duplicates, {len(tested)} later ones near to a"
        f" tested one, {len(left_out)} left out, {len(used)} of these still used; without a part: {homeless}"
    )
    return int(bool(used or homeless or any(parts[name] == "test" for name in added)))


if __name__ == "__main__":
    raise SystemExit(main())
