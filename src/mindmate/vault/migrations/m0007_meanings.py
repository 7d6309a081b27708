"""What texts mean, as vectors: an index that holds nothing of its own and goes with what it was made of."""

from mindmate.vault.database import Writer

#: Ids of what a vector was made of: messages as they are, entries and memories above these.
ENTRIES_FROM, MEMORIES_FROM = 1 << 48, 1 << 49

STATEMENTS = (
    # Without a code, as the index of words: it can be made again. `vectors` has one or more, a byte a number. A text
    # that changes is given a new row, and so another `id`; no row's id ever comes back.
    "CREATE TABLE meanings (id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL UNIQUE,"
    " encoder TEXT NOT NULL, vectors BLOB NOT NULL)",
    # By the database itself, in the same transaction, so that nothing that deletes or changes can forget it.
    *(
        f"CREATE TRIGGER meanings_{table}_{event.lower()} AFTER {event}{of} ON {table}{when}"  # noqa: S608 - our names
        f" BEGIN DELETE FROM meanings WHERE source = {first} + OLD.id; END"
        for table, first, columns in (
            ("messages", 0, ("text",)),
            ("entries", ENTRIES_FROM, ("title", "body")),
            ("memories", MEMORIES_FROM, ("text", "state")),
        )
        for event, of, when in (
            ("DELETE", "", ""),
            (
                "UPDATE",
                f" OF {', '.join(columns)}",
                f" WHEN {' OR '.join(f'OLD.{column} IS NOT NEW.{column}' for column in columns)}",
            ),
        )
    ),
)


def apply(writer: Writer) -> None:
    """Add the table and what keeps it true."""
    for statement in STATEMENTS:
        writer.execute(statement)
