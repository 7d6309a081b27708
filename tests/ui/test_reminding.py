"""Reminders: off unless switched on, once a day, only where nothing was noted, and without pressure."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import by_name, core_of

from mindmate.settings import Settings

EVENING = datetime.now().replace(hour=21, minute=0)


@pytest.fixture
def reminder(unlocked, qtbot):
    unlocked.home.show_safety()  # the conversation's own room asks by itself
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    return unlocked.home.reminder


def look(reminder, window, qtbot, now=EVENING) -> bool:
    reminder.look_at_the_clock(now)
    qtbot.waitUntil(lambda: not window._bridge.busy)
    return reminder.isVisible()


def test_off_by_default_and_on_by_a_switch(unlocked, reminder, qtbot):
    assert Settings().reminders is False
    assert not look(reminder, unlocked, qtbot)
    unlocked.home.show_settings("companion")
    by_name(unlocked, "settings.reminders").click()
    by_name(unlocked, "settings.reminderHour.13").click()
    assert core_of(unlocked).settings.reminders
    assert core_of(unlocked).settings.reminder_hour == 13
    assert look(reminder, unlocked, qtbot)


def test_it_comes_once_a_day_and_not_too_early(unlocked, reminder, qtbot):
    core_of(unlocked).change_settings(reminders=True, reminder_hour=20)
    assert not look(reminder, unlocked, qtbot, EVENING.replace(hour=19))
    focus = QApplication.focusWidget()
    assert look(reminder, unlocked, qtbot)
    assert QApplication.focusWidget() is focus  # whoever writes goes on writing
    by_name(unlocked, "reminder.later").click()
    assert not look(reminder, unlocked, qtbot)
    assert look(reminder, unlocked, qtbot, EVENING + timedelta(1))


def test_it_stays_away_where_something_was_noted_today(unlocked, reminder, qtbot):
    core = core_of(unlocked)
    core.change_settings(reminders=True)
    core.journal.write("mood", mood=2, day=EVENING.date().isoformat())
    assert not look(reminder, unlocked, qtbot)
    assert look(reminder, unlocked, qtbot, EVENING + timedelta(1))  # the control


def test_it_leads_to_the_check_in_and_goes_with_the_lock(unlocked, reminder, qtbot):
    core_of(unlocked).change_settings(reminders=True)
    assert look(reminder, unlocked, qtbot)
    by_name(unlocked, "reminder.go").click()
    assert unlocked.home.rooms.currentWidget() is unlocked.home.today
    assert by_name(unlocked, "checkIn").isVisible()
    assert not reminder.isVisible()
    assert not look(reminder, unlocked, qtbot, EVENING + timedelta(1))  # it is asked there already
    unlocked.home.show_safety()
    assert look(reminder, unlocked, qtbot, EVENING + timedelta(1))
    unlocked.lock()
    assert reminder.isHidden()
    assert not reminder._timer.isActive()


def test_where_there_is_no_room_for_it_it_waits(unlocked, reminder, qtbot):
    core_of(unlocked).change_settings(reminders=True)
    unlocked.resize(1000, 500)
    assert not look(reminder, unlocked, qtbot)
    unlocked.resize(1000, 900)
    qtbot.waitUntil(reminder.isVisible)
    by_name(unlocked, "reminder.later").click()
    unlocked.resize(1000, 890)
    assert reminder.isHidden()
