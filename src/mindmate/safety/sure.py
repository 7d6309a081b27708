"""The sure tier of the word list: danger said so plainly that no layer after it may lower it.

Patterns over normalised text, one file a language in `data/sure/`. Every pattern names its speaker, and what
stands around a match can take it back: a denial or a quoting before it, idiom behind it, a story, work or study
in the same sentence or one before it. No pattern has an unbounded gap: a hostile text costs time by its length and
no more.
"""

from __future__ import annotations

import json
import re
import threading
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from pathlib import Path

from mindmate.records import Level
from mindmate.safety.rules import literal_sets

FOLDER = Path(__file__).parent / "data" / "sure"
_READING = threading.Lock()
_WORD = r"[\w\u0900-\u0963]"  # the vowel signs of Devanagari are parts of a word, which \b doesn't know
_PREFIXES = (2, 4)  # characters by which pieces are looked up
_BEFORE, _MATCHES = 48, 8  # characters before a match that are looked at; matches of one pattern that are
#: Categories that a joke takes back. What was done, or is being done to somebody, is no less true with a laugh.
_JOKED = frozenset(["active_ideation", "harm_to_others", "passive_death_wish", "third_party"])
#: What is said of another person is not one's own thought where the words for both are the same.
_OTHERS, _OWN = "third_party", frozenset(["active_ideation", "passive_death_wish", "plan_or_means"])
_END = re.compile(r"[.!?।\n]")
_BACK = re.compile(
    r"\b(again|still|tonight|right now|lately|wieder|immer noch|heute nacht|heute abend|otra vez|de nuevo|todavia"
    r"|esta noche|encore|toujours|ce soir|a nouveau|phir se|fir se|ab bhi|aaj raat)\b|फिर से|अब भी|आज रात"
)


@dataclass(frozen=True, eq=False)
class _Danger:
    number: int  # the order in which what is found is named
    lang: str
    level: Level
    category: str
    words: str
    needs: tuple[frozenset[str], ...]  # every match holds a piece of each

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first needed: most never are, and all together take a good part of a second."""
        return _any([self.words])


@dataclass(frozen=True)
class _Language:
    dangers: tuple[_Danger, ...]
    harmless: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    setting: re.Pattern[str]
    past: re.Pattern[str]
    joke: re.Pattern[str]


def find(text: str) -> list[tuple[Level, str, str]]:
    """Level, category and language of the plain danger in `text`, one normalised sentence or short message."""
    possible: dict[str, list[_Danger]] = {}
    for danger in _possible(text):
        possible.setdefault(danger.lang, []).append(danger)
    return [(d.level, d.category, lang) for lang, some in possible.items() for d in _found(text, lang, some)]


def _found(text: str, lang: str, possible: Sequence[_Danger]) -> list[_Danger]:
    language = _languages()[lang]
    rest = without_idioms(text, lang)
    places = {d: [m.span() for m in _matches(d, rest) if _stands(language, rest, m)] for d in possible}
    found = [d for d in possible if places[d]]
    if not found:
        return []
    if (setting := language.setting.search(rest)) is not None:
        # A story or an essay that is named afterwards makes nothing of what was said before it.
        places = {d: [at for at in places[d] if _ends(rest, at[1]) <= setting.start()] for d in found}
        found = [d for d in found if places[d]]
    if language.past.search(rest) and not _BACK.search(rest):
        return []
    joked = language.joke.search(rest)
    told = [place for d in found if d.category == _OTHERS for place in places[d]]
    return [
        d
        for d in found
        if not (joked and d.category in _JOKED)
        and (d.category not in _OWN or any(not _within(place, told) for place in places[d]))
    ]


def _ends(text: str, at: int) -> int:
    """Where the sentence ends that goes on at `at`."""
    end = _END.search(text, at)
    return end.start() if end else len(text)


def _within(place: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in others)


def without_idioms(text: str, lang: str) -> str:
    """`text` without the phrases that only sound like danger."""
    return _languages()[lang].harmless.sub(" ", text)


def _matches(danger: _Danger, text: str) -> Iterator[re.Match[str]]:
    return islice(danger.pattern.finditer(text), _MATCHES)


def _stands(language: _Language, text: str, match: re.Match[str]) -> bool:
    """Whether nothing right before or behind `match` takes it back."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    return not language.before.search(before) and not language.after.match(text, match.end())


def _possible(text: str) -> list[_Danger]:
    """The patterns of which `text` holds the pieces that they need, found by looking at each place once."""
    index, holders = _pieces()
    likely: set[_Danger] = set()
    for at in range(len(text) - 1):
        for size in _PREFIXES:
            for piece in index.get(text[at : at + size], ()):
                if text.startswith(piece, at):
                    likely.update(holders[piece])
    possible = [d for d in likely if all(any(piece in text for piece in needed) for needed in d.needs[1:])]
    return sorted(possible, key=lambda danger: (danger.number, danger.lang))


def _languages() -> Mapping[str, _Language]:
    with _READING:  # else a message that comes while they are read would read them all once more, beside
        return _all_languages()


@cache
def _all_languages() -> Mapping[str, _Language]:
    return {file.stem: _read(file) for file in sorted(FOLDER.glob("*.json"))}


@cache
def _pieces() -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[_Danger]]]:
    """The pieces that patterns wait for, by how they begin, and the patterns that wait for each."""
    holders: dict[str, list[_Danger]] = {}
    for language in _languages().values():
        for danger in language.dangers:
            for piece in danger.needs[0]:
                holders.setdefault(piece, []).append(danger)
    index: dict[str, list[str]] = {}
    short, long = _PREFIXES
    for piece in holders:
        index.setdefault(piece[: long if len(piece) >= long else short], []).append(piece)
    return index, holders


def _read(file: Path) -> _Language:
    # In the form that normalised text has: some letters of Devanagari are always taken apart.
    raw = json.loads(unicodedata.normalize("NFC", file.read_text("utf-8")))
    words: dict[str, str] = raw["words"]
    #: The same without what may be missing from a match, which is much to parse and says nothing of what it needs.
    bare = {name: ".?" if re.fullmatch(_filled(among, words), "") else among for name, among in words.items()}
    dangers: list[_Danger] = []
    for level in (Level.CRISIS, Level.ELEVATED):
        for category, patterns in raw[level.value].items():
            for pattern in patterns:
                whole, needs = _filled(pattern, words), _needs(_filled(pattern, bare))
                dangers.append(_Danger(len(dangers), file.stem, level, category, whole, needs))
    around = {name: [_filled(pattern, words) for pattern in raw[name]] for name in _AROUND}
    return _Language(
        tuple(dangers),
        before=re.compile(rf"(?<!{_WORD})(?:{'|'.join(around.pop('before'))})[ ,:'\"]*$"),
        after=re.compile("|".join(around.pop("after"))),
        **{name: _any(patterns) for name, patterns in around.items()},
    )


_AROUND = ("harmless", "before", "after", "setting", "past", "joke")


def _needs(pattern: str) -> tuple[frozenset[str], ...]:
    """What every match holds, the rarest first."""
    needs = sorted(literal_sets(pattern), key=lambda pieces: -min(len(piece.strip()) for piece in pieces))
    return tuple(needs) or (frozenset([""]),)


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    """`pattern` with the lists of words that it names in braces, which may name others."""
    while True:
        filled = re.sub(r"\{([a-z]\w*)\}", lambda match: words[match.group(1)], pattern)
        if filled == pattern:
            return filled
        pattern = filled


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    """Any of `patterns`, as whole words."""
    return re.compile(rf"(?<!{_WORD})(?:{'|'.join(patterns)})(?!{_WORD})")
