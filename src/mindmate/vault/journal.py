"""The journal: entries and their messages, kept in the vault.

Fulfils `mindmate.conversation.ports.Journal`. Callable from any thread; every call runs on the vault's
one thread, and whatever writes has reached the disk when it returns.
"""

from __future__ import annotations

from typing import Any

from mindmate.errors import MindMateError
from mindmate.records import HIT_END, HIT_START, Entry, Hit, Level, Message, Origin, Role, State
from mindmate.vault import search
from mindmate.vault.database import Database
from mindmate.vault.diary import Diary, clean, entry_row, index_entry, now, put_into_index

_ENTRY = (
    "SELECT public, kind, title, created, updated,"
    " (SELECT count(*) FROM messages WHERE messages.entry = entries.id) FROM entries"
)
_MESSAGE = "SELECT id, role, text, state, origin, level, created FROM messages"
_PLACES = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
_HITS = "SELECT rowid, snippet(search, 0, ?, ?, '…', ?) FROM search WHERE search MATCH ? ORDER BY {} LIMIT ?"
_ID_DIGITS = frozenset("0123456789abcdef")


class Journal(Diary):
    """The open journal. Raises `vault.locked` once it was closed."""

    def create(self, kind: str = "conversation", title: str = "") -> str:
        """Begin an entry; returns its id (16 hexadecimal digits)."""
        return self.write(kind, title)

    def entry(self, entry_id: str) -> Entry:
        """One entry. Raises `entry.missing`."""
        row = self.run(lambda database: database.row(f"{_ENTRY} WHERE public = ?", entry_id))
        if row is None:
            raise MindMateError("entry.missing")
        return Entry(*row)

    def resolve(self, prefix: str) -> str:
        """The one entry id that begins with `prefix`. Raises `entry.missing`, `entry.ambiguous`."""
        prefix = prefix.strip().lower()
        if not prefix or not _ID_DIGITS.issuperset(prefix):
            raise MindMateError("entry.missing")
        rows = self.run(
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
        rows = self.run(
            lambda database: database.rows(
                f"{_ENTRY} ORDER BY updated DESC, id DESC LIMIT ? OFFSET ?", limit, offset
            )
        )
        return [Entry(*row) for row in rows]

    def messages(self, entry_id: str) -> list[Message]:
        """All messages of an entry, oldest first. Raises `entry.missing`."""

        def job(database: Database) -> list[tuple[Any, ...]]:
            row = entry_row(database, entry_id)
            return database.rows(f"{_MESSAGE} WHERE entry = ? ORDER BY id", row)

        return [_message(entry_id, row) for row in self.run(job)]

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
            entry = entry_row(database, entry_id)
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
                put_into_index(writer, row, text)
                writer.update("entries", entry, updated=at)
            return row

        return Message(self.run(job), entry_id, role, text, state, origin, level, at)

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
                put_into_index(writer, message_id, text)
                writer.update("entries", found[0], updated=now())

        self.run(job)

    def rename(self, entry_id: str, title: str) -> None:
        """Give an entry another title. Raises `entry.missing`."""
        title = clean(title)

        def job(database: Database) -> None:
            row = entry_row(database, entry_id)
            with database.writing() as writer:
                writer.update("entries", row, title=title, updated=now())
                index_entry(writer, row)

        self.run(job)

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Where all words of `text` occur, the best first; never an error for what somebody typed."""
        wanted = search.question(text)
        if not wanted:
            return []

        def job(database: Database) -> list[Hit]:
            places = database.row(_PLACES, wanted, search.RANKED_UP_TO + 1) or (0,)
            sql = _HITS.format("rank" if places[0] <= search.RANKED_UP_TO else "rowid DESC")
            found = database.rows(sql, HIT_START, HIT_END, search.SNIPPET_TOKENS, wanted, limit)
            return [hit for row, snippet in found if (hit := _hit(database, row, snippet)) is not None]

        return self.run(job)


def _message(entry_id: str, row: tuple[Any, ...]) -> Message:
    identity, role, text, state, origin, level, created = row
    return Message(identity, entry_id, Role(role), text, State(state), Origin(origin), Level(level), created)


def _hit(database: Database, row: int, snippet: str) -> Hit | None:
    if row >= search.ENTRIES_FROM:
        sql = "SELECT public, 0, title, created FROM entries WHERE id = ?"
        found = database.row(sql, row - search.ENTRIES_FROM)
    else:
        found = database.row(
            "SELECT public, messages.id, title, messages.created FROM messages"
            " JOIN entries ON entries.id = messages.entry WHERE messages.id = ?",
            row,
        )
    if found is None:
        return None
    entry, message, title, created = found
    return Hit(entry, message, title, search.shown(snippet), created)
