"""A month at a glance: each day's mood as a colour and a shape, dots for what has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mindmate.i18n import translate
from mindmate.ui.journal.words import iso
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.mood import mood_name, nearest, paint_mood

WEEKS, DAYS = 6, 7
CELL = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """One day: how many entries it has, and the mean of their moods."""

    date: QDate
    inside: bool  # the month that is shown
    count: int
    mood: float | None


class MonthModel(QAbstractTableModel):
    """The 42 days around one month."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.first = QDate.currentDate().addDays(1 - QDate.currentDate().day())
        self._known: dict[str, tuple[int, float | None]] = {}

    @property
    def begin(self) -> QDate:
        """The day in the first cell: the first day of a week, in this place's manner."""
        start = QLocale().firstDayOfWeek().value
        back = (self.first.dayOfWeek() - start) % DAYS
        return self.first.addDays(-back)

    @property
    def weeks(self) -> int:
        """How many weeks the month touches."""
        days = self.begin.daysTo(self.first) + self.first.daysInMonth()
        return (days + DAYS - 1) // DAYS

    def show_month(self, first: QDate) -> None:
        """Another month, nothing known of it yet."""
        self.beginResetModel()
        self.first = first
        self._known = {}
        self.endResetModel()

    def know(self, days: list[tuple[str, int, float | None]]) -> None:
        """What the journal says of these days."""
        self._known = {day: (count, mood) for day, count, mood in days}
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, DAYS - 1))

    def cell(self, index: Index) -> Cell:
        """The day at a place."""
        date = self.begin.addDays(index.row() * DAYS + index.column())
        count, mood = self._known.get(iso(date), (0, None))
        return Cell(date, date.month() == self.first.month(), count, mood)

    def index_of(self, date: QDate) -> QModelIndex:
        """Where a day stands."""
        at = self.begin.daysTo(date)
        if not 0 <= at < self.weeks * DAYS:
            return QModelIndex()
        return self.index(at // DAYS, at % DAYS)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Weeks."""
        return 0 if parent.isValid() else self.weeks

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Days of a week."""
        return 0 if parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Weekdays, short; in full for a screen reader."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        weekday = (QLocale().firstDayOfWeek().value - 1 + section) % DAYS + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QLocale().standaloneDayName(weekday)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell, or its words."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == CELL:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell_in_words(cell)
        if role == Qt.ItemDataRole.ToolTipRole and cell.count:
            return cell_in_words(cell)
        return None


def cell_in_words(cell: Cell) -> str:
    """A day as a screen reader says it."""
    words = [QLocale().toString(cell.date, translate("Journal", "dddd, d MMMM yyyy"))]
    if cell.count:
        words.append(translate("Journal", "%n entries", cell.count))
    else:
        words.append(translate("Journal", "no entries"))
    if cell.mood is not None:
        words.append(mood_name(nearest(cell.mood)))
    return ", ".join(words)


class _Cells(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The view decides."""
        del option, index
        return QSize(20, 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The number of the day, and below it the mood's face, or dots."""
        look, cell = self._look, index.data(CELL)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selected" if selected else "hover"))
            painter.drawRoundedRect(box, look.size("radius.s"), look.size("radius.s"))
        if option.state & QStyle.StateFlag.State_HasFocus and look.keyboard:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.size("radius.s"), look.size("radius.s"))
        self._paint_number(painter, box, cell)
        self._paint_mark(painter, box, cell)
        painter.restore()

    def _paint_number(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        today = cell.date == QDate.currentDate()
        font = QFont(self._look.text_family)
        font.setPixelSize(self._look.size("type.small"))
        font.setWeight(QFont.Weight.Bold if today else QFont.Weight.Normal)
        painter.setFont(font)
        if not cell.inside:
            painter.setOpacity(0.5)
        painter.setPen(self._look.colour("accent" if today else "text" if cell.inside else "muted"))
        line = QRectF(box.left(), box.top() + 3, box.width(), QFontMetrics(font).height())
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
            QLocale().toString(cell.date.day()),
        )
        painter.setOpacity(1.0)

    def _paint_mark(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        if not cell.count:
            return
        number = self._look.size("type.small") * 1.3 + 4
        room = QRectF(box.left(), box.top() + number, box.width(), box.height() - number - 3)
        painter.setOpacity(1.0 if cell.inside else 0.5)
        if cell.mood is not None:
            size = min(room.width() - 4, room.height(), 30.0)
            mark = QRectF(room.center().x() - size / 2, room.center().y() - size / 2, size, size)
            paint_mood(painter, self._look, nearest(cell.mood), mark)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("muted"))
        dots = min(cell.count, 3)
        for dot in range(dots):
            x = room.center().x() + (dot - (dots - 1) / 2) * 8
            painter.drawEllipse(QRectF(x - 2.5, room.center().y() - 2.5, 5, 5))


class MonthGrid(QTableView):
    """Arrows go from day to day, across the ends of months; Page Up and Page Down to the same day of another."""

    picked = Signal(QDate)
    month_wanted = Signal(QDate)  # with the day to go to

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.month = MonthModel(self)
        self.setModel(self.month)
        self.setItemDelegate(_Cells(look, self))
        self.setObjectName("journal.month.grid")
        self.setProperty("kind", "month")
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(1)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setMinimumSectionSize(1)
        look.changed.connect(self.fit)

    @property
    def date(self) -> QDate:
        """The day that has the focus; an invalid date where none has."""
        index = self.currentIndex()
        return self.month.cell(index).date if index.isValid() else QDate()

    def go(self, date: QDate) -> None:
        """To a day of this month."""
        self.setCurrentIndex(self.month.index_of(date))

    def fit(self) -> None:
        """As high as its weeks."""
        # Never by the width: a scroll bar beside the month would make it lower, go, and come back.
        height = max(round(self._look.size("type.small") * 1.3) + 28, 48)
        for week in range(self.month.weeks):
            self.setRowHeight(week, height)
        head = QFontMetrics(self.horizontalHeader().font()).height() + 8
        self.horizontalHeader().setFixedHeight(head)
        self.setFixedHeight(head + height * self.month.weeks + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another month, another height."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Days, weeks, months; Enter chooses."""
        date = self.date if self.date.isValid() else QDate.currentDate()
        along = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        to = {
            Qt.Key.Key_Left: date.addDays(-along),
            Qt.Key.Key_Right: date.addDays(along),
            Qt.Key.Key_Up: date.addDays(-DAYS),
            Qt.Key.Key_Down: date.addDays(DAYS),
            Qt.Key.Key_PageUp: date.addMonths(-1),
            Qt.Key.Key_PageDown: date.addMonths(1),
            Qt.Key.Key_Home: QDate.currentDate(),
        }.get(Qt.Key(event.key()))
        if to is not None:
            if to.month() == self.month.first.month() and to.year() == self.month.first.year():
                self.go(to)
            else:
                self.month_wanted.emit(to)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(date)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(self.month.cell(index).date)
