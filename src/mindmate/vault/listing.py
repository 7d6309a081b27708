"""The journal as a list: a page at a time, the newest day first, narrowed by words, kind, mood, tags and days.

A page begins after the last entry of the one before (keyset paging), so that the hundredth costs what the first does.
"""

from __future__ import annotations

import json
from typing import Any

from mindmate.records import Filter, Listed
from mindmate.vault import search
from mindmate.vault.chain import Value
from mindmate.vault.database import Database

PREVIEW = 240  # characters
#: Whoever types waits for the first page: it is looked for in that many of the newest places first.
NEWEST = 1500

_ROW = (
    "SELECT id, public, kind, title, substr(body, 1, ?), day, mood, created, updated,"
    " (SELECT count(*) FROM messages WHERE messages.entry = entries.id AND hidden = 0) FROM entries"
)
_PLACES = "SELECT rowid FROM search WHERE search MATCH ?"
_SAID = "SELECT entry, max(id) FROM messages WHERE hidden = 0 AND id IN (SELECT value FROM json_each(?)) GROUP BY entry"
_SPOKEN = "SELECT substr(text, 1, ?) FROM messages WHERE entry = ? AND role = ? AND hidden = 0 ORDER BY id {} LIMIT 1"


def page(database: Database, wanted: Filter, after: Listed | None, limit: int) -> list[Listed]:
    """The next entries after `after`, the newest day first."""
    rows = _found_rows(database, wanted)
    if after is None and rows is not None and len(rows) > NEWEST:
        found = _page(database, wanted, _entries_of(database, rows[-NEWEST:]), None, limit)
        if len(found) == limit:
            return found
    return _page(database, wanted, _entries_of(database, rows), after, limit)


def _page(
    database: Database, wanted: Filter, places: dict[int, int] | None, after: Listed | None, limit: int
) -> list[Listed]:
    where, values = _conditions(wanted, places)
    if after is not None:
        where.append("(day, created, id) < (?, ?, ?)")
        values += [after.day, after.created, after.number]
    sql = " ".join((_ROW, _where(where), "ORDER BY day DESC, created DESC, id DESC LIMIT ?"))
    rows = database.rows(sql, PREVIEW, *values, limit)
    return [_listed(database, row, places, wanted.text) for row in rows]


def ids(database: Database, wanted: Filter) -> list[str]:
    """The ids of all entries that are wanted, oldest first."""
    where, values = _conditions(wanted, _entries_of(database, _found_rows(database, wanted)))
    sql = " ".join(("SELECT public FROM entries", _where(where), "ORDER BY day, created, id"))
    return [public for (public,) in database.rows(sql, *values)]


def _found_rows(database: Database, wanted: Filter) -> list[int] | None:
    """The rows of the index in which the words are found, in order; None where no words are asked for.

    In the index's own order: asked for the newest first, FTS5 takes a second for the beginning of a common word
    (100,000 messages), and 40 ms like this.
    """
    if not wanted.text.strip():
        return None
    question = search.question(wanted.text)
    return [row for (row,) in database.rows(_PLACES, question)] if question else []


def _entries_of(database: Database, rows: list[int] | None) -> dict[int, int] | None:
    """For each entry that these rows of the index belong to, one of them."""
    if rows is None:
        return None
    own = {row - search.ENTRIES_FROM: row for row in rows if row >= search.ENTRIES_FROM}
    said = [row for row in rows if row < search.ENTRIES_FROM]
    return own | dict(database.rows(_SAID, json.dumps(said)))


def _where(conditions: list[str]) -> str:
    return f"WHERE {' AND '.join(conditions)}" if conditions else ""


def _conditions(wanted: Filter, places: dict[int, int] | None) -> tuple[list[str], list[Value]]:
    where: list[str] = []
    values: list[Value] = []
    if places is not None:
        where.append("id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(places)))
    for column, chosen in (("kind", sorted(wanted.kinds)), ("mood", sorted(wanted.moods))):
        if chosen:
            where.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    for tag in wanted.tags:
        where.append("id IN (SELECT entry FROM tags WHERE tag = ?)")
        values.append(tag)
    for sign, day in ((">=", wanted.first_day), ("<=", wanted.last_day)):
        if day:
            where.append(f"day {sign} ?")
            values.append(day)
    return where, values


def _listed(database: Database, row: tuple[Any, ...], places: dict[int, int] | None, typed: str) -> Listed:
    number, public, kind, title, body, day, mood, created, updated, messages = row
    tags = tuple(t for (t,) in database.rows("SELECT tag FROM tags WHERE entry = ? ORDER BY id", number))
    preview = search.excerpt(_text_at(database, places[number]), typed) if places is not None else ""
    if not preview:
        preview = body if body or not messages else _spoken(database, number, title)
    return Listed(public, kind, title, preview, day, mood, tags, created, updated, messages, number)


def _text_at(database: Database, place: int) -> str:
    """The words behind a row of the index, a title aside, which is shown anyway."""
    if place >= search.ENTRIES_FROM:
        row = database.row("SELECT body FROM entries WHERE id = ?", place - search.ENTRIES_FROM)
    else:
        row = database.row("SELECT text FROM messages WHERE id = ?", place)
    return str(row[0]) if row else ""


def _spoken(database: Database, number: int, title: str) -> str:
    """What tells one conversation from another: the person's last words, or the reply where those are the title."""

    def words(role: str, order: str) -> str:
        row = database.row(_SPOKEN.format(order), PREVIEW, number, role)
        return str(row[0]) if row else ""

    last = words("user", "DESC")
    if " ".join(last.split()).startswith(title.rstrip("…")) and len(last) <= len(title) + 1:
        return words("assistant", "") or last
    return last
