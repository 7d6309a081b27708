"""Where one writes freely: plain text on a page that grows with it, without a frame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.plain_text import PlainText

LINE_HEIGHT = 122  # per cent


class Editor(PlainText):
    """As tall as its text, at least as tall as `least`. `caret_moved` tells the page to follow."""

    caret_moved = Signal()
    _least = 200

    def __init__(self, look: Look) -> None:
        super().__init__(look, "journal.entry.text", "writing")
        self._asked: list[tuple[int, int]] = []
        self.cursorPositionChanged.connect(self.caret_moved)
        look.changed.connect(self._look_changed)
        self.fit()

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
        self.fit()

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
            self.fit()

    def at_least(self, height: int) -> None:
        """Fill the page, so that a click anywhere on it begins to write."""
        self._least = max(height, 120)
        self.fit()

    def to_end(self) -> None:
        """The caret behind the last word."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def height_for_text(self, wanted: int) -> int:
        """With a line's room below the last."""
        return max(wanted + 24, self._least)


def _units(text: str) -> int:
    """Length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2
