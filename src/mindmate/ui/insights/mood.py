"""Mood over weeks and months: a chart, in words where one asks for them, and the month as a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal

from mindmate.i18n import translate
from mindmate.ui.bridge import Bridge
from mindmate.ui.insights import reading
from mindmate.ui.insights.chart import MOOD_SCALE, Chart, Point
from mindmate.ui.insights.page import InsightsPage
from mindmate.ui.journal.month_view import MonthView
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Card, label
from mindmate.ui.widgets.controls import Pills

POINTS = {"days": reading.of_days, "weeks": reading.of_weeks, "months": reading.of_months}


class MoodPage(InsightsPage):
    """`day_wanted` carries a day (YYYY-MM-DD) whose entries the person wants to read."""

    day_wanted = Signal(str)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "mood")
        self.span = Pills(
            look,
            "insights.span",
            [
                ("days", self.tr("Five weeks")),
                ("weeks", self.tr("Half a year")),
                ("months", self.tr("Two years")),
            ],
        )
        self.span.setAccessibleName(self.tr("Time that is shown"))
        self.span.show_value("days")
        self.chart = Chart(look, "insights.chart", MOOD_SCALE, self._point)
        self.caption = label("", "muted")
        self.caption.setObjectName("insights.caption")
        self._summary = ""
        self.card = Card(look)
        self.card.column.addWidget(self.chart)
        self.card.column.addWidget(self.caption)
        self.none = label(
            self.tr(
                "Nothing is here yet. When you have noted how you are on a few days, you will see it here. There is "
                "no hurry, and gaps are fine."
            ),
            "muted",
        )
        self.calendar = MonthView(look, core, bridge)
        self.calendar.setObjectName("insights.calendar")
        self.calendar.grid.setObjectName("insights.calendar.grid")
        self.calendar.before.setObjectName("insights.calendar.before")
        self.calendar.after.setObjectName("insights.calendar.after")
        title = label(self.tr("By month"), "title")
        hint = label(self.tr("A day leads to what you wrote on it."), "small")
        for widget in (self.span, self.none, self.card, title, hint, self.calendar):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.none.hide()
        self.span.chosen.connect(lambda _span: self.refresh())
        self.calendar.picked.connect(self._day)

    def refresh(self) -> None:
        """The chart of the time that is chosen."""
        seen = self._seen
        if seen is None:
            return
        points = POINTS[self.span.value](seen)
        days = seen.moods
        self.none.setVisible(not days)
        self.card.setVisible(bool(days))
        self._summary = self._in_words(points)
        self.chart.show_points(points, self.tr("Your mood over time"), self._summary)
        self.calendar.refresh()

    def forget(self) -> None:
        """Nothing of the journal stays."""
        super().forget()
        self._summary = ""
        self.chart.show_points([], "", "")
        self.calendar.clear()

    def _in_words(self, points: list[Point]) -> str:
        known, count = reading.noted(points), len(points)
        if self.span.value == "days":
            words = translate("Insights", "A mood on {known} of the last %n days.", count)
        elif self.span.value == "weeks":
            words = translate("Insights", "Enough moods in {known} of the last %n weeks.", count)
        else:
            words = translate("Insights", "Enough moods in {known} of the last %n months.", count)
        words = words.replace("{known}", str(known))
        return f"{words} {self.tr('Arrow keys go from one to the next.')}"

    def _point(self, words: str) -> None:
        self.caption.setText(words or self._summary)

    def _day(self, day: str) -> None:
        chosen = day or self.calendar.chosen
        self.calendar.choose("")
        if chosen and QDate.fromString(chosen, "yyyy-MM-dd").isValid():
            self.day_wanted.emit(chosen)
