"""Kills a process in the middle of a change of keys or of the schema, again and again.

`python -m tests.integration.vault.rekilling FOLDER WHAT TIMES SEED`; prints one JSON line. WHAT is
passphrase, recovery, rotate or migrate. Each round begins with the same vault.
"""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.integration.vault.support import CHEAP, make, passphrase, reopen

from mindmate.errors import MindMateError
from mindmate.records import Role
from mindmate.vault.vault import Vault

FIXTURE = Path(__file__).parents[2] / "fixtures" / "vaults" / "0001_initial"


def work(folder: Path, what: str, began: int) -> None:
    """Do it once; a byte on `began` says that it begins."""
    if what == "migrate":
        os.write(began, b"b")
        reopen(folder).close()
        return
    vault = reopen(folder)
    os.write(began, b"b")
    if what == "passphrase":
        vault.change_passphrase(passphrase(), passphrase("new"), CHEAP)
    elif what == "recovery":
        vault.new_recovery_key().wipe()
    else:
        vault.rotate(passphrase())
    os.write(began, b"e")
    vault.close()


def in_child(job: Callable[[], object]) -> int:
    """Run a job in a child, so that this process keeps a single thread; the child's process id."""
    child = os.fork()
    if child == 0:
        try:
            job()
        finally:
            os._exit(0)
    return child


def killed(folder: Path, what: str, after: float) -> bool:
    """Start the work, kill it `after` seconds into it; whether it had come to its end."""
    reading, writing = os.pipe()
    child = in_child(lambda: work(folder, what, writing))
    os.close(writing)
    os.read(reading, 1)
    select.select([], [], [], after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    rest = os.read(reading, 10)
    os.close(reading)
    return rest.endswith(b"e")


def texts(vault: Vault) -> list[str]:
    """All messages."""
    return sorted(m.text for e in vault.journal.entries() for m in vault.journal.messages(e.id))


def verdict(folder: Path, expected: list[str]) -> str:
    """Which passphrase opens, and whether everything is there."""
    for name, word in (("old", passphrase()), ("new", passphrase("new"))):
        try:
            vault = Vault.open(folder, word)
        except MindMateError as error:
            if error.code != "vault.wrong_passphrase":
                return f"broken: {error}"
            continue
        whole = texts(vault) == expected and vault.check(full=True).ok
        vault.close()
        return name if whole else "lost"
    return "neither"


def looked(folder: Path, expected: list[str]) -> str:
    """`verdict`, in a child."""
    reading, writing = os.pipe()
    child = in_child(lambda: os.write(writing, verdict(folder, expected).encode()))
    os.close(writing)
    found = os.read(reading, 4096).decode() or "crashed"
    os.close(reading)
    os.waitpid(child, 0)
    return found


def prepare(template: Path, what: str, note: Path) -> None:
    """The vault that each round begins with, and what it says."""
    if what == "migrate":
        shutil.copytree(FIXTURE, template)
        copy = template.with_name("copy")
        shutil.copytree(FIXTURE, copy)
        vault = reopen(copy)
    else:
        vault = make(template)
        for number in range(10):
            entry = vault.journal.create(title=f"Entry {number}")
            vault.journal.append(entry, Role.USER, f"message {number} " * 100)
        vault.new_recovery_key().wipe()
    note.write_text(json.dumps(texts(vault)))
    vault.close()


def main() -> None:
    """Kill as often as asked; print how it ended how often."""
    folder, what, times, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    folder.mkdir()
    rng = random.Random(seed)
    template, note, vault = folder / "template", folder / "note", folder / "vault"
    os.waitpid(in_child(lambda: prepare(template, what, note)), 0)
    expected = json.loads(note.read_text())
    shutil.copytree(template, vault)
    begun = time.monotonic()  # how long it takes undisturbed, so that kills fall into it
    os.waitpid(in_child(lambda: work(vault, what, os.open(os.devnull, os.O_WRONLY))), 0)
    whole = time.monotonic() - begun
    ends: dict[str, int] = {}
    finished = 0
    for _ in range(times):
        shutil.rmtree(vault)
        shutil.copytree(template, vault)
        finished += killed(vault, what, rng.uniform(0, whole))
        end = looked(vault, expected)
        ends[end] = ends.get(end, 0) + 1
    print(json.dumps({"ends": ends, "finished": finished}))


if __name__ == "__main__":
    main()
