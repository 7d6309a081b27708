"""Erasing everything: said plainly, asked once, with the passphrase as the answer."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.settings.answering import AnswerPanel
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import label
from mindmate.ui.widgets.controls import SettingRow, Switch


class ErasePanel(AnswerPanel):
    """Closed until `open`. `meant` carries whether the backups go too, once the passphrase was the right one."""

    meant = Signal(bool)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(
            look,
            "settings.erase",
            asks=self.tr("Your passphrase"),
            do=self.tr("Erase everything"),
            leave=self.tr("Keep everything"),
        )
        self._core, self._bridge = core, bridge
        self.setObjectName("settings.erasing")
        self.backups = Switch(look, "settings.erase.backups")
        said = label(
            self.tr(
                "Every conversation, every entry, the safety plan. Nobody can bring them back. Copies that you "
                "made elsewhere stay."
            )
        )
        self.lay_out([said, SettingRow(look, self.tr("MindMate’s own backups too"), "", self.backups)])

    def open(self) -> None:
        """Ask."""
        self.backups.setChecked(True)
        self.show()
        self.field.setFocus()

    def answer(self, passphrase: bytearray) -> None:
        """Only with the right passphrase."""
        backups = self.backups.isChecked()
        self.field.setEnabled(False)

        def right(_: object) -> None:
            self.leave()
            self.meant.emit(backups)

        self._bridge.run(
            lambda: self._core.upkeep.verify_passphrase(passphrase),
            right,
            self._wrong,
            queue="vault",
            owner=self,
        )

    def _wrong(self, error: MindMateError) -> None:
        self.field.setEnabled(True)
        if self.isVisible():
            self.field.setFocus()
        self.failed.emit(error)
