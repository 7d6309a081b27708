"""Errors that a person may meet, by stable code; their words are in `mindmate.ui.errors`.

Three kinds of error exist: the user's and the surroundings' (both are `MindMateError` with a code
from `CODES`), and bugs (every other exception; reported locally, without content).
"""

from __future__ import annotations

import errno
from enum import IntEnum


class Exit(IntEnum):
    """Exit status of every verb; a promise of the command line."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    WRONG_KEY = 3
    VAULT_BUSY = 4
    DAMAGED = 5
    MODEL_REFUSED = 6
    OUT_OF_SPACE = 7


#: Every code with its exit status. A code is never renamed: scripts and translations rely on it.
CODES: dict[str, Exit] = {
    "bug": Exit.FAILED,
    "usage": Exit.USAGE,
    "cancelled": Exit.FAILED,
    "disk.full": Exit.OUT_OF_SPACE,
    "disk.denied": Exit.FAILED,
    "disk.failed": Exit.FAILED,
    "memory.full": Exit.OUT_OF_SPACE,
    "passphrase.needed": Exit.USAGE,
    "passphrase.empty": Exit.USAGE,
    "passphrase.file_missing": Exit.FAILED,
    "passphrase.file_open": Exit.FAILED,
    "vault.missing": Exit.FAILED,
    "vault.exists": Exit.FAILED,
    "vault.locked": Exit.FAILED,
    "vault.wrong_passphrase": Exit.WRONG_KEY,
    "vault.busy": Exit.VAULT_BUSY,
    "vault.damaged": Exit.DAMAGED,
    "vault.newer": Exit.FAILED,
    "vault.hostile_header": Exit.DAMAGED,
    "vault.unsafe_library": Exit.FAILED,
    "vault.read_only": Exit.FAILED,
    "recovery.mistyped": Exit.WRONG_KEY,
    "recovery.wrong": Exit.WRONG_KEY,
    "keychain.none": Exit.FAILED,
    "keychain.unavailable": Exit.FAILED,
    "backup.damaged": Exit.DAMAGED,
    "backup.missing": Exit.FAILED,
    "backup.foreign": Exit.FAILED,
    "backup.not_made": Exit.FAILED,
    "exchange.unknown_format": Exit.USAGE,
    "exchange.unreadable": Exit.FAILED,
    "exchange.too_large": Exit.FAILED,
    "exchange.exists": Exit.FAILED,
    "exchange.not_confirmed": Exit.USAGE,
    "entry.missing": Exit.FAILED,
    "entry.ambiguous": Exit.USAGE,
    "model.none": Exit.FAILED,
    "model.missing": Exit.MODEL_REFUSED,
    "model.not_gguf": Exit.MODEL_REFUSED,
    "model.damaged": Exit.MODEL_REFUSED,
    "model.unsupported": Exit.MODEL_REFUSED,
    "model.no_template": Exit.MODEL_REFUSED,
    "model.changed": Exit.MODEL_REFUSED,
    "model.name_taken": Exit.FAILED,
    "model.too_large": Exit.OUT_OF_SPACE,
    "engine.crashed": Exit.FAILED,
    "engine.stalled": Exit.FAILED,
    "engine.out_of_memory": Exit.OUT_OF_SPACE,
    "engine.not_built": Exit.FAILED,
    "engine.message_too_long": Exit.FAILED,
    "screen.failed": Exit.FAILED,
    "guard.failed": Exit.FAILED,
    "display.missing": Exit.FAILED,
}


class MindMateError(Exception):
    """An error of the user's or of the surroundings', identified by a stable code.

    `fields` fill the placeholders of the wording (a file name that the user gave, a size). They
    never hold anything that the user wrote in a conversation, nor a passphrase. `detail` is for
    the log and for developers, under the same rule.
    """

    def __init__(self, code: str, detail: str = "", **fields: str | int | float) -> None:
        if code not in CODES:
            raise ValueError(f"unknown error code {code!r}")
        super().__init__(code)
        self.code = code
        self.detail = detail
        self.fields = fields

    @property
    def exit(self) -> Exit:
        """The exit status that a verb ends with."""
        return CODES[self.code]

    def __str__(self) -> str:
        return f"{self.code}: {self.detail}" if self.detail else self.code


def from_os_error(error: OSError, name: str = "") -> MindMateError:
    """The `MindMateError` for a failed file operation; `name` is a file name without content."""
    reason = errno.errorcode.get(error.errno or 0, "?")
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return MindMateError("disk.full", reason, name=name)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return MindMateError("disk.denied", reason, name=name)
    return MindMateError("disk.failed", reason, name=name, reason=reason)
