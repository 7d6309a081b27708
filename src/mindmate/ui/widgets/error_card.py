"""An error as a card: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.errors import word
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.flow import FlowLayout


class ErrorCard(Card):
    """Hidden until `show_error`; "Close" hides it, "Try again" (where it makes sense) emits `again`."""

    again = Signal()

    def __init__(self, look: Look, *, with_again: bool = False) -> None:
        super().__init__(look, "note")
        self.setObjectName("errorCard")
        self._what, self._safe, self._do = label("", "title"), label(""), label("")
        self.most: Callable[[], int] | None = None  # how high the card may be; above that its words scroll
        inner = QWidget()
        inner.setProperty("plain", "true")
        self._words = QVBoxLayout(inner)
        self._words.setContentsMargins(0, 0, 0, 0)
        for text in (self._what, self._safe, self._do):
            self._words.addWidget(text)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self.column.addWidget(self._area)
        foot = QWidget()
        foot.setProperty("plain", "true")
        self._buttons = FlowLayout(foot, look.size("space.s"))
        self._again = Button(look, self.tr("Try again"), name="errorCard.again", on_click=self._try_again)
        if not with_again:  # never shown by name here: without a parent yet, it would be a window of its own
            self._again.hide()
        self._close = Button(look, self.tr("Close"), "quiet", name="errorCard.close", on_click=self.hide)
        self._buttons.addWidget(self._again)
        self._buttons.addWidget(self._close)
        self.column.addWidget(foot)
        self.hide()

    def show_error(self, error: MindMateError) -> None:
        """Word `error`, show it, and let a screen reader say it."""
        wording = word(error)
        self.code = error.code
        _put(self._what, wording.what)
        _put(self._safe, wording.safe)
        _put(self._do, wording.do)
        self.setAccessibleName(f"{wording.what} {wording.safe} {wording.do}")
        self._area.setAccessibleName(self.accessibleName())
        self.show()
        self.fit()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words wrap anew."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """As high as its words; where the room is smaller, they scroll, by keyboard too."""
        margins = self.column.contentsMargins()
        width = self.width() - margins.left() - margins.right() - 2
        if width <= 0:
            return
        wanted = max(self._words.heightForWidth(width), 0)  # -1 while there are no words
        most = wanted
        if self.most is not None:
            rest = margins.top() + margins.bottom() + self.column.spacing()
            most = max(
                self.most() - rest - self._buttons.heightForWidth(width), self.fontMetrics().height() * 3
            )
        scrolls = wanted > most
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)
        if self._area.height() != min(wanted, most):
            self._area.setFixedHeight(min(wanted, most))

    def _try_again(self) -> None:
        self.hide()
        self.again.emit()


def _put(target: QLabel, text: str) -> None:
    target.setText(text)
    target.setVisible(bool(text))
