"""The settings and the conversation over the real app: a real vault, a real shelf; only the model is scripted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from tests.costs import CHEAP
from tests.lenient import Lenient
from tests.making_gguf import gguf, write
from tests.scanning import find_words
from tests.ui.conftest import unlock
from tests.ui.test_first_start import shown_text

from mindmate import paths
from mindmate.app import App
from mindmate.replies import ReplyEnd, TextPiece
from mindmate.safety.screen import Screener

pytestmark = pytest.mark.window

PASSPHRASE = "lighthouse marmalade trombone"
ANOTHER = "harbour velvet seven lanterns"
WORDS = "a zeppelin over the harbour"


class Echo:
    """Answers each time with other words."""

    context = 4096

    def __init__(self) -> None:
        self.answers = 0

    def reply(self, messages: Sequence[tuple[str, str]], **_: object) -> Iterator[object]:
        self.answers += 1
        yield TextPiece(f"Answer number {self.answers}.")
        yield ReplyEnd("end", 0, 0, 3)

    def stop(self) -> None:
        pass

    def measure(self, messages: Sequence[tuple[str, str]]) -> tuple[int, list[int]]:
        counts = [len(text.split()) for _, text in messages]
        return sum(counts), counts


@pytest.fixture
def window(open_window, qtbot):
    places = paths.find()
    places.prepare()
    echo = Echo()
    core = App(places, kdf=CHEAP, engine=lambda: echo, screen=Screener(None, None), new_guard=Lenient)
    core.create_vault(bytearray(PASSPHRASE.encode()))
    core.lock()
    core.change_settings(welcomed=True, country="GB", reply_length="short")
    found = open_window(core)
    unlock(found, qtbot, PASSPHRASE)
    yield found
    found.close()
    qtbot.waitUntil(lambda: not found._bridge.busy)
    core.lock()


def say(window, qtbot, words):
    today = window.home.today
    today.composer.put(words)
    qtbot.keyClick(today.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not today.streaming and not window._bridge.busy)


def test_retry_edit_version_mark_and_delete_reach_the_vault(window, qtbot):
    core, today = window._core, window.home.today
    say(window, qtbot, WORDS)
    today.strip.buttons["retry"].click()
    qtbot.waitUntil(lambda: not today.streaming and not window._bridge.busy)
    shown = core.journal.messages(today.entry)
    assert [m.text for m in shown] == [WORDS, "Answer number 2."]
    assert (shown[1].version, shown[1].versions) == (2, 2)
    today.strip.buttons["helped"].click()
    qtbot.waitUntil(lambda: core.feedback.marks() == {shown[1].id: "helped"})
    today.doing.do("edit", shown[0])
    today.composer.put("other words")
    qtbot.keyClick(today.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not today.streaming and not window._bridge.busy)
    assert [m.text for m in core.journal.messages(today.entry)] == ["other words", "Answer number 3."]
    today.doing.do("earlier", core.journal.messages(today.entry)[0])
    qtbot.waitUntil(lambda: WORDS in today.transcript.toPlainText())
    assert "Answer number 2." in today.transcript.toPlainText()
    today.doing.do("delete", core.journal.messages(today.entry)[0])
    today.deleting.do.click()
    qtbot.waitUntil(lambda: not window._bridge.busy and today.transcript.parts_with_messages() == [])
    assert core.journal.messages(today.entry) == []
    assert core.feedback.marks() == {}


def test_a_draft_is_on_the_disk_but_not_in_the_clear(window, qtbot, mindmate_home):
    field = window.home.today.composer.field
    qtbot.keyClicks(field, WORDS)
    qtbot.waitUntil(lambda: window._core.drafts.all() != [])
    window.lock()
    qtbot.waitUntil(lambda: not window._core.unlocked and not window._bridge.busy)
    assert find_words(mindmate_home, ["zeppelin"]) == []
    (mindmate_home / "control").write_text(WORDS)
    assert find_words(mindmate_home, ["zeppelin"]) != []
    unlock(window, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: window.home.today.composer.text == WORDS)


def test_a_copy_a_new_passphrase_and_going_back(window, qtbot, tmp_path):
    core = window._core
    say(window, qtbot, WORDS)
    window.home.show_settings("keeping")
    keeping = window.home.settings.keeping
    file = tmp_path / "copy.mmb"
    keeping.back_up(str(file))
    qtbot.waitUntil(lambda: "is written" in keeping.status.text())
    assert file.stat().st_size > 1000
    core.upkeep.change_passphrase(bytearray(PASSPHRASE.encode()), bytearray(ANOTHER.encode()))
    say(window, qtbot, "written later")
    keeping.restoring.open()
    keeping.restoring.take(str(file))
    qtbot.waitUntil(lambda: keeping.restoring.which.count() == 1)
    qtbot.keyClicks(keeping.restoring.field, PASSPHRASE)
    keeping.restoring.do.click()
    qtbot.waitUntil(lambda: window.room is window.home and not window._bridge.busy)
    words = [m.text for entry in core.journal.entries() for m in core.journal.messages(entry.id)]
    assert WORDS in words
    assert "written later" not in words


def test_everything_is_erased_and_begins_anew(window, qtbot):
    say(window, qtbot, WORDS)
    window.home.show_settings("keeping")
    erasing = window.home.settings.keeping.erasing
    erasing.open()
    qtbot.keyClicks(erasing.field, PASSPHRASE)
    erasing.do.click()
    qtbot.waitUntil(lambda: window.onboarding is not None and not window._bridge.busy)
    assert not window._core.has_vault()
    assert "A quiet place to talk" in shown_text(window.onboarding)


def test_an_own_model_is_added_chosen_and_taken_off(window, qtbot, tmp_path):
    file = str(write(tmp_path, gguf(), "own.gguf"))
    window.home.show_settings("companion")
    companion = window.home.settings.companion
    companion.add(file)
    qtbot.waitUntil(lambda: companion.row_of(file) is not None and not window._bridge.busy)
    companion.use(file)
    assert window._core.settings.model == file
    companion.verify(file)
    qtbot.waitUntil(lambda: "The file is sound" in shown_text(companion.row_of(file)))
    companion.remove(file)
    qtbot.waitUntil(lambda: companion.row_of(file) is None)
    assert window._core.settings.model == ""


def test_choices_are_in_the_file_and_nothing_else(window, qtbot):
    window.home.show_settings()
    window.home.settings.looks.theme.buttons["dark"].click()
    kept = json.loads(window._core.paths.settings.read_text("utf-8"))
    assert kept["theme"] == "dark"
    assert set(kept) == set(vars(window._core.settings))
