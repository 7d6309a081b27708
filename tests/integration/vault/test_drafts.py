"""What is being typed: kept by place, gone for good when it is sent, thrown away, or its entry is deleted."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.integration.vault.support import code_of, decrypted, make, passphrase, reopen, scan

from mindmate.records import DRAFT_PLACES
from mindmate.vault import backup, header, repair

WHEN = datetime(2026, 3, 4, tzinfo=UTC)


def test_a_draft_comes_back_after_the_vault_was_closed(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    entry = vault.journal.create(title="one")
    vault.drafts.keep("conversation", "a message that bag")
    vault.drafts.keep("conversation", "a message that begins")
    vault.drafts.keep("writing", "Übung 今天\nand a second line")
    vault.drafts.keep(entry, "a\ud800b")
    vault.close()
    assert code_of(lambda: vault.drafts.text("writing")) == "vault.locked"
    assert code_of(lambda: vault.drafts.keep("writing", "x")) == "vault.locked"
    vault = reopen(tmp_path / "vault")
    assert vault.drafts.text("conversation") == "a message that begins"
    assert vault.drafts.text("writing") == "Übung 今天\nand a second line"
    assert vault.drafts.text(entry) == "a?b"
    assert vault.drafts.text("0" * 16) == ""
    assert {draft.place for draft in vault.drafts.all()} == {"conversation", "writing", entry}
    updated = [draft.updated for draft in vault.drafts.all()]
    assert updated == sorted(updated, reverse=True)
    assert vault.check(full=True).ok
    vault.close()


def test_what_was_sent_or_shortened_is_nowhere_in_the_decrypted_database(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    vault.drafts.keep("writing", "wombat " * 2000)
    vault.drafts.keep("conversation", "the quokka, and what came after it")
    assert b"quokka" in decrypted(vault)
    assert b"wombat" in decrypted(vault)  # the controls
    vault.drafts.keep("conversation", "the")
    vault.drafts.forget("writing")
    vault.drafts.forget("writing")
    plain = decrypted(vault)
    assert b"quokka" not in plain
    assert b"wombat" not in plain
    assert [draft.text for draft in vault.drafts.all()] == ["the"]
    vault.close()


def test_a_draft_goes_with_its_entry_and_never_comes_back(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    entry = vault.journal.create(title="one")
    vault.drafts.keep(entry, "words")
    vault.journal.delete(entry)
    assert vault.drafts.text(entry) == ""
    # What the window still had to keep when the entry was deleted.
    assert code_of(lambda: vault.drafts.keep(entry, "words")) == "entry.missing"
    vault.drafts.forget(entry)
    assert vault.drafts.all() == []
    assert code_of(lambda: vault.drafts.keep("elsewhere", "words")) == "entry.missing"
    vault.close()


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")

    def commits() -> int:
        return int(vault.journal.run(lambda database: database.at.sequence))

    before = commits()
    vault.drafts.keep("writing", "once")
    assert commits() == before + 1
    vault.drafts.keep("writing", "once")
    vault.drafts.forget("conversation")
    assert commits() == before + 1
    vault.close()


@pytest.mark.parametrize("place", DRAFT_PLACES)
def test_no_word_of_a_draft_lies_open(tmp_path: Path, place: str) -> None:
    vault = make(tmp_path / "vault")
    vault.drafts.keep(place, "quatschwort")
    assert scan(tmp_path, ["quatschwort"]) == []
    vault.close()
    assert scan(tmp_path, ["quatschwort"]) == []
    (tmp_path / "open.txt").write_text("a quatschwort", "utf-8")  # the control: the scan does find it
    assert len(scan(tmp_path, ["quatschwort"])) == 1


def test_drafts_go_into_backups_and_through_repairs_and_are_not_written_into_a_damaged_vault(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "vault"
    vault = make(folder)
    vault.drafts.keep("writing", "kept")
    vault.backup(tmp_path / "one.mmb", WHEN)
    vault.drafts.keep("writing", "kept, and more")
    vault.close()
    saved = repair.salvage(
        folder,
        lambda head: header.open_with_passphrase(head, passphrase()),
        "vault.wrong_passphrase",
        WHEN,
    )
    assert saved.kept["drafts"] == 1
    vault = reopen(folder)
    assert vault.drafts.text("writing") == "kept, and more"
    vault.hold_writing()
    assert code_of(lambda: vault.drafts.keep("writing", "no")) == "vault.read_only"
    vault.close()
    backup.restore(
        tmp_path / "one.mmb", folder, backup.by_passphrase(passphrase()), "vault.wrong_passphrase", WHEN
    )
    vault = reopen(folder)
    assert vault.drafts.text("writing") == "kept"
    vault.close()
