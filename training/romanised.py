"""Makes the table by which Hindi in Latin letters is brought into Devanagari, from the train part of the corpus.

    python -m training.romanised [--out FILE] [--unknown FILE]

`training/risk/romanised.tsv` has the words as people spell them, and each in Devanagari, written for this; "-" stands
for one that stays as it is, mostly English. Two words stand where the second tells which the first one is. Beside them
the words of the Devanagari messages are known by their sound. `--unknown` writes the words of the Latin messages that
the table in the tree doesn't have, the commonest first, each with what its sound gives. Written the same each time;
`make train-screen` runs it first.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mindmate.safety import romanised
from training.screen.data import Item, corpus

SOURCE = Path(__file__).parent / "risk" / "romanised.tsv"
BEFORE = "r"  # the table is of what was there before these batches; the newest stage had it as it was
COMMON = 5  # times that an English word stands in the English messages to stay as it is
SHARE = 0.35  # of its share among Hindi words
_NATIVE = re.compile("[\u0900-\u0963\u0970-\u097f\u200c\u200d]+")
_LATIN = re.compile(r"[^\W\d_\u0900-\u097f]+")
_CONSONANTS = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n", "च": "ch", "छ": "chh", "ज": "j", "झ": "jh",
    "ञ": "n", "ट": "t", "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n", "त": "t", "थ": "th", "द": "d", "ध": "dh",
    "न": "n", "प": "p", "फ": "ph", "ब": "b", "भ": "bh", "म": "m", "य": "y", "र": "r", "ल": "l", "व": "v",
    "श": "sh", "ष": "sh", "स": "s", "ह": "h", "ळ": "l",
}  # fmt: skip
_DOTTED = {"ज": "z", "फ": "f"}
_VOWELS = {
    "अ": "a", "आ": "aa", "इ": "i", "ई": "ee", "उ": "u", "ऊ": "oo", "ऋ": "ri", "ए": "e", "ऐ": "ai", "ओ": "o",
    "औ": "au", "ऑ": "o", "ऍ": "e",
}  # fmt: skip
_SIGNS = {
    "ा": "aa", "ि": "i", "ी": "ee", "ु": "u", "ू": "oo", "ृ": "ri", "े": "e", "ै": "ai", "ो": "o",
    "ौ": "au", "ॉ": "o", "ॅ": "e",
}  # fmt: skip
_NUKTA, _VIRAMA, _NASAL = "\u093c", "\u094d", "\u0901\u0902"
_INHERENT = "@"


def latin(word: str) -> str:
    """A Devanagari word as it is said, in Latin letters, without the vowels that Hindi leaves out."""
    units = _units(unicodedata.normalize("NFD", word))
    for at in range(len(units) - 1, -1, -1):
        consonant, vowel = units[at]
        if vowel != _INHERENT:
            continue
        if at == len(units) - 1:
            left_out = at > 0
        else:  # between a syllable and another that has a vowel of its own
            after = units[at + 1]
            left_out = (
                at > 0 and bool(units[at - 1][1]) and bool(after[0]) and after[1] not in ("", _INHERENT)
            )
        units[at] = (consonant, "" if left_out else "a")
    return "".join(consonant + vowel for consonant, vowel in units)


def _units(word: str) -> list[tuple[str, str]]:
    """Its consonants, each with the vowel behind it."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(word):
        letter = word[at]
        at += 1
        if letter in _CONSONANTS:
            said = _CONSONANTS[letter]
            if word[at : at + 1] == _NUKTA:
                said, at = _DOTTED.get(letter, said), at + 1
            behind = word[at : at + 1]
            if behind and behind in _SIGNS:
                found.append((said, _SIGNS[behind]))
                at += 1
            elif behind == _VIRAMA:
                found.append((said, ""))
                at += 1
            else:
                found.append((said, _INHERENT))
        elif letter in _VOWELS:
            found.append(("", _VOWELS[letter]))
        elif letter in _NASAL:
            found.append(("n", ""))
    return found


def read(lines: Iterable[str]) -> dict[str, str]:
    """The words of the source, and pairs; "" for those that stay. Raises `ValueError` for a line that is none."""
    found = {}
    for line in lines:
        spelled, native = line.rstrip("\n").split("\t")
        if native == "-":
            found[spelled] = ""
            continue
        if not all(map(_NATIVE.fullmatch, native.split(" "))) or native.count(" ") != spelled.count(" "):
            raise ValueError(f"not as many words in Devanagari: {line!r}")
        found[spelled] = unicodedata.normalize("NFC", native)
    return found


def _words(items: Sequence[Item], lang: str, pattern: re.Pattern[str]) -> Counter[str]:
    texts = (text for item in items if item.lang == lang for text in (item.text, *item.turns))
    return Counter(word for text in texts for word in pattern.findall(text.casefold()))


def made(items: Sequence[Item], source: dict[str, str]) -> dict[str, Any]:
    """The file's content."""
    native = Counter({unicodedata.normalize("NFC", w): n for w, n in _words(items, "hi", _NATIVE).items()})
    spelled, english = _words(items, "hi", _LATIN), _words(items, "en", _LATIN)
    for word, count in spelled.items():
        if source.get(word):
            native[source[word]] += count
    for word in source.values():
        native.update(word.split())
    sounds: dict[str, str] = {}
    for word, _ in sorted(native.items(), key=lambda one: (-one[1], one[0])):
        sounds.setdefault(romanised.sound(latin(word)), word)
    sounds.pop("", None)
    most = SHARE * english.total() / max(1, spelled.total())
    by_sound = romanised.table({}, sounds)
    words = {
        word: ""
        for word, count in english.items()
        if count >= COMMON and count > most * spelled[word] and romanised.spelled(word, by_sound)
    }
    return {"words": dict(sorted((words | source).items())), "sounds": sounds}


def train_part() -> list[Item]:
    """The messages that the table is made of."""
    return [item for item in corpus("train") if item.letter < BEFORE]


def main() -> int:
    """Make, write, and print how many of the tune part's Latin words are known."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--out", type=Path, default=romanised.FILE)
    parser.add_argument(
        "--unknown", type=Path, help="write the words that the source doesn't have, commonest first"
    )
    args = parser.parse_args()
    source = read(SOURCE.read_text("utf-8").splitlines()) if SOURCE.exists() else {}
    train = train_part()
    content = made(train, source)
    table = romanised.table(content["words"], content["sounds"])
    if args.unknown:
        rest = [(w, n) for w, n in _words(train, "hi", _LATIN).most_common() if w not in source]
        lines = (f"{word}\t{romanised.spelled(word, table) or '-'}\t{count}\n" for word, count in rest)
        args.unknown.write_text("".join(lines), "utf-8")
    args.out.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", "utf-8")
    for part in ("train", "tune"):
        counted = _words(train if part == "train" else corpus(part), "hi", _LATIN)
        listed = sum(count for word, count in counted.items() if word in source)
        native = sum(count for word, count in counted.items() if romanised.spelled(word, table))
        print(
            f"{part}: of the words {listed / counted.total():.4f} are in the source,"
            f" {native / counted.total():.4f} are brought into Devanagari",
            file=sys.stderr,
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
