"""Restoring over a vault that is there, cut off anywhere; and headers of another time put back."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from tests.integration.vault.support import CHEAP, code_of, contents, make, passphrase, reopen

from mindmate.records import Role
from mindmate.vault import backup, names, placing, repair
from mindmate.vault.erase import erase
from mindmate.vault.lock import FolderLock
from mindmate.vault.state import state
from mindmate.vault.vault import Vault, exists

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def texts(vault: Vault) -> list[str]:
    return [m.text for e in vault.journal.entries() for m in vault.journal.messages(e.id)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed vault with a message more than the backup beside it."""
    folder = tmp_path / "vault"
    vault = make(folder)
    entry = vault.journal.create(title="A day")
    vault.journal.append(entry, Role.USER, "in the backup")
    vault.backup(tmp_path / "b.mmb", AT)
    vault.journal.append(entry, Role.USER, "after it")
    vault.close()
    return folder


def restore(folder: Path) -> Path | None:
    by = backup.by_passphrase(passphrase())
    return backup.restore(folder.with_name("b.mmb"), folder, by, "vault.wrong_passphrase", AT)


class Cut(BaseException):
    """Stands for a process that ends here and now."""


def cut_between_the_renames(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Restore as far as the moment in which no vault lies under its name."""

    def die(*_: object, **__: object) -> None:
        raise Cut

    with monkeypatch.context() as patch:
        patch.setattr(placing, "_put_in_place", die)
        patch.setattr(placing.shutil, "rmtree", die)  # nothing is cleaned up either
        patch.setattr(placing, "_give_back", lambda *_: None)
        with pytest.raises(Cut):
            restore(folder)
    assert not folder.exists()


def test_a_restoring_cut_between_its_renames_is_finished_at_the_next_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_between_the_renames(folder, monkeypatch)
    assert exists(folder)
    assert state(folder) == "closed"
    assert code_of(lambda: make(folder)) == "vault.exists"
    vault = reopen(folder)
    assert texts(vault) == ["in the backup"]
    assert vault.check(full=True).ok
    vault.close()
    (aside,) = folder.parent.glob("vault.20*")
    former = reopen(aside)
    assert texts(former) == ["in the backup", "after it"]
    former.close()
    assert not (folder / names.COMPLETE).exists()
    assert not names.unfinished(folder).exists()


def test_it_can_be_restored_again_or_erased_after_such_a_cut(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_between_the_renames(folder, monkeypatch)
    copy = folder.parent / "copy"
    shutil.copytree(names.unfinished(folder), copy)
    assert restore(folder) is not None
    vault = reopen(folder)
    assert texts(vault) == ["in the backup"]
    vault.close()
    shutil.rmtree(folder)
    copy.rename(names.unfinished(folder))
    assert exists(folder)
    erase(folder)
    assert not exists(folder)
    assert code_of(lambda: reopen(folder)) == "vault.missing"


def test_what_a_cut_left_before_the_vault_was_touched_is_dropped_and_never_comes_back(folder: Path) -> None:
    part = names.unfinished(folder)
    shutil.copytree(folder, part)
    (part / names.COMPLETE).touch()
    vault = reopen(folder)
    assert texts(vault) == ["in the backup", "after it"]
    vault.close()
    assert not part.exists()
    shutil.copytree(folder, part)
    (part / names.COMPLETE).touch()
    erase(folder)
    assert not exists(folder)


def test_a_vault_that_is_open_is_not_restored_over(folder: Path) -> None:
    vault = reopen(folder)
    assert code_of(lambda: restore(folder)) == "vault.busy"
    assert texts(vault) == ["in the backup", "after it"]
    vault.close()
    assert sorted(f.name for f in folder.parent.iterdir()) == ["b.mmb", "vault"]


def test_a_lock_on_a_folder_that_was_put_aside_meanwhile_does_not_count(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import mindmate.vault.lock as module

    def put_aside_first(descriptor: int) -> None:
        folder.rename(folder.with_name("aside"))
        shutil.copytree(folder.with_name("aside"), folder)

    with monkeypatch.context() as patch:
        patch.setattr(module, "_lock", put_aside_first)
        assert code_of(lambda: FolderLock(folder)) == "vault.busy"
    FolderLock(folder).release()  # the control


def test_an_older_header_of_the_same_vault_is_damage(folder: Path) -> None:
    """Whoever knows the former passphrase can't quietly bring it back."""
    older = {name: (folder / name).read_bytes() for name in ("header", "header.copy")}
    vault = reopen(folder)
    vault.change_passphrase(passphrase(), passphrase("newer"), CHEAP)
    vault.close()
    newer = {name: (folder / name).read_bytes() for name in older}
    for name, data in older.items():
        (folder / name).write_bytes(data)
    assert code_of(lambda: reopen(folder)) == "vault.damaged"
    for name, data in newer.items():
        (folder / name).write_bytes(data)
    vault = Vault.open(folder, passphrase("newer"))
    assert texts(vault) == ["in the backup", "after it"]
    vault.close()
    (folder / "header.copy").write_bytes(older["header.copy"])  # one copy alone is mended
    Vault.open(folder, passphrase("newer")).close()
    assert (folder / "header.copy").read_bytes() == newer["header"]


def test_an_older_header_can_be_repaired_or_a_backup_restored(folder: Path) -> None:
    older = {name: (folder / name).read_bytes() for name in ("header", "header.copy")}
    vault = reopen(folder)
    words = [passphrase().decode(), "one", "two", "three"]
    for former, word in pairwise(words):
        vault.change_passphrase(passphrase(former), passphrase(word), CHEAP)
    vault.backup(folder.with_name("late.mmb"), AT)
    vault.close()
    for name, data in older.items():
        (folder / name).write_bytes(data)
    repair.salvage(folder, backup.by_passphrase(passphrase()), "usage", AT)
    vault = reopen(folder)
    assert texts(vault) == ["in the backup", "after it"]
    vault.close()
    by = backup.by_passphrase(passphrase("three"))
    backup.restore(folder.with_name("late.mmb"), folder, by, "usage", AT)
    Vault.open(folder, passphrase("three")).close()


def test_a_header_that_a_cut_kept_from_being_noted_is_noted_at_the_next_opening(folder: Path) -> None:
    vault = reopen(folder)
    held = vault._held()

    noted = held.queue.call(lambda: held.database.row("SELECT value FROM meta WHERE name = 'header'"))
    held.queue.call(lambda: _note(vault, 0))
    vault.close()
    vault = reopen(folder)
    held = vault._held()
    again = held.queue.call(lambda: held.database.row("SELECT value FROM meta WHERE name = 'header'"))
    assert again == noted == (str(held.header.revision),)
    before = contents(folder)
    vault.close()
    reopen(folder).close()
    after = contents(folder)
    assert after["store-1.db"] == before["store-1.db"]  # an ordinary opening writes nothing


def _note(vault: Vault, revision: int) -> None:
    from mindmate.vault.opening import note_header

    with vault._held().database.writing() as writer:
        note_header(writer, revision)
