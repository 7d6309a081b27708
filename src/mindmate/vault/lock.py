"""The lock that keeps a second process out of a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from mindmate.errors import MindMateError, from_os_error


class FolderLock:
    """A lock on a folder, held by one process at a time; the system drops it when the process ends."""

    NAME = "lock"

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises `vault.busy` where another process (or this one) has it, `disk.*`."""
        try:
            self._descriptor: int | None = os.open(folder / self.NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise from_os_error(error, self.NAME) from error
        try:
            _lock(self._descriptor)
        except OSError as error:
            self.release()
            raise MindMateError("vault.busy") from error
        if not self._is_of(folder):
            # The folder was put aside or erased between opening the file and locking it.
            self.release()
            raise MindMateError("vault.busy")

    def _is_of(self, folder: Path) -> bool:
        """Whether the locked file is the one that lies in the folder now."""
        assert self._descriptor is not None  # noqa: S101 - for the type checker
        try:
            return os.path.samestat(os.fstat(self._descriptor), (folder / self.NAME).stat())
        except OSError:
            return False

    def release(self) -> None:
        """Give the lock back. Safe to call twice."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not lockf: a second open in the same process must be refused as well.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
