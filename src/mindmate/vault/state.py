"""How a vault looks from outside, without its passphrase."""

from __future__ import annotations

from pathlib import Path

from mindmate.errors import MindMateError
from mindmate.vault import header
from mindmate.vault.lock import FolderLock
from mindmate.vault.names import exists, holds_vault


def state(folder: Path) -> str:
    """ "none", "closed", "open in another process", or what is wrong with its header. Changes nothing."""
    if not exists(folder):
        return "none"
    if not holds_vault(folder):
        return "closed"  # a restoring was cut off; the next opening ends it
    try:
        header.read(folder)
        FolderLock(folder).release()
    except MindMateError as error:
        if error.code == "vault.busy":
            return "open in another process"
        return {"vault.newer": "from a newer version", "vault.missing": "damaged"}.get(error.code, "damaged")
    return "closed"
