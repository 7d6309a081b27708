"""Marks of what helped: in the vault, over restarts, gone with their messages."""

from __future__ import annotations

from pathlib import Path

from tests.costs import CHEAP

from mindmate.records import Role
from mindmate.vault.feedback import HELPED, NOT_HELPED
from mindmate.vault.vault import Vault

WORD = b"lantern orchard velvet"


def test_marks_are_kept_changed_taken_back_and_go_with_their_messages(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = Vault.create(folder, bytearray(WORD), CHEAP)
    entry = vault.journal.create()
    first = vault.journal.append(entry, Role.ASSISTANT, "one").id
    second = vault.journal.append(entry, Role.ASSISTANT, "two").id
    vault.feedback.give(first, HELPED)
    vault.feedback.give(second, HELPED)
    vault.feedback.give(second, NOT_HELPED)
    vault.close()
    vault = Vault.open(folder, bytearray(WORD))
    assert vault.feedback.marks() == {first: HELPED, second: NOT_HELPED}
    vault.feedback.give(first, "")
    vault.feedback.give(first, "")
    assert vault.feedback.marks() == {second: NOT_HELPED}
    vault.feedback.forget_missing()
    assert vault.feedback.marks() == {second: NOT_HELPED}
    vault.journal.remove(second)
    vault.feedback.forget_missing()
    assert vault.feedback.marks() == {}
    assert vault.check(full=True).ok
    vault.close()
