"""Entries as a journal has them: free writing, moods, tags, days; and deleting for good.

The part of the journal that has nothing to do with conversations; `journal.Journal` builds on it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from mindmate.errors import MindMateError
from mindmate.records import KINDS, Page
from mindmate.tasks import SerialQueue
from mindmate.vault import search
from mindmate.vault.database import Database, Writer
from mindmate.vault.provenance import source_gone

T = TypeVar("T")

_PAGE = "SELECT id, public, kind, title, body, day, mood, data, created, updated FROM entries"
_PAGES = (
    "SELECT id, public, kind, title, body, day, mood, data, created, updated FROM entries"
    " WHERE day BETWEEN ? AND ? AND (? = '' OR kind = ?)"
    " AND (? = '' OR id IN (SELECT entry FROM tags WHERE tag = ?)) ORDER BY day, id"
)
_OUTLINES = "SELECT id, public, kind, title, day, mood, data, created, updated FROM entries ORDER BY day, id"
_TAG_LIMIT = 64


def now() -> int:
    """Milliseconds since the epoch, UTC."""
    return time.time_ns() // 1_000_000


def day_of(milliseconds: int) -> str:
    """The calendar day of a moment, here: YYYY-MM-DD."""
    return datetime.fromtimestamp(milliseconds / 1000).astimezone().date().isoformat()


def clean(text: str) -> str:
    """`text` without what no file can hold: lone surrogates become question marks."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are kept: trimmed, without a leading #, each once, in order."""
    trimmed = (clean(tag).strip().lstrip("#").strip()[:_TAG_LIMIT] for tag in tags)
    return tuple(dict.fromkeys(tag for tag in trimmed if tag))


class Diary:
    """Reads and writes pages. Every call runs on the vault's one thread; callable from any."""

    def __init__(self, queue: SerialQueue, database: Database) -> None:
        self._queue = queue
        self._database: Database | None = database

    def attach(self, database: Database | None) -> None:
        """Work with another database from now on; with None, every call raises `vault.locked`."""
        self._database = database

    def run(self, job: Callable[[Database], T]) -> T:
        """Run a job with the database on the vault's thread. Raises `vault.locked`."""

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

    def write(
        self,
        kind: str,
        title: str = "",
        body: str = "",
        *,
        mood: int | None = None,
        tags: Sequence[str] = (),
        day: str = "",
        data: str = "",
        created: int | None = None,
        draft: str = "",
    ) -> str:
        """Keep a new page; returns its id (16 hexadecimal digits). `day` is today unless given.

        The draft at the place `draft` goes in the same moment: never both, never neither.
        """
        page = _checked(kind, mood)
        at = now() if created is None else created
        page |= {
            "public": os.urandom(8).hex(),
            "title": clean(title),
            "body": clean(body),
            "day": day or day_of(at),
            "data": clean(data),
            "created": at,
            "updated": at,
        }

        def job(database: Database) -> str:
            with database.writing() as writer:
                insert_page(writer, page, clean_tags(tags))
                if draft:
                    writer.delete("drafts", "place", draft)
            return str(page["public"])

        return self.run(job)

    def page(self, entry_id: str) -> Page:
        """One entry with its writing, mood and tags. Raises `entry.missing`."""

        def job(database: Database) -> Page:
            row = database.row(f"{_PAGE} WHERE public = ?", entry_id)
            if row is None:
                raise MindMateError("entry.missing")
            return _pages(database, [row])[0]

        return self.run(job)

    def pages(
        self, first_day: str = "", last_day: str = "9999", *, kind: str = "", tag: str = ""
    ) -> list[Page]:
        """The entries of some days (both included), oldest first; of one kind, with one tag, where given."""

        def job(database: Database) -> list[Page]:
            return _pages(database, database.rows(_PAGES, first_day, last_day, kind, kind, tag, tag))

        return self.run(job)

    def outlines(self) -> list[Page]:
        """Every entry without its words (`body` is empty), by day: for what all days say together."""

        def job(database: Database) -> list[Page]:
            tags: dict[int, list[str]] = {}
            for row, tag in database.rows("SELECT entry, tag FROM tags ORDER BY id"):
                tags.setdefault(row, []).append(tag)
            return [
                Page(public, kind, title, "", day, mood, tuple(tags.get(row, ())), data, created, updated)
                for row, public, kind, title, day, mood, data, created, updated in database.rows(_OUTLINES)
            ]

        return self.run(job)

    def edit(
        self,
        entry_id: str,
        *,
        title: str | None = None,
        body: str | None = None,
        mood: int | None = None,
        clear_mood: bool = False,
        tags: Sequence[str] | None = None,
        day: str | None = None,
        data: str | None = None,
        draft: str = "",
    ) -> None:
        """Change what is given, leave the rest; `draft` as in `write`. Raises `entry.missing`."""
        changes: dict[str, Any] = {"updated": now()}
        for name, value in (("title", title), ("body", body), ("data", data), ("day", day)):
            if value is not None:
                changes[name] = clean(value)
        if mood is not None or clear_mood:
            changes |= {"mood": _checked("mood", mood)["mood"]}

        def job(database: Database) -> None:
            row = entry_row(database, entry_id)
            with database.writing() as writer:
                writer.update("entries", row, **changes)
                if tags is not None:
                    writer.delete("tags", "entry", row)
                    for tag in clean_tags(tags):
                        writer.insert("tags", entry=row, tag=tag)
                index_entry(writer, row)
                if draft:
                    writer.delete("drafts", "place", draft)

        self.run(job)

    def tags(self) -> list[tuple[str, int]]:
        """All tags, the most used first, with the number of entries that have them."""
        sql = "SELECT tag, count(*) FROM tags GROUP BY tag ORDER BY count(*) DESC, tag"
        return [(tag, count) for tag, count in self.run(lambda database: database.rows(sql))]

    def days(self, first_day: str, last_day: str) -> list[tuple[str, int, float | None]]:
        """For each of these days that has entries: the day, how many, and the mean of their moods."""
        sql = (
            "SELECT day, count(*), avg(mood) FROM entries WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day"
        )
        rows = self.run(lambda database: database.rows(sql, first_day, last_day))
        return [(day, count, mood) for day, count, mood in rows]

    def delete(self, entry_id: str) -> None:
        """Delete an entry and all that belongs to it, really. Raises `entry.missing`.

        Content and index are overwritten in the database; backups made before keep it until they go.
        """

        def job(database: Database) -> None:
            entry = entry_row(database, entry_id)
            ids = database.rows("SELECT id FROM messages WHERE entry = ?", entry)
            with database.writing() as writer:
                for row in (*(message for (message,) in ids), search.ENTRIES_FROM + entry):
                    writer.execute("DELETE FROM search WHERE rowid = ?", (row,))
                writer.delete("messages", "entry", entry)
                writer.delete("summaries", "entry", entry)
                writer.delete("tags", "entry", entry)
                writer.delete("drafts", "place", entry_id)
                source_gone(writer, "entry", entry)
                writer.delete("entries", "id", entry)

        self.run(job)


