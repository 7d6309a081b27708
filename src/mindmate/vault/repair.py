"""A damaged vault: copied aside as it is, read as far as it can be, saved into a new database.

Nothing here deletes what is damaged, and nothing puts an empty vault in its place.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.vault import header, keys, migrations
from mindmate.vault.backup import Unwrap
from mindmate.vault.chain import Coder, Value
from mindmate.vault.database import Database, Writer, new_file
from mindmate.vault.diary import day_of, index_entry, put_into_index
from mindmate.vault.keys import Secret
from mindmate.vault.lock import FolderLock
from mindmate.vault.migrations.m0001_initial import SEARCH
from mindmate.vault.names import exists
from mindmate.vault.opening import HEADER_NOTE, mark_file, on_own_thread, read_key, store_file
from mindmate.vault.placing import settle

#: In this order, so that a row's entry is there before the row.
TABLES = (
    "meta",
    "entries",
    "messages",
    "tags",
    "summaries",
    "drafts",
    "plan",
    "people",
    "memories",
    "refusals",
)
_CHUNK = 256
_SEARCHED_BEYOND = 4096  # ids beyond the highest one known, should the counter be unreadable


@dataclass(frozen=True)
class Salvaged:
    """What was saved: where the damaged vault lies now, rows kept and lost by table, words without content."""

    aside: Path
    kept: dict[str, int]
    lost: dict[str, int]


def copy_aside(folder: Path, at: datetime) -> Path:
    """A copy of the vault's files as they are, beside it. Raises `disk.*`."""
    aside = folder.with_name(f"{folder.name}.damaged-{at:%Y-%m-%dT%H%M%S}")
    number = 1
    while aside.exists():
        number += 1
        aside = folder.with_name(f"{folder.name}.damaged-{at:%Y-%m-%dT%H%M%S}-{number}")
    try:
        aside.mkdir(mode=0o700)
        for file in folder.iterdir():
            if file.is_file() and file.name != FolderLock.NAME:
                with file.open("rb") as source, files.writing(aside / file.name) as target:
                    shutil.copyfileobj(source, target, 1 << 20)
        files.sync_folder(aside)
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise from_os_error(error, folder.name) from error
    return aside


def salvage(folder: Path, unwrap: Unwrap, wrong: str, at: datetime) -> Salvaged:
    """Copy the vault aside, then save every readable row into a new database in its place.

    Raises the code `wrong` without a key, `vault.damaged` where nothing at all can be read (only a
    backup helps then), `vault.busy`, `disk.*`; then the vault is as it was.
    """
    if not exists(folder):
        raise MindMateError("vault.missing")
    settle(folder)
    lock = FolderLock(folder)
    try:
        found, data_key = read_key(folder, unwrap, wrong)
        with data_key:
            aside = copy_aside(folder, at)
            head = replace(found.header, generation=found.header.generation + 1)
            result: list[Salvaged] = []
            on_own_thread(lambda: result.append(_save(folder, found.header, head, data_key, aside)))
            header.write(folder, head, data_key)
            return result[0]
    finally:
        lock.release()


def _save(
    folder: Path, damaged: header.Header, head: header.Header, data_key: Secret, aside: Path
) -> Salvaged:
    with (
        keys.subkey(data_key, "chain", head.vault_id) as chain_key,
        keys.subkey(data_key, "database", head.vault_id) as key,
    ):
        coder = Coder(chain_key, head.vault_id)
        source = Database(
            store_file(folder, damaged.generation),
            key,
            coder,
            mark_file(folder, damaged.generation),
            read_only=True,
        )
        try:
            target = _empty(folder, head.generation, key, coder)
            try:
                with target.writing() as writer:
                    salvaged = _copy_rows(source, writer, aside)
                target.sync_mark()
            finally:
                target.close()
        finally:
            source.close()
    return salvaged


def _empty(folder: Path, generation: int, key: Secret, coder: Coder) -> Database:
    file, mark = store_file(folder, generation), mark_file(folder, generation)
    for leftover in folder.glob(f"{file.stem}.*"):  # its journal too
        leftover.unlink()
    new_file(file)
    database = Database(file, key, coder, mark, create=True)
    migrations.apply(database, list(migrations.ALL))
    return database


