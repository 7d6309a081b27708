"""What lies over the whole window for a moment: a card in the middle, Esc or a click beside it closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Card


class Overlay(QFrame):
    """Hidden until `begin`. While it is shown, Tab stays within it."""

    closed = Signal()

    def __init__(self, look: Look, over: QWidget, name: str, width: int) -> None:
        """`width` is the widest that the card becomes, at text of 100 %."""
        super().__init__(over)
        self._look, self._over, self._width = look, over, width
        self._before: QWidget | None = None
        self.setObjectName(name)
        self.setProperty("kind", "scrim")
        self.card = Card(look, "overlay")
        self.card.setParent(self)
        over.installEventFilter(self)
        self.hide()

    @property
    def column(self) -> QVBoxLayout:
        """Where the card's content goes."""
        return self.card.column

    def begin(self) -> None:
        """Show it, and remember where the focus was."""
        self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()

    def end(self) -> None:
        """Close it; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes it."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the card."""
        reachable = [
            widget
            for widget in self.card.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not reachable:
            return True
        now = QApplication.focusWidget()
        at = reachable.index(now) if now in reachable else -1
        step = 1 if forward else -1
        reachable[(at + step) % len(reachable)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window."""
        if watched is self._over and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        self.setGeometry(self._over.rect())
        edge = self._look.size("space.l")
        width = min(self._width * self._look.tokens.scale // 100, self.width() - 2 * edge)
        height = min(self.wanted_height(width), self.height() - 2 * edge)
        top = min(max(edge, self.height() // 8), self.height() - edge - height)
        self.card.setGeometry((self.width() - width) // 2, top, width, height)

    def wanted_height(self, width: int) -> int:
        """How high the card would be, if there were room."""
        return (
            self.card.heightForWidth(width)
            if self.card.hasHeightForWidth()
            else self.card.sizeHint().height()
        )
