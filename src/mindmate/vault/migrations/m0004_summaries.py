"""What the model has noted of the messages that left its context."""

from mindmate.vault.database import Writer

STATEMENTS = (
    # `gone` and `upto` are ids of messages; `text` is empty until something was written, or when it went stale.
    "CREATE TABLE summaries (id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " entry INTEGER NOT NULL UNIQUE REFERENCES entries (id), gone INTEGER NOT NULL, upto INTEGER NOT NULL,"
    " digest TEXT NOT NULL, text TEXT NOT NULL, code BLOB NOT NULL)",
)


def apply(writer: Writer) -> None:
    """Add the table."""
    for statement in STATEMENTS:
        writer.execute(statement)
