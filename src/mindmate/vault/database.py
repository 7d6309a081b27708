"""The encrypted database: one connection, one thread, every safe setting, every row with its code.

Nothing here knows what the tables mean. Rows are written only through a `Writer`, so that the chain
of codes (`chain.py`) always fits. All methods run on the thread that made the object.
"""

from __future__ import annotations

import os
import urllib.parse
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.hardening.scrubbing import scrubs_freed_memory
from mindmate.vault import sqlcipher
from mindmate.vault.chain import MODULUS, Coder, Mark, Sum, Value, verify_mark
from mindmate.vault.keys import KEY_SIZE, Secret, wipe

T = TypeVar("T")

PAGE = 4096
PAUSE_EVERY = 32  # rows: about half a millisecond's work
CODE = "code"
_DIGITS = b"0123456789abcdef"

# Actions of the authorizer, https://www.sqlite.org/c3ref/c_alter_table.html
_ATTACH, _FUNCTION = 24, 31
_OK, _DENY = 0, 1


def _spelled(key: Secret) -> bytearray:
    """The key as SQLCipher wants a raw one: x'64 hex digits'. The caller wipes.

    One digit fewer would silently be taken for a passphrase, hence the check of the length.
    """
    if len(key) != KEY_SIZE:
        raise ValueError("the database key has 32 bytes")
    spelled = bytearray(2 * KEY_SIZE + 3)
    spelled[:2] = b"x'"
    spelled[-1:] = b"'"
    for index, byte in enumerate(key.data):
        spelled[2 + 2 * index] = _DIGITS[byte >> 4]
        spelled[3 + 2 * index] = _DIGITS[byte & 15]
    return spelled


