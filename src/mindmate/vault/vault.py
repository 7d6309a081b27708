"""The vault: a folder with a header, an encrypted database and its mark, open in one process at a time."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from mindmate import files
from mindmate.errors import MindMateError
from mindmate.vault import backup, check, header, keys, opening, rekey, repair, sqlcipher
from mindmate.vault.check import Report
from mindmate.vault.database import Database
from mindmate.vault.drafts import Drafts
from mindmate.vault.exchange import archive, plain
from mindmate.vault.exchange import plan as plans
from mindmate.vault.exchange import remembered as remembering
from mindmate.vault.exchange.entries import EVERYTHING, Selection, selected
from mindmate.vault.feedback import Feedback
from mindmate.vault.header import SlotKind
from mindmate.vault.journal import Journal
from mindmate.vault.keychain import Keychain, SystemKeychain
from mindmate.vault.keys import KdfParameters, Secret
from mindmate.vault.memories import Memories
from mindmate.vault.names import exists
from mindmate.vault.opening import Opened
from mindmate.vault.plan import SafetyPlan

log = logging.getLogger(__name__)

Unwanted = Callable[[], bool]  # whether a long job is to end


def _wanted() -> bool:
    return False


_CHECKED = "SELECT value FROM meta WHERE name = 'checked'"

__all__ = ["Report", "Vault", "exists", "forget_keychain", "keychain_opens"]


def keychain_opens(folder: Path) -> bool:
    """Whether the system's keychain has a slot in that vault; needs no key. False where it can't be read."""
    try:
        return exists(folder) and header.read(folder).header.slot(SlotKind.KEYCHAIN) is not None
    except MindMateError:  # opening it says what is wrong
        return False


def forget_keychain(folder: Path) -> None:
    """Take the key of the vault in `folder`, which is about to be erased, out of the system's keychain."""
    if keychain_opens(folder):
        try:
            SystemKeychain().forget(header.read(folder).header.vault_id.hex())
        except MindMateError as error:  # what stays there opens nothing any more
            log.warning("keychain's entry not removed: %s", error.code)


