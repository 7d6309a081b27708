"""A calm chart that is a table at the same time: one row, a column for each day, week or month.

Each value has a place, a shape and words of its own; arrows go from one to the next, and a screen reader hears the
table. Painted with QPainter in one go, so that lines run across columns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.mood import MOODS, nearest, outline, paint_mood

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Point:
    """One place of the chart. `value` is None where there is nothing; `tick` is written below it, if anything."""

    value: float | None
    words: str
    tick: str = ""


@dataclass(frozen=True)
class Scale:
    """From `low` at the bottom to `high` at the top, with quiet lines at `lines`, each with its words beside it."""

    low: float
    high: float
    lines: tuple[tuple[float, str], ...] = ()
    moods: bool = False  # the faces stand beside the lines, and each point has its mood's shape and colour


MOOD_SCALE = Scale(1, 5, tuple((float(mood), "") for mood in MOODS), moods=True)


class _Points(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.points: list[Point] = []

    def put(self, points: Sequence[Point]) -> None:
        """Other points."""
        self.beginResetModel()
        self.points = list(points)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One."""
        return 0 if parent.isValid() or not self.points else 1

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One for each point."""
        return 0 if parent.isValid() else len(self.points)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a point says."""
        if not index.isValid():
            return None
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        return self.points[index.column()].words if role in wanted else None


class Chart(QTableView):
    """`on_point` is called with the words of the point that has the focus, "" where none has."""

    def __init__(self, look: Look, name: str, scale: Scale, on_point: Callable[[str], object]) -> None:
        super().__init__()
        self._look, self.scale, self._on_point = look, scale, on_point
        self.model_of_points = _Points(self)
        self.setModel(self.model_of_points)
        self.setObjectName(name)
        self.setProperty("kind", "month")  # a table without a look of its own
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._told(now))
        look.changed.connect(self.fit)
        self.fit()

    @property
    def points(self) -> list[Point]:
        """What is shown."""
        return self.model_of_points.points

    def show_points(self, points: Sequence[Point], name: str, description: str) -> None:
        """Show other points; `name` and `description` are what a screen reader says first."""
        self.model_of_points.put(points)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self._on_point("")
        self.fit()

    def focusInEvent(self, event: Any) -> None:
        """Whoever comes by keyboard begins at the newest point."""
        if self.points and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model_of_points.index(0, len(self.points) - 1))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        """No ring without focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _told(self, index: Index) -> None:
        self._on_point(self.points[index.column()].words if index.isValid() else "")
        self.viewport().update()

    # ---- geometry ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        self._share()

    def fit(self) -> None:
        """As high as the text size asks for."""
        self.setFixedHeight(self._top + round(self._look.size("type.small") * 13) + self._below)
        self._share()

    @property
    def _top(self) -> int:
        return self._look.size("type.small")

    @property
    def _below(self) -> int:
        return round(self._look.size("type.small") * 1.9)

    @property
    def _side(self) -> int:
        """Room for what stands beside the lines."""
        if self.scale.moods:
            return round(self._look.size("type.small") * 2.2)
        metrics = QFontMetrics(self._font())
        widest = max((metrics.horizontalAdvance(words) for _, words in self.scale.lines), default=0)
        return widest + self._look.size("space.s")

    def _font(self) -> QFont:
        font = QFont(self._look.text_family)
        font.setPixelSize(self._look.size("type.small"))
        return font

    def _share(self) -> None:
        count = len(self.points)
        if not count:
            return
        self.setViewportMargins(0, 0, 0, 0)
        self.setRowHeight(0, self.height())
        room = max(self.width() - self._side, count)
        for column in range(count):
            wide = room * (column + 1) // count - room * column // count
            self.setColumnWidth(column, wide + (self._side if column == 0 else 0))

    def centre(self, column: int) -> float:
        """Where a point stands, from the left."""
        count = max(1, len(self.points))
        at = self._side + (self.width() - self._side) * (column + 0.5) / count
        return self.width() - at if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else at

    def height_of(self, value: float) -> float:
        """Where a value stands, from the top."""
        span = max(self.scale.high - self.scale.low, 1e-9)
        room = self.height() - self._top - self._below
        return self._top + room * (1 - (value - self.scale.low) / span)

    # ---- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Quiet lines, the course, and a shape for each value."""
        del event
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        self._paint_lines(painter)
        self._paint_ticks(painter)
        self._paint_course(painter)
        self._paint_points(painter)
        painter.end()

    def _paint_lines(self, painter: QPainter) -> None:
        look, mirrored = self._look, self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for value, words in self.scale.lines:
            y = self.height_of(value)
            painter.setPen(QPen(look.colour("line"), 1))
            left, right = (0, self.width() - self._side) if mirrored else (self._side, self.width())
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            beside = QRectF(self.width() - self._side if mirrored else 0, y - 20, self._side, 40)
            if self.scale.moods:
                size = look.size("type.small") * 1.5
                box = QRectF(beside.left(), y - size / 2, size, size)
                if mirrored:
                    box.moveRight(beside.right())
                paint_mood(painter, look, int(value), box)
            else:
                painter.setPen(look.colour("muted"))
                side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
                painter.drawText(beside, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_ticks(self, painter: QPainter) -> None:
        metrics = QFontMetrics(painter.font())
        painter.setPen(self._look.colour("muted"))
        taken: list[tuple[float, float]] = []
        for column, point in reversed(list(enumerate(self.points))):  # the newest first
            if not point.tick:
                continue
            wide = metrics.horizontalAdvance(point.tick)
            left = min(max(self.centre(column) - wide / 2, 0), self.width() - wide)
            if any(left < end + 6 and begin < left + wide + 6 for begin, end in taken):
                continue  # no room for this one
            taken.append((left, left + wide))
            line = QRectF(left, self.height() - self._below, wide + 1, self._below)
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, point.tick)

    def _paint_course(self, painter: QPainter) -> None:
        """A thin line between neighbours; where nothing was noted it breaks off."""
        painter.setPen(QPen(self._look.colour("outline"), 1.6))
        for column, (one, other) in enumerate(zip(self.points, self.points[1:], strict=False)):
            if one.value is not None and other.value is not None:
                painter.drawLine(
                    QPointF(self.centre(column), self.height_of(one.value)),
                    QPointF(self.centre(column + 1), self.height_of(other.value)),
                )

    def _paint_points(self, painter: QPainter) -> None:
        look = self._look
        room = (self.width() - self._side) / max(1, len(self.points))
        size = min(max(room * 0.9, 7.0), look.size("type.small") * 1.25)
        current = self.currentIndex().column() if self.currentIndex().isValid() else -1
        for column, point in enumerate(self.points):
            middle = QPointF(self.centre(column), self.height_of(self.scale.low))
            if point.value is not None:
                middle.setY(self.height_of(point.value))
                box = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
                self._paint_mark(painter, point.value, box)
            if column == current and self.hasFocus():
                painter.setPen(QPen(look.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle, size * 0.5 + 4, size * 0.5 + 4)

    def _paint_mark(self, painter: QPainter, value: float, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.scale.moods:
            mood = nearest(value)
            painter.setBrush(self._look.colour(f"mood_{mood}"))
            painter.drawPath(outline(mood, box))
        else:
            painter.setBrush(self._look.colour("accent"))
            painter.drawEllipse(box)
