"""The conversation: tokens appear, replies stop, what code has to say is said, and no word is lost."""

import pytest
from PySide6.QtCore import Qt
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import FakeCore
from tests.ui.test_lock import everything_shown

from mindmate.conversation.events import Notice
from mindmate.conversation.model import Level
from mindmate.errors import MindMateError
from mindmate.ui.today.greeting import greeting_for


@pytest.fixture
def today(unlocked):
    return unlocked.home.today


def type_and_send(today, qtbot, text):
    qtbot.keyClicks(today.composer.field, text)
    qtbot.keyClick(today.composer.field, Qt.Key.Key_Return)


def talk(today, qtbot, text="hello"):
    type_and_send(today, qtbot, text)
    qtbot.waitUntil(lambda: not today.streaming)


def test_tokens_appear_while_the_reply_is_being_written(unlocked, today, qtbot):
    core = core_of(unlocked)
    core.held = True
    type_and_send(today, qtbot, "hello")
    qtbot.waitUntil(lambda: "hello" in today.transcript.toPlainText())
    assert by_name(unlocked, "chat.stop").isEnabled()
    core.release()
    qtbot.waitUntil(lambda: "I hear you." in today.transcript.toPlainText())
    assert "heavy" not in today.transcript.toPlainText()
    core.release(2)
    qtbot.waitUntil(lambda: "That sounds heavy." in today.transcript.toPlainText())
    assert today.streaming
    core.release()
    qtbot.waitUntil(lambda: not today.streaming)
    assert by_name(unlocked, "chat.send")


@pytest.mark.parametrize("how", ["button", "escape"])
def test_a_reply_can_be_stopped_and_what_came_stays(unlocked, today, qtbot, how):
    core = core_of(unlocked)
    core.held = True
    type_and_send(today, qtbot, "hello")
    core.release()
    qtbot.waitUntil(lambda: "I hear you" in today.transcript.toPlainText())
    if how == "button":
        by_name(unlocked, "chat.stop").click()
    else:
        qtbot.keyClick(unlocked.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not today.streaming)
    assert "I hear you" in today.transcript.toPlainText()
    assert "You stopped this reply." in today.transcript.toPlainText()
    assert "What weighs most" not in today.transcript.toPlainText()


def test_shift_and_enter_begin_a_line(today, qtbot):
    field = today.composer.field
    qtbot.keyClicks(field, "one")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "two")
    assert today.composer.text == "one\ntwo"
    assert not today.streaming


def test_the_composer_grows_with_its_text_up_to_a_point(today, qtbot):
    field = today.composer.field
    one = field.height()
    today.composer.put("a\n" * 4)
    assert field.height() > one
    today.composer.put("a\n" * 40)
    most = field.height()
    today.composer.put("a\n" * 80)
    assert field.height() == most


def test_nothing_but_blanks_is_not_sent(unlocked, today, qtbot):
    type_and_send(today, qtbot, "   ")
    assert not today.streaming
    assert not today.composer.send.isEnabled()


def test_what_is_typed_during_a_reply_stays_and_is_not_sent(unlocked, today, qtbot):
    core = core_of(unlocked)
    core.held = True
    type_and_send(today, qtbot, "first")
    qtbot.waitUntil(lambda: today.composer.text == "")
    type_and_send(today, qtbot, "second")
    core.stop_turn()
    qtbot.waitUntil(lambda: not today.streaming)
    assert today.composer.text == "second"
    assert [m.text for m in core._journal.said if m.role == "user"] == ["first"]


def test_a_message_that_could_not_be_kept_stays_in_the_composer(unlocked, today, qtbot):
    core_of(unlocked).fails["take_turn"] = MindMateError("disk.full")
    talk(today, qtbot, "precious words")
    assert today.composer.text == "precious words"
    assert today.error.isVisible()
    by_name(unlocked, "errorCard.again").click()
    qtbot.waitUntil(lambda: not today.streaming)
    assert today.composer.text == ""
    assert "precious words" in today.transcript.toPlainText()
    assert not today.error.isVisible()


def test_a_model_that_fails_is_a_card_and_the_message_is_kept(unlocked, today, qtbot):
    core_of(unlocked).fails["reply"] = MindMateError("engine.crashed")
    talk(today, qtbot, "kept")
    assert today.error.code == "engine.crashed"
    shown = everything_shown(today.error)
    assert "stopped in the middle" in shown
    assert "kept" in shown
    assert "Send your message again" in shown
    assert "kept" in today.transcript.toPlainText()


