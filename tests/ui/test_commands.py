"""What can be asked of the window from anywhere: keys, the palette, the sheet, the neutral page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import FakeCore
from tests.ui.test_lock import everything_shown
from tests.ui.test_today import talk

from mindmate.conversation.model import Hit
from mindmate.hardening.idle import IdleLock
from mindmate.ui.keys import wishes
from mindmate.ui.palette import matching

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(window, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def lines(palette):
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_every_listed_key_is_obeyed(unlocked):
    obeyed = {shortcut.key().toString() for shortcut in unlocked.findChildren(QShortcut)}
    for wish in wishes():
        if wish.keys and wish.group != "talk" and wish.name in unlocked.commands.names:
            assert QKeySequence(wish.keys).toString() in obeyed, wish.name


def test_no_key_stands_for_two_things():
    everywhere = [wish.keys for wish in wishes() if wish.keys and wish.group not in ("talk", "journal")]
    for place in ("talk", "journal"):  # what is pressed in one of them never reaches the other
        keys = everywhere + [wish.keys for wish in wishes() if wish.keys and wish.group == place]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("key", "room"), [(Qt.Key.Key_1, "today"), (Qt.Key.Key_5, "safety"), (Qt.Key.Key_6, "settings")]
)
def test_rooms_have_numbers(unlocked, qtbot, key, room):
    unlocked.home.show_safety()
    press(unlocked, qtbot, key, CONTROL)
    assert unlocked.home.rooms.currentWidget().objectName() == room


def test_the_text_grows_and_shrinks(unlocked, qtbot):
    press(unlocked, qtbot, Qt.Key.Key_Plus, CONTROL)
    assert core_of(unlocked).settings.text_scale == 110
    press(unlocked, qtbot, Qt.Key.Key_Minus, CONTROL)
    press(unlocked, qtbot, Qt.Key.Key_Minus, CONTROL)
    assert core_of(unlocked).settings.text_scale == 90
    press(unlocked, qtbot, Qt.Key.Key_0, CONTROL)
    assert core_of(unlocked).settings.text_scale == 100


def test_the_palette_jumps_by_a_few_letters(unlocked, qtbot):
    press(unlocked, qtbot, Qt.Key.Key_K, CONTROL)
    palette = unlocked.commands.palette
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "saf")
    assert lines(palette) == ["Safety plan"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert unlocked.home.rooms.currentWidget() is unlocked.home.safety
    assert not palette.isVisible()


def test_arrows_go_through_the_palette_and_come_round(unlocked, qtbot):
    unlocked.commands.find()
    palette = unlocked.commands.palette
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == palette.list.count() - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0
    assert palette.field.hasFocus()


def test_the_palette_finds_entries_and_opens_them(unlocked, qtbot, monkeypatch):
    talk(unlocked.home.today, qtbot, "a zeppelin over the harbour")
    entry = unlocked.home.today.entry
    hit = Hit(entry, 1, "a zeppelin over", "a \ue000zeppelin\ue001 over", 1_790_000_000_000)
    monkeypatch.setattr(
        core_of(unlocked).journal, "search", lambda text, limit: [hit] if text == "zep" else []
    )
    unlocked.home.new_conversation()
    unlocked.commands.find()
    palette = unlocked.commands.palette
    qtbot.keyClicks(palette.field, "zep")
    qtbot.waitUntil(lambda: lines(palette) == ["a zeppelin over"])
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "harbour" in unlocked.home.today.transcript.toPlainText())
    assert "zeppelin" not in everything_shown(palette)


def test_nothing_of_a_search_stays_after_a_lock(unlocked, qtbot, monkeypatch):
    hit = Hit("e", 1, "private words", "private words", 1_790_000_000_000)
    monkeypatch.setattr(core_of(unlocked).journal, "search", lambda text, limit: [hit])
    unlocked.commands.find()
    palette = unlocked.commands.palette
    qtbot.keyClicks(palette.field, "private")
    qtbot.waitUntil(lambda: "private words" in lines(palette))
    unlocked.lock()
    assert "private" not in everything_shown(unlocked)
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)


def test_escape_closes_what_lies_over_the_window_and_gives_the_focus_back(unlocked, qtbot):
    field = unlocked.home.today.composer.field
    field.setFocus()
    for begin in (unlocked.commands.find, unlocked.commands.show_keys):
        begin()
        assert unlocked.commands.open
        press(unlocked, qtbot, Qt.Key.Key_Escape)
        assert not unlocked.commands.open
        assert field.hasFocus()


def test_the_sheet_lists_every_key(unlocked):
    unlocked.commands.show_keys()
    shown = everything_shown(by_name(unlocked, "shortcuts"))
    for wish in wishes():
        if wish.keys and (wish.name in unlocked.commands.names or wish.group == "talk"):
            assert wish.words in shown


def test_a_locked_window_has_no_palette(open_window):
    window = open_window(FakeCore(vault=True))
    window.commands.do("find")
    assert window.commands.palette is None


def test_words_are_found_by_their_beginnings():
    found = wishes()
    assert [wish.name for wish in matching(found, "dark")] == ["dark"]
    assert [wish.name for wish in matching(found, "text lar")] == ["larger"]
    assert matching(found, "xyzzy") == []
    assert len(matching(found, "")) == len([wish for wish in found if wish.offered])


# ---- hiding --------------------------------------------------------------------------------------


def test_one_key_shows_a_neutral_page_and_brings_everything_back(unlocked, qtbot):
    talk(unlocked.home.today, qtbot, "private words")
    press(unlocked, qtbot, Qt.Key.Key_F9)
    assert unlocked.room.objectName() == "hidden"
    assert unlocked.windowTitle() == "Notes"
    qtbot.keyClicks(unlocked.hiding.page.page, "milk, bread")
    press(unlocked, qtbot, Qt.Key.Key_F9)
    assert unlocked.room is unlocked.home
    assert unlocked.windowTitle() == "MindMate"
    assert "private words" in unlocked.home.today.transcript.toPlainText()
    assert unlocked.hiding.page.page.toPlainText() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape])
def test_no_other_key_gives_a_hidden_window_away(unlocked, qtbot, key):
    unlocked.hide_or_show()
    press(unlocked, qtbot, key)
    press(unlocked, qtbot, Qt.Key.Key_K, CONTROL)
    press(unlocked, qtbot, Qt.Key.Key_6, CONTROL)
    assert unlocked.room.objectName() == "hidden"
    assert not unlocked.commands.open


def test_after_a_minute_a_hidden_window_locks_and_stays_hidden(unlocked, qtbot):
    now = [1000.0]
    unlocked.hide_or_show()
    unlocked.hiding._since = IdleLock(1, lambda: now[0], lambda: now[0])
    unlocked.tick()
    assert core_of(unlocked).unlocked
    now[0] += 61
    unlocked.tick()
    qtbot.waitUntil(lambda: not core_of(unlocked).unlocked and not unlocked._bridge.busy)
    assert unlocked.room.objectName() == "hidden"
    unlocked.hide_or_show()
    assert unlocked.room is unlocked.lock_screen


def test_hiding_locks_at_once_where_that_is_wanted(unlocked, qtbot):
    core_of(unlocked).change_settings(hiding_locks=True)
    unlocked.hide_or_show()
    qtbot.waitUntil(lambda: not core_of(unlocked).unlocked and not unlocked._bridge.busy)
    assert unlocked.room.objectName() == "hidden"
    unlocked.hide_or_show()
    unlock(unlocked, qtbot)


def test_a_first_start_can_be_hidden_too(window):
    window.hide_or_show()
    assert window.room.objectName() == "hidden"
    window.hide_or_show()
    assert window.room is window.onboarding


def test_the_frame_s_picture_comes_right_after_the_window(core, open_window, qtbot):
    window = open_window(core)
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())


def test_a_window_hidden_before_its_picture_came_keeps_the_neutral_one(core, open_window, qtbot):
    window = open_window(core)
    window.setWindowIcon(QIcon())
    window.hide_or_show()
    neutral = window.windowIcon().cacheKey()
    window._draw_icon()
    assert window.windowIcon().cacheKey() == neutral
    window.hide_or_show()
    assert window.windowIcon().cacheKey() not in (0, neutral)