def _checked(kind: str, mood: int | None) -> dict[str, Any]:
    if kind not in KINDS:
        raise ValueError("unknown kind of entry")
    if mood is not None and mood not in range(1, 6):
        raise ValueError("a mood is 1 to 5")
    return {"kind": kind, "mood": mood}


def entry_row(database: Database, entry_id: str) -> int:
    """The number of an entry within the database. Raises `entry.missing`."""
    row = database.row("SELECT id FROM entries WHERE public = ?", entry_id)
    if row is None:
        raise MindMateError("entry.missing")
    return int(row[0])


def insert_page(writer: Writer, page: dict[str, Any], tags: Sequence[str]) -> int:
    """Put a page with its tags into the database and the index; returns its number."""
    row = writer.insert("entries", **page)
    for tag in tags:
        writer.insert("tags", entry=row, tag=tag)
    index_entry(writer, row)
    return row


def index_entry(writer: Writer, row: int) -> None:
    """Bring an entry's title, tags and writing into the index as they stand."""
    title, body = writer.execute("SELECT title, body FROM entries WHERE id = ?", (row,)).fetchone()
    tags = [tag for (tag,) in writer.execute("SELECT tag FROM tags WHERE entry = ? ORDER BY id", (row,))]
    put_into_index(writer, search.ENTRIES_FROM + row, entry_text(title, tags, body))


def entry_text(title: str, tags: Sequence[str], body: str) -> str:
    """What is searched in an entry: its title, its tags, and what was written."""
    return "\n".join(part for part in (title, " ".join(tags), body) if part)


def put_into_index(writer: Writer, row: int, text: str) -> None:
    """Make `text` what the index holds in that row; nothing where there is nothing to find."""
    if text:
        sql = "INSERT OR REPLACE INTO search (rowid, text) VALUES (?, ?)"
        writer.execute(sql, (row, search.indexed(text)))
    else:
        writer.execute("DELETE FROM search WHERE rowid = ?", (row,))


def _pages(database: Database, rows: Sequence[tuple[Any, ...]]) -> list[Page]:
    pages = []
    for row, public, kind, title, body, day, mood, data, created, updated in rows:
        tags = tuple(t for (t,) in database.rows("SELECT tag FROM tags WHERE entry = ? ORDER BY id", row))
        pages.append(Page(public, kind, title, body, day, mood, tags, data, created, updated))
    return pages
