"""The settings: each choice shows at once and is kept; long work shows how far it is and can be called off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLayoutItem, QPushButton
from shiboken6 import Shiboken
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import PASSPHRASE, FakeCore
from tests.ui.test_access import fits
from tests.ui.test_lock import everything_shown, talk

from mindmate import i18n
from mindmate.errors import MindMateError
from mindmate.records import BackupNote, Level
from mindmate.settings import Settings
from mindmate.ui.ports import ModelCard
from mindmate.ui.theme.look import Look
from mindmate.ui.translator import CatalogueTranslator
from mindmate.ui.widgets.controls import SettingRow

OWN = ModelCard("/models/own.gguf", "A model of one’s own", "", 4_100_000_000, False, "profile")
NEWER = BackupNote("newer.mmb", 1_790_000_000_000, 24_000_000)


@pytest.fixture
def settings(unlocked):
    unlocked.home.show_settings()
    return unlocked.home.settings


def idle(window, qtbot):
    qtbot.waitUntil(lambda: not window._bridge.busy)


def test_a_row_leaves_no_wrapper_of_what_qt_deletes(app):
    row = SettingRow(Look(app, Settings()), "Text", "", QPushButton("Choose"))
    before = items_known()
    assert row.minimumSizeHint().width() >= row.control.minimumSizeHint().width()
    assert items_known() == before
    assert row.layout().itemAt(0) is not None  # the control
    assert items_known() == before + 1


def items_known():
    return sum(isinstance(each, QLayoutItem) for each in Shiboken.getAllValidWrappers())


# ---- look ----------------------------------------------------------------------------------------


def test_a_theme_is_kept_and_seen_at_once(unlocked, settings):
    before = unlocked.test_look.tokens
    settings.looks.theme.buttons["dark"].click()
    assert core_of(unlocked).settings.theme == "dark"
    assert unlocked.test_look.tokens.dark is not before.dark


def test_high_contrast_and_text_size_are_kept_and_seen_at_once(unlocked, settings):
    settings.looks.contrast.click()
    settings.looks.text_size.buttons["150"].click()
    settings.looks.motion.click()
    kept = core_of(unlocked).settings
    assert (kept.high_contrast, kept.text_scale, kept.reduce_motion) == (True, 150, True)
    assert unlocked.test_look.tokens.colour("text") == "#000000"
    assert unlocked.test_look.reduce_motion


def test_a_choice_that_could_not_be_kept_is_said_and_not_shown(unlocked, settings):
    core_of(unlocked).fails["change_settings"] = MindMateError("disk.full")
    settings.looks.theme.buttons["dark"].click()
    assert settings.looks.error.code == "disk.full"
    assert settings.looks.theme.value == "light"


def test_arrows_go_through_the_choices(unlocked, settings, qtbot):
    settings.looks.theme.buttons["light"].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert core_of(unlocked).settings.theme == "dark"


@pytest.fixture
def spoken(app):
    """As the app does it: Qt's texts come from the catalogue; English again afterwards."""
    translator = CatalogueTranslator(app)
    app.installTranslator(translator)
    yield
    app.removeTranslator(translator)
    i18n.use("en")
    QLocale.setDefault(QLocale.c())


@pytest.mark.usefixtures("spoken")
def test_another_language_is_spoken_without_a_restart(unlocked, settings, qtbot):
    core = core_of(unlocked)
    home = unlocked.home
    home.today.composer.put("half a sentence")
    home.today.drafts.put(None, "half a sentence")
    settings.looks.language.buttons["de"].click()
    qtbot.waitUntil(lambda: unlocked.home is not home)
    assert core.settings.language == "de"
    assert unlocked.room is unlocked.home
    assert unlocked.home.settings.page == "looks"
    shown = everything_shown(unlocked.home)
    assert i18n.translate("SettingsRoom", "Settings") == "Einstellungen"
    assert "Einstellungen" in shown
    assert "Settings" not in shown
    idle(unlocked, qtbot)
    assert unlocked.home.today.composer.text == "half a sentence"
    unlocked.lock()
    qtbot.waitUntil(lambda: not core.unlocked)
    assert "Dein Tagebuch ist gesperrt" in everything_shown(unlocked.lock_screen)
    idle(unlocked, qtbot)


