"""The guard's rules: read from `data/guard/`, one file a language, all of which look at every reply.

A reply in one language may slip into another, so no language is guessed. Speed comes from literals: a
rule's patterns are only run where a piece of text stands that each match has to hold.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data" / "guard"
_SHORTEST = 2  # a literal of fewer characters stands everywhere and saves nothing
_MOST = 300  # alternatives; more than this cost more than they save
_PREFIXES = (
    2,
    4,
)  # characters by which literals are looked up: short ones by the first, longer ones by the second


@dataclass(frozen=True)
class Rule:
    """One rule in one language; `needs` are literals of which every match holds at least one."""

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """A rule that weighs what was asked: it holds for a reply that fits, to a message that fits."""

    name: str
    prompt: re.Pattern[str]
    reply: re.Pattern[str]
    unless: re.Pattern[str] | None


@dataclass(frozen=True)
class Rules:
    """All rules. `allowed` phrases are taken out of a reply before it is looked at."""

    rules: tuple[Rule, ...]
    asked: tuple[Asked, ...]
    allowed: re.Pattern[str]
    condition: re.Pattern[str]
    index: Mapping[str, tuple[tuple[str, tuple[int, ...]], ...]]
    always: frozenset[int]

    def possible(self, text: str) -> set[int]:
        """Numbers of the rules of which `text` holds a literal, found by looking at each place once."""
        found = set(self.always)
        short, long = _PREFIXES
        get = self.index.get
        for at in range(len(text) - short + 1):
            for size in (short, long):
                for literal, numbers in get(text[at : at + size], ()):
                    if text.startswith(literal, at):
                        found.update(numbers)
        return found


@cache
def load() -> Rules:
    """Read and compile every language's file."""
    rules: list[Rule] = []
    asked: list[Asked] = []
    allowed: list[str] = []
    conditions: list[str] = []
    for file in sorted(FOLDER.glob("*.json")):
        raw = json.loads(unicodedata.normalize("NFC", file.read_text("utf-8")))
        words: dict[str, str] = raw["words"]
        for name, patterns in raw["rules"].items():
            for part in (_filled(pattern, words) for pattern in patterns):
                rules.append(Rule(name, re.compile(part), literals(part)))
        asked += [_asked(entry, words) for entry in raw["asked"]]
        allowed += [_filled(pattern, words) for pattern in raw["allowed"]]
        conditions += [words["condition"]] if "condition" in words else []
    holders: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        for literal in rule.needs:
            if literal:
                holders.setdefault(literal, []).append(number)
    index: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    short, long = _PREFIXES
    for literal, numbers in holders.items():
        prefix = literal[:long] if len(literal) >= long else literal[:short]
        index.setdefault(prefix, []).append((literal, tuple(numbers)))
    return Rules(
        tuple(rules),
        tuple(asked),
        _any(allowed),
        _any(conditions),
        {prefix: tuple(entries) for prefix, entries in index.items()},
        frozenset(number for number, rule in enumerate(rules) if rule.needs == ("",)),
    )


@cache
def longest_literal() -> int:
    """Characters of the longest literal."""
    return max(len(literal) for rule in load().rules for literal in rule.needs)


def _filled(pattern: str, words: dict[str, str]) -> str:
    for name, among in words.items():
        pattern = pattern.replace("{" + name + "}", among)
    return pattern


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _asked(entry: dict[str, Any], words: dict[str, str]) -> Asked:
    unless = [_filled(pattern, words) for pattern in entry.get("unless", [])]
    return Asked(
        entry["rule"],
        _any([_filled(pattern, words) for pattern in entry["prompt"]]),
        _any([_filled(pattern, words) for pattern in entry["reply"]]),
        _any(unless) if unless else None,
    )


def literals(pattern: str) -> tuple[str, ...]:
    """Pieces of text of which every match of `pattern` holds at least one; ("",) where none are known.

    Read from the pattern itself, so that they can't fall behind it.
    """
    try:
        from re import _parser  # type: ignore[attr-defined]  # the standard library's own; absent: only slower
    except ImportError:
        return ("",)
    found = _needed(_parser.parse(pattern))
    return tuple(sorted(found)) if found else ("",)


#: Words that stand in most replies: a rule that waits for one of them waits for nothing.
_COMMON = frozenset(
    [
        "you",
        "your",
        "you're",
        "you",
        "are",
        "have",
        "with",
        "would",
        "could",
        "might",
        "will",
        "they",
        "them",
        "that",
        "this",
        "take",
        "need",
        "doctor",
        "person",
        "think",
        "feel",
        "sound",
        "look",
        "seem",
        "can",
        "i",
        "can",
        "i'm",
        "i",
        "am",
        "can't",
        "com",
        "io",
        "ug",
        "yes",
        "self",
        "want",
        "know",
        "about",
        "some",
        "what",
        "when",
        "there",
        "their",
        "tu",
        "te",
        "es",
        "ein",
        "eine",
        "der",
        "die",
        "das",
        "und",
        "ist",
        "sie",
        "ich",
        "je",
        "vous",
        "un",
        "une",
        "des",
        "est",
        "les",
        "qui",
        "que",
        "con",
        "por",
        "para",
        "una",
        "los",
        "las",
        "hai",
        "main",
        "aap",
        "ki",
        "ka",
        "ke",
        "se",
        "ho",
    ]
) | frozenset({"you are", "i can", "i am"})


def _quality(literals: frozenset[str]) -> tuple[bool, int]:
    """How well a set of literals tells replies apart: first none that stands everywhere, then length."""
    return _COMMON.isdisjoint(literal.strip(" ,") for literal in literals), min(map(len, literals))


def literal_sets(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of pieces of text; every match of `pattern` holds one of each. The most telling first; none if unknown."""
    try:
        from re import _parser  # type: ignore[attr-defined]  # as in `literals`
    except ImportError:
        return ()
    return tuple(sorted(_candidates(_parser.parse(pattern)), key=_quality, reverse=True))


def _needed(parsed: Any) -> frozenset[str] | None:
    """The best of the sets that the parts of a sequence need, see `_quality`."""
    return max(_candidates(parsed), key=_quality, default=None)


def _candidates(parsed: Any) -> Iterator[frozenset[str]]:
    """The sets that the parts of a sequence need."""
    run = ""
    for operation, argument in [*parsed, (None, None)]:
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument)
            continue
        part = _of_part(name, argument, run)
        if len(run) >= _SHORTEST:
            yield frozenset({run})
        if part:
            yield part
        run = ""


def _of_part(name: str, argument: Any, before: str) -> frozenset[str] | None:
    """What one part needs; `before` are the literal characters that stand right before it."""
    if name == "SUBPATTERN":
        inner = argument[-1]
        if len(inner) == 1 and str(inner[0][0]) == "BRANCH":
            return _of_part("BRANCH", inner[0][1], before)
        return _needed(inner)
    if name in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _needed(argument[2])
    if name == "IN" and before and all(str(kind) == "LITERAL" for kind, _ in argument):
        return frozenset(before + chr(code) for _, code in argument)  # how "mg|ml" is parsed
    if name != "BRANCH":
        return None
    union: set[str] = set()
    for branch in argument[1]:
        lead = before + _lead(branch)
        inside = _needed(branch)
        if inside and min(map(len, inside)) >= len(lead):
            union |= inside
        elif len(lead) >= _SHORTEST:
            union.add(lead)
        else:
            return None
    return frozenset(union) if len(union) <= _MOST else None


def _lead(parsed: Any) -> str:
    lead = ""
    for operation, argument in parsed:
        if str(operation) != "LITERAL":
            break
        lead += chr(argument)
    return lead
