"""A double of the app behind the window: implements `ui.ports.Core` in memory, with a scripted model.

Not the app: no encryption, no model, nothing on disk. `tests/ui/test_real_window.py` uses the real one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from mindmate.conversation.events import (
    CardShown,
    Ended,
    Kept,
    Notice,
    ReplyBegan,
    ReplyReplaced,
    ReplyText,
    TurnEvent,
)
from mindmate.conversation.model import Entry, Hit, Level, Message, Origin, Role, State
from mindmate.errors import MindMateError
from mindmate.settings import Settings
from mindmate.ui.ports import HelpLine, HelpPage, ModelCard

PASSPHRASE = "correct horse battery staple"
START = 1_790_000_000_000  # milliseconds; a fixed clock
STARTER = ModelCard(
    "starter.gguf",
    "SmolLM2 135M Instruct",
    "A very small model to try the app with, not the companion itself.",
    99_000_000,
    True,
)


class FakeJournal:
    """Entries and messages in two lists."""

    def __init__(self) -> None:
        self.kept: list[Entry] = []
        self.said: list[Message] = []
        self.clock = START

    def tick(self) -> int:
        self.clock += 1000
        return self.clock

    def create(self, kind: str = "conversation", title: str = "") -> str:
        entry_id = f"{len(self.kept):016x}"
        self.kept.append(Entry(entry_id, kind, title, self.tick(), self.clock, 0))
        return entry_id

    def entry(self, entry_id: str) -> Entry:
        for entry in self.kept:
            if entry.id == entry_id:
                return entry
        raise MindMateError("entry.missing")

    def resolve(self, prefix: str) -> str:
        return self.entry(prefix).id

    def entries(self, limit: int = 200, offset: int = 0) -> list[Entry]:
        newest = sorted(self.kept, key=lambda entry: entry.updated, reverse=True)
        return newest[offset : offset + limit]

    def messages(self, entry_id: str) -> list[Message]:
        self.entry(entry_id)
        return [message for message in self.said if message.entry == entry_id]

    def append(
        self,
        entry_id: str,
        role: Role,
        text: str,
        *,
        state: State = State.COMPLETE,
        origin: Origin = Origin.PERSON,
        level: Level = Level.NONE,
    ) -> Message:
        message = Message(len(self.said) + 1, entry_id, role, text, state, origin, level, self.tick())
        self.said.append(message)
        self.kept = [
            replace(e, updated=self.clock, messages=e.messages + 1) if e.id == entry_id else e
            for e in self.kept
        ]
        return message

    def rewrite(self, message_id: int, text: str, *, state: State, origin: Origin | None = None) -> None:
        old = self.said[message_id - 1]
        self.said[message_id - 1] = replace(old, text=text, state=state, origin=origin or old.origin)

    def rename(self, entry_id: str, title: str) -> None:
        self.kept = [replace(e, title=title) if e.id == entry_id else e for e in self.kept]

    def delete(self, entry_id: str) -> None:
        self.kept = [e for e in self.kept if e.id != entry_id]

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        return []


class FakeCore:
    """What the window needs, scripted. `hold` keeps a reply waiting until `release` is called."""

    def __init__(self, *, vault: bool = False, country: str = "DE") -> None:
        self.prepared: list[str | None] = []
        self._settings = Settings(country=country, theme="light", welcomed=vault)
        self._vault = vault
        self._unlocked = False
        self._journal = FakeJournal()
        self._stop = threading.Event()
        self._go = threading.Semaphore(0)
        self.pieces: Sequence[str] = ("I hear you. ", "That sounds ", "**heavy**. ", "What weighs most?")
        self.held = False
        self.level = Level.NONE
        self.notices: list[Notice] = []
        self.replacement: str | None = None
        self.fails: dict[str, MindMateError] = {}
        self.passphrases: list[bytearray] = []
        self.threads: set[str] = set()
        self.loaded = 0
        self.shelf = [STARTER]

    # settings

    @property
    def settings(self) -> Settings:
        return self._settings

    def change_settings(self, **changes: object) -> Settings:
        self._fail("change_settings")
        self._settings = replace(self._settings, **changes)
        return self._settings

    # the vault

    def has_vault(self) -> bool:
        return self._vault

    def create_vault(self, passphrase: bytearray) -> None:
        self._slow("create_vault", passphrase)
        self._vault = self._unlocked = True

    def unlock(self, passphrase: bytearray) -> None:
        right = passphrase == PASSPHRASE.encode()
        self._slow("unlock", passphrase)
        if not right:
            raise MindMateError("vault.wrong_passphrase")
        self._unlocked = True

    def lock(self) -> None:
        self._stop.set()
        self._go.release()
        self._unlocked = False

    @property
    def unlocked(self) -> bool:
        return self._unlocked

    @property
    def journal(self) -> FakeJournal:
        if not self._unlocked:
            raise MindMateError("vault.locked")
        return self._journal

    # the model

    def models(self) -> Sequence[ModelCard]:
        return list(self.shelf)

    @property
    def model(self) -> ModelCard | None:
        chosen = [card for card in self.shelf if card.file == self._settings.model]
        return (chosen or self.shelf or [None])[0]

    def add_model(self, file: str) -> ModelCard:
        self._fail("add_model")
        card = ModelCard(file, "A model of one’s own", "7 billion weights", 4_100_000_000, False)
        self.shelf.insert(0, card)
        return card

    def load_model(self) -> None:
        self._slow("load_model")
        self.loaded += 1

    # talking

    def open_conversation(self, entry_id: str | None) -> None:
        self.prepared.append(entry_id)

    def take_turn(self, entry_id: str | None, text: str, emit: Callable[[TurnEvent], None]) -> str:
        self._slow("take_turn")
        self._stop.clear()
        entry_id = entry_id or self._journal.create(title=" ".join(text.split()[:7]))
        emit(Kept(self._journal.append(entry_id, Role.USER, text, level=self.level)))
        reply = self._journal.append(entry_id, Role.ASSISTANT, "", state=State.PARTIAL, origin=Origin.MODEL)
        emit(ReplyBegan(reply))
        for notice in self.notices:
            emit(notice)
        written = ""
        for piece in self.pieces:
            if self.held:
                self._go.acquire()
            if self._stop.is_set():
                break
            written += piece
            emit(ReplyText(piece))
        state = State.STOPPED if self._stop.is_set() else State.COMPLETE
        if self.replacement is not None:
            written, state = self.replacement, State.REPLACED
            emit(ReplyReplaced(written))
        self._journal.rewrite(reply.id, written, state=state)
        if self.level.rank >= Level.ELEVATED.rank:
            emit(CardShown(self.level))
        emit(Ended(replace(reply, text=written, state=state), self.fails.pop("reply", None)))
        return entry_id

    def release(self, pieces: int = 1) -> None:
        """Let a held reply write on."""
        self._go.release(pieces)

    def stop_turn(self) -> None:
        self._stop.set()
        self._go.release()

    def opening_notices(self) -> Sequence[Notice]:
        return [
            Notice("program", "You are talking to a computer program, not a person."),
            Notice("watching", "MindMate watches for signs of danger with a short list of words only."),
        ]

    # help

    def help_page(self, country: str | None = None) -> HelpPage:
        code = country or self._settings.country
        if code != "DE":
            return HelpPage(
                "US", "United States", ("911",), (HelpLine("988 Lifeline", "988", "24/7", ""),), "2026-01-02"
            )
        lines = (
            HelpLine("TelefonSeelsorge", "0800 111 0 111", "24 hours", "free, anonymous"),
            HelpLine("TelefonSeelsorge", "0800 111 0 222", "24 hours", "free, anonymous"),
            HelpLine("Nummer gegen Kummer", "116 111", "Mon–Sat 14–20", "for children and teenagers"),
        )
        return HelpPage("DE", "Germany", ("112", "110"), lines, "2026-01-02")

    def countries(self) -> Sequence[tuple[str, str]]:
        return [("DE", "Germany"), ("US", "United States")]

    # faults

    def _slow(self, method: str, passphrase: bytearray | None = None) -> None:
        self.threads.add(threading.current_thread().name)
        if passphrase is not None:
            self.passphrases.append(passphrase)
            passphrase[:] = bytes(len(passphrase))
        self._fail(method)

    def _fail(self, method: str) -> None:
        if (error := self.fails.pop(method, None)) is not None:
            raise error
