"""How a vault looks from outside, without its passphrase."""

from __future__ import annotations

from pathlib import Path

from mindmate.errors import MindMateError
from mindmate.vault import files, header
from mindmate.vault.vault import exists


def state(folder: Path) -> str:
    """ "none", "closed", "open in another process", or what is wrong with its header. Changes nothing."""
    if not exists(folder):
        return "none"
    try:
        header.read(folder)
        files.FolderLock(folder).release()
    except MindMateError as error:
        if error.code == "vault.busy":
            return "open in another process"
        return {"vault.newer": "from a newer version", "vault.missing": "damaged"}.get(error.code, "damaged")
    return "closed"
