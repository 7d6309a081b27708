"""What is remembered of the person: proposed, and kept only after a yes.

What was refused or deleted is really gone; a salted digest of it stays, so that the same is never proposed again.
Callable from any thread; what writes has reached the disk when it returns. Raises `vault.locked`, `disk.*`.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from mindmate.errors import MindMateError
from mindmate.records import Memory
from mindmate.vault.database import Database, Writer
from mindmate.vault.diary import Diary, clean, entry_row, now

LONGEST = 300  # characters of one memory
MOST = 5000  # memories, proposed ones among them
_COLUMNS = (
    "SELECT memories.id, text, state = 'kept', sensitive, coalesce(entries.public, ''), coalesce(message, 0),"
    " memories.created FROM memories LEFT JOIN entries ON entries.id = memories.entry"
)
_NAME = "companion.name"
_WORDS = re.compile(r"[^\W_]+(?:[\u0900-\u0963]+[^\W_]*)*")


class Memories:
    """The memories of one vault."""

    def __init__(self, diary: Diary) -> None:
        self._run = diary.run

    def propose(self, text: str, *, entry: str = "", message: int = 0, sensitive: bool = False) -> int | None:
        """Note something to be asked about; returns its id.

        None, and nothing is noted, where the same was refused or deleted before or is there already, and where
        there is no more room. Raises `entry.missing`.
        """
        words = clean(text).strip()[:LONGEST]

        def job(database: Database) -> int | None:
            if not words or _is_known(database, words) or _was_refused(database, words):
                return None
            if (database.row("SELECT count(*) FROM memories") or (0,))[0] >= MOST:
                return None
            source = entry_row(database, entry) if entry else None
            at = now()
            with database.writing() as writer:
                return writer.insert(
                    "memories",
                    text=words,
                    state="proposed",
                    sensitive=int(sensitive),
                    entry=source,
                    message=message or None,
                    created=at,
                    updated=at,
                )

        return self._run(job)

    def add(self, text: str) -> bool:
        """Keep what the person wrote down themselves, also what was refused before; False where it is kept already."""
        words = clean(text).strip()[:LONGEST]

        def job(database: Database) -> bool:
            rows = database.rows("SELECT id, text, state FROM memories")
            same = next((row for row in rows if _plain(row[1]) == _plain(words)), None)
            if not words or (same is not None and same[2] == "kept") or len(rows) >= MOST:
                return False
            at = now()
            with database.writing() as writer:
                if same is not None:
                    writer.delete("memories", "id", same[0])
                writer.insert(
                    "memories",
                    text=words,
                    state="kept",
                    sensitive=0,
                    entry=None,
                    message=None,
                    created=at,
                    updated=at,
                )
            return True

        return self._run(job)

    def proposed(self) -> list[Memory]:
        """What waits for an answer, oldest first."""
        return self._all("proposed")

    def kept(self) -> list[Memory]:
        """What is remembered, oldest first."""
        return self._all("kept")

    def keep(self, identity: int, text: str = "") -> bool:
        """Say yes to what was proposed, or change what is kept, with other words where given; False where it has gone.

        The former words are not proposed again.
        """
        words = clean(text).strip()[:LONGEST]

        def job(database: Database) -> bool:
            row = database.row("SELECT text FROM memories WHERE id = ?", identity)
            if row is None:
                return False
            with database.writing() as writer:
                if words and _plain(words) != _plain(row[0]):
                    _refuse(writer, row[0])
                return writer.update("memories", identity, state="kept", text=words or row[0], updated=now())

        return self._run(job)

    def forget(self, identity: int) -> bool:
        """Say no to what was proposed, or delete what is kept, for good; False where it has gone."""

        def job(database: Database) -> bool:
            row = database.row("SELECT text FROM memories WHERE id = ?", identity)
            if row is None:
                return False
            with database.writing() as writer:
                _refuse(writer, row[0])
                writer.delete("memories", "id", identity)
            return True

        return self._run(job)

    def forget_all(self) -> None:
        """Delete all memories, kept and proposed."""

        def job(database: Database) -> None:
            rows = database.rows("SELECT id, text FROM memories")
            with database.writing() as writer:
                for identity, text in rows:
                    _refuse(writer, text)
                    writer.delete("memories", "id", identity)

        self._run(job)

    def name(self) -> str:
        """What the person wants to be called; empty where they said nothing."""
        return self._run(name_in)

    def set_name(self, name: str) -> None:
        """Call them so from now on; an empty name is deleted."""
        value = clean(name).strip()[:LONGEST]

        def job(database: Database) -> None:
            with database.writing() as writer:
                put_name(writer, value)

        self._run(job)

    def _all(self, state: str) -> list[Memory]:
        rows = self._run(
            lambda database: database.rows(f"{_COLUMNS} WHERE state = ? ORDER BY memories.id", state)
        )
        return [
            Memory(identity, text, bool(kept), bool(sensitive), entry, message, created)
            for identity, text, kept, sensitive, entry, message, created in rows
        ]


def name_in(database: Database) -> str:
    """What the person wants to be called, as it is kept."""
    row = database.row("SELECT value FROM meta WHERE name = ?", _NAME)
    return str(row[0]) if row else ""


def put_name(writer: Writer, name: str) -> None:
    """Keep a name in the place of the former; an empty one is deleted."""
    writer.delete("meta", "name", _NAME)
    if name:
        writer.insert("meta", name=_NAME, value=name)


def bring_in(database: Database, writer: Writer, found: Iterable[Mapping[str, Any]]) -> tuple[int, int, int]:
    """Keep memories from elsewhere, each with text, sensitive, created, updated.

    Returns how many were added, were kept here already, and were refused or deleted here before: those stay away.
    Raises `exchange.too_large` where there is no more room.
    """
    rows = database.rows("SELECT id, text, state FROM memories")
    there = {_plain(text): (identity, state) for identity, text, state in rows}
    refusals = database.rows("SELECT salt, digest FROM refusals")
    added = known = refused = 0
    for one in found:
        plain = _plain(one["text"])
        identity, state = there.get(plain, (None, ""))
        if state == "kept":
            known += 1
            continue
        if any(_digest(salt, one["text"]) == digest for salt, digest in refusals):
            refused += 1
            continue
        if identity is not None:  # proposed here, kept there: that was a yes
            writer.delete("memories", "id", identity)
        elif len(there) >= MOST:
            raise MindMateError("exchange.too_large", "memories", name="")
        new = writer.insert(
            "memories",
            text=one["text"],
            state="kept",
            sensitive=int(one["sensitive"]),
            entry=None,
            message=None,
            created=one["created"],
            updated=one["updated"],
        )
        there[plain] = (new, "kept")
        added += 1
    return added, known, refused


def _plain(text: str) -> str:
    """What counts as the same: the words in small letters, without signs and in whatever order."""
    return " ".join(sorted(set(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))))


def _is_known(database: Database, text: str) -> bool:
    plain = _plain(text)
    return any(_plain(kept) == plain for (kept,) in database.rows("SELECT text FROM memories"))


def _was_refused(database: Database, text: str) -> bool:
    rows = database.rows("SELECT salt, digest FROM refusals")
    return any(_digest(salt, text) == digest for salt, digest in rows)


def _refuse(writer: Writer, text: str) -> None:
    salt = os.urandom(16)
    writer.insert("refusals", salt=salt, digest=_digest(salt, text))


def _digest(salt: bytes, text: str) -> bytes:
    return hashlib.sha256(salt + _plain(text).encode()).digest()
