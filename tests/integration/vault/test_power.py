"""Power cuts and failing disks, played through on recorded writes (`cutting.py`) and with injected errors."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import subprocess
import sys
from bisect import bisect_left, bisect_right
from pathlib import Path

import pytest
from tests.integration.vault.cutting import Disk, steps
from tests.integration.vault.support import ROOT, ci_counts, make, reopen, seed

from mindmate.errors import MindMateError
from mindmate.records import Role
from mindmate.vault.vault import exists

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="LD_PRELOAD"),
    pytest.mark.timeout(900),
]


def shimmed(shim: Path, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.integration.vault.shimmed", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"LD_PRELOAD": str(shim)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def play(shim: Path, folder: Path, session: str, cuts: int) -> tuple[int, int, list[str]]:
    """Cut a recorded session so often; how many acknowledged messages were lost, vaults broken, details."""
    root, log_file = folder / "home", folder / "log"
    shimmed(shim, "record", session, root, log_file)
    log = steps(log_file.read_bytes())
    assert sum(step.what == "s" for step in log) > (0 if session == "unsafe" else 10)
    disk, number = Disk(root, folder / "start"), seed()
    rng = random.Random(number)
    lost = broken = 0
    details = [f"seed {number}, {len(log)} steps"]
    places = sorted(rng.randint(1, len(log)) for _ in range(cuts))
    for at, step in enumerate(log, 1):
        disk.go_on(step)
        for _ in range(bisect_right(places, at) - bisect_left(places, at)):
            shutil.rmtree(root, ignore_errors=True)
            for name, data in disk.after_cut(rng):
                Path(name).parent.mkdir(parents=True, exist_ok=True)
                Path(name).write_bytes(data)
            missing, findings = LOOK.get(session, messages_are_there)(root, disk.noted)
            lost, broken = lost + missing, broken + bool(findings)
            details += [f"cut {at}: {line}" for line in findings]
    print("\n".join(details))
    return lost, broken, details[1:]


def opened(folder: Path) -> tuple[list[str], list[str]]:
    """The person's messages in a vault, and what is amiss with it."""
    try:
        vault = reopen(folder)
    except MindMateError as error:
        return [], [f"{folder.name}: {error}"]
    entry = next(e for e in vault.journal.entries() if e.title == "kept")
    mine = [m.text for m in vault.journal.messages(entry.id) if m.role == "user"]
    findings = list(vault.check(full=True).findings)
    vault.close()
    return mine, findings


def messages_are_there(root: Path, noted: int) -> tuple[int, list[str]]:
    """As many as were acknowledged; how many are missing, and what is amiss."""
    mine, findings = opened(root / "vault")
    return (max(0, noted - len(mine)) if not findings else 0), findings


def restored_or_not(root: Path, noted: int) -> tuple[int, list[str]]:
    """Five messages, or the two of the backup and the five in the vault that was put aside."""
    if not exists(root / "vault"):
        return 5, ["no vault"]
    mine, findings = opened(root / "vault")
    if len(mine) == 2:
        (aside,) = root.glob("vault.20*")
        former, more = opened(aside)
        return 5 - len(former), findings + more
    return 5 - len(mine), findings + ["not restored, but said to be"] * (noted == 2)


def repaired_or_not(root: Path, noted: int) -> tuple[int, list[str]]:
    """Five messages, and once it is said to be done, a copy of what was damaged."""
    mine, findings = opened(root / "vault")
    if noted == 2 and not [
        file for folder in root.glob("vault.damaged-*") for file in folder.glob("store-*")
    ]:
        findings.append("no copy aside")
    return 5 - len(mine), findings


def made_or_not(root: Path, noted: int) -> tuple[int, list[str]]:
    """A whole vault, or none and nothing in the way of another; none only until it is said to be made."""
    root.mkdir(exist_ok=True)
    if not exists(root / "vault"):
        make(root / "vault").close()
        return 0, ["no vault, but said to be made"] * noted
    try:
        vault = reopen(root / "vault")
    except MindMateError as error:
        return 0, [str(error)]
    findings = list(vault.check(full=True).findings)
    vault.close()
    return 0, findings


LOOK = {"create": made_or_not, "restore": restored_or_not, "repair": repaired_or_not}


