"""Damage: named as such, copied aside, read as far as it goes, saved; and a backup is there to be offered."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.integration.vault.support import (
    CHEAP,
    ci_counts,
    code_of,
    contents,
    make,
    outcome,
    passphrase,
    program,
    reopen,
    seed,
)

from mindmate.errors import MindMateError
from mindmate.records import Role, Summary
from mindmate.vault import backup, repair
from mindmate.vault.shelf import Shelf
from mindmate.vault.vault import Vault

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
MESSAGES = 400


@pytest.fixture(scope="module")
def original(quick_disk: Path) -> Path:
    """A closed vault with twenty conversations."""
    folder = Path(tempfile.mkdtemp(dir=quick_disk)) / "vault"
    vault = make(folder)
    for number in range(20):
        entry = vault.journal.create(title=f"Entry {number}")
        vault.journal.edit(entry, tags=["work"], mood=3)
        for at in range(MESSAGES // 20):
            vault.journal.append(entry, Role.USER, f"{number}/{at} " + "some words that fill a page " * 8)
    vault.close()
    return folder


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    shutil.copytree(original, tmp_path / "vault")
    return tmp_path / "vault"


def texts(vault: Vault) -> set[str]:
    return {m.text for e in vault.journal.entries() for m in vault.journal.messages(e.id)}


def damage(folder: Path, pages: list[int]) -> None:
    file = folder / "store-1.db"
    data = bytearray(file.read_bytes())
    for page in pages:
        data[4096 * page + 2000] ^= 0xFF
    file.write_bytes(data)


def pages_of_messages(folder: Path) -> list[int]:
    """Pages whose damage stops messages from being read: found by trying."""
    good = (folder / "store-1.db").read_bytes()
    found = []
    for page in range(4, len(good) // 4096):
        damage(folder, [page])
        try:
            vault = Vault.open_damaged(folder, passphrase())
        except MindMateError:  # a page of what says which tables there are
            (folder / "store-1.db").write_bytes(good)
            continue
        held = vault._opened
        assert held is not None
        try:
            held.queue.call(lambda h=held: h.database.rows("SELECT text FROM messages NOT INDEXED"))
        except MindMateError:
            found.append(page)
        vault.close()
        (folder / "store-1.db").write_bytes(good)
        if len(found) == 6:
            break
    return found


def salvage(folder: Path, word: str = "a long passphrase") -> repair.Salvaged:
    return repair.salvage(folder, backup.by_passphrase(passphrase(word)), "vault.wrong_passphrase", AT)


def test_damage_is_copied_aside_and_everything_readable_is_saved(folder: Path) -> None:
    vault = reopen(folder)
    written = texts(vault)
    vault.close()
    damage(folder, pages_of_messages(folder)[2:4])
    before = contents(folder)
    assert code_of(lambda: reopen(folder)) == "vault.damaged"
    salvaged = salvage(folder)
    aside = contents(salvaged.aside)
    assert {n: d for n, (d, _) in aside.items()} == {n: d for n, (d, _) in before.items() if n != "lock"}
    vault = reopen(folder)
    saved = texts(vault)
    assert saved < written
    assert len(saved) == salvaged.kept["messages"] >= MESSAGES * 0.8
    assert salvaged.lost["messages"] == MESSAGES - len(saved) > 0
    assert vault.check(full=True).ok
    assert len(vault.journal.entries()) == 20
    assert vault.journal.tags() == [("work", 20)]
    assert vault.journal.search("fill")
    vault.close()


def test_a_sound_vault_is_saved_completely(folder: Path) -> None:
    vault = reopen(folder)
    written = texts(vault)
    vault.close()
    salvaged = salvage(folder)
    assert sum(salvaged.lost.values()) == 0
    vault = reopen(folder)
    assert texts(vault) == written
    vault.close()


def test_a_damaged_vault_can_be_read_but_not_written(folder: Path) -> None:
    (folder / "store-1.mark").unlink()
    assert code_of(lambda: reopen(folder)) == "vault.damaged"
    before = {n: d for n, (d, _) in contents(folder).items()}
    vault = Vault.open_damaged(folder, passphrase())
    assert len(texts(vault)) == MESSAGES
    assert code_of(lambda: vault.journal.create()) == "vault.read_only"
    assert code_of(lambda: vault.journal.delete(vault.journal.entries()[0].id)) == "vault.read_only"
    vault.close()
    assert {n: d for n, (d, _) in contents(folder).items()} == before
    salvage(folder)
    reopen(folder).close()


def test_what_nobody_wrote_is_not_said_to_be_lost(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = make(folder)
    for number in range(3):
        vault.journal.write("writing", f"Page {number}", "words")
    root = vault.journal.run(
        lambda database: database.row("SELECT rootpage FROM sqlite_master WHERE name = 'messages'")
    )
    vault.close()
    assert root is not None
    damage(folder, [root[0] - 1])
    assert code_of(lambda: reopen(folder)) == "vault.damaged"
    salvaged = salvage(folder)
    assert salvaged.kept["entries"] == 3
    assert sum(salvaged.lost.values()) == 0


def test_what_was_noted_of_earlier_turns_is_saved_too(folder: Path) -> None:
    vault = reopen(folder)
    first, second = (entry.id for entry in vault.journal.entries()[:2])
    ids = {entry: vault.journal.messages(entry)[3].id for entry in (first, second)}
    for entry, last in ids.items():
        vault.journal.keep_summary(entry, Summary(last, last, "d", f"The person told of {entry}."))
    vault.close()
    (folder / "store-1.mark").unlink()
    salvaged = salvage(folder)
    assert (salvaged.kept["summaries"], salvaged.lost["summaries"]) == (2, 0)
    vault = reopen(folder)
    for entry, last in ids.items():
        assert vault.journal.summary(entry) == Summary(last, last, "d", f"The person told of {entry}.")
    assert vault.check(full=True).ok
    vault.journal.delete(first)  # with it goes its summary
    vault.close()


def test_nothing_readable_means_nothing_changed(folder: Path) -> None:
    damage(folder, [0])
    before = {n: d for n, (d, _) in contents(folder).items()}
    assert code_of(lambda: salvage(folder)) == "vault.damaged"
    assert {n: d for n, (d, _) in contents(folder).items()} == before
    assert code_of(lambda: salvage(folder, "wrong")) == "vault.wrong_passphrase"
    assert code_of(lambda: salvage(folder.parent / "none")) == "vault.missing"


def test_the_newest_good_backup_brings_it_all_back(folder: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "backups")
    vault = reopen(folder)
    written = texts(vault)
    for day in range(3):
        shelf.add(vault, AT + timedelta(days=day))
    vault.close()
    damage(folder, [0, 1, 2])
    assert code_of(lambda: reopen(folder)) == "vault.damaged"
    newest = shelf.newest(AT + timedelta(days=9))
    assert newest is not None
    assert newest.at == AT + timedelta(days=2)
    aside = backup.restore(
        newest.file, folder, backup.by_passphrase(passphrase()), "vault.wrong_passphrase", AT
    )
    assert aside is not None
    vault = reopen(folder)
    assert texts(vault) == written
    vault.close()


def harmed(data: bytes, rng: random.Random, number: int) -> bytes:
    """One of five times cut off somewhere, else with one bit flipped."""
    changed = bytearray(data)
    if number % 5 == 0:
        del changed[rng.randrange(len(changed)) :]
    else:
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def damaged_at_random(folder: Path, times: int, names: Sequence[str]) -> dict[str, int]:
    """Bits and cuts anywhere in these files, one after the other; how each copy of the vault took it."""
    good = {file.name: file.read_bytes() for file in folder.iterdir()}
    vault = reopen(folder)
    written = texts(vault)
    vault.close()
    rng = random.Random(seed())
    outcomes = {"damaged": 0, "harmless": 0}
    for number in range(times):
        for each, content in good.items():
            (folder / each).write_bytes(content)
        name = names[number // 5 % len(names)]
        (folder / name).write_bytes(harmed(good[name], rng, number))
        outcomes[_outcome(folder, written)] += 1
    for each, content in good.items():
        (folder / each).write_bytes(content)
    reopen(folder).close()  # the control
    print(outcomes)
    return outcomes


DATABASE = ("store-1.db", "store-1.db", "store-1.db", "store-1.mark")


def test_random_damage_is_always_noticed_or_harmless(folder: Path) -> None:
    """Never a wrong word, never a crash."""
    assert damaged_at_random(folder, 100, DATABASE)["damaged"] > 50


@ci_counts
def test_two_thousand_bits_and_five_hundred_cuts_are_noticed_or_harmless(folder: Path) -> None:
    assert damaged_at_random(folder, 2500, DATABASE)["damaged"] > 1500


@ci_counts
def test_two_thousand_bits_and_five_hundred_cuts_of_a_backup_are_noticed(
    folder: Path, tmp_path: Path
) -> None:
    vault = reopen(folder)
    vault.backup(tmp_path / "good.mmb", AT)
    vault.close()
    good, bad, rng = (tmp_path / "good.mmb").read_bytes(), tmp_path / "bad.mmb", random.Random(seed())
    before = {n: d for n, (d, _) in contents(folder).items()}

    def restore(file: Path) -> Path | None:
        return backup.restore(file, folder, backup.by_passphrase(passphrase()), "vault.wrong_passphrase", AT)

    for number in range(2500):
        bad.write_bytes(harmed(good, rng, number))
        assert code_of(lambda: restore(bad)) == "backup.damaged"
    assert {n: d for n, (d, _) in contents(folder).items()} == before
    assert restore(tmp_path / "good.mmb") is not None  # the control


def _outcome(folder: Path, written: set[str]) -> str:
    try:
        vault = reopen(folder)
    except MindMateError as error:
        assert error.code == "vault.damaged"  # noqa: PT017 - both outcomes are allowed
        return "damaged"
    try:
        if not vault.check(full=True).ok:
            return "damaged"
        # Bits in the unused parts of the mark's sectors, or of its older slot, carry nothing.
        assert texts(vault) == written
        return "harmless"
    finally:
        vault.close()


@ci_counts
def test_four_hundred_days_of_backups_each_restore_with_passphrase_and_words(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    words = vault.new_recovery_key()
    shelf = Shelf(tmp_path / "backups")
    entry = vault.journal.create()
    for day in range(400):
        vault.journal.append(entry, Role.USER, f"day {day}")
        shelf.add(vault, AT + timedelta(days=day))
    vault.close()
    backups = shelf.backups()
    assert 21 <= len(backups) <= 31
    for number, kept in enumerate(backups):
        target = tmp_path / f"restored {number}"
        by = backup.by_recovery_key(words) if number % 2 else backup.by_passphrase(passphrase())
        backup.restore(kept.file, target, by, "vault.wrong_passphrase", AT)
        last = f"day {(kept.at - AT).days}"
        vault = reopen(target)
        assert vault.journal.messages(entry)[-1].text == last
        vault.close()
        vault = Vault.recover(target, type(words)(bytearray(words.data)), passphrase("new"), CHEAP)
        assert vault.journal.messages(entry)[-1].text == last
        vault.close()
    harmed = backups[0].file  # the control: a backup that isn't whole doesn't count as one that restores
    data = bytearray(harmed.read_bytes())
    data[len(data) // 2] ^= 1
    harmed.write_bytes(data)
    with pytest.raises(MindMateError):
        backup.restore(
            harmed,
            tmp_path / "harmed",
            backup.by_passphrase(passphrase()),
            "vault.wrong_passphrase",
            AT,
        )


DIES_MIDWAY = """
import os, sys
from pathlib import Path
from tests.integration.vault.support import reopen
vault = reopen(Path(sys.argv[1]))
def work(database):
    # So small a cache that pages reach the file before the commit, which never comes.
    database.connection.execute("PRAGMA cache_size = 5")
    with database.writing() as writer:
        for identity in range(1, 200):
            writer.update("messages", identity, text="overwritten " * 40)
        os._exit(0)
