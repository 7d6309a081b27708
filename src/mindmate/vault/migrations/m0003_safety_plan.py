"""The safety plan and the people one trusts."""

from mindmate.vault.database import Writer

STATEMENTS = (
    # One row for each step of the plan that has words in it; `step` is one of `records.PLAN_STEPS`.
    "CREATE TABLE plan (id INTEGER PRIMARY KEY AUTOINCREMENT, step TEXT NOT NULL UNIQUE,"
    " text TEXT NOT NULL, updated INTEGER NOT NULL, code BLOB NOT NULL)",
    # `number` is how the person dials it; nothing here is ever dialled by us.
    "CREATE TABLE people (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, number TEXT NOT NULL,"
    " note TEXT NOT NULL, updated INTEGER NOT NULL, code BLOB NOT NULL)",
)


def apply(writer: Writer) -> None:
    """Add the two tables."""
    for statement in STATEMENTS:
        writer.execute(statement)
