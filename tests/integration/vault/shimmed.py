"""Programs that run under the shim (`shim.c`): what the tests of power cuts and failing disks start.

`python -m tests.integration.vault.shimmed record SESSION FOLDER LOG` works on a vault and records it;
`… faults FOLDER WHAT ERRNO STICKY` lets each operation of a piece of work fail, one after the other.
"""

from __future__ import annotations

# Before anything of ours: under RTLD_DEEPBIND the library would find libc before it finds the shim.
from sqlcipher3 import dbapi2  # isort: skip

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.integration.vault.support import CHEAP, make, passphrase, reopen

from mindmate.errors import MindMateError
from mindmate.records import Origin, Role, State
from mindmate.vault import backup, migrations, repair
from mindmate.vault.exchange import plain
from mindmate.vault.exchange.entries import put, selected
from mindmate.vault.vault import Vault

assert dbapi2.sqlite_version
shim: Any = ctypes.CDLL(None)
shim.shim_counted.restype = ctypes.c_long
AT = datetime(2026, 3, 4, tzinfo=UTC)


def record(session: str, folder: Path, log: Path) -> None:
    """Record a session on the vault in `folder`; what it notes says what was acknowledged. See `SESSIONS`."""
    home = folder / "vault"
    folder.mkdir()
    if session != "create":
        vault = make(home)
        entry = vault.journal.create(title="kept")
        for number in range(5 if session in CLOSED else 0):
            vault.journal.append(entry, Role.USER, f"message {number} " * 40)
            if number == 1:
                vault.backup(folder / "kept.mmb", AT)
        vault.close()
    shutil.copytree(folder, folder.with_name("start"))
    shim.shim_root(str(folder).encode())
    shim.shim_record(os.open(log, os.O_WRONLY | os.O_CREAT, 0o600))
    SESSIONS[session](home)


def _note(number: int) -> None:
    shim.shim_note(ctypes.c_uint64(number))


def _talk(home: Path, unsafe: bool = False) -> None:
    """Send, stream, delete, change the passphrase; after each message note how many were acknowledged."""
    vault = reopen(home)
    journal = vault.journal
    (entry,) = (each.id for each in journal.entries())
    if unsafe:
        held = vault._held()
        held.queue.call(lambda: held.database.connection.execute("PRAGMA synchronous=OFF"))
    for number in range(12):
        journal.append(entry, Role.USER, f"message {number} " * 40)
        _note(number + 1)
        reply = journal.append(entry, Role.ASSISTANT, "", state=State.PARTIAL, origin=Origin.MODEL)
        for piece in range(3):
            journal.rewrite(reply.id, "reply " * 60 * (piece + 1), state=State.PARTIAL)
        journal.delete(journal.create(title="passing"))
        if number == 6 and not unsafe:
            vault.change_passphrase(passphrase(), passphrase(), CHEAP)
    vault.close()


def _changes(home: Path) -> None:
    """Change everything that can be changed in an open vault; a message after each, noted as in `_talk`."""
    vault = reopen(home)
    (entry,) = (each.id for each in vault.journal.entries())
    changes: list[Callable[[], object]] = [
        lambda: vault.drafts.keep("writing", "a draft " * 200),
        lambda: vault.change_passphrase(passphrase(), passphrase(), CHEAP),
        lambda: vault.new_recovery_key().wipe(),
        lambda: vault.rotate(passphrase()),
        lambda: vault.drafts.forget("writing"),
        lambda: vault.backup(home.with_name("outside.mmb"), AT),
        lambda: _import(vault, home),
        vault.compact,
        lambda: vault.rotate(passphrase()),
    ]
    for number, change in enumerate(changes):
        change()
        vault.journal.append(entry, Role.USER, f"message {number} " * 40)
        _note(number + 1)
    vault.close()


def _create(home: Path) -> None:
    make(home).close()
    _note(1)


def _closed(home: Path, what: str) -> None:
    _note(1)
    CLOSED[what](home)
    _note(2)


def _append(vault: Vault, folder: Path) -> None:
    vault.journal.append(vault.journal.entries()[0].id, Role.USER, "one more " * 400)


def _backup(vault: Vault, folder: Path) -> None:
    vault.backup(folder / "outside.mmb", AT)


def _passphrase(vault: Vault, folder: Path) -> None:
    vault.change_passphrase(passphrase(), passphrase(), CHEAP)


def _rotate(vault: Vault, folder: Path) -> None:
    vault.rotate(passphrase())


def _recovery(vault: Vault, folder: Path) -> None:
    vault.new_recovery_key().wipe()


def _import(vault: Vault, folder: Path) -> None:
    message = {"role": "user", "text": "more " * 50, "created": 1}
    put(vault.journal, [{"created": n, "messages": [message]} for n in range(20)])


def _export(vault: Vault, folder: Path) -> None:
    plain.write_json(selected(vault.journal), folder / "outside.mmb")


