"""The journal's room over the real app: a real vault, the real screen's word list, no model."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator

import pytest
from tests.costs import CHEAP
from tests.scanning import find_words
from tests.ui.conftest import by_name, unlock
from tests.ui.fake_core import PASSPHRASE
from tests.ui.test_journal import opened, settled, shown

from mindmate import paths
from mindmate.app import App
from mindmate.records import HIT_START, Filter, Level, Origin, Role
from mindmate.safety.values import Screening
from mindmate.ui.journal.page_state import PageState, of_draft
from mindmate.ui.shell import MainWindow
from mindmate.vault.vault import Vault

WORDS = "zeppelin over the river"


def judged(text: str, earlier: object = ()) -> Screening:
    """Stands in for the screen, whose process takes long to start."""
    del earlier
    return Screening(Level.CRISIS if "can't go on" in text else Level.NONE, (), "en", 1.0, "full")


def new_app() -> App:
    return App(paths.find(), kdf=CHEAP, screen=judged, engine=lambda: None)  # type: ignore[arg-type, return-value]


@pytest.fixture
def window(open_window, qtbot) -> Iterator[MainWindow]:
    """A window over the real app, unlocked."""
    app = new_app()
    app.create_vault(bytearray(PASSPHRASE.encode()))
    app.lock()
    app.change_settings(welcomed=True, country="DE")
    window = open_window(app)
    unlock(window, qtbot)
    yield window
    window.close()
    settled(window, qtbot)
    app.close()


def write(room, words: str, qtbot) -> None:
    by_name(room, "journal.write").click()
    qtbot.keyClicks(room.page.editor, words)


def test_write_keep_find_change_export_and_delete(window, qtbot, tmp_path):
    core, room = window._core, opened(window, qtbot)
    write(room, WORDS, qtbot)
    by_name(room, "journal.entry.mood").click()
    by_name(room, "journal.entry.faces.4").click()
    by_name(room, "journal.entry.done").click()
    qtbot.waitUntil(lambda: len(shown(room)) == 1)
    (entry,) = shown(room)
    assert core.drafts.all() == []
    room.overview.ask(Filter(text="zepp", moods=frozenset({4})))
    qtbot.waitUntil(lambda: bool(shown(room)) and HIT_START in room.overview.model.entries[0].preview)
    room.open_entry(entry)
    qtbot.waitUntil(lambda: room.page.editor.toPlainText() == WORDS)
    room.page.editor.to_end()
    qtbot.keyClicks(room.page.editor, ", twice")
    room.page.keep()
    qtbot.waitUntil(lambda: core.journal.page(entry).body == f"{WORDS}, twice")
    room.page.to_export.trigger()
    by_name(room, "journal.export.json").click()
    room.export.write_to(tmp_path / "one.json")
    qtbot.waitUntil(lambda: not room.export.busy)
    (exported,) = json.loads((tmp_path / "one.json").read_text("utf-8"))["entries"]
    assert (exported["id"], exported["mood"]) == (entry, 4)
    by_name(room, "journal.export.leave").click()
    room.delete.ask(entry, "")
    by_name(room, "delete.do").click()
    qtbot.waitUntil(lambda: "None of MindMate’s own backups holds it" in room.delete.text)
    assert core.journal.entries() == []
    assert core.journal.search("zeppelin") == []


@pytest.mark.parametrize("ending", [".mmb", ".pdf", ""])
def test_every_kind_of_file_is_made(window, qtbot, tmp_path, ending):
    window._core.journal.write("writing", "River", WORDS)
    room = opened(window, qtbot)
    name = {".mmb": "archive", ".pdf": "pdf", "": "markdown"}[ending]
    by_name(room, "journal.several").click()
    by_name(room, "journal.export").click()
    by_name(room, f"journal.export.{name}").click()
    room.export.write_to(tmp_path / f"journal{ending}")
    qtbot.waitUntil(lambda: not room.export.busy)
    found = tmp_path / f"journal{ending}"
    assert found.exists()
    words = b"".join(file.read_bytes() for file in ([found] if found.is_file() else found.iterdir()))
    assert (b"zeppelin" in words) is (ending == "")  # a PDF's letters are numbers of glyphs
    assert room.error.isHidden()


def test_a_killed_process_leaves_the_draft(window, qtbot, tmp_path):
    room = opened(window, qtbot)
    write(room, WORDS, qtbot)
    qtbot.waitUntil(lambda: window._core.drafts.text("writing") != "")
    copied = tmp_path / "copied"
    shutil.copytree(
        paths.find().vault, copied, ignore=shutil.ignore_patterns("*lock*")
    )  # as a kill leaves it
    vault = Vault.open(copied, bytearray(PASSPHRASE.encode()))
    try:
        (draft,) = vault.drafts.all()
        assert of_draft(draft.text) == PageState(body=WORDS)
    finally:
        vault.close()


def test_locked_in_the_middle_of_a_word_and_nothing_of_it_on_the_disk(window, qtbot):
    room = opened(window, qtbot)
    write(room, WORDS, qtbot)
    with qtbot.waitSignal(window.locked):
        window.lock()
    home = paths.find().vault.parent
    assert find_words(home, [WORDS, "zeppelin"]) == []
    (home / "control").write_text(WORDS)
    assert find_words(home, [WORDS, "zeppelin"]) != []
    (home / "control").unlink()
    unlock(window, qtbot)
    again = opened(window, qtbot)
    qtbot.waitUntil(lambda: again.page.editor.toPlainText() == WORDS)


def test_hard_words_bring_the_card_of_the_country(window, qtbot):
    room = opened(window, qtbot)
    write(room, "I can't go on", qtbot)
    by_name(room, "journal.entry.title").setFocus()
    room.page.keep()
    qtbot.waitUntil(room.page.care.isVisible)
    qtbot.waitUntil(lambda: [page.body for page in window._core.journal.pages()] == ["I can't go on"])


def test_a_conversation_is_in_the_list_and_only_that_in_the_sidebar(window, qtbot):
    journal = window._core.journal
    talk = journal.create(title="The talk")
    journal.append(talk, Role.USER, "The talk")
    journal.append(talk, Role.ASSISTANT, "I hear you.", origin=Origin.MODEL)
    journal.write("mood", mood=3)
    window.home.sidebar.refresh()
    room = opened(window, qtbot)
    assert len(shown(room)) == 2
    sidebar = window.home.sidebar.list
    texts = [sidebar.item(at).text() for at in range(sidebar.count())]
    assert texts[1:] == ["The talk"]
