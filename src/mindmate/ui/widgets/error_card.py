"""An error as a card: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from mindmate.errors import MindMateError
from mindmate.ui.errors import word
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label


class ErrorCard(Card):
    """Hidden until `show_error`; "Close" hides it, "Try again" (where it makes sense) emits `again`."""

    again = Signal()

    def __init__(self, look: Look, *, with_again: bool = False) -> None:
        super().__init__(look, "note")
        self.setObjectName("errorCard")
        self._what, self._safe, self._do = label("", "title"), label(""), label("")
        for text in (self._what, self._safe, self._do):
            self.column.addWidget(text)
        buttons = QHBoxLayout()
        self._again = Button(look, self.tr("Try again"), name="errorCard.again", on_click=self._try_again)
        self._again.setVisible(with_again)
        self._close = Button(look, self.tr("Close"), "quiet", name="errorCard.close", on_click=self.hide)
        buttons.addWidget(self._again)
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.hide()

    def show_error(self, error: MindMateError) -> None:
        """Word `error`, show it, and let a screen reader say it."""
        wording = word(error)
        self.code = error.code
        _put(self._what, wording.what)
        _put(self._safe, wording.safe)
        _put(self._do, wording.do)
        self.setAccessibleName(f"{wording.what} {wording.safe} {wording.do}")
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def _try_again(self) -> None:
        self.hide()
        self.again.emit()


def _put(target: QLabel, text: str) -> None:
    target.setText(text)
    target.setVisible(bool(text))
