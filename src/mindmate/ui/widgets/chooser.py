"""A field that unfolds a list of choices, with an arrow of our family."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from mindmate.ui.theme.look import Look


class Chooser(QComboBox):
    """Qt's field, with our arrow at the side where reading ends."""

    def __init__(self, look: Look, name: str, accessible: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrow on top."""
        super().paintEvent(event)
        size, edge = self._look.icon_size, self._look.size("space.m")
        left = edge if self.isRightToLeft() else self.width() - size - edge
        painter = QPainter(self)
        painter.drawPixmap(left, (self.height() - size) // 2, self._look.pixmap("chevron", "muted"))
        painter.end()
