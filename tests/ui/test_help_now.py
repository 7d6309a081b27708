"""Help now: one key away everywhere; the directory for everybody, one's own people only when unlocked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from tests.ui.conftest import by_name, core_of
from tests.ui.fake_core import FakeCore
from tests.ui.test_safety_plan import shown

from mindmate import i18n
from mindmate.errors import MindMateError
from mindmate.records import TrustedPerson
from mindmate.ui import translator


def help_of(window, qtbot):
    """The help page, once its numbers stand there."""
    if window.room is not window.help:
        window.show_help()
    qtbot.waitUntil(lambda: "112 or 110" in shown(window.help))
    return window.help


def test_f1_before_set_up_shows_the_directory_and_nothing_else(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.room is window.help
    assert "0800 111 0 111" in shown(help_of(window, qtbot))
    assert not window.help._own.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.room is window.onboarding


def test_help_on_the_lock_screen_needs_no_passphrase_and_shows_nobody(open_window, qtbot):
    core = FakeCore(vault=True)
    core._plan.known = [TrustedPerson("Mara", "0161 496 0123", "", 1)]
    window = open_window(core)
    by_name(window, "unlock.help").click()
    assert window.room is window.help
    assert "0800 111 0 111" in shown(help_of(window, qtbot))
    assert not window.help._own.isVisible()
    assert "Mara" not in shown(window.help)


def test_help_when_unlocked_shows_trusted_people_and_leads_to_the_plan(unlocked, qtbot):
    core_of(unlocked)._plan.known = [TrustedPerson("Mara", "0161 496 0123", "at night", 1)]
    by_name(unlocked, "helpNow").click()
    qtbot.waitUntil(lambda: "Mara" in shown(unlocked.help))
    by_name(unlocked, "help.plan").click()
    assert unlocked.room is unlocked.home
    assert unlocked.home.rooms.currentWidget() is unlocked.home.safety


def test_locking_while_help_is_open_takes_the_names_away(unlocked, qtbot):
    core_of(unlocked)._plan.known = [TrustedPerson("Mara", "0161 496 0123", "", 1)]
    unlocked.show_help()
    qtbot.waitUntil(lambda: "Mara" in shown(unlocked.help))
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    assert unlocked.room is unlocked.help
    assert "Mara" not in shown(unlocked.help)
    assert not unlocked.help._own.isVisible()
    by_name(unlocked, "help.close").click()
    assert unlocked.room is unlocked.lock_screen


def test_help_opens_from_the_plan_and_leads_back_to_it(unlocked, qtbot):
    by_name(unlocked, "nav.safety").click()
    qtbot.keyClick(unlocked, Qt.Key.Key_F1)
    assert unlocked.room is unlocked.help
    qtbot.keyClick(unlocked, Qt.Key.Key_Escape)
    assert unlocked.home.rooms.currentWidget() is unlocked.home.safety


def test_another_country_is_chosen_there_and_kept(window, qtbot):
    help_of(window, qtbot)
    chooser = window.help.chooser
    assert chooser.currentData() == "DE"
    chooser.setCurrentIndex(chooser.findData("US"))
    chooser.activated.emit(chooser.currentIndex())
    qtbot.waitUntil(lambda: "988" in shown(window.help))
    assert core_of(window).settings.country == "US"


def test_a_country_that_cannot_be_kept_is_shown_all_the_same(window, qtbot):
    window.show_help()
    core_of(window).fails["change_settings"] = MindMateError("disk.full")
    window.help.chooser.chosen.emit("US")
    qtbot.waitUntil(lambda: "988" in shown(window.help))
    assert window.help._error.isVisible()


def test_lines_are_grouped_by_whom_they_are_for_and_dated(window, qtbot):
    words = shown(help_of(window, qtbot))
    assert words.index("0800 111 0 222") < words.index("For children and teenagers") < words.index("116 111")
    assert "one source, 2026-01-02" in words
    assert "is of 2026-01-02" in words


def test_numbers_can_be_reached_and_copied_by_keyboard_and_have_names(window, qtbot):
    help_of(window, qtbot)
    numbers = [
        w for w in window.help.findChildren(QWidget) if w.property("kind") == "number" and w.isVisible()
    ]
    assert len(numbers) == 4
    for number in numbers:
        assert number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
        assert ": " in number.accessibleName()


def test_without_a_font_for_its_script_a_language_gives_way_to_english(app, monkeypatch):
    written: list[str] = []
    monkeypatch.setattr(translator.QFontDatabase, "families", lambda _script: written)
    try:
        i18n.use("hi_IN")
        translator.speak_readably()
        assert i18n.translate("CrisisCard", "All lines") == "All lines"
        i18n.use("hi_IN")
        written.append("A font with Devanagari")
        translator.speak_readably()
        assert i18n.translate("CrisisCard", "All lines") == "सारे नंबर"
    finally:
        i18n.use("en")


@pytest.mark.parametrize("width", [380, 1000, 2560])
def test_no_width_needs_a_scroll_bar_sideways(window, width):
    window.resize(width, 760)
    window.show_help()
    page = window.help._page
    assert page.widget().width() <= page.viewport().width()
