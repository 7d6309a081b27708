"""What helps where a vault is damaged, and what is said of backups."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.integration.vault.support import CHEAP, code_of, make, passphrase

from mindmate.records import Role
from mindmate.vault.care import Care
from mindmate.vault.vault import Vault

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
def care(tmp_path: Path) -> Care:
    """Of a closed vault with three backups, a day apart; the passphrase was changed after the first."""
    vault = make(tmp_path / "vault")
    care = Care(tmp_path / "vault", tmp_path / "backups", lambda: AT + timedelta(days=9))
    entry = vault.journal.create(title="A day")
    for day in range(3):
        vault.journal.append(entry, Role.USER, f"day {day}")
        care.shelf.add(vault, AT + timedelta(days=day))
        if day == 0:
            vault.change_passphrase(passphrase(), passphrase("newer"), CHEAP)
    vault.journal.append(entry, Role.USER, "since then")
    vault.close()
    return care


def texts(care: Care, word: str = "newer") -> list[str]:
    vault = Vault.open(care.folder, passphrase(word))
    try:
        return [m.text for e in vault.journal.entries() for m in vault.journal.messages(e.id)]
    finally:
        vault.close()


def damage(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-100] ^= 1
    file.write_bytes(data)


def test_the_newest_sound_backup_is_restored(care: Care) -> None:
    names = [note.name for note in care.backups()]
    assert names == sorted(names, reverse=True)
    assert len(names) == 3
    damage(care.shelf.backups()[0].file)
    word = passphrase("newer")
    care.restore(word)
    assert not any(word)
    assert texts(care) == ["day 0", "day 1"]
    assert len(list(care.folder.parent.glob("vault.20*"))) == 1


def test_a_backup_of_the_former_passphrase_can_be_chosen(care: Care) -> None:
    first = care.shelf.backups()[-1].file
    assert code_of(lambda: care.restore(passphrase("newer"), first)) == "vault.wrong_passphrase"
    care.restore(passphrase(), first)
    assert texts(care, "a long passphrase") == ["day 0"]


def test_without_a_sound_backup_or_the_passphrase_everything_stays(care: Care) -> None:
    assert code_of(lambda: care.restore(passphrase("wrong"))) == "vault.wrong_passphrase"
    care.forget(care.backups()[2:])  # that opens with the former passphrase
    for kept in care.shelf.backups():
        damage(kept.file)
    assert code_of(lambda: care.restore(passphrase("newer"))) == "backup.damaged"
    care.forget(care.backups())
    assert care.backups() == []
    assert code_of(lambda: care.restore(passphrase("newer"))) == "backup.missing"
    assert texts(care)[-1] == "since then"
    assert list(care.folder.parent.glob("vault.*")) == []


def test_what_is_readable_is_saved(care: Care) -> None:
    (care.folder / "store-1.mark").unlink()
    assert code_of(lambda: Vault.open(care.folder, passphrase("newer"))) == "vault.damaged"
    word = passphrase("newer")
    saved = care.save_readable(word)
    assert not any(word)
    assert saved.kept >= 5
    assert saved.lost == 0
    assert Path(saved.aside).is_dir()
    assert texts(care) == ["day 0", "day 1", "day 2", "since then"]


def test_which_backups_hold_an_entry(care: Care) -> None:
    moment = int((AT + timedelta(days=1)).timestamp() * 1000)
    assert [note.made for note in care.holding(moment)] == [moment + 86_400_000, moment]
    assert care.holding(moment + 10 * 86_400_000) == care.backups()  # from the future: it may be anywhere
    care.forget(care.holding(moment))
    assert [note.made for note in care.backups()] == [moment - 86_400_000]


def test_vaults_put_aside_may_hold_it_too_and_can_be_deleted(care: Care) -> None:
    created = int(AT.timestamp() * 1000)
    care.restore(passphrase("newer"))
    care.save_readable(passphrase("newer"))
    aside = [note for note in care.holding(created) if note.aside]
    assert sorted(note.name.split("2026")[0] for note in aside) == ["vault.", "vault.damaged-"]
    assert all(note.size > 4096 and note.made > created for note in aside)
    assert not any(note.aside for note in care.backups())  # they are nothing to restore from
    (care.folder.parent / "vault.old").mkdir()  # somebody else's
    care.forget(aside)
    assert [note for note in care.holding(created) if note.aside] == []
    assert [each.name for each in care.folder.parent.glob("vault.*")] == ["vault.old"]
    assert texts(care) != []


def test_trouble_is_told_once_there_is_some(care: Care, tmp_path: Path) -> None:
    assert care.trouble() is None
    vault = Vault.open(care.folder, passphrase("newer"))
    care.begin(vault)
    assert care.trouble() is None
    daily = care._daily
    assert daily is not None
    daily.failure = "disk.full"
    trouble = care.trouble()
    assert trouble is not None
    assert (trouble.code, trouble.detail) == ("backup.not_made", "disk.full")
    daily.failure = "vault.damaged"
    trouble = care.trouble()
    assert trouble is not None
    assert trouble.code == "vault.damaged"
    vault.close()
    care.end()
    assert care.trouble() is None
