"""The lock screen: the passphrase, and help without it. No title, no count, nothing of the journal."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme import icons
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Page, label
from mindmate.ui.widgets.error_card import ErrorCard
from mindmate.ui.widgets.passphrase import PassphraseField


class LockScreen(QWidget):
    """`unlocked` when the vault is open, `help_wanted` for the numbers."""

    unlocked = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self.setObjectName("lock")
        self.setProperty("room", "true")
        self.help = Button(
            look, self.tr("Help now"), "", "help", name="unlock.help", on_click=self.help_wanted.emit
        )
        top = QHBoxLayout()
        top.setContentsMargins(*[look.size("space.m")] * 4)
        top.addStretch(1)
        top.addWidget(self.help)
        page = Page(look)
        page.column.setSpacing(look.size("space.m"))
        self.field = PassphraseField(look, "unlock.passphrase", self.tr("Passphrase"))
        self.submit = Button(look, self.tr("Unlock"), "primary", name="unlock.submit", on_click=self.unlock)
        self.error = ErrorCard(look)
        mark = QLabel()
        mark.setPixmap(icons.pixmap("app", "#000000", 56, self.devicePixelRatioF()))
        mark.setFixedSize(QSize(56, 56))
        page.column.addStretch(2)
        page.column.addWidget(mark)
        page.column.addSpacing(look.size("space.s"))
        page.column.addWidget(label(self.tr("Welcome back"), "headline"))
        page.column.addWidget(
            label(self.tr("Your journal is locked. Only your passphrase opens it."), "body")
        )
        page.column.addSpacing(look.size("space.s"))
        page.column.addWidget(self.field)
        page.column.addWidget(self.submit)
        page.column.addWidget(self.error)
        page.column.addStretch(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(page, 1)
        self.field.returnPressed.connect(self.unlock)
        # From the field to the button to help, whatever the order on the page.
        QWidget.setTabOrder(self.field, self.submit)
        QWidget.setTabOrder(self.submit, self.help)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type."""
        super().showEvent(event)
        self.field.setFocus()

    def busy(self, text: str = "") -> None:
        """Wait, saying why; "" ends the wait."""
        self.field.setEnabled(not text)
        self.submit.setEnabled(not text)
        self.submit.setText(text or self.tr("Unlock"))
        if not text and self.isVisible():
            self.field.setFocus()

    def unlock(self) -> None:
        """Try what was typed."""
        if not self.submit.isEnabled():
            return
        self.error.hide()
        passphrase = self.field.take()
        if not passphrase:
            self.error.show_error(MindMateError("passphrase.empty"))
            return
        self.busy(self.tr("Unlocking…"))
        self._bridge.run(lambda: self._core.unlock(passphrase), self._opened, self._failed, queue="vault")

    def _opened(self, _: object) -> None:
        self.busy()
        self.unlocked.emit()

    def _failed(self, error: MindMateError) -> None:
        self.busy()
        self.error.show_error(error)
