"""Backups: whole, checked, restorable with the passphrase or the words alone; damaged ones refused."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.integration.vault.support import CHEAP, code_of, contents, make, passphrase, reopen, scan

from mindmate.errors import MindMateError
from mindmate.records import Role
from mindmate.vault import backup, header
from mindmate.vault.keys import Secret
from mindmate.vault.vault import Vault

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "vault")
    entry = vault.journal.create(title="canarytitle")
    for number in range(50):
        vault.journal.append(entry, Role.USER, f"canaryword {number} " * 20)
    yield vault
    vault.close()


@pytest.fixture
def file(opened: Vault, tmp_path: Path) -> Path:
    target = tmp_path / "copy.mmb"
    opened.backup(target, AT)
    return target


def texts(vault: Vault) -> list[str]:
    return [m.text for e in vault.journal.entries() for m in vault.journal.messages(e.id)]


def restore(file: Path, folder: Path, word: str = "a long passphrase") -> Path | None:
    unwrap = backup.by_passphrase(passphrase(word))
    return backup.restore(file, folder, unwrap, "vault.wrong_passphrase", AT)


def test_a_backup_is_one_encrypted_file_and_leaves_nothing_else(
    opened: Vault, file: Path, tmp_path: Path
) -> None:
    assert sorted(f.name for f in tmp_path.iterdir()) == ["copy.mmb", "vault"]
    assert not list((tmp_path / "vault").glob("backup*"))
    assert scan(tmp_path, ["canaryword", "canarytitle", "a long passphrase"]) == []
    assert file.stat().st_mode & 0o077 == 0


def test_it_restores_on_a_clean_machine_with_the_passphrase(
    opened: Vault, file: Path, tmp_path: Path
) -> None:
    expected = texts(opened)
    assert restore(file, tmp_path / "elsewhere" / "vault") is None
    again = reopen(tmp_path / "elsewhere" / "vault")
    assert texts(again) == expected
    assert again.check(full=True).ok
    assert again.journal.search("canaryword 7")
    again.journal.append(again.journal.entries()[0].id, Role.USER, "and goes on")
    again.close()
    reopen(tmp_path / "elsewhere" / "vault").close()


def test_it_restores_with_the_recovery_key_alone(opened: Vault, tmp_path: Path) -> None:
    words = opened.new_recovery_key()
    opened.backup(tmp_path / "b.mmb", AT)
    target = tmp_path / "elsewhere"
    backup.restore(tmp_path / "b.mmb", target, backup.by_recovery_key(words), "recovery.wrong", AT)
    again = Vault.recover(target, words, passphrase("new"), CHEAP)
    assert texts(again) == texts(opened)
    again.close()
    wrong = backup.by_recovery_key(Secret.random())
    assert code_of(
        lambda: backup.restore(tmp_path / "b.mmb", tmp_path / "x", wrong, "recovery.wrong", AT)
    ) == ("recovery.wrong")


def test_a_backup_opens_with_the_passphrase_of_its_time(opened: Vault, file: Path, tmp_path: Path) -> None:
    opened.change_passphrase(passphrase(), passphrase("newer"), CHEAP)
    opened.backup(tmp_path / "newer.mmb", AT)
    restore(file, tmp_path / "a")
    restore(tmp_path / "newer.mmb", tmp_path / "b", "newer")
    assert code_of(lambda: restore(file, tmp_path / "c", "newer")) == "vault.wrong_passphrase"
    assert not (tmp_path / "c").exists()


def test_restoring_puts_the_present_vault_aside(opened: Vault, file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    opened.journal.append(opened.journal.entries()[0].id, Role.USER, "after the backup")
    assert code_of(lambda: restore(file, folder)) == "vault.busy"
    assert texts(opened)[-1] == "after the backup"
    opened.close()
    aside = restore(file, folder)
    assert aside is not None
    restored, former = reopen(folder), reopen(aside)
    assert texts(former)[-1] == "after the backup"
    assert texts(restored) == texts(former)[:-1]
    restored.close()
    former.close()
    assert restore(file, folder) not in (None, aside)


def test_a_damaged_backup_is_refused_and_changes_nothing(opened: Vault, file: Path, tmp_path: Path) -> None:
    opened.close()
    good = file.read_bytes()
    before = contents(tmp_path / "vault")
    rng = random.Random(7)
    bad = tmp_path / "bad.mmb"
    # Each part of the file, then anywhere: bits, cuts, and something appended.
    places = [
        0,
        20,
        header.size_of(good) - 5,
        header.size_of(good) + 3,
        header.size_of(good) + 60,
        len(good) - 3,
    ]
    damaged = [_flipped(good, 8 * place) for place in places]
    damaged += [_flipped(good, rng.randrange(8 * len(good))) for _ in range(60)]
    damaged += [good[: rng.randrange(len(good))] for _ in range(30)] + [
        b"",
        good + b"x",
        good[:-1],
        b"PK" + good,
    ]
    for data in damaged:
        bad.write_bytes(data)
        assert code_of(lambda: restore(bad, tmp_path / "vault")) == "backup.damaged"
    after = contents(tmp_path / "vault")
    assert {n: d for n, (d, _) in after.items()} == {n: d for n, (d, _) in before.items()}
    assert code_of(lambda: restore(tmp_path / "none.mmb", tmp_path / "vault")) == "backup.missing"
    bad.write_bytes(good)
    restore(bad, tmp_path / "vault")  # the control
    assert sorted(f.name.split(".")[0] for f in tmp_path.iterdir()) == ["bad", "copy", "vault", "vault"]


def _flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_messages_are_kept_while_a_backup_runs_and_it_is_sound(opened: Vault, tmp_path: Path) -> None:
    entry = opened.journal.entries()[0].id
    for number in range(150):
        opened.journal.append(entry, Role.USER, f"{random.Random(number).random()} filler " * 120)
    running = threading.Event()
    kept = 0
    held = opened._opened
    assert held is not None
    real = held.queue.let_others

    def let_others() -> None:
        running.set()
        real()

    held.queue.let_others = let_others  # type: ignore[method-assign]
    thread = threading.Thread(target=opened.backup, args=(tmp_path / "b.mmb", AT))
    thread.start()
    running.wait(60)
    while thread.is_alive():
        opened.journal.append(entry, Role.USER, f"meanwhile {kept} " * 30)
        kept += 1
    thread.join()
    assert kept > 1
    assert opened.check(full=True).ok
    restore(tmp_path / "b.mmb", tmp_path / "elsewhere")
    again = reopen(tmp_path / "elsewhere")
    assert again.check(full=True).ok
    assert texts(opened)[: len(texts(again))] == texts(again)
    assert len(texts(again)) >= 200
    again.close()


def test_a_damaged_vault_is_not_backed_up_over_anything(opened: Vault, file: Path) -> None:
    before = file.read_bytes()
    held = opened._opened
    assert held is not None
    connection = held.database.connection
    held.queue.call(lambda: connection.execute("UPDATE messages SET text = 'forged' WHERE id = 1"))
    assert code_of(lambda: opened.backup(file, AT)) == "vault.damaged"
    assert file.read_bytes() == before
    assert sorted(f.name for f in file.parent.iterdir()) == ["copy.mmb", "vault"]


@pytest.mark.parametrize(
    "how", ["DELETE FROM search WHERE rowid = 3", "DELETE FROM search_data WHERE id > 10"]
)
def test_an_index_that_does_not_fit_is_made_again_and_is_no_damage(
    opened: Vault, tmp_path: Path, how: str
) -> None:
    held = opened._held()
    found = len(opened.journal.search("canaryword", limit=100))
    held.queue.call(lambda: held.database.connection.execute(how))
    assert not opened.check(full=True).ok  # the control
    opened.backup(tmp_path / "b.mmb", AT)
    assert opened.check(full=True).ok
    assert len(opened.journal.search("canaryword", limit=100)) == found == 50
    opened.journal.append(opened.journal.entries()[0].id, Role.USER, "it is written to as before")


def test_closing_the_vault_stops_a_backup(opened: Vault, tmp_path: Path) -> None:
    held = opened._opened
    assert held is not None
    for number in range(300):
        opened.journal.append(opened.journal.entries()[0].id, Role.USER, f"{number} filler " * 200)
    running, outcome = threading.Event(), []
    real = held.queue.let_others

    def let_others() -> None:
        running.set()
        opened._closing.wait(60)
        real()

    held.queue.let_others = let_others  # type: ignore[method-assign]

    def back_up() -> None:
        try:
            opened.backup(tmp_path / "b.mmb", AT)
        except MindMateError as error:
            outcome.append(error.code)

    thread = threading.Thread(target=back_up)
    thread.start()
    running.wait(60)
    opened.close()
    thread.join()
    assert outcome == ["cancelled"]
    assert [f.name for f in tmp_path.iterdir()] == ["vault"]
