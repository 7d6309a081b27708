"""Which of the screen's languages a message is written in: by pieces of its words, however it is spelled.

A naive Bayes over the words and pieces of three letters that stand in a message (what doesn't isn't counted).
Its weights were counted on the train part of the corpus (`training/language.py`, which says what they are worth).
Mostly Devanagari needs none: it is Hindi.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from mindmate.safety.reading import INVISIBLE

FILE = Path(__file__).parent / "data" / "language.json"
FALLBACK: Final = "en"
LATIN_HINDI: Final = "hi-Latn"
READ: Final = 600  # characters at each end of a text that are looked at; more tell nothing new
BACK: Final = 50  # earlier messages that are looked at
UNIT: Final = 10  # of these, weights are a natural logarithm
#: By so much one language has to be likelier than another, by the number of words: few of them tell little.
TELLS: Final = {1: 120, 2: 120, 3: 120}
TELLS_MORE: Final = 60
STAYS: Final = 40  # what speaks for the language of the messages before
MATCHED: Final = 150  # by less, the language in which the word list found danger is believed more
#: Share of the words that must speak most for a language where one that is none of the five mustn't pass for it.
KNOWN: Final = 0.4
#: Letters of Devanagari; what lies between ends sentences, in other scripts too.
_LETTERS = "\u0900-\u0963\u0966-\u097f"
_WORD = re.compile(rf"[^\W\d_{_LETTERS}]+(?:'[^\W\d_{_LETTERS}]+)*")
#: A word of it. The joiners within words also join emoji, which are no Hindi.
_DEVANAGARI = re.compile(f"[{_LETTERS}][{_LETTERS}\u200c\u200d]*")
ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
#: Sounds that people make in every language.
_SOUND = re.compile(
    r"(?:(?:ha|ja|je|he|hi){2,}h?|a+h+|o+h+|h+m+|m+h*m+|u+h+|ha|he|ja|ya|na|lo+l|ok+|okay|xd)"
)
#: Short answers that are of one language alone, of which longer messages say too little. ("Yes" is everybody's.)
_ANSWERS = {
    word: lang
    for lang, words in {
        "es": "sí gracias hola vale bueno adiós",
        "de": "nein danke bitte hallo doch nö tschüss",
        "fr": "oui non merci bonjour salut ouais",
        "hi": "haan haanji nahi nahin accha shukriya dhanyavad dhanyawad namaste",
    }.items()
    for word in words.split()
}


def words(text: str) -> list[str]:
    """The words of `text` in other letters than Devanagari, small, from its two ends; no sounds, no addresses."""
    if len(text) > 2 * READ:
        text = f"{text[:READ]} {text[-READ:]}"
    text = unicodedata.normalize("NFKC", ADDRESS.sub(" ", INVISIBLE.sub("", text)))
    found = _WORD.findall(text.casefold().replace("’", "'"))
    return [word for word in found if not _SOUND.fullmatch(word)]


def pieces(found: Sequence[str]) -> set[str]:
    """Words, and what three letters stand together in them; a blank is a word's end."""
    every = set()
    for word in found:
        whole = f" {word} "
        every.add(whole)
        every.update(whole[at : at + 3] for at in range(len(whole) - 2))
    return every


def told(text: str, earlier: Sequence[str] = (), matched: str = "") -> tuple[str, str]:
    """The language of `text`, and the message that tells it; ("", `text`) where nothing does.

    Where the text doesn't tell enough by itself, the newest of the `earlier` messages (oldest first) that does
    decides, then the language in which the word list found danger (`matched`).
    """
    before, by = "", text
    for said in reversed(earlier[-BACK:]):
        if before := _alone(said):
            by = said
            break
    if own := _alone(text, before, matched):
        return own, text
    return (before, by) if before else (matched, text)


def heard(text: str, earlier: Sequence[str] = ()) -> str:
    """The language of `text` as in `told`, "en" where nothing tells."""
    return told(text, earlier)[0] or FALLBACK


def itself(text: str) -> str:
    """The language that `text` tells by itself, by whole words and not by pieces alone; empty where it doesn't.

    For what knows one language only and mustn't judge another: a sixth language looks like the nearest of the five.
    """
    found = words(text)
    lang = _alone(text)
    if not lang or not found:
        return ""
    languages, weights = _weights()
    at = languages.index(lang)
    known = sum(1 for word in found if (some := weights.get(f" {word} ")) and some[at] == max(some))
    return lang if known >= KNOWN * len(found) else ""


def variety(lang: str, text: str) -> str:
    """`lang`, or "hi-Latn" for Hindi that is mostly written in Latin letters."""
    return LATIN_HINDI if lang == "hi" and not _mostly_devanagari(text, words(text)) else lang


def _mostly_devanagari(text: str, latin: Sequence[str]) -> bool:
    devanagari = len(_DEVANAGARI.findall(text[:READ] + text[-READ:] if len(text) > 2 * READ else text))
    return devanagari > 0 and 2 * devanagari >= len(latin)


def _alone(text: str, before: str = "", matched: str = "") -> str:
    """The language that `text` tells by itself, behind messages in `before`; empty where it doesn't tell enough."""
    found = words(text)
    if _mostly_devanagari(text, found):
        return "hi"
    answers = {_ANSWERS.get(word, "") for word in found}
    if len(found) <= 2 and len(answers) == 1 and (answer := answers.pop()):
        return answer
    totals = evidence(found)
    if before and any(totals.values()):
        totals[before] += STAYS
    best, second = sorted(totals, key=lambda lang: -totals[lang])[:2]
    if totals[best] - totals[second] < TELLS.get(len(found), TELLS_MORE):
        return ""
    if matched and totals[best] - totals[matched] < MATCHED:
        return matched
    return best if best == FALLBACK or _knows_a_word(best, found) else ""


def evidence(found: Sequence[str]) -> dict[str, int]:
    """How much the words speak for each language, in tenths of a natural logarithm; zeros where nothing tells."""
    languages, weights = _weights()
    totals = [0] * len(languages)
    for piece in pieces(found):
        for at, weight in enumerate(weights.get(piece, ())):
            totals[at] += weight
    return dict(zip(languages, totals, strict=True))


def _knows_a_word(lang: str, found: Sequence[str]) -> bool:
    """Whether a whole word of `found` speaks most for `lang`: letters alone may be those of a sixth language."""
    languages, weights = _weights()
    at = languages.index(lang)
    return any(some[at] == max(some) for word in found if (some := weights.get(f" {word} ")))


@cache
def _weights() -> tuple[tuple[str, ...], dict[str, tuple[int, ...]]]:
    raw = json.loads(FILE.read_text("utf-8"))
    return tuple(raw["languages"]), {piece: tuple(some) for piece, some in raw["weights"].items()}
