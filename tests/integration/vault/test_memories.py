"""Memories in a real vault: kept after a yes, really gone after a no, and never proposed again."""

from __future__ import annotations

from pathlib import Path

from tests.integration.vault.support import code_of, decrypted, make, reopen

from mindmate.records import Role


def test_a_memory_says_where_it_was_said_and_comes_back_after_closing(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    entry = vault.journal.create()
    message = vault.journal.append(entry, Role.USER, "My sister lives in Porto.")
    first = vault.memories.propose("My sister lives in Porto", entry=entry, message=message.id)
    second = vault.memories.propose("Walks help\ud800", sensitive=True)
    assert first is not None
    assert second is not None
    assert [(m.text, m.kept, m.sensitive, m.entry, m.message) for m in vault.memories.proposed()] == [
        ("My sister lives in Porto", False, False, entry, message.id),
        ("Walks help?", False, True, "", 0),
    ]
    assert vault.memories.keep(first)
    assert vault.memories.keep(second, "Long walks help")
    assert not vault.memories.keep(99)
    assert not vault.memories.forget(99)
    vault.close()
    assert code_of(lambda: vault.memories.kept()) == "vault.locked"
    vault = reopen(tmp_path / "vault")
    assert [m.text for m in vault.memories.kept()] == ["My sister lives in Porto", "Long walks help"]
    assert vault.memories.proposed() == []
    assert vault.check(full=True).ok
    vault.close()


def test_what_was_refused_deleted_or_changed_is_not_proposed_again_and_is_gone(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    memories = vault.memories
    refused, deleted, changed = (
        memories.propose(text) for text in ("a quokka helps", "wombat at home", "numbat is my friend")
    )
    assert refused
    assert deleted
    assert changed
    assert memories.propose("A quokka helps!") is None  # there already
    memories.keep(deleted)
    for word in (b"quokka", b"wombat", b"numbat"):
        assert word in decrypted(vault)  # the controls
    memories.forget(refused)
    memories.forget(deleted)
    memories.keep(changed, "Ned is my friend")
    for word in (b"quokka", b"wombat", b"numbat"):
        assert word not in decrypted(vault)
    for text in ("a quokka helps", "A QUOKKA helps.", "at home, wombat", "numbat is my friend", "  "):
        assert memories.propose(text) is None
    assert memories.propose("a quokka doesn't help") is not None
    memories.forget_all()
    assert memories.kept() == memories.proposed() == []
    assert memories.propose("Ned is my friend") is None
    assert vault.check(full=True).ok
    vault.close()


def test_with_its_entry_a_proposal_goes_and_a_kept_memory_loses_its_source(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    entry, other = vault.journal.create(), vault.journal.create()
    message = vault.journal.append(entry, Role.USER, "both").id
    kept = vault.memories.propose("kept", entry=entry, message=message)
    vault.memories.propose("only proposed", entry=entry, message=message)
    vault.memories.propose("of another", entry=other)
    assert kept
    vault.memories.keep(kept)
    vault.journal.delete(entry)
    assert [(m.text, m.entry, m.message) for m in vault.memories.kept()] == [("kept", "", 0)]
    assert [m.text for m in vault.memories.proposed()] == ["of another"]
    assert code_of(lambda: vault.memories.propose("x", entry=entry)) == "entry.missing"
    assert vault.check(full=True).ok
    vault.close()


def test_what_the_person_writes_down_is_kept_whatever_was_refused_and_a_name_is_kept_beside(
    tmp_path: Path,
) -> None:
    vault = make(tmp_path / "vault")
    memories = vault.memories
    refused = memories.propose("walks help")
    assert refused
    memories.forget(refused)
    waiting = memories.propose("I work nights")
    assert waiting
    assert memories.add("Walks help")
    assert memories.add("I work nights.")  # takes the place of what waits for an answer
    assert not memories.add("walks HELP")
    assert not memories.add("  ")
    assert memories.proposed() == []
    assert memories.name() == ""
    memories.set_name("Ana")
    memories.set_name("Bea\ud800")
    vault.close()
    vault = reopen(tmp_path / "vault")
    assert [one.text for one in vault.memories.kept()] == ["Walks help", "I work nights."]
    assert vault.memories.name() == "Bea?"
    vault.memories.set_name("")
    assert vault.memories.name() == ""
    assert b"Bea" not in decrypted(vault)
    assert vault.check(full=True).ok
    vault.close()
