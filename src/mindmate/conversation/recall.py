"""Finding what is remembered that has to do with what is being said: by words, and by themes.

Words count as in BM25 (Robertson and Zaragoza 2009), compared by their beginnings; a small list of themes in five
languages (`data/themes.json`) lets "my job" find a nurse. The index is made in memory when the vault is opened, from
what is kept encrypted, and never written anywhere. What is found by meaning (`meaning`) is put together with it by
ranks (`fused`); docs/decisions/0031 has the figures of each.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from mindmate.conversation.summary import every_word

STEM = 5  # letters of a word that are compared
SATURATION, LENGTH = 1.2, 0.4  # k1 and b of BM25; texts are short, so length counts little
FUSION = 60  # k of reciprocal rank fusion, as published
THEMES = 0.8  # weight of a shared theme against a shared word


def terms(text: str) -> list[str]:
    """The beginnings of the words that count."""
    return [word[:STEM] for word in every_word(text) if len(word) > 2 and word not in _common()]


@cache
def _raw() -> dict[str, str]:
    raw: dict[str, str] = json.loads((Path(__file__).parent / "data" / "themes.json").read_text("utf-8"))
    return raw


@cache
def _common() -> frozenset[str]:
    """Words that say nothing of what a text is about."""
    return frozenset(_raw()["common words"].split())


@cache
def _themes() -> dict[str, tuple[str, ...]]:
    """From a beginning of a word to its themes."""
    found: dict[str, list[str]] = {}
    for theme, words in _raw().items():
        if theme == "common words":
            continue
        for word in words.split():
            found.setdefault(word[:STEM], []).append(f"#{theme}")
    return {stem: tuple(dict.fromkeys(names)) for stem, names in found.items()}


def _themes_of(stems: Iterable[str]) -> list[str]:
    known = _themes()
    return list(dict.fromkeys(theme for stem in stems for theme in known.get(stem, ())))


class Index:
    """Texts by key, to be searched. Not for use from several threads at once."""

    def __init__(self) -> None:
        """Empty."""
        self._postings: dict[str, dict[str, float]] = {}
        self._terms: dict[str, list[str]] = {}
        self._lengths: dict[str, int] = {}
        self._length = 0

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self._terms)

    def put(self, key: str, text: str) -> None:
        """Add a text, or put it in the place of the one before."""
        self.remove(key)
        words = terms(text)
        counts: Counter[str] = Counter(words)
        counts.update(dict.fromkeys(_themes_of(counts), 1))
        self._terms[key], self._lengths[key] = list(counts), len(words)
        self._length += len(words)
        for term, count in counts.items():
            self._postings.setdefault(term, {})[key] = float(count)

    def remove(self, key: str) -> None:
        """Take a text out; nothing of it stays."""
        for term in self._terms.pop(key, ()):
            del self._postings[term][key]
            if not self._postings[term]:
                del self._postings[term]
        self._length -= self._lengths.pop(key, 0)

    def find(self, text: str, most: int) -> list[tuple[str, float]]:
        """The keys of the texts that have to do with `text`, the best first, with their scores above 0."""
        stems = dict.fromkeys(terms(text))
        mean = self._length / len(self._terms) if self._terms else 0.0
        scores: dict[str, float] = {}
        for term in [*stems, *_themes_of(stems)]:
            found = self._postings.get(term, {})
            rare = math.log1p((len(self._terms) - len(found) + 0.5) / (len(found) + 0.5))
            weight = rare * (THEMES if term[0] == "#" else 1.0)
            for key, count in found.items():
                share = 1 - LENGTH + LENGTH * self._lengths[key] / mean if mean else 1.0
                gain = weight * count * (SATURATION + 1) / (count + SATURATION * share)
                scores[key] = scores.get(key, 0.0) + gain
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:most]


def fused(*rankings: Sequence[str]) -> list[str]:
    """Several rankings as one: reciprocal rank fusion (Cormack, Clarke and Büttcher 2009), with their constant."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking, 1):
            scores[key] = scores.get(key, 0.0) + 1 / (FUSION + rank)
    return sorted(scores, key=lambda key: (-scores[key], key))


def hits(index: Index, questions: Sequence[tuple[str, str]], most: int = 5) -> float:
    """The share of questions (text, key that should be found) for which the key is among the first `most`."""
    return sum(wanted in [key for key, _ in index.find(text, most)] for text, wanted in questions) / len(
        questions
    )
