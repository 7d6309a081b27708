"""Erasing a vault: the wrapped keys first, so that whatever remains of the rest can't be read."""

from __future__ import annotations

import os
from pathlib import Path

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.vault import header
from mindmate.vault.lock import FolderLock
from mindmate.vault.names import exists
from mindmate.vault.placing import drop_unfinished, settle


def erase(folder: Path) -> None:
    """Overwrite the header's copies, then delete everything in the folder.

    Other copies (backups, vaults put aside) are left: they are vaults and files of their own. A disk that moves
    what it overwrites may keep an old header; without the passphrase that is of no use.
    Raises `vault.missing`, `vault.busy`, `disk.*`.
    """
    if not exists(folder):
        raise MindMateError("vault.missing")
    settle(folder)
    drop_unfinished(folder)
    lock = FolderLock(folder)
    try:
        for name in header.COPIES:
            file = folder / name
            if file.is_file():
                with file.open("r+b") as stream:
                    stream.write(os.urandom(file.stat().st_size))
                    stream.flush()
                    os.fsync(stream.fileno())
                file.unlink()
        files.sync_folder(folder)
        for file in folder.iterdir():
            if file.name != FolderLock.NAME:
                file.unlink()
    except OSError as error:
        raise from_os_error(error, folder.name) from error
    finally:
        lock.release()
    try:
        (folder / FolderLock.NAME).unlink(missing_ok=True)
        folder.rmdir()
    except OSError as error:
        raise from_os_error(error, folder.name) from error
