"""The shelf of backups: one a day, thinned out with age, so that years fit into about thirty files.

Kept are the newest of each of the last 12 days, 10 weeks and 9 months that have one (as Anki does).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.vault.vault import Vault

DAILY, WEEKLY, MONTHLY = 12, 10, 9
_NAME = "mindmate-%Y-%m-%dT%H%M%SZ.mmb"


@dataclass(frozen=True)
class Kept:
    """One backup on the shelf; `at` is when it was made (UTC), `size` its bytes."""

    file: Path
    at: datetime
    size: int


def to_keep(times: Iterable[datetime], now: datetime | None = None) -> set[datetime]:
    """Which of these backups stay.

    Those from after `now`, made while the clock was ahead, are counted by themselves: they must neither
    push out what is made today, nor be pushed out by it.
    """
    times = list(times)
    if now is not None:
        return to_keep(at for at in times if at <= now) | to_keep(at for at in times if at > now)
    newest_first = sorted(times, reverse=True)
    periods: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAILY, lambda at: at.date()),
        (WEEKLY, lambda at: at.isocalendar()[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    )
    kept: set[datetime] = set()
    for number, period in periods:
        seen: set[object] = set()
        for at in newest_first:
            if period(at) not in seen and len(seen) < number:
                seen.add(period(at))
                kept.add(at)
    return kept


class Shelf:
    """The folder that holds a profile's own backups. Nothing but files with its names is touched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def backups(self) -> list[Kept]:
        """All backups, the newest first. Raises `disk.*`."""
        found = []
        try:
            for file in self.folder.glob("mindmate-*.mmb"):
                try:
                    at = datetime.strptime(file.name, _NAME).replace(tzinfo=UTC)
                except ValueError:
                    continue  # somebody else's file
                found.append(Kept(file, at, file.stat().st_size))
        except OSError as error:
            raise from_os_error(error, self.folder.name) from error
        return sorted(found, key=lambda kept: kept.at, reverse=True)

    def newest_first(self, now: datetime) -> list[Kept]:
        """In the order in which they are offered where the vault is damaged: those from a clock ahead last."""
        return sorted(self.backups(), key=lambda kept: (kept.at <= now, kept.at), reverse=True)

    def newest(self, now: datetime) -> Kept | None:
        """The newest backup that isn't from the future; one from there where there is no other."""
        return next(iter(self.newest_first(now)), None)

    def due(self, now: datetime) -> bool:
        """Whether today has no backup yet. A clock that was put back doesn't stop backups."""
        day = now.astimezone(UTC).date()
        return all(kept.at.date() != day for kept in self.backups())

    def add(self, vault: Vault, now: datetime) -> Kept:
        """Make a backup, then thin out the older ones. Raises as `Vault.backup`; then none is removed."""
        at = now.astimezone(UTC).replace(microsecond=0)
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise from_os_error(error, self.folder.name) from error
        file = self.folder / at.strftime(_NAME)
        vault.backup(file, at)
        self._thin_out(at)
        return Kept(file, at, file.stat().st_size)

    def _thin_out(self, now: datetime) -> None:
        backups = self.backups()
        kept = to_keep((backup.at for backup in backups), now)
        try:
            for backup in backups:
                if backup.at not in kept:
                    backup.file.unlink()
            files.sync_folder(self.folder)
        except OSError as error:
            raise from_os_error(error, self.folder.name) from error

    def holding(self, created: int, now: datetime) -> list[Kept]:
        """The backups that can still hold an entry begun at `created` (ms) after it is deleted.

        An entry from the future (imported, or begun while the clock was ahead) may be in each of them.
        """
        if created > now.timestamp() * 1000:
            return self.backups()
        return [backup for backup in self.backups() if backup.at.timestamp() * 1000 + 1000 > created]

    def forget(self, backups: Iterable[Kept]) -> None:
        """Delete these backups. Raises `disk.*`."""
        for backup in backups:
            if backup.file.parent != self.folder:
                raise MindMateError("backup.foreign", name=backup.file.name)
            backup.file.unlink(missing_ok=True)
