"""The values that the journal keeps: what a message and an entry are.

At the bottom of the house, so that the vault can keep them and the conversation can speak of them
without knowing each other. Values only; nothing here is stored or shown by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


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
    """One message as it is kept. `created` is milliseconds since the epoch, UTC.

    `version` of `versions` says which one of those is shown that stand in the same place (after a retry or
    an edit), counted from 1.
    """

    id: int
    entry: str
    role: Role
    text: str
    state: State
    origin: Origin
    level: Level
    created: int
    version: int = 1
    versions: int = 1


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


@dataclass(frozen=True)
class Summary:
    """What stands for the messages of a conversation that no longer fit into the model's context.

    `gone` is the id of the last message that left, `upto` of the last one that `text` speaks of (0: none),
    `digest` is over those messages, so that a change to one of them is noticed.
    """

    gone: int
    upto: int = 0
    digest: str = ""
    text: str = ""


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


@dataclass(frozen=True)
class Filter:
    """Which entries of the journal are wanted; what is empty asks for nothing.

    All words of `text` and all `tags` must be there; one of the `kinds`, one of the `moods`. Days are
    YYYY-MM-DD, both included.
    """

    text: str = ""
    kinds: frozenset[str] = frozenset()
    moods: frozenset[int] = frozenset()
    tags: tuple[str, ...] = ()
    first_day: str = ""
    last_day: str = ""

    @property
    def empty(self) -> bool:
        """Whether every entry is wanted."""
        return self == Filter()


@dataclass(frozen=True)
class Listed:
    """One entry as the journal's list shows it.

    `preview` is how its words begin, or the place that a search found, with the found words between U+E000
    and U+E001. Times as in `Message`, `day` as in `Page`.
    """

    id: str
    kind: str
    title: str
    preview: str
    day: str
    mood: int | None
    tags: tuple[str, ...]
    created: int
    updated: int
    messages: int
    number: int  # of its row: entries of one moment stay in order


#: The kinds of entries.
KINDS = ("conversation", "writing", "exercise", "mood", "questionnaire")


#: The steps of the safety plan, in the order in which they are gone through when it gets hard.
#: The order is that of the Safety Planning Intervention (Stanley and Brown, 2012); the last one is added.
PLAN_STEPS = ("signs", "myself", "places", "people", "professionals", "safer", "reason")


@dataclass(frozen=True)
class TrustedPerson:
    """Somebody to turn to. `number` is as the person dials it; `id` is 0 before it is kept."""

    name: str
    number: str = ""
    note: str = ""
    id: int = 0


#: Where something is drafted that is no entry yet: a message that begins a conversation, a page of free writing; and
#: where the person was in the conversations and in the journal, which goes the same way.
DRAFT_PLACES = ("conversation", "writing", "where", "journal")
#: An exercise that was begun is drafted under this and its name.
DRAFTED_PRACTICE = "practice."


def without_entry(place: str) -> bool:
    """Whether what is drafted at `place` belongs to no entry yet."""
    return place in DRAFT_PLACES or place.startswith(DRAFTED_PRACTICE)


@dataclass(frozen=True)
class Draft:
    """What was being typed. `place` is an entry's id or as `without_entry` says; `updated` is ms since the epoch."""

    place: str
    text: str
    updated: int


@dataclass(frozen=True)
class Memory:
    """Something to remember of the person, `kept` once they said yes.

    `entry` and `message` say where it was said, empty and 0 once that is gone; `sensitive` things are proposed only
    after asking. `created` is ms since the epoch.
    """

    id: int
    text: str
    kept: bool
    sensitive: bool
    entry: str
    message: int
    created: int


@dataclass(frozen=True)
class FoundPlan:
    """A safety plan as it was found in a file, not yet checked: anything at all."""

    raw: Any


@dataclass(frozen=True)
class FoundRemembered:
    """What is remembered of a person as it was found in a file, not yet checked: anything at all."""

    raw: Any


@dataclass(frozen=True)
class BackupNote:
    """One of the app's own backups; `made` is milliseconds since the epoch, `size` bytes.

    `aside` marks a former vault that a restoring or a repair has put aside.
    """

    name: str
    made: int
    size: int
    aside: bool = False


@dataclass(frozen=True)
class Saved:
    """What was saved of a damaged vault: rows kept and lost, and where the damaged files lie now."""

    kept: int
    lost: int
    aside: str
