"""The safety plan and the trusted people on their way out and in: one object, the same in archives and in plain JSON.

    {"steps": {a name of `records.PLAN_STEPS`: {"text": "", "updated": ms since the epoch (UTC)}},
     "people": [{"name": "", "number": "", "note": "", "updated": ms}]}

What comes in is checked against this, field by field; fields that are unknown are dropped. A step that is
unknown is refused: its words would be lost without anybody knowing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from mindmate.errors import MindMateError
from mindmate.records import PLAN_STEPS
from mindmate.vault.database import Database
from mindmate.vault.exchange.fields import moment, text, unreadable
from mindmate.vault.journal import Journal

Plan = dict[str, Any]

MAX_PEOPLE = 1_000  # of one import
MAX_LINE = 1 << 16  # characters of a name, a number or a note; the window's fields hold half of that
PERSON = ("name", "number", "note")


@dataclass(frozen=True)
class PlanImported:
    """What became of a plan: steps and people added, or there already; steps where what was there stayed.

    Steps are named as in `records.PLAN_STEPS`.
    """

    steps_added: tuple[str, ...] = ()
    steps_known: tuple[str, ...] = ()
    steps_kept: tuple[str, ...] = ()
    people_added: int = 0
    people_known: int = 0


def kept(journal: Journal) -> Plan | None:
    """The plan and the people of the vault, None where there are none of both."""

    def job(database: Database) -> Plan | None:
        rows = {step: rest for step, *rest in database.rows("SELECT step, text, updated FROM plan")}
        steps = {
            step: dict(zip(("text", "updated"), rows[step], strict=True))
            for step in PLAN_STEPS
            if step in rows
        }
        people = [
            dict(zip((*PERSON, "updated"), row, strict=True))
            for row in database.rows("SELECT name, number, note, updated FROM people ORDER BY id")
        ]
        return {"steps": steps, "people": people} if steps or people else None

    return journal.run(job)


def checked(raw: Any) -> Plan:
    """A plan from elsewhere, with every field as it must be. Raises `exchange.unreadable`, `exchange.too_large`."""
    if not isinstance(raw, dict):
        raise unreadable("plan")
    steps, people = raw.get("steps", {}), raw.get("people", [])
    if not isinstance(steps, dict) or not isinstance(people, list) or set(steps) - set(PLAN_STEPS):
        raise unreadable("plan")
    if len(people) > MAX_PEOPLE:
        raise MindMateError("exchange.too_large", "people", name="")
    found = {step: _step(steps[step]) for step in PLAN_STEPS if step in steps}
    return {
        "steps": {step: fields for step, fields in found.items() if fields["text"].strip()},
        "people": [person for person in map(_person, people) if any(person[name] for name in PERSON)],
    }


def _step(raw: Any) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise unreadable("step")
    return {"text": text(raw.get("text")), "updated": moment(raw.get("updated"))}


def _person(raw: Any) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise unreadable("person")
    fields = {name: text(raw.get(name, ""), MAX_LINE) for name in PERSON}
    return fields | {"updated": moment(raw.get("updated"))}


def put(journal: Journal, raw: Any) -> PlanImported:
    """Keep a plan from elsewhere, whole or not at all. Nothing of what is there is changed.

    A step that has words already keeps them; a person who is there with the same name, number and note isn't
    doubled. Raises as `checked`, `disk.*`, `vault.locked`.
    """
    plan = checked(raw)
    return journal.run(lambda database: _put(database, plan))


def _put(database: Database, plan: Plan) -> PlanImported:
    own = dict(database.rows("SELECT step, text FROM plan"))
    there = Counter(database.rows("SELECT name, number, note FROM people"))
    added: list[str] = []
    known: list[str] = []
    stayed: list[str] = []
    people_added = 0
    with database.writing() as writer:
        for step, fields in plan["steps"].items():
            if step not in own:
                writer.insert("plan", step=step, **fields)
                added.append(step)
            else:
                (known if own[step] == fields["text"] else stayed).append(step)
        for person in plan["people"]:
            same = tuple(person[name] for name in PERSON)
            if there[same] > 0:
                there[same] -= 1  # who stands twice in the file comes back twice, but only once
                continue
            writer.insert("people", **person)
            people_added += 1
    return PlanImported(
        tuple(added), tuple(known), tuple(stayed), people_added, len(plan["people"]) - people_added
    )
