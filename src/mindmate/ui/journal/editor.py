"""Where one writes freely: plain text on a page that grows with it, without a frame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QTextEdit

from mindmate.ui.theme.look import Look

LINE_HEIGHT = 122  # per cent


class Editor(QTextEdit):
    """As tall as its text, at least as tall as `least`. `caret_moved` tells the page to follow."""

    caret_moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._least = 200
        self.hint = ""
        self._asked: list[tuple[int, int]] = []
        self.setObjectName("journal.entry.text")
        self.setProperty("kind", "writing")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.cursorPositionChanged.connect(self.caret_moved)
        look.changed.connect(self._look_changed)

    def put(self, text: str, asked: Sequence[tuple[int, int]] = ()) -> None:
        """Show `text` without counting it as typed; what stood there before can't be brought back by undoing.

        `asked` are the places (start, length) of questions that aren't the person's words; they are shown quietly.
        """
        self._asked = [(_units(text[:at]), _units(text[at : at + length])) for at, length in asked]
        self.blockSignals(True)
        self.setPlainText(text)
        document = self.document()
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)
        self._mark()
        document.setUndoRedoEnabled(not self.isReadOnly())
        self.blockSignals(False)
        self._fit()

    def _mark(self) -> None:
        """Questions are smaller and muted; what was written stands out."""
        quiet = QTextCharFormat()
        quiet.setForeground(self._look.colour("muted"))
        font = QFont(QApplication.font())
        font.setPixelSize(self._look.size("type.ui"))
        quiet.setFont(font)
        for at, length in self._asked:
            cursor = QTextCursor(self.document())
            cursor.setPosition(at)
            cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(quiet)

    def _look_changed(self) -> None:
        if self._asked:
            self.blockSignals(True)
            self._mark()
            self.blockSignals(False)
        self._fit()

    def at_least(self, height: int) -> None:
        """Fill the page, so that a click anywhere on it begins to write."""
        self._least = max(height, 120)
        self._fit()

    def to_end(self) -> None:
        """The caret behind the last word."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _fit(self) -> None:
        height = max(round(self.document().size().height()) + 24, self._least)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """As tall as the text."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines break anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font: another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the text of what is pasted or dropped."""
        if source.hasText():
            self.insertPlainText(source.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hint where there is no text."""
        super().paintEvent(event)
        if not self.hint or not self.document().isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.colour("placeholder"))
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.drawText(self.viewport().rect(), flags, self.hint)
        painter.end()


def _units(text: str) -> int:
    """Length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2
