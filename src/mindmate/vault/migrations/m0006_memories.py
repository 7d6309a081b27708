"""What is remembered of the person, once they said yes; what they said no to, as a digest only."""

from mindmate.vault.database import Writer

STATEMENTS = (
    # `state` is proposed or kept. `entry` and `message` are ids of where it was said, NULL once that is gone.
    "CREATE TABLE memories (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, state TEXT NOT NULL,"
    " sensitive INTEGER NOT NULL, entry INTEGER, message INTEGER, created INTEGER NOT NULL,"
    " updated INTEGER NOT NULL, code BLOB NOT NULL)",
    "CREATE TABLE refusals (id INTEGER PRIMARY KEY AUTOINCREMENT, salt BLOB NOT NULL, digest BLOB NOT NULL,"
    " code BLOB NOT NULL)",
)


def apply(writer: Writer) -> None:
    """Add the two tables."""
    for statement in STATEMENTS:
        writer.execute(statement)