@pytest.mark.usefixtures("spoken")
def test_the_language_waits_for_a_reply_that_is_being_written(unlocked, settings, qtbot):
    core = core_of(unlocked)
    core.held = True
    home = unlocked.home
    home.today.send("hello")
    qtbot.waitUntil(lambda: home.today.transcript.texts() != [])
    settings.looks.language.buttons["fr"].click()
    QApplication.processEvents()
    assert unlocked.home is home
    core.release(9)
    qtbot.waitUntil(lambda: unlocked.home is not home)
    idle(unlocked, qtbot)
    assert "I hear you" in core.journal.said[1].text


# ---- companion -----------------------------------------------------------------------------------


@pytest.fixture
def companion(open_window, qtbot):
    core = FakeCore(vault=True)
    core.shelf.insert(0, OWN)
    window = open_window(core)
    unlock(window, qtbot)
    window.home.show_settings("companion")
    return window.home.settings.companion


def test_a_model_is_chosen_and_loaded(companion, qtbot):
    core, loaded = companion._core, companion._core.loaded
    companion.row_of("starter.gguf").use.emit("starter.gguf")
    qtbot.waitUntil(lambda: core.loaded > loaded)
    assert core.settings.model == "starter.gguf"
    assert "answers from now on" in companion.status.text()


def test_a_file_that_is_dropped_on_the_window_is_checked_and_its_fit_shown(unlocked, qtbot):
    core = core_of(unlocked)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/models/new.gguf")])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    unlocked.dropEvent(event)
    companion = unlocked.home.settings.companion
    qtbot.waitUntil(lambda: ("fit_model", "/models/new.gguf") in core.upkeep.done)
    idle(unlocked, qtbot)
    assert "It fits" in everything_shown(companion.row_of("/models/new.gguf"))
    assert companion.isVisible()


def test_another_file_can_not_be_dropped(unlocked):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/models/letter.txt"), QUrl("https://example.org/x.gguf")])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    unlocked.dropEvent(event)
    assert core_of(unlocked).upkeep.done == []


def test_checking_a_file_can_be_called_off(companion, qtbot):
    upkeep = companion._core.upkeep
    upkeep.hold = True
    companion.add("/models/huge.gguf")
    progress = companion.progress
    qtbot.waitUntil(lambda: progress.work is not None and progress.work.total == 4)
    assert progress.isVisible()
    progress.cancel.click()
    qtbot.waitUntil(lambda: not progress.busy)
    assert not progress.isVisible()
    assert upkeep.done == []
    assert not companion.error.isVisible()


def test_a_file_that_is_no_model_is_a_card(companion, qtbot):
    companion._core.fails["add_model"] = MindMateError("model.not_gguf", name="letter.gguf")
    companion.add("/models/letter.gguf")
    qtbot.waitUntil(lambda: companion.error.isVisible())
    assert "letter.gguf" in everything_shown(companion.error)
    assert "not affected" in everything_shown(companion.error)


def test_too_large_a_model_is_said_to_be(companion, qtbot):
    companion._core.upkeep.verdict = "too large"
    companion.fit(OWN.file)
    qtbot.waitUntil(lambda: "Too large" in everything_shown(companion.row_of(OWN.file)))


def test_a_check_says_what_it_found(companion, qtbot):
    companion.verify(OWN.file)
    qtbot.waitUntil(lambda: "The file is sound" in everything_shown(companion.row_of(OWN.file)))


def test_a_file_of_the_app_is_deleted_only_after_asking(companion, qtbot):
    upkeep = companion._core.upkeep
    companion.remove(OWN.file)
    assert companion.ask.isVisible()
    assert upkeep.done == []
    companion.ask.keep.click()
    assert upkeep.done == []
    companion.remove(OWN.file)
    companion.ask.do.click()
    qtbot.waitUntil(lambda: companion.row_of(OWN.file) is None)
    assert "is deleted" in companion.status.text()


def test_where_the_model_in_use_goes_the_starter_answers(companion, qtbot):
    core = companion._core
    core.change_settings(model=OWN.file)
    companion.refresh()
    companion._remove(OWN.file)
    qtbot.waitUntil(lambda: core.settings.model == "")
    assert core.model.starter


# ---- privacy -------------------------------------------------------------------------------------


def test_the_time_until_it_locks_holds_at_once(unlocked, settings):
    settings.show_page("privacy")
    settings.privacy.idle.buttons["15"].click()
    assert core_of(unlocked).settings.idle_lock_minutes == 15
    assert unlocked._idle.minutes == 15


