"""What makes it a journal: days, free writing, moods, tags, drafts."""

from mindmate.vault.database import Writer

STATEMENTS = (
    # `day` is the calendar day where the person was, YYYY-MM-DD; `data` is JSON of an exercise or questionnaire.
    "ALTER TABLE entries ADD COLUMN day TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE entries ADD COLUMN body TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE entries ADD COLUMN data TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE entries ADD COLUMN mood INTEGER CHECK (mood BETWEEN 1 AND 5)",
    "UPDATE entries SET day = date(created / 1000, 'unixepoch', 'localtime')",
    "CREATE INDEX entries_day ON entries (day)",
    "CREATE TABLE tags (id INTEGER PRIMARY KEY AUTOINCREMENT, entry INTEGER NOT NULL REFERENCES entries (id),"
    " tag TEXT NOT NULL, code BLOB NOT NULL, UNIQUE (entry, tag))",
    "CREATE INDEX tags_tag ON tags (tag)",
    # What is being typed and not yet sent or saved; `place` says where (an entry's id, or a room).
    "CREATE TABLE drafts (id INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL UNIQUE,"
    " text TEXT NOT NULL, updated INTEGER NOT NULL, code BLOB NOT NULL)",
)


def apply(writer: Writer) -> None:
    """Add the columns and tables."""
    for statement in STATEMENTS:
        writer.execute(statement)
