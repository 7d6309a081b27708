"""Making a vault, and opening one: in which order what is looked at, and what is undone where it fails."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.tasks import SerialQueue
from mindmate.vault import check, header, keys, migrations, sqlcipher
from mindmate.vault.chain import Coder
from mindmate.vault.database import Database, Writer, new_file
from mindmate.vault.header import Header, Slot
from mindmate.vault.keys import Secret
from mindmate.vault.lock import FolderLock
from mindmate.vault.names import exists
from mindmate.vault.placing import build_aside, drop_unfinished, settle

BEFORE = ".before-"
#: Name of the row that holds the revision of the newest header.
HEADER_NOTE = "header"
#: Temporary database of a backup that is being made.
BACKUP_PART = "backup" + files.PART


@dataclass
class Opened:
    """What an open vault holds; `Vault` owns it."""

    folder: Path
    header: Header
    data_key: Secret
    chain_key: Secret
    lock: FolderLock
    queue: SerialQueue
    database: Database

    @property
    def coder(self) -> Coder:
        """Computes codes under this vault's chain key."""
        return Coder(self.chain_key, self.header.vault_id)

    def release(self) -> None:
        """Close the database, wipe the keys, let other processes in."""
        try:
            self.queue.call(self.database.close)
        finally:
            self.queue.close()
            self.chain_key.wipe()
            self.data_key.wipe()
            self.lock.release()


def store_file(folder: Path, generation: int) -> Path:
    """The database; each data key has one of its own, so that changing keys is one rename of the header."""
    return folder / f"store-{generation}.db"


def mark_file(folder: Path, generation: int) -> Path:
    """The high-water mark beside the database."""
    return folder / f"store-{generation}.mark"


def create(folder: Path, make_slots: Callable[[Secret, bytes], list[Slot]]) -> Opened:
    """A new vault with the slots that `make_slots(data key, vault id)` fills. Raises `vault.exists`, `disk.*`.

    It is built aside and put in place by one rename: a cut leaves either a whole vault or none.
    """
    data_key = Secret.random()
    vault_id = os.urandom(16)

    built: list[Header] = []

    def build(part: Path) -> None:
        head = header.begin(make_slots(data_key, vault_id), vault_id)
        with keys.subkey(data_key, "chain", vault_id) as chain_key:
            coder = Coder(chain_key, vault_id)
            on_own_thread(lambda: _first_database(part, head, data_key, coder))
        built.append(header.write(part, head, data_key))

    try:
        build_aside(folder, build)
        return unlock(folder, FolderLock(folder), built[0], data_key)
    except BaseException:
        data_key.wipe()
        raise


def on_own_thread(job: Callable[[], None]) -> None:
    """Run a job that opens databases of its own on a thread of its own, and wait."""
    queue = SerialQueue("vault-aside")
    try:
        queue.call(job)
    finally:
        queue.close()


def _first_database(folder: Path, head: Header, data_key: Secret, coder: Coder) -> None:
    file = store_file(folder, head.generation)
    new_file(file)
    with keys.subkey(data_key, "database", head.vault_id) as key:
        database = Database(file, key, coder, mark_file(folder, head.generation), create=True)
    try:
        migrations.apply(database, list(migrations.ALL))
    finally:
        database.close()
    sqlcipher.assert_encrypted(file)


def open_with(
    folder: Path, unwrap: Callable[[Header], Secret | None], wrong: str, *, damaged: bool = False
) -> Opened:
    """Open the vault with the data key that `unwrap` yields; without one, raise the code `wrong`.

    `damaged` opens what is readable of a damaged one, for reading only.
    """
    if not exists(folder):
        raise MindMateError("vault.missing")
    settle(folder)
    lock = FolderLock(folder)
    try:
        found, data_key = read_key(folder, unwrap, wrong)
        try:
            if not damaged:
                header.heal(folder, found, data_key)
            opened = unlock(folder, lock, found.header, data_key, damaged=damaged)
            if not damaged:
                drop_unfinished(folder)
            return opened
        except BaseException:
            data_key.wipe()
            raise
    except BaseException:
        lock.release()
        raise


def read_key(
    folder: Path, unwrap: Callable[[Header], Secret | None], wrong: str
) -> tuple[header.Found, Secret]:
    """The header that counts, verified, and the data key. Writes nothing."""
    try:
        found = header.read(folder)
    except MindMateError as error:
        if error.code == "vault.missing":
            raise MindMateError("vault.damaged", "header missing") from error
        raise
    data_key = unwrap(found.header)
    if data_key is None:
        raise MindMateError(wrong)
    try:
        found.header.verify(data_key)
    except BaseException:
        data_key.wipe()
        raise
    return found, data_key


