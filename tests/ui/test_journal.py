"""The journal's room: list, month, search, filters, reading again, deleting, choosing several."""

from __future__ import annotations

import threading
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_diary import Carried

from mindmate.conversation.model import Origin, Role
from mindmate.errors import MindMateError
from mindmate.records import HIT_START, BackupNote, Filter
from mindmate.ui.journal import words
from mindmate.ui.journal.cards import _marks
from mindmate.ui.journal.model import PAGE, ROW

TODAY = date.today()


def day(ago: int) -> str:
    return (TODAY - timedelta(days=ago)).isoformat()


def filled(core) -> dict[str, str]:
    """A few entries; their ids by title."""
    journal = core._journal
    ids = {
        "river": journal.write(
            "writing", "At the river", "Walked to the river.", mood=4, tags=["outside"], day=day(0)
        ),
        "soup": journal.write("writing", "", "Cooked soup, too salty.", day=day(2)),
        "low": journal.write("mood", body="Woke at four.", mood=2, tags=["sleep"], day=day(2)),
        "talk": journal.create(title="The talk with my sister"),
    }
    journal.carried[ids["talk"]] = Carried(day=day(5), mood=3, tags=("family",))
    journal.append(ids["talk"], Role.USER, "I don’t know how to tell my sister.")
    journal.append(ids["talk"], Role.ASSISTANT, "What do you fear she will **hear**?", origin=Origin.MODEL)
    return ids


@pytest.fixture
def room(unlocked, qtbot):
    """The journal, open, with a few entries in it."""
    unlocked.ids = filled(core_of(unlocked))
    return opened(unlocked, qtbot)


def opened(window, qtbot):
    by_name(window, "nav.journal").click()
    room = window.home.journal
    qtbot.waitUntil(lambda: not room.overview.model.reading and not window._bridge.busy)
    return room


def shown(room) -> list[str]:
    """The ids of the listed entries."""
    return [listed.id for listed in room.overview.model.entries]


def settled(window, qtbot):
    qtbot.waitUntil(lambda: not window._bridge.busy)


def everything_readable(room) -> str:
    model = room.overview.model
    parts = [str(model.data(model.index(at))) for at in range(model.rowCount())]
    parts += [each.text() for each in room.findChildren(QLabel)]
    parts += [each.text() for each in room.findChildren(QLineEdit)]
    parts += [each.toPlainText() for each in room.findChildren(QTextEdit)]
    return " ".join(parts)


# ---- the list --------------------------------------------------------------------------------------


def test_entries_stand_under_their_days_the_newest_first(unlocked, room):
    ids, model = unlocked.ids, room.overview.model
    assert shown(room) == [ids["river"], ids["low"], ids["soup"], ids["talk"]]
    rows = [model.index(at).data(ROW) for at in range(model.rowCount())]
    heads = [words.day_name(row.day) for row in rows if row.listed is None]
    assert len(heads) == 3
    assert heads[0].startswith("Today")
    assert not any(model.flags(model.index(at)) for at, row in enumerate(rows) if row.listed is None)


def test_an_entry_says_to_a_screen_reader_what_its_card_shows(unlocked, room):
    model = room.overview.model
    said = model.data(model.index_of(unlocked.ids["river"]), Qt.ItemDataRole.AccessibleTextRole)
    for part in ("At the river", "Writing", "Good", "outside", "Walked to the river."):
        assert part in said


def test_a_long_journal_is_read_a_page_at_a_time(unlocked, qtbot):
    core = core_of(unlocked)
    for number in range(PAGE * 2 + 7):
        core._journal.write("writing", f"Page {number}", day=day(number))
    room = opened(unlocked, qtbot)
    assert len(shown(room)) == PAGE
    rows = room.overview.list
    for expected in (PAGE * 2, PAGE * 2 + 7):
        rows.scrollToBottom()
        qtbot.waitUntil(lambda expected=expected: len(shown(room)) == expected)
    assert room.overview.model.complete
    assert len(set(shown(room))) == PAGE * 2 + 7


def test_the_window_does_not_wait_for_the_vault(unlocked, qtbot):
    filled(core_of(unlocked))
    opened(unlocked, qtbot)
    names = set()
    core_of(unlocked)._journal.slow = lambda _method: names.add(threading.current_thread().name)
    unlocked.home.journal.overview.model.refresh()
    settled(unlocked, qtbot)
    assert names == {"window-journal"}


def test_an_empty_journal_says_what_will_be_here(unlocked, qtbot):
    room = opened(unlocked, qtbot)
    assert "Nothing is here yet" in room.overview.note.text()
    assert room.overview.note.isVisible()


