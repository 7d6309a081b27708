"""Changing what opens a vault: passphrase, recovery key, keychain, data key; also when it goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault.support import CHEAP, code_of, contents, decrypted, make, passphrase, reopen
from tests.keychains import Ring

from mindmate.errors import MindMateError
from mindmate.records import Role
from mindmate.vault import header, recovery, rekey
from mindmate.vault.keychain import SERVICE, SystemKeychain
from mindmate.vault.keys import Secret
from mindmate.vault.vault import Vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def opened(folder: Path) -> Iterator[Vault]:
    vault = make(folder)
    entry = vault.journal.create(title="A day")
    vault.journal.append(entry, Role.USER, "what I wrote")
    yield vault
    vault.close()


def texts(vault: Vault) -> list[str]:
    return [m.text for e in vault.journal.entries() for m in vault.journal.messages(e.id)]


def test_a_new_passphrase_opens_and_the_former_one_does_not(opened: Vault, folder: Path) -> None:
    former, new = passphrase(), passphrase("another")
    opened.change_passphrase(former, new, CHEAP)
    assert not any(former)
    assert not any(new)
    opened.close()
    assert code_of(lambda: reopen(folder)) == "vault.wrong_passphrase"
    again = Vault.open(folder, passphrase("another"))
    assert texts(again) == ["what I wrote"]
    again.close()


def test_without_the_former_passphrase_nothing_changes(opened: Vault, folder: Path) -> None:
    before = contents(folder)["header"]
    call = lambda: opened.change_passphrase(passphrase("wrong"), passphrase("new"), CHEAP)  # noqa: E731
    assert code_of(call) == "vault.wrong_passphrase"
    assert code_of(lambda: opened.change_passphrase(passphrase(), bytearray(), CHEAP)) == "passphrase.empty"
    assert contents(folder)["header"] == before
    opened.close()
    reopen(folder).close()


def test_the_recovery_words_open_a_vault_whose_passphrase_is_lost(opened: Vault, folder: Path) -> None:
    assert not opened.has_recovery_key
    words = " ".join(recovery.spell(opened.new_recovery_key()))
    assert opened.has_recovery_key
    opened.close()
    again = Vault.recover(folder, recovery.read(bytearray(words.encode())), passphrase("found"), CHEAP)
    assert texts(again) == ["what I wrote"]
    again.close()
    Vault.open(folder, passphrase("found")).close()
    assert code_of(lambda: reopen(folder)) == "vault.wrong_passphrase"


def test_only_the_newest_recovery_words_count(opened: Vault, folder: Path) -> None:
    first, second = opened.new_recovery_key(), opened.new_recovery_key()
    opened.close()
    assert code_of(lambda: Vault.recover(folder, first, passphrase("x"), CHEAP)) == "recovery.wrong"
    reopen(folder).close()
    Vault.recover(folder, second, passphrase("x"), CHEAP).close()


def test_a_new_data_key_keeps_everything_and_changes_every_key(opened: Vault, folder: Path) -> None:
    former_words = opened.new_recovery_key()
    copy = Secret(bytearray(former_words.data))
    before = {name: data for name, (data, _) in contents(folder).items()}
    old_keys = {label: bytes(opened.subkey(label)) for label in ("database", "chain", "snapshot")}
    assert code_of(lambda: opened.rotate(passphrase("wrong"))) == "vault.wrong_passphrase"
    words = opened.rotate(passphrase())
    assert words is not None
    assert texts(opened) == ["what I wrote"]
    opened.journal.append(opened.journal.entries()[0].id, Role.USER, "and goes on")
    assert opened.check(full=True).ok
    assert all(bytes(opened.subkey(label)) != key for label, key in old_keys.items())
    assert b"what I wrote" in decrypted(opened)
    opened.close()
    assert not (folder / "store-1.db").exists()
    assert (folder / "store-2.db").read_bytes() != before["store-1.db"]
    assert code_of(lambda: Vault.recover(folder, copy, passphrase("x"), CHEAP)) == "recovery.wrong"
    again = reopen(folder)
    assert texts(again) == ["what I wrote", "and goes on"]
    again.close()
    Vault.recover(folder, words, passphrase("x"), CHEAP).close()


def test_a_new_data_key_can_leave_no_recovery_words(opened: Vault, folder: Path) -> None:
    with opened.new_recovery_key() as words:
        former = Secret(bytearray(words.data))
    assert opened.rotate(passphrase(), recovery=False) is None
    assert not opened.has_recovery_key
    opened.close()
    assert code_of(lambda: Vault.recover(folder, former, passphrase("x"), CHEAP)) == "recovery.wrong"
    again = reopen(folder)
    assert texts(again) == ["what I wrote"]
    again.close()


@pytest.mark.parametrize("step", ["copying.copy", "header.write", "files.sync_file", "Database"])
def test_a_new_data_key_that_fails_leaves_the_former_one(
    opened: Vault, folder: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise MindMateError("disk.full")

    with monkeypatch.context() as patch:
        patch.setattr(f"mindmate.vault.rekey.{step}", fail)
        assert code_of(lambda: opened.rotate(passphrase())) == "disk.full"
    assert texts(opened) == ["what I wrote"]
    opened.journal.append(opened.journal.entries()[0].id, Role.USER, "more")
    opened.close()
    again = reopen(folder)
    assert texts(again) == ["what I wrote", "more"]
    assert sorted(file.name for file in folder.glob("store-*")) == ["store-1.db", "store-1.mark"] or sorted(
        file.name for file in folder.glob("store-*")
    ) == ["store-1.db", "store-1.db-journal", "store-1.mark"]
    again.close()


def test_a_cut_between_the_two_headers_of_a_new_data_key_is_mended(
    opened: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former = (folder / "header.copy").read_bytes()
    opened.rotate(passphrase())
    opened.close()
    (folder / "header.copy").write_bytes(former)
    again = reopen(folder)
    assert texts(again) == ["what I wrote"]
    again.close()
    assert (folder / "header.copy").read_bytes() == (folder / "header").read_bytes()


CHANGES: dict[str, Callable[[Vault], object]] = {
    "passphrase": lambda vault: vault.change_passphrase(passphrase(), passphrase("new"), CHEAP),
    "recovery": lambda vault: vault.new_recovery_key(),
    "words": lambda vault: vault.set_recovery_key(Secret.random()),
    "keychain": lambda vault: vault.remember_in(SystemKeychain(Ring())),
    "rotate": lambda vault: vault.rotate(passphrase()),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_vault_that_is_locked_in_the_middle_of_a_change_of_keys_still_opens(
    opened: Vault, folder: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An idle lock may come while Argon2id runs: the header must not be sealed with keys that were wiped."""
    data_key = opened._held().data_key
    closing = threading.Thread(target=opened.close)
    real = header.write

    def write(*arguments: Any) -> header.Header:
        if closing.ident is None:
            closing.start()
            assert opened._closing.wait(60)
            closing.join(0.2)  # long enough for a close that doesn't wait to have wiped the keys
        assert any(data_key.data)
        return real(*arguments)

    monkeypatch.setattr(header, "write", write)
    CHANGES[what](opened)
    closing.join(60)
    assert not any(data_key.data)
    monkeypatch.undo()
    vault = Vault.open(folder, passphrase("new" if what == "passphrase" else "a long passphrase"))
    assert texts(vault) == ["what I wrote"]
    assert vault.check(full=True).ok
    vault.close()
    assert code_of(lambda: CHANGES[what](opened)) == "vault.locked"


