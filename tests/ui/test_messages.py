"""What is done with messages that were sent: copied, marked, put in other words, answered again, deleted; drafts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import FakeCore
from tests.ui.test_lock import everything_shown
from tests.ui.test_today import talk, type_and_send

from mindmate.conversation.model import Role
from mindmate.errors import MindMateError
from mindmate.records import BackupNote
from mindmate.ui.today.parts import SITTING_MS


@pytest.fixture
def today(unlocked, qtbot):
    talk(unlocked.home.today, qtbot, "first words")
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    return unlocked.home.today


def mine(today):
    """Choose the last message of the person's, as the keyboard does."""
    parts = today.transcript.parts_with_messages()
    at = [part for part in parts if today.transcript.message_of(part).role is Role.USER][-1]
    today.transcript.chosen = at
    today.strip.update_target()
    return today.transcript.message_of(at)


def idle(today, qtbot):
    qtbot.waitUntil(lambda: not today._bridge.busy and not today.streaming)


def test_the_last_reply_offers_what_can_be_done_with_it(today):
    shown = {name for name, button in today.strip.buttons.items() if button.isVisible()}
    assert shown == {"copy", "retry", "helped", "not helped", "delete"}
    assert today.strip.isVisible()


def test_a_message_of_ones_own_can_be_changed_but_not_answered_again(today):
    mine(today)
    shown = {name for name, button in today.strip.buttons.items() if button.isVisible()}
    assert shown == {"copy", "edit", "delete"}


def test_copying_takes_the_words_without_marks(today):
    today.strip.buttons["copy"].click()
    assert "That sounds heavy." in QGuiApplication.clipboard().text()
    mine(today)
    today.strip.buttons["copy"].click()
    assert QGuiApplication.clipboard().text() == "first words"


def test_a_mark_is_kept_in_the_vault_and_taken_back(unlocked, today, qtbot):
    core = core_of(unlocked)
    reply = today.transcript.message_of(today.strip.part)
    today.strip.buttons["helped"].click()
    qtbot.waitUntil(lambda: core.feedback.marks() == {reply.id: "helped"})
    assert today.strip.buttons["helped"].isChecked()
    today.strip.buttons["not helped"].click()
    qtbot.waitUntil(lambda: core.feedback.marks() == {reply.id: "not helped"})
    assert not today.strip.buttons["helped"].isChecked()
    today.strip.buttons["not helped"].click()
    qtbot.waitUntil(lambda: core.feedback.marks() == {})


def test_marks_are_there_again_after_unlocking(unlocked, today, qtbot):
    today.strip.buttons["helped"].click()
    idle(today, qtbot)
    unlocked.lock()
    qtbot.waitUntil(lambda: not core_of(unlocked).unlocked and not unlocked._bridge.busy)
    assert today.strip.marks == {}
    unlock(unlocked, qtbot)
    qtbot.waitUntil(lambda: "helped" in today.strip.marks.values())


def test_another_answer_stands_in_the_place_of_the_former_which_stays_within_reach(unlocked, today, qtbot):
    today.strip.buttons["retry"].click()
    idle(today, qtbot)
    assert "Another answer." in today.transcript.toPlainText()
    assert "heavy" not in today.transcript.toPlainText()
    assert today.strip.version.text() == "2/2"
    today.strip.buttons["earlier"].click()
    qtbot.waitUntil(lambda: "heavy" in today.transcript.toPlainText())
    idle(today, qtbot)
    assert "Another answer." not in today.transcript.toPlainText()
    assert not today.strip.buttons["earlier"].isEnabled()
    today.strip.buttons["later"].click()
    qtbot.waitUntil(lambda: "Another answer." in today.transcript.toPlainText())


def test_an_answer_that_does_not_come_leaves_the_former(unlocked, today, qtbot):
    core_of(unlocked).fails["retry_turn"] = MindMateError("engine.crashed")
    today.strip.buttons["retry"].click()
    qtbot.waitUntil(lambda: today.error.isVisible())
    idle(today, qtbot)
    assert "heavy" in today.transcript.toPlainText()


def test_a_message_in_other_words_takes_the_place_of_the_former(unlocked, today, qtbot):
    qtbot.keyClicks(today.composer.field, "something new")
    message = mine(today)
    today.strip.buttons["edit"].click()
    assert today.composer.text == "first words"
    assert by_name(unlocked, "chat.edit.leave")
    today.composer.put("other words")
    qtbot.keyClick(today.composer.field, Qt.Key.Key_Return)
    idle(today, qtbot)
    assert core_of(unlocked).turns == [("edit", message.id)]
    shown = today.transcript.toPlainText()
    assert "other words" in shown
    assert "first words" not in shown
    assert today.composer.text == "something new"
    mine(today)
    assert today.strip.version.text() == "2/2"
    today.strip.buttons["earlier"].click()
    qtbot.waitUntil(lambda: "first words" in today.transcript.toPlainText())


def test_leaving_it_as_it_was_brings_back_what_was_being_typed(today, qtbot):
    qtbot.keyClicks(today.composer.field, "something new")
    mine(today)
    today.strip.buttons["edit"].click()
    today.composer.leave_edit.click()
    assert today.composer.text == "something new"
    assert not today.composer.editing
    qtbot.keyClick(today.composer.field, Qt.Key.Key_Return)
    idle(today, qtbot)
    assert "first words" in today.transcript.toPlainText()
    assert today._core.turns == []