@pytest.mark.parametrize(("level", "lines"), [(Level.CRISIS, True), (Level.ELEVATED, False)])
def test_a_card_is_shown_large_at_crisis_and_small_at_elevated(unlocked, today, qtbot, level, lines):
    core_of(unlocked).level = level
    talk(today, qtbot)
    card = by_name(unlocked, "chat.crisisCard")
    shown = everything_shown(card)
    assert "0800 111 0 111" in shown
    assert ("112 or 110" in shown) is lines
    assert ("can’t contact anybody" in shown) is lines
    # The conversation isn't blocked.
    assert today.composer.field.isEnabled()


def test_no_card_where_nothing_was_found(unlocked, today, qtbot):
    talk(today, qtbot)
    assert not today.card.isVisible()


def test_a_small_card_does_not_replace_a_large_one(unlocked, today, qtbot):
    core = core_of(unlocked)
    for level in (Level.CRISIS, Level.ELEVATED, Level.NONE):
        core.level = level
        talk(today, qtbot)
    assert today.card.isVisible()
    assert today.card.level is Level.CRISIS
    today.card.dismiss()
    assert not today.card.isVisible()


def test_a_conversation_that_ended_in_a_crisis_opens_with_the_card(unlocked, today, qtbot):
    core = core_of(unlocked)
    core.level = Level.CRISIS
    talk(today, qtbot)
    entry = today.entry
    today.card.dismiss()
    today.new_conversation()
    today.open(entry)
    qtbot.waitUntil(lambda: today.card.isVisible())


@pytest.mark.parametrize("size", [(380, 760), (1000, 720), (380, 480)])
def test_the_first_number_of_the_card_is_in_view_at_any_size(unlocked, today, qtbot, size):
    unlocked.resize(*size)
    core_of(unlocked).level = Level.CRISIS
    talk(today, qtbot)
    holder = today.card._holders[0]
    qtbot.waitUntil(lambda: not holder.visibleRegion().isEmpty())
    assert holder.visibleRegion().boundingRect().height() == holder.height()


def test_the_card_leads_to_all_lines(unlocked, today, qtbot):
    core_of(unlocked).level = Level.CRISIS
    talk(today, qtbot)
    by_name(unlocked, "chat.crisisCard.more").click()
    assert unlocked.room is unlocked.help
    assert "is of 2026-01-02" in everything_shown(unlocked.help)


def test_a_reply_that_the_guard_took_back_is_gone(unlocked, today, qtbot):
    core_of(unlocked).replacement = "Something gentler."
    talk(today, qtbot)
    shown = today.transcript.toPlainText()
    assert "Something gentler." in shown
    assert "I hear you" not in shown


def test_a_notice_of_the_turn_comes_before_its_reply(unlocked, today, qtbot):
    core_of(unlocked).notices = [Notice("context", "Older messages are no longer in view.")]
    talk(today, qtbot)
    shown = today.transcript.toPlainText()
    assert shown.index("hello") < shown.index("Older messages") < shown.index("I hear you")


def test_the_notices_of_the_session_stand_at_its_beginning(unlocked, today, qtbot):
    assert "a computer program, not a person" in everything_shown(today.greeting)
    talk(today, qtbot)
    shown = today.transcript.toPlainText()
    assert shown.index("computer program") < shown.index("hello")
    assert "A program, not a person." in today.footnote.text()
    assert "only roughly" in today.footnote.text()


def test_an_idea_goes_into_the_composer_and_is_not_sent(unlocked, today, qtbot):
    today.greeting.picked.emit("I can’t sleep")
    assert today.composer.text == "I can’t sleep"
    assert not today.streaming


def test_a_line_stays_where_the_models_view_begins(unlocked, today, qtbot):
    core = core_of(unlocked)
    talk(today, qtbot, "one")
    talk(today, qtbot, "two")
    first, entry = today.transcript.texts()[-4:-2], today.entry
    core.out_of_view = core.journal.messages(entry)[1].id
    today.new_conversation()
    today.open(entry)
    qtbot.waitUntil(lambda: len(today.transcript.texts()) == 5)
    texts = today.transcript.texts()
    assert texts[:2] == first
    assert "no longer sees the messages above" in texts[2]
    assert texts[3] == "two"


