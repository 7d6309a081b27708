"""A backup a day, made while the vault is open, by itself."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime

from mindmate.errors import MindMateError
from mindmate.vault.shelf import Shelf
from mindmate.vault.vault import Vault

log = logging.getLogger(__name__)

FIRST_AFTER_S = 60.0  # not in the moments in which somebody begins to write
EVERY_S = 600.0


def utc_now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


class DailyBackup:
    """Looks from time to time whether today has a backup, and makes it where it hasn't."""

    def __init__(
        self,
        vault: Vault,
        shelf: Shelf,
        *,
        first_after_s: float = FIRST_AFTER_S,
        every_s: float = EVERY_S,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """Begin. The vault may be closed at any time: that ends a backup that is being made."""
        self._vault, self._shelf, self._now = vault, shelf, now
        self._first_after_s, self._every_s = first_after_s, every_s
        self._stop = threading.Event()
        #: The code of what went wrong last, for the window to say; empty where all is well.
        self.failure = ""
        self._thread = threading.Thread(target=self._run, name="daily-backup", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End, once a backup that is being made has ended: close the vault first. Safe to call twice."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        wait = self._first_after_s
        while not self._stop.wait(wait):
            wait = self._every_s
            try:
                if self._shelf.due(self._now()):
                    self._shelf.add(self._vault, self._now())
                    log.info("backup made")
                self.failure = ""
            except MindMateError as error:
                if error.code in ("cancelled", "vault.locked"):
                    return
                self.failure = error.code
                log.error("no backup: %s", error.code)