def test_a_deleted_message_asks_once_goes_with_its_answer_and_says_which_backups_hold_it(
    unlocked, today, qtbot
):
    core_of(unlocked).shelf_of_backups = [BackupNote("b.mmb", 1_790_000_000_000, 1)]
    mine(today)
    today.strip.buttons["delete"].click()
    assert "Delete this message?" in today.deleting.text
    assert "first words" in today.transcript.toPlainText()
    today.deleting.do.click()
    qtbot.waitUntil(lambda: "first words" not in today.transcript.toPlainText())
    idle(today, qtbot)
    assert "may still hold it" in today.deleting.text
    assert "heavy" not in today.transcript.toPlainText()


def test_the_keyboard_chooses_messages_and_opens_what_can_be_done(unlocked, today, qtbot):
    today.transcript.setFocus()
    qtbot.keyClick(today.transcript, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    first = today.transcript.chosen
    qtbot.keyClick(today.transcript, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert today.transcript.message_of(today.transcript.chosen).text == "first words"
    assert first != today.transcript.chosen
    menu = today.strip.menu()
    assert [action.text() for action in menu.actions()] == [
        "Copy",
        "Change and send again",
        "Delete this message",
    ]
    menu.deleteLater()


def test_what_has_no_room_is_in_the_menu(unlocked, today, qtbot):
    unlocked.test_look.apply(core_of(unlocked).change_settings(text_scale=200))
    unlocked.resize(380, 700)
    qtbot.waitUntil(lambda: unlocked.width() == 380)
    today.strip.update_target()
    shown = {name for name, button in today.strip.buttons.items() if button.isVisible()}
    assert today.strip.more.isVisible()
    menu = today.strip.menu()
    assert len(menu.actions()) == 5
    assert len(shown) < 5
    assert today.strip.width() <= today.transcript.free_beside_name
    menu.deleteLater()


def test_nothing_is_offered_while_a_reply_is_being_written(unlocked, today, qtbot):
    core = core_of(unlocked)
    core.held = True
    type_and_send(today, qtbot, "second")
    qtbot.waitUntil(lambda: "second" in today.transcript.toPlainText())
    assert not today.strip.isVisible()
    core.release(9)
    idle(today, qtbot)
    assert today.strip.isVisible()


def test_after_a_long_pause_the_moment_stands_above_a_message(unlocked, today, qtbot):
    from mindmate.ui.widgets.moments import moment

    journal = core_of(unlocked).journal
    journal.clock += SITTING_MS
    talk(today, qtbot, "back again")
    at = moment(journal.said[-2].created)
    assert at in today.transcript.toPlainText()
    entry = today.entry
    today.new_conversation()
    today.open(entry)
    idle(today, qtbot)
    assert today.transcript.toPlainText().count(at) == 1


def test_a_lock_leaves_nothing_of_it(unlocked, today, qtbot):
    mine(today)
    today.strip.buttons["edit"].click()
    today.strip.buttons["delete"].click()
    unlocked.lock()
    assert "first words" not in everything_shown(unlocked)
    assert not today.composer.editing
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)


# ---- drafts --------------------------------------------------------------------------------------


def test_what_is_being_typed_is_in_the_vault_a_moment_later(unlocked, today, qtbot):
    qtbot.keyClicks(today.composer.field, "half a tho")
    qtbot.waitUntil(lambda: core_of(unlocked).drafts.text(today.entry) == "half a tho")


def test_a_draft_survives_the_end_of_the_window(open_window, qtbot):
    core = FakeCore(vault=True)
    window = open_window(core)
    unlock(window, qtbot)
    qtbot.keyClicks(window.home.today.composer.field, "half a thought")
    window.lock()
    qtbot.waitUntil(lambda: not core.unlocked and not window._bridge.busy)
    assert "half a thought" not in everything_shown(window)
    assert "half a thought" not in repr(vars(window.home.today.drafts))
    again = open_window(core)
    unlock(again, qtbot)
    qtbot.waitUntil(lambda: again.home.today.composer.text == "half a thought")


def test_each_conversation_has_its_own_draft(unlocked, today, qtbot):
    entry = today.entry
    qtbot.keyClicks(today.composer.field, "for this one")
    today.new_conversation()
    assert today.composer.text == ""
    qtbot.keyClicks(today.composer.field, "for a new one")
    today.open(entry)
    idle(today, qtbot)
    assert today.composer.text == "for this one"
    today.new_conversation()
    assert today.composer.text == "for a new one"


def test_what_was_sent_is_no_draft_any_more(unlocked, today, qtbot):
    qtbot.keyClicks(today.composer.field, "soon sent")
    qtbot.waitUntil(lambda: core_of(unlocked).drafts.text(today.entry) == "soon sent")
    qtbot.keyClick(today.composer.field, Qt.Key.Key_Return)
    idle(today, qtbot)
    qtbot.waitUntil(lambda: core_of(unlocked).drafts.text(today.entry) == "")


def test_a_draft_that_can_not_be_kept_is_said(unlocked, today, qtbot):
    core_of(unlocked).fails["keep_draft"] = MindMateError("disk.full")
    qtbot.keyClicks(today.composer.field, "x")
    qtbot.waitUntil(lambda: today.error.isVisible())
    assert today.composer.text == "x"


# ---- the mood ------------------------------------------------------------------------------------


def test_the_mood_is_asked_for_where_a_conversation_begins(unlocked, qtbot):
    check_in = unlocked.home.today.greeting.check_in
    assert check_in.isVisible()
    check_in.faces.picked.emit(2)
    qtbot.waitUntil(lambda: check_in.entry != "")
    unlocked.lock()
    assert check_in.mood is None
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
