"""Which of the screen's languages a message is written in: by pieces of its words, however it is spelled.

A naive Bayes over words and pieces of three letters, each present or not. Its weights were counted on the train part of
the corpus (`training/language.py`, which says what they are worth). Devanagari needs none: it is Hindi.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

FILE = Path(__file__).parent / "data" / "language.json"
FALLBACK: Final = "en"
LATIN_HINDI: Final = "hi-Latn"
READ: Final = 600  # characters of a text that are looked at; more tell nothing new
UNIT: Final = 10  # of these, weights are a natural logarithm
TELLS: Final = (
    60  # by so much one language has to be likelier than another; twice as much where one word is all
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_DEVANAGARI = re.compile("[\u0900-\u097f]")


def pieces(text: str) -> set[str]:
    """The words of `text`, and what three letters stand together in them; a blank is a word's end."""
    found = set()
    for word in _WORD.findall(text[:READ].casefold().replace("’", "'")):
        whole = f" {word} "
        found.add(whole)
        found.update(whole[at : at + 3] for at in range(len(whole) - 2))
    return found


def evidence(text: str) -> dict[str, int]:
    """How much speaks for each language, in tenths of a natural logarithm; zeros where nothing tells."""
    languages, weights = _weights()
    totals = [0] * len(languages)
    for piece in pieces(text):
        for at, weight in enumerate(weights.get(piece, ())):
            totals[at] += weight
    return dict(zip(languages, totals, strict=True))


def likely(text: str) -> list[str]:
    """The languages that `text` may be in, the likeliest first: one where it tells, none where nothing does."""
    if _DEVANAGARI.search(text):
        return ["hi"]
    totals = evidence(text)
    if not any(totals.values()):
        return []
    least = max(totals.values()) - (TELLS if len(text.split()) > 1 else 2 * TELLS)
    near = [lang for lang, value in totals.items() if value > least]
    return sorted(near, key=lambda lang: -totals[lang])


def heard(text: str, earlier: Sequence[str] = ()) -> str:
    """The language of `text`, or where it doesn't tell enough that of the newest of the `earlier` that does.

    "en" where none does.
    """
    for said in (text, *reversed(earlier)):
        found = likely(said)
        if len(found) == 1:
            return found[0]
    return FALLBACK


def variety(lang: str, text: str) -> str:
    """`lang`, or "hi-Latn" for Hindi that is written in Latin letters."""
    return LATIN_HINDI if lang == "hi" and not _DEVANAGARI.search(text) else lang


@cache
def _weights() -> tuple[tuple[str, ...], dict[str, tuple[int, ...]]]:
    raw = json.loads(FILE.read_text("utf-8"))
    return tuple(raw["languages"]), {piece: tuple(some) for piece, some in raw["weights"].items()}