def test_the_passphrase_is_changed_and_nothing_of_it_stays(unlocked, settings, qtbot):
    settings.show_page("privacy")
    settings.privacy.change.click()
    panel = settings.privacy.passphrase
    qtbot.keyClicks(panel.former, PASSPHRASE)
    qtbot.keyClicks(panel.new, "another long passphrase")
    assert not panel.do.isEnabled()
    qtbot.keyClicks(panel.again, "another long passphrase")
    panel.do.click()
    qtbot.waitUntil(lambda: "is changed" in settings.privacy.status.text())
    core = core_of(unlocked)
    assert core.passphrase == "another long passphrase"
    assert all(not any(word) for word in core.passphrases)
    assert "another long" not in everything_shown(unlocked)
    assert not panel.isVisible()


def test_everything_is_encrypted_anew_and_new_words_come_next(unlocked, settings, qtbot):
    core = unlocked._core
    core.words_kept = True
    unlocked.home.show_settings("privacy")
    settings.privacy.change.click()
    panel = settings.privacy.passphrase
    qtbot.keyClicks(panel.former, PASSPHRASE)
    for field in (panel.new, panel.again):
        qtbot.keyClicks(field, "another long passphrase")
    panel.new_key.click()
    panel.do.click()
    assert "anew" in panel.hint.text()
    qtbot.waitUntil(lambda: unlocked.room is unlocked.recovery)
    assert ("new_key",) in core.upkeep.done
    assert not core.has_recovery_words
    unlocked.recovery.step.later.click()
    assert unlocked.room is unlocked.home
    assert "There are none yet" in settings.privacy._recovery_row.hint.text()
    settings.privacy.change.click()
    assert not panel.new_key.isChecked()  # the next time it has to be wished for again


def test_a_wrong_present_passphrase_is_said(unlocked, settings, qtbot):
    settings.show_page("privacy")
    settings.privacy.change.click()
    panel = settings.privacy.passphrase
    qtbot.keyClicks(panel.former, "wrong")
    for field in (panel.new, panel.again):
        qtbot.keyClicks(field, "another long passphrase")
    panel.do.click()
    qtbot.waitUntil(lambda: settings.privacy.error.isVisible())
    assert settings.privacy.error.code == "vault.wrong_passphrase"
    assert panel.former.isEnabled()


def test_a_lock_empties_the_fields(unlocked, settings, qtbot):
    settings.show_page("privacy")
    settings.privacy.change.click()
    qtbot.keyClicks(settings.privacy.passphrase.former, "half typed")
    assert "half typed" in everything_shown(unlocked)
    unlocked.lock()
    assert "half typed" not in everything_shown(unlocked)
    idle(unlocked, qtbot)


def test_the_keychain_is_switched_on_and_off(unlocked, settings, qtbot):
    settings.show_page("privacy")
    page, upkeep = settings.privacy, core_of(unlocked).upkeep
    assert not page.keychain.isChecked()
    for on in (True, False):
        page.keychain.click()
        qtbot.waitUntil(page.keychain.isEnabled)
        assert (upkeep.keychain, page.keychain.isChecked()) == (on, on)
        assert "keychain" in page.status.text()


def test_where_there_is_no_keychain_the_switch_stays_off(unlocked, settings, qtbot):
    settings.show_page("privacy")
    page = settings.privacy
    core_of(unlocked).fails["use_keychain"] = MindMateError("keychain.none")
    page.keychain.click()
    qtbot.waitUntil(lambda: page.error.isVisible())
    assert (page.error.code, page.keychain.isChecked()) == ("keychain.none", False)


def test_recovery_words_are_one_click_away(unlocked, settings):
    settings.show_page("privacy")
    settings.privacy.recovery.click()
    assert unlocked.room is unlocked.recovery
    unlocked.recovery.step.later.click()
    assert unlocked.room is unlocked.home


def test_the_country_of_the_help_lines_is_kept(unlocked, settings):
    settings.show_page("privacy")
    chooser = settings.privacy.country
    chooser.setCurrentIndex(0)
    chooser.activated.emit(0)
    assert core_of(unlocked).settings.country == chooser.itemData(0)


# ---- data ----------------------------------------------------------------------------------------


