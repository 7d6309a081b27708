"""A double of what is remembered: in memory, without a model or an encoder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from mindmate.conversation.tone import clean_name
from mindmate.records import Memory
from mindmate.ui.ports_memory import Similar


class FakeMemory:
    """Implements `ui.ports_memory.Remembered`."""

    def __init__(self, change: Callable[[bool], object]) -> None:
        self.rows: list[Memory] = []
        self.called = ""
        self.places: list[Similar] = []
        self.asked: list[str] = []
        self.known_texts = (0, 0)
        self._change = change

    def propose(self, text: str, *, sensitive: bool = False, entry: str = "") -> int:
        """Something that waits for a yes."""
        self.rows.append(Memory(len(self.rows) + 1, text, False, sensitive, entry, 0, 1_790_000_000_000))
        return len(self.rows)

    def waiting(self, *, delicate_too: bool = False) -> tuple[Sequence[Memory], int]:
        proposed = [row for row in self.rows if not row.kept]
        shown = [row for row in proposed if delicate_too or not row.sensitive]
        return shown, len(proposed) - len(shown)

    def kept(self) -> Sequence[Memory]:
        return [row for row in self.rows if row.kept]

    def add(self, text: str) -> None:
        self.keep(self.propose(text))

    def keep(self, identity: int, text: str = "") -> None:
        self.rows = [
            replace(row, kept=True, text=text or row.text) if row.id == identity else row for row in self.rows
        ]

    def forget(self, identity: int) -> None:
        self.rows = [row for row in self.rows if row.id != identity]

    def forget_all(self) -> None:
        self.rows = []

    def switch(self, on: bool) -> None:
        self._change(on)

    def name(self) -> str:
        return self.called

    def set_name(self, name: str) -> str:
        self.called = clean_name(name)
        return self.called

    def similar(self, text: str, most: int = 5) -> Sequence[Similar]:
        self.asked.append(text)
        return self.places[:most]

    def indexed(self) -> tuple[int, int]:
        return self.known_texts
