"""Free writing: drafted while one writes, kept when it is put away, never lost, judged but never held back."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.test_journal import day, filled, opened, settled, shown

from mindmate.conversation.model import Level
from mindmate.errors import MindMateError
from mindmate.ui.journal.page_state import PageState, of_draft
from mindmate.ui.journal.where import PLACE
from mindmate.ui.today import where


@pytest.fixture
def room(unlocked, qtbot):
    """The journal, open and empty."""
    return opened(unlocked, qtbot)


def write(room, words: str, qtbot) -> None:
    """A new page with words on it."""
    by_name(room, "journal.write").click()
    qtbot.keyClicks(room.page.editor, words)


def drafted(window) -> dict[str, PageState | None]:
    """What is being written; where the person is, which is kept beside it, left out."""
    kept = core_of(window)._drafts.words.items()
    return {place: of_draft(text) for place, text in kept if place not in (where.PLACE, PLACE)}


def bodies(window) -> list[str]:
    journal = core_of(window)._journal
    return [journal.page(entry.id).body for entry in journal.kept]


def test_what_is_written_is_drafted_while_one_writes_and_no_entry_yet(unlocked, room, qtbot):
    write(room, "Walked to the river", qtbot)
    qtbot.waitUntil(lambda: drafted(unlocked) == {"writing": PageState(body="Walked to the river")})
    assert bodies(unlocked) == []
    qtbot.waitUntil(lambda: "draft" in room.page.status.text())


def test_done_makes_it_an_entry_and_the_draft_goes(unlocked, room, qtbot):
    write(room, "Walked to the river", qtbot)
    room.page.heading.title.setFocus()
    qtbot.keyClicks(room.page.heading.title, "River")
    by_name(room, "journal.entry.mood").click()
    by_name(room, "journal.entry.faces.4").click()
    qtbot.keyClicks(by_name(room, "journal.tags.add"), "outside")  # without Enter
    by_name(room, "journal.entry.done").click()
    qtbot.waitUntil(lambda: bodies(unlocked) == ["Walked to the river"])
    (entry,) = core_of(unlocked)._journal.kept
    page = core_of(unlocked)._journal.page(entry.id)
    assert (page.kind, page.title, page.mood, page.tags, page.day) == (
        "writing",
        "River",
        4,
        ("outside",),
        day(0),
    )
    assert drafted(unlocked) == {}
    qtbot.waitUntil(lambda: shown(room) == [entry.id])
    assert room.overview.isVisible()


def test_a_page_with_nothing_on_it_leaves_nothing(unlocked, room, qtbot):
    write(room, "x", qtbot)
    room.page.editor.clear()
    by_name(room, "journal.entry.done").click()
    settled(unlocked, qtbot)
    assert bodies(unlocked) == []
    assert drafted(unlocked) == {}


@pytest.mark.parametrize("how", ["lock", "quit"])
def test_neither_lock_nor_quitting_costs_a_word(unlocked, room, qtbot, how):
    write(room, "the very last words", qtbot)
    if how == "lock":
        with qtbot.waitSignal(unlocked.locked):
            unlocked.lock()
    else:
        unlocked.close()
    assert drafted(unlocked) == {"writing": PageState(body="the very last words")}
    assert room.page.editor.toPlainText() == ""


def test_after_a_lock_or_a_crash_the_page_is_there_again(unlocked, room, qtbot):
    write(room, "half a thought", qtbot)
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    unlock(unlocked, qtbot)
    again = opened(unlocked, qtbot)
    qtbot.waitUntil(lambda: again.page.editor.toPlainText() == "half a thought")
    qtbot.keyClicks(again.page.editor, ", now whole")
    by_name(again, "journal.entry.done").click()
    qtbot.waitUntil(lambda: bodies(unlocked) == ["half a thought, now whole"])
    assert drafted(unlocked) == {}


def test_a_page_that_is_locked_at_once_neither_replaces_one_that_was_left_nor_is_taken_for_it(
    unlocked, room, qtbot
):
    core_of(unlocked)._drafts.words["writing"] = PageState(body="left from before").dumped()
    idle = threading.Event()
    unlocked._bridge.run(idle.wait, lambda _: None, pytest.fail)  # the background has other things to do
    write(room, "half a thought", qtbot)
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
        idle.set()
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    assert drafted(unlocked) == {"writing": PageState(body="half a thought")}
    assert bodies(unlocked) == ["left from before"]


def test_a_page_put_away_and_another_begun_are_both_there_though_the_lock_comes_first(unlocked, room, qtbot):
    write(room, "first", qtbot)
    qtbot.waitUntil(lambda: drafted(unlocked) == {"writing": PageState(body="first")})
    idle = threading.Event()
    unlocked._bridge.run(idle.wait, lambda _: None, pytest.fail)  # the background has other things to do
    qtbot.keyClicks(room.page.editor, " and last")
    by_name(room, "journal.entry.done").click()
    write(room, "second", qtbot)
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
        idle.set()
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    assert bodies(unlocked) == ["first and last"]
    assert drafted(unlocked) == {"writing": PageState(body="second")}


def test_changes_to_a_kept_page_are_a_draft_until_it_is_put_away(unlocked, room, qtbot):
    entry = core_of(unlocked)._journal.write("writing", "River", "First.", day=day(1))
    room.open_entry(entry)
    qtbot.waitUntil(lambda: room.page.kind == "writing")
    room.page.editor.to_end()
    qtbot.keyClicks(room.page.editor, " Second.")
    qtbot.waitUntil(lambda: entry in drafted(unlocked))
    assert bodies(unlocked) == ["First."]
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    unlock(unlocked, qtbot)
    again = opened(unlocked, qtbot)
    qtbot.waitUntil(lambda: again.page.editor.toPlainText() == "First. Second.")
    by_name(again, "journal.entry.done").click()
    qtbot.waitUntil(lambda: bodies(unlocked) == ["First. Second."])
    assert drafted(unlocked) == {}


def test_another_room_or_another_entry_keeps_the_page(unlocked, room, qtbot):
    entry = core_of(unlocked)._journal.write("writing", "Other", "Other words", day=day(1))
    write(room, "one", qtbot)
    by_name(unlocked, "nav.today").click()
    qtbot.waitUntil(lambda: "one" in bodies(unlocked))
    opened(unlocked, qtbot)
    assert room.page.editor.toPlainText() == "one"  # the page is still open
    qtbot.keyClicks(room.page.editor, " two")
    room.open_entry(entry)
    qtbot.waitUntil(lambda: "one two" in bodies(unlocked))
    assert sorted(bodies(unlocked)) == ["Other words", "one two"]  # changed, not added once more


def test_what_could_not_be_kept_is_said_and_kept_with_the_next_words(unlocked, room, qtbot):
    core_of(unlocked).fails["keep_draft"] = MindMateError("disk.full")
    write(room, "one", qtbot)
    qtbot.waitUntil(lambda: room.error.isVisible())
    assert room.error.code == "disk.full"
    qtbot.keyClicks(room.page.editor, " two")
    qtbot.waitUntil(lambda: drafted(unlocked) == {"writing": PageState(body="one two")})


def test_an_entry_that_could_not_be_written_stays_a_draft(unlocked, room, qtbot):
    write(room, "one", qtbot)
    qtbot.waitUntil(lambda: "writing" in drafted(unlocked))
    core_of(unlocked).fails["write"] = MindMateError("disk.full")
    by_name(room, "journal.entry.done").click()
    qtbot.waitUntil(lambda: room.error.isVisible())
    assert drafted(unlocked) == {"writing": PageState(body="one")}
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    assert bodies(unlocked) == ["one"] or drafted(unlocked) == {"writing": PageState(body="one")}


def test_a_page_thrown_away_can_be_brought_back(unlocked, room, qtbot):
    write(room, "not so good", qtbot)
    room.page.before_menu()
    room.page.to_undo.trigger()
    qtbot.waitUntil(lambda: room.undo.isVisible())
    qtbot.waitUntil(lambda: drafted(unlocked) == {})
    assert bodies(unlocked) == []
    by_name(room, "journal.undo.do").click()
    assert room.page.editor.toPlainText() == "not so good"
    by_name(room, "journal.entry.done").click()
    qtbot.waitUntil(lambda: bodies(unlocked) == ["not so good"])


def test_a_changed_page_is_put_back_as_it_was(unlocked, room, qtbot):
    entry = core_of(unlocked)._journal.write("writing", "River", "First.", day=day(1))
    room.open_entry(entry)
    qtbot.waitUntil(lambda: room.page.kind == "writing")
    room.page.editor.selectAll()
    qtbot.keyClicks(room.page.editor, "gone")
    qtbot.waitUntil(lambda: entry in drafted(unlocked))
    room.page.before_menu()
    room.page.to_undo.trigger()
    assert room.page.editor.toPlainText() == "First."
    qtbot.waitUntil(lambda: drafted(unlocked) == {})
    assert bodies(unlocked) == ["First."]


def test_words_that_sound_hard_to_carry_bring_a_card_and_are_kept(unlocked, room, qtbot):
    core = core_of(unlocked)
    core.level = Level.CRISIS
    write(room, "I can't go on", qtbot)
    room.page.keep()
    qtbot.waitUntil(room.page.care.isVisible)
    qtbot.waitUntil(lambda: bodies(unlocked) == ["I can't go on"])
    assert core.judged == ["I can't go on"]
    by_name(room, "journal.care.more").click()
    assert unlocked.room is unlocked.help
    unlocked.close_help()
    assert room.page.editor.toPlainText() == "I can't go on"


def test_a_page_is_judged_after_a_pause_though_it_is_still_open(unlocked, room, qtbot):
    core_of(unlocked).level = Level.ELEVATED
    room.page._pause.setInterval(0)
    write(room, "no way out", qtbot)
    qtbot.waitUntil(room.page.care.isVisible)


def test_where_watching_fails_the_card_is_shown(unlocked, room, qtbot):
    core_of(unlocked).watching = "off"
    write(room, "an ordinary day", qtbot)
    room.page.keep()
    qtbot.waitUntil(room.page.care.isVisible)


def test_an_ordinary_page_brings_no_card(unlocked, room, qtbot):
    write(room, "an ordinary day", qtbot)
    room.page.keep()
    qtbot.waitUntil(lambda: core_of(unlocked).judged == ["an ordinary day"])
    settled(unlocked, qtbot)
    assert room.page.care.isHidden()


def test_the_card_goes_when_another_page_is_opened(unlocked, room, qtbot):
    core_of(unlocked).level = Level.CRISIS
    write(room, "dark", qtbot)
    room.page.keep()
    qtbot.waitUntil(room.page.care.isVisible)
    by_name(room, "journal.entry.done").click()
    room.write(PageState())
    assert room.page.care.isHidden()


def test_a_check_in_is_changed_like_a_page(unlocked, room, qtbot):
    entry = core_of(unlocked)._journal.write("mood", mood=2, day=day(0))
    room.open_entry(entry)
    qtbot.waitUntil(lambda: room.page.kind == "mood")
    by_name(room, "journal.entry.mood").click()
    by_name(room, "journal.entry.faces.3").click()
    room.page.editor.setFocus()
    qtbot.keyClicks(room.page.editor, "better")
    by_name(room, "journal.entry.done").click()

    def kept():
        page = core_of(unlocked)._journal.page(entry)
        return (page.kind, page.mood, page.body)

    qtbot.waitUntil(lambda: kept() == ("mood", 3, "better"))


def test_one_talks_about_a_page(unlocked, room, qtbot):
    write(room, "The same thought again", qtbot)
    by_name(room, "journal.entry.talkAbout").click()
    today = unlocked.home.today
    assert unlocked.home.rooms.currentWidget() is today
    assert today.composer.text == "The same thought again"
    assert today.entry is None
    qtbot.waitUntil(lambda: bodies(unlocked) == ["The same thought again"])


def test_a_day_of_the_month_gets_a_page_of_its_own(unlocked, room, qtbot):
    by_name(room, "journal.month.show").click()
    room.overview.month.choose(day(3))
    write(room, "what I forgot to write", qtbot)
    by_name(room, "journal.entry.done").click()
    qtbot.waitUntil(lambda: bodies(unlocked) == ["what I forgot to write"])
    (entry,) = core_of(unlocked)._journal.kept
    assert core_of(unlocked)._journal.page(entry.id).day == day(3)


def test_only_the_text_of_what_is_pasted_arrives(unlocked, room, qtbot):
    write(room, "", qtbot)
    rich = QMimeData()
    rich.setHtml("<b>bold</b><img src='http://example.org/x.png'>")
    rich.setText("bold")
    room.page.editor.insertFromMimeData(rich)
    room.page.heading.title.insertFromMimeData(rich)
    assert room.page.editor.toPlainText() == "bold"
    assert "<b" not in room.page.editor.toHtml().replace("<body", "")
    assert room.page.heading.title.text == "bold"


def test_tags_are_added_and_taken_away_by_keyboard(unlocked, room, qtbot):
    write(room, "", qtbot)
    field, tags = room.page.heading.tags.field, room.page.heading.tags
    field.setFocus()
    qtbot.keyClicks(field, "#one")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "two,")
    qtbot.keyClicks(field, "ONE,")  # is there already
    assert tags.tags == ("one", "two")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert tags.tags == ("one",)
    chip = by_name(room, "journal.tags.tag")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert tags.tags == ()
    assert QApplication.focusWidget() is field


def test_enter_in_the_title_goes_on_to_the_words(unlocked, room, qtbot):
    write(room, "", qtbot)
    title = room.page.heading.title
    title.setFocus()
    qtbot.keyClicks(title, "A title")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is room.page.editor
    assert title.text == "A title"


def test_a_deleted_page_is_not_drafted_anew(unlocked, room, qtbot):
    entry = core_of(unlocked)._journal.write("writing", "River", "First.", day=day(1))
    room.open_entry(entry)
    qtbot.waitUntil(lambda: room.page.kind == "writing")
    qtbot.keyClicks(room.page.editor, "more ")
    room.delete.ask(entry, "River")
    by_name(room, "delete.do").click()
    qtbot.waitUntil(lambda: bodies(unlocked) == [])
    settled(unlocked, qtbot)
    room.page.saving.hurry()
    settled(unlocked, qtbot)
    assert drafted(unlocked) == {}
    assert bodies(unlocked) == []


def test_drafts_of_messages_are_not_taken_for_pages(unlocked, qtbot):
    core = core_of(unlocked)
    ids = filled(core)
    core._drafts.words = {"conversation": "a message", ids["talk"]: "another message"}
    room = opened(unlocked, qtbot)
    settled(unlocked, qtbot)
    assert not room.page.shown
    assert of_draft("a message") is None
    assert of_draft('{"title": 1}') is None


def test_a_new_page_never_takes_the_place_of_one_that_was_not_put_away(unlocked, room, qtbot):
    core = core_of(unlocked)
    core._drafts.words = {"writing": PageState(body="left over").dumped()}
    write(room, "new", qtbot)  # before, or instead of, the page that was left
    qtbot.waitUntil(lambda: bodies(unlocked) == ["left over"])
    qtbot.waitUntil(lambda: drafted(unlocked) == {"writing": PageState(body="new")})
    by_name(room, "journal.entry.done").click()
    qtbot.waitUntil(lambda: sorted(bodies(unlocked)) == ["left over", "new"])


def test_ctrl_shift_n_begins_a_page_from_anywhere(unlocked, qtbot):
    qtbot.keyClick(
        unlocked, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    page = unlocked.home.journal.page
    assert page.kind == "writing"
    assert QApplication.focusWidget() is page.editor
    settled(unlocked, qtbot)
    assert QApplication.focusWidget() is page.editor
