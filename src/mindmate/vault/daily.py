"""A backup a day, and a full check at least each week, by themselves while the vault is open.

Each backup is checked in full before it counts (`backup.make`), so the check by itself is only due where
no backup could be made for a week. Both look at a copy: reading and writing go on meanwhile. Once damage
is found, nothing more is written into the vault (docs/decisions/0016).
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from mindmate.errors import MindMateError
from mindmate.vault.shelf import Shelf
from mindmate.vault.vault import Vault

log = logging.getLogger(__name__)

FIRST_AFTER_S = 60.0  # not in the moments in which somebody begins to write
EVERY_S = 600.0
CHECKED_WITHIN = timedelta(days=7)


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
        self._working = threading.Lock()
        #: The code of what went wrong last, for the window to say; empty where all is well.
        self.failure = ""
        self._thread = threading.Thread(target=self._run, name="daily-backup", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End, once a backup that is being made has ended: close the vault first. Safe to call twice."""
        self._stop.set()
        self._thread.join()

    def run_now(self) -> None:
        """Do on the caller's thread what is due, once what is being done has ended; `failure` says how it went.

        For programs that end before the background gets to it.
        """
        self._look()

    def _run(self) -> None:
        wait = self._first_after_s
        while not self._stop.wait(wait):
            wait = self._every_s
            if not self._look():
                return

    def _look(self) -> bool:
        """Do what is due; whether to go on looking."""
        with self._working:
            for work in (self._back_up, self._check):
                try:
                    work()
                except MindMateError as error:
                    if error.code in ("cancelled", "vault.locked"):
                        return False
                    self.failure = error.code
                    log.error("upkeep: %s", error.code)
                    if error.code == "vault.damaged":
                        self._hold_writing()
                        return False
        return True

    def _back_up(self) -> None:
        if self._shelf.due(self._now()):
            self._shelf.add(self._vault, self._now())
            log.info("backup made")
        self.failure = ""

    def _check(self) -> None:
        checked = self._vault.checked_at
        now = self._now()
        if checked is None or not now - CHECKED_WITHIN < checked < now + CHECKED_WITHIN:
            self._vault.check_aside(now)
            log.info("full check done")

    def _hold_writing(self) -> None:
        try:
            self._vault.hold_writing()
        except MindMateError:
            return  # closed meanwhile
