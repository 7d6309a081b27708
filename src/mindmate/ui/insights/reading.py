"""What the room shows, made from the entries: days, and the points of the mood's chart. Pure, for any thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from PySide6.QtCore import QDate, QLocale

from mindmate.i18n import translate
from mindmate.insights import check_in
from mindmate.insights.goes_with import Companion, companions
from mindmate.insights.series import Day, Span, as_date, gathered, months, weeks
from mindmate.practices import sleep
from mindmate.records import Page
from mindmate.ui.insights.chart import Point
from mindmate.ui.insights.ports import Insights
from mindmate.ui.widgets.mood import mood_name, nearest

DAYS, WEEKS, MONTHS = 35, 26, 24  # that the chart shows


@dataclass(frozen=True, eq=False)
class Seen:
    """All entries without their words, and the days that they make. Nothing of a deleted entry is in it."""

    today: date
    pages: list[Page] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)

    @cached_property
    def companions(self) -> list[Companion]:
        """What goes with better and worse days, computed once. *Slow.*"""
        return companions(self.days)

    @property
    def moods(self) -> int:
        """How many days have a mood."""
        return sum(day.mood is not None for day in self.days)


def read(insights: Insights, today: date | None = None) -> Seen:
    """Read the journal. *Slow.* Entries that are dated later than `today`, or by no date, don't count."""
    now = today or date.today()
    dated = ((as_date(page.day), page) for page in insights.pages())
    pages = [page for day, page in dated if day is not None and day <= now]
    named = sleep_name()
    noted = check_in.amounts(pages, named, energy_name())
    return Seen(now, pages, gathered(pages, [*noted, *sleep.amounts(pages, named)]))


def sleep_name() -> str:
    """What the hours of sleep are called."""
    return translate("Insights", "hours of sleep")


def energy_name() -> str:
    """What the energy is called."""
    return translate("Insights", "energy")


def short_date(day: date) -> str:
    """A day in few letters, without the year."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("Insights", "d MMM"))


def long_date(day: date) -> str:
    """A day with its weekday."""
    shown = translate("Insights", "dddd, d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), shown)


def of_days(seen: Seen) -> list[Point]:
    """The last weeks, day by day."""
    known = {day.date: day.mood for day in seen.days}
    found = []
    for ago in reversed(range(DAYS)):
        day = seen.today - timedelta(ago)
        mood = known.get(day)
        what = translate("Insights", "no mood noted") if mood is None else mood_name(nearest(mood))
        tick = short_date(day) if ago % 7 == 0 else ""
        found.append(Point(mood, _said(long_date(day), what), tick))
    return found


def of_weeks(seen: Seen) -> list[Point]:
    """The last half year, week by week."""
    monday = seen.today - timedelta(seen.today.weekday())
    firsts = [monday - timedelta(7 * ago) for ago in reversed(range(WEEKS))]
    known = {span.first: span for span in weeks(seen.days)}
    found = []
    for at, first in enumerate(firsts):
        name = translate("Insights", "Week from {date}", date=short_date(first))
        tick = short_date(first) if (WEEKS - 1 - at) % 5 == 0 else ""
        found.append(_of_span(name, known.get(first), tick))
    return found


def of_months(seen: Seen) -> list[Point]:
    """The last two years, month by month."""
    known = {span.first: span for span in months(seen.days)}
    first, found = seen.today.replace(day=1), []
    for ago in range(MONTHS):
        at = QDate(first.year, first.month, first.day)
        name = QLocale().toString(at, translate("Insights", "MMMM yyyy"))
        tick = QLocale().toString(at, translate("Insights", "MMM yy")) if ago % 6 == 0 else ""
        found.append(_of_span(name, known.get(first), tick))
        first = (first - timedelta(1)).replace(day=1)
    return found[::-1]


def _of_span(name: str, span: Span | None, tick: str) -> Point:
    if span is None or not span.days:
        return Point(None, _said(name, translate("Insights", "no mood noted")), tick)
    days = translate("Insights", "on %n days", span.days)
    if span.mean is None:
        what = translate("Insights", "a mood {on_days}, too few to say", on_days=days)
    else:
        mood = mood_name(nearest(span.mean))
        what = translate("Insights", "{mood}, as the mean of moods {on_days}", mood=mood, on_days=days)
    return Point(span.mean, _said(name, what), tick)


def _said(when: str, what: str) -> str:
    return translate("Insights", "{when}: {what}", when=when, what=what)


def noted(points: Sequence[Point]) -> int:
    """How many of the points have a value."""
    return sum(point.value is not None for point in points)
