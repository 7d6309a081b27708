"""Entries on their way out and in: one JSON object each, the same in archives and in plain JSON.

    {"id": 16 hexadecimal digits, "kind": "conversation" | "writing" | "exercise" | "mood" | "questionnaire",
     "title": "", "body": "", "day": "YYYY-MM-DD", "mood": 1 to 5 or null, "tags": [""], "data": JSON text or "",
     "created": ms since the epoch (UTC), "updated": ms,
     "messages": [{"role": "user" | "assistant", "text": "", "state": "complete" | "partial" | "stopped" |
       "failed" | "replaced", "origin": "person" | "model" | "fixed", "level": "none" | "distress" |
       "elevated" | "crisis", "created": ms}]}

What comes in is checked against this, field by field; what is unknown is dropped.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from mindmate.errors import MindMateError
from mindmate.records import KINDS, Level, Origin, Role, State
from mindmate.vault.database import Database
from mindmate.vault.diary import clean, clean_tags, day_of, insert_page, put_into_index
from mindmate.vault.journal import Journal

Entry = dict[str, Any]

BATCH = 50
MAX_TEXT = 4 << 20  # characters of one text
MAX_MESSAGES = 100_000  # of one entry
MAX_ENTRIES = 200_000  # of one import
_LATEST = 253_402_300_799_000  # the end of the year 9999, in ms
_ID = re.compile(r"[0-9a-f]{16}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ENTRY_COLUMNS = "id, public, kind, title, body, day, mood, data, created, updated"


@dataclass(frozen=True)
class Selection:
    """Which entries are meant: those of some days (both included), with a tag, or named by id."""

    first_day: str = ""
    last_day: str = "9999-99-99"
    tag: str = ""
    ids: frozenset[str] | None = None


EVERYTHING = Selection()


def selected(journal: Journal, selection: Selection = EVERYTHING) -> Iterator[Entry]:
    """The entries of the journal, oldest first, a few at a time: others can write in between."""
    after = 0
    while True:
        batch = journal.run(partial(_batch, after=after, selection=selection))
        if not batch:
            return
        for after, entry in batch:  # noqa: B007 - the last one is where the next batch goes on
            if entry is not None:
                yield entry


def _batch(database: Database, after: int, selection: Selection) -> list[tuple[int, Entry | None]]:
    rows = database.rows(
        "SELECT id, public, kind, title, body, day, mood, data, created, updated FROM entries"
        " WHERE id > ? AND day BETWEEN ? AND ?"
        " AND (? = '' OR id IN (SELECT entry FROM tags WHERE tag = ?)) ORDER BY id LIMIT ?",
        after,
        selection.first_day,
        selection.last_day,
        selection.tag,
        selection.tag,
        BATCH,
    )
    wanted = selection.ids
    return [(row[0], _entry(database, row) if wanted is None or row[1] in wanted else None) for row in rows]


def _entry(database: Database, row: tuple[Any, ...]) -> Entry:
    names = _ENTRY_COLUMNS.split(", ")
    entry = dict(zip(names, row, strict=True))
    number = entry.pop("id")
    entry["id"] = entry.pop("public")
    tags = database.rows("SELECT tag FROM tags WHERE entry = ? ORDER BY id", number)
    entry["tags"] = [tag for (tag,) in tags]
    fields = ("role", "text", "state", "origin", "level", "created")
    messages = database.rows(
        "SELECT role, text, state, origin, level, created FROM messages WHERE entry = ? ORDER BY id", number
    )
    entry["messages"] = [dict(zip(fields, message, strict=True)) for message in messages]
    return entry


def content_hash(entries: Iterable[Entry]) -> str:
    """A hash of what entries say, whatever their order; equal content, equal hash."""
    total = 0
    for entry in entries:
        data = json.dumps(entry, sort_keys=True, ensure_ascii=False).encode("utf-8")
        total += int.from_bytes(hashlib.sha256(data).digest(), "big")
    return f"{total % (1 << 256):064x}"


@dataclass(frozen=True)
class Imported:
    """What became of the entries: added, there already with the same content, added under a new id."""

    added: int
    known: int
    renamed: int


def put(journal: Journal, entries: Iterable[Any]) -> Imported:
    """Keep entries from elsewhere. An entry that is there already, word for word, isn't doubled.

    Nothing of what is there is changed. Raises `exchange.unreadable`, `exchange.too_large`, `disk.*`;
    batches before the one that failed are kept, and repeating the import doesn't double them.
    """
    added = known = renamed = 0
    incoming = iter(entries)
    while batch := [checked(raw) for raw in islice(incoming, BATCH)]:
        if added + known + renamed + len(batch) > MAX_ENTRIES:
            raise MindMateError("exchange.too_large", "entries", name="")
        results = journal.run(partial(_put_batch, batch=batch))
        added += results.count("added")
        known += results.count("known")
        renamed += results.count("renamed")
    return Imported(added, known, renamed)


def _put_batch(database: Database, batch: list[Entry]) -> list[str]:
    results = []
    with database.writing() as writer:
        for entry in batch:
            row = database.row(
                "SELECT id, public, kind, title, body, day, mood, data, created, updated"
                " FROM entries WHERE public = ?",
                entry["id"],
            )
            if row is not None and _entry(database, row) == entry:
                results.append("known")
                continue
            results.append("added" if row is None else "renamed")
            page = {name: entry[name] for name in entry if name not in ("id", "tags", "messages")}
            public = entry["id"]
            if row is not None:  # the same id, another content: derived, so that a repeat finds it again
                public = _other_id(entry)
                if database.row("SELECT 1 FROM entries WHERE public = ?", public):
                    results[-1] = "known"
                    continue
            number = insert_page(writer, page | {"public": public}, entry["tags"])
            for message in entry["messages"]:
                identity = writer.insert("messages", entry=number, **message)
                put_into_index(writer, identity, message["text"])
    return results


def _other_id(entry: Entry) -> str:
    return hashlib.sha256(json.dumps(entry, sort_keys=True).encode("utf-8")).hexdigest()[:16]


def checked(raw: Any) -> Entry:
    """An entry from elsewhere, with every field as it must be. Raises `exchange.unreadable`."""
    if not isinstance(raw, dict):
        raise _unreadable("entry")
    created = _moment(raw.get("created"))
    mood = raw.get("mood")
    if mood is not None and (type(mood) is not int or not 1 <= mood <= 5):
        raise _unreadable("mood")
    day = raw.get("day") or day_of(created)
    tags, messages = raw.get("tags", []), raw.get("messages", [])
    lists = isinstance(tags, list) and all(isinstance(tag, str) for tag in tags)
    if not lists or not isinstance(messages, list) or len(messages) > MAX_MESSAGES:
        raise _unreadable("tags or messages")
    if not isinstance(day, str) or not _DAY.fullmatch(day):
        raise _unreadable("day")
    entry = {
        "kind": _one_of(raw.get("kind", "writing"), KINDS),
        "title": _text(raw.get("title", "")),
        "body": _text(raw.get("body", "")),
        "day": day,
        "mood": mood,
        "data": _text(raw.get("data", "")),
        "created": created,
        "updated": _moment(raw.get("updated", created)),
        "tags": list(clean_tags(tags)),
        "messages": [_message(message) for message in messages],
    }
    given = raw.get("id")
    entry["id"] = given if isinstance(given, str) and _ID.fullmatch(given) else _other_id(entry)
    return entry


def _message(raw: Any) -> Entry:
    if not isinstance(raw, dict):
        raise _unreadable("message")
    return {
        "role": _one_of(raw.get("role"), [role.value for role in Role]),
        "text": _text(raw.get("text")),
        "state": _one_of(raw.get("state", "complete"), [state.value for state in State]),
        "origin": _one_of(raw.get("origin", "person"), [origin.value for origin in Origin]),
        "level": _one_of(raw.get("level", "none"), [level.value for level in Level]),
        "created": _moment(raw.get("created")),
    }


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _unreadable("text")
    if len(value) > MAX_TEXT:
        raise MindMateError("exchange.too_large", "text", name="")
    return clean(value)


def _one_of(value: Any, allowed: Iterable[str]) -> str:
    if value not in tuple(allowed):
        raise _unreadable("choice")
    return str(value)


def _moment(value: Any) -> int:
    if type(value) is not int or not -_LATEST <= value <= _LATEST:
        raise _unreadable("time")
    return value


def _unreadable(what: str) -> MindMateError:
    return MindMateError("exchange.unreadable", what, name="")