def test_a_wiped_key_seals_nothing(opened: Vault, folder: Path) -> None:
    held, before = opened._held(), contents(folder)["header"]
    assert code_of(lambda: header.write(folder, held.header, Secret(bytearray(32)))) == "vault.locked"
    with pytest.raises(ValueError, match="wiped"):
        opened.set_recovery_key(Secret(bytearray(32)))
    assert contents(folder)["header"] == before


def test_the_keychain_opens_the_vault_until_it_is_taken_away(opened: Vault, folder: Path) -> None:
    ring = Ring()
    keychain = SystemKeychain(ring)
    opened.remember_in(keychain)
    opened.close()
    again = Vault.open_with_keychain(folder, keychain)
    assert texts(again) == ["what I wrote"]
    again.forget_in(keychain)
    again.close()
    assert ring.kept == {}
    assert code_of(lambda: Vault.open_with_keychain(folder, keychain)) == "keychain.unavailable"
    reopen(folder).close()


@pytest.mark.parametrize("how", ["lost", "wrong", "garbled", "locked", "absent", "short"])
def test_a_keychain_that_fails_means_the_passphrase_and_never_a_new_key(
    opened: Vault, folder: Path, how: str
) -> None:
    ring = Ring()
    opened.remember_in(SystemKeychain(ring))
    opened.close()
    before = contents(folder)
    (name,) = ring.kept
    if how == "lost":
        ring.kept.clear()
    elif how == "locked":
        ring.broken = True
    elif how != "absent":
        ring.kept[name] = {"wrong": "A" * 43 + "=", "garbled": "%%%", "short": "AAAA"}[how]
    keychain = SystemKeychain(Ring() if how == "absent" else ring)
    assert code_of(lambda: Vault.open_with_keychain(folder, keychain)) == "keychain.unavailable"
    assert contents(folder) == before
    assert name[0] == SERVICE
    again = reopen(folder)
    assert texts(again) == ["what I wrote"]
    again.close()


def test_a_keychain_that_keeps_nothing_safely_is_not_used() -> None:
    class Plain(Ring):
        priority = 0.5

    import mindmate.vault.keychain as module

    class Package:
        @staticmethod
        def get_keyring() -> Ring:
            return Plain()

    real = module.importlib.import_module
    try:
        module.importlib.import_module = lambda name: Package  # type: ignore[assignment,return-value]
        assert code_of(SystemKeychain) == "keychain.none"
        Plain.priority = 5
        SystemKeychain()
    finally:
        module.importlib.import_module = real


def test_a_keychain_that_refuses_leaves_the_vault_as_it_was(opened: Vault, folder: Path) -> None:
    ring = Ring()
    ring.broken = True
    before = contents(folder)["header"]
    assert code_of(lambda: opened.remember_in(SystemKeychain(ring))) == "keychain.unavailable"
    assert contents(folder)["header"] == before


def test_writing_the_header_is_all_that_a_change_of_passphrase_does(
    opened: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = opened._opened
    assert held is not None
    before = held.header
    rekey.set_passphrase(held, passphrase("new"), CHEAP)
    assert held.header.revision == before.revision + 1
    assert held.header.slot(header.SlotKind.RECOVERY) == before.slot(header.SlotKind.RECOVERY)
