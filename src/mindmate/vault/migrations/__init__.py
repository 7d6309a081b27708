"""The schema's history: one file a step, never changed once released, applied in order.

The names of the steps that a database has gone through are recorded in it. A database that knows a
step which this version doesn't is newer, and is left alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from mindmate.errors import MindMateError
from mindmate.vault.database import Database, Writer
from mindmate.vault.migrations import (
    m0001_initial,
    m0002_journal,
    m0003_safety_plan,
    m0004_summaries,
    m0005_versions,
    m0006_memories,
    m0007_meanings,
)


@dataclass(frozen=True)
class Migration:
    """One step; `apply` changes the schema and moves rows over, within a transaction."""

    name: str
    apply: Callable[[Writer], None]


ALL: tuple[Migration, ...] = (
    Migration("0001_initial", m0001_initial.apply),
    Migration("0002_journal", m0002_journal.apply),
    Migration("0003_safety_plan", m0003_safety_plan.apply),
    Migration("0004_summaries", m0004_summaries.apply),
    Migration("0005_versions", m0005_versions.apply),
    Migration("0006_memories", m0006_memories.apply),
    Migration("0007_meanings", m0007_meanings.apply),
)


def recorded(database: Database) -> list[str]:
    """Names of the steps that the database has gone through, in order."""
    if database.row("SELECT 1 FROM sqlite_master WHERE name = 'migrations'") is None:
        return []
    return [row[0] for row in database.rows("SELECT name FROM migrations ORDER BY id")]


def pending(database: Database) -> list[Migration]:
    """The steps that are still to do. Raises `vault.newer` where the database knows more than we do."""
    done = recorded(database)
    names = [step.name for step in ALL]
    if done != names[: len(done)]:
        raise MindMateError("vault.newer", "unknown migration")
    return list(ALL[len(done) :])


def apply(database: Database, steps: list[Migration]) -> None:
    """Go through `steps` in one transaction: all of them or none. Raises `disk.*`."""
    with database.writing() as writer:
        for step in steps:
            step.apply(writer)
            writer.recode()
            writer.insert("migrations", name=step.name, applied=int(time.time() * 1000))
