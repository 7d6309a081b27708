"""What the screen and the guard say."""

from __future__ import annotations

from dataclasses import dataclass

from mindmate.records import Level


@dataclass(frozen=True)
class Screening:
    """What the screen says of a message. `ms` is the time it took; `watching` is full, weaker, limited or off.

    `listed` is the level that its word list alone gives; None where that isn't told.
    """

    level: Level
    categories: tuple[str, ...]
    lang: str
    ms: float
    watching: str = "limited"
    listed: Level | None = None


@dataclass(frozen=True)
class Verdict:
    """What the guard says of a whole reply; None for `replacement` means that it may stand."""

    rules: tuple[str, ...]
    replacement: str | None
