"""The open conversation, and the place in it, are there again after a lock and after a restart."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import core_of, unlock
from tests.ui.fake_core import FakeCore

from mindmate.conversation.model import Role
from mindmate.ui.today import pages, where
from mindmate.ui.today.where import PLACE, Where

TURNS = 60  # more than are laid out at once


@pytest.fixture
def core():
    """A long conversation, and a short one that is newer."""
    core = FakeCore(vault=True)
    long, short = core._journal.create(title="long"), core._journal.create(title="short")
    for turn in range(TURNS):
        core._journal.append(long, Role.USER, f"{turn}: something that needs a line or two " * 3)
        core._journal.append(long, Role.ASSISTANT, "I hear you. " * 12)
    core._journal.append(short, Role.USER, "Hello")
    return core


@pytest.fixture
def window(core, open_window, qtbot):
    """Unlocked, with the long conversation open."""
    window = open_window(core)
    window.resize(780, 560)  # no wider than the screen of these tests, which a restored window is fitted into
    unlock(window, qtbot)
    idle(window, qtbot)
    window.home.today.open(long(core))
    idle(window, qtbot)
    return window


def long(core: FakeCore) -> str:
    return next(entry.id for entry in core._journal.kept if entry.title == "long")


def idle(window, qtbot):
    qtbot.waitUntil(lambda: not window._bridge.busy)
    for _ in range(4):
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not window._bridge.busy)


def far_up(window, qtbot):
    """Scroll to the middle of what there is, with a message across the upper edge."""
    shown = window.home.today.transcript
    while shown._earlier:
        shown.reach_back()
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum() // 3 + 5)
    idle(window, qtbot)
    message, pixels = shown.reading
    assert message > 0
    assert not shown.at_end
    return message, pixels


def lock(window, qtbot):
    window.lock()
    qtbot.waitUntil(lambda: window.room is window.lock_screen and not core_of(window).unlocked)
    idle(window, qtbot)


def restart(window, core, open_window, qtbot):
    window.close()
    idle(window, qtbot)
    core.lock()
    again = open_window(core)
    unlock(again, qtbot)
    idle(again, qtbot)
    return again


def test_after_a_lock_the_eye_is_where_it_was(window, core, qtbot):
    place = far_up(window, qtbot)
    lock(window, qtbot)
    unlock(window, qtbot)
    idle(window, qtbot)
    assert window.home.today.entry == long(core)
    qtbot.waitUntil(lambda: window.home.today.transcript.reading == place)


def test_after_a_restart_too(window, core, open_window, qtbot):
    place = far_up(window, qtbot)
    again = restart(window, core, open_window, qtbot)
    assert again.home.today.entry == long(core)
    qtbot.waitUntil(lambda: again.home.today.transcript.reading == place)
    assert f"{(place[0] - 1) // 2}: something" in again.home.today.transcript.toPlainText()


def test_larger_text_keeps_the_place(window, core, qtbot):
    message, _ = far_up(window, qtbot)
    window.test_look.apply(core.change_settings(text_scale=150))
    idle(window, qtbot)
    assert window.home.today.transcript.reading[0] == message


def very_far_up(window, core, open_window, qtbot, monkeypatch):
    """Somebody who left off so far up that not all from there on is laid out; restarted."""
    place = far_up(window, qtbot)
    monkeypatch.setattr(pages, "MOST_LAID_OUT", 40)
    again = restart(window, core, open_window, qtbot)
    shown = again.home.today.transcript
    qtbot.waitUntil(lambda: shown.reading == place)
    return again, shown


def test_a_place_that_is_very_far_up_is_come_back_to_at_once(window, core, open_window, qtbot, monkeypatch):
    _, shown = very_far_up(window, core, open_window, qtbot, monkeypatch)
    assert len(shown._parts) <= 2 * pages.PAGE
    assert shown._earlier
    assert shown._later
    assert not shown.at_end
    assert len(shown.texts()) == 2 * TURNS


def test_from_there_one_reads_on_to_the_end_without_a_gap(window, core, open_window, qtbot, monkeypatch):
    _, shown = very_far_up(window, core, open_window, qtbot, monkeypatch)
    bar = shown.verticalScrollBar()
    while shown._later:
        bar.setValue(bar.maximum())
        idle(window, qtbot)
    bar.setValue(bar.maximum())
    assert shown.at_end
    assert shown.toPlainText().rstrip().endswith(shown.texts()[-1].rstrip())
    numbers = [shown.message_of(part).id for part in shown.parts_with_messages()]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_what_is_sent_from_there_stands_at_the_end(window, core, open_window, qtbot, monkeypatch):
    again, shown = very_far_up(window, core, open_window, qtbot, monkeypatch)
    today = again.home.today
    today.send("Something new")
    qtbot.waitUntil(lambda: not today.streaming)
    idle(again, qtbot)
    assert not shown._later
    assert [text for text in shown.texts() if text == "Something new"]
    assert shown.texts()[-2] == "Something new"
    assert len(shown.texts()) >= 2 * TURNS + 2


def test_the_arrow_leads_to_the_end_from_there(window, core, open_window, qtbot, monkeypatch):
    _, shown = very_far_up(window, core, open_window, qtbot, monkeypatch)
    shown.scroll_to_end()
    assert shown.at_end
    assert not shown._later


def test_whoever_was_at_the_end_is_there_again(window, core, open_window, qtbot):
    again = restart(window, core, open_window, qtbot)
    assert again.home.today.entry == long(core)
    assert again.home.today.transcript.at_end
    assert where.read(core.drafts.words[PLACE]) == Where(long(core))


def test_a_new_conversation_stays_one(window, core, open_window, qtbot):
    window.home.new_conversation()
    idle(window, qtbot)
    again = restart(window, core, open_window, qtbot)
    assert again.home.today.entry is None
    assert PLACE not in core.drafts.words


def test_a_message_that_was_being_begun_comes_first(window, core, open_window, qtbot):
    window.home.new_conversation()
    window.home.today.composer.field.setPlainText("Something new")
    again = restart(window, core, open_window, qtbot)
    assert again.home.today.entry is None
    assert again.home.today.composer.text == "Something new"


def test_a_conversation_that_was_deleted_elsewhere_is_not_missed(window, core, open_window, qtbot):
    kept = core.drafts.words
    idle(window, qtbot)
    window.home.today.drafts.saving.flush()
    assert PLACE in kept
    core._journal.kept = [entry for entry in core._journal.kept if entry.title != "long"]
    again = restart(window, core, open_window, qtbot)
    assert again.home.today.entry is None
    assert again.home.today.error.isHidden()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"entry": 1}', '{"entry": "a", "message": "x", "pixels": 0}']
)
def test_what_cannot_be_read_is_a_new_conversation(text):
    assert where.read(text) == Where()
    assert where.read(Where("a", 3, 40).dumped()) == Where("a", 3, 40)