@pytest.fixture
def keeping(open_window, qtbot):
    core = FakeCore(vault=True)
    core.shelf_of_backups = [NEWER]
    window = open_window(core)
    unlock(window, qtbot)
    window.home.show_settings("keeping")
    return window.home.settings.keeping


def test_the_newest_backup_is_named(keeping):
    assert "24 MB" in everything_shown(keeping)


def test_a_copy_is_written_in_the_background(keeping, qtbot):
    keeping.back_up("/tmp/stick/copy.mmb")
    qtbot.waitUntil(lambda: "copy.mmb is written" in keeping.status.text())
    assert "window-upkeep" in keeping._core.threads


def test_a_copy_that_takes_long_can_be_called_off(keeping, qtbot):
    keeping._core.upkeep.hold = True
    keeping.back_up("/tmp/stick/copy.mmb")
    qtbot.waitUntil(lambda: keeping.progress.work is not None and keeping.progress.work.done == 1)
    keeping.progress.cancel.click()
    qtbot.waitUntil(lambda: not keeping.progress.busy)
    assert keeping.status.text() == ""
    assert keeping._core.upkeep.done == []


def test_what_a_check_finds_is_a_card(keeping, qtbot):
    keeping.check()
    qtbot.waitUntil(lambda: "whole" in keeping.status.text())
    keeping._core.fails["check"] = MindMateError("vault.damaged")
    keeping.check()
    qtbot.waitUntil(lambda: keeping.error.isVisible())
    assert keeping.error.code == "vault.damaged"


def test_a_plain_export_asks_first_and_a_locked_one_does_not(keeping, qtbot):
    upkeep = keeping._core.upkeep
    keeping.export("/tmp/all.mmb")
    qtbot.waitUntil(lambda: ("export", "/tmp/all.mmb") in upkeep.done)
    keeping.export("/tmp/all.pdf")
    assert keeping.ask.isVisible()
    assert ("export", "/tmp/all.pdf") not in upkeep.done
    keeping.ask.do.click()
    qtbot.waitUntil(lambda: ("export", "/tmp/all.pdf") in upkeep.done)


def test_what_comes_in_and_sounds_hard_is_met_with_a_card(keeping, qtbot):
    keeping._core.upkeep.level = Level.ELEVATED
    keeping.take_in("/tmp/journal.json")
    qtbot.waitUntil(lambda: keeping.care.isVisible())
    assert "Entries added: 3" in keeping.status.text()


def test_an_archive_asks_for_its_passphrase(keeping, qtbot):
    keeping.take_in("/tmp/all.mmb")
    assert keeping.word.isVisible()
    qtbot.keyClicks(keeping.word, "the archive's")
    qtbot.keyClick(keeping.word, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("take_in", "/tmp/all.mmb") in keeping._core.upkeep.done)
    assert not keeping.word.isVisible()


def test_going_back_to_a_backup_opens_it(keeping, qtbot):
    window, core = keeping.window(), keeping._core
    keeping.restoring.open()
    qtbot.keyClicks(keeping.restoring.field, PASSPHRASE)
    keeping.restoring.do.click()
    assert window.room is window.lock_screen
    qtbot.waitUntil(lambda: window.room is window.home)
    assert core.restored == "newer.mmb"
    assert core.unlocked
    idle(window, qtbot)


def test_a_wrong_passphrase_of_a_backup_ends_at_the_lock(keeping, qtbot):
    window, core = keeping.window(), keeping._core
    keeping.restoring.open()
    qtbot.keyClicks(keeping.restoring.field, "wrong")
    keeping.restoring.do.click()
    qtbot.waitUntil(lambda: window.lock_screen.error.isVisible())
    assert window.lock_screen.error.code == "vault.wrong_passphrase"
    assert not core.unlocked
    assert window.lock_screen.field.isEnabled()


def test_a_file_that_is_no_backup_is_not_offered(keeping, qtbot):
    keeping._core.fails["look_at_backup"] = MindMateError("backup.foreign", name="letter.mmb")
    keeping.restoring.open()
    keeping.restoring.take("/tmp/letter.mmb")
    qtbot.waitUntil(lambda: keeping.error.isVisible())
    assert keeping.restoring.which.count() == 1