def test_arrows_enter_and_escape_go_through_the_list(unlocked, room, qtbot):
    rows = room.overview.list
    rows.to_first()
    assert rows.currentIndex().data(ROW).listed.id == unlocked.ids["river"]
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().data(ROW).listed.id == unlocked.ids["low"]  # over the heading of a day
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.page.kind == "mood")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: room.overview.isVisible())
    assert not room.page.shown
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert unlocked.home.rooms.currentWidget() is unlocked.home.today


def test_what_is_listed_is_painted(unlocked, room, qtbot):
    def picture() -> QImage:
        return room.overview.list.viewport().grab().toImage()

    before = picture()
    room.overview.ask(Filter(text="river"))
    settled(unlocked, qtbot)
    assert picture() != before
    room.overview.ask(Filter())
    settled(unlocked, qtbot)
    assert picture() == before


# ---- search and filters ----------------------------------------------------------------------------


def test_search_finds_while_one_types_and_marks_what_it_found(unlocked, room, qtbot):
    room.focus_search()
    qtbot.keyClicks(room.overview.search, "salty")
    qtbot.waitUntil(lambda: shown(room) == [unlocked.ids["soup"]])
    assert HIT_START in room.overview.model.entries[0].preview
    qtbot.keyClick(room.overview.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown(room)) == 4)
    assert room.overview.search.text() == ""


def test_marks_are_counted_as_qt_counts():
    text, marks = _marks(f"😀 {HIT_START}river\ue001 x")
    assert text == "😀 river x"
    assert marks == [(3, 5)]


def test_an_answer_that_was_overtaken_is_not_shown(unlocked, room, qtbot):
    room.overview.ask(Filter(text="sister"))
    room.overview.ask(Filter(text="soup"))
    settled(unlocked, qtbot)
    assert shown(room) == [unlocked.ids["soup"]]


def test_a_search_that_finds_nothing_says_so(unlocked, room, qtbot):
    room.overview.ask(Filter(text="zeppelin"))
    qtbot.waitUntil(lambda: shown(room) == [])
    assert "Nothing fits" in room.overview.note.text()


@pytest.mark.parametrize(
    ("chip", "found"),
    [
        ("journal.filter.mood", ["low"]),
        ("journal.filter.writing", ["river", "soup"]),
        ("journal.filter.mood.4", ["river"]),
        ("journal.filter.week", ["river", "low", "soup", "talk"]),
    ],
)
def test_filters_narrow_the_list_and_are_taken_away_again(unlocked, room, qtbot, chip, found):
    room.overview.narrow.click()
    by_name(room, chip).click()
    qtbot.waitUntil(lambda: shown(room) == [unlocked.ids[name] for name in found])
    by_name(room, "journal.active.chip").click()
    qtbot.waitUntil(lambda: len(shown(room)) == 4 and room.overview.wanted.empty)
    assert not by_name(room, chip).isChecked()


def test_tags_of_the_journal_are_offered_as_filters(unlocked, room, qtbot):
    room.overview.narrow.click()
    chips = {chip.accessibleName(): chip for chip in room.overview.filters._tags.values()}
    assert set(chips) == {"#outside", "#sleep", "#family"}
    chips["#sleep"].click()
    qtbot.waitUntil(lambda: shown(room) == [unlocked.ids["low"]])


def test_days_from_and_to_are_asked_for(unlocked, room, qtbot):
    room.overview.narrow.click()
    by_name(room, "journal.filter.dates").click()
    first, last = by_name(room, "journal.filter.first"), by_name(room, "journal.filter.last")
    first.setDate(QDate.currentDate().addDays(-3))
    last.setDate(QDate.currentDate().addDays(-1))
    qtbot.waitUntil(lambda: shown(room) == [unlocked.ids["low"], unlocked.ids["soup"]])
    first.setDate(QDate.currentDate())  # the other way round means the same
    last.setDate(QDate.currentDate().addDays(-3))
    qtbot.waitUntil(lambda: len(shown(room)) == 3)


# ---- the month -------------------------------------------------------------------------------------


def test_the_month_shows_moods_and_a_day_narrows_the_list(unlocked, room, qtbot):
    by_name(room, "journal.month.show").click()
    settled(unlocked, qtbot)
    month = room.overview.month
    month.show_day(words.qdate(day(2)))
    settled(unlocked, qtbot)
    model = month.grid.month
    cell = model.cell(model.index_of(words.qdate(day(2))))
    assert (cell.count, cell.mood) == (2, 2.0)
    said = model.data(model.index_of(words.qdate(day(2))), Qt.ItemDataRole.AccessibleTextRole)
    assert "2 entries" in said
    assert "Low" in said
    month.grid.go(words.qdate(day(2)))
    qtbot.keyClick(month.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(room) == [unlocked.ids["low"], unlocked.ids["soup"]])
    qtbot.keyClick(month.grid, Qt.Key.Key_Return)  # once more: every day again
    qtbot.waitUntil(lambda: len(shown(room)) == 4)


