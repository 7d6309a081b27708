"""Spending the context: which messages the model sees.

The system prompt is always in. When a conversation no longer fits, whole turns leave from its
beginning, never half of one, and several at once, so that what stays needn't be read anew each time.
Which ones leave follows from the conversation alone: the same after a restart. What was noted of the
turns that left (`summary.py`) has a share of the context from then on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mindmate.conversation.model import Message, Role
from mindmate.errors import MindMateError

REPLY_TOKENS = {"short": 120, "medium": 320, "long": 640}  # room for an answer, in tokens
SMALLEST_REPLY = 64
NOTE_FORM = 6  # tokens of the form around a note, generously
KEPT_SHARE = 0.5  # of the room for turns is filled after some have left
SUMMARY_SHARE, SUMMARY_TOKENS = 8, 160  # a summary has an eighth of the context, and so many tokens at most

Pair = tuple[str, str]  # (role, text)


class Counter(Protocol):
    """What counts tokens."""

    @property
    def context(self) -> int: ...
    def measure(self, messages: Sequence[Pair]) -> tuple[int, list[int]]:
        """Tokens of the prompt of `messages`, and of each message's words alone."""


@dataclass(frozen=True)
class Prompt:
    """What the model is asked. `dropped` turns no longer fit; `dropped_now` of them left with this message.

    `gone` is the id of the last message that left, 0 where all are in; `summary` is what is told of those.
    """

    messages: tuple[Pair, ...]
    max_tokens: int
    dropped: int
    dropped_now: int
    gone: int = 0
    summary: str = ""


def turns(messages: Sequence[Message]) -> list[list[Pair]]:
    """The conversation as turns, each a user message and what was answered to it.

    Neighbours of one role are joined, because most templates demand that the roles alternate;
    messages without text (a reply that was stopped before its first word) are left out.
    """
    return [
        [(role.value, "\n\n".join(m.text for m in turn if m.role is role)) for role in _roles(turn)]
        for turn in grouped(messages)
    ]


def grouped(messages: Sequence[Message]) -> list[list[Message]]:
    """The messages of each turn: the person's, then the answers. What comes before the first of theirs is left out."""
    found: list[list[Message]] = []
    for message in messages:
        if not message.text.strip():
            continue
        if message.role is Role.USER and (not found or found[-1][-1].role is not Role.USER):
            found.append([message])
        elif found:
            found[-1].append(message)
    return found


def _roles(turn: Sequence[Message]) -> list[Role]:
    return list(dict.fromkeys(message.role for message in turn))


def summary_room(context: int) -> int:
    """Tokens that a summary may have."""
    return min(SUMMARY_TOKENS, context // SUMMARY_SHARE)


class Budget:
    """Builds prompts for one model; remembers the length of each text, so that none is counted twice."""

    def __init__(self, counter: Counter, system: str, length: str = "medium") -> None:
        """`system` stands at the head of every prompt; `length` is one of REPLY_TOKENS."""
        self._counter, self._system = counter, system
        self._reply = REPLY_TOKENS.get(length, REPLY_TOKENS["medium"])
        self._lengths: dict[Pair, int] = {}
        self._head = self._form = 0

    def build(self, messages: Sequence[Message], note: str = "", summary: str = "") -> Prompt:
        """The prompt for a conversation whose last message is the user's.

        `note` is guidance that will go into the newest message, and so will `summary`, what was noted of
        turns that left. Raises `engine.message_too_long` when the newest message alone leaves no room for
        an answer.
        """
        context = self._counter.context
        all_turns = turns(messages)
        costs = self._costs(all_turns)
        extra = self._measure_words([("user", note)])[0] + NOTE_FORM if note else 0
        reserve = max(SMALLEST_REPLY, min(self._reply, context // 4)) + extra
        if self._head + sum(costs[-1]) + extra + SMALLEST_REPLY > context:
            raise MindMateError("engine.message_too_long")
        start, before = _leave(costs, self._head, reserve, context)
        kept = tuple(pair for turn in all_turns[start:] for pair in turn)
        used = self._head + sum(map(sum, costs[start:])) + extra
        room = min(summary_room(context), context - used - SMALLEST_REPLY - NOTE_FORM)
        told = self.shortened(summary, room) if start else ""
        gone = grouped(messages)[start - 1][-1].id if start else 0
        return Prompt((("system", self._system), *kept), reserve - extra, start, start - before, gone, told)

    def shortened(self, text: str, most: int) -> str:
        """The first sentences of `text` that have at most `most` tokens together; empty where not one has."""
        sentences = _SENTENCES.findall(text)
        while sentences:
            whole = "".join(sentences).strip()
            if self._measure_words([("user", whole)])[0] <= most:
                return whole
            sentences.pop()
        return ""

    def _costs(self, all_turns: Sequence[Sequence[Pair]]) -> list[list[int]]:
        """Tokens of each message of each turn, with its share of the template."""
        if not self._head:
            total, words = self._counter.measure([("system", self._system), ("user", "x")])
            self._form = max(1, total - sum(words))
            self._head = words[0] + self._form
        unknown = [pair for turn in all_turns for pair in turn if pair not in self._lengths]
        if unknown:
            for pair, length in zip(unknown, self._measure_words(unknown), strict=True):
                self._lengths[pair] = length
        # Other conversations' words needn't stay in memory for their lengths' sake.
        self._lengths = {pair: self._lengths[pair] for turn in all_turns for pair in turn}
        return [[self._lengths[pair] + self._form for pair in turn] for turn in all_turns]

    def _measure_words(self, pairs: Sequence[Pair]) -> list[int]:
        # In messages of their own, so that the template is never asked for roles that don't alternate.
        lengths: list[int] = []
        for start in range(0, len(pairs), 64):
            part = pairs[start : start + 64]
            alternating = [("user" if n % 2 == 0 else "assistant", text) for n, (_, text) in enumerate(part)]
            lengths += self._counter.measure(alternating)[1]
        return lengths


_SENTENCES = re.compile(r"[^.!?…]+[.!?…]+[\"”»')\]]*\s*|[^.!?…]+$")


def _leave(costs: Sequence[Sequence[int]], head: int, reserve: int, context: int) -> tuple[int, int]:
    """(first turn that stays, what that was before the newest message came), by playing the conversation through.

    Each step knows what was known then: a turn's answer is counted after the step that made room for it.
    """
    start = before = 0
    used = head
    summary = summary_room(context) + NOTE_FORM
    most = head + KEPT_SHARE * max(0, context - head - reserve - summary)
    for number, (question, *answer) in enumerate(costs):
        before = start
        used += question
        if used + reserve + (summary if start else 0) > context:
            while start < number and used > most:
                used -= sum(costs[start])
                start += 1
        used += sum(answer)
    return start, before
