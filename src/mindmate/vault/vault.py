"""The vault: a folder with a header, an encrypted database and its mark, open in one process at a time."""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

from mindmate.errors import MindMateError
from mindmate.vault import backup, check, header, keys, opening, rekey, sqlcipher
from mindmate.vault.check import Report
from mindmate.vault.exchange import archive, plain
from mindmate.vault.exchange.entries import EVERYTHING, Selection, selected
from mindmate.vault.header import SlotKind
from mindmate.vault.journal import Journal
from mindmate.vault.keychain import Keychain
from mindmate.vault.keys import KdfParameters, Secret
from mindmate.vault.opening import Opened, exists

__all__ = ["Report", "Vault", "exists"]


class Vault:
    """An open vault. `close` wipes its keys and lets other processes in."""

    def __init__(self, opened: Opened) -> None:
        """For `create` and `open`; takes over all that it is given."""
        self._opened: Opened | None = opened
        self._journal = Journal(opened.queue, opened.database)
        self._long_job = threading.Lock()
        self._closing = threading.Event()

    @classmethod
    def create(cls, folder: Path, passphrase: bytearray, kdf: KdfParameters | None = None) -> Vault:
        """A new vault in `folder`, open. Wipes `passphrase`. `kdf` is for tests; by default calibrated.

        Raises `vault.exists`, `vault.busy`, `passphrase.empty`, `disk.*`.
        """
        try:
            if exists(folder):
                raise MindMateError("vault.exists")
            if not passphrase:
                raise MindMateError("passphrase.empty")
            costs = kdf or keys.calibrate()
            return cls(
                opening.create(
                    folder, lambda key, name: [header.passphrase_slot(passphrase, costs, key, name)]
                )
            )
        finally:
            keys.wipe(passphrase)

    @classmethod
    def open(cls, folder: Path, passphrase: bytearray) -> Vault:
        """The vault in `folder`. Wipes `passphrase`; writes nothing unless it is the right one.

        Raises `vault.missing`, `vault.wrong_passphrase`, `vault.busy`, `vault.damaged`, `vault.newer`,
        `vault.hostile_header`, `disk.*`.
        """
        try:
            return cls(
                opening.open_with(
                    folder,
                    lambda head: header.open_with_passphrase(head, passphrase),
                    "vault.wrong_passphrase",
                )
            )
        finally:
            keys.wipe(passphrase)

    @classmethod
    def recover(
        cls, folder: Path, recovery: Secret, passphrase: bytearray, kdf: KdfParameters | None = None
    ) -> Vault:
        """Open the vault with its recovery key and give it a new passphrase. Wipes both.

        Raises `recovery.wrong`, else as `open`.
        """
        try:
            opened = opening.open_with(
                folder,
                lambda head: header.open_with_random(head, SlotKind.RECOVERY, recovery),
                "recovery.wrong",
            )
            try:
                rekey.set_passphrase(opened, passphrase, kdf or keys.calibrate())
            except BaseException:
                opened.release()
                raise
            return cls(opened)
        finally:
            keys.wipe(passphrase)
            recovery.wipe()

    @classmethod
    def open_damaged(cls, folder: Path, passphrase: bytearray) -> Vault:
        """What is readable of a damaged vault, for reading only. Wipes `passphrase`; changes nothing.

        Raises `vault.damaged` where nothing can be read, else as `open`. See `repair.salvage`.
        """
        try:
            return cls(
                opening.open_with(
                    folder,
                    lambda head: header.open_with_passphrase(head, passphrase),
                    "vault.wrong_passphrase",
                    damaged=True,
                )
            )
        finally:
            keys.wipe(passphrase)

    @classmethod
    def open_with_keychain(cls, folder: Path, keychain: Keychain) -> Vault:
        """Open the vault with the key in the system's keychain.

        Raises `keychain.unavailable` where that doesn't open it, for whatever reason: ask for the
        passphrase then. Else as `open`.
        """

        def unwrap(head: header.Header) -> Secret | None:
            if head.slot(SlotKind.KEYCHAIN) is None:
                return None
            kept = keychain.get(head.vault_id.hex())
            if kept is None:
                return None
            with kept:
                return header.open_with_random(head, SlotKind.KEYCHAIN, kept)

        return cls(opening.open_with(folder, unwrap, "keychain.unavailable"))

    @property
    def journal(self) -> Journal:
        """The journal; after `close` its methods raise `vault.locked`."""
        return self._journal

    @property
    def has_recovery_key(self) -> bool:
        """Whether 24 words open this vault. Raises `vault.locked`."""
        return self._held().header.slot(SlotKind.RECOVERY) is not None

    def subkey(self, label: str) -> bytearray:
        """The key for one purpose of `keys.LABELS`; the caller wipes it. Raises `vault.locked`."""
        opened = self._held()
        return keys.subkey(opened.data_key, label, opened.header.vault_id).data

    def check(self, full: bool = False) -> Report:
        """Look for damage: quickly, or at every page, row and word. Raises `vault.locked`, `disk.*`."""
        opened = self._held()
        return opened.queue.call(lambda: check.run(opened.database, full=full))

    def change_passphrase(
        self, former: bytearray, passphrase: bytearray, kdf: KdfParameters | None = None
    ) -> None:
        """Replace the passphrase. Wipes both. Backups made before still open with the former one.

        Raises `vault.wrong_passphrase`, `passphrase.empty`, `disk.*`, `vault.locked`.
        """
        try:
            opened = self._held()
            rekey.verify_passphrase(opened, former)
            rekey.set_passphrase(opened, passphrase, kdf or keys.calibrate())
        finally:
            keys.wipe(former)
            keys.wipe(passphrase)

    def new_recovery_key(self) -> Secret:
        """A recovery key in the place of the former one. Spell it with `recovery.spell`, then wipe it."""
        return rekey.set_recovery_key(self._held())

    def remember_in(self, keychain: Keychain) -> None:
        """Let the system's keychain open the vault as well. Raises `keychain.unavailable`, `disk.*`."""
        rekey.remember(self._held(), keychain)

    def forget_in(self, keychain: Keychain) -> None:
        """Take that away again. Raises `disk.*`."""
        rekey.forget(self._held(), keychain)

    def rotate(self, passphrase: bytearray) -> Secret | None:
        """Encrypt everything under a new data key; returns the new recovery key where there was one.

        Wipes `passphrase`. Raises `vault.wrong_passphrase`, `disk.*`, `vault.locked`.
        """
        try:
            with self._long_job:
                return rekey.rotate(self._held(), passphrase, self._journal.attach)
        finally:
            keys.wipe(passphrase)

    def backup(self, file: Path, at: datetime | None = None) -> None:
        """One encrypted file with everything, checked and read back; messages can be kept meanwhile.

        It opens with the passphrase and the recovery key of this moment. Raises `backup.damaged` where
        the vault or the file turns out to be damaged, `cancelled` where the vault is closed, `disk.*`.
        """
        with self._long_job:
            backup.make(self._held(), file, at or datetime.now().astimezone(), self._closing.is_set)

    def archive(self, file: Path, selection: Selection = EVERYTHING, at: datetime | None = None) -> None:
        """Export entries to one encrypted file, lossless. Raises `exchange.exists`, `disk.*`."""
        plain.refuse_existing(file)
        opened = self._held()
        with self._long_job:
            archive.write(opened, file, selected(self._journal, selection), at or datetime.now().astimezone())

    def compact(self) -> None:
        """Give the room of what was deleted back to the disk. Raises `disk.*`, `vault.locked`."""
        opened = self._held()

        def job() -> None:
            with sqlcipher.translated(opened.database.file):
                opened.database.connection.execute("INSERT INTO search (search) VALUES ('optimize')")
                opened.database.connection.execute("VACUUM")

        with self._long_job:
            opened.queue.call(job)

    def close(self) -> None:
        """Finish what is being written, stop a backup, wipe the keys, release the lock. Safe to call twice."""
        self._closing.set()
        with self._long_job:
            opened, self._opened = self._opened, None
            if opened is not None:
                self._journal.attach(None)
                opened.release()

    def _held(self) -> Opened:
        if self._opened is None:
            raise MindMateError("vault.locked")
        return self._opened