@pytest.mark.parametrize(
    ("session", "cuts"), [("talk", 100), ("changes", 50), ("create", 25), ("restore", 25), ("repair", 15)]
)
def test_power_cuts_lose_nothing_and_break_nothing(
    shim: Path, tmp_path: Path, session: str, cuts: int
) -> None:
    assert play(shim, tmp_path, session, cuts) == (0, 0, [])


@ci_counts
@pytest.mark.parametrize(
    ("session", "cuts"),
    [("talk", 2000), ("changes", 1000), ("create", 300), ("restore", 400), ("repair", 400)],
)
def test_thousands_of_power_cuts_lose_nothing_and_break_nothing(
    shim: Path, tmp_path: Path, session: str, cuts: int
) -> None:
    assert play(shim, tmp_path, session, cuts) == (0, 0, [])


@pytest.mark.torture
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("session", ["talk", "changes"])
def test_ten_thousand_power_cuts_lose_nothing_and_break_nothing(
    shim: Path, tmp_path: Path, session: str
) -> None:
    assert play(shim, tmp_path, session, 10_000) == (0, 0, [])


def test_without_syncs_the_same_cuts_do_harm(shim: Path, tmp_path: Path) -> None:
    lost, broken, _ = play(shim, tmp_path, "unsafe", 30)
    assert lost + broken > 0


def test_the_look_after_a_cut_notices_what_is_missing(tmp_path: Path) -> None:
    assert made_or_not(tmp_path, 1)[1] != []
    assert made_or_not(tmp_path, 1) == (0, [])  # the look has made one
    vault = reopen(tmp_path / "vault")
    entry = vault.journal.create(title="kept")
    for number in range(4):
        vault.journal.append(entry, Role.USER, f"message {number}")
    vault.close()
    assert restored_or_not(tmp_path, 1) == repaired_or_not(tmp_path, 1) == (1, [])
    assert messages_are_there(tmp_path, 5) == (1, [])
    vault = reopen(tmp_path / "vault")
    vault.journal.append(entry, Role.USER, "message 4")
    vault.close()
    assert restored_or_not(tmp_path, 1) == repaired_or_not(tmp_path, 1) == (0, [])
    assert restored_or_not(tmp_path, 2)[1] != []  # said to be done, and nothing was
    assert repaired_or_not(tmp_path, 2)[1] != []
    (tmp_path / "vault" / "store-1.mark").unlink()
    for look in (made_or_not, restored_or_not, repaired_or_not, messages_are_there):
        assert look(tmp_path, 1)[1] != []


ERRORS = {"full": (errno.ENOSPC, 1), "io": (errno.EIO, 0), "read-only": (errno.EROFS, 1)}
EVERYTHING = (
    "save",
    "backup",
    "passphrase",
    "rotate",
    "migrate",
    "recovery",
    "export",
    "import",
    "restore",
    "repair",
)
EVERYTHING += ("compact",)
#: One of the errors for the shorter pieces of work here, all of it at the counts of continuous integration.
SHORT = [
    ("save", "full"),
    ("backup", "io"),
    ("passphrase", "read-only"),
    ("rotate", "full"),
    ("migrate", "io"),
]
SHORT += [("restore", "read-only")]
LONG = [(what, how) for what in EVERYTHING for how in ERRORS if (what, how) not in SHORT]


@ci_counts
@pytest.mark.parametrize(("what", "how"), LONG)
def test_the_same_with_every_error(shim: Path, tmp_path: Path, what: str, how: str) -> None:
    fails(shim, tmp_path, what, how)


@pytest.mark.parametrize(("what", "how"), SHORT)
def test_whichever_operation_fails_the_former_state_is_whole_and_it_is_said(
    shim: Path, tmp_path: Path, what: str, how: str
) -> None:
    fails(shim, tmp_path, what, how)


def fails(shim: Path, tmp_path: Path, what: str, how: str) -> None:
    """Each operation of a piece of work fails in this way, one after the other."""
    number, sticky = ERRORS[how]
    report = json.loads(shimmed(shim, "faults", tmp_path / "f", what, str(number), str(sticky)))
    assert report["wrong"] == []
    assert report["codes"].pop("done") == 1
    assert sum(report["codes"].values()) > 3
    assert any(code.startswith("disk.") for code in report["codes"])