vault.journal.run(work)
"""


def cut_off(folder: Path) -> None:
    """Leave a vault in the middle of a large transaction, with the journal that undoes it."""
    assert outcome(program(DIES_MIDWAY, folder))[0] == 0
    assert (folder / JOURNAL).stat().st_size > 4096 * 4


JOURNAL = "store-1.db-journal"


def damaged_journal(folder: Path, times: int) -> None:
    vault = reopen(folder)
    written = texts(vault)
    vault.close()
    cut_off(folder)
    assert damaged_at_random(folder, times, (JOURNAL,))["damaged"] > 0
    vault = reopen(folder)  # the control: undamaged, it brings everything back
    assert texts(vault) == written
    assert vault.check(full=True).ok
    vault.close()


@pytest.mark.skipif(os.name != "posix", reason="POSIX's exit")
def test_a_damaged_rollback_journal_is_noticed_or_harmless(folder: Path) -> None:
    damaged_journal(folder, 60)


@ci_counts
@pytest.mark.skipif(os.name != "posix", reason="POSIX's exit")
def test_two_thousand_bits_and_five_hundred_cuts_of_a_journal_are_noticed_or_harmless(folder: Path) -> None:
    damaged_journal(folder, 2500)


def test_a_free_page_torn_by_a_power_cut_is_dropped_and_backups_go_on(folder: Path, tmp_path: Path) -> None:
    vault = reopen(folder)
    for entry in vault.journal.entries()[2:]:
        vault.journal.delete(entry.id)
    left = texts(vault)
    vault.close()
    file = folder / "store-1.db"
    good = file.read_bytes()
    torn = []
    for page in range(len(good) // 4096 - 1, 4, -1):
        damage(folder, [page])
        try:
            vault = reopen(folder)
        except MindMateError:
            findings: tuple[str, ...] = ()
        else:
            findings = vault.check(full=True).findings
            vault.close()
        file.write_bytes(good)
        if len(findings) == 1 and "HMAC" in findings[0]:  # nothing else ever looks at it: a free page
            torn.append(page)
        if len(torn) == 3:
            break
    assert len(torn) == 3
    damage(folder, torn)
    vault = reopen(folder)
    assert not vault.check(full=True).ok  # the control: without a sign of a cut, it's for the full check
    vault.close()
    (folder / "store-1.db-journal").write_bytes(b"what a cut leaves")
    vault = reopen(folder)
    assert texts(vault) == left
    assert vault.check(full=True).ok
    vault.backup(tmp_path / "b.mmb")
    vault.close()