def connect(file: Path, key: Secret, *, create: bool = False) -> Any:
    """A connection with the key and all settings in place, its first page read.

    Raises `vault.unsafe_library`, `vault.damaged` (also for a file that is missing, empty or not this
    key's: the header says that there is a vault), `disk.*`, `vault.busy`.
    """
    if not create:
        _refuse_impostor(file)
    uri = f"file:{urllib.parse.quote(str(file.absolute()))}?mode={'rwc' if create else 'rw'}"
    with sqlcipher.translated(file):
        connection = sqlcipher.library.connect(uri, uri=True, isolation_level=None, cached_statements=256)
        try:
            _configure(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def _has_journal(file: Path) -> bool:
    """Whether there is a rollback journal with something in it; a finished one is empty."""
    try:
        return file.with_name(file.name + "-journal").stat().st_size > 0
    except OSError:
        return False


def _refuse_impostor(file: Path) -> None:
    try:
        size = file.stat().st_size
        if size:
            sqlcipher.assert_encrypted(file)
    except FileNotFoundError as error:
        raise MindMateError("vault.damaged", "database missing") from error
    except OSError as error:
        raise from_os_error(error, file.name) from error
    except MindMateError as error:  # our header stands beside a file that anyone can read
        raise MindMateError("vault.damaged", "database not encrypted") from error
    if size < PAGE:
        raise MindMateError("vault.damaged", "database empty")


def _configure(connection: Any, key: Secret) -> None:
    execute = connection.execute
    execute("PRAGMA cipher_log_level=NONE")
    sqlcipher.assert_encrypts(connection)
    if not scrubs_freed_memory():
        execute("PRAGMA cipher_memory_security=ON")
    spelled = _spelled(key)
    try:
        connection.set_key(spelled)
    finally:
        wipe(spelled)
    execute("PRAGMA locking_mode=EXCLUSIVE")
    for pragma, wanted in (
        ("journal_mode=DELETE", "delete"),
        ("journal_size_limit=0", 0),
        ("synchronous=EXTRA", 3),
        ("fullfsync=1", 1),
        ("checkpoint_fullfsync=1", 1),
        ("temp_store=2", 2),
        ("secure_delete=1", 1),
        ("foreign_keys=1", 1),
        ("trusted_schema=0", 0),
        ("cell_size_check=1", 1),
        ("mmap_size=0", 0),
        # Pages that stay decrypted in memory, 8 MB at most: what a session's memory grows by as the vault fills it.
        ("cache_size=-8000", -8000),
    ):
        row = execute(f"PRAGMA {pragma}").fetchone() or execute(f"PRAGMA {pragma.split('=')[0]}").fetchone()
        if row is not None and row[0] != wanted:
            raise MindMateError("vault.unsafe_library", pragma)
    execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.enable_load_extension(False)
    connection.set_authorizer(_authorise)


def _authorise(action: int, first: str | None, second: str | None, *_: object) -> int:
    """Deny what could write plain text or run code; VACUUM attaches an unnamed database in memory."""
    if action == _ATTACH:
        return _OK if first == "" else _DENY
    if action == _FUNCTION and (second or "").lower() == "load_extension":
        return _DENY
    return _OK


class Database:
    """An open database with its chain and its mark."""

    def __init__(
        self,
        file: Path,
        key: Secret,
        coder: Coder,
        mark: Path,
        *,
        create: bool = False,
        adopt: bool = False,
        read_only: bool = False,
    ) -> None:
        """Open (or create) `file`. Raises as `connect`, and `vault.damaged` where the mark says so.

        `adopt` takes a database as it stands (a copy just made) and begins a new mark for it;
        `read_only` takes a damaged one as it stands, and writes nothing.
        """
        self.file = file
        self.coder = coder
        self._mark_file = mark
        self._mark: Mark | None = None
        self._columns: dict[str, tuple[str, ...]] = {}
        self.at = Sum()
        self.mark_failed = False
        self.read_only = read_only
        self._key: Secret | None = None
        if read_only:
            self._key = Secret(bytearray(key.data))
            self.connection = self._connect_for_reading(self._key)
            return
        #: Whether a transaction was cut off and undone: its journal was still there.
        self.recovered = _has_journal(file)
        self.connection = connect(file, key, create=create)
        try:
            if not create:
                self.at = self._stored_sum()
                if not adopt:
                    verify_mark(files.read_bounded(mark, PAGE), self.at, coder)
            self._mark = Mark(mark, coder)
            if adopt:
                self._mark.write(self.at)
        except BaseException:
            self.connection.close()
            raise

    def close(self) -> None:
        """Close the connection and the mark, the mark first made to last."""
        self.connection.close()
        if self._key is not None:
            self._key.wipe()
        if self._mark is not None:
            try:
                self._mark.sync()
            except MindMateError:
                self.mark_failed = True  # the mark may lag behind, which opening allows for
            self._mark.close()
            self._mark = None

    def _connect_for_reading(self, key: Secret) -> Any:
        connection = connect(self.file, key)
        connection.execute("PRAGMA query_only=1")
        return connection

    def sync_mark(self) -> None:
        """Make the mark last. Raises `disk.*`."""
        if self._mark is not None:
            self._mark.sync()

    def rows(self, sql: str, *values: Value) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises `vault.damaged`, `disk.*`."""
        try:
            with sqlcipher.translated(self.file):
                rows: list[tuple[Any, ...]] = self.connection.execute(sql, values).fetchall()
        except MindMateError:
            if self._key is not None:
                # After one page that couldn't be read, a connection reads no others either.
                self.connection.close()
                self.connection = self._connect_for_reading(self._key)
            raise
        return rows

    def row(self, sql: str, *values: Value) -> tuple[Any, ...] | None:
        """The first row of a query, None where there is none."""
        rows = self.rows(sql, *values)
        return rows[0] if rows else None

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction: committed, and on the disk, when the block ends; undone if it raises."""
        if self.read_only:
            raise MindMateError("vault.read_only")
        with sqlcipher.translated(self.file):
            self.connection.execute("BEGIN IMMEDIATE")
            writer = Writer(self)
            try:
                yield writer
                after = self.at.moved(writer.delta)
                self._store_sum(after)
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
        self.at = after
        self._write_mark()

    def _write_mark(self) -> None:
        if self._mark is None:
            return
        try:
            self._mark.write(self.at)
        except MindMateError:
            # The commit stands. A mark that lags behind is accepted at the next opening.
            self.mark_failed = True

    def _stored_sum(self) -> Sum:
        row = self.row("SELECT sequence, total FROM chain WHERE id = 1")
        if row is None or len(row[1]) != 32:
            raise MindMateError("vault.damaged", "chain row")
        return Sum(row[0], int.from_bytes(row[1], "big"))

    def _store_sum(self, at: Sum) -> None:
        total = at.total.to_bytes(32, "big")
        self.connection.execute(
            "INSERT OR REPLACE INTO chain (id, sequence, total) VALUES (1, ?, ?)", (at.sequence, total)
        )

    def columns(self, table: str) -> tuple[str, ...]:
        """Columns of a chained table without the code, in order; the first is `id`."""
        known = self._columns.get(table)
        if known is None:
            names = [row[1] for row in self.rows(f"PRAGMA table_info({table})")]
            if CODE not in names or names[0] != "id":
                raise ValueError(f"{table} is not a chained table")
            known = self._columns[table] = tuple(name for name in names if name != CODE)
        return known

    def forget_columns(self) -> None:
        """After a change of the schema."""
        self._columns.clear()

    def chained_tables(self) -> list[str]:
        """Names of the tables whose rows carry a code."""
        tables = [row[0] for row in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [t for t in tables if any(c[1] == CODE for c in self.rows(f"PRAGMA table_info({t})"))]

    def check_chain(self, pause: Callable[[], None] = lambda: None) -> list[str]:
        """Compute every code and the sum again; what doesn't fit, in words without content.

        `pause` is called after every few rows.
        """
        findings = []
        total = 0
        for table in self.chained_tables():
            columns = ", ".join((*self.columns(table), CODE))
            with sqlcipher.translated(self.file):
                rows = self.connection.execute(f"SELECT {columns} FROM {table}")  # noqa: S608 - our own names
                for row in pausing(rows, pause):
                    total += int.from_bytes(row[-1], "big")
                    if self.coder.row(table, row[:-1]) != row[-1]:
                        findings.append(f"{table}: row {row[0]} was changed from outside")
        if total % MODULUS != self.at.total:
            findings.append("rows are missing or were replaced by older ones")
        return findings


def pausing(rows: Iterable[T], pause: Callable[[], None]) -> Iterator[T]:
    """The rows, with a call of `pause` after every few."""
    for number, row in enumerate(rows):
        if number % PAUSE_EVERY == 0:
            pause()
        yield row


class Writer:
    """Changes within one transaction; keeps the sum of codes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._execute = database.connection.execute
        self.delta = 0

    def insert(self, table: str, **values: Value) -> int:
        """A new row; returns its id (chosen by the database unless `id` is given)."""
        columns = self._database.columns(table)
        if "id" not in values:
            values["id"] = self._next_id(table)
        row = tuple(values.pop(column, None) for column in columns)
        if values:
            raise ValueError(f"{table} has no columns {sorted(values)}")
        code = self._database.coder.row(table, row)
        marks = ", ".join("?" * (len(columns) + 1))
        names = ", ".join((*columns, CODE))
        self._execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", (*row, code))  # noqa: S608
        self.delta += int.from_bytes(code, "big")
        row_id = row[0]
        assert isinstance(row_id, int)  # noqa: S101 - for the type checker; `id` is an INTEGER PRIMARY KEY
        return row_id

    def _next_id(self, table: str) -> int:
        """One more than the highest id ever used, so that the id of a deleted row never comes back."""
        used = self._execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        highest = self._execute(f"SELECT max(id) FROM {table}").fetchone()  # noqa: S608
        return int(max((used or (0,))[0], highest[0] or 0)) + 1

    def update(self, table: str, row_id: int, **values: Value) -> bool:
        """Change columns of one row; False where there is no such row."""
        columns = self._database.columns(table)
        names = ", ".join((*columns, CODE))
        old = self._execute(f"SELECT {names} FROM {table} WHERE id = ?", (row_id,)).fetchone()  # noqa: S608
        if old is None:
            return False
        if unknown := values.keys() - set(columns):
            raise ValueError(f"{table} has no columns {sorted(unknown)}")
        row = tuple(values.get(column, before) for column, before in zip(columns, old[:-1], strict=True))
        code = self._database.coder.row(table, row)
        places = ", ".join(f"{column} = ?" for column in (*columns[1:], CODE))
        self._execute(f"UPDATE {table} SET {places} WHERE id = ?", (*row[1:], code, row_id))  # noqa: S608
        self.delta += int.from_bytes(code, "big") - int.from_bytes(old[-1], "big")
        return True

    def delete(self, table: str, column: str, value: Value) -> int:
        """Delete the rows in which `column` is `value`; returns how many."""
        where = f"FROM {table} WHERE {column} = ?"
        codes = self._execute(f"SELECT {CODE} {where}", (value,)).fetchall()
        self._execute(f"DELETE {where}", (value,))
        self.delta -= sum(int.from_bytes(row[0], "big") for row in codes)
        return len(codes)

    def execute(self, sql: str, values: Sequence[Value] = ()) -> Any:
        """A statement on a table without codes (the search index), or a query."""
        return self._execute(sql, values)

    def recode(self) -> None:
        """Compute all codes again, after a migration that changed columns."""
        database = self._database
        database.forget_columns()
        total = 0
        for table in database.chained_tables():
            columns = ", ".join(database.columns(table))
            for row in self._execute(f"SELECT {columns} FROM {table}").fetchall():  # noqa: S608
                code = database.coder.row(table, row)
                self._execute(f"UPDATE {table} SET {CODE} = ? WHERE id = ?", (code, row[0]))  # noqa: S608
                total += int.from_bytes(code, "big")
        self.delta = total - database.at.total


def new_file(file: Path) -> None:
    """An empty file, closed to others. Raises `disk.*`."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise from_os_error(error, file.name) from error
