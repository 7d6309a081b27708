"""Deleting a conversation: asked first, then done for good, then said which backups still hold it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from mindmate.errors import MindMateError
from mindmate.records import BackupNote
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.moments import day


class DeleteCard(Card):
    """Hidden until `ask`. `deleted` carries the id of an entry that is no longer there."""

    deleted = Signal(str)
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, "card")
        self._core, self._bridge = core, bridge
        self._entry = ""
        self._holding: Sequence[BackupNote] = ()
        self._work: Callable[[], Sequence[BackupNote]] = tuple
        self.setObjectName("journal.delete")
        self._what = label("", "title")
        self._more = label("")
        self.do = Button(look, self.tr("Delete"), "primary", name="delete.do", on_click=self._delete)
        self.backups = Button(
            look, self.tr("Delete these backups too"), "", name="delete.backups", on_click=self._forget
        )
        self.close_button = Button(look, "", "quiet", name="delete.close", on_click=self.leave)
        for widget in (self._what, self._more, self.do, self.backups, self.close_button):
            self.column.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return f"{self._what.text()} {self._more.text()}".strip()

    def ask(self, entry_id: str, title: str) -> None:
        """Ask whether to delete this entry."""
        self.ask_for(
            self.tr("Delete “{title}”?").format(title=title or self.tr("Conversation")),
            self.tr("It is overwritten, not put into a bin. It can’t be brought back from here."),
            entry_id,
            lambda: self._core.delete_entry(entry_id),
        )

    def ask_for(self, what: str, more: str, entry_id: str, work: Callable[[], Sequence[BackupNote]]) -> None:
        """Ask before `work`, which deletes something of an entry and returns the backups that may still hold it."""
        self._entry, self._holding, self._work = entry_id, (), work
        self._say(what, more)
        self.do.show()
        self.backups.hide()
        self.close_button.setText(self.tr("Keep it"))
        self.close_button.setFocus()

    def leave(self) -> None:
        """Go, and keep no title."""
        self._entry, self._holding, self._work = "", (), tuple
        self._what.clear()
        self._more.clear()
        self.hide()

    def _say(self, what: str, more: str) -> None:
        self._what.setText(what)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(self.text)
        self.show()

    def _delete(self) -> None:
        entry, work = self._entry, self._work
        self.do.hide()
        # After a reply that is still being written into it, hence the same queue.
        self._bridge.run(
            work,
            lambda holding: self._done(entry, holding),
            self._not_done,
            queue="turns",
            owner=self,
        )

    def _done(self, entry: str, holding: Sequence[BackupNote]) -> None:
        self._holding = holding
        aside = [note for note in holding if note.aside]
        backups = [note for note in holding if not note.aside]
        more = []
        if backups:
            more.append(
                self.tr(
                    "%n backups may still hold it, from {first} to {last}. They go by themselves over the "
                    "months; copies that you made elsewhere, MindMate doesn’t know.",
                    "",
                    len(backups),
                ).format(first=_oldest(backups), last=_newest(backups))
            )
        if aside:
            more.append(
                self.tr(
                    "A former journal that was put aside may hold it too, and stays until you delete it here."
                )
            )
        if holding:
            self._say(self.tr("It is deleted here."), " ".join(more))
        else:
            self._say(
                self.tr("It is deleted."),
                self.tr(
                    "None of MindMate’s own backups holds it. Copies that you made elsewhere, it doesn’t know."
                ),
            )
        self.backups.setVisible(bool(holding))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setFocus()
        self.deleted.emit(entry)

    def _not_done(self, error: MindMateError) -> None:
        self.leave()
        if self._core.unlocked:
            self.failed.emit(error)

    def _forget(self) -> None:
        holding = self._holding
        self.backups.hide()
        self._bridge.run(
            lambda: self._core.forget_backups(holding),
            lambda _: self._say(self.tr("It is deleted, and those backups too."), ""),
            self._not_done,
            queue="vault",
            owner=self,
        )


def _oldest(notes: Sequence[BackupNote]) -> str:
    return day(min(note.made for note in notes))


def _newest(notes: Sequence[BackupNote]) -> str:
    return day(max(note.made for note in notes))
