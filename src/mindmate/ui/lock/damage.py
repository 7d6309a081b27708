"""What can be done where the vault is damaged: the newest backup, what is readable, or only reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.moments import moment

if TYPE_CHECKING:
    from mindmate.records import BackupNote


class DamagePanel(Card):
    """Hidden until `offer`. Each signal is a wish; the lock screen adds the passphrase and carries it out.

    `restore_wanted` carries a file's path, empty for the app's own newest sound backup.
    """

    restore_wanted = Signal(str)
    save_wanted = Signal()
    read_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "sunkCard")
        self.setObjectName("unlock.damage")
        self.column.addWidget(label(self.tr("Your journal is damaged. This can be done:"), "title"))
        self.column.addWidget(
            label(self.tr("Type your passphrase above, then choose. The damaged files are kept in any case."))
        )
        self.restore = Button(
            look, "", "", name="unlock.restore", on_click=lambda: self.restore_wanted.emit("")
        )
        self._about = label("", "small")
        self.other = Button(
            look, self.tr("Choose another backup…"), "quiet", name="unlock.otherBackup", on_click=self._ask
        )
        self.save = Button(
            look, self.tr("Save what can be read"), "", name="unlock.salvage", on_click=self.save_wanted.emit
        )
        self.read = Button(
            look, self.tr("Only read it for now"), "quiet", name="unlock.readOnly",
            on_click=self.read_wanted.emit,
        )  # fmt: skip
        for widget in (self.restore, self._about, self.other, self.save, self.read):
            self.column.addWidget(widget)
        self.hide()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All of them, in order."""
        return (self.restore, self.other, self.save, self.read)

    def offer(self, backups: Sequence[BackupNote]) -> None:
        """Show what can be done with these backups, the newest first."""
        self.restore.setVisible(bool(backups))
        if backups:
            self.restore.setText(
                self.tr("Restore the backup of {moment}").format(moment=moment(backups[0].made))
            )
            self._about.setText(
                self.tr(
                    "What was written since then isn’t in it. If it is damaged too, the one before is taken. A "
                    "backup opens with the passphrase of its day."
                )
            )
        else:
            self._about.setText(self.tr("There is no backup in MindMate’s own folder."))
        self.show()

    def _ask(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), "", self.tr("Backups (*.mmb)")
        )
        if file:
            self.restore_wanted.emit(file)
