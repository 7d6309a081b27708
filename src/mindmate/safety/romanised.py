"""Hindi that is written in Latin letters, brought into Devanagari: the encoders know it far better there.

Word by word: what a table has (`training/romanised.py` makes it, from words that were written for this), else the
commonest word that sounds the same, more and more roughly compared. English words between stay as they are, and so
does what nothing is known of.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mindmate.safety.language import LATIN_HINDI, itself, variety

FILE = Path(__file__).parent / "data" / "romanised.json"
LONGEST = 30  # letters of a word that is looked up by its sound
LEVELS = 5  # of how roughly sounds are compared
_WORD = re.compile(r"[^\W\d_\u0900-\u097f]+")
_LONG = re.compile(r"(.)\1{2,}")
_TWICE = re.compile(r"(.)\1")
_LABIAL = re.compile(r"m(?=[bp])")
#: Spellings of the same sound; and sounds that Latin letters seldom keep apart.
_SAME = (
    ("chh", "ch"), ("cch", "ch"), ("chch", "ch"), ("ph", "f"), ("w", "v"), ("z", "j"), ("x", "ks"), ("q", "k"),
    ("ck", "k"), ("ee", "i"), ("ii", "i"), ("oo", "u"), ("uu", "u"), ("aa", "A"), ("ei", "ai"), ("ou", "au"),
)  # fmt: skip
_BREATHED = (
    ("sh", "s"), ("th", "t"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("bh", "b"), ("jh", "j"),
)  # fmt: skip
_GLIDE = re.compile(r"y(?=[aeiou])")
_NASAL_END = re.compile(r"(?<=[aeiou])n$")
_WEAK_H = re.compile(r"(?<=[aeiou])h(?![aeiou])")
_EH = re.compile(r"eh(?=[^aeiou]|e|$)")
_WEAK_A = re.compile(r"(?<=.)a")


@dataclass(frozen=True)
class Table:
    """What is known: words as they are spelled, and by their sounds, one table a level."""

    words: dict[str, str]  # to a word in Devanagari, or to nothing where it stays as it is
    sounds: tuple[dict[str, str], ...]


def native(text: str) -> str:
    """`text` as the encoders read it: in Devanagari where it tells by itself that it is Hindi in Latin letters."""
    hindi = itself(text) == "hi" and variety("hi", text) == LATIN_HINDI
    return devanagari(text) if hindi else text


def devanagari(text: str) -> str:
    """`text` with the Hindi words that are known in Devanagari."""
    table = _table()
    return _WORD.sub(lambda found: spelled(found[0].casefold(), table) or found[0], text)


def sound(word: str) -> str:
    """How a word in small Latin letters sounds, whichever of the usual spellings it has; "A" is a long a within it."""
    word = _LONG.sub(r"\1\1", word)
    for spelling, one in _SAME:
        word = word.replace(spelling, one)
    return _LABIAL.sub("n", _TWICE.sub(r"\1", word.removesuffix("A") + "a" * word.endswith("A")))


def rougher(said: str) -> tuple[str, ...]:
    """A `sound` at all levels of roughness: as it is, no vowel long, unbreathed, without weak ends and glides, without
    weak vowels."""
    short = said.replace("A", "a")
    unbreathed = _EH.sub("ah", short)
    for spelling, one in _BREATHED:
        unbreathed = unbreathed.replace(spelling, one)
    unbreathed = _TWICE.sub(r"\1", unbreathed)
    weak = _NASAL_END.sub(
        "", _WEAK_H.sub("", _GLIDE.sub("", unbreathed).replace("ai", "e").replace("au", "o"))
    )
    return said, short, unbreathed, weak, _WEAK_A.sub("", weak)


def spelled(word: str, table: Table) -> str:
    """A word in small Latin letters in Devanagari; empty where nothing is known of it, or it stays as it is."""
    if word in table.words or len(word) > LONGEST:
        return table.words.get(word, "")
    for known, key in zip(table.sounds, rougher(sound(word)), strict=True):
        if (found := known.get(key)) and len(key) > 1:
            return found
    return ""


@cache
def _table() -> Table:
    raw = json.loads(FILE.read_text("utf-8"))
    return table(raw["words"], raw["sounds"])


def table(words: dict[str, str], sounds: dict[str, str]) -> Table:
    """`sounds` are words in Devanagari by their `sound`, the commonest first: where two come together it wins."""
    levels: tuple[dict[str, str], ...] = tuple({} for _ in range(LEVELS))
    for said, word in sounds.items():
        for level, key in zip(levels, rougher(said), strict=True):
            level.setdefault(key, word)
    return Table(dict(words), levels)
