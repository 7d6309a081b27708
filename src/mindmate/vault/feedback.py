"""What helped and what didn't, as the person marked it: a message's number and a word, kept in the vault only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mindmate.vault.database import Database

HELPED, NOT_HELPED = "helped", "not helped"
_PREFIX = "feedback."


class Feedback:
    """Marks by message. Every call runs on the vault's thread; raises `vault.locked`, `disk.*`."""

    def __init__(self, run: Callable[[Callable[[Database], Any]], Any]) -> None:
        """`run` is `Journal.run`."""
        self._run = run

    def give(self, message_id: int, mark: str) -> None:
        """Mark a message as `HELPED` or `NOT_HELPED`; an empty mark takes it back."""
        name = f"{_PREFIX}{message_id}"

        def job(database: Database) -> None:
            row = database.row("SELECT id FROM meta WHERE name = ?", name)
            with database.writing() as writer:
                if row is None and mark:
                    writer.insert("meta", name=name, value=mark)
                elif row is not None and mark:
                    writer.update("meta", row[0], value=mark)
                elif row is not None:
                    writer.delete("meta", "name", name)

        self._run(job)

    def marks(self) -> dict[int, str]:
        """Every mark by the number of its message."""

        def job(database: Database) -> dict[int, str]:
            rows = database.rows("SELECT name, value FROM meta WHERE name LIKE ?", _PREFIX + "%")
            return {int(name.removeprefix(_PREFIX)): value for name, value in rows}

        found: dict[int, str] = self._run(job)
        return found

    def forget_missing(self) -> None:
        """Marks of messages that were deleted go too."""

        def job(database: Database) -> None:
            sql = (
                "SELECT name FROM meta WHERE name LIKE ? AND NOT EXISTS"
                " (SELECT 1 FROM messages WHERE 'feedback.' || messages.id = meta.name)"
            )
            gone = [row[0] for row in database.rows(sql, _PREFIX + "%")]
            if gone:
                with database.writing() as writer:
                    for name in gone:
                        writer.delete("meta", "name", name)

        self._run(job)
