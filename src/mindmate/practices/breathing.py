"""The course of a breathing exercise: where in which breath one is after so many seconds."""

from __future__ import annotations

from dataclasses import dataclass

from mindmate.practices.model import Practice

PHASES = ("in", "full", "out", "empty")


@dataclass(frozen=True)
class Moment:
    """`phase` is one of `PHASES`, `share` how much of it is over (0 to 1), `left` its seconds still to come.

    `fill` is how full the lungs are (0 to 1), for a shape that grows and shrinks; `cycle` counts breaths from 0.
    """

    phase: str
    share: float
    left: float
    fill: float
    cycle: int


def cycle_seconds(practice: Practice) -> float:
    """How long one breath takes. Raises ValueError for an exercise without a pattern."""
    if practice.breath is None:
        raise ValueError("no pattern of breath")
    return sum(practice.breath)


def moment(practice: Practice, seconds: float) -> Moment:
    """Where one is `seconds` after the beginning. Raises ValueError for an exercise without a pattern."""
    whole = cycle_seconds(practice)
    cycle, into = divmod(max(0.0, seconds), whole)
    for phase, length in zip(PHASES, practice.breath or (), strict=True):
        if into < length:
            share = into / length
            fill = {"in": share, "full": 1.0, "out": 1 - share, "empty": 0.0}[phase]
            return Moment(phase, share, length - into, fill, int(cycle))
        into -= length
    return Moment("in", 0.0, (practice.breath or (0.0,))[0], 0.0, int(cycle) + 1)  # rounding at the very end
