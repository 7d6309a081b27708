"""The vault: a folder with a header, an encrypted database and its mark, open in one process at a time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mindmate.errors import MindMateError, from_os_error
from mindmate.tasks import SerialQueue
from mindmate.vault import check, files, header, keys, migrations, sqlcipher
from mindmate.vault.chain import Coder
from mindmate.vault.check import Report
from mindmate.vault.database import Database, new_file
from mindmate.vault.header import Header
from mindmate.vault.journal import Journal
from mindmate.vault.keys import KdfParameters, Secret

UNFINISHED = ".unfinished"


def exists(folder: Path) -> bool:
    """Whether there is a vault in `folder`, be it a damaged one. Nothing is opened."""
    return any((folder / name).exists() for name in header.COPIES) or any(folder.glob("store-*.db"))


def store_file(folder: Path, generation: int) -> Path:
    """The database; each data key has one of its own, so that changing keys is one rename of the header."""
    return folder / f"store-{generation}.db"


def mark_file(folder: Path, generation: int) -> Path:
    """The high-water mark beside the database."""
    return folder / f"store-{generation}.mark"


@dataclass
class Opened:
    """What an open vault holds; `Vault` owns it."""

    folder: Path
    header: Header
    data_key: Secret
    chain_key: Secret
    lock: files.FolderLock
    queue: SerialQueue
    database: Database


class Vault:
    """An open vault. `close` wipes its keys and lets other processes in."""

    def __init__(self, opened: Opened) -> None:
        """For `create` and `open`; takes over all that it is given."""
        self._opened: Opened | None = opened
        self._journal = Journal(opened.queue, opened.database)

    @classmethod
    def create(cls, folder: Path, passphrase: bytearray, kdf: KdfParameters | None = None) -> Vault:
        """A new vault in `folder`, open. Wipes `passphrase`. `kdf` is for tests; by default calibrated.

        It is built aside and put in place by one rename, so that a cut leaves either a whole vault or
        none. Raises `vault.exists`, `vault.busy`, `passphrase.empty`, `disk.*`.
        """
        try:
            if exists(folder):
                raise MindMateError("vault.exists")
            if not passphrase:
                raise MindMateError("passphrase.empty")
            return _create(folder, passphrase, kdf or keys.calibrate())
        finally:
            keys.wipe(passphrase)

    @classmethod
    def open(cls, folder: Path, passphrase: bytearray) -> Vault:
        """The vault in `folder`. Wipes `passphrase`; writes nothing unless it is the right one.

        Raises `vault.missing`, `vault.wrong_passphrase`, `vault.busy`, `vault.damaged`, `vault.newer`,
        `vault.hostile_header`, `disk.*`.
        """
        try:
            return _open(folder, lambda head: header.open_with_passphrase(head, passphrase))
        finally:
            keys.wipe(passphrase)

    @property
    def journal(self) -> Journal:
        """The journal; after `close` its methods raise `vault.locked`."""
        return self._journal

    def subkey(self, label: str) -> bytearray:
        """The key for one purpose of `keys.LABELS`; the caller wipes it. Raises `vault.locked`."""
        opened = self._held()
        return keys.subkey(opened.data_key, label, opened.header.vault_id).data

    def check(self, full: bool = False) -> Report:
        """Look for damage: quickly, or at every page, row and word. Raises `vault.locked`, `disk.*`."""
        opened = self._held()
        return opened.queue.call(lambda: check.run(opened.database, full=full))

    def close(self) -> None:
        """Finish what is being written, wipe the keys, release the lock. Safe to call twice."""
        opened, self._opened = self._opened, None
        if opened is None:
            return
        self._journal.close()
        try:
            opened.queue.call(opened.database.close)
        finally:
            opened.queue.close()
            opened.chain_key.wipe()
            opened.data_key.wipe()
            opened.lock.release()

    def _held(self) -> Opened:
        if self._opened is None:
            raise MindMateError("vault.locked")
        return self._opened


def _create(folder: Path, passphrase: bytearray, kdf: KdfParameters) -> Vault:
    part = folder.with_name(folder.name + UNFINISHED)
    try:
        part.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = files.FolderLock(part)
    except OSError as error:
        raise from_os_error(error, folder.name) from error
    data_key = Secret.random()
    try:
        try:
            head = _build(part, passphrase, kdf, data_key)
        finally:
            lock.release()  # before the rename, which Windows refuses for a folder in use
        _put_in_place(part, folder)
        return _unlock(folder, files.FolderLock(folder), head, data_key)
    except BaseException as error:
        data_key.wipe()
        shutil.rmtree(part, ignore_errors=True)
        if isinstance(error, OSError):
            raise from_os_error(error, folder.name) from error
        raise


def _build(part: Path, passphrase: bytearray, kdf: KdfParameters, data_key: Secret) -> Header:
    """Write a whole new vault into `part`, over what an interrupted creation left there."""
    for leftover in part.iterdir():
        if leftover.name != files.FolderLock.NAME:
            leftover.unlink()
    vault_id = os.urandom(16)
    head = header.begin([header.passphrase_slot(passphrase, kdf, data_key, vault_id)], vault_id)
    queue = SerialQueue("vault-create")
    chain_key = keys.subkey(data_key, "chain", vault_id)
    try:
        queue.call(lambda: _first_database(part, head, data_key, Coder(chain_key, vault_id)))
    finally:
        queue.close()
        chain_key.wipe()
    return header.write(part, head, data_key)


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


def _put_in_place(part: Path, folder: Path) -> None:
    if exists(folder):  # made by another process meanwhile
        raise MindMateError("vault.exists")
    if folder.is_dir():
        (folder / files.FolderLock.NAME).unlink(missing_ok=True)
        try:
            folder.rmdir()
        except OSError as error:
            raise MindMateError("vault.exists", "folder not empty") from error
    part.rename(folder)
    files.sync_folder(folder.parent)


def _open(folder: Path, unwrap: Callable[[Header], Secret | None]) -> Vault:
    if not exists(folder):
        raise MindMateError("vault.missing")
    lock = files.FolderLock(folder)
    try:
        try:
            found = header.read(folder)
        except MindMateError as error:
            if error.code == "vault.missing":
                raise MindMateError("vault.damaged", "header missing") from error
            raise
        data_key = unwrap(found.header)
        if data_key is None:
            raise MindMateError("vault.wrong_passphrase")
        try:
            found.header.verify(data_key)
            header.heal(folder, found, data_key)
            return _unlock(folder, lock, found.header, data_key)
        except BaseException:
            data_key.wipe()
            raise
    except BaseException:
        lock.release()
        raise


def _unlock(folder: Path, lock: files.FolderLock, head: Header, data_key: Secret) -> Vault:
    """Open the database; takes over lock and key where it succeeds, releases the lock where it doesn't."""
    chain_key = keys.subkey(data_key, "chain", head.vault_id)
    queue = SerialQueue("vault")
    try:
        database = queue.call(lambda: _open_database(folder, head, data_key, chain_key))
    except BaseException:
        queue.close()
        chain_key.wipe()
        lock.release()
        raise
    return Vault(Opened(folder, head, data_key, chain_key, lock, queue, database))


def _open_database(folder: Path, head: Header, data_key: Secret, chain_key: Secret) -> Database:
    file = store_file(folder, head.generation)
    with keys.subkey(data_key, "database", head.vault_id) as key:
        database = Database(file, key, Coder(chain_key, head.vault_id), mark_file(folder, head.generation))
    try:
        if migrations.pending(database):
            migrations.apply(database, migrations.pending(database))
        report = check.run(database, full=False)
        if not report.ok:
            raise MindMateError("vault.damaged", report.findings[0])
    except BaseException:
        database.close()
        raise
    return database
