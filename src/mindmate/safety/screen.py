"""The screen: reads a user's message before the model does, and says how much care it asks for.

This is the first layer alone, a small word list over normalised text: it misses veiled talk and
says so (`watching` is "limited"). It is pure Python, needs no model and no vault, and always runs.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mindmate.records import Level
from mindmate.safety.normalise import normalise
from mindmate.safety.values import Screening

LEXICON = Path(__file__).parent / "data" / "lexicon.json"
LOOK_BACK = 3  # earlier messages that raise a short answer to a question about risk


@dataclass(frozen=True)
class _Language:
    harmless: re.Pattern[str]
    risks: tuple[tuple[Level, str, re.Pattern[str]], ...]
    distress: re.Pattern[str]


@cache
def _languages() -> dict[str, _Language]:
    raw = json.loads(LEXICON.read_text("utf-8"))["languages"]
    languages: dict[str, _Language] = {}
    for name, lists in raw.items():
        risks = tuple(
            (level, category, _any(patterns))
            for level in (Level.CRISIS, Level.ELEVATED)
            for category, patterns in lists[level.value].items()
        )
        languages[name] = _Language(_any(lists["harmless"]), risks, _any(lists["distress"]))
    return languages


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def screen(text: str, earlier: Sequence[str] = ()) -> Screening:
    """Judge `text`, the newest message of a person whose `earlier` messages (oldest first) are known.

    A short message that only carries on ("yes", "tonight") keeps the level of the message before it.
    """
    started = time.perf_counter()
    level, categories, lang = _judge(text)
    if level.rank < Level.ELEVATED.rank and len(text.split()) <= 4 and earlier:
        before, before_categories, _ = _judge(earlier[-1])
        if before.rank > level.rank and before is not Level.DISTRESS and not _is_plain_denial(text):
            level, categories = Level.ELEVATED, before_categories
    ms = round((time.perf_counter() - started) * 1000, 2)
    return Screening(level, categories, lang, ms)


def _judge(text: str) -> tuple[Level, tuple[str, ...], str]:
    plain = normalise(text)
    level, lang = Level.NONE, guess_language(text)
    categories: list[str] = []
    for name, language in _languages().items():
        rest = language.harmless.sub(" ", plain)
        for risk, category, pattern in language.risks:
            if pattern.search(rest):
                if risk.rank > level.rank:
                    level, lang = risk, name
                categories.append(category)
        if level is Level.NONE and language.distress.search(rest):
            level, lang = Level.DISTRESS, name
    return level, tuple(dict.fromkeys(categories)), lang


_DENIAL = re.compile(r"^(no+|nope|nah|nein|non|nahi+n?|नहीं)\b")


def _is_plain_denial(text: str) -> bool:
    return bool(_DENIAL.match(normalise(text)))


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
