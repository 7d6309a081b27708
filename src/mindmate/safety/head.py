"""The head: from the encoder's vector of a text to probabilities of the levels and categories, in pure Python.

It is trained together with the encoder (`training/screen`) and lies beside it, with the encoder's hash, the
thresholds that were chosen on the tuning split, and the languages in which the measured figures fall short.
English has a second encoder, with a head of its own, that reads beside the one for all languages.
"""

from __future__ import annotations

import base64
import json
import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path

from mindmate.records import Level

FILE = Path(__file__).parent / "data" / "screen-head.json"
SECOND = Path(__file__).parent / "data" / "screen-english-head.json"
_LEAST = 1e-9  # so that no probability is nothing: what one encoder rules out the other may still see
LEVELS = (Level.NONE, Level.DISTRESS, Level.ELEVATED, Level.CRISIS)


@dataclass(frozen=True)
class Thresholds:
    """From which probability of risk (`elevated` and `crisis` together) a text is flagged."""

    message: float  # the whole message
    sentence: float  # one stretch of sentences in a long message
    listed: float  # a message in which the word list found risk
    crisis: float = 1.0  # how often a crisis counts where an `elevated` message counts once

    def weighed(self, scores: Scores) -> float:
        """Probability of risk with a crisis counted `crisis` times, from 0 to 1."""
        more = (self.crisis - 1) * scores.levels[3]
        return (scores.risk + more) / (1 + more)


@dataclass(frozen=True)
class Scores:
    """Probabilities of the levels, in their order, and of the categories by name."""

    levels: tuple[float, float, float, float]
    categories: dict[str, float]

    @property
    def risk(self) -> float:
        """Probability of `elevated` or `crisis`."""
        return self.levels[2] + self.levels[3]


def mixed(one: Scores, other: Scores, share: float) -> Scores:
    """What two encoders say of a text together; `share` is the weight of `other`.

    The logarithmic pool, in which one that is sure weighs more than in the mean of the probabilities.
    Source: Genest and Zidek, "Combining probability distributions", 1986.
    """

    def pool(some: Sequence[float], others: Sequence[float]) -> list[float]:
        both = [
            max(a, _LEAST) ** (1 - share) * max(b, _LEAST) ** share for a, b in zip(some, others, strict=True)
        ]
        whole = sum(both)
        return [value / whole for value in both]

    none, distress, elevated, crisis = pool(one.levels, other.levels)
    categories = {}
    for name, a in one.categories.items():
        b = other.categories.get(name, a)
        categories[name] = pool((a, 1 - a), (b, 1 - b))[0]
    return Scores((none, distress, elevated, crisis), categories)


@dataclass(frozen=True)
class Head:
    """The head's numbers; `encoder` is the file that belongs to it."""

    encoder: Path
    sha256: str
    outputs: tuple[str, ...]
    weight: tuple[array[float], ...]
    bias: array[float]
    thresholds: dict[str, Thresholds]
    weaker: frozenset[str]
    second: dict[str, float]  # languages that the second encoder reads too, and how much it counts there

    def judge(self, vector: Sequence[float]) -> Scores:
        """The scores of a vector. Raises `ValueError` for one of another width, or with no numbers."""
        if len(vector) != len(self.weight[0]):
            raise ValueError("a vector of another width")
        out = [sum(map(mul, row, vector)) + b for row, b in zip(self.weight, self.bias, strict=True)]
        if not all(map(math.isfinite, out)):
            raise ValueError("no numbers")
        top = max(out[:4])
        shares = [math.exp(value - top) for value in out[:4]]
        whole = sum(shares)
        none, distress, elevated, crisis = (share / whole for share in shares)
        names = self.outputs[4:]
        sigmoids = (1 / (1 + math.exp(-max(-60.0, min(60.0, value)))) for value in out[4:])
        return Scores((none, distress, elevated, crisis), dict(zip(names, sigmoids, strict=True)))

    def limits(self, variety: str) -> Thresholds:
        """The thresholds for a language, or for one of its scripts ("hi-Latn")."""
        own = self.thresholds.get(variety) or self.thresholds.get(variety.partition("-")[0])
        return own or self.thresholds["en"]


@cache
def load(file: Path = FILE) -> Head:
    """The head that ships with the app. Raises `OSError`, `ValueError` or `KeyError` where it is missing or damaged."""
    raw = json.loads(file.read_text("utf-8"))
    outputs, width = tuple(raw["outputs"]), int(raw["inputs"])
    numbers = _floats(raw["weight"])
    if len(numbers) != width * len(outputs):
        raise ValueError("the head is damaged")
    rows = tuple(numbers[at : at + width] for at in range(0, len(numbers), width))
    return Head(
        encoder=file.parent / raw["encoder"],
        sha256=raw["encoder_sha256"],
        outputs=outputs,
        weight=rows,
        bias=_floats(raw["bias"]),
        thresholds={lang: _thresholds(limits) for lang, limits in dict(raw["thresholds"]).items()},
        weaker=frozenset(_languages(raw["weaker"])),
        second={lang: _share(share) for lang, share in dict(raw["second"]).items()},
    )


def _thresholds(raw: dict[str, float]) -> Thresholds:
    if not all(math.isfinite(value) for value in raw.values()) or not 1 <= raw.get("crisis", 1) <= 100:
        raise ValueError("the head is damaged")
    return Thresholds(**raw)


def _languages(raw: object) -> list[str]:
    if not isinstance(raw, list):
        raise ValueError("the head is damaged")
    return [str(lang) for lang in raw]


def _share(value: object) -> float:
    share = float(str(value))
    if not 0 < share < 1:  # nor where it is no number
        raise ValueError("the head is damaged")
    return share


def _floats(text: str) -> array[float]:
    found = array("f", base64.b64decode(text))
    if not found or not math.isfinite(sum(found)):
        raise ValueError("the head is damaged")
    return found
