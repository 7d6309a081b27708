"""Versions of a message: what stood in its place before, and what followed it then."""

from mindmate.vault.database import Writer

STATEMENTS = (
    # The messages of an entry form a tree: `parent` is the message that this one follows, NULL for the first.
    # One path through it is shown; what isn't on it is `hidden`. Along every path ids grow.
    "ALTER TABLE messages ADD COLUMN parent INTEGER",
    "ALTER TABLE messages ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0",
    "UPDATE messages SET parent ="
    " (SELECT max(before.id) FROM messages AS before WHERE before.entry = messages.entry AND before.id < messages.id)",
    "DROP INDEX messages_entry",
    "CREATE INDEX messages_entry ON messages (entry, hidden, id)",
)


def apply(writer: Writer) -> None:
    """Add the columns, with the messages of before as one path."""
    for statement in STATEMENTS:
        writer.execute(statement)
