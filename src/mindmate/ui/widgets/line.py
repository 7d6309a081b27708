"""A field of one line whose hint is never cut: it is written smaller where it wouldn't fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton

from mindmate.ui.theme.look import Look

SMALLEST = 10  # pixels
BESIDE = 2  # pixels that Qt leaves before and after a text


class Line(QLineEdit):
    """As QLineEdit; `placeholderText` is drawn here and not by Qt."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._hint = look, ""

    def setPlaceholderText(self, text: str) -> None:
        """What the empty field says."""
        self._hint = text
        self.update()

    def placeholderText(self) -> str:
        """What the empty field says."""
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hint, if there is no text."""
        super().paintEvent(event)
        if self.text() or not self._hint:
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(inside, option, self).adjusted(BESIDE, 0, -BESIDE, 0)
        taken = sum(button.width() + 4 for button in self.findChildren(QToolButton))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            room.setLeft(room.left() + taken)
        else:
            room.setRight(room.right() - taken)
        font = self.font()
        wide = self.fontMetrics().horizontalAdvance(self._hint)
        if wide > room.width() > 0:
            font.setPixelSize(max(self.fontInfo().pixelSize() * room.width() // wide - 1, SMALLEST))
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._look.colour("placeholder"))
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, leading | Qt.AlignmentFlag.AlignVCenter, self._hint)
        painter.end()