def unlock(
    folder: Path, lock: FolderLock, head: Header, data_key: Secret, *, damaged: bool = False
) -> Opened:
    """Open the database; takes over lock and key where it succeeds, releases the lock where it doesn't."""
    chain_key = keys.subkey(data_key, "chain", head.vault_id)
    queue = SerialQueue("vault")
    try:
        open_it = _open_damaged if damaged else _open_database
        database = queue.call(lambda: open_it(folder, head, data_key, chain_key))
    except BaseException:
        queue.close()
        chain_key.wipe()
        lock.release()
        raise
    return Opened(folder, head, data_key, chain_key, lock, queue, database)


def _open_database(folder: Path, head: Header, data_key: Secret, chain_key: Secret) -> Database:
    file = store_file(folder, head.generation)
    coder, mark = Coder(chain_key, head.vault_id), mark_file(folder, head.generation)
    with keys.subkey(data_key, "database", head.vault_id) as key:
        database = Database(file, key, coder, mark)
        torn = database.recovered and check.torn_pages(database)
        if torn:
            database.close()
            database = Database(file, key, coder, mark)
    try:
        if torn:
            _require_sound(database)  # before anything is written
            check.renew_free_pages(database)
        steps = migrations.pending(database)
        if steps:
            _copy_before(file, steps[0].name)
            migrations.apply(database, steps)
        _require_sound(database)
        remember_header(database, folder, head)
    except BaseException:
        database.close()
        raise
    sweep(folder, head.generation, keep_before=bool(steps))
    return database


def _require_sound(database: Database) -> None:
    """Raises `vault.damaged` for what the quick check finds."""
    report = check.run(database, full=False)
    if not report.ok:
        raise MindMateError("vault.damaged", report.findings[0])


def remember_header(database: Database, folder: Path, head: Header) -> None:
    """Let the database know the newest header, so that an older one of the same vault is noticed.

    Whoever knows a former passphrase could put the header of its time back. Raises `vault.damaged` for
    such a header, `disk.*`. The header must have been written before: it never lags behind what is noted.
    """
    row = database.row("SELECT value FROM meta WHERE name = ?", HEADER_NOTE)
    known = int(row[0]) if row else 0
    if head.revision < known:
        raise MindMateError("vault.damaged", "header older than the database")
    if head.revision == known:
        return
    try:
        for name in header.COPIES:  # it may have been read before it was sure to last
            if (folder / name).is_file():
                files.sync_file(folder / name)
        files.sync_folder(folder)
    except OSError as error:
        raise from_os_error(error, folder.name) from error
    with database.writing() as writer:
        note_header(writer, head.revision)


def note_header(writer: Writer, revision: int) -> None:
    """See `remember_header`."""
    writer.delete("meta", "name", HEADER_NOTE)
    writer.insert("meta", name=HEADER_NOTE, value=str(revision))


def _open_damaged(folder: Path, head: Header, data_key: Secret, chain_key: Secret) -> Database:
    file = store_file(folder, head.generation)
    with keys.subkey(data_key, "database", head.vault_id) as key:
        coder = Coder(chain_key, head.vault_id)
        database = Database(file, key, coder, mark_file(folder, head.generation), read_only=True)
    try:
        if migrations.pending(database):
            raise MindMateError("vault.damaged", "older schema")
    except BaseException:
        database.close()
        raise
    return database


def _copy_before(file: Path, step: str) -> None:
    """Copy the database, encrypted as it is, before its schema changes. Raises `disk.*`."""
    try:
        with file.open("rb") as source, files.writing(file.with_name(file.name + BEFORE + step)) as target:
            shutil.copyfileobj(source, target, 1 << 20)
        files.sync_folder(file.parent)
    except OSError as error:
        raise from_os_error(error, file.name) from error


def sweep(folder: Path, generation: int, *, keep_before: bool) -> None:
    """Remove what an interrupted change of keys, backup or migration left behind in an open vault."""
    current = (store_file(folder, generation).name, mark_file(folder, generation).name)
    for file in folder.iterdir():
        old_store = file.name.startswith("store-") and not file.name.startswith(current)
        old_copy = BEFORE in file.name and not keep_before
        if old_store or old_copy or file.name.startswith(BACKUP_PART) or file.name.endswith(files.PART):
            try:
                file.unlink(missing_ok=True)
            except OSError:
                continue  # the next opening tries again
