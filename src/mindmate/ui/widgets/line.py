"""A field of one line whose hint is never cut: it is written smaller where it wouldn't fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from mindmate.ui.theme.look import Look

SMALLEST = 10  # pixels
BESIDE = 2  # pixels that Qt leaves before and after a text


class Line(QLineEdit):
    """As QLineEdit; a `placeholderText` that doesn't fit is drawn here and not by Qt."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._hint = look, ""

    def setPlaceholderText(self, text: str) -> None:
        """What the empty field says."""
        self._hint = text
        self._fit()

    def placeholderText(self) -> str:
        """What the empty field says."""
        return self._hint

    def _fit(self) -> None:
        """Qt draws the hint where there is more than enough room for it."""
        around = 2 * (self._look.size("space.m") + BESIDE + 2) + self._taken()
        fits = self.fontMetrics().horizontalAdvance(self._hint) <= self.width() - around
        super().setPlaceholderText(self._hint if fits else "")
        self.update()

    def _taken(self) -> int:
        """Pixels of the buttons at its end."""
        return sum(button.width() + 4 for button in self.findChildren(QToolButton))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hint, if there is no text and Qt doesn't draw it."""
        super().paintEvent(event)
        if not self.text() and self._hint and not super().placeholderText():
            self._draw()

    def _draw(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QPainter
        from PySide6.QtWidgets import QStyle, QStyleOptionFrame  # which take a hundredth of a second to load

        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(inside, option, self).adjusted(BESIDE, 0, -BESIDE, 0)
        taken = self._taken()
        if self.isRightToLeft():
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
