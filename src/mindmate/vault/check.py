"""Looking for damage: the quick look at each opening, and the full one over every page, row and word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mindmate.errors import MindMateError
from mindmate.vault import search, sqlcipher
from mindmate.vault.database import PAGE, Database, pausing
from mindmate.vault.diary import entry_text

Pause = Callable[[], None]
_FILLER_PAGES = 4096


@dataclass(frozen=True)
class Report:
    """What a check found, in words without content; `full` says how deep it looked."""

    full: bool
    findings: tuple[str, ...]

    @property
    def worst(self) -> str:
        """The first finding that isn't about the search index, which can be made again; else the first."""
        return next((found for found in self.findings if not found.startswith("index:")), self.findings[0])

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def run(database: Database, *, full: bool, pause: Pause = lambda: None) -> Report:
    """Check an open database. Damage that stops the check is a finding too. Raises `disk.*`.

    `pause` is called every half a millisecond of Python's work, so that a check in the background can
    leave the interpreter to those who wait for it.
    """
    findings: list[str] = []
    for step in (_pages, _structure, _chain, _index) if full else (_structure_quick,):
        try:
            findings += step(database, pause)
        except MindMateError as error:
            # Once damage was met, what the library says of the next step may be anything.
            if error.code != "vault.damaged" and not findings:
                raise
            findings.append(f"{step.__name__.strip('_')}: unreadable ({error.detail})")
    return Report(full, tuple(findings))


def torn_pages(database: Database) -> bool:
    """Whether pages fail their code. Such a connection is of no more use: open another."""
    return bool(_pages(database, lambda: None))


def renew_free_pages(database: Database) -> None:
    """After a cut, write the free pages anew, of which one may be torn. Raises `disk.*`, `vault.damaged`.

    SQLite doesn't keep the former content of free pages in its journal, since it never reads them; so a
    power cut can leave one half written. That does no harm, but each full check would call it damage.
    A blob takes the free pages without reading them, and deleting it leaves them overwritten.
    """
    free = (database.row("PRAGMA freelist_count") or (0,))[0]
    with sqlcipher.translated(database.file):
        execute = database.connection.execute
        execute("CREATE TABLE filler (piece BLOB)")
        for first in range(0, free, _FILLER_PAGES):
            pages = min(free - first, _FILLER_PAGES)
            execute("INSERT INTO filler VALUES (zeroblob(?))", (pages * PAGE,))
        execute("DROP TABLE filler")


def _pages(database: Database, _: Pause) -> list[str]:
    return [str(row[0]) for row in database.rows("PRAGMA cipher_integrity_check")]


def _structure(database: Database, _: Pause) -> list[str]:
    found = [str(row[0]) for row in database.rows("PRAGMA integrity_check(20)")]
    lines = [line.splitlines()[0] for line in found if line != "ok"]
    return [f"index: {line}" if "fts5" in line.lower() else line for line in lines]


def _structure_quick(database: Database, _: Pause) -> list[str]:
    """The tables that hold what was written; the index can be made again and is left to the full check."""
    findings = []
    for table in database.chained_tables():
        found = [str(row[0]) for row in database.rows(f"PRAGMA quick_check({table})")]
        findings += [line.splitlines()[0] for line in found if line != "ok"]
    return findings


def _chain(database: Database, pause: Pause) -> list[str]:
    return database.check_chain(pause)


def _index(database: Database, pause: Pause) -> list[str]:
    """The index is whole, and holds each text as it stands."""
    with sqlcipher.translated(database.file):
        try:
            database.connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)")
        except sqlcipher.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != 11:
                raise
            return ["index: inconsistent"]
        wrong = 0
        rows = database.connection.execute(
            "SELECT messages.text, search.text FROM messages LEFT JOIN search ON search.rowid = messages.id"
        )
        wrong += sum((kept or "") != search.indexed(text) for text, kept in pausing(rows, pause))
        rows = database.connection.execute(
            "SELECT entries.title, entries.body, search.text, (SELECT group_concat(tag, char(0)) FROM"
            " (SELECT tag FROM tags WHERE tags.entry = entries.id ORDER BY tags.id))"
            " FROM entries LEFT JOIN search ON search.rowid = ? + entries.id",
            (search.ENTRIES_FROM,),
        )
        for title, body, kept, tags in pausing(rows, pause):
            wanted = entry_text(title, tags.split("\0") if tags else [], body)
            wrong += (kept or "") != search.indexed(wanted)
        surplus = database.connection.execute(
            "SELECT (SELECT count(*) FROM search WHERE rowid < ?)"
            " - (SELECT count(*) FROM messages WHERE text <> '')",
            (search.ENTRIES_FROM,),
        ).fetchone()[0]
    findings = [f"index: {wrong} texts differ"] if wrong else []
    return findings + (["index: texts that are not in the journal"] if surplus else [])
