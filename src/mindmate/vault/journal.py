"""The journal: entries and their messages, kept in the vault.

Fulfils `mindmate.conversation.ports.Journal`. Callable from any thread; every call runs on the vault's
one thread, and whatever writes has reached the disk when it returns.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from mindmate.errors import MindMateError
from mindmate.records import (
    HIT_END,
    HIT_START,
    Entry,
    Filter,
    Hit,
    Level,
    Listed,
    Message,
    Origin,
    Role,
    State,
    Summary,
)
from mindmate.vault import listing, search, versions
from mindmate.vault.database import Database, Writer
from mindmate.vault.diary import Diary, clean, entry_row, index_entry, now, put_into_index

_ENTRY = (
    "SELECT public, kind, title, created, updated,"
    " (SELECT count(*) FROM messages WHERE messages.entry = entries.id AND hidden = 0) FROM entries"
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

    def entries(self, limit: int = 200, offset: int = 0, kind: str = "") -> list[Entry]:
        """The newest first, by last change; of one kind, where it is given."""
        of_kind = "WHERE kind = ?" if kind else ""
        values = [kind] if kind else []
        rows = self.run(
            lambda database: database.rows(
                f"{_ENTRY} {of_kind} ORDER BY updated DESC, id DESC LIMIT ? OFFSET ?", *values, limit, offset
            )
        )
        return [Entry(*row) for row in rows]

    def listed(self, wanted: Filter, after: Listed | None = None, limit: int = 50) -> list[Listed]:
        """The entries that are wanted, the newest day first; those that come after `after`."""
        return self.run(lambda database: listing.page(database, wanted, after, limit))

    def wanted(self, wanted: Filter) -> list[str]:
        """The ids of all entries that are wanted, oldest first."""
        return self.run(lambda database: listing.ids(database, wanted))

    def messages(self, entry_id: str) -> list[Message]:
        """All messages of an entry that are shown, oldest first. Raises `entry.missing`."""

        def job(database: Database) -> list[Message]:
            row = entry_row(database, entry_id)
            counts = versions.counts(database, row)
            rows = database.rows(f"{_MESSAGE} WHERE entry = ? AND hidden = 0 ORDER BY id", row)
            return [_message(entry_id, row, *counts.get(row[0], (1, 1))) for row in rows]

        return self.run(job)

    def superseded(self, entry_id: str) -> list[Message]:
        """The person's messages that stand in no version that is shown, oldest first. Raises `entry.missing`."""

        def job(database: Database) -> list[tuple[Any, ...]]:
            row = entry_row(database, entry_id)
            sql = f"{_MESSAGE} WHERE entry = ? AND hidden = 1 AND role = ? ORDER BY id"
            return database.rows(sql, row, Role.USER.value)

        return [_message(entry_id, row) for row in self.run(job)]

    def versions(self, message_id: int) -> list[Message]:
        """All that was written in the place of a message, itself included, oldest first. Raises `entry.missing`."""

        def job(database: Database) -> list[Message]:
            entry, tree, node = versions.place_of(database, message_id)
            public = database.rows("SELECT public FROM entries WHERE id = ?", entry)[0][0]
            found = tree.versions(node)
            return [
                _message(public, database.rows(f"{_MESSAGE} WHERE id = ?", other.id)[0], number, len(found))
                for number, other in enumerate(found, 1)
            ]

        return self.run(job)

    def show(self, message_id: int) -> None:
        """Show this version of a message, with what was written last after it. Raises `entry.missing`, `disk.*`."""

        def job(database: Database) -> None:
            entry, tree, node = versions.place_of(database, message_id)
            with database.writing() as writer:
                versions.show(writer, tree, node)
                writer.update("entries", entry, updated=now())

        self.run(job)

    def remove(self, message_id: int) -> list[int]:
        """Delete a message, really; returns the ids of all that are gone. Raises `entry.missing`, `disk.*`.

        One that is shown goes with its other versions, and one of the person's with the answers to it. One that
        isn't goes with what followed it. What was noted of them goes too; backups made before keep them.
        """

        def job(database: Database) -> list[int]:
            entry, tree, node = versions.place_of(database, message_id)
            with database.writing() as writer:
                gone = versions.remove(writer, tree, node)
                _forget_summary_of(writer, entry, min(gone))
                writer.update("entries", entry, updated=now())
            return gone

        return self.run(job)

    def append(
        self,
        entry_id: str,
        role: Role,
        text: str,
        *,
        state: State = State.COMPLETE,
        origin: Origin = Origin.PERSON,
        level: Level = Level.NONE,
        instead_of: int = 0,
    ) -> Message:
        """Keep a message. Raises `entry.missing`, `disk.*`.

        `instead_of` is the id of a shown one in whose place it stands from now on; that one, and what follows it,
        stays as an earlier version.
        """
        text = clean(text)
        at = now()

        def job(database: Database) -> int:
            entry = entry_row(database, entry_id)
            with database.writing() as writer:
                parent = (
                    versions.set_aside(database, writer, entry, instead_of)
                    if instead_of
                    else versions.last_shown(database, entry)
                )
                row = writer.insert(
                    "messages",
                    entry=entry,
                    role=role.value,
                    text=text,
                    state=state.value,
                    origin=origin.value,
                    level=level.value,
                    created=at,
                    parent=parent,
                    hidden=0,
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
                _forget_summary_of(writer, found[0], message_id)
                put_into_index(writer, message_id, text)
                writer.update("entries", found[0], updated=now())

        self.run(job)

    def raise_level(self, message_id: int, level: Level) -> None:
        """Keep that a message was found to be graver than before. Raises `entry.missing`, `disk.*`."""

        def job(database: Database) -> None:
            with database.writing() as writer:
                if not writer.update("messages", message_id, level=level.value):
                    raise MindMateError("entry.missing")

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

    def summary(self, entry_id: str) -> Summary | None:
        """What stands for the messages that left the model's context; None where all are in view."""
        sql = (
            "SELECT gone, upto, digest, summaries.text FROM summaries"
            " JOIN entries ON entries.id = entry WHERE public = ?"
        )
        row = self.run(lambda database: database.row(sql, entry_id))
        return Summary(*row) if row else None

    def keep_summary(self, entry_id: str, summary: Summary) -> None:
        """Keep it in the place of the one before. Raises `entry.missing`, `disk.*`."""
        values = asdict(summary) | {"text": clean(summary.text)}

        def job(database: Database) -> None:
            entry = entry_row(database, entry_id)
            with database.writing() as writer:
                writer.delete("summaries", "entry", entry)
                writer.insert("summaries", entry=entry, **values)

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


def _forget_summary_of(writer: Writer, entry: int, message_id: int) -> None:
    """A message has changed: what was noted of it goes; it is written anew when the model has time."""
    found = writer.execute("SELECT id, upto FROM summaries WHERE entry = ?", (entry,)).fetchone()
    if found is not None and message_id <= found[1]:
        writer.update("summaries", found[0], upto=0, digest="", text="")


def _message(entry_id: str, row: tuple[Any, ...], version: int = 1, of: int = 1) -> Message:
    number, role, text, state, origin, level, created = row
    kinds = Role(role), text, State(state), Origin(origin), Level(level)
    return Message(number, entry_id, *kinds, created, version, of)


def _hit(database: Database, row: int, snippet: str) -> Hit | None:
    if row >= search.ENTRIES_FROM:
        sql = "SELECT public, 0, title, created FROM entries WHERE id = ?"
        found = database.row(sql, row - search.ENTRIES_FROM)
    else:
        found = database.row(
            "SELECT public, messages.id, title, messages.created FROM messages"
            " JOIN entries ON entries.id = messages.entry WHERE messages.id = ? AND hidden = 0",
            row,
        )
    if found is None:
        return None
    entry, message, title, created = found
    return Hit(entry, message, title, search.shown(snippet), created)
