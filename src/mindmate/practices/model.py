"""What an exercise is: steps in an order, each of which takes one kind of answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

LONGEST = 4000  # characters of one answer
MOST_LINES = 40  # lines of a list, and things planned in a week
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


class Kind(StrEnum):
    """What a step takes. All but the first three have an answer that is kept."""

    SHOW = "show"  # words to read
    PAUSE = "pause"  # words to follow for `seconds`
    BREATHE = "breathe"  # the exercise's pattern of breath, for `seconds`
    TEXT = "text"  # free text
    LINES = "lines"  # one to `count` short texts
    RATE = "rate"  # a whole number from 0 to 10
    NUMBER = "number"  # minutes, a whole number from 0 to 1,440
    TIME = "time"  # HH:MM
    CHOOSE = "choose"  # one or more names out of `options`
    WEEK = "week"  # [day 0 (Monday) to 6, part of it 0 (morning) to 2 (evening), words]


SILENT = (Kind.SHOW, Kind.PAUSE, Kind.BREATHE)


@dataclass(frozen=True)
class Step:
    """One step. `text` names its words where they aren't `PRACTICE.NAME`; a step that isn't `needed` may be skipped."""

    name: str
    kind: Kind = Kind.TEXT
    needed: bool = True
    text: str = ""
    seconds: int = 0
    count: int = MOST_LINES
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Practice:
    """One exercise. `source` is published work that it follows, `minutes` about how long it takes.

    `breath` are seconds in, hold, out, hold.
    """

    name: str
    source: str
    minutes: int
    steps: tuple[Step, ...]
    breath: tuple[float, float, float, float] | None = None
    names: dict[str, Step] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Steps by name."""
        object.__setattr__(self, "names", {step.name: step for step in self.steps})
        if len(self.names) != len(self.steps):
            raise ValueError("two steps of one name")


def checked(step: Step, value: Any) -> Any:
    """An answer in the form in which it is kept. Raises ValueError with the name of a text that says why not."""
    return _CHECKS[step.kind](step, value)


def _silent(_: Step, value: Any) -> None:
    if value is not None:
        raise ValueError("answer.none")


def _text(_: Step, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("answer.text")
    return value.strip()[:LONGEST]


def _lines(step: Step, value: Any) -> list[str]:
    given = value.splitlines() if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(line, str) for line in given):
        raise ValueError("answer.text")
    lines = [line.strip()[:LONGEST] for line in given if line.strip()]
    if not lines:
        raise ValueError("answer.text")
    return lines[: min(step.count, MOST_LINES)]


def _whole(highest: int, missing: str) -> Callable[[Step, Any], int]:
    def check(_: Step, value: Any) -> int:
        if isinstance(value, str) and value.strip().isdecimal() and len(value.strip()) < 6:
            value = int(value)
        if type(value) is not int or not 0 <= value <= highest:
            raise ValueError(missing)
        return value

    return check


def _time(_: Step, value: Any) -> str:
    found = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise ValueError("answer.time")
    return f"{int(found[1]):02}:{int(found[2]):02}"


def _choose(step: Step, value: Any) -> list[str]:
    if not isinstance(value, list) or not value or not all(name in step.options for name in value):
        raise ValueError("answer.choose")
    return [name for name in step.options if name in value]


def _week(_: Step, value: Any) -> list[list[Any]]:
    if not isinstance(value, list) or not value or len(value) > MOST_LINES:
        raise ValueError("answer.week")
    kept = []
    for row in value:
        if not isinstance(row, list | tuple) or len(row) != 3:
            raise ValueError("answer.week")
        day, part, words = row
        if type(day) is not int or type(part) is not int or day not in range(7) or part not in range(3):
            raise ValueError("answer.week")
        if not isinstance(words, str) or not words.strip():
            raise ValueError("answer.week")
        kept.append([day, part, words.strip()[:LONGEST]])
    return sorted(kept, key=lambda row: (row[0], row[1]))


_CHECKS: dict[Kind, Callable[[Step, Any], Any]] = {
    Kind.SHOW: _silent,
    Kind.PAUSE: _silent,
    Kind.BREATHE: _silent,
    Kind.TEXT: _text,
    Kind.LINES: _lines,
    Kind.RATE: _whole(10, "answer.rate"),
    Kind.NUMBER: _whole(1440, "answer.number"),
    Kind.TIME: _time,
    Kind.CHOOSE: _choose,
    Kind.WEEK: _week,
}
