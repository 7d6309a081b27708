"""Vectors in the vault: encrypted, gone in the moment in which their text goes or changes, of one encoder only."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.integration.vault.support import code_of, make, reopen

from mindmate.records import Role
from mindmate.vault.meanings import Meanings
from mindmate.vault.migrations.m0007_meanings import ENTRIES_FROM, MEMORIES_FROM
from mindmate.vault.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    made = make(tmp_path / "vault")
    entry = made.journal.create(title="talk")
    made.journal.append(entry, Role.USER, "I felt proud")
    made.journal.append(entry, Role.ASSISTANT, "You did well")
    made.journal.write("writing", "Monday", "It rained")
    made.memories.keep(made.memories.propose("Walks help") or 0)
    made.memories.propose("only proposed")
    return made


def fill(vault: Vault, encoder: str = "one") -> Meanings:
    meanings = Meanings(vault.journal, encoder)
    meanings.keep([(source, text, text.encode()) for source, text in meanings.missing(50)])
    return meanings


def kept(meanings: Meanings) -> dict[int, bytes]:
    return {source: vectors for source, _, vectors in meanings.vectors(0)}


def test_what_the_person_wrote_and_keeps_is_asked_for_and_nothing_else(vault: Vault) -> None:
    meanings = Meanings(vault.journal, "one")
    texts = [text for _, text in meanings.missing(50)]
    assert texts == ["Walks help", "Monday\nIt rained", "I felt proud"]
    assert meanings.count() == (0, 3)
    fill(vault)
    assert meanings.missing(50) == []
    assert meanings.count() == (3, 3)
    assert [text for _, text in Meanings(vault.journal, "another").missing(50)] == texts
    vault.close()


def test_a_text_that_goes_or_changes_takes_its_vectors_with_it(vault: Vault) -> None:
    meanings, journal = fill(vault), vault.journal
    talk = next(entry.id for entry in journal.entries() if entry.title == "talk")
    page = next(page.id for page in journal.pages() if page.title == "Monday")
    said = journal.messages(talk)[0].id
    assert set(kept(meanings)) == {said, ENTRIES_FROM + 2, MEMORIES_FROM + 1}  # the control
    before = meanings.known()[1]
    journal.edit(page, mood=4)
    journal.raise_level(said, journal.messages(talk)[0].level)
    assert meanings.known()[1] == before  # words as they were
    journal.edit(page, body="It snowed")
    assert set(kept(meanings)) == {said, MEMORIES_FROM + 1}
    fill(vault)
    assert kept(meanings)[ENTRIES_FROM + 2] == b"Monday\nIt snowed"
    assert meanings.known()[1][ENTRIES_FROM + 2] > max(before.values())
    journal.delete(page)
    journal.remove(said)
    vault.memories.forget(1)
    assert kept(meanings) == {}
    assert vault.check(full=True).ok
    vault.close()


def test_what_changed_while_it_was_encoded_is_not_kept(vault: Vault) -> None:
    meanings = Meanings(vault.journal, "one")
    found = meanings.missing(50)
    vault.journal.edit(vault.journal.pages()[1].id, body="It snowed")
    vault.memories.forget(1)
    meanings.keep([(source, text, b"v") for source, text in found])
    assert [text for _, text in meanings.missing(50)] == ["Monday\nIt snowed"]
    vault.close()


def test_places_are_those_that_are_shown_now(vault: Vault) -> None:
    meanings, journal = fill(vault), vault.journal
    talk = next(entry.id for entry in journal.entries() if entry.title == "talk")
    said = journal.messages(talk)[0].id
    sources = [said, ENTRIES_FROM + 2, MEMORIES_FROM + 1, 999]
    found = meanings.places(sources)
    assert {s: (place.message, place.text) for s, place in found.items()} == {
        said: (said, "I felt proud"),
        ENTRIES_FROM + 2: (0, "It rained"),
    }
    journal.append(talk, Role.USER, "I felt fine", instead_of=said)
    assert set(meanings.places(sources)) == {ENTRIES_FROM + 2}  # another version is shown
    vault.close()


def test_vectors_outlive_a_lock_and_all_go_at_once(vault: Vault, tmp_path: Path) -> None:
    moment = fill(vault).moment()
    vault.close()
    assert code_of(lambda: Meanings(vault.journal, "one").count()) == "vault.locked"
    again = reopen(tmp_path / "vault")
    meanings = Meanings(again.journal, "one")
    assert meanings.moment() == moment
    assert len(kept(meanings)) == 3
    assert len(meanings.vectors(2)) == 1
    meanings.forget()
    assert meanings.count() == (0, 3)
    again.close()
