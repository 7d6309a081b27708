"""Kills and full disks: nothing that was acknowledged is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault import killing
from tests.integration.vault.support import ROOT, ci_counts, make, outcome, program, reopen, seed

from mindmate.records import Role
from mindmate.vault.vault import exists

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills and limits are POSIX's")


def kill(folder: Path, times: int) -> dict[str, Any]:
    """Kill a writing process so often; the report."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.integration.vault.killing", str(folder), str(times), str(seed())],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    lost_nothing(kill(tmp_path / "vault", 40), 40)


@ci_counts
def test_three_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    lost_nothing(kill(tmp_path / "vault", 300), 300)


@pytest.mark.torture
@pytest.mark.timeout(3600)
def test_a_thousand_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    lost_nothing(kill(tmp_path / "vault", 1000), 1000)


def lost_nothing(report: dict[str, Any], times: int) -> None:
    print(report)
    assert report["lost"] == []
    assert report["rounds"] == times
    assert report["acknowledged"] > times / 2  # of four rounds in five each awaits one at least
    assert report["in_a_commit"] > 0


def test_the_look_at_what_is_left_notices_a_loss(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    entry = vault.journal.create()
    message = vault.journal.append(entry, Role.USER, "words")
    assert killing.verify(vault, {message.id: (b"w", 5)}) == []
    assert killing.verify(vault, {message.id: (b"w", 6)}) != []
    assert killing.verify(vault, {message.id + 1: (b"w", 1)}) != []
    assert killing.verify(vault, {message.id: (b"d", 0)}) != []
    vault.close()


FILLS_THE_DISK = """
import os, resource, sys
from pathlib import Path
from mindmate.errors import MindMateError
from mindmate.records import Role
from tests.integration.vault.support import make
folder = Path(sys.argv[1])
vault = make(folder)
entry = vault.journal.create()
limit = (folder / "store-1.db").stat().st_size + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
kept = 0
try:
    while True:
        vault.journal.append(entry, Role.USER, "word " * 500)
        kept += 1
except MindMateError as error:
    code = error.code
there = len(vault.journal.messages(entry))
searchable = len(vault.journal.search("word", limit=1000))
sys.stdout.write(f"{code} {kept} {there} {searchable} {int(vault.check(full=True).ok)}")
vault.close()
"""


@pytest.mark.parametrize("room", [0, 5000, 70_000, 200_000])
def test_a_full_disk_is_said_and_costs_nothing_that_was_kept(tmp_path: Path, room: int) -> None:
    status, out, errors = outcome(program(FILLS_THE_DISK, tmp_path / "vault", str(room)))
    assert (status, errors) == (0, "")
    code, kept, there, searchable, sound = out.split()
    assert code == "disk.full"
    assert kept == there == searchable
    assert sound == "1"
    vault = reopen(tmp_path / "vault")
    assert vault.check(full=True).ok
    entry = vault.journal.entries()[0]
    assert entry.messages == int(kept)
    vault.journal.append(entry.id, Role.USER, "there is room again")
    vault.close()


def test_a_disk_too_full_for_a_vault_leaves_none(tmp_path: Path) -> None:
    source = """
import resource, sys
from pathlib import Path
from tests.integration.vault.support import make, code_of
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
sys.stdout.write(code_of(lambda: make(Path(sys.argv[1]))))
"""
    status, out, errors = outcome(program(source, tmp_path / "vault"))
    assert (status, out, errors) == (0, "disk.full", "")
    assert not exists(tmp_path / "vault")
    assert list(tmp_path.iterdir()) == []
