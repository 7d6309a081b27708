"""Text that is saved without a conversation: free writing, exercises, what is imported.

It is judged when it is saved. What follows is a card beside it, never a block, and nothing is held back.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from mindmate.records import FoundPlan, FoundRemembered, Level
from mindmate.safety import lexicon
from mindmate.safety.values import Screening

NEWEST = 200  # texts of an import that the whole screen reads; the word list reads all of them

Screen = Callable[[str, Sequence[str]], Screening]


class Watch:
    """Passes entries on to whoever saves them, and keeps what is needed to judge them afterwards."""

    def __init__(self) -> None:
        self._order = itertools.count()
        self._newest: list[tuple[int, int, str]] = []
        self._listed = Level.NONE

    def __call__(self, entries: Iterable[Any]) -> Iterator[Any]:
        """The same entries, unchanged, one after the other."""
        for entry in entries:
            for when, text in own_words(entry):
                listed = lexicon.judge(text).level
                if listed.rank > self._listed.rank:
                    self._listed = listed
                heapq.heappush(self._newest, (when, next(self._order), text))
                if len(self._newest) > NEWEST:
                    heapq.heappop(self._newest)
            yield entry

    def level(self, screen: Screen) -> Level:
        """The highest level: by the word list of everything, by the whole screen of what is newest."""
        found = [screen(text, ()).level for _, _, text in sorted(self._newest)]
        return max([self._listed, *found], key=lambda level: level.rank)


def own_words(entry: Any) -> Iterator[tuple[int, str]]:
    """(time, text) of what the person wrote, in an entry, a plan or memories as `vault.exchange` passes them."""
    if isinstance(entry, FoundPlan):
        yield from _of_a_plan(entry.raw)
    if isinstance(entry, FoundRemembered):
        yield from _of_memories(entry.raw)
    if not isinstance(entry, dict):
        return
    when = entry.get("created")
    at = when if type(when) is int else 0
    if isinstance(body := entry.get("body"), str) and body.strip():
        yield at, body
    messages = entry.get("messages")
    for message in messages if isinstance(messages, list) else ():
        if isinstance(message, dict) and message.get("role") == "user":
            text, then = message.get("text"), message.get("created")
            if isinstance(text, str) and text.strip():
                yield (then if type(then) is int else at), text


def _of_a_plan(raw: Any) -> Iterator[tuple[int, str]]:
    steps = raw.get("steps") if isinstance(raw, dict) else None
    for step in steps.values() if isinstance(steps, dict) else ():
        if isinstance(step, dict) and isinstance(text := step.get("text"), str) and text.strip():
            when = step.get("updated")
            yield when if type(when) is int else 0, text


def _of_memories(raw: Any) -> Iterator[tuple[int, str]]:
    found = raw.get("memories") if isinstance(raw, dict) else None
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and isinstance(text := one.get("text"), str) and text.strip():
            when = one.get("updated")
            yield when if type(when) is int else 0, text
