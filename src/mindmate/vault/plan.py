"""The safety plan and the trusted people, kept in the vault.

Fulfils `mindmate.ui.ports.SafetyPlan`. Callable from any thread; what writes has reached the disk when it returns.
"""

from __future__ import annotations

from mindmate.errors import MindMateError
from mindmate.records import PLAN_STEPS, TrustedPerson
from mindmate.vault.chain import Value
from mindmate.vault.database import Database
from mindmate.vault.diary import Diary, clean, now


class SafetyPlan:
    """Steps by name, and people. Raises `vault.locked` once the vault is closed, `disk.*` on writing."""

    def __init__(self, diary: Diary) -> None:
        self._run = diary.run

    def steps(self) -> dict[str, str]:
        """The words of each step that has some, in the order of `records.PLAN_STEPS`."""
        rows = dict(self._run(lambda database: database.rows("SELECT step, text FROM plan")))
        return {step: rows[step] for step in PLAN_STEPS if step in rows}

    def write(self, step: str, text: str) -> None:
        """Keep the words of one step; an empty text takes the step out, really."""
        if step not in PLAN_STEPS:
            raise ValueError("unknown step")

        def job(database: Database) -> None:
            if not text.strip():
                with database.writing() as writer:
                    writer.delete("plan", "step", step)
                return
            values: dict[str, Value] = {"text": clean(text), "updated": now()}
            row = database.row("SELECT id FROM plan WHERE step = ?", step)
            with database.writing() as writer:
                if row is None:
                    writer.insert("plan", step=step, **values)
                else:
                    writer.update("plan", row[0], **values)

        self._run(job)

    def people(self) -> list[TrustedPerson]:
        """The trusted people, in the order in which they were added."""
        rows = self._run(
            lambda database: database.rows("SELECT name, number, note, id FROM people ORDER BY id")
        )
        return [TrustedPerson(*row) for row in rows]

    def keep_person(self, person: TrustedPerson) -> int:
        """Add somebody (id 0), or change them; returns the id. Raises `entry.missing`."""
        values: dict[str, Value] = {
            "name": clean(person.name),
            "number": clean(person.number),
            "note": clean(person.note),
            "updated": now(),
        }

        def job(database: Database) -> int:
            with database.writing() as writer:
                if person.id == 0:
                    return writer.insert("people", **values)
                if not writer.update("people", person.id, **values):
                    raise MindMateError("entry.missing")
            return person.id

        return self._run(job)

    def forget_person(self, identity: int) -> None:
        """Take somebody out, really; harmless where they aren't there."""

        def job(database: Database) -> None:
            with database.writing() as writer:
                writer.delete("people", "id", identity)

        self._run(job)
