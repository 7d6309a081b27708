"""What is remembered of the person, on its way out and in: one object, the same in archives and in plain JSON.

    {"name": "", "memories": [{"text": "", "sensitive": true | false, "created": ms, "updated": ms}]}

Times are since the epoch, UTC. Only what they said yes to, and what they want to be called: what was proposed,
refused or deleted is in no export. Where something was said isn't in it.

What comes in is checked against this, field by field; what is unknown is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mindmate.errors import MindMateError
from mindmate.vault import memories
from mindmate.vault.database import Database
from mindmate.vault.exchange.fields import moment, text, unreadable
from mindmate.vault.journal import Journal

Remembered = dict[str, Any]
_FIELDS = ("text", "sensitive", "created", "updated")


@dataclass(frozen=True)
class RememberedImported:
    """What became of it: memories added, there already, and left out because they were refused or deleted here.

    `name`: "added", "known", "kept" (there is another one, which stays), or "" where none was found.
    """

    added: int = 0
    known: int = 0
    refused: int = 0
    name: str = ""


def kept(journal: Journal) -> Remembered | None:
    """What is remembered in the vault, None where nothing is."""

    def job(database: Database) -> Remembered | None:
        rows = database.rows(
            "SELECT text, sensitive, created, updated FROM memories WHERE state = 'kept' ORDER BY id"
        )
        found = [dict(zip(_FIELDS, row, strict=True)) | {"sensitive": bool(row[1])} for row in rows]
        name = memories.name_in(database)
        return {"name": name, "memories": found} if name or found else None

    return journal.run(job)


def checked(raw: Any) -> Remembered:
    """The same from elsewhere, every field as it must be. Raises `exchange.unreadable`, `exchange.too_large`."""
    if not isinstance(raw, dict) or not isinstance(found := raw.get("memories", []), list):
        raise unreadable("remembered")
    if len(found) > memories.MOST:
        raise MindMateError("exchange.too_large", "memories", name="")
    name = text(raw.get("name", ""), memories.LONGEST).strip()
    rows = [_memory(one) for one in found]
    return {"name": name, "memories": [row for row in rows if row["text"]]}


def _memory(raw: Any) -> dict[str, Any]:
    if not isinstance(raw, dict) or type(raw.get("sensitive")) is not bool:
        raise unreadable("memory")
    return {
        "text": text(raw.get("text"), memories.LONGEST).strip(),
        "sensitive": raw["sensitive"],
        "created": moment(raw.get("created")),
        "updated": moment(raw.get("updated")),
    }


def put(journal: Journal, raw: Any) -> RememberedImported:
    """Keep what is remembered elsewhere, whole or not at all. Nothing of what is kept here is changed, and nothing that
    was refused or deleted here comes back. Raises as `checked`, `disk.*`, `vault.locked`.
    """
    found = checked(raw)

    def job(database: Database) -> RememberedImported:
        own = memories.name_in(database)
        with database.writing() as writer:
            added, known, refused = memories.bring_in(database, writer, found["memories"])
            name = ""
            if found["name"]:
                name = "added" if not own else "known" if own == found["name"] else "kept"
            if name == "added":
                memories.put_name(writer, found["name"])
        return RememberedImported(added, known, refused, name)

    return journal.run(job)
