"""What is being typed and not yet sent or saved, kept in the vault so that neither a lock nor a cut costs it.

Fulfils `mindmate.ui.ports.Drafts`. Callable from any thread; what writes has reached the disk when it returns.
A draft is neither searched nor exported; a backup holds it as it stood then.
"""

from __future__ import annotations

from mindmate.records import Draft, without_entry
from mindmate.vault.database import Database
from mindmate.vault.diary import Diary, clean, entry_row, now


class Drafts:
    """Drafts by place. Raises `vault.locked` once the vault is closed, `vault.read_only` and `disk.*` on writing."""

    def __init__(self, diary: Diary) -> None:
        self._run = diary.run

    def keep(self, place: str, text: str) -> None:
        """Keep what is being typed at `place`: an entry's id, or what `records.without_entry` knows.

        An empty text forgets it, really. Raises `entry.missing` where the entry was deleted meanwhile: nothing
        of it comes back that way.
        """
        words = clean(text)

        def job(database: Database) -> None:
            row = database.row("SELECT id, text FROM drafts WHERE place = ?", place)
            if not words:
                if row is not None:
                    with database.writing() as writer:
                        writer.delete("drafts", "place", place)
                return
            if not without_entry(place):
                entry_row(database, place)
            if row is not None and row[1] == words:
                return
            with database.writing() as writer:
                if row is None:
                    writer.insert("drafts", place=place, text=words, updated=now())
                else:
                    writer.update("drafts", row[0], text=words, updated=now())

        self._run(job)

    def text(self, place: str) -> str:
        """What was being typed at `place`; empty where there is nothing."""
        row = self._run(lambda database: database.row("SELECT text FROM drafts WHERE place = ?", place))
        return str(row[0]) if row else ""

    def all(self) -> list[Draft]:
        """Every draft, the one that was touched last first."""
        sql = "SELECT place, text, updated FROM drafts ORDER BY updated DESC, id DESC"
        return [Draft(*row) for row in self._run(lambda database: database.rows(sql))]

    def forget(self, place: str) -> None:
        """The draft at `place` was sent or thrown away; harmless where there is none."""
        self.keep(place, "")
