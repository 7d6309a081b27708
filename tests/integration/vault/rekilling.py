"""Kills a process in the middle of a change of keys, of the schema, or of the vault itself, again and again.

`python -m tests.integration.vault.rekilling FOLDER WHAT TIMES SEED` kills at random moments until TIMES kills
fell into the work; under the shim (`shim.c`) `… FOLDER WHAT each 0` lets it die before each operation on a file,
one after the other. Prints one JSON line. Each round begins with the same vault. WHAT is one of `WORK`.
"""

from __future__ import annotations

# Before anything of ours: under RTLD_DEEPBIND the library would find libc before it finds the shim.
from sqlcipher3 import dbapi2  # isort: skip

import contextlib
import ctypes
import json
import os
import random
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.integration.vault.support import CHEAP, make, passphrase, reopen

from mindmate.errors import MindMateError
from mindmate.records import Role
from mindmate.vault import backup, repair
from mindmate.vault.erase import erase
from mindmate.vault.exchange import foreign
from mindmate.vault.exchange.entries import put
from mindmate.vault.vault import Vault, exists

assert dbapi2.sqlite_version
AT = datetime(2026, 3, 4, tzinfo=UTC)
FIXTURES = Path(__file__).parents[2] / "fixtures" / "vaults"
MESSAGES = 10
DIED = 9  # the exit status of a process that the shim let die


def _restore(folder: Path) -> None:
    backup.restore(folder.with_name("kept.mmb"), folder, backup.by_passphrase(passphrase()), "usage", AT)


def _repair(folder: Path) -> None:
    repair.salvage(folder, backup.by_passphrase(passphrase()), "usage", AT)


#: Work on a closed vault, or on none.
CLOSED: dict[str, Callable[[Path], object]] = {
    "create": lambda folder: make(folder).close(),
    "erase": erase,
    "restore": _restore,
    "repair": _repair,
}
#: Work on an open one.
OPEN: dict[str, Callable[[Vault, Path], object]] = {
    "passphrase": lambda vault, _: vault.change_passphrase(passphrase(), passphrase("new"), CHEAP),
    "recovery": lambda vault, _: vault.new_recovery_key().wipe(),
    "rotate": lambda vault, _: vault.rotate(passphrase()),
    "import": lambda vault, folder: put(vault.journal, foreign.read(folder.with_name("import.json"))),
    "compact": lambda vault, _: vault.compact(),
    "backup": lambda vault, folder: vault.backup(folder.with_name("outside.mmb"), AT),
}
WORK = (*CLOSED, *OPEN, *(f"migrate:{fixture.name}" for fixture in sorted(FIXTURES.glob("0*"))))
#: How a round may end, where not only with everything as before.
ENDS = {"passphrase": {"old", "new"}, "create": {"old", "none"}, "erase": {"old", "none"}}


def allowed(what: str) -> set[str]:
    """How a round may end: the vault opens with the old or the new passphrase, or there is none."""
    return ENDS.get(what, {"old"})


def work(folder: Path, what: str, began: int) -> None:
    """Do it once; a byte on `began` says that it begins, another that it has ended."""
    if what in OPEN:
        vault = reopen(folder)
        os.write(began, b"b")
        OPEN[what](vault, folder)
        os.write(began, b"e")
        vault.close()
        return
    os.write(began, b"b")
    CLOSED.get(what, lambda each: reopen(each).close())(folder)
    os.write(began, b"e")


def in_child(job: Callable[[], object]) -> int:
    """Run a job in a child, so that this process keeps a single thread; the child's process id."""
    child = os.fork()
    if child == 0:
        try:
            job()
        except BaseException:  # noqa: BLE001 - told by the exit status
            os._exit(1)
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


def died(folder: Path, what: str, at: int) -> bool:
    """Let the work die before its operation number `at`; False where it has fewer."""
    shim: Any = ctypes.CDLL(None)

    def job() -> None:
        shim.shim_root(str(folder.parent).encode())
        shim.shim_die(ctypes.c_long(at))
        work(folder, what, os.open(os.devnull, os.O_WRONLY))

    _, status = os.waitpid(in_child(job), 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, DIED):
        raise SystemExit(f"{what} ended with {code}")
    return code == DIED


def lasting(folder: Path, what: str) -> float:
    """How long the work takes undisturbed, in seconds."""
    reading, writing = os.pipe()
    child = in_child(lambda: work(folder, what, writing))
    os.close(writing)
    os.read(reading, 1)
    begun = time.monotonic()
    if os.read(reading, 1) != b"e":
        raise SystemExit(f"{what} doesn't work undisturbed")
    ended = time.monotonic()
    os.close(reading)
    os.waitpid(child, 0)
    return ended - begun


def texts(vault: Vault) -> list[str]:
    """All messages."""
    return sorted(m.text for e in vault.journal.entries() for m in vault.journal.messages(e.id))


