"""Vaults of earlier versions: every released schema opens, with everything in it, whatever happens midway."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault import rekilling
from tests.integration.vault.support import ROOT, ci_counts, code_of, contents, make, passphrase, reopen, seed

from mindmate.errors import MindMateError
from mindmate.records import Role
from mindmate.vault import backup, migrations, repair
from mindmate.vault.vault import Vault

FIXTURES = ROOT / "tests" / "fixtures" / "vaults"
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX's fork and kill")
RELEASED = sorted(folder.name for folder in FIXTURES.iterdir() if folder.is_dir())


def kill(folder: Path, what: str, times: str, shim: Path | None = None) -> dict[str, Any]:
    done = subprocess.run(
        [
            sys.executable, "-m", "tests.integration.vault.rekilling", str(folder / "k"), what, times, str(seed()),
        ],
        cwd=ROOT,
        env=os.environ | ({"LD_PRELOAD": str(shim)} if shim else {}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )  # fmt: skip
    print(done.stdout)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


@posix
@pytest.mark.parametrize("what", rekilling.WORK)
def test_kills_in_a_change_leave_the_old_or_the_new(tmp_path: Path, what: str) -> None:
    report = kill(tmp_path, what, "6")
    assert set(report["ends"]) <= rekilling.allowed(what)
    assert report["fell_into_it"] == 6


@ci_counts
@posix
@pytest.mark.parametrize("what", rekilling.WORK)
def test_many_kills_in_a_change_leave_the_old_or_the_new(tmp_path: Path, what: str) -> None:
    times = 200 if what in ("passphrase", "recovery", "rotate") else 50
    report = kill(tmp_path, what, str(times))
    assert set(report["ends"]) <= rekilling.allowed(what)
    assert report["fell_into_it"] == times


@pytest.mark.torture
@posix
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("what", rekilling.WORK)
def test_a_thousand_kills_in_a_change_leave_the_old_or_the_new(tmp_path: Path, what: str) -> None:
    report = kill(tmp_path, what, "1000")
    assert set(report["ends"]) <= rekilling.allowed(what)
    assert report["fell_into_it"] == 1000


@ci_counts
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="LD_PRELOAD")
@pytest.mark.parametrize("what", rekilling.WORK)
def test_a_kill_before_each_operation_of_a_change_leaves_the_old_or_the_new(
    shim: Path, tmp_path: Path, what: str
) -> None:
    report = kill(tmp_path, what, "each", shim)
    assert set(report["ends"]) <= rekilling.allowed(what)
    assert report["fell_into_it"] > 5


@posix
def test_the_look_after_a_kill_notices_what_is_missing(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = make(folder)
    vault.journal.append(vault.journal.create(), Role.USER, "here")
    vault.close()
    for what in ("rotate", "erase", "create"):
        assert rekilling.verdict(folder, what, ["here"]) == "old"
        assert rekilling.verdict(folder, what, ["here", "and gone"]) == "lost"
    (folder / "store-1.mark").unlink()
    assert rekilling.verdict(folder, "rotate", ["here"]).startswith("broken: vault.damaged")
    assert rekilling.verdict(folder, "erase", ["here"]) == "none"
    assert rekilling.verdict(folder, "rotate", ["here"]) == "none"


def test_there_is_a_fixture_for_each_released_schema() -> None:
    # The newest has one as well once a step follows it; until then nobody has such a vault from an older version.
    names = [step.name for step in migrations.ALL]
    assert names[: len(RELEASED)] == RELEASED
    assert len(RELEASED) >= len(names) - 1


@pytest.mark.parametrize("name", RELEASED)
def test_an_earlier_vault_opens_with_everything_in_it(tmp_path: Path, name: str) -> None:
    shutil.copytree(FIXTURES / name, tmp_path / "vault")
    vault = reopen(tmp_path / "vault")
    journal = vault.journal
    entries = sorted(journal.entries(), key=lambda entry: entry.id)
    assert [(e.id, e.title, e.messages) for e in entries] == [
        (f"{n + 1:016x}", f"Entry {n} Übung", 4) for n in range(3)
    ]
    texts = [m.text for e in entries for m in journal.messages(e.id)]
    assert texts == [f"message {m} of entry {e}, sleep and 今天" for e in range(3) for m in range(4)]
    _what_came_later_is_there(vault, RELEASED.index(name) + 1)
    assert [page.day for page in journal.pages()] == sorted(page.day for page in journal.pages())
    assert all(len(page.day) == 10 for page in journal.pages())
    assert len(journal.search("今天")) == 12
    assert len(journal.search("ubung")) == 3
    journal.edit(entries[0].id, tags=["new"], mood=4)
    assert vault.check(full=True).ok
    vault.close()
    reopen(tmp_path / "vault").close()


@pytest.mark.parametrize("name", RELEASED)
def test_an_earlier_vault_that_is_damaged_is_saved_into_the_schema_of_today(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(FIXTURES / name, folder)
    (folder / "store-1.mark").unlink()
    assert code_of(lambda: reopen(folder)) == "vault.damaged"
    saved = repair.salvage(
        folder, backup.by_passphrase(passphrase()), "usage", datetime(2026, 3, 4, tzinfo=UTC)
    )
    assert (saved.kept["messages"], sum(saved.lost.values())) == (12, 0)
    vault = reopen(folder)
    texts = [m.text for n in range(3) for m in vault.journal.messages(f"{n + 1:016x}")]
    assert texts == [f"message {m} of entry {e}, sleep and 今天" for e in range(3) for m in range(4)]
    _what_came_later_is_there(vault, RELEASED.index(name) + 1)
    assert vault.check(full=True).ok
    vault.close()


def _what_came_later_is_there(vault: Vault, step: int) -> None:
    """What the schemas after the first one can hold, in the fixtures of those."""
    page = vault.journal.page(f"{2:016x}")
    had = (page.tags, page.mood, page.body, [draft.text for draft in vault.drafts.all()])
    assert had == ((("work", "Übung"), 2, "written freely", ["a draft"]) if step > 1 else ((), None, "", []))
    had_plan = (vault.plan.steps(), [person.name for person in vault.plan.people()])
    assert had_plan == (({"signs": "the sign"}, ["Mara"]) if step > 2 else ({}, []))
    summary = vault.journal.summary(f"{1:016x}")
    assert (summary.text if summary else "") == ("The person told." if step > 3 else "")
    remembered = [
        [one.text for one in vault.memories.kept()],
        [one.text for one in vault.memories.proposed()],
    ]
    assert remembered == ([["Long walks help"], ["My sister lives in Porto"]] if step > 5 else [[], []])
    if step > 5:
        assert vault.memories.propose("my boss calls every night") is None


def test_the_database_is_copied_before_its_schema_changes(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(FIXTURES / "0001_initial", folder)
    before = (folder / "store-1.db").read_bytes()
    reopen(folder).close()
    (copy,) = folder.glob("*.before-*")
    assert copy.read_bytes() == before
    reopen(folder).close()  # it has opened well with the new schema
    assert not list(folder.glob("*.before-*"))


def test_the_copy_of_the_former_schema_goes_when_something_is_deleted(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(FIXTURES / "0001_initial", folder)
    vault = reopen(folder)
    assert list(folder.glob("*.before-*"))
    vault.forget_former_schema()
    assert not list(folder.glob("*.before-*"))
    assert vault.check(full=True).ok
    vault.close()


def test_a_repair_knows_every_table_whose_rows_have_a_code(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    tables = set(vault.journal.run(lambda database: database.chained_tables()))
    assert tables - {"migrations"} == set(repair.TABLES)
    vault.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "vault"
    vault = make(folder)
    vault.journal.create(title="here")
    vault.close()

    def fail(writer: Any) -> None:
        writer.execute("DROP TABLE drafts")
        raise MindMateError("disk.full")

    before = (folder / "store-1.db").read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "ALL", (*migrations.ALL, migrations.Migration("9999", fail)))
        assert code_of(lambda: reopen(folder)) == "disk.full"
    vault = reopen(folder)
    assert [entry.title for entry in vault.journal.entries()] == ["here"]
    assert vault.check(full=True).ok
    vault.close()
    assert len((folder / "store-1.db").read_bytes()) == len(before)


def test_a_vault_of_a_newer_version_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "vault"
    make(folder).close()
    before = {name: data for name, (data, _) in contents(folder).items()}
    monkeypatch.setattr(migrations, "ALL", migrations.ALL[:1])  # as the first version knew them
    assert code_of(lambda: reopen(folder)) == "vault.newer"
    assert {name: data for name, (data, _) in contents(folder).items()} == before