def test_earlier_conversations_are_listed_and_opened(unlocked, today, qtbot):
    talk(today, qtbot, "first conversation")
    first = today.entry
    qtbot.keyClick(unlocked.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert today.entry is None
    talk(today, qtbot, "second conversation")
    view = unlocked.home.sidebar.list
    qtbot.waitUntil(lambda: view.count() == 3)
    assert [view.item(n).text() for n in (1, 2)] == ["second conversation", "first conversation"]
    view.setFocus()
    view.setCurrentRow(2)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert today.entry == first
    qtbot.waitUntil(lambda: "first conversation" in today.transcript.toPlainText())
    assert "second" not in today.transcript.toPlainText()


def test_each_conversation_has_its_own_draft(unlocked, today, qtbot):
    talk(today, qtbot, "first")
    entry = today.entry
    qtbot.keyClicks(today.composer.field, "draft of the first")
    today.new_conversation()
    assert today.composer.text == ""
    qtbot.keyClicks(today.composer.field, "draft of the new one")
    today.open(entry)
    assert today.composer.text == "draft of the first"
    today.new_conversation()
    assert today.composer.text == "draft of the new one"


def test_leaving_a_conversation_ends_its_reply_and_shows_nothing_of_it_elsewhere(unlocked, today, qtbot):
    core = core_of(unlocked)
    core.held = True
    type_and_send(today, qtbot, "hello")
    core.release()
    qtbot.waitUntil(lambda: "I hear you" in today.transcript.toPlainText())
    today.new_conversation()
    qtbot.waitUntil(lambda: not today.streaming)
    assert today.entry is None
    core.held = False
    talk(today, qtbot, "another")
    assert "hello" not in today.transcript.toPlainText()


def test_the_model_is_loaded_in_the_background_after_unlocking(open_window, qtbot):
    core = FakeCore(vault=True)
    window = open_window(core)
    assert core.loaded == 0
    unlock(window, qtbot)
    qtbot.waitUntil(lambda: core.loaded == 1)


def test_a_missing_model_is_a_card_and_the_journal_opens(open_window, qtbot):
    core = FakeCore(vault=True)
    core.fails["load_model"] = MindMateError("model.missing", name="gone.gguf")
    window = open_window(core)
    unlock(window, qtbot)
    qtbot.waitUntil(lambda: window.home.today.error.isVisible())
    assert "gone.gguf" in everything_shown(window.home.today.error)


@pytest.mark.parametrize(
    ("hour", "words"), [(2, "It’s late"), (8, "morning"), (14, "afternoon"), (21, "evening")]
)
def test_the_greeting_knows_the_hour(hour, words):
    assert words in greeting_for(hour)


def test_below_700_pixels_the_sidebar_is_a_drawer(unlocked, today, qtbot):
    home = unlocked.home
    assert home.sidebar.isVisible()
    unlocked.resize(380, 700)
    qtbot.waitUntil(lambda: not home.sidebar.isVisible())
    by_name(unlocked, "sidebar.toggle").click()
    assert home.sidebar.isVisible()
    qtbot.keyClick(unlocked.focusWidget(), Qt.Key.Key_Escape)
    assert not home.sidebar.isVisible()
    assert today.composer.field.hasFocus()
    unlocked.resize(1000, 700)
    qtbot.waitUntil(lambda: home.sidebar.isVisible())


def test_what_is_sent_before_the_earlier_messages_stand_there_comes_after_them(unlocked, today, qtbot):
    talk(today, qtbot, "first")
    entry = today.entry
    today.new_conversation()
    today.open(entry)
    type_and_send(today, qtbot, "second")
    qtbot.waitUntil(lambda: not unlocked._bridge.busy and not today.streaming)
    shown = today.transcript.toPlainText()
    assert shown.index("first") < shown.index("second")
    assert shown.count("I hear you.") == 2
    assert today.composer.text == ""


def test_the_model_hears_which_conversation_is_open(unlocked, today, qtbot):
    talk(today, qtbot, "first")
    entry = today.entry
    today.new_conversation()
    today.open(entry)
    qtbot.waitUntil(lambda: core_of(unlocked).prepared[-1:] == [entry])


def test_a_conversation_that_is_gone_is_a_card(unlocked, today, qtbot):
    today.open("0123456789abcdef")
    qtbot.waitUntil(lambda: today.error.isVisible())
    assert today.error.code == "entry.missing"
    assert today.entry is None
