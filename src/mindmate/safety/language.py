"""Which of the screen's languages a message is written in."""

from __future__ import annotations

import re

_COMMON = {
    "es": {"que", "de", "no", "la", "el", "me", "es", "y", "estoy", "mi", "por", "con", "pero", "muy", "una"},
    "de": {"ich", "und", "nicht", "das", "ist", "mir", "mich", "die", "der", "es", "mein", "zu", "so", "ein"},
    "fr": {
        "je",
        "ne",
        "pas",
        "que",
        "le",
        "la",
        "les",
        "est",
        "et",
        "mon",
        "ma",
        "suis",
        "j'ai",
        "des",
        "une",
    },
    "hi": {
        "hai",
        "main",
        "mujhe",
        "nahi",
        "ho",
        "kya",
        "aur",
        "mera",
        "hoon",
        "hu",
        "ka",
        "ki",
        "raha",
        "se",
    },
    "en": {
        "i",
        "the",
        "to",
        "and",
        "my",
        "a",
        "is",
        "it",
        "not",
        "of",
        "in",
        "me",
        "i'm",
        "that",
        "was",
        "you",
    },
}


def guess_language(text: str) -> str:
    """The language of `text` by its commonest words ("en" where nothing speaks against it)."""
    if re.search("[\u0900-\u097f]", text):
        return "hi"
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.casefold())
    counts = {name: sum(word in common for word in words) for name, common in _COMMON.items()}
    best = max(counts, key=lambda name: (counts[name], name == "en"))
    return best if counts[best] else "en"
