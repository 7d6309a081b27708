"""Bringing a message into one plain form before words are looked for in it."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_LEET = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"}
)
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
#: Not an age, a dose or an hour: "15yo", "14ans", "14-year-old", "20mg", "3am".
_LEET_WORD = re.compile(
    r"\b(?!\d{1,3}-|\d{1,3}(?:yo|yrs?|years?|ans|anos|jahre|mg|ml|kg|pm|th|st|rd|h|min)\b|\d?2nd\b|\d{2,3}[fm]\b|\d{1,2}am\b)"
    r"(?=[^\W\d_]*[0134577@$!])"
    r"(?=[^\s]*[^\W\d_])[\w@$!]+(?<![!.,])",
    re.UNICODE,
)
_SPACED = re.compile(r"\b(?:\w[ .\-_*]){2,}\w\b")
_REPEATED = re.compile(r"(\w)\1{2,}")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_STARS = re.compile(r"(?<=\w)\*+(?=\w)")
_SPACES = re.compile(r"\s+")


def normalise(text: str) -> str:
    """`text` in lower case without accents, invisible characters, spaced-out or leet spelling.

    Devanagari keeps its vowel signs: only Latin accents are taken off.
    """
    text = (
        _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
        .translate(_QUOTES)
        .translate(_DIGITS)
        .casefold()
    )
    text = _strip_latin_accents(text)
    text = _SPACED.sub(lambda match: re.sub(r"[ .\-_*]", "", match.group()), text)
    text = _LEET_WORD.sub(lambda match: match.group().translate(_LEET), text)
    text = _STARS.sub("", text)
    text = _REPEATED.sub(r"\1\1", text)
    return _SPACES.sub(" ", text).strip()


def _strip_latin_accents(text: str) -> str:
    kept: list[str] = []
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.combining(character) and kept and kept[-1] < "\u0250":
            continue
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))
