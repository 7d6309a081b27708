"""Going back to a backup: which one, and its passphrase. The present journal is put aside, not deleted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.settings.answering import AnswerPanel
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.chooser import Chooser
from mindmate.ui.widgets.moments import moment, size_of


class RestorePanel(AnswerPanel):
    """Closed until `open`. `chosen` carries the passphrase (to be wiped) and the backup's file."""

    chosen = Signal(object, str)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(
            look,
            "settings.restore",
            asks=self.tr("The passphrase of that time"),
            do=self.tr("Go back to it"),
            leave=self.tr("Not now"),
        )
        self._core, self._bridge = core, bridge
        self.setObjectName("settings.restoring")
        self.which = Chooser(look, "settings.restore.which", self.tr("Which backup"))
        self.other = Button(
            look, self.tr("Another file"), "quiet", "file", name="settings.restore.file", on_click=self._ask
        )
        said = label(
            self.tr(
                "The journal becomes what it was then. What you wrote since is put aside in a folder of its own, "
                "not deleted."
            ),
            "muted",
        )
        self.lay_out([said, self.which], beside=[self.other])

    @property
    def ready(self) -> bool:
        """A backup is chosen, and something typed."""
        return self.which.count() > 0 and super().ready

    def open(self) -> None:
        """Show the backups that there are."""
        try:
            backups = self._core.backups()
        except MindMateError as error:
            self.failed.emit(error)
            backups = ()
        self.which.clear()
        for note in backups:
            self.which.addItem(f"{moment(note.made)} · {size_of(note.size)}", note.name)
        self.show()
        self.judge()
        (self.field if backups else self.other).setFocus()

    def leave(self) -> None:
        """No name of a backup stays either."""
        super().leave()
        self.which.clear()

    def answer(self, passphrase: bytearray) -> None:
        """Hand both on."""
        file = str(self.which.currentData())
        self.leave()
        self.chosen.emit(passphrase, file)

    def _ask(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), "", self.tr("MindMate backup (*.mmb)")
        )
        if file:
            self.take(file)

    def take(self, file: str) -> None:
        """Use this file, if it is a backup."""

        def seen(_: object) -> None:
            if not self.isHidden():
                self.which.insertItem(0, file.replace("\\", "/").rsplit("/", 1)[-1], file)
                self.which.setCurrentIndex(0)
                self.judge()
                self.field.setFocus()

        self._bridge.run(
            lambda: self._core.upkeep.look_at_backup(file),
            seen,
            self.failed.emit,
            queue="upkeep",
            owner=self,
        )
