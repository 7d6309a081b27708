"""What is done with a message that was already sent: copied, marked, put in other words, deleted, another version."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from mindmate.conversation.model import Message, Role
from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.sidebar.deleting import DeleteCard
from mindmate.ui.today import markdown
from mindmate.ui.today.strip import HELPED, NOT_HELPED, MessageStrip


class MessageActions(QObject):
    """Fulfils what the strip asks for. What takes a turn is left to the room: `edit_wanted`, `retry_wanted`.

    `reread` when other messages are shown now than before.
    """

    edit_wanted = Signal(object)
    retry_wanted = Signal(object)
    reread = Signal()
    said = Signal(str)
    failed = Signal(MindMateError)

    def __init__(
        self, core: Core, bridge: Bridge, strip: MessageStrip, asking: DeleteCard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._core, self._bridge, self._strip, self._asking = core, bridge, strip, asking
        strip.wished.connect(self.do)

    def begin(self) -> None:
        """After unlocking: the marks that were made."""
        self._bridge.run(lambda: self._core.feedback.marks(), self._know, self._not_done, owner=self)

    def end(self) -> None:
        """Before locking: nothing of a message stays."""
        self._strip.marks = {}
        self._asking.leave()

    def _know(self, marks: Mapping[int, str]) -> None:
        self._strip.marks = dict(marks)
        self._strip.update_target()

    def do(self, wish: str, message: Message) -> None:
        """Fulfil a wish of the strip."""
        if wish == "copy":
            text = message.text if message.role is Role.USER else markdown.plain(message.text)
            QGuiApplication.clipboard().setText(text)
            self.said.emit(self.tr("Copied."))
        elif wish in (HELPED, NOT_HELPED):
            self._mark(message, wish)
        elif wish in ("earlier", "later"):
            self._show_version(message, 1 if wish == "later" else -1)
        elif wish == "edit":
            self.edit_wanted.emit(message)
        elif wish == "retry":
            self.retry_wanted.emit(message)
        elif wish == "delete":
            self._ask(message)

    def _mark(self, message: Message, mark: str) -> None:
        marks = self._strip.marks
        mark = "" if marks.get(message.id) == mark else mark
        marks[message.id] = mark
        self._strip.update_target()
        self._bridge.run(
            lambda: self._core.feedback.give(message.id, mark),
            lambda _: self.said.emit(self.tr("Noted, here only.") if mark else ""),
            self._not_done,
            owner=self,
        )

    def _show_version(self, message: Message, by: int) -> None:
        def work() -> None:
            versions = [version.id for version in self._core.journal.versions(message.id)]
            at = versions.index(message.id) + by
            if 0 <= at < len(versions):
                self._core.show_version(message.entry, versions[at])

        self._bridge.run(work, lambda _: self.reread.emit(), self._not_done, queue="turns", owner=self)

    def _ask(self, message: Message) -> None:
        mine = message.role is Role.USER
        self._asking.ask_for(
            self.tr("Delete this message?"),
            self.tr("The answer to it goes too, with all versions. It can’t be brought back from here.")
            if mine
            else self.tr("All its versions go with it. It can’t be brought back from here."),
            message.entry,
            lambda: self._core.delete_message(message.entry, message.id),
        )

    def _not_done(self, error: MindMateError) -> None:
        if self._core.unlocked:
            self.failed.emit(error)
