"""Spending the context: which messages the model sees.

The system prompt is always in. When a conversation no longer fits, whole turns leave from its
beginning, never half of one; who calls is told how many, so that nothing is forgotten silently.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mindmate.conversation.model import Message, Role
from mindmate.errors import MindMateError

REPLY_TOKENS = 512  # room for an answer, in tokens
SMALLEST_REPLY = 64

Pair = tuple[str, str]  # (role, text)


@dataclass(frozen=True)
class Prompt:
    """What the model is asked. `dropped` counts the turns that no longer fit."""

    messages: tuple[Pair, ...]
    max_tokens: int
    dropped: int


def turns(messages: Sequence[Message]) -> list[list[Pair]]:
    """The conversation as turns, each a user message and what was answered to it.

    Neighbours of one role are joined, because most templates demand that the roles alternate;
    messages without text (a reply that was stopped before its first word) are left out.
    """
    found: list[list[Pair]] = []
    for message in messages:
        if not message.text.strip():
            continue
        if message.role is Role.USER:
            if found and len(found[-1]) == 1:
                found[-1][0] = ("user", f"{found[-1][0][1]}\n\n{message.text}")
            else:
                found.append([("user", message.text)])
        elif found:
            if len(found[-1]) == 2:
                found[-1][1] = ("assistant", f"{found[-1][1][1]}\n\n{message.text}")
            else:
                found[-1].append(("assistant", message.text))
    return found


def build(
    system: str, messages: Sequence[Message], count: Callable[[Sequence[Pair]], int], context: int
) -> Prompt:
    """The prompt for a conversation whose last message is the user's, within `context` tokens.

    `count` gives the tokens of a list of messages. Raises `engine.message_too_long` when the newest
    message alone leaves no room for an answer.
    """
    all_turns = turns(messages)
    reserve = max(SMALLEST_REPLY, min(REPLY_TOKENS, context // 4))

    def prompt_of(dropped: int) -> tuple[Pair, ...]:
        return (("system", system), *(pair for turn in all_turns[dropped:] for pair in turn))

    low, high = 0, max(0, len(all_turns) - 1)
    if count(prompt_of(0)) + reserve > context:
        while low < high:
            middle = (low + high) // 2
            if count(prompt_of(middle)) + reserve <= context:
                high = middle
            else:
                low = middle + 1
        if count(prompt_of(low)) + SMALLEST_REPLY > context:
            raise MindMateError("engine.message_too_long")
    return Prompt(prompt_of(low), reserve, low)
