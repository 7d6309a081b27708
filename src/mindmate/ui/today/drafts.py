"""What is being typed in conversations: at hand while the window is unlocked, and kept encrypted in the vault.

A draft that could not be kept is tried again after the next unlocking; nothing else of it stays after a lock.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from mindmate.errors import MindMateError
from mindmate.records import DRAFT_PLACES, Draft
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.safety.saving import Autosave
from mindmate.ui.today import where
from mindmate.ui.today.where import Where

log = logging.getLogger(__name__)

NEW = DRAFT_PLACES[0]  # a message that begins a conversation


class ConversationDrafts(QObject):
    """`read` when the drafts of the vault have been read after unlocking."""

    read = Signal()
    failed = Signal(MindMateError)

    def __init__(self, core: Core, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._core, self._bridge = core, bridge
        self._known: dict[str, str] = {}
        self._touched: set[str] = set()
        self._session = 0
        self.saving = Autosave(bridge, self)
        self.saving.failed.connect(self._not_saved)

    def begin(self) -> None:
        """After unlocking: read what was being typed."""
        self.saving.hurry()
        session = self._session

        def show(drafts: list[Draft]) -> None:
            if session == self._session:
                for draft in drafts:
                    if draft.place not in self._touched:
                        self._known.setdefault(draft.place, draft.text)
                self.read.emit()

        self._bridge.run(lambda: list(self._core.drafts.all()), show, self._not_saved, owner=self)

    def end(self) -> None:
        """Before locking: keep what is still to be kept, then forget all of it."""
        self._session += 1
        try:
            if self._core.unlocked:
                self.saving.flush()
        except MindMateError as error:
            self.failed.emit(error)
        self._known.clear()
        self._touched.clear()

    def text(self, entry: str | None) -> str:
        """What is being typed in a conversation; None is a new one."""
        return self._known.get(entry or NEW, "")

    def put(self, entry: str | None, text: str) -> None:
        """This is being typed there now; an empty text forgets it."""
        place, text = entry or NEW, text if text.strip() else ""
        if text == self._known.get(place, ""):
            return
        self._touched.add(place)
        if text:
            self._known[place] = text
        else:
            self._known.pop(place, None)
        drafts = self._core.drafts

        def keep() -> None:
            try:
                drafts.keep(place, text)
            except MindMateError as error:
                if error.code != "entry.missing":  # deleted meanwhile: nothing of it is to come back
                    raise

        self.saving.later(place, keep)

    @property
    def where(self) -> Where:
        """Where the person was, once the drafts have been read."""
        return where.read(self._known.get(where.PLACE, ""))

    def stay_at(self, now: Where) -> None:
        """The person is there now. Where that can't be kept, nothing is lost that is worth a word."""
        text, drafts = now.dumped(), self._core.drafts
        if text == self._known.get(where.PLACE, ""):
            return
        self._touched.add(where.PLACE)
        self._known[where.PLACE] = text

        def keep() -> None:
            try:
                drafts.keep(where.PLACE, text)
            except MindMateError as error:
                log.info("the place in a conversation can't be kept: %s", error.code)

        self.saving.later(where.PLACE, keep)

    def sent(self, entry: str | None) -> None:
        """What was typed there is a message now."""
        self.put(entry, "")
        self.saving.hurry()

    def _not_saved(self, error: MindMateError) -> None:
        if self._core.unlocked:
            self.failed.emit(error)
