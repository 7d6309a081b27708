"""The journal: entries and their messages, kept in the vault.

Fulfils `mindmate.conversation.ports.Journal`. Callable from any thread; every call runs on the vault's
one thread, and whatever writes has reached the disk when it returns.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any, TypeVar

from mindmate.errors import MindMateError
from mindmate.records import HIT_END, HIT_START, Entry, Hit, Level, Message, Origin, Role, State
from mindmate.tasks import SerialQueue
from mindmate.vault import search
from mindmate.vault.database import Database, Writer

T = TypeVar("T")

_ENTRY = (
    "SELECT public, kind, title, created, updated,"
    " (SELECT count(*) FROM messages WHERE messages.entry = entries.id) FROM entries"
)
_MESSAGE = "SELECT id, role, text, state, origin, level, created FROM messages"
_HITS = (
    "SELECT rowid, snippet(search, 0, ?, ?, '…', ?) FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?"
)
_ID_DIGITS = frozenset("0123456789abcdef")


def now() -> int:
    """Milliseconds since the epoch, UTC."""
    return time.time_ns() // 1_000_000


def clean(text: str) -> str:
    """`text` without what no file can hold: lone surrogates become U+FFFD."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text


class Journal:
    """The open journal. Raises `vault.locked` once it was closed."""

    def __init__(self, queue: SerialQueue, database: Database) -> None:
        self._queue = queue
        self._database: Database | None = database

    def close(self) -> None:
        """From now on every call raises `vault.locked`."""
        self._database = None

    def _run(self, job: Callable[[Database], T]) -> T:
        def on_thread() -> T:
            if self._database is None:
                raise MindMateError("vault.locked")
            return job(self._database)

        try:
            return self._queue.call(on_thread)
        except RuntimeError as error:  # the queue was closed in between
            if self._database is None:
                raise MindMateError("vault.locked") from error
            raise

    def create(self, kind: str = "conversation", title: str = "") -> str:
        """Begin an entry; returns its id (16 hexadecimal digits)."""
        public = os.urandom(8).hex()
        at = now()

        def job(database: Database) -> None:
            with database.writing() as writer:
                row = writer.insert(
                    "entries", public=public, kind=kind, title=clean(title), created=at, updated=at
                )
                _index_entry(writer, row, clean(title))

        self._run(job)
        return public

    def entry(self, entry_id: str) -> Entry:
        """One entry. Raises `entry.missing`."""
        row = self._run(lambda database: database.row(f"{_ENTRY} WHERE public = ?", entry_id))
        if row is None:
            raise MindMateError("entry.missing")
        return Entry(*row)

    def resolve(self, prefix: str) -> str:
        """The one entry id that begins with `prefix`. Raises `entry.missing`, `entry.ambiguous`."""
        prefix = prefix.strip().lower()
        if not prefix or not _ID_DIGITS.issuperset(prefix):
            raise MindMateError("entry.missing")
        rows = self._run(
            lambda database: database.rows(
                "SELECT public FROM entries WHERE public >= ? AND public < ? LIMIT 2", prefix, prefix + "g"
            )
        )
        if not rows:
            raise MindMateError("entry.missing")
        if len(rows) > 1:
            raise MindMateError("entry.ambiguous")
        return str(rows[0][0])

    def entries(self, limit: int = 200, offset: int = 0) -> list[Entry]:
        """The newest first, by last change."""
        rows = self._run(
            lambda database: database.rows(
                f"{_ENTRY} ORDER BY updated DESC, id DESC LIMIT ? OFFSET ?", limit, offset
            )
        )
        return [Entry(*row) for row in rows]

    def messages(self, entry_id: str) -> list[Message]:
        """All messages of an entry, oldest first. Raises `entry.missing`."""

        def job(database: Database) -> list[tuple[Any, ...]]:
            row = _entry_row(database, entry_id)
            return database.rows(f"{_MESSAGE} WHERE entry = ? ORDER BY id", row)

        return [_message(entry_id, row) for row in self._run(job)]

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
        """Keep a message. Raises `entry.missing`, `disk.*`."""
        text = clean(text)
        at = now()

        def job(database: Database) -> int:
            entry = _entry_row(database, entry_id)
            with database.writing() as writer:
                row = writer.insert(
                    "messages",
                    entry=entry,
                    role=role.value,
                    text=text,
                    state=state.value,
                    origin=origin.value,
                    level=level.value,
                    created=at,
                )
                _index_message(writer, row, text)
                writer.update("entries", entry, updated=at)
            return row

        return Message(self._run(job), entry_id, role, text, state, origin, level, at)

    def rewrite(self, message_id: int, text: str, *, state: State, origin: Origin | None = None) -> None:
        """Put the current text of a reply that is being written, or its final form."""
        text = clean(text)
        changes: dict[str, Any] = {"text": text, "state": state.value}
        if origin is not None:
            changes["origin"] = origin.value

        def job(database: Database) -> None:
            found = database.row("SELECT entry FROM messages WHERE id = ?", message_id)
            if found is None:
                raise MindMateError("entry.missing")
            with database.writing() as writer:
                writer.update("messages", message_id, **changes)
                _index_message(writer, message_id, text)
                writer.update("entries", found[0], updated=now())

        self._run(job)

    def rename(self, entry_id: str, title: str) -> None:
        """Give an entry another title. Raises `entry.missing`."""
        title = clean(title)

        def job(database: Database) -> None:
            row = _entry_row(database, entry_id)
            with database.writing() as writer:
                writer.update("entries", row, title=title, updated=now())
                _index_entry(writer, row, title)

        self._run(job)

    def delete(self, entry_id: str) -> None:
        """Delete an entry and all that belongs to it, really. Raises `entry.missing`."""

        def job(database: Database) -> None:
            entry = _entry_row(database, entry_id)
            ids = database.rows("SELECT id FROM messages WHERE entry = ?", entry)
            with database.writing() as writer:
                for (message,) in ids:
                    writer.execute("DELETE FROM search WHERE rowid = ?", (2 * message,))
                writer.execute("DELETE FROM search WHERE rowid = ?", (2 * entry + 1,))
                writer.delete("messages", "entry", entry)
                writer.delete("entries", "id", entry)

        self._run(job)

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Where all words of `text` occur, the best first; never an error for what somebody typed."""
        wanted = search.question(text)
        if not wanted:
            return []

        def job(database: Database) -> list[Hit]:
            found = database.rows(_HITS, HIT_START, HIT_END, search.SNIPPET_TOKENS, wanted, limit)
            return [hit for row, snippet in found if (hit := _hit(database, row, snippet)) is not None]

        return self._run(job)


def _entry_row(database: Database, entry_id: str) -> int:
    row = database.row("SELECT id FROM entries WHERE public = ?", entry_id)
    if row is None:
        raise MindMateError("entry.missing")
    return int(row[0])


def _message(entry_id: str, row: tuple[Any, ...]) -> Message:
    identity, role, text, state, origin, level, created = row
    return Message(identity, entry_id, Role(role), text, State(state), Origin(origin), Level(level), created)


def _index_message(writer: Writer, row: int, text: str) -> None:
    writer.execute(
        "INSERT OR REPLACE INTO search (rowid, text) VALUES (?, ?)", (2 * row, search.indexed(text))
    )


def _index_entry(writer: Writer, row: int, title: str) -> None:
    writer.execute(
        "INSERT OR REPLACE INTO search (rowid, text) VALUES (?, ?)", (2 * row + 1, search.indexed(title))
    )


def _hit(database: Database, row: int, snippet: str) -> Hit | None:
    number, is_entry = divmod(row, 2)
    if is_entry:
        found = database.row("SELECT public, 0, title, created FROM entries WHERE id = ?", number)
    else:
        found = database.row(
            "SELECT public, messages.id, title, messages.created FROM messages"
            " JOIN entries ON entries.id = messages.entry WHERE messages.id = ?",
            number,
        )
    if found is None:
        return None
    entry, message, title, created = found
    return Hit(entry, message, title, search.shown(snippet), created)
