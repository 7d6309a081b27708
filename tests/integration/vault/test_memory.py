"""After locking, the process's memory holds no key and no passphrase; while open, the same search finds them.

The program runs as the app does: freed memory overwritten by the C library, the passphrase read from a
file into bytes that are wiped. It is stopped at the points where it is searched.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.integration.vault.support import ROOT, ci_counts, make, reopen

from mindmate.hardening.scrubbing import SCRUBBING
from mindmate.vault import keys

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc")

PASSPHRASE = "violet-harbour-41-quietly"
PROGRAM = """
import gc, sys
from pathlib import Path
from mindmate import terminal
from mindmate.hardening.scrubbing import scrubs_freed_memory
from mindmate.records import Role
from mindmate.vault.vault import Vault
assert scrubs_freed_memory()
folder, file = Path(sys.argv[1]), Path(sys.argv[2])
def stop(at):
    print(at, flush=True)
    sys.stdin.readline()
for _ in range(int(sys.argv[3])):
    word = terminal.read_secret_file(file)
    stop("asked")
    vault = Vault.open(folder, word)
    journal = vault.journal
    entry = journal.create(title="one")
    journal.append(entry, Role.USER, "some words")
    journal.search("words")
    key = vault.subkey("snapshot")
    stop("open")
    terminal.wipe(key)
    vault.close()
    stop("locked")
"""


def found(process: int, needles: dict[str, bytes]) -> set[str]:
    """Which of the needles lie in the writable memory of a process."""
    hits = set()
    with Path(f"/proc/{process}/maps").open() as maps, Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in maps:
            span, rights, *rest = line.split()
            if not rights.startswith("rw") or rest[-1] in ("[vvar]", "[vsyscall]"):
                continue
            first, last = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(first)
                data = memory.read(last - first)
            except (OSError, ValueError):
                continue  # a guard page, or gone meanwhile
            hits |= {name for name, needle in needles.items() if needle in data}
    return hits


@pytest.fixture
def needles(tmp_path: Path) -> dict[str, bytes]:
    """A closed vault with that passphrase; everything that must not be found."""
    vault = make(tmp_path / "vault")
    from tests.integration.vault.support import CHEAP, passphrase

    vault.change_passphrase(passphrase(), passphrase(PASSPHRASE), CHEAP)
    held = vault._held()
    secrets = {f"{label} key": bytes(vault.subkey(label)) for label in sorted(keys.LABELS)}
    secrets["data key"] = bytes(held.data_key.data)
    vault.close()
    hexadecimal = {f"{name} in digits": secret.hex().encode() for name, secret in secrets.items()}
    words = {"passphrase": PASSPHRASE.encode(), "passphrase in UTF-16": PASSPHRASE.encode("utf-16-le")}
    return secrets | hexadecimal | words


def test_three_times_locked_leaves_no_key_and_no_passphrase(
    tmp_path: Path, needles: dict[str, bytes]
) -> None:
    searched(tmp_path, needles, 3)


@ci_counts
@pytest.mark.parametrize("start", range(5))
def test_fifty_times_locked_leaves_no_key_and_no_passphrase(
    tmp_path: Path, needles: dict[str, bytes], start: int
) -> None:
    searched(tmp_path, needles, 10)


def searched(tmp_path: Path, needles: dict[str, bytes], times: int) -> None:
    """Start the program, let it lock so often, and search its memory at each stop."""
    file = tmp_path / "pw"
    file.write_text(PASSPHRASE + "\n")
    file.chmod(0o600)
    name, value = SCRUBBING["linux"]
    controls, left = [], []
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "vault"), str(file), str(times)],
        cwd=ROOT,
        env=os.environ | {name: value},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            at = line.strip()
            hits = found(process.pid, needles)
            if at == "locked":
                left.append(hits)
            else:
                controls.append((at, hits))
            process.stdin.write("\n")
            process.stdin.flush()
    assert process.returncode == 0
    assert all("passphrase" in hits for at, hits in controls if at == "asked")
    assert all({"data key", "chain key", "snapshot key"} <= hits for at, hits in controls if at == "open")
    assert all("passphrase" not in hits for at, hits in controls if at == "open")
    assert left == [set()] * times


def test_a_vault_stays_usable_after_all_that(tmp_path: Path) -> None:
    make(tmp_path / "vault").close()
    reopen(tmp_path / "vault").close()