def test_arrows_go_across_the_ends_of_months(unlocked, room, qtbot):
    by_name(room, "journal.month.show").click()
    month = room.overview.month
    month.show_day(QDate(2026, 3, 1))
    month.grid.go(QDate(2026, 3, 1))
    for key, to in (
        (Qt.Key.Key_Left, QDate(2026, 2, 28)),
        (Qt.Key.Key_Down, QDate(2026, 3, 7)),
        (Qt.Key.Key_PageDown, QDate(2026, 4, 7)),
        (Qt.Key.Key_PageUp, QDate(2026, 3, 7)),
        (Qt.Key.Key_Home, QDate.currentDate()),
    ):
        qtbot.keyClick(month.grid, key)
        assert month.grid.date == to
    assert month.name.text() == words.QLocale().toString(QDate.currentDate(), "MMMM yyyy")
    settled(unlocked, qtbot)


def test_every_day_of_a_month_is_in_its_grid(unlocked, room):
    model = room.overview.month.grid.month
    for month in range(1, 13):
        model.show_month(QDate(2026, month, 1))
        for number in range(1, QDate(2026, month, 1).daysInMonth() + 1):
            index = model.index_of(QDate(2026, month, number))
            assert index.isValid()
            assert model.cell(index).inside


# ---- reading again ---------------------------------------------------------------------------------


def test_a_conversation_is_read_again_from_its_beginning(unlocked, room, qtbot):
    room.open_entry(unlocked.ids["talk"])
    qtbot.waitUntil(lambda: room.page.kind == "conversation")
    assert room.page.transcript.texts()[0] == "I don’t know how to tell my sister."
    assert room.page.transcript.verticalScrollBar().value() == 0
    assert room.page.heading.title.text == "The talk with my sister"
    assert room.page.heading.tags.tags == ("family",)


def test_one_goes_on_with_an_old_conversation(unlocked, room, qtbot):
    room.open_entry(unlocked.ids["talk"])
    qtbot.waitUntil(lambda: room.page.kind == "conversation")
    by_name(room, "journal.entry.goOn").click()
    home = unlocked.home
    qtbot.waitUntil(lambda: home.today.entry == unlocked.ids["talk"])
    assert home.rooms.currentWidget() is home.today
    qtbot.waitUntil(lambda: "my sister" in home.today.transcript.toPlainText())


def test_title_mood_and_tags_of_a_conversation_are_kept_as_they_are_changed(unlocked, room, qtbot):
    core, entry = core_of(unlocked), unlocked.ids["talk"]
    room.open_entry(entry)
    qtbot.waitUntil(lambda: room.page.kind == "conversation")
    room.page.heading.title.setFocus()
    room.page.heading.title.selectAll()
    qtbot.keyClicks(room.page.heading.title, "Christmas")
    by_name(room, "journal.entry.mood").click()
    by_name(room, "journal.entry.faces.5").click()
    field = by_name(room, "journal.tags.add")
    qtbot.keyClicks(field, "hard talks,")
    by_name_all = [chip for chip in room.page.heading.tags._chips if "family" in chip.accessibleName()]
    by_name_all[0].click()

    def kept():
        page = core.journal.page(entry)
        return (page.title, page.mood, page.tags)

    qtbot.waitUntil(lambda: kept() == ("Christmas", 5, ("hard talks",)))
    qtbot.waitUntil(lambda: room.page.status.text() == "Kept.")
    assert core.journal.messages(entry)[0].text.startswith("I don’t know")


def test_writing_about_a_conversation_begins_a_page_with_its_name_and_tags(unlocked, room, qtbot):
    room.open_entry(unlocked.ids["talk"])
    qtbot.waitUntil(lambda: room.page.kind == "conversation")
    by_name(room, "journal.entry.writeAbout").click()
    qtbot.waitUntil(lambda: room.page.kind == "writing")
    assert room.page.entry == ""
    assert room.page.heading.title.text == "About “The talk with my sister”"
    assert room.page.heading.tags.tags == ("family",)
    assert QApplication.focusWidget() is room.page.editor


def test_an_entry_that_is_gone_leads_back_to_the_list(unlocked, room, qtbot):
    core_of(unlocked)._journal.delete(unlocked.ids["soup"])
    room.open_entry(unlocked.ids["soup"])
    qtbot.waitUntil(lambda: room.error.isVisible())
    assert room.overview.isVisible()
    assert room.error.code == "entry.missing"


