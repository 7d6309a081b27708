"""What the lock screen offers where the vault is damaged, or the passphrase is lost; what is said of backups."""

import pytest
from PySide6.QtCore import Qt
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import PASSPHRASE, START, FakeCore
from tests.ui.test_lock import everything_shown, talk

from mindmate.errors import MindMateError
from mindmate.records import BackupNote

DAY = 86_400_000
BACKUPS = [BackupNote(f"b{n}.mmb", START - n * DAY, 1000) for n in range(3)]


@pytest.fixture
def damaged(open_window, qtbot):
    """A lock screen that has met a damaged vault, with three backups on the shelf."""
    core = FakeCore(vault=True)
    core.damaged, core.shelf_of_backups = True, list(BACKUPS)
    window = open_window(core)
    screen = window.lock_screen
    assert not screen.damage.isVisible()
    qtbot.keyClicks(screen.field, PASSPHRASE)
    screen.submit.click()
    qtbot.waitUntil(lambda: screen.damage.isVisible())
    return window


def test_damage_is_said_and_the_newest_backup_is_offered_with_its_day(damaged, qtbot):
    screen, core = damaged.lock_screen, core_of(damaged)
    assert screen.error.code == "vault.damaged"
    assert "2026" in screen.damage.restore.text().replace("\n", " ")
    screen.damage.restore.click()
    assert screen.error.code == "passphrase.empty"
    assert core.restored == ""
    qtbot.keyClicks(screen.field, PASSPHRASE)
    screen.damage.restore.click()
    qtbot.waitUntil(lambda: damaged.room is damaged.home)
    assert core.restored == "b0.mmb"
    assert not screen.damage.isVisible()
    assert not any(core.passphrases[-1])


def test_a_backup_from_elsewhere_can_be_chosen(damaged, qtbot):
    qtbot.keyClicks(damaged.lock_screen.field, PASSPHRASE)
    damaged.lock_screen.damage.restore_wanted.emit("/media/stick/b.mmb")
    qtbot.waitUntil(lambda: damaged.room is damaged.home)
    assert core_of(damaged).restored == "/media/stick/b.mmb"


@pytest.mark.parametrize("button", ["unlock.salvage", "unlock.readOnly"])
def test_what_is_readable_can_be_saved_or_only_read(damaged, qtbot, button):
    qtbot.keyClicks(damaged.lock_screen.field, PASSPHRASE)
    by_name(damaged, button).click()
    qtbot.waitUntil(lambda: damaged.room is damaged.home)
    assert core_of(damaged).saved == (button == "unlock.salvage")


def test_a_wrong_passphrase_keeps_the_offer(damaged, qtbot):
    qtbot.keyClicks(damaged.lock_screen.field, "something else")
    damaged.lock_screen.damage.restore.click()
    qtbot.waitUntil(lambda: damaged.lock_screen.error.code == "vault.wrong_passphrase")
    assert damaged.lock_screen.damage.isVisible()


def test_without_any_backup_none_is_offered(open_window, qtbot):
    core = FakeCore(vault=True)
    core.damaged = True
    core.fails["backups"] = MindMateError("disk.denied")
    window = open_window(core)
    qtbot.keyClicks(window.lock_screen.field, PASSPHRASE)
    window.lock_screen.submit.click()
    qtbot.waitUntil(lambda: window.lock_screen.damage.isVisible())
    assert not window.lock_screen.damage.restore.isVisible()
    assert window.lock_screen.damage.save.isVisible()


def test_the_recovery_words_open_it_with_a_new_passphrase(open_window, qtbot):
    window = open_window(FakeCore(vault=True))
    screen, core = window.lock_screen, core_of(window)
    qtbot.keyClicks(screen.field, "half a guess")
    by_name(window, "unlock.lost").click()
    assert screen.field.text() == ""
    panel = screen.forgotten
    qtbot.waitUntil(lambda: panel.words.hasFocus())
    qtbot.keyClicks(panel.words, "one two three")
    for field in (panel.field, panel.again):
        qtbot.keyClicks(field, "lantern orchard velvet")
    core.fails["recover"] = MindMateError("recovery.mistyped")
    panel.submit.click()
    qtbot.waitUntil(lambda: screen.error.isVisible())
    assert screen.error.code == "recovery.mistyped"
    assert panel.words.toPlainText() == "one two three"  # not to be typed again for one letter
    for field in (panel.field, panel.again):
        qtbot.keyClicks(field, "lantern orchard velvet")
    panel.submit.click()
    qtbot.waitUntil(lambda: window.room is window.home)
    assert core.given_words == "one two three"
    assert panel.words.toPlainText() == panel.field.text() == ""


def test_one_can_go_back_to_the_passphrase(open_window, qtbot):
    window = open_window(FakeCore(vault=True))
    by_name(window, "unlock.lost").click()
    qtbot.keyClicks(window.lock_screen.forgotten.words, "one two")
    by_name(window, "unlock.forgottenClose").click()
    assert window.lock_screen.forgotten.words.toPlainText() == ""
    unlock(window, qtbot)


