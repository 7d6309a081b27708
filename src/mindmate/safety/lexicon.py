"""The word list: the layer of the screen that is pure Python, needs no model, and always runs.

It finds plainly worded risk over evened-out spelling, and says which of it is so plain that the encoder may not
lower it (`sure`). Veiled talk is the encoder's part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from mindmate.records import Level
from mindmate.safety import sure
from mindmate.safety.language import FALLBACK, itself, told, variety
from mindmate.safety.normalise import normalise

LEXICON = Path(__file__).parent / "data" / "lexicon.json"


@dataclass(frozen=True)
class _Language:
    ordinary: re.Pattern[str]
    harmless: re.Pattern[str]
    elsewhere: re.Pattern[str]
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
        harmless = _any([*lists["denied"], *lists["harmless"]])
        languages[name] = _Language(
            _any(lists["ordinary"]), harmless, _any(lists["elsewhere"]), risks, _any(lists["distress"])
        )
    return languages


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@dataclass(frozen=True)
class Listed:
    """What the word list says of a message."""

    level: Level
    categories: tuple[str, ...]
    lang: str
    ordinary: bool = False  # nothing but a plain phrase such as "I'm fine", with no message before it
    sure: Level = Level.NONE  # the level of what is so plainly said that nothing may lower it
    variety: str = ""  # the language, or which of its scripts, that has thresholds of its own
    told: bool = False  # whether the message tells `lang` itself, by whole Latin words; else it is a guess


def judge(text: str, earlier: Sequence[str] = ()) -> Listed:
    """The level of `text` by its words; `earlier` are the same person's messages before it, oldest first.

    A short message that only carries on ("yes", "tonight") keeps the level of the message before it.
    """
    found, matched = _judge(text)
    lang, by = told(text, earlier, matched)
    found = replace(
        found,
        lang=lang or FALLBACK,
        variety=variety(lang or FALLBACK, by),
        told=bool(lang) and itself(text) == lang,
    )
    if not earlier and _is_ordinary(text):
        return replace(found, level=Level.NONE, categories=(), ordinary=True, sure=Level.NONE)
    if found.level.rank < Level.ELEVATED.rank and len(text.split()) <= 4 and earlier:
        before, _ = _judge(earlier[-1])
        if before.level.rank >= Level.ELEVATED.rank and not _is_plain_denial(text):
            return replace(found, level=Level.ELEVATED, categories=before.categories)
    return found


#: Thoughts that count less when they are told of the past, a story, work, study, or in a joke.
_TOLD = frozenset(
    [
        "active_ideation",
        "goodbye",
        "harm_to_others",
        "passive_death_wish",
        "plan_or_means",
        "voices",
        "recent_attempt",
        "self_harm_urge",
    ]
)
#: … unless the message says that they are back.
_BACK = re.compile(
    r"\b(again|is back|came back|still|tonight|right now|these days|lately|today"
    r"|wieder|immer noch|heute|jetzt|otra vez|todavia|hoy|ahora"
    r"|encore|toujours|ce soir|aujourd'?hui|maintenant|phir|ab bhi|aaj|abhi)\b|फिर|अब भी|आज|अभी"
)
_NEAR = 60  # words of a message in which one sentence's setting holds for the others
_ENDS = re.compile(r"(?<=[.!?।])\s+|\n+")


def _judge(text: str) -> tuple[Listed, str]:
    """Judge sentence by sentence where a message is long, else as a whole; and the language in which risk was found."""
    pieces = [text] if len(text.split()) <= _NEAR else _ENDS.split(text)
    level, matched = Level.NONE, ""
    surely, plainly, categories = Level.NONE, list[str](), list[str]()
    for plain in map(normalise, pieces):
        for risk, category, name in sure.find(plain):
            plainly.append(category)
            if risk.rank > surely.rank:
                surely = risk
            if risk.rank > level.rank:
                level, matched = risk, name
        for name, language in _languages().items():
            rest = language.harmless.sub(" ", plain)
            for risk, category in _listed(language, rest, name):
                categories.append(category)
                if risk.rank > level.rank:
                    level, matched = risk, name
            if level is Level.NONE and language.distress.search(rest):
                level = Level.DISTRESS
    return Listed(level, tuple(dict.fromkeys([*plainly, *categories])), "", sure=surely), matched


def _listed(language: _Language, rest: str, name: str) -> list[tuple[Level, str]]:
    """Levels and categories of the risk that one language's list finds in one piece of text."""
    found = [
        (level, category, pattern) for level, category, pattern in language.risks if pattern.search(rest)
    ]
    if not found:
        return []
    told = bool(language.elsewhere.search(rest)) and not _BACK.search(rest)
    rest = sure.without_idioms(rest, name)
    return [
        (level, category)
        for level, category, pattern in found
        if not (told and category in _TOLD) and pattern.search(rest)
    ]


_DENIAL = re.compile(r"^(no+|nope|nah|nein|non|nahi+n?|नहीं)\b")


def _is_plain_denial(text: str) -> bool:
    return bool(_DENIAL.match(normalise(text)))


def _is_ordinary(text: str) -> bool:
    plain = re.sub(r"[.!,:)]+", "", normalise(text)).strip()
    return any(language.ordinary.fullmatch(plain) for language in _languages().values())