def test_a_list_that_cannot_be_read_is_said(unlocked, room, qtbot):
    core_of(unlocked).fails["listed"] = MindMateError("vault.damaged")
    room.overview.model.refresh()
    qtbot.waitUntil(lambda: room.error.isVisible())


# ---- deleting --------------------------------------------------------------------------------------


def test_deleting_says_which_backups_still_hold_it(unlocked, room, qtbot):
    core, entry = core_of(unlocked), unlocked.ids["river"]
    core.shelf_of_backups = [BackupNote("one", 1_790_000_000_000, 10)]
    room.open_entry(entry)
    qtbot.waitUntil(lambda: room.page.kind == "writing")
    room.page.before_menu()
    room.page.to_delete.trigger()
    assert "At the river" in room.delete.text
    by_name(room, "delete.do").click()
    qtbot.waitUntil(lambda: "may still hold it" in room.delete.text)
    assert entry not in [kept.id for kept in core.journal.kept]
    qtbot.waitUntil(lambda: entry not in shown(room))
    assert not room.page.shown
    by_name(room, "delete.backups").click()
    qtbot.waitUntil(lambda: core.shelf_of_backups == [])


def test_the_delete_key_asks_first(unlocked, room, qtbot):
    room.overview.list.to_first()
    qtbot.keyClick(room.overview.list, Qt.Key.Key_Delete)
    assert room.delete.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert room.delete.isHidden()
    assert len(core_of(unlocked).journal.kept) == 4


def test_what_was_deleted_in_the_journal_is_gone_from_today_as_well(unlocked, room, qtbot):
    entry = unlocked.ids["talk"]
    room.go_on.emit(entry)
    qtbot.waitUntil(lambda: unlocked.home.today.entry == entry)
    opened(unlocked, qtbot)
    room.delete.ask(entry, "The talk")
    by_name(room, "delete.do").click()
    qtbot.waitUntil(lambda: unlocked.home.today.entry is None)


# ---- locking ---------------------------------------------------------------------------------------


def test_nothing_of_the_journal_stays_after_locking(unlocked, room, qtbot):
    room.overview.ask(Filter(text="river"))
    room.open_entry(unlocked.ids["river"])
    qtbot.waitUntil(lambda: room.page.kind == "writing")
    secrets = ("river", "outside", "sister", "salty")
    assert any(secret in everything_readable(room) for secret in secrets)  # the control
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    assert not any(secret in everything_readable(room) for secret in secrets)
    assert room.overview.model.rowCount() == 0
    assert not room.page.editor.document().isUndoAvailable()
    assert room.overview.list.cards._counted == {}
    unlock(unlocked, qtbot)
    again = opened(unlocked, qtbot)
    assert len(shown(again)) == 4  # and the search is forgotten


def test_an_answer_that_comes_after_locking_is_dropped(unlocked, room, qtbot):
    room.overview.model.refresh()
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    settled(unlocked, qtbot)
    assert room.overview.model.rowCount() == 0


# ---- how it stands ---------------------------------------------------------------------------------


def test_list_and_page_stand_beside_each_other_where_there_is_room(unlocked, room, qtbot):
    unlocked.resize(2200, 1000)
    qtbot.waitUntil(lambda: room.wide)
    room.open_entry(unlocked.ids["river"])
    qtbot.waitUntil(lambda: room.page.kind == "writing")
    assert room.overview.isVisible()
    assert room.page.isVisible()
    qtbot.waitUntil(room.overview.month.isVisible)
    assert not room.page.back.isVisible()
    assert room.overview.list.chosen() == [unlocked.ids["river"]]
    unlocked.resize(800, 700)
    qtbot.waitUntil(lambda: not room.wide)
    assert not room.overview.isVisible()
    assert room.page.back.isVisible()


def test_from_right_to_left_the_face_stands_on_the_right(unlocked, room, qtbot):
    rows = room.overview.list

    def busy_half(image: QImage) -> str:
        """On which side of the first card the face, the only coloured thing, stands."""
        mood = unlocked.test_look.colour("mood_4").rgb()
        at = [x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == mood]
        assert at
        return "left" if sum(at) / len(at) < image.width() / 2 else "right"

    assert busy_half(rows.viewport().grab().toImage()) == "left"
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert busy_half(rows.viewport().grab().toImage()) == "right"


def test_the_lists_are_lists_and_the_month_is_a_table_to_a_screen_reader(unlocked, room):
    roles = QAccessible.Role
    for widget, role in ((room.overview.list, roles.List), (room.overview.month.grid, roles.Table)):
        assert QAccessible.queryAccessibleInterface(widget).role() == role
