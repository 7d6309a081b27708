"""A backup a day by itself: once, again the next day, and out of the way when the vault closes."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.integration.vault.support import make

from mindmate.errors import MindMateError
from mindmate.records import Role
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


def test_a_program_that_ends_early_makes_it_before_it_ends_and_once_a_day(tmp_path: Path) -> None:
    vault, shelf = make(tmp_path / "vault"), Shelf(tmp_path / "backups")
    daily = DailyBackup(vault, shelf, first_after_s=600, now=lambda: AT)
    daily.run_now()
    daily.run_now()
    assert [kept.at for kept in shelf.backups()] == [AT]
    assert daily.failure == ""
    vault.close()
    daily.run_now()  # closed meanwhile: nothing to do, nothing to say
    assert daily.failure == ""
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


def test_a_full_check_is_made_each_week_also_where_no_backup_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, shelf, today = make(tmp_path / "vault"), WatchedShelf(tmp_path / "backups"), [AT]
    (tmp_path / "backups").write_text("a file in the way")
    checks = threading.Semaphore(0)
    real = Vault.check_aside

    def check_aside(self: Vault, at: datetime) -> None:
        real(self, at)
        checks.release()

    monkeypatch.setattr(Vault, "check_aside", check_aside)
    daily = DailyBackup(vault, shelf, first_after_s=0, every_s=0.001, now=lambda: today[0])
    assert checks.acquire(timeout=60)
    assert vault.checked_at == AT
    today[0] = AT + timedelta(days=6)
    for _ in range(4):
        assert shelf.looked.acquire(timeout=60)
    assert not checks.acquire(blocking=False)
    for later in (8, -400):  # a week passed; then the clock was put back
        today[0] = AT + timedelta(days=later)
        assert checks.acquire(timeout=60)
        assert vault.checked_at == today[0]
    assert daily.failure.startswith("disk.")
    vault.close()
    daily.stop()


def test_damage_found_in_the_background_is_told_and_nothing_is_written_any_more(tmp_path: Path) -> None:
    vault, shelf = make(tmp_path / "vault"), Shelf(tmp_path / "backups")
    entry = vault.journal.create(title="here")
    message = vault.journal.append(entry, Role.USER, "what I wrote")
    vault.journal.append(entry, Role.USER, "more")  # the control: it can be written to
    held = vault._held()
    held.queue.call(lambda: held.database.connection.execute("UPDATE messages SET text = 'x' WHERE id = 1"))
    daily = DailyBackup(vault, shelf, first_after_s=0, every_s=0.001, now=lambda: AT)
    daily._thread.join(60)
    assert daily.failure == "vault.damaged"
    assert shelf.backups() == []
    assert vault.checked_at is None
    for call in (
        lambda: vault.journal.append(entry, Role.USER, "still more"),
        lambda: vault.journal.delete(entry),
        vault.new_recovery_key,
    ):
        with pytest.raises(MindMateError) as caught:
            call()
        assert caught.value.code == "vault.read_only"
    assert vault.journal.messages(entry)[0].id == message.id  # reading goes on
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
