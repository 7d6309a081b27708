"""Changing what opens a vault: passphrase, recovery key, keychain, and the data key itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.vault import copying, header, keys
from mindmate.vault.chain import Coder
from mindmate.vault.database import Database
from mindmate.vault.header import Header, Slot, SlotKind
from mindmate.vault.keychain import Keychain
from mindmate.vault.keys import KdfParameters, Secret
from mindmate.vault.opening import (
    Opened,
    mark_file,
    note_header,
    remember_header,
    store_file,
    sweep,
)

log = logging.getLogger(__name__)


def verify_passphrase(opened: Opened, passphrase: bytearray) -> None:
    """Raises `vault.wrong_passphrase` unless it is the one. Costs one key derivation."""
    data_key = header.open_with_passphrase(opened.header, passphrase)
    if data_key is None:
        raise MindMateError("vault.wrong_passphrase")
    data_key.wipe()


def set_passphrase(opened: Opened, passphrase: bytearray, kdf: KdfParameters) -> None:
    """From now on `passphrase` opens the vault, the former one no more. Raises `disk.*`."""
    if not passphrase:
        raise MindMateError("passphrase.empty")
    slot = header.passphrase_slot(passphrase, kdf, opened.data_key, opened.header.vault_id)
    _write(opened, opened.header.with_slot(slot))


def set_recovery_key(opened: Opened) -> Secret:
    """A new recovery key in the place of the former one; the caller shows it once and wipes it."""
    key = Secret.random()
    put_recovery_key(opened, key)
    return key


def put_recovery_key(opened: Opened, key: Secret) -> None:
    """Make `key` what the recovery words stand for. Raises `disk.*`."""
    slot = header.random_slot(SlotKind.RECOVERY, key, opened.data_key, opened.header.vault_id)
    _write(opened, opened.header.with_slot(slot))


def remember(opened: Opened, keychain: Keychain) -> None:
    """Let the system's keychain open the vault as well. Raises `keychain.unavailable`, `disk.*`."""
    with Secret.random() as key:
        slot = header.random_slot(SlotKind.KEYCHAIN, key, opened.data_key, opened.header.vault_id)
        keychain.put(opened.header.vault_id.hex(), key)
        _write(opened, opened.header.with_slot(slot))


def forget(opened: Opened, keychain: Keychain) -> None:
    """Take that away again. Raises `disk.*`."""
    _write(opened, opened.header.without_slot(SlotKind.KEYCHAIN))
    keychain.forget(opened.header.vault_id.hex())


def _write(opened: Opened, head: Header) -> None:
    if opened.database.read_only:
        raise MindMateError("vault.read_only")
    try:
        opened.header = header.write(opened.folder, head, opened.data_key)
    except MindMateError:
        # What counts is what lies there: the next change must begin from it.
        opened.header = header.read(opened.folder).header
        raise
    try:
        opened.queue.call(lambda: remember_header(opened.database, opened.folder, opened.header))
    except MindMateError as error:  # the change stands; the next opening notes it
        log.warning("header not noted: %s", error.code)


def rotate(
    opened: Opened, passphrase: bytearray, attach: Callable[[Database | None], None], *, recovery: bool = True
) -> Secret | None:
    """Encrypt everything under a new data key; returns the new recovery key where there was one and is to be one.

    Old backups, and whoever kept a copy of the old key, can't read what is written from now on. The
    new database lies beside the old one until the header names it: a cut leaves one or the other.
    The keychain's slot goes. Raises `vault.wrong_passphrase`, `disk.*`, `vault.damaged`.
    """
    verify_passphrase(opened, passphrase)
    vault_id = opened.header.vault_id
    data_key = Secret.random()
    new_key = Secret.random() if recovery and opened.header.slot(SlotKind.RECOVERY) else None
    old_slot = opened.header.slot(SlotKind.PASSPHRASE)
    kdf = old_slot.kdf if old_slot else keys.DEFAULT_KDF
    slots: list[Slot] = [header.passphrase_slot(passphrase, kdf, data_key, vault_id)]
    if new_key is not None:
        slots.append(header.random_slot(SlotKind.RECOVERY, new_key, data_key, vault_id))
    head = replace(opened.header, generation=opened.header.generation + 1, slots=tuple(slots))
    try:
        opened.queue.call(lambda: _switch(opened, head, data_key, attach))
    except BaseException as error:
        if opened.data_key is not data_key:  # the old one still counts
            data_key.wipe()
            if new_key is not None:
                new_key.wipe()
        if isinstance(error, OSError):
            raise from_os_error(error, opened.folder.name) from error
        raise
    return new_key


def _switch(
    opened: Opened, head: Header, data_key: Secret, attach: Callable[[Database | None], None]
) -> None:
    """Write the new database and the header that names it, and go on with it; on the vault's thread."""
    chain_key = keys.subkey(data_key, "chain", head.vault_id)
    coder = Coder(chain_key, head.vault_id)
    file, mark = store_file(opened.folder, head.generation), mark_file(opened.folder, head.generation)
    try:
        for leftover in opened.folder.glob(f"{file.stem}.*"):  # its journal too
            leftover.unlink()
        with keys.subkey(data_key, "database", head.vault_id) as key:
            copying.copy(opened.database, file, key)
            database = Database(file, key, coder, mark, adopt=True)
        try:
            with database.writing() as writer:
                writer.recode()
                note_header(writer, head.revision + 1)  # as `header.write` will count it
            files.sync_file(file)
            database.sync_mark()
            try:
                written = header.write(opened.folder, head, data_key)
            except MindMateError:
                if header.read(opened.folder).header.generation == head.generation:
                    # In place, but not sure to last. Both databases are whole and equal now, and stay
                    # so if nothing is written to either: the next opening takes the one that counts.
                    attach(None)
                raise
        except BaseException:
            database.close()
            raise
    except BaseException:
        chain_key.wipe()
        raise
    old = opened.database, opened.chain_key, opened.data_key
    opened.database, opened.chain_key, opened.data_key = database, chain_key, data_key
    opened.header = written
    attach(database)
    old[0].close()
    old[1].wipe()
    old[2].wipe()
    sweep(opened.folder, head.generation, keep_before=False)
