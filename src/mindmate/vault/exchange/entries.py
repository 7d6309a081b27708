"""Entries on their way out and in: one JSON object each, the same in archives and in plain JSON.

    {"id": 16 hexadecimal digits, "kind": "conversation" | "writing" | "exercise" | "mood" | "questionnaire",
     "title": "", "body": "", "day": "YYYY-MM-DD", "mood": 1 to 5 or null, "tags": [""], "data": JSON text or "",
     "created": ms since the epoch (UTC), "updated": ms,
     "messages": [{"role": "user" | "assistant", "text": "", "state": "complete" | "partial" | "stopped" |
       "failed" | "replaced", "origin": "person" | "model" | "fixed", "level": "none" | "distress" |
       "elevated" | "crisis", "created": ms}]}

Where messages were written anew, all versions are there, and each has besides `"after"`, the place in the list
(from 0) of the message that it follows or null, and `"hidden"`, whether it is an earlier version.

What comes in is checked against this, field by field; what is unknown is dropped.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from typing import Any

from mindmate.errors import MindMateError
from mindmate.records import KINDS, FoundPlan, FoundRemembered, Level, Origin, Role, State
from mindmate.vault.database import Database, Writer
from mindmate.vault.diary import clean_tags, day_of, insert_page, put_into_index
from mindmate.vault.exchange import plan as plans
from mindmate.vault.exchange import remembered as memories
from mindmate.vault.exchange.fields import moment, text, unreadable
from mindmate.vault.exchange.plan import PlanImported
from mindmate.vault.exchange.remembered import RememberedImported
from mindmate.vault.journal import Journal

Entry = dict[str, Any]

BATCH = 50
MAX_MESSAGES = 100_000  # of one entry
MAX_ENTRIES = 200_000  # of one import
_ID = re.compile(r"[0-9a-f]{16}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
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
        "SELECT role, text, state, origin, level, created, id, parent, hidden FROM messages WHERE entry = ?"
        " ORDER BY id",
        number,
    )
    entry["messages"] = [dict(zip(fields, message[:6], strict=True)) for message in messages]
    if any(message[-1] for message in messages):
        places: dict[int, int] = {}
        for place, (*_, identity, parent, hidden) in enumerate(messages):
            entry["messages"][place] |= {"after": places.get(parent), "hidden": bool(hidden)}
            places[identity] = place
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
    """What became of the entries: added, there already with the same content, added under a new id.

    `plan` is what became of the safety plan, `remembered` of what is remembered; None where none was found.
    """

    added: int
    known: int
    renamed: int
    plan: PlanImported | None = None
    remembered: RememberedImported | None = None


def put(journal: Journal, found: Iterable[Any]) -> Imported:
    """Keep what comes from elsewhere: entries, and among them at most one plan (`FoundPlan`) and one `FoundRemembered`.

    An entry that is there already, word for word, isn't doubled. Nothing of what is there is changed. Raises
    `exchange.unreadable`, `exchange.too_large`, `disk.*`; batches before the one that failed are kept, and
    repeating the import doesn't double them.
    """
    added = known = renamed = 0
    plan: PlanImported | None = None
    remembered: RememberedImported | None = None
    incoming = iter(found)
    while raws := list(islice(incoming, BATCH)):
        batch = [checked(raw) for raw in raws if not isinstance(raw, FoundPlan | FoundRemembered)]
        for raw in raws:
            if isinstance(raw, FoundPlan):
                if plan is not None:
                    raise unreadable("a second plan")
                plan = plans.put(journal, raw.raw)
            elif isinstance(raw, FoundRemembered):
                if remembered is not None:
                    raise unreadable("remembered twice")
                remembered = memories.put(journal, raw.raw)
        if added + known + renamed + len(batch) > MAX_ENTRIES:
            raise MindMateError("exchange.too_large", "entries", name="")
        results = journal.run(partial(_put_batch, batch=batch))
        added += results.count("added")
        known += results.count("known")
        renamed += results.count("renamed")
    return Imported(added, known, renamed, plan, remembered)


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
            _put_messages(writer, number, entry["messages"])
    return results


def _put_messages(writer: Writer, number: int, messages: list[Entry]) -> None:
    identities: list[int] = []
    for place, message in enumerate(messages):
        after = message.get("after", place - 1 if place else None)
        values = {name: value for name, value in message.items() if name not in ("after", "hidden")}
        identity = writer.insert(
            "messages",
            entry=number,
            parent=None if after is None else identities[after],
            hidden=int(message.get("hidden", False)),
            **values,
        )
        identities.append(identity)
        put_into_index(writer, identity, message["text"])


def _other_id(entry: Entry) -> str:
    return hashlib.sha256(json.dumps(entry, sort_keys=True).encode("utf-8")).hexdigest()[:16]


def checked(raw: Any) -> Entry:
    """An entry from elsewhere, with every field as it must be. Raises `exchange.unreadable`."""
    if not isinstance(raw, dict):
        raise unreadable("entry")
    created = moment(raw.get("created"))
    mood = raw.get("mood")
    if mood is not None and (type(mood) is not int or not 1 <= mood <= 5):
        raise unreadable("mood")
    day = raw.get("day") or day_of(created)
    tags, messages = raw.get("tags", []), raw.get("messages", [])
    lists = isinstance(tags, list) and all(isinstance(tag, str) for tag in tags)
    if not lists or not isinstance(messages, list) or len(messages) > MAX_MESSAGES:
        raise unreadable("tags or messages")
    if not isinstance(day, str) or not _is_day(day):
        raise unreadable("day")
    entry = {
        "kind": _one_of(raw.get("kind", "writing"), KINDS),
        "title": text(raw.get("title", "")),
        "body": text(raw.get("body", "")),
        "day": day,
        "mood": mood,
        "data": text(raw.get("data", "")),
        "created": created,
        "updated": moment(raw.get("updated", created)),
        "tags": list(clean_tags(tags)),
        "messages": _messages(messages),
    }
    given = raw.get("id")
    entry["id"] = given if isinstance(given, str) and _ID.fullmatch(given) else _other_id(entry)
    return entry


def _is_day(day: str) -> bool:
    try:
        return bool(_DAY.fullmatch(day) and date.fromisoformat(day))
    except ValueError:
        return False


def _messages(raws: list[Any]) -> list[Entry]:
    """The messages with their places in the tree, where there are versions: one path is shown, from its beginning."""
    messages = [_message(raw) for raw in raws]
    if not any(isinstance(raw, dict) and raw.get("hidden") is True for raw in raws):
        return messages
    last: int | None = None  # of the path that is shown
    for place, (message, raw) in enumerate(zip(messages, raws, strict=True)):
        after, hidden = raw.get("after"), raw.get("hidden", False)
        if not (after is None or (type(after) is int and 0 <= after < place)) or type(hidden) is not bool:
            raise unreadable("version")
        if not hidden:
            if after != last:
                raise unreadable("version")
            last = place
        message |= {"after": after, "hidden": hidden}
    return messages


def _message(raw: Any) -> Entry:
    if not isinstance(raw, dict):
        raise unreadable("message")
    return {
        "role": _one_of(raw.get("role"), [role.value for role in Role]),
        "text": text(raw.get("text")),
        "state": _one_of(raw.get("state", "complete"), [state.value for state in State]),
        "origin": _one_of(raw.get("origin", "person"), [origin.value for origin in Origin]),
        "level": _one_of(raw.get("level", "none"), [level.value for level in Level]),
        "created": moment(raw.get("created")),
    }


def _one_of(value: Any, allowed: Iterable[str]) -> str:
    if value not in tuple(allowed):
        raise unreadable("choice")
    return str(value)
