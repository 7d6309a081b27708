"""What the transcript is made of: messages and notices, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mindmate.conversation.model import Message, Role, State
from mindmate.i18n import translate


class Kind(StrEnum):
    """What a part of the transcript is."""

    USER = "user"
    REPLY = "reply"
    NOTICE = "notice"


@dataclass
class Part:
    """One message or notice: its kind, its text as it came, the width of its longest line.

    `message` is what is kept of it, None for a notice.
    """

    kind: Kind
    text: str
    natural: float = 0.0
    message: Message | None = None


#: A pause of this length begins a new sitting, and the next message is preceded by its moment.
SITTING_MS = 3 * 60 * 60 * 1000


def part_of(message: Message) -> Part:
    """A message as a part."""
    return Part(Kind.USER if message.role is Role.USER else Kind.REPLY, message.text, message=message)


def begins_sitting(before: int, at: int) -> bool:
    """Whether a message of the moment `at` comes long after that of `before` (ms)."""
    return at - before >= SITTING_MS


def note_of(state: State) -> str:
    """What is said under a reply that didn't come to its end; empty for one that did."""
    if state is State.STOPPED:
        return translate("Transcript", "You stopped this reply.")
    if state is State.FAILED:
        return translate("Transcript", "The model stopped in the middle of this reply.")
    if state is State.PARTIAL:
        return translate("Transcript", "This reply was cut off.")
    return ""
