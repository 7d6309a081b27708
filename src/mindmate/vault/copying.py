"""Copies of an open database under another key, made page by page while others go on writing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mindmate.vault import sqlcipher
from mindmate.vault.database import Database, connect, new_file
from mindmate.vault.keys import Secret

#: Pages copied before others have their turn: about a millisecond's work.
STEP = 32


def copy(source: Database, file: Path, key: Secret, pause: Callable[[], None] = lambda: None) -> None:
    """Copy `source` into the new file `file`, encrypted under `key`; on the source's own thread.

    `pause` is called every `STEP` pages; it may write to `source` (the copy follows), and may raise to
    stop. The copy isn't synced: the caller does that, on a thread where it keeps nobody waiting.
    Raises `disk.*`, `vault.damaged` where the source can't be read.
    """
    new_file(file)
    with sqlcipher.translated(file):
        target = connect(file, key, create=True)
        try:
            # Incomplete until the caller has checked it, so it needs neither a journal nor syncs.
            target.execute("PRAGMA journal_mode=OFF")
            target.execute("PRAGMA synchronous=OFF")
            source.connection.backup(target, pages=STEP, progress=lambda *_: pause())
        finally:
            target.close()
