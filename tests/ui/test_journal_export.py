"""Taking entries out: what is chosen, the warning before anything that isn't locked, progress, stopping."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from tests.ui.conftest import by_name, core_of
from tests.ui.test_journal import filled, opened, settled

from mindmate.errors import MindMateError
from mindmate.records import Filter
from mindmate.tasks import Work


class Exports:
    """Stands in for `core.upkeep.export`; notes what was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, list[str] | None]] = []
        self.error: MindMateError | None = None
        self.go = threading.Event()
        self.go.set()

    def __call__(self, file: str, work: Work, only: list[str] | None = None) -> None:
        work.report(3)
        self.go.wait(60)
        if work.cancelled:
            raise MindMateError("cancelled")
        if self.error is not None:
            raise self.error
        self.asked.append((file, only))


@pytest.fixture
def exports(unlocked, monkeypatch):
    found = Exports()
    monkeypatch.setattr(core_of(unlocked).upkeep, "export", found, raising=False)
    yield found
    found.go.set()


@pytest.fixture
def room(unlocked, qtbot, exports):
    unlocked.ids = filled(core_of(unlocked))
    return opened(unlocked, qtbot)


def begin(room) -> None:
    by_name(room, "journal.several").click()
    by_name(room, "journal.export").click()


def said(room) -> str:
    return " ".join(label.text() for label in room.export.findChildren(QLabel) if label.isVisible())


def test_the_locked_archive_is_offered_first_and_needs_no_warning(unlocked, room):
    begin(room)
    assert by_name(room, "journal.export.archive").isChecked()
    assert "Anyone who gets this file can read it." not in said(room)


@pytest.mark.parametrize("name", ["pdf", "markdown", "json"])
def test_everything_else_warns_before_one_chooses_where(unlocked, room, name):
    begin(room)
    by_name(room, f"journal.export.{name}").click()
    assert "Anyone who gets this file can read it." in said(room)
    assert "I understand" in by_name(room, "journal.export.go").accessibleName()


def test_nothing_is_written_unless_the_person_pointed_somewhere(unlocked, room, exports, monkeypatch, qtbot):
    begin(room)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    by_name(room, "journal.export.go").click()
    settled(unlocked, qtbot)
    assert exports.asked == []


def test_chosen_entries_are_written_where_the_person_pointed(
    unlocked, room, exports, monkeypatch, qtbot, tmp_path
):
    by_name(room, "journal.several").click()
    rows = room.overview.list
    for name in ("river", "talk"):
        index = room.overview.model.index_of(unlocked.ids[name])
        rows.selectionModel().select(index, rows.selectionModel().SelectionFlag.Select)
    assert "2" in room.overview._count.text()
    by_name(room, "journal.export").click()
    by_name(room, "journal.export.json").click()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    by_name(room, "journal.export.go").click()
    chosen = [unlocked.ids["river"], unlocked.ids["talk"]]
    qtbot.waitUntil(lambda: exports.asked == [(str(tmp_path / "mine.json"), chosen)])
    qtbot.waitUntil(lambda: "Written to mine.json." in said(room))
    assert "isn’t locked" in said(room)
    by_name(room, "journal.export.leave").click()
    assert room.overview.isVisible()


def test_what_the_list_shows_is_exported_whole_not_only_what_was_read(
    unlocked, room, exports, qtbot, tmp_path
):
    room.overview.ask(Filter(moods=frozenset({4, 2})))
    settled(unlocked, qtbot)
    begin(room)
    assert "what the list shows" in said(room)
    room.export.write_to(tmp_path / "some.mmb")
    ids = [unlocked.ids["low"], unlocked.ids["river"]]
    qtbot.waitUntil(lambda: exports.asked == [(str(tmp_path / "some.mmb"), ids)])


def test_the_whole_journal_goes_with_all_that_belongs_to_it(unlocked, room, exports, qtbot, tmp_path):
    begin(room)
    assert "the whole journal" in said(room)
    room.export.write_to(tmp_path / "all.mmb")
    qtbot.waitUntil(lambda: exports.asked == [(str(tmp_path / "all.mmb"), None)])


def test_one_entry_is_exported_from_its_page(unlocked, room, exports, qtbot, tmp_path):
    room.open_entry(unlocked.ids["talk"])
    qtbot.waitUntil(lambda: room.page.kind == "conversation")
    room.page.to_export.trigger()
    room.export.write_to(tmp_path / "one.mmb")
    qtbot.waitUntil(lambda: exports.asked == [(str(tmp_path / "one.mmb"), [unlocked.ids["talk"]])])
    by_name(room, "journal.export.leave").click()
    assert room.page.isVisible()  # back to where one was


def test_a_long_export_says_how_far_it_is_and_can_be_stopped(unlocked, room, exports, qtbot, tmp_path):
    exports.go.clear()
    begin(room)
    room.export.write_to(tmp_path / "all.mmb")
    qtbot.waitUntil(lambda: "3 entries so far" in said(room))
    by_name(room, "journal.export.stop").click()
    exports.go.set()
    qtbot.waitUntil(lambda: "Nothing was written." in said(room))
    assert exports.asked == []
    assert by_name(room, "journal.export.go").isVisible()


def test_locking_calls_an_export_off(unlocked, room, exports, qtbot, tmp_path):
    exports.go.clear()
    begin(room)
    room.export.write_to(tmp_path / "all.mmb")
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
        exports.go.set()
    settled(unlocked, qtbot)
    assert exports.asked == []


def test_what_went_wrong_is_said(unlocked, room, exports, qtbot, tmp_path):
    exports.error = MindMateError("exchange.exists", name="all.mmb")
    begin(room)
    room.export.write_to(tmp_path / "all.mmb")
    qtbot.waitUntil(lambda: room.error.isVisible())
    assert room.error.code == "exchange.exists"


def test_escape_leaves_the_export(unlocked, room, qtbot):
    begin(room)
    assert QApplication.focusWidget() is by_name(room, "journal.export.archive")
    assert unlocked.home.leave_room()
    assert room.overview.isVisible()
