"""Hindi that is written in Latin letters, brought into Devanagari: the encoder knows it far better there.

Word by word: what a table has (`training/romanised.py` makes it, from words that were written for this), also as two
words where the next one tells which is meant; else the commonest word that sounds the same, more and more roughly
compared. English words between stay as they are, and so does what nothing is known of.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mindmate.safety.language import ADDRESS, itself
from mindmate.safety.reading import INVISIBLE

FILE = Path(__file__).parent / "data" / "romanised.json"
LONGEST = 30  # letters of a word that is looked up by its sound
LEVELS = 5  # of how roughly sounds are compared
ROUGH = 3  # level from which short sounds tell nothing
TOLD = 4  # letters of a sound that tells something there
BROUGHT = 0.5  # share of the words of a message that must be known where only what was said before tells its language
_WORD = re.compile(r"[^\W\d_\u0900-\u097f]+")
_PART = re.compile(rf"(?P<address>{ADDRESS.pattern}|\S+@\S+)|(?P<word>{_WORD.pattern})")
#: In capitals among small letters these are none of the Hindi words that are spelled so. (Others are shouted words.)
_CAPITALS = frozenset(
    (
        "MRI",
        "FIR",
        "PR",
        "TB",
        "JEE",
        "RO",
        "OT",
        "US",
        "IIM",
        "IIT",
        "MCQ",
        "PPD",
        "MMS",
        "CT",
        "BP",
        "PT",
        "HR",
        "ID",
    )
)
_LONG = re.compile(r"([^\W\d_])\1{2,}")
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
#: Beginnings of words of danger: a rough likeness of sound mustn't make one out of a name or a dish.
_GRAVE = (
    "मर", "मार", "मौत", "मुर्द", "कट", "काट", "कूद", "लटक", "फाँस", "फांस", "ज़हर", "जहर", "क़त्ल", "कत्ल", "कफ़न", "कफन",
    "रस्सी", "विदा", "अलविदा", "खून", "ख़ून", "चाकू", "छुर", "खुदकुश", "आत्महत्या", "सज़ा", "खतर", "ख़तर", "डर", "जल", "गोली",
)  # fmt: skip
#: Words that are English as well: where no Hindi stands beside them they are that.
_ENGLISH_TOO = frozenset(
    ("to", "is", "in", "the", "are", "so", "has", "use", "he", "on", "or", "an", "at", "us", "had")
)


@dataclass(frozen=True)
class Table:
    """What is known: words as they are spelled, and by their sounds, one table a level."""

    words: dict[str, str]  # a word, or two, to Devanagari; to nothing where they stay as they are
    sounds: tuple[dict[str, str], ...]


def native(text: str, lang: str = "") -> str:
    """`text` as the encoder reads it: in Devanagari where it is Hindi in Latin letters.

    That it is one it tells by itself; or `lang`, its language by what was said before, is "hi" and most of its words
    are known.
    """
    plain = unicodedata.normalize("NFKC", INVISIBLE.sub("", text))
    if itself(_LONG.sub(r"\1", plain)) == "hi":
        return devanagari(plain)
    if lang == "hi":
        found = _WORD.findall(plain.casefold())
        if sum(bool(spelled(word, _table())) for word in found) > BROUGHT * len(found):
            return devanagari(plain)
    return text


def devanagari(text: str) -> str:
    """`text` with the Hindi words that are known in Devanagari."""
    parts = list(_PART.finditer(text))
    said = [found["word"].casefold() if found["word"] else "" for found in parts]
    shouted = text.isupper()
    kept = [not word or (not shouted and p[0] in _CAPITALS) for word, p in zip(said, parts, strict=True)]
    brought = _brought(["" if stays else word for word, stays in zip(said, kept, strict=True)], _table())
    out: list[str] = []
    at = 0
    for found, word in zip(parts, brought, strict=True):
        out += (text[at : found.start()], word or found[0])
        at = found.end()
    return "".join((*out, text[at:]))


def _brought(said: Sequence[str], table: Table) -> list[str]:
    """Each word in Devanagari; nothing for those that stay."""
    known: dict[str, str] = {}  # for this text alone
    alone = []
    for word in said:
        if word not in known:
            known[word] = spelled(word, table) if word else ""
        alone.append(known[word])
    found = list(alone)
    for at, word in enumerate(said):
        beside = [alone[n] for n in (at - 1, at + 1) if 0 <= n < len(said)]
        if word in _ENGLISH_TOO and not any(beside):
            found[at] = ""
    at = 0
    while at < len(said) - 1:
        if (pair := table.words.get(f"{said[at]} {said[at + 1]}")) is not None:
            found[at], found[at + 1] = pair.split(" ") if pair else ("", "")
            at += 1
        at += 1
    return found


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
    for form in dict.fromkeys((word, _LONG.sub(r"\1", word))):
        if form in table.words:
            return table.words[form]
    if len(word) > LONGEST:
        return ""
    for level, (known, key) in enumerate(zip(table.sounds, rougher(sound(word)), strict=True)):
        found = known.get(key, "")
        if found and len(key) >= (TOLD if level >= ROUGH else 2):
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
        for number, (level, key) in enumerate(zip(levels, rougher(said), strict=True)):
            if number < 2 or not word.startswith(_GRAVE):
                level.setdefault(key, word)
    return Table(dict(words), levels)
