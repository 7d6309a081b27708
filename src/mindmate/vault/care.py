"""Care for one profile's vault: its daily backup, what background work found, what helps where it is damaged.

What the window and the terminal share beyond an open vault.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from mindmate.errors import MindMateError, from_os_error
from mindmate.records import BackupNote, Saved
from mindmate.vault import backup, keys, recovery, repair
from mindmate.vault.daily import DailyBackup, utc_now
from mindmate.vault.erase import erase
from mindmate.vault.keys import Secret
from mindmate.vault.placing import put_aside
from mindmate.vault.shelf import Kept, Shelf
from mindmate.vault.vault import Vault

#: What makes a backup unfit, so that the next older one is tried.
_UNFIT = frozenset({"backup.damaged", "backup.foreign", "vault.hostile_header", "vault.newer"})


class Care:
    """Of the vault in `folder`, with its backups in `backups`. Passphrases that it is given are wiped."""

    def __init__(self, folder: Path, backups: Path, now: Callable[[], datetime] = utc_now) -> None:
        self.folder, self.shelf, self._now = folder, Shelf(backups), now
        self._daily: DailyBackup | None = None
        self._words: Secret | None = None

    def begin(self, vault: Vault) -> None:
        """Back up and check by itself from now on, while `vault` is open."""
        self._daily = DailyBackup(vault, self.shelf, now=self._now)

    def catch_up(self) -> None:
        """Make now what is due today, rather than in a moment; `trouble` says what it met."""
        if self._daily is not None:
            self._daily.run_now()

    def end(self) -> None:
        """After the vault was closed."""
        self._forget_words()
        daily, self._daily = self._daily, None
        if daily is not None:
            daily.stop()

    def propose_words(self) -> list[str]:
        """24 new recovery words, to be shown once; they count once `keep_words` was called."""
        self._forget_words()
        self._words = Secret.random()
        return recovery.spell(self._words)

    def keep_words(self, vault: Vault) -> None:
        """From now on the words proposed last open the vault. Raises `disk.*`, `vault.*`."""
        if self._words is not None:
            vault.set_recovery_key(self._words)
            self._forget_words()

    def _forget_words(self) -> None:
        if self._words is not None:
            self._words.wipe()
            self._words = None

    def trouble(self) -> MindMateError | None:
        """What the background work met last, None where all is well."""
        failure = self._daily.failure if self._daily is not None else ""
        if not failure:
            return None
        if failure == "vault.damaged":
            return MindMateError(failure)
        return MindMateError("backup.not_made", failure)

    def backups(self) -> list[BackupNote]:
        """The backups that the app made, in the order in which they would be tried. Raises `disk.*`."""
        return [_note(kept) for kept in self.shelf.newest_first(self._now())]

    def restore(self, passphrase: bytearray, file: Path | None = None) -> None:
        """Make a backup the vault: `file`, or the newest of the app's own that is sound.

        The vault that is there is put aside. Raises `vault.wrong_passphrase`, `backup.missing` where there
        is none, `backup.*` of the newest where none is sound, `vault.busy`, `disk.*`.
        """
        files = [file] if file else [kept.file for kept in self.shelf.newest_first(self._now())]
        unfit: list[MindMateError] = []
        try:
            for each in files:
                try:
                    by = backup.by_passphrase(passphrase)
                    backup.restore(each, self.folder, by, "vault.wrong_passphrase", self._local_now())
                    return
                except MindMateError as error:
                    if error.code not in _UNFIT:
                        raise
                    unfit.append(error)
        finally:
            keys.wipe(passphrase)
        raise unfit[0] if unfit else MindMateError("backup.missing")

    def save_readable(self, passphrase: bytearray) -> Saved:
        """Copy the damaged vault aside, and save what can be read of it. Raises as `repair.salvage`."""
        by = backup.by_passphrase(passphrase)
        try:
            saved = repair.salvage(self.folder, by, "vault.wrong_passphrase", self._local_now())
        finally:
            keys.wipe(passphrase)
        return Saved(sum(saved.kept.values()), sum(saved.lost.values()), str(saved.aside))

    def holding(self, created: int) -> list[BackupNote]:
        """The backups and the vaults put aside that may still hold an entry begun at `created` (ms).

        Raises `disk.*`.
        """
        kept = [_note(kept) for kept in self.shelf.holding(created, self._now())]
        future = created > self._now().timestamp() * 1000
        return kept + [note for note in self._aside() if future or note.made + 1000 > created]

    def _aside(self) -> list[BackupNote]:
        found = []
        try:
            for folder, at in put_aside(self.folder):
                size = sum(file.stat().st_size for file in folder.iterdir())
                found.append(BackupNote(folder.name, int(at.timestamp() * 1000), size, aside=True))
        except OSError as error:
            raise from_os_error(error, self.folder.name) from error
        return found

    def forget(self, notes: Sequence[BackupNote]) -> None:
        """Delete these backups and vaults put aside. Raises `disk.*`, `vault.busy`."""
        names = {note.name for note in notes}
        self.shelf.forget([kept for kept in self.shelf.backups() if kept.file.name in names])
        for folder, _ in put_aside(self.folder):
            if folder.name in names:
                erase(folder)

    def _local_now(self) -> datetime:
        return self._now().astimezone()


def _note(kept: Kept) -> BackupNote:
    return BackupNote(kept.file.name, int(kept.at.astimezone(UTC).timestamp() * 1000), kept.size)
