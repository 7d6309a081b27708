"""Plain text, as tall as what stands in it: what the fields of several lines have in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from mindmate.ui.theme.look import Look


class PlainText(QTextEdit):
    """Takes no formats, has no scroll bars; `hint` stands where there is no text, in as many lines as it needs.

    (Qt's own placeholder has one line, and cuts the rest.) How high it is, the subclass says: `height_for_text`.
    """

    def __init__(self, look: Look, name: str, kind: str, margin: int = 0) -> None:
        """`name` is the object name, `kind` the style sheet's; `margin` pixels lie around the text within the field."""
        super().__init__()
        self._look, self._margin, self._hint = look, margin, ""
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(margin)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())
        look.changed.connect(self.fit)

    @property
    def hint(self) -> str:
        """What could stand there."""
        return self._hint

    @hint.setter
    def hint(self, text: str) -> None:
        if text != self._hint:
            self._hint = text
            self.fit()
            self.viewport().update()

    def placeholderText(self) -> str:
        """The hint."""
        return self._hint

    def setPlaceholderText(self, text: str) -> None:
        """The same as `hint`."""
        self.hint = text

    def height_for_text(self, wanted: int) -> int:
        """How high the field is when its text, or its hint, is `wanted` pixels high."""
        return wanted

    def fit(self) -> None:
        """As tall as the text, or as the hint where there is none."""
        text = round(self.document().size().height())
        hint = self.hint_rect().height() + 2 * self._margin if self.shows_hint else 0
        height = self.height_for_text(max(text, hint))
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    @property
    def shows_hint(self) -> bool:
        """Whether there is nothing but the hint."""
        return bool(self._hint) and self.document().isEmpty()

    def hint_rect(self) -> QRect:
        """What the hint takes of the viewport, wrapped in its width."""
        inside = self.viewport().rect().adjusted(self._margin, self._margin, -self._margin, -self._margin)
        inside.setWidth(max(inside.width(), 1))
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(inside, flags, self._hint)

    def put(self, text: str) -> None:
        """Show `text` without counting it as typed."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.fit()

    def sizeHint(self) -> QSize:
        """As tall as the text."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines break anew."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font: another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the text of what is pasted or dropped."""
        if source.hasText():
            self.insertPlainText(source.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hint where there is no text."""
        super().paintEvent(event)
        if not self.shows_hint:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.colour("placeholder"))
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        room = self.viewport().rect().adjusted(self._margin, self._margin, -self._margin, -self._margin)
        painter.drawText(room, flags, self._hint)
        painter.end()
