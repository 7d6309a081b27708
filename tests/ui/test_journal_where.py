"""The journal is found again as it was left, after a lock and after a restart: what lay open, and how far down."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.ui.conftest import unlock
from tests.ui.fake_core import FakeCore
from tests.ui.test_where import idle, lock, restart

from mindmate.conversation.model import Role
from mindmate.ui.journal import where
from mindmate.ui.journal.model import ROW
from mindmate.ui.journal.where import PLACE, JournalPlace

ENTRIES = 130  # more than are read at once


@pytest.fixture
def core():
    """Many long pages, and a long conversation."""
    core = FakeCore(vault=True)
    for number in range(ENTRIES):
        day = (date.today() - timedelta(days=number)).isoformat()
        core._journal.write("writing", f"Page {number}", "Some words. " * 400, day=day)
    talk = core._journal.create(title="talk")
    for turn in range(30):
        core._journal.append(talk, Role.USER, f"{turn}: something that needs a line or two " * 3)
        core._journal.append(talk, Role.ASSISTANT, "I hear you. " * 12)
    return core


@pytest.fixture
def window(core, open_window, qtbot):
    """Unlocked, with the journal open."""
    window = open_window(core)
    window.resize(780, 560)
    unlock(window, qtbot)
    idle(window, qtbot)
    window.home.show_journal()
    idle(window, qtbot)
    return window


def entry(core, title):
    return next(one.id for one in core._journal.kept if one.title == title)


def far_down(window, qtbot):
    """Scroll the list to where more entries had to be read, with one across the upper edge."""
    shown = window.home.journal.overview.list
    for _ in range(2):
        shown.scrollToBottom()
        idle(window, qtbot)
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum() * 2 // 3 + 5)
    idle(window, qtbot)
    first, above = shown.reading
    assert first
    assert len(window.home.journal.overview.model.entries) > 100
    return first, above


def back(window, qtbot):
    window.home.show_journal()
    idle(window, qtbot)
    return window.home.journal


@pytest.mark.parametrize("way", ["lock", "restart"])
def test_the_list_is_as_far_down_as_it_was(window, core, open_window, qtbot, way):
    place = far_down(window, qtbot)
    if way == "lock":
        lock(window, qtbot)
        unlock(window, qtbot)
        again = window
    else:
        again = restart(window, core, open_window, qtbot)
    room = back(again, qtbot)
    qtbot.waitUntil(lambda: room.overview.list.reading == place, timeout=10_000)


def test_the_page_that_lay_open_does_again_as_far_down(window, core, open_window, qtbot):
    place = far_down(window, qtbot)
    room = window.home.journal
    model = room.overview.model
    wanted = (
        model.index(model.index_of(place[0]).row() + 4).data(ROW).listed.id
    )  # one in the middle of the list
    room.open_entry(wanted)
    idle(window, qtbot)
    bar = room.page.sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(bar.maximum() // 2)
    read = bar.value()
    again = restart(window, core, open_window, qtbot)
    room = back(again, qtbot)
    assert room.page.entry == wanted
    qtbot.waitUntil(lambda: room.page.sheet.verticalScrollBar().value() == read)
    room.escape()
    idle(again, qtbot)
    qtbot.waitUntil(lambda: room.overview.list.reading == place, timeout=10_000)


def test_a_conversation_is_read_on_where_it_was(window, core, open_window, qtbot):
    room = window.home.journal
    room.open_entry(entry(core, "talk"))
    idle(window, qtbot)
    shown = room.page.transcript
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum() // 2)
    idle(window, qtbot)
    place = shown.reading
    assert place[0]
    again = restart(window, core, open_window, qtbot)
    room = back(again, qtbot)
    qtbot.waitUntil(lambda: room.page.transcript.reading == place)


def test_what_is_kept_says_nothing_of_what_is_written(window, core, qtbot):
    far_down(window, qtbot)
    window.home.journal.open_entry(entry(core, "talk"))
    idle(window, qtbot)
    drafts = core.drafts
    lock(window, qtbot)
    kept = drafts.words[PLACE]
    assert where.read(kept).entry == entry(core, "talk")
    assert not [one for one in core._journal.kept if one.title in kept]


def test_at_its_beginning_with_nothing_open_nothing_is_kept(window, core, qtbot):
    drafts = core.drafts
    lock(window, qtbot)
    assert PLACE not in drafts.words


def test_an_entry_that_was_deleted_elsewhere_is_not_missed(window, core, open_window, qtbot):
    window.home.journal.open_entry(entry(core, "talk"))
    idle(window, qtbot)
    lock(window, qtbot)
    core._journal.kept = [one for one in core._journal.kept if one.title != "talk"]
    again = restart(window, core, open_window, qtbot)
    room = back(again, qtbot)
    assert not room.page.shown
    assert room.error.isHidden()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"entry": "a"}'])
def test_what_cannot_be_read_is_the_beginning(text):
    assert where.read(text) == JournalPlace()
    there = JournalPlace("a", 3, 40, "b", 7, 90)
    assert where.read(there.dumped()) == there
