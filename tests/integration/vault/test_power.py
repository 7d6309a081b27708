"""Power cuts and failing disks, played through on recorded writes and with injected errors.

The model of the cut: what a file had when it was last synced is there; of what came after, each sector
of 512 bytes is there or isn't, in any order; names (creating, renaming, deleting) come in order, as
journalling file systems keep them, up to any point after the folder was last synced.
"""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.integration.vault.support import ROOT, reopen

from mindmate.errors import MindMateError

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="LD_PRELOAD"),
    pytest.mark.timeout(900),
]
HEAD = struct.Struct("<cHHQI")
SECTOR = 512


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled shim; a C compiler is there wherever llama.cpp was built."""
    library = tmp_path_factory.mktemp("shim") / "shim.so"
    source = Path(__file__).with_name("shim.c")
    compiler = next((c for c in ("cc", "gcc", "clang") if shutil.which(c)), None)
    if compiler is None:
        pytest.skip("no C compiler")
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl", "-lpthread"],
        check=True,
    )
    return library


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


@dataclass(frozen=True)
class Step:
    """One recorded operation."""

    what: str
    path: str
    other: str
    offset: int
    data: bytes


def steps(log: bytes) -> list[Step]:
    found, at = [], 0
    while at < len(log):
        what, first, second, offset, size = HEAD.unpack_from(log, at)
        at += HEAD.size
        names = log[at : at + first].decode(), log[at + first : at + first + second].decode()
        at += first + second
        found.append(Step(what.decode(), *names, offset, log[at : at + size]))
        at += size
    return found


class Disk:
    """A folder of files as they are after a cut."""

    def __init__(self, start: Path, root: Path) -> None:
        self.root = str(root)
        self.files = {f"{root}/{file.name}": bytearray(file.read_bytes()) for file in start.iterdir()}

    def apply(self, step: Step, rng: random.Random | None) -> None:
        """Carry a step out: wholly, or, with `rng`, as much of it as chance lets through."""
        data = self.files.get(step.path)
        if step.what == "c":
            self.files.setdefault(step.path, bytearray())
        elif step.what == "r":
            moved = self.files.pop(step.path, None)
            if moved is not None:
                self.files[step.other] = moved
        elif step.what == "u":
            self.files.pop(step.path, None)
        elif data is None:
            return
        elif step.what == "t":
            if rng is None or rng.random() < 0.5:
                del data[step.offset :]
                data.extend(bytes(step.offset - len(data)))
        elif step.what == "w":
            self._write(data, step, rng)

    @staticmethod
    def _write(data: bytearray, step: Step, rng: random.Random | None) -> None:
        whole = rng is None or rng.random() < 0.4
        if not whole and rng is not None and rng.random() < 0.4:
            return
        at = 0
        while at < len(step.data):
            size = min(SECTOR - (step.offset + at) % SECTOR, len(step.data) - at)
            if whole or (rng is not None and rng.random() < 0.5):
                place = step.offset + at
                data.extend(bytes(max(0, place + size - len(data))))
                data[place : place + size] = step.data[at : at + size]
            at += size


def after_cut(start: Path, root: Path, log: list[Step], cut: int, rng: random.Random) -> tuple[Disk, int]:
    """The disk as a cut before step `cut` leaves it, and how much was acknowledged by then."""
    before = log[:cut]
    synced: dict[str, int] = {}
    folder_synced = acknowledged = -1
    for number, step in enumerate(before):
        if step.what == "s" and step.path == str(root):
            folder_synced = number
        elif step.what == "s":
            synced[step.path] = number
        elif step.what == "r" and step.path in synced:
            synced[step.other] = synced.pop(step.path)
        elif step.what == "n":
            acknowledged = step.offset
    loose = [n for n, s in enumerate(before) if s.what in "cru" and n > folder_synced]
    names_until = rng.choice([*loose, cut]) if loose else cut
    disk = Disk(start, root)
    renamed = {s.path: s.other for s in before if s.what == "r"}
    for number, step in enumerate(before):
        if step.what in "cru":
            if number <= folder_synced or number < names_until:
                disk.apply(step, None)
        elif step.what in "wt":
            last = max(synced.get(step.path, -1), synced.get(renamed.get(step.path, ""), -1))
            disk.apply(step, None if number < last else rng)
    return disk, max(acknowledged, 0)


def play(shim: Path, folder: Path, cuts: int, *, unsafe: bool = False) -> tuple[int, int, list[str]]:
    """Cut the recorded session so often; how many acknowledged messages were lost, vaults broken, details."""
    root, log_file = folder / "vault", folder / "log"
    shimmed(shim, "record", root, log_file, *(["off"] if unsafe else []))
    log = steps(log_file.read_bytes())
    assert sum(step.what == "s" for step in log) > (0 if unsafe else 100)
    seed = random.randrange(2**32)
    print(f"seed {seed}, {len(log)} steps")
    rng = random.Random(seed)
    lost = broken = 0
    details = []
    for _ in range(cuts):
        cut = rng.randrange(1, len(log) + 1)
        disk, acknowledged = after_cut(folder / "start", root, log, cut, rng)
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir(mode=0o700)
        for name, data in disk.files.items():
            Path(name).write_bytes(data)
        try:
            vault = reopen(root)
        except MindMateError as error:
            broken += 1
            details.append(f"cut {cut}: {error}")
            continue
        entry = next(e for e in vault.journal.entries() if e.title == "kept")
        mine = [m for m in vault.journal.messages(entry.id) if m.role == "user"]
        lost += max(0, acknowledged - len(mine))
        findings = vault.check(full=True).findings
        broken += bool(findings)
        details += [f"cut {cut}: {line}" for line in findings]
        vault.close()
    return lost, broken, details


def test_power_cuts_lose_nothing_and_break_nothing(shim: Path, tmp_path: Path) -> None:
    assert play(shim, tmp_path, 400) == (0, 0, [])


@pytest.mark.torture
@pytest.mark.timeout(3600)
def test_two_thousand_power_cuts_lose_nothing_and_break_nothing(shim: Path, tmp_path: Path) -> None:
    assert play(shim, tmp_path, 2000) == (0, 0, [])


def test_without_syncs_the_same_cuts_do_harm(shim: Path, tmp_path: Path) -> None:
    # Where a cut falls is chance, and not each one does harm; a store without syncs doesn't survive many.
    for attempt in range(10):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        lost, broken, _ = play(shim, folder, 60, unsafe=True)
        if lost + broken:
            return
    pytest.fail("600 cuts of a store without syncs did no harm: the cuts prove nothing")


@pytest.mark.parametrize("what", ["save", "backup", "passphrase", "rotate", "migrate"])
@pytest.mark.parametrize(
    ("number", "sticky"),
    [(errno.ENOSPC, 1), (errno.EIO, 0), (errno.EROFS, 1)],
    ids=["full", "io", "read-only"],
)
def test_whichever_operation_fails_the_former_state_is_whole_and_it_is_said(
    shim: Path, tmp_path: Path, what: str, number: int, sticky: int
) -> None:
    report = json.loads(shimmed(shim, "faults", tmp_path / "f", what, str(number), str(sticky)))
    assert report["wrong"] == []
    assert report["codes"].pop("done") == 1
    assert sum(report["codes"].values()) > 3
    assert any(code.startswith("disk.") for code in report["codes"])