def _copy_rows(source: Database, writer: Writer, aside: Path) -> Salvaged:
    kept, lost = dict.fromkeys(TABLES, 0), dict.fromkeys(TABLES, 0)
    entries: set[Value] = set()
    for table in TABLES:
        try:
            columns = source.columns(table)
        except (ValueError, IndexError):
            continue  # a schema older than this table
        for row in _rows(source, table, columns, lost):
            values = dict(zip(columns, row, strict=True))
            if table == "meta" and values["name"] == HEADER_NOTE:
                continue  # the header to come is another
            if table == "entries":
                entries.add(values["id"])
            elif table == "summaries" and values["entry"] not in entries:
                lost[table] += 1  # it stood for messages of which there is none any more
                continue
            elif table in ("messages", "tags") and values["entry"] not in entries:
                _stand_in(writer, values)
                entries.add(values["entry"])
            _put(writer, table, values)
            kept[table] += 1
    for (entry,) in writer.execute("SELECT id FROM entries").fetchall():
        index_entry(writer, entry)
    return Salvaged(aside, kept, lost)


def _put(writer: Writer, table: str, values: dict[str, Any]) -> None:
    if table == "entries" and "day" not in values:
        values |= {"day": day_of(values["created"]), "body": "", "data": ""}
    if table == "messages":
        _follow_what_is_there(writer, values)
    row = writer.insert(table, **values)
    if table == "messages":
        put_into_index(writer, row, values["text"])


def _follow_what_is_there(writer: Writer, values: dict[str, Any]) -> None:
    """A message follows the one that it followed, or, where that is lost, what is left before it."""
    values.setdefault("hidden", 0)
    parent = values.get("parent", values["id"])  # a schema of before: whatever comes before it
    if parent is not None and not writer.execute("SELECT 1 FROM messages WHERE id = ?", (parent,)).fetchone():
        sql = "SELECT max(id) FROM messages WHERE entry = ? AND hidden = 0 AND id < ?"
        parent = writer.execute(sql, (values["entry"], parent)).fetchone()[0]
    values["parent"] = parent


def _stand_in(writer: Writer, values: dict[str, Any]) -> None:
    """An entry for messages and tags whose own is lost."""
    at = values.get("created") or 0
    writer.insert(
        "entries",
        id=values["entry"],
        public=f"{values['entry'] & (1 << 64) - 1:016x}",
        kind="conversation",
        title="",
        created=at,
        updated=at,
        day=day_of(at),
        body="",
        data="",
    )


def _rows(
    source: Database, table: str, columns: tuple[str, ...], lost: dict[str, int]
) -> Iterator[tuple[Any, ...]]:
    """Every readable row: in chunks of ids, and one by one where a chunk can't be read."""
    highest, known = _highest(source, table)
    last, unreadable = 0, []
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE id BETWEEN ? AND ?"  # noqa: S608 - our own names
    for first in range(1, highest + 1, _CHUNK):
        try:
            rows = source.rows(sql, first, first + _CHUNK - 1)
            last = max((row[0] for row in rows), default=last)
            yield from rows
            continue
        except MindMateError:
            pass  # this chunk is looked at row by row
        for identity in range(first, min(first + _CHUNK, highest + 1)):
            try:
                rows = source.rows(sql, identity, identity)
            except MindMateError:
                unreadable.append(identity)
                continue
            last = identity if rows else last
            yield from rows
    if not known:  # of rows that there may never have been nobody can say that they are lost; of one at least
        unreadable = [identity for identity in unreadable if identity < last] or unreadable[:1]
    lost[table] += len(unreadable)


def _highest(source: Database, table: str) -> tuple[int, bool]:
    """The highest id that was ever given, and whether that is known or only looked for."""
    try:
        row = source.row("SELECT seq FROM sqlite_sequence WHERE name = ?", table)
    except MindMateError:
        pass
    else:
        return (row[0] or 0 if row else 0), True
    try:
        row = source.row(f"SELECT max(id) FROM {table}")  # noqa: S608 - our own names
    except MindMateError:
        return _SEARCHED_BEYOND, False
    return (row[0] or 0 if row else 0), True


def renew_index(database: Database) -> None:
    """Make the search index again from what is kept: it holds nothing of its own. Raises `disk.*`."""
    with database.writing() as writer:
        writer.execute("DROP TABLE search")
        for statement in SEARCH:
            writer.execute(statement)
        for row, text in writer.execute("SELECT id, text FROM messages").fetchall():
            put_into_index(writer, row, text)
        for (row,) in writer.execute("SELECT id FROM entries").fetchall():
            index_entry(writer, row)
