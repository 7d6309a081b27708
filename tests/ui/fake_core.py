"""A double of the app behind the window: implements `ui.ports.Core` in memory, with a scripted model.

Not the app: no encryption, no model, nothing on disk. `tests/ui/test_real_window.py` uses the real one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.ui.fake_diary import FakeDiary
from tests.ui.fake_insights import FakeInsights
from tests.ui.fake_memory import FakeMemory
from tests.ui.fake_practices import FakePractices
from tests.ui.fake_upkeep import FakeUpkeep

from mindmate import i18n
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
from mindmate.records import DRAFT_PLACES, PLAN_STEPS, BackupNote, Draft, Saved, TrustedPerson, without_entry
from mindmate.safety.values import Screening
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


class FakeJournal(FakeDiary):
    """Entries and messages in two lists; `FakeDiary` has what else an entry carries."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[Entry] = []
        self.said: list[Message] = []
        self.clock = START
        self.aside: set[int] = set()  # messages that stand in no version that is shown
        self.places: dict[int, list[int]] = {}  # all versions of a place, by each of them
        self.replaced = 0

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

    def entries(self, limit: int = 200, offset: int = 0, kind: str = "") -> list[Entry]:
        kept = [entry for entry in self.kept if not kind or entry.kind == kind]
        newest = sorted(kept, key=lambda entry: entry.updated, reverse=True)
        return newest[offset : offset + limit]

    def messages(self, entry_id: str) -> list[Message]:
        self.entry(entry_id)
        return [m for m in self.said if m.entry == entry_id and m.id not in self.aside]

    def message(self, message_id: int) -> Message:
        return next(message for message in self.said if message.id == message_id)

    def put_aside(self, message_id: int, keep: int = 0) -> None:
        """Whatever of its conversation is shown from this message on, but for `keep`, becomes an earlier version."""
        entry = self.message(message_id).entry
        gone = [m.id for m in self.messages(entry) if m.id >= message_id and m.id != keep]
        self.aside.update(gone)
        self.replaced = message_id

    def versions(self, message_id: int) -> list[Message]:
        places = self.places.get(message_id, [message_id])
        return [self.message(each) for each in places]

    def _in_place_of(self, former: int, message: Message) -> None:
        places = self.places.get(former, [former])
        places = [*places, message.id]
        for at, each in enumerate(places, 1):
            self.places[each] = places
            old = self.message(each)
            self.said[each - 1] = replace(old, version=at, versions=len(places))

    def show(self, message_id: int) -> None:
        places = self.places[message_id]
        shown = next(each for each in places if each not in self.aside)
        entry = self.message(message_id).entry
        following = [m.id for m in self.messages(entry) if m.id >= shown]
        self.aside.update(following)
        last = max(m.id for m in self.said if m.entry == entry)
        later = min([each for each in places if each > message_id], default=last + 1)
        self.aside.difference_update(range(message_id, later))

    def remove(self, message_id: int) -> list[int]:
        message = self.message(message_id)
        shown = [m.id for m in self.messages(message.entry)]
        gone = [message_id]
        if message.role is Role.USER:
            gone += [m for m in shown if m == message_id + 1]
        self.aside.update(gone)
        return gone

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
        if (former := self.replaced) and self.message(former).role is role:
            self.replaced = 0
            self._in_place_of(former, message)
            message = self.message(message.id)
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
        self.entry(entry_id)
        self.forget_leaf(entry_id)
        self.kept = [e for e in self.kept if e.id != entry_id]

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        return []


class FakePlan:
    """The safety plan in a dictionary and a list."""

    def __init__(self, core: FakeCore) -> None:
        self._core = core
        self.words: dict[str, str] = {}
        self.known: list[TrustedPerson] = []
        self._next = 1

    def steps(self) -> dict[str, str]:
        self._core._slow("steps")
        return {step: self.words[step] for step in PLAN_STEPS if step in self.words}

    def write(self, step: str, text: str) -> None:
        self._core._slow("write_step")
        if text.strip():
            self.words[step] = text
        else:
            self.words.pop(step, None)

    def people(self) -> list[TrustedPerson]:
        return list(self.known)

    def keep_person(self, person: TrustedPerson) -> int:
        self._core._slow("keep_person")
        if person.id == 0:
            person = replace(person, id=self._next)
            self._next += 1
            self.known.append(person)
        else:
            self.known = [person if known.id == person.id else known for known in self.known]
        return person.id

    def forget_person(self, identity: int) -> None:
        self.known = [known for known in self.known if known.id != identity]


class FakeDrafts:
    """What is being typed, in a dictionary."""

    def __init__(self, core: FakeCore) -> None:
        self._core = core
        self.words: dict[str, str] = {}

    def keep(self, place: str, text: str) -> None:
        self._core._slow("keep_place" if place in DRAFT_PLACES[2:] else "keep_draft")
        self.words.pop(place, None)
        if text:
            if not without_entry(place):
                self._core.journal.entry(place)
            self.words[place] = text

    def text(self, place: str) -> str:
        return self.words.get(place, "")

    def all(self) -> list[Draft]:
        return [Draft(place, text, START) for place, text in reversed(self.words.items())]

    def forget(self, place: str) -> None:
        self.keep(place, "")


