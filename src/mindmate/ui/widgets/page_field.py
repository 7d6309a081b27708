"""Plain text in a field that reads like a page until it is written in, as tall as what stands in it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from mindmate.ui.theme.look import Look

MARGIN = 2  # pixels around the text, within the field


class PageField(QTextEdit):
    """`hint` is what could stand there; it wraps, as Qt's own placeholder doesn't."""

    def __init__(self, look: Look, name: str, called: str, hint: str) -> None:
        """`name` is the object name, `called` what a screen reader says."""
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setProperty("kind", "page")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hint = hint
        self.setAccessibleName(called)
        self.setAccessibleDescription(hint)
        self.document().setDocumentMargin(MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())
        look.changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """As tall as the text, or as the hint where there is none."""
        frame = 2 * (self._look.size("space.s") + 2)
        if self.toPlainText():
            wanted = round(self.document().size().height())
        else:
            width = max(self.viewport().width() - 2 * MARGIN, 1)
            flags = Qt.TextFlag.TextWordWrap.value
            wanted = self.fontMetrics().boundingRect(0, 0, width, 0, flags, self.hint).height() + 2 * MARGIN
        height = max(wanted + frame, self.least())
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def least(self) -> int:
        """Pixels that it is high at least."""
        return self._look.size("size.control")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint wraps anew."""
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hint where there is no text, in as many lines as it needs (Qt's own placeholder has one)."""
        super().paintEvent(event)
        if self.toPlainText():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.colour("placeholder"))
        room = self.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.hint)
        painter.end()

    def sizeHint(self) -> QSize:
        """As tall as the text."""
        return QSize(super().sizeHint().width(), self.height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the text of what is pasted or dropped."""
        if source.hasText():
            self.insertPlainText(source.text())

    def put(self, text: str) -> None:
        """Show `text` without counting it as typed."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.fit()
