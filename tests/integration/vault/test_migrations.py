"""Vaults of earlier versions: every released schema opens, with everything in it, whatever happens midway."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault.support import ROOT, code_of, contents, make, reopen

from mindmate.errors import MindMateError
from mindmate.vault import migrations

FIXTURES = ROOT / "tests" / "fixtures" / "vaults"
RELEASED = sorted(folder.name for folder in FIXTURES.iterdir() if folder.is_dir())


def kill(folder: Path, what: str, times: int) -> dict[str, Any]:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    done = subprocess.run(
        [sys.executable, "-m", "tests.integration.vault.rekilling", str(folder), what, str(times), str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


ALLOWED = {"passphrase": {"old", "new"}, "recovery": {"old"}, "rotate": {"old"}, "migrate": {"old"}}


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX's kill")
@pytest.mark.parametrize("what", ALLOWED)
def test_forty_kills_in_a_change_leave_the_old_or_the_new(tmp_path: Path, what: str) -> None:
    report = kill(tmp_path / "k", what, 40)
    assert set(report["ends"]) <= ALLOWED[what]
    assert sum(report["ends"].values()) == 40
    assert report["finished"] < 40  # the control: kills did fall into it


@pytest.mark.torture
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("what", ALLOWED)
def test_two_hundred_kills_in_a_change_leave_the_old_or_the_new(tmp_path: Path, what: str) -> None:
    report = kill(tmp_path / "k", what, 200)
    assert set(report["ends"]) <= ALLOWED[what]


def test_there_is_a_fixture_for_each_released_schema() -> None:
    assert RELEASED[0] == migrations.ALL[0].name
    assert set(RELEASED) <= {step.name for step in migrations.ALL}


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
    assert [page.day for page in journal.pages()] == sorted(page.day for page in journal.pages())
    assert all(len(page.day) == 10 for page in journal.pages())
    assert len(journal.search("今天")) == 12
    assert len(journal.search("ubung")) == 3
    journal.edit(entries[0].id, tags=["new"], mood=4)
    assert vault.check(full=True).ok
    vault.close()
    reopen(tmp_path / "vault").close()


def test_the_database_is_copied_before_its_schema_changes(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(FIXTURES / "0001_initial", folder)
    before = (folder / "store-1.db").read_bytes()
    reopen(folder).close()
    (copy,) = folder.glob("*.before-*")
    assert copy.read_bytes() == before
    reopen(folder).close()  # it has opened well with the new schema
    assert not list(folder.glob("*.before-*"))


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