class FakeFeedback:
    """Marks in a dictionary."""

    def __init__(self, core: FakeCore) -> None:
        self._core = core
        self.kept: dict[int, str] = {}

    def give(self, message_id: int, mark: str) -> None:
        self._core._slow("give")
        self.kept[message_id] = mark
        if not mark:
            del self.kept[message_id]

    def marks(self) -> dict[int, str]:
        return dict(self.kept)


class FakeCore:
    """What the window needs, scripted. `hold` keeps a reply waiting until `release` is called."""

    def __init__(self, *, vault: bool = False, country: str = "DE") -> None:
        self.prepared: list[str | None] = []
        self.out_of_view = 0
        self._settings = Settings(country=country, theme="light", welcomed=vault)
        self._vault = vault
        self._unlocked = False
        self._journal = FakeJournal()
        self._journal.slow = self._slow
        self._plan = FakePlan(self)
        self._drafts = FakeDrafts(self)
        self._practices = FakePractices(self)
        self._memory = FakeMemory(lambda on: self.change_settings(remember=on))
        self._journal.drop_draft = lambda place: self._drafts.words.pop(place, None)
        self.judged: list[str] = []
        self.child = False  # whether the person has written that they are a child
        self._stop = threading.Event()
        self._go = threading.Semaphore(0)
        self.pieces: Sequence[str] = ("I hear you. ", "That sounds ", "**heavy**. ", "What weighs most?")
        self.held = False
        self.level = Level.NONE
        self.watching = "full"
        self.notices: list[Notice] = []
        self.replacement: str | None = None
        self.fails: dict[str, MindMateError] = {}
        self.passphrases: list[bytearray] = []
        self.threads: set[str] = set()
        self.loaded = 0
        self.shelf = [STARTER]
        self.damaged = False
        self.shelf_of_backups: list[BackupNote] = []
        self.restored, self.saved, self.given_words = "", 0, ""
        self.met: MindMateError | None = None
        self.words_kept, self.proposed = vault, 0
        self.locks = 0
        self._holding: dict[str, threading.Event] = {}
        self.turns: list[tuple[str, int]] = []
        self._feedback = FakeFeedback(self)
        self.passphrase = PASSPHRASE
        self.upkeep = FakeUpkeep(self)
        self._insights = FakeInsights(self._journal, self._slow)

    # settings

    @property
    def settings(self) -> Settings:
        return self._settings

    def change_settings(self, **changes: object) -> Settings:
        self._fail("change_settings")
        if "language" in changes:
            i18n.use(str(changes["language"]) or None)
        self._settings = replace(self._settings, **changes)
        return self._settings

    # the vault

    def warm(self) -> bool:
        return False

    def has_vault(self) -> bool:
        return self._vault

    def create_vault(self, passphrase: bytearray) -> None:
        self._slow("create_vault", passphrase)
        self._vault = self._unlocked = True

    def unlock(self, passphrase: bytearray) -> None:
        right = passphrase == self.passphrase.encode()
        self._slow("unlock", passphrase)
        if not right:
            raise MindMateError("vault.wrong_passphrase")
        if self.damaged:
            raise MindMateError("vault.damaged")
        self._unlocked = True

    def unlock_with_keychain(self) -> None:
        self._slow("unlock_with_keychain")
        if not self.upkeep.keychain:
            raise MindMateError("keychain.unavailable")
        self._unlocked = True

    def unlock_damaged(self, passphrase: bytearray) -> None:
        self._slow("unlock_damaged", passphrase)
        self.damaged = False
        self._unlocked = True

    def recover(self, words: bytearray, passphrase: bytearray) -> None:
        self.given_words = bytes(words).decode()
        self._slow("recover", passphrase)
        self._unlocked = True

    def restore_backup(self, passphrase: bytearray, file: str = "") -> None:
        self.restored = file or self.shelf_of_backups[0].name
        self.damaged = False
        self.unlock(passphrase)

    def save_readable(self, passphrase: bytearray) -> Saved:
        self.saved += 1
        self.damaged = False
        self.unlock(passphrase)
        return Saved(9, 1, "aside")

    def backups(self) -> Sequence[BackupNote]:
        self._fail("backups")
        return list(self.shelf_of_backups)

    def forget_backups(self, backups: Sequence[BackupNote]) -> None:
        self._slow("forget_backups")
        self.shelf_of_backups = [note for note in self.shelf_of_backups if note not in backups]

    def trouble(self) -> MindMateError | None:
        return self.met

    @property
    def has_recovery_words(self) -> bool:
        return self.words_kept

    def propose_recovery_words(self) -> Sequence[str]:
        self.proposed += 1
        stem = "word" if self.proposed == 1 else "other" * (self.proposed - 1)
        return [f"{stem}{chr(97 + number)}" for number in range(24)]

    def keep_recovery_words(self) -> None:
        self._slow("keep_recovery_words")
        self.words_kept = True

    def delete_entry(self, entry_id: str) -> Sequence[BackupNote]:
        self._slow("delete_entry")
        self._journal.delete(entry_id)
        self._drafts.words.pop(entry_id, None)
        return list(self.shelf_of_backups)

    def hold_slow(self, method: str) -> None:
        """Let the next call of a slow method wait until `go_on`."""
        self._holding[method] = threading.Event()

    def go_on(self, method: str) -> None:
        self._holding[method].set()

    def lock(self) -> None:
        self.locks += 1
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

    @property
    def drafts(self) -> FakeDrafts:
        if not self._unlocked:
            raise MindMateError("vault.locked")
        return self._drafts

    @property
    def insights(self) -> FakeInsights:
        if not self._unlocked:
            raise MindMateError("vault.locked")
        return self._insights

    @property
    def practices(self) -> FakePractices:
        return self._practices

    @property
    def memory(self) -> FakeMemory:
        if not self._unlocked:
            raise MindMateError("vault.locked")
        return self._memory

    @property
    def plan(self) -> FakePlan:
        if not self._unlocked:
            raise MindMateError("vault.locked")
        return self._plan

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

    def open_conversation(self, entry_id: str | None) -> int:
        self.prepared.append(entry_id)
        return self.out_of_view

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
            emit(CardShown(self.level, self.child))
        emit(Ended(replace(reply, text=written, state=state), self.fails.pop("reply", None)))
        return entry_id

    def edit_turn(self, entry_id: str, message_id: int, text: str, emit: Callable[[TurnEvent], None]) -> None:
        self.turns.append(("edit", message_id))
        self._journal.put_aside(message_id)
        self.take_turn(entry_id, text, emit)

    def retry_turn(self, entry_id: str, emit: Callable[[TurnEvent], None]) -> None:
        self.turns.append(("retry", 0))
        self._slow("retry_turn")
        self._journal.put_aside(self._journal.messages(entry_id)[-1].id)
        reply = self._journal.append(entry_id, Role.ASSISTANT, "", state=State.PARTIAL, origin=Origin.MODEL)
        emit(ReplyBegan(self._journal.message(reply.id)))
        emit(ReplyText("Another answer."))
        self._journal.rewrite(reply.id, "Another answer.", state=State.COMPLETE)
        emit(Ended(self._journal.message(reply.id)))

    def show_version(self, entry_id: str, message_id: int) -> None:
        self._slow("show_version")
        self._journal.show(message_id)

    def delete_message(self, entry_id: str, message_id: int) -> Sequence[BackupNote]:
        self._slow("delete_message")
        self._journal.remove(message_id)
        return list(self.shelf_of_backups)

    @property
    def feedback(self) -> FakeFeedback:
        if not self._unlocked:
            raise MindMateError("vault.locked")
        return self._feedback

    def release(self, pieces: int = 1) -> None:
        """Let a held reply write on."""
        self._go.release(pieces)

    def stop_turn(self) -> None:
        self._stop.set()
        self._go.release()

    def opening_notices(self) -> Sequence[Notice]:
        return [
            Notice("program", "You are talking to a computer program, not a person."),
            Notice("watching", "A part of what watches for signs of danger isn't working now."),
        ]

    def judge(self, text: str) -> Level:
        self.judged.append(text)
        return self.level

    def judge_saved(self, text: str) -> Screening:
        self.judged.append(text)
        return Screening(self.level, (), "en", 1.0, self.watching)

    # help

    def help_page(self, country: str | None = None, *, child: bool = False) -> HelpPage:
        code = country or self._settings.country
        if code != "DE":
            return HelpPage(
                "US", "United States", ("911",), (HelpLine("988 Lifeline", "988", "24/7"),), "2026-01-02"
            )
        lines = (
            HelpLine("TelefonSeelsorge", "0800 111 0 111", "24/7", sources=("one",), checked="2026-01-02"),
            HelpLine("TelefonSeelsorge", "0800 111 0 222", "24/7", sources=("one",), checked="2026-01-02"),
            HelpLine("Nummer gegen Kummer", "116 111", "Mon–Sat 14–20", "child"),
        )
        ordered = tuple(sorted(lines, key=lambda line: line.kind != "child")) if child else lines
        return HelpPage("DE", "Germany", ("112", "110"), ordered, "2026-01-02")

    def countries(self) -> Sequence[tuple[str, str]]:
        return [("DE", "Germany"), ("US", "United States")]

    # faults

    def _slow(self, method: str, passphrase: bytearray | None = None) -> None:
        self.threads.add(threading.current_thread().name)
        if passphrase is not None:
            self.passphrases.append(passphrase)
            passphrase[:] = bytes(len(passphrase))
        if method in self._holding:
            assert self._holding[method].wait(60)
            del self._holding[method]
        self._fail(method)

    def _fail(self, method: str) -> None:
        if (error := self.fails.pop(method, None)) is not None:
            raise error
