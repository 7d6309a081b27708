"""Changing what opens a vault: passphrase, recovery key, keychain, data key; also when it goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault.support import CHEAP, code_of, contents, decrypted, make, passphrase, reopen

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


class Ring:
    """A keychain as `keyring` offers it, in memory."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = False

    def _work(self) -> None:
        if self.broken:
            raise OSError("the collection is locked")

    def get_password(self, service: str, name: str) -> str | None:
        self._work()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self._work()
        self.kept[service, name] = value

    def delete_password(self, service: str, name: str) -> None:
        self._work()
        del self.kept[service, name]


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
        assert code_of(SystemKeychain) == "keychain.unavailable"
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
