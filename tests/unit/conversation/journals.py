"""A journal in memory: a double for the vault's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mindmate.errors import MindMateError
from mindmate.records import Entry, Level, Message, Origin, Role, State


class MemoryJournal:
    """A journal in memory: a double for the vault's."""

    def __init__(self) -> None:
        self.kept: dict[int, Message] = {}
        self.log: list[tuple[str, str, State]] = []
        self.fail_on: str = ""
        self.hidden: set[int] = set()
        self.title = ""

    def create(self, kind: str = "conversation", title: str = "") -> str:
        self.title = title
        return "0" * 16

    def entry(self, entry_id: str) -> Entry:
        return Entry(entry_id, "conversation", self.title, 0, 0, len(self.messages(entry_id)))

    def rename(self, entry_id: str, title: str) -> None:
        self.title = title

    def messages(self, entry_id: str) -> list[Message]:
        return [message for message in self.kept.values() if message.id not in self.hidden]

    def superseded(self, entry_id: str) -> list[Message]:
        return [m for m in self.kept.values() if m.id in self.hidden and m.role is Role.USER]

    def show(self, message_id: int) -> None:
        """Only what a retry needs: one reply at the end in the place of another."""
        others = {m.id for m in self.messages("") if m.id > message_id}
        self.hidden = (self.hidden - {message_id}) | others

    def remove(self, message_id: int) -> list[int]:
        """Only the message alone."""
        del self.kept[message_id]
        self.hidden.discard(message_id)
        return [message_id]

    def raise_level(self, message_id: int, level: Level) -> None:
        self.kept[message_id] = replace(self.kept[message_id], level=level)

    def append(self, entry_id: str, role: Role, text: str, *, instead_of: int = 0, **fields: Any) -> Message:
        if self.fail_on == "append":
            raise MindMateError("disk.full")
        if instead_of:
            self.hidden |= {m.id for m in self.messages(entry_id) if m.id >= instead_of}
        values = {"state": State.COMPLETE, "origin": Origin.PERSON, "level": Level.NONE} | fields
        message = Message(max(self.kept, default=0) + 1, entry_id, role, text, created=0, **values)
        self.kept[message.id] = message
        self.log.append(("append", text, message.state))
        return message

    def rewrite(self, message_id: int, text: str, *, state: State, origin: Origin | None = None) -> None:
        before = self.kept[message_id]
        self.kept[message_id] = replace(before, text=text, state=state, origin=origin or before.origin)
        self.log.append(("rewrite", text, state))