def verdict(folder: Path, what: str, expected: list[str]) -> str:
    """Which passphrase opens, and whether everything is there, and nothing twice."""
    if what == "erase" and _unopenable(folder):
        if exists(folder):
            erase(folder)  # half erased: it can be ended
        return "broken: can't be erased" if exists(folder) else "none"
    if not exists(folder):
        if what == "create":
            make(folder).close()  # nothing is in the way
        return "none"
    for name, word in (("old", passphrase()), ("new", passphrase("new"))):
        try:
            vault = Vault.open(folder, word)
        except MindMateError as error:
            if error.code != "vault.wrong_passphrase":
                return f"broken: {error}"
            continue
        found = texts(vault)
        more = [text for text in found if text.startswith("more ")]
        rest = sorted(text for text in found if not text.startswith("more "))
        whole = rest == expected and len(set(more)) == len(more) and vault.check(full=True).ok
        vault.close()
        whole = whole and not [file.name for file in folder.iterdir() if ".part" in file.name]
        return name if whole and _backup_is_whole(folder, expected) else "lost"
    return "neither"


def _unopenable(folder: Path) -> bool:
    try:
        reopen(folder).close()
    except MindMateError:
        return True
    return False


def _backup_is_whole(folder: Path, expected: list[str]) -> bool:
    """A backup that lies there, if any, has everything."""
    file, target = folder.with_name("outside.mmb"), folder.with_name("vault-restored")
    if not file.exists():
        return True
    backup.restore(file, target, backup.by_passphrase(passphrase()), "usage", AT)
    vault = reopen(target)
    found = texts(vault)
    vault.close()
    return found == expected


def looked(folder: Path, what: str, expected: list[str]) -> str:
    """`verdict`, in a child."""
    reading, writing = os.pipe()
    child = in_child(lambda: os.write(writing, verdict(folder, what, expected).encode()))
    os.close(writing)
    found = os.read(reading, 4096).decode() or "crashed"
    os.close(reading)
    os.waitpid(child, 0)
    return found


def prepare(template: Path, what: str, note: Path) -> None:
    """The vault that each round begins with, and what it says."""
    if what.startswith("migrate:"):
        shutil.copytree(FIXTURES / what.removeprefix("migrate:"), template)
        copy = template.with_name("copy")
        shutil.copytree(template, copy)
        vault = reopen(copy)
    else:
        vault = make(template)
        for number in range(MESSAGES if what != "create" else 0):
            entry = vault.journal.create(title=f"Entry {number}")
            vault.journal.append(entry, Role.USER, f"message {number} " * 100)
        vault.new_recovery_key().wipe()
        vault.backup(template.with_name("kept.mmb"), AT)
        message = {"role": "user", "created": 1}
        entries = [{"created": n, "messages": [message | {"text": f"more {n}"}]} for n in range(60)]
        document = {"format": "mindmate-journal", "version": 1, "entries": entries}
        template.with_name("import.json").write_text(json.dumps(document))
    note.write_text(json.dumps(texts(vault)))
    vault.close()


class Rounds:
    """Rounds that begin alike; counts how they end."""

    def __init__(self, folder: Path, what: str) -> None:
        folder.mkdir()
        self.folder, self.what = folder, what
        self.vault, self._template, note = folder / "vault", folder / "template", folder / "note"
        _, status = os.waitpid(in_child(lambda: prepare(self._template, what, note)), 0)
        if status:
            raise SystemExit("nothing to begin with")
        self._expected = json.loads(note.read_text())
        self.ends: dict[str, int] = {}

    def begin(self) -> None:
        """Everything as it was."""
        for left in self.folder.glob("vault*"):
            shutil.rmtree(left)
        for file in self.folder.glob("outside.mmb*"):
            file.unlink()
        if self.what != "create":
            shutil.copytree(self._template, self.vault)

    def end(self) -> None:
        """Look at what is left."""
        end = looked(self.vault, self.what, self._expected)
        self.ends[end] = self.ends.get(end, 0) + 1


def main() -> None:
    """Kill as often as asked; print how it ended how often."""
    folder, what, times, seed = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    rounds, fell_into_it = Rounds(folder, what), 0
    if times == "each":
        while True:
            rounds.begin()
            went_on = died(rounds.vault, what, fell_into_it + 1)
            rounds.end()
            if not went_on:
                break
            fell_into_it += 1
    else:
        rng = random.Random(seed)
        rounds.begin()
        whole = lasting(rounds.vault, what)
        for _ in range(20 * int(times)):
            rounds.begin()
            finished = killed(rounds.vault, what, rng.uniform(0, whole))
            rounds.end()
            fell_into_it += not finished
            # As the machine gets busier or calmer, so that about two of three kills fall into the work.
            whole *= 0.95 if finished else 1.03
            if fell_into_it == int(times):
                break
    with contextlib.suppress(OSError):
        shutil.rmtree(folder)
    print(json.dumps({"ends": rounds.ends, "fell_into_it": fell_into_it}))


if __name__ == "__main__":
    main()
