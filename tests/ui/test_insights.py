"""The insights' room: what the chart shows and says, where days lead, what stays after locking."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import FakeCore

from mindmate.errors import MindMateError
from mindmate.ui.insights import reading
from mindmate.ui.widgets.mood import mood_name

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.fixture
def core():
    core = FakeCore(vault=True)
    core._unlocked = True
    return core


def days_of(core, moods: dict[int, int], today: date = TODAY) -> None:
    """Check-ins: days ago, mood."""
    for ago, mood in moods.items():
        core.journal.write("mood", mood=mood, day=(today - timedelta(ago)).isoformat())


def opened(place, qtbot, page: str = "mood"):
    """The room over what the core holds."""
    place.room.open()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    if page != "mood":
        place.room.tabs.buttons[page].click()
        qtbot.waitUntil(lambda: not place.bridge.busy)
    return place.room


# ---- points ----------------------------------------------------------------------------------------------


def test_days_are_points_and_a_day_without_a_mood_is_a_gap(core):
    days_of(core, {0: 4, 1: 2, 34: 5, 35: 1, -1: 3})
    core.journal.write("mood", mood=1, day="2026-02-30")  # as a file from elsewhere may claim
    seen = reading.read(core.insights, TODAY)
    points = reading.of_days(seen)
    assert [(at, point.value) for at, point in enumerate(points) if point.value is not None] == [
        (0, 5),
        (33, 2),
        (34, 4),
    ]
    assert points[-1].words == f"Wednesday, 25 November 2026: {mood_name(4)}"
    assert "no mood" in points[5].words
    assert seen.moods == 4  # what is dated later, or by no date, counts for nothing


def test_a_week_or_month_with_too_few_days_has_no_value_and_says_so(core):
    days_of(core, {0: 4, 1: 2, 7: 5, 8: 5, 9: 2, **dict.fromkeys(range(60, 70), 3)})
    seen = reading.read(core.insights, TODAY)
    weeks = reading.of_weeks(seen)
    assert weeks[-1].value is None
    assert "too few" in weeks[-1].words
    assert weeks[-2].value == 4
    assert mood_name(4) in weeks[-2].words
    assert weeks[0].value is None
    assert "no mood" in weeks[0].words
    months = reading.of_months(seen)
    assert months[-3].value == 3
    assert months[-1].value is None
    assert len(weeks) == reading.WEEKS
    assert len(months) == reading.MONTHS


# ---- the room --------------------------------------------------------------------------------------------


@pytest.fixture
def room(place, qtbot):
    days_of(place.core, {ago: 1 + ago % 5 for ago in range(0, 60, 2)}, date.today())
    return opened(place, qtbot)


def test_the_room_opens_by_door_and_by_key_and_is_marked(unlocked, qtbot):
    assert unlocked.home._insights is None  # it costs nothing before it is wanted
    qtbot.keyClick(unlocked, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert unlocked.home.rooms.currentWidget() is unlocked.home.insights
    assert by_name(unlocked, "nav.insights").isChecked()
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    assert unlocked.home.insights.mood.none.isVisible()
    assert not unlocked.home.insights.mood.card.isVisible()


def test_the_chart_is_a_table_that_a_screen_reader_hears(room):
    chart = room.mood.chart
    interface = QAccessible.queryAccessibleInterface(chart)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Your mood over time"
    cells = [interface.child(at) for at in range(interface.childCount())]
    heard = [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.Cell]
    assert heard == [point.words for point in chart.points]
    said = heard[-1]
    assert mood_name(1) in said
    assert "18 of the last 35 days" in room.mood.caption.text()


def test_arrows_go_from_day_to_day_and_each_is_said(room, qtbot):
    chart = room.mood.chart
    chart.setFocus()
    assert room.mood.caption.text() == chart.points[-1].words
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert room.mood.caption.text() == chart.points[-3].words


def test_other_times_have_other_points(room, place, qtbot):
    for span, count in (("weeks", reading.WEEKS), ("months", reading.MONTHS), ("days", reading.DAYS)):
        by_name(room, f"insights.span.{span}").click()
        qtbot.waitUntil(lambda: not place.bridge.busy)
        assert len(room.mood.chart.points) == count


def test_a_day_of_the_calendar_leads_to_its_entries(unlocked, qtbot):
    by_name(unlocked, "nav.insights").click()
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    room = unlocked.home.insights
    room.mood.calendar.grid.setFocus()
    qtbot.keyClick(room.mood.calendar.grid, Qt.Key.Key_Home)
    qtbot.keyClick(room.mood.calendar.grid, Qt.Key.Key_Return)
    assert unlocked.home.rooms.currentWidget() is unlocked.home.journal
    today = date.today().isoformat()
    wanted = unlocked.home.journal.overview.wanted
    assert (wanted.first_day, wanted.last_day) == (today, today)


def test_everything_is_read_off_the_windows_thread_and_again_each_time(room, place, qtbot):
    core = place.core
    days_of(core, {1: 5}, date.today())
    core.threads.clear()
    opened(place, qtbot)
    assert "window-insights" in core.threads
    assert "MainThread" not in core.threads
    assert room.mood.chart.points[-2].value == 5


def test_a_deleted_entry_is_gone_the_next_time(room, place, qtbot):
    core = place.core
    newest = max(core.journal.kept, key=lambda entry: core.journal.page(entry.id).day)
    assert room.mood.chart.points[-1].value is not None
    core.delete_entry(newest.id)
    opened(place, qtbot)
    assert room.mood.chart.points[-1].value is None


def test_nothing_of_it_stays_after_locking(unlocked, qtbot):
    days_of(core_of(unlocked), {1: 4, 2: 3}, date.today())
    unlocked.home.show_insights()
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    room = unlocked.home.insights
    assert room.mood.chart.points  # the control
    room.mood.chart.setFocus()
    unlocked.lock()
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    assert room.mood.chart.points == []
    assert room.mood.caption.text() == ""
    assert all(page._seen is None for page in room.pages.values())
    unlock(unlocked, qtbot)


def test_what_cannot_be_read_is_said_in_its_place(place, qtbot):
    place.core.fails["pages"] = MindMateError("vault.damaged")
    room = opened(place, qtbot)
    assert room.mood.error.isVisible()
