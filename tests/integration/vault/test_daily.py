"""A backup a day by itself: once, again the next day, and out of the way when the vault closes."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.integration.vault.support import make

from mindmate.errors import MindMateError
from mindmate.vault.daily import DailyBackup
from mindmate.vault.shelf import Kept, Shelf
from mindmate.vault.vault import Vault

AT = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


class WatchedShelf(Shelf):
    """A shelf that tells when somebody looked, and how that ended."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.looked = threading.Semaphore(0)

    def due(self, now: datetime) -> bool:
        is_due = super().due(now)
        if not is_due:
            self.looked.release()
        return is_due

    def add(self, vault: Vault, now: datetime) -> Kept:
        try:
            return super().add(vault, now)
        finally:
            self.looked.release()


def test_each_day_gets_one_backup(tmp_path: Path) -> None:
    vault, shelf, today = make(tmp_path / "vault"), WatchedShelf(tmp_path / "backups"), [AT]
    daily = DailyBackup(vault, shelf, first_after_s=0, every_s=0.001, now=lambda: today[0])
    for _ in range(4):
        assert shelf.looked.acquire(timeout=60)
    assert [kept.at for kept in shelf.backups()] == [AT]
    today[0] = AT + timedelta(days=1)
    for _ in range(4):
        assert shelf.looked.acquire(timeout=60)
    assert [kept.at.day for kept in shelf.backups()] == [5, 4]
    assert daily.failure == ""
    vault.close()
    daily.stop()
    daily.stop()


def test_a_failure_is_told_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, shelf = make(tmp_path / "vault"), WatchedShelf(tmp_path / "backups")
    (tmp_path / "backups").write_text("a file in the way")
    daily = DailyBackup(vault, shelf, first_after_s=0, every_s=0.001, now=lambda: AT)
    for _ in range(3):
        assert shelf.looked.acquire(timeout=60)
    assert daily.failure.startswith("disk.")
    (tmp_path / "backups").unlink()
    while not shelf.backups():
        assert shelf.looked.acquire(timeout=60)
    vault.close()
    daily.stop()


def test_it_ends_with_the_vault(tmp_path: Path) -> None:
    vault, shelf = make(tmp_path / "vault"), Shelf(tmp_path / "backups")
    vault.close()
    daily = DailyBackup(vault, shelf, first_after_s=0, every_s=0.001, now=lambda: AT)
    daily._thread.join(60)
    assert not daily._thread.is_alive()
    with pytest.raises(MindMateError):
        vault.backup(tmp_path / "b.mmb")
    assert shelf.backups() == []
