"""Making, opening and closing a vault: what is refused, and that refusing changes nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault.support import CHEAP, code_of, contents, make, passphrase, reopen

from mindmate.errors import MindMateError
from mindmate.records import Role
from mindmate.vault import header, keys, migrations, names
from mindmate.vault.vault import Vault, exists


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def closed(folder: Path) -> Path:
    """A vault with one message, closed."""
    opened = make(folder)
    entry = opened.journal.create(title="A day")
    opened.journal.append(entry, Role.USER, "what I wrote")
    opened.close()
    return folder


def texts(opened: Vault) -> list[str]:
    return [m.text for e in opened.journal.entries() for m in opened.journal.messages(e.id)]


def test_what_was_written_is_there_after_opening_again(closed: Path) -> None:
    opened = reopen(closed)
    assert texts(opened) == ["what I wrote"]
    assert opened.check(full=True).ok
    opened.close()


def test_a_passphrase_is_wiped_by_whoever_takes_it(folder: Path) -> None:
    for call in (
        lambda word: Vault.create(folder, word, CHEAP).close(),
        lambda word: Vault.open(folder, word).close(),
        lambda word: code_of(lambda: Vault.create(folder, word, CHEAP)),
        lambda word: code_of(lambda: Vault.open(folder.parent / "none", word)),
    ):
        word = passphrase()
        call(word)
        assert word == bytes(len(word))


def test_keys_are_wiped_when_the_vault_closes(folder: Path) -> None:
    opened = make(folder)
    held = opened._opened
    assert held is not None
    keys_held = [held.data_key.data, held.chain_key.data]
    assert all(any(key) for key in keys_held)
    opened.close()
    assert not any(any(key) for key in keys_held)
    opened.close()


def test_a_closed_vault_says_that_it_is_locked(folder: Path) -> None:
    opened = make(folder)
    journal = opened.journal
    opened.close()
    assert code_of(journal.entries) == "vault.locked"
    assert code_of(journal.create) == "vault.locked"
    assert code_of(opened.check) == "vault.locked"
    assert code_of(lambda: opened.subkey("snapshot")) == "vault.locked"


def test_subkeys_are_the_same_at_each_opening_and_differ_between_vaults(tmp_path: Path) -> None:
    first = make(tmp_path / "a")
    key = bytes(first.subkey("snapshot"))
    assert key != bytes(first.subkey("backup"))
    first.close()
    again = reopen(tmp_path / "a")
    assert bytes(again.subkey("snapshot")) == key
    again.close()
    other = make(tmp_path / "b")
    assert bytes(other.subkey("snapshot")) != key
    other.close()


def test_a_thousand_wrong_passphrases_change_nothing_and_lock_nobody_out(closed: Path) -> None:
    before = contents(closed)
    for number in range(1000):
        assert (
            code_of(lambda n=number: Vault.open(closed, passphrase(f"guess {n}"))) == "vault.wrong_passphrase"
        )
    assert contents(closed) == before
    opened = reopen(closed)
    assert texts(opened) == ["what I wrote"]
    opened.close()


def test_one_real_derivation_opens_what_it_closed(folder: Path) -> None:
    Vault.create(folder, passphrase(), keys.FLOOR).close()
    reopen(folder).close()
    assert code_of(lambda: Vault.open(folder, passphrase("another"))) == "vault.wrong_passphrase"


def test_nothing_is_there_before_creation_and_nothing_is_replaced_after(folder: Path) -> None:
    assert not exists(folder)
    assert code_of(lambda: reopen(folder)) == "vault.missing"
    folder.mkdir()
    assert code_of(lambda: reopen(folder)) == "vault.missing"
    make(folder).close()
    assert exists(folder)
    before = contents(folder)
    assert code_of(lambda: make(folder)) == "vault.exists"
    assert contents(folder) == before


def test_somebody_elses_folder_is_not_taken(folder: Path) -> None:
    folder.mkdir()
    (folder / "holiday.txt").write_text("photos")
    assert code_of(lambda: make(folder)) == "vault.exists"
    assert [file.name for file in folder.iterdir()] == ["holiday.txt"]


def test_an_empty_passphrase_makes_no_vault(folder: Path) -> None:
    assert code_of(lambda: Vault.create(folder, bytearray(), CHEAP)) == "passphrase.empty"
    assert not exists(folder)


def found(opened: Vault) -> list[str]:
    return [
        hit.snippet
        for word in ("message", "wrote", "instead", "A day")
        for hit in opened.journal.search(word)
    ]


STEPS = ["mindmate.vault.opening._first_database", "mindmate.vault.placing._put_in_place"]


@pytest.mark.parametrize("step", STEPS)
def test_a_creation_that_fails_leaves_no_vault_and_blocks_no_later_one(
    folder: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(step, fail)
        assert code_of(lambda: make(folder)) == "disk.full"
    assert not exists(folder)
    assert list(folder.parent.iterdir()) == []
    make(folder).close()


def test_what_a_killed_creation_left_is_swept_away(folder: Path) -> None:
    part = folder.with_name(folder.name + names.UNFINISHED)
    part.mkdir()
    for name in ("header", "header.copy.part", "store-1.db", "store-1.db-journal", "store-1.mark"):
        (part / name).write_bytes(b"half")
    assert not exists(folder)
    make(folder).close()
    reopen(folder).close()
    assert not part.exists()


def test_files_are_closed_to_others(closed: Path) -> None:
    opened = reopen(closed)
    opened.journal.create()
    assert closed.stat().st_mode & 0o077 == 0
    there = {"header", "header.copy", "lock", "store-1.db", "store-1.mark"}
    assert {file.name for file in closed.iterdir()} >= there
    assert {oct(file.stat().st_mode & 0o777) for file in closed.iterdir()} == {"0o600"}
    opened.close()


def test_a_second_opening_is_refused_and_does_no_harm(closed: Path) -> None:
    opened = reopen(closed)
    assert code_of(lambda: reopen(closed)) == "vault.busy"
    assert texts(opened) == ["what I wrote"]
    opened.close()
    reopen(closed).close()


def damaged(folder: Path) -> str:
    before = contents(folder)
    code = code_of(lambda: reopen(folder))
    after = contents(folder)
    assert {n: v[0] for n, v in after.items()} == {n: v[0] for n, v in before.items()}
    return code


@pytest.mark.parametrize("name", ["store-1.db", "store-1.mark"])
@pytest.mark.parametrize("how", ["missing", "empty", "cut", "text"])
def test_a_missing_empty_cut_or_foreign_file_is_called_damage(closed: Path, name: str, how: str) -> None:
    file = closed / name
    if how == "missing":
        file.unlink()
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "cut":
        file.write_bytes(file.read_bytes()[: 4096 if name.endswith("db") else 40])
    else:
        file.write_bytes(b"Dear diary, " * 1000)
    assert damaged(closed) == "vault.damaged"


def test_a_vault_without_any_header_is_damaged_and_not_taken_for_a_new_one(closed: Path) -> None:
    for name in header.COPIES:
        (closed / name).unlink()
    assert exists(closed)
    assert damaged(closed) == "vault.damaged"
    assert code_of(lambda: make(closed)) == "vault.exists"


def test_a_plain_database_in_the_place_of_the_encrypted_one_is_damage(closed: Path) -> None:
    import sqlite3

    (closed / "store-1.db").unlink()
    plain = sqlite3.connect(closed / "store-1.db")
    plain.execute("CREATE TABLE entries (id INTEGER PRIMARY KEY)")
    plain.commit()
    plain.close()
    assert damaged(closed) == "vault.damaged"


@pytest.mark.parametrize("name", ["store-1.db", "store-1.mark", "header"])
def test_a_file_swapped_with_another_vaults_is_damage(closed: Path, tmp_path: Path, name: str) -> None:
    make(tmp_path / "other").close()
    (closed / name).write_bytes((tmp_path / "other" / name).read_bytes())
    if name == "header":
        (closed / "header.copy").write_bytes((tmp_path / "other" / "header.copy").read_bytes())
    assert damaged(closed) == "vault.damaged"


def test_an_older_database_under_the_present_mark_is_damage(closed: Path) -> None:
    older = (closed / "store-1.db").read_bytes()
    opened = reopen(closed)
    opened.journal.append(opened.journal.entries()[0].id, Role.USER, "more")
    opened.close()
    newer = (closed / "store-1.db").read_bytes()
    (closed / "store-1.db").write_bytes(older)
    assert damaged(closed) == "vault.damaged"
    (closed / "store-1.db").write_bytes(newer)
    reopen(closed).close()


def test_every_page_put_back_to_an_older_copy_is_noticed(closed: Path) -> None:
    opened = reopen(closed)
    journal = opened.journal
    entry = journal.entries()[0].id
    for number in range(30):
        journal.append(entry, Role.USER, f"message {number} " * 20)
    opened.close()
    older = (closed / "store-1.db").read_bytes()
    opened = reopen(closed)
    first = opened.journal.messages(entry)[0].id
    opened.journal.rewrite(first, "what I wrote instead", state=opened.journal.messages(entry)[0].state)
    opened.close()
    newer = (closed / "store-1.db").read_bytes()
    mark = (closed / "store-1.mark").read_bytes()
    opened = reopen(closed)
    content = texts(opened), found(opened)
    opened.close()
    changed = [
        at
        for at in range(0, min(len(older), len(newer)), 4096)
        if older[at : at + 4096] != newer[at : at + 4096]
    ]
    assert len(changed) >= 3
    accepted = unnoticed = 0
    for at in changed:
        (closed / "store-1.db").write_bytes(newer[:at] + older[at : at + 4096] + newer[at + 4096 :])
        (closed / "store-1.mark").write_bytes(mark)
        try:
            opened = reopen(closed)
        except MindMateError as error:
            noticed = error.code
        else:
            noticed = "" if opened.check(full=True).ok else "vault.damaged"
            # Free pages, and the counters of page 1, may be of any age: nothing is read from them.
            accepted += not noticed and (texts(opened), found(opened)) == content
            opened.close()
        assert noticed in ("", "vault.damaged")
        unnoticed += not noticed
    assert unnoticed == accepted < len(changed) / 2
    (closed / "store-1.db").write_bytes(newer)
    reopen(closed).close()


def test_a_newer_vault_is_left_untouched(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    future = migrations.Migration("9999_future", lambda writer: writer.execute("CREATE TABLE f (id)"))
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "ALL", (*migrations.ALL, future))
        reopen(closed).close()
    before = contents(closed)
    assert code_of(lambda: reopen(closed)) == "vault.newer"
    after = contents(closed)
    assert {n: v[0] for n, v in after.items()} == {n: v[0] for n, v in before.items()}


def test_a_stale_header_copy_is_mended_at_the_next_opening(closed: Path) -> None:
    (closed / "header.copy").write_bytes(b"")
    reopen(closed).close()
    assert (closed / "header.copy").read_bytes() == (closed / "header").read_bytes()


def test_a_folder_that_may_not_be_written_is_said_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert code_of(lambda: make(tmp_path / "v")) == "disk.denied"
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - Path is patched