def _compact(vault: Vault, folder: Path) -> None:
    vault.compact()


def _restore(work: Path) -> None:
    file = work.with_name("kept.mmb")
    backup.restore(file, work, backup.by_passphrase(passphrase()), "usage", AT)


def _repair(work: Path) -> None:
    repair.salvage(work, backup.by_passphrase(passphrase()), "usage", AT)


#: Work on a closed vault.
CLOSED: dict[str, Callable[[Path], None]] = {"restore": _restore, "repair": _repair}
#: What is recorded, for power cuts.
SESSIONS: dict[str, Callable[[Path], None]] = {
    "talk": _talk,
    "unsafe": lambda home: _talk(home, unsafe=True),
    "changes": _changes,
    "create": _create,
    "restore": lambda home: _closed(home, "restore"),
    "repair": lambda home: _closed(home, "repair"),
}
WORK: dict[str, Callable[[Vault, Path], None]] = {
    "save": _append,
    "backup": _backup,
    "passphrase": _passphrase,
    "rotate": _rotate,
    "recovery": _recovery,
    "import": _import,
    "export": _export,
    "compact": _compact,
}


def texts(vault: Vault) -> list[str]:
    """All messages."""
    return [m.text for e in vault.journal.entries() for m in vault.journal.messages(e.id)]


def faults(folder: Path, what: str, number: int, sticky: bool) -> dict[str, Any]:
    """Fail each operation of the work once (or from there on); report what was lost or said wrongly."""
    folder.mkdir()
    template = folder / "template"
    vault = make(template)
    entry = vault.journal.create(title="kept")
    for each in range(30):
        vault.journal.append(entry, Role.USER, f"message {each} " * 20)
    expected = texts(vault)
    vault.backup(folder / "kept.mmb", AT)
    vault.close()
    codes: dict[str, int] = {}
    wrong: list[str] = []
    for at in range(1, 10_000):
        work = folder / "vault"
        shutil.copytree(template, work)
        code = _one(what, work, at, number, sticky)
        codes[code] = codes.get(code, 0) + 1
        wrong += [f"{what} {at} {code}: {line}" for line in _look(work, expected, code, what)]
        for left in folder.glob("vault*"):
            shutil.rmtree(left)
        if code == "done":
            break
        (folder / "outside.mmb").unlink(missing_ok=True)
    return {"codes": codes, "wrong": wrong}


def _one(what: str, work: Path, at: int, number: int, sticky: bool) -> str:
    shim.shim_root(str(work.parent).encode())
    future = migrations.Migration("9999_future", lambda writer: writer.execute("CREATE TABLE future (id)"))
    vault: Vault | None = None
    try:
        if what == "migrate":
            migrations.ALL = (*migrations.ALL, future)
        elif what not in CLOSED:
            vault = reopen(work)
        shim.shim_fail(ctypes.c_long(at), number, int(sticky))
        if what == "migrate":
            vault = reopen(work)
        elif what in CLOSED:
            CLOSED[what](work)
        else:
            assert vault is not None
            WORK[what](vault, work.parent)
        code = "done" if shim.shim_counted() < at else "absorbed"
    except MindMateError as error:
        code = error.code
    finally:
        if what == "migrate":
            migrations.ALL = migrations.ALL[:-1]
        shim.shim_fail(ctypes.c_long(0), 0, 0)
        if vault is not None:
            vault.close()
    return code


def _look(work: Path, expected: list[str], code: str, what: str) -> list[str]:
    """What is amiss with the vault afterwards, and with what was said."""
    if code not in ("done", "absorbed") and not code.startswith("disk."):
        return [f"said {code}"]
    try:
        vault = reopen(work)
    except MindMateError as error:
        if error.code == "vault.newer" and what == "migrate":
            return []  # it got as far as the new schema, whole
        return [f"does not open: {error}"]
    found = texts(vault)
    findings = list(vault.check(full=True).findings)
    vault.close()
    if found[: len(expected)] != expected:
        findings.append("lost messages")
    if code in ("done", "absorbed") and what == "save" and len(found) != len(expected) + 1:
        findings.append("said that it was kept")
    if what == "backup" and code in ("done", "absorbed") and not (work.parent / "outside.mmb").exists():
        findings.append("said that there is a backup")
    if what == "export" and code in ("done", "absorbed"):
        json.loads((work.parent / "outside.mmb").read_text("utf-8"))
    if (
        any(".part" in file.name or ".unfinished" in file.name for file in work.parent.iterdir())
        and code == "disk.full"
    ):
        findings.append("left something lying about")
    return findings


if __name__ == "__main__":
    if sys.argv[1] == "record":
        record(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        _, _, target, piece, error_number, stays = sys.argv
        print(json.dumps(faults(Path(target), piece, int(error_number), stays == "1")))