def test_everything_is_erased_only_with_the_right_passphrase(keeping, qtbot):
    window, core = keeping.window(), keeping._core
    keeping.erasing.open()
    qtbot.keyClicks(keeping.erasing.field, "wrong")
    keeping.erasing.do.click()
    qtbot.waitUntil(lambda: keeping.error.isVisible())
    assert core.has_vault()
    qtbot.keyClicks(keeping.erasing.field, PASSPHRASE)
    keeping.erasing.do.click()
    qtbot.waitUntil(lambda: window.onboarding is not None)
    assert window.room is window.onboarding
    assert not core.has_vault()
    assert ("erase", "True") in core.upkeep.done
    idle(window, qtbot)


def test_keeping_everything_leaves_no_letter_of_the_passphrase(keeping, qtbot):
    keeping.erasing.open()
    qtbot.keyClicks(keeping.erasing.field, PASSPHRASE)
    keeping.erasing.leave_button.click()
    assert PASSPHRASE not in everything_shown(keeping)
    assert keeping._core.has_vault()


# ---- about ---------------------------------------------------------------------------------------


def test_about_says_what_it_is_and_what_was_seen(unlocked, settings, qtbot):
    core = core_of(unlocked)
    core.upkeep.facts = {
        **core.upkeep.facts,
        "isolation": {
            **core.upkeep.facts["isolation"],
            "landlock": False,
        },
    }
    settings.show_page("about")
    idle(unlocked, qtbot)
    shown = everything_shown(settings.about)
    for words in (
        "Not a person",
        "9.9.9",
        "12 days ago",
        "refuses MindMate every connection",
        "LGPL",
        "Limits",
    ):
        assert words in shown
    assert "isn’t fully closed in" in shown
    assert "The model runs closed in" not in shown


def test_an_old_build_says_so_and_one_from_source_names_no_date(unlocked, settings, qtbot):
    from dataclasses import replace

    upkeep = core_of(unlocked).upkeep
    upkeep.build = replace(upkeep.build, age_days=400)
    settings.show_page("about")
    idle(unlocked, qtbot)
    assert "there may be a newer version" in everything_shown(settings.about)
    upkeep.build = replace(upkeep.build, date=None, age_days=None)
    settings.show_page("about")
    idle(unlocked, qtbot)
    assert "Built from source" in everything_shown(settings.about)


def test_a_licence_can_be_read(unlocked, settings, qtbot, tmp_path):
    from dataclasses import replace

    from tests.ui.fake_upkeep import FakePart

    text = tmp_path / "LICENSE"
    text.write_text("You may <b>copy</b> this.")
    upkeep = core_of(unlocked).upkeep
    upkeep.build = replace(upkeep.build, parts=(FakePart("qtpart", "6.1", "LGPL-3.0", (text,)),))
    settings.show_page("about")
    idle(unlocked, qtbot)
    by_name(unlocked, "settings.about.read").click()
    qtbot.waitUntil(lambda: settings.about.text.isVisible())
    assert settings.about.text.toPlainText() == "You may <b>copy</b> this."


# ---- coming and going ----------------------------------------------------------------------------


def test_escape_and_today_lead_back(unlocked, settings, qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert unlocked.home.rooms.currentWidget() is unlocked.home.today


def test_the_window_stands_where_it_stood(open_window, qtbot):
    core = FakeCore(vault=True)
    window = open_window(core)
    window.resize(640, 600)
    window.close()
    assert core.settings.window
    again = open_window(core)
    assert (again.width(), again.height()) == (640, 600)


@pytest.mark.torture  # in continuous integration; `make test` looks at these pages in test_room_for_words
@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_every_page_has_room_for_its_words_in_other_languages(unlocked, settings, qtbot, language):
    home = unlocked.home
    settings.looks.language.buttons[language].click()
    qtbot.waitUntil(lambda: unlocked.home is not home)
    for page in unlocked.home.settings.pages:
        unlocked.home.show_settings(page)
        for scale in (200, 100):
            fits(unlocked, 380, scale, qtbot)
    idle(unlocked, qtbot)


def test_from_right_to_left_everything_has_its_room_and_names_stay_free(app, unlocked, settings, qtbot):
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        for page in settings.pages:
            unlocked.home.show_settings(page)
            fits(unlocked, 380, 100, qtbot)
        unlocked.home.show_today()
        talk(unlocked, qtbot)
        idle(unlocked, qtbot)
        today = unlocked.home.today
        today.strip.update_target()
        name = today.transcript.head_of(today.strip.part).right() - today.transcript._formats.label_width
        assert today.strip.geometry().right() <= name
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
