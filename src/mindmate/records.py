"""The values that the journal keeps: what a message and an entry are.

At the bottom of the house, so that the vault can keep them and the conversation can speak of them
without knowing each other. Values only; nothing here is stored or shown by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Who speaks."""

    USER = "user"
    ASSISTANT = "assistant"


class Origin(StrEnum):
    """Where the words of a message come from."""

    PERSON = "person"
    MODEL = "model"
    FIXED = "fixed"  # written beforehand: crisis replies, notices, what the guard puts in place


class State(StrEnum):
    """How far a message got."""

    COMPLETE = "complete"
    PARTIAL = "partial"  # being written, or cut off by a crash
    STOPPED = "stopped"  # the person stopped it
    FAILED = "failed"  # the model's process ended in the middle; what had come is kept
    REPLACED = "replaced"  # the guard put fixed words in its place


class Level(StrEnum):
    """What the safety screen found in a user's message, from nothing to wanting help now."""

    NONE = "none"
    DISTRESS = "distress"
    ELEVATED = "elevated"
    CRISIS = "crisis"

    @property
    def rank(self) -> int:
        """0 (none) to 3 (crisis)."""
        return list(Level).index(self)


@dataclass(frozen=True)
class Message:
    """One message as it is kept. `created` is milliseconds since the epoch, UTC."""

    id: int
    entry: str
    role: Role
    text: str
    state: State
    origin: Origin
    level: Level
    created: int


@dataclass(frozen=True)
class Entry:
    """One entry of the journal's list; `kind` is "conversation" for now. Times as in `Message`."""

    id: str
    kind: str
    title: str
    created: int
    updated: int
    messages: int


@dataclass(frozen=True)
class Hit:
    """One place that a search found. `snippet` marks found words with U+E000 and U+E001."""

    entry: str
    message: int
    title: str
    snippet: str
    created: int


HIT_START, HIT_END = "\ue000", "\ue001"


@dataclass(frozen=True)
class Page:
    """One entry with all that it carries besides messages.

    `kind` is conversation, writing, exercise, mood or questionnaire; `day` is the person's own
    calendar day (YYYY-MM-DD); `mood` is 1 (worst) to 5 (best) or None; `data` is JSON of the
    exercise or the questionnaire, empty for the other kinds.
    """

    id: str
    kind: str
    title: str
    body: str
    day: str
    mood: int | None
    tags: tuple[str, ...]
    data: str
    created: int
    updated: int


#: The kinds of entries.
KINDS = ("conversation", "writing", "exercise", "mood", "questionnaire")
