"""A scripted engine for tests: a double that says what it is told to. It refuses to run in a frozen app."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence

from mindmate.errors import MindMateError
from mindmate.replies import ReplyEnd, Sampling, TextPiece

Script = Callable[[Sequence[tuple[str, str]]], Sequence[str] | MindMateError]


class ScriptedEngine:
    """Behaves like `EngineHost` after loading; `script` gives the pieces of each reply, or an error.

    `seen` keeps the prompts that it got. With `hold` set, the reply waits before its last piece until
    it is stopped or `hold` is cleared, so that a test can stop in the middle without sleeping.
    """

    def __init__(self, script: Script, context: int = 2048) -> None:
        if getattr(sys, "frozen", False):
            raise RuntimeError("the scripted engine is for tests only")
        self._script, self.context = script, context
        self.seen: list[list[tuple[str, str]]] = []
        self._stopped = threading.Event()
        self.sampling, self.note, self.conversation, self.summary = Sampling(), "", "", ""
        self.hold = False

    def reply(
        self,
        messages: Sequence[tuple[str, str]],
        *,
        max_tokens: int,
        sampling: Sampling,
        note: str = "",
        summary: str = "",
        conversation: str = "",
    ) -> Iterator[TextPiece | ReplyEnd]:
        """Stream what the script says."""
        self.seen.append(list(messages))
        self.sampling, self.note, self.conversation = sampling, note, conversation
        self.summary = summary
        self._stopped.clear()
        pieces = self._script(messages)
        if isinstance(pieces, MindMateError):
            raise pieces
        written = 0
        for number, piece in enumerate(pieces[:max_tokens]):
            if self.hold and number == len(pieces) - 1:
                self._stopped.wait(30)
            if self._stopped.is_set():
                yield ReplyEnd("stopped", self.measure(messages)[0], 0, written)
                return
            written += 1
            yield TextPiece(piece)
        yield ReplyEnd("end", self.measure(messages)[0], 0, written)

    def stop(self) -> None:
        """End the running reply."""
        self._stopped.set()

    def measure(self, messages: Sequence[tuple[str, str]]) -> tuple[int, list[int]]:
        """A token a word, and four a message for its form."""
        words = [len(text.split()) for _, text in messages]
        return sum(words) + 4 * len(words), words
