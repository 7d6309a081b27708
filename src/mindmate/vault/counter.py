"""How often a help card was shown: two numbers in the vault, without a word of what led there.

They lie in the encrypted store and not in the settings, because that a card was ever shown says
something about a person. Seen and cleared with `mindmate cards`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mindmate.records import Level
from mindmate.vault.database import Database

LEVELS = (Level.ELEVATED, Level.CRISIS)
_PREFIX = "cards."


class CardCounter:
    """Counts cards by level. Every call runs on the vault's thread; raises `vault.locked`, `disk.*`."""

    def __init__(self, run: Callable[[Callable[[Database], Any]], Any]) -> None:
        """`run` is `Journal.run`."""
        self._run = run

    def shown(self, level: Level) -> None:
        """One more card of `level`."""
        name = _PREFIX + level.value

        def job(database: Database) -> None:
            row = database.row("SELECT id, value FROM meta WHERE name = ?", name)
            with database.writing() as writer:
                if row is None:
                    writer.insert("meta", name=name, value="1")
                else:
                    writer.update("meta", row[0], value=str(int(row[1]) + 1))

        self._run(job)

    def counts(self) -> dict[Level, int]:
        """How many cards of each level were shown since the counter was cleared."""

        def job(database: Database) -> dict[Level, int]:
            rows = dict(database.rows("SELECT name, value FROM meta WHERE name LIKE ?", _PREFIX + "%"))
            return {level: int(rows.get(_PREFIX + level.value, 0)) for level in LEVELS}

        counts: dict[Level, int] = self._run(job)
        return counts

    def clear(self) -> None:
        """Forget the counts."""

        def job(database: Database) -> None:
            with database.writing() as writer:
                for level in LEVELS:
                    writer.delete("meta", "name", _PREFIX + level.value)

        self._run(job)
