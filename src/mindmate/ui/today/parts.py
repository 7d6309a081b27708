"""What the transcript is made of: messages and notices, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mindmate.conversation.model import State
from mindmate.i18n import translate


class Kind(StrEnum):
    """What a part of the transcript is."""

    USER = "user"
    REPLY = "reply"
    NOTICE = "notice"


@dataclass
class Part:
    """One message or notice: its kind, its text as it came, the width of its longest line."""

    kind: Kind
    text: str
    natural: float = 0.0


def note_of(state: State) -> str:
    """What is said under a reply that didn't come to its end; empty for one that did."""
    if state is State.STOPPED:
        return translate("Transcript", "You stopped this reply.")
    if state is State.FAILED:
        return translate("Transcript", "The model stopped in the middle of this reply.")
    if state is State.PARTIAL:
        return translate("Transcript", "This reply was cut off.")
    return ""
