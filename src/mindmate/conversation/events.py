"""What happens during a turn, in order: Kept, then notices and cards, then a reply, then one Ended."""

from __future__ import annotations

from dataclasses import dataclass

from mindmate.conversation.model import Level, Message
from mindmate.errors import MindMateError


@dataclass(frozen=True)
class Kept:
    """The person's message is committed."""

    message: Message


@dataclass(frozen=True)
class ReplyBegan:
    """A reply begins; `message` is its (still empty) place in the journal."""

    message: Message


@dataclass(frozen=True)
class ReplyText:
    """More text of the reply, already guarded."""

    delta: str


@dataclass(frozen=True)
class ReplyReplaced:
    """The guard took back what was shown of this reply; show `text` in its place."""

    text: str


@dataclass(frozen=True)
class Notice:
    """A line from code, not from the model; `kind` is "program", "watching", "break", "child", "context",
    "engine" or "memory"."""

    kind: str
    text: str


@dataclass(frozen=True)
class CardShown:
    """Show the help card: large at `crisis`, small at `elevated`; lines for children first if `child`."""

    level: Level
    child: bool = False


@dataclass(frozen=True)
class Ended:
    """The turn is over; `message` is the reply as it was kept, None where there is none.

    `error` says why the model couldn't finish, for a card; what had come before it is kept.
    """

    message: Message | None
    error: MindMateError | None = None


TurnEvent = Kept | ReplyBegan | ReplyText | ReplyReplaced | Notice | CardShown | Ended