class Vault:
    """An open vault. `close` wipes its keys and lets other processes in."""

    def __init__(self, opened: Opened) -> None:
        """For `create` and `open`; takes over all that it is given."""
        self._opened: Opened | None = opened
        self._journal = Journal(opened.queue, opened.database)
        self._plan = SafetyPlan(self._journal)
        self._drafts = Drafts(self._journal)
        self._feedback = Feedback(self._journal.run)
        self._memories = Memories(self._journal)
        self._long_job = threading.Lock()
        #: Held while a header is made: closing in that moment would have it sealed with a wiped key.
        self._changing = threading.Lock()
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
    def plan(self) -> SafetyPlan:
        """The safety plan and the trusted people; after `close` its methods raise `vault.locked`."""
        return self._plan

    @property
    def feedback(self) -> Feedback:
        """What helped and what didn't; after `close` its methods raise `vault.locked`."""
        return self._feedback

    @property
    def drafts(self) -> Drafts:
        """What is being typed; after `close` its methods raise `vault.locked`."""
        return self._drafts

    @property
    def memories(self) -> Memories:
        """What is remembered of the person; after `close` its methods raise `vault.locked`."""
        return self._memories

    @property
    def has_recovery_key(self) -> bool:
        """Whether 24 words open this vault. Raises `vault.locked`."""
        return self._held().header.slot(SlotKind.RECOVERY) is not None

    def subkey(self, label: str) -> bytearray:
        """The key for one purpose of `keys.LABELS`; the caller wipes it. Raises `vault.locked`."""
        with self._changing:
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
            with self._changing:
                opened = self._held()
                rekey.verify_passphrase(opened, former)
                rekey.set_passphrase(opened, passphrase, kdf or keys.calibrate())
        finally:
            keys.wipe(former)
            keys.wipe(passphrase)

    def new_recovery_key(self) -> Secret:
        """A recovery key in the place of the former one. Spell it with `recovery.spell`, then wipe it."""
        with self._changing:
            return rekey.set_recovery_key(self._held())

    def set_recovery_key(self, key: Secret) -> None:
        """Make `key` the recovery key in the place of the former one; the caller wipes it."""
        with self._changing:
            rekey.put_recovery_key(self._held(), key)

    def remember_in(self, keychain: Keychain) -> None:
        """Let the system's keychain open the vault as well. Raises `keychain.unavailable`, `disk.*`."""
        with self._changing:
            rekey.remember(self._held(), keychain)

    def forget_in(self, keychain: Keychain) -> None:
        """Take that away again. Raises `disk.*`."""
        with self._changing:
            rekey.forget(self._held(), keychain)

    def rotate(self, passphrase: bytearray, *, recovery: bool = True) -> Secret | None:
        """Encrypt everything under a new data key; returns the new recovery key where there was one.

        Without `recovery` there is none afterwards, for a caller who lets the person write it down before it counts.

        Wipes `passphrase`. Raises `vault.wrong_passphrase`, `disk.*`, `vault.locked`.
        """
        try:
            with self._long_job, self._changing:
                return rekey.rotate(self._held(), passphrase, self._journal.attach, recovery=recovery)
        finally:
            keys.wipe(passphrase)

    def backup(self, file: Path, at: datetime | None = None, unwanted: Unwanted = _wanted) -> None:
        """One encrypted file with everything, checked and read back; messages can be kept meanwhile.

        It opens with the passphrase and the recovery key of this moment. Raises `backup.damaged` where
        the vault or the file turns out to be damaged, `cancelled` where the vault is closed or `unwanted`
        says so, `disk.*`.
        """
        moment = at or datetime.now().astimezone()
        ends = self._ends(unwanted)
        with self._long_job:
            self._checked(lambda opened: backup.make(opened, file, moment, ends), moment)

    def check_aside(self, at: datetime, unwanted: Unwanted = _wanted) -> None:
        """The full check on a copy, while reading and writing go on.

        Raises `vault.damaged` for what it finds, `cancelled` as `backup` does, `disk.*`.
        """
        ends = self._ends(unwanted)
        with self._long_job:
            self._checked(lambda opened: backup.with_checked_copy(opened, ends), at)

    def _ends(self, unwanted: Unwanted) -> Unwanted:
        return lambda: self._closing.is_set() or unwanted()

    def verify_passphrase(self, passphrase: bytearray) -> None:
        """Whether this is the passphrase; wipes it. Raises `vault.wrong_passphrase`, `vault.locked`."""
        try:
            rekey.verify_passphrase(self._held(), passphrase)
        finally:
            keys.wipe(passphrase)

    @property
    def checked_at(self) -> datetime | None:
        """When this vault last stood a full check, None where it never did. Raises `vault.locked`."""
        row = self._journal.run(lambda database: database.row(_CHECKED))
        return datetime.fromtimestamp(int(row[0]) / 1000, UTC) if row else None

    def _checked(self, work: Callable[[Opened], None], at: datetime) -> None:
        """Do what includes a full check, and note it; an index that doesn't fit is made again before."""
        try:
            work(self._held())
        except MindMateError as error:
            # Where the worst that was found is about the index, everything else is sound.
            if error.code != "vault.damaged" or not error.detail.startswith("index:"):
                raise
            log.warning("search index made again")
            self._journal.run(repair.renew_index)
            work(self._held())
        self._note_check(at)

    def _note_check(self, at: datetime) -> None:
        def job(database: Database) -> None:
            with database.writing() as writer:
                writer.delete("meta", "name", "checked")
                writer.insert("meta", name="checked", value=str(int(at.timestamp() * 1000)))

        self._journal.run(job)

    def hold_writing(self) -> None:
        """From now on this vault is only read: damage was found. Raises `vault.locked`."""
        self._journal.run(lambda database: setattr(database, "read_only", True))

    def archive(self, file: Path, selection: Selection = EVERYTHING, at: datetime | None = None) -> None:
        """Export entries to one encrypted file, lossless; with all of them go the safety plan and what is remembered.

        Raises `exchange.exists`, `disk.*`.
        """
        plain.refuse_existing(file)
        opened = self._held()
        with self._long_job:
            entries = selected(self._journal, selection)
            whole = selection == EVERYTHING
            plan = plans.kept(self._journal) if whole else None
            remembered = remembering.kept(self._journal) if whole else None
            archive.write(opened, file, entries, at or datetime.now().astimezone(), plan, remembered)

    def compact(self) -> None:
        """Give the room of what was deleted back to the disk. Raises `disk.*`, `vault.locked`."""
        opened = self._held()

        def job() -> None:
            with sqlcipher.translated(opened.database.file):
                opened.database.connection.execute("INSERT INTO search (search) VALUES ('optimize')")
                opened.database.connection.execute("VACUUM")

        with self._long_job:
            opened.queue.call(job)

    def forget_former_schema(self) -> None:
        """Delete the copy that was made before the schema changed: it would hold what is deleted now."""
        for copy in self._held().folder.glob(f"*{opening.BEFORE}*"):
            files.drop(copy)

    def close(self) -> None:
        """Finish what is being written, stop a backup, wipe the keys, release the lock. Safe to call twice.

        A change of keys that has begun is finished first.
        """
        self._closing.set()
        with self._long_job, self._changing:
            opened, self._opened = self._opened, None
            if opened is not None:
                self._journal.attach(None)
                opened.release()

    def _held(self) -> Opened:
        if self._opened is None:
            raise MindMateError("vault.locked")
        return self._opened
