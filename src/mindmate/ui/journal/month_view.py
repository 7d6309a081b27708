"""The month with its name and the ways to the months beside it."""

from __future__ import annotations

from PySide6.QtCore import (
    QDate,
    QLocale,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from mindmate.i18n import translate
from mindmate.ui.bridge import Bridge
from mindmate.ui.journal.month import DAYS, WEEKS, MonthGrid
from mindmate.ui.journal.words import iso, qdate
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label


class MonthView(Card):
    """`picked` carries a day (YYYY-MM-DD), "" when the chosen one was chosen again."""

    picked = Signal(str)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, "card")
        self._look, self._core, self._bridge = look, core, bridge
        self._chosen = ""
        self.setObjectName("journal.month")
        self.grid = MonthGrid(look)
        self.name = label("", "title")
        self.before = Button(
            look, self.tr("The month before"), "icon", "earlier", name="journal.month.before",
            on_click=lambda: self.show_day(self.grid.month.first.addMonths(-1)),
        )  # fmt: skip
        self.after = Button(
            look, self.tr("The month after"), "icon", "later", name="journal.month.after",
            on_click=lambda: self.show_day(self.grid.month.first.addMonths(1)),
        )  # fmt: skip
        head = QWidget()
        head.setProperty("plain", "true")
        row = QHBoxLayout(head)
        row.setContentsMargins(look.size("space.s"), 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.before)
        row.addWidget(self.after)
        space = look.size("space.s")
        self.column.setContentsMargins(space, space, space, space)
        self.column.setSpacing(0)
        self.column.addWidget(head)
        self.column.addWidget(self.grid)
        look.changed.connect(self._say)
        self.grid.picked.connect(self._picked)
        self.grid.month_wanted.connect(self._to_month)
        self._say()

    @property
    def chosen(self) -> str:
        """The chosen day, "" where there is none."""
        return self._chosen

    def show_day(self, date: QDate) -> None:
        """The month of a day."""
        first = date.addDays(1 - date.day())
        if first != self.grid.month.first:
            self.grid.month.show_month(first)
            self.grid.fit()
        self._say()
        self.refresh()
        self._mark()

    def refresh(self) -> None:
        """Ask the journal again."""
        if not self._core.unlocked:
            return
        model, journal = self.grid.month, self._core.journal
        first, begin = model.first, iso(model.begin)
        end = iso(model.begin.addDays(WEEKS * DAYS - 1))
        self._bridge.run(
            lambda: journal.days(begin, end),
            lambda days: self._know(first, days),
            lambda _error: None,  # the list, which asks at the same time, says what went wrong
            owner=self,
        )

    def choose(self, day: str) -> None:
        """Mark a day as chosen, or none."""
        self._chosen = day
        if day:
            self.show_day(qdate(day))
        self._mark()

    def clear(self) -> None:
        """Nothing of the journal stays."""
        self._chosen = ""
        self.grid.month.show_month(QDate.currentDate().addDays(1 - QDate.currentDate().day()))
        self._mark()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A shorter name where there is little room."""
        super().resizeEvent(event)
        self._say()

    def _know(self, first: QDate, days: list[tuple[str, int, float | None]]) -> None:
        if first == self.grid.month.first and self._core.unlocked:
            self.grid.month.know(days)

    def _picked(self, date: QDate) -> None:
        day = iso(date)
        self._chosen = "" if day == self._chosen else day
        if date.month() != self.grid.month.first.month():
            self.show_day(date)
        self._mark()
        self.picked.emit(self._chosen)

    def _to_month(self, date: QDate) -> None:
        self.show_day(date)
        self.grid.go(date)

    def _mark(self) -> None:
        self.grid.clearSelection()
        if self._chosen:
            index = self.grid.month.index_of(qdate(self._chosen))
            if index.isValid():
                self.grid.setCurrentIndex(index)

    def _say(self) -> None:
        first = self.grid.month.first
        name = QLocale().toString(first, translate("Journal", "MMMM yyyy"))
        tight = self.width() < 20 * self._look.size("type.title")
        self.name.setText(QLocale().toString(first, translate("Journal", "MMM yyyy")) if tight else name)
        self.grid.setAccessibleName(name)
        self.grid.setAccessibleDescription(
            self.tr(
                "Arrows go from day to day, Page Up and Page Down from month to month, Enter shows a day."
            )
        )