def test_trouble_in_the_background_is_said_once(unlocked, qtbot):
    core, error = core_of(unlocked), unlocked.home.today.error
    unlocked.tick()
    assert not error.isVisible()
    core.met = MindMateError("backup.not_made", "disk.full")
    unlocked.tick()
    assert error.isVisible()
    assert error.code == "backup.not_made"
    error.hide()
    unlocked.tick()
    assert not error.isVisible()


def test_damage_found_in_the_background_leads_to_the_offer_after_locking(unlocked, qtbot):
    core = core_of(unlocked)
    core.shelf_of_backups = list(BACKUPS)
    core.met = MindMateError("vault.damaged")
    unlocked.tick()
    assert unlocked.home.today.error.code == "vault.damaged"
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    assert unlocked.lock_screen.damage.isVisible()
    assert "Restore" in unlocked.lock_screen.damage.restore.text()


def test_deleting_asks_first_and_tells_which_backups_still_hold_it(unlocked, qtbot):
    talk(unlocked, qtbot)
    core, sidebar = core_of(unlocked), unlocked.home.sidebar
    core.shelf_of_backups = list(BACKUPS)
    qtbot.waitUntil(lambda: sidebar.list.count() == 2)
    entry = unlocked.home.today.entry
    sidebar.list.setFocus()
    sidebar.list.setCurrentRow(1)
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Delete)
    assert "something private" in sidebar.delete.text
    by_name(unlocked, "delete.close").click()
    assert not sidebar.delete.isVisible()
    assert core.journal.entry(entry)
    sidebar.list.setFocus()
    qtbot.keyClick(sidebar.list, Qt.Key.Key_Delete)
    by_name(unlocked, "delete.do").click()
    qtbot.waitUntil(lambda: "3 backups" in sidebar.delete.text)
    qtbot.waitUntil(lambda: sidebar.list.count() == 0)
    qtbot.waitUntil(lambda: "private" not in everything_shown(unlocked))
    assert unlocked.home.today.entry != entry
    with pytest.raises(MindMateError):
        core.journal.entry(entry)
    by_name(unlocked, "delete.backups").click()
    qtbot.waitUntil(lambda: "those backups too" in sidebar.delete.text)
    assert core.shelf_of_backups == []


def test_deleting_where_no_backup_holds_it_says_so_and_locking_forgets_the_title(unlocked, qtbot):
    talk(unlocked, qtbot)
    sidebar = unlocked.home.sidebar
    qtbot.waitUntil(lambda: sidebar.list.count() == 2)
    sidebar.list.setCurrentRow(1)
    sidebar.wish.trigger()
    assert "private" in sidebar.delete.text
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    assert sidebar.delete.text == ""
    unlock(unlocked, qtbot)
    qtbot.waitUntil(lambda: sidebar.list.count() == 2)
    sidebar.list.setCurrentRow(1)
    sidebar.wish.trigger()
    sidebar.delete.do.click()
    qtbot.waitUntil(lambda: "None of MindMate’s own backups" in sidebar.delete.text)


def test_a_journal_without_recovery_words_offers_them_until_they_are_kept(open_window, qtbot):
    core = FakeCore(vault=True)
    core.words_kept = False
    window = open_window(core)
    unlock(window, qtbot)
    qtbot.waitUntil(lambda: window.home.sidebar.recovery.isVisible())
    window.home.sidebar.recovery.click()
    assert window.room is window.recovery
    step = window.recovery.step
    first = step.words[0]
    assert first in everything_shown(window)
    step.next.click()
    assert first not in everything_shown(window)
    step.fields[0].setText("another")
    step.next.click()
    assert not core.words_kept
    assert str(step.asked[0]) in step.hint.text()
    by_name(window, "recovery.again").click()
    assert first in everything_shown(window)
    step.next.click()
    for number, field in zip(step.asked, step.fields, strict=True):
        field.setText(f" {step.words[number - 1].upper()} ")
    step.next.click()
    qtbot.waitUntil(lambda: window.room is window.home)
    assert core.words_kept
    assert step.words == ()
    qtbot.waitUntil(lambda: not window.home.sidebar.recovery.isVisible())


def test_later_keeps_nothing_and_locking_takes_the_words_away(open_window, qtbot):
    core = FakeCore(vault=True)
    core.words_kept = False
    window = open_window(core)
    unlock(window, qtbot)
    window._show_recovery()
    by_name(window, "recovery.later").click()
    assert window.room is window.home
    assert not core.words_kept
    window._show_recovery()
    assert "othera" in everything_shown(window)
    with qtbot.waitSignal(window.locked):
        window.lock()
    assert window.recovery.step.words == ()
    assert "othera" not in everything_shown(window)
