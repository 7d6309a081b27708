"""A layout that puts things beside each other and goes on below where the row ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QWidget

from mindmate.ui.widgets.arranged import Arranged


class FlowLayout(Arranged):
    """Things in rows, each as wide as it wants, `space` pixels apart."""

    def __init__(self, parent: QWidget, space: int) -> None:
        super().__init__(parent)
        self._space = space

    def expandingDirections(self) -> Qt.Orientation:
        """Neither: rows are as wide as they are."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """Part of QLayout."""
        return self.minimumSize()

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, row_height = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if size.width() > rect.width() and item.hasHeightForWidth():
                size = QSize(rect.width(), item.heightForWidth(rect.width()))
            if x + size.width() > rect.right() + 1 and row_height:
                x, y, row_height = rect.x(), y + row_height + self._space, 0
            width = min(size.width(), rect.width())
            if move:
                place = QRect(QPoint(x, y), QSize(width, size.height()))
                item.setGeometry(QStyle.visualRect(self._direction, rect, place))
            x += width + self._space
            row_height = max(row_height, size.height())
        return y + row_height - rect.y()
