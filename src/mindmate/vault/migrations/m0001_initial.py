"""Entries, messages, and the index to search them."""

from mindmate.vault.database import Writer

#: The index alone, which can be made again. Row n is message n, row 2^48 + n is entry n. Texts are stored
#: as `search.indexed` spaces them.
SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
)
STATEMENTS = (
    # Where the chain stands; the only table of ours, besides the index, whose rows have no code.
    "CREATE TABLE chain (id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, total BLOB NOT NULL)",
    "CREATE TABLE migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,"
    " applied INTEGER NOT NULL, code BLOB NOT NULL)",
    "CREATE TABLE meta (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,"
    " value TEXT NOT NULL, code BLOB NOT NULL)",
    # `public` is the id that people and programs see: 16 hexadecimal digits. Times: ms since the epoch.
    "CREATE TABLE entries (id INTEGER PRIMARY KEY AUTOINCREMENT, public TEXT NOT NULL UNIQUE,"
    " kind TEXT NOT NULL, title TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL,"
    " code BLOB NOT NULL)",
    "CREATE INDEX entries_updated ON entries (updated DESC)",
    "CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " entry INTEGER NOT NULL REFERENCES entries (id), role TEXT NOT NULL, text TEXT NOT NULL,"
    " state TEXT NOT NULL, origin TEXT NOT NULL, level TEXT NOT NULL, created INTEGER NOT NULL,"
    " code BLOB NOT NULL)",
    "CREATE INDEX messages_entry ON messages (entry, id)",
    *SEARCH,
)


def apply(writer: Writer) -> None:
    """Create the schema."""
    for statement in STATEMENTS:
        writer.execute(statement)
