"""What the journal's texts and the memories mean, as vectors of an encoder: encrypted, and gone with their text.

The database deletes a vector in the same moment as its text (triggers, see `migrations.m0007_meanings`). Callable from
any thread; what writes has reached the disk when it returns. Raises `vault.locked`, `disk.*`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mindmate.records import Role
from mindmate.vault.database import Database
from mindmate.vault.diary import Diary
from mindmate.vault.migrations.m0007_meanings import ENTRIES_FROM, MEMORIES_FROM

_OWN = f"""
SELECT id AS source, text FROM messages WHERE role = '{Role.USER.value}' AND hidden = 0 AND state = 'complete'
UNION ALL SELECT {ENTRIES_FROM} + id, CASE title WHEN '' THEN body ELSE title || char(10) || body END
FROM entries WHERE body <> ''
UNION ALL SELECT {MEMORIES_FROM} + id, text FROM memories WHERE state = 'kept'
"""  # noqa: S608 - our own numbers


@dataclass(frozen=True)
class Place:
    """Where a text stands: its entry's id, its message's number (0: the entry's own writing), and the text."""

    entry: str
    message: int
    title: str
    text: str
    created: int


class Meanings:
    """The vectors of one vault, made by one encoder; those of another one count as missing."""

    def __init__(self, diary: Diary, encoder: str) -> None:
        """`encoder` names it: the hash of its file."""
        self._run, self._encoder = diary.run, encoder

    def missing(self, most: int) -> list[tuple[int, str]]:
        """(source, text) of what has no vectors yet, the newest first."""
        sql = (
            f"SELECT source, text FROM ({_OWN}) WHERE text <> '' AND source NOT IN"  # noqa: S608
            " (SELECT source FROM meanings WHERE encoder = ?) ORDER BY source DESC LIMIT ?"
        )
        return self._run(lambda database: database.rows(sql, self._encoder, most))

    def count(self) -> tuple[int, int]:
        """How many texts have vectors, and how many there are."""
        done = "SELECT count(*) FROM meanings WHERE encoder = ?"
        every = f"SELECT count(*) FROM ({_OWN}) WHERE text <> ''"  # noqa: S608

        def job(database: Database) -> tuple[int, int]:
            return database.rows(done, self._encoder)[0][0], database.rows(every)[0][0]

        return self._run(job)

    def keep(self, found: Sequence[tuple[int, str, bytes]]) -> None:
        """Keep vectors (source, text that they were made of, vectors) of what still stands there as it was."""

        def job(database: Database) -> None:
            sql = f"SELECT text FROM ({_OWN}) WHERE source = ?"  # noqa: S608
            with database.writing() as writer:
                for source, text, vectors in found:
                    if database.row(sql, source) == (text,):
                        values = (source, self._encoder, vectors)
                        writer.execute("DELETE FROM meanings WHERE source = ?", (source,))
                        writer.execute(
                            "INSERT INTO meanings (source, encoder, vectors) VALUES (?, ?, ?)", values
                        )

        self._run(job)

    def known(self) -> tuple[int, dict[int, int]]:
        """When it was (a number that changes with every change of the vault), and the number of each source's row."""

        def job(database: Database) -> tuple[int, dict[int, int]]:
            return database.at.sequence, dict(database.rows("SELECT source, id FROM meanings"))

        return self._run(job)

    def moment(self) -> int:
        """The number that `known` returns first, alone."""
        return self._run(lambda database: database.at.sequence)

    def vectors(self, after: int) -> list[tuple[int, int, bytes]]:
        """(source, number of its row, vectors) of rows with higher numbers than `after`."""
        sql = "SELECT source, id, vectors FROM meanings WHERE encoder = ? AND id > ? ORDER BY id"
        return self._run(lambda database: database.rows(sql, self._encoder, after))

    def places(self, sources: Sequence[int]) -> dict[int, Place]:
        """Where these texts of the journal stand now; those that have gone, or are hidden, are left out."""
        of_message = (
            "SELECT public, messages.id, title, messages.text, messages.created FROM messages"
            " JOIN entries ON entries.id = messages.entry WHERE messages.id = ? AND hidden = 0"
        )
        of_entry = "SELECT public, 0, title, body, created FROM entries WHERE id = ?"

        def job(database: Database) -> dict[int, Place]:
            found = {}
            for source in sources:
                if source < ENTRIES_FROM:
                    row = database.row(of_message, source)
                elif source < MEMORIES_FROM:
                    row = database.row(of_entry, source - ENTRIES_FROM)
                else:
                    continue
                if row is not None:
                    found[source] = Place(*row)
            return found

        return self._run(job)

    def forget(self) -> None:
        """Delete all vectors: the search by meaning was switched off."""

        def job(database: Database) -> None:
            with database.writing() as writer:
                writer.execute("DELETE FROM meanings")

        self._run(job)
