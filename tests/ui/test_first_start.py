"""The first start: from nothing to a first conversation, and help before any of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import by_name, core_of
from tests.ui.fake_core import PASSPHRASE

from mindmate.errors import MindMateError
from mindmate.ui.onboarding import strength


def to_passphrase(window):
    window.onboarding.welcome.next.click()
    window.onboarding.country.next.click()
    return window.onboarding.passphrase


def shown_text(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_from_first_start_to_first_conversation_by_keyboard_alone(window, qtbot):
    core = core_of(window)

    def press(key=Qt.Key.Key_Space):
        qtbot.keyClick(window.focusWidget(), key)

    assert window.room.objectName() == "onboarding"
    press()
    assert core.settings.welcomed
    press()
    passphrase = window.focusWidget()
    assert passphrase.objectName() == "onboarding.passphrase"
    qtbot.keyClicks(passphrase, PASSPHRASE)
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), PASSPHRASE)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.onboarding.at == 3)
    qtbot.waitUntil(lambda: "very small model" in shown_text(window.onboarding))
    press()
    qtbot.waitUntil(lambda: window.room is window.home)
    composer = window.focusWidget()
    assert composer.objectName() == "chat.composer"
    qtbot.keyClicks(composer, "I can't sleep")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "What weighs most?" in window.home.today.transcript.toPlainText())
    assert window.onboarding is None


def test_it_says_what_it_is_not_before_anything_else(window):
    text = shown_text(window.onboarding)
    for words in ("Not a person", "not a therapist", "no crisis service", "can’t call anybody", "18"):
        assert words in text


def test_help_needs_no_set_up(window, qtbot):
    by_name(window, "helpNow").click()
    assert window.room is window.help
    qtbot.waitUntil(lambda: "0800 111 0 111" in shown_text(window.help))
    by_name(window, "help.close").click()
    assert window.room is window.onboarding
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.room is window.help
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.room is window.onboarding


def test_the_country_that_is_chosen_is_kept(window, qtbot):
    window.onboarding.welcome.next.click()
    chooser = window.onboarding.country.chooser
    chooser.setCurrentIndex(chooser.findData("US"))
    chooser.activated.emit(chooser.currentIndex())
    qtbot.waitUntil(lambda: "988" in shown_text(window.onboarding.country))
    window.onboarding.country.next.click()
    assert core_of(window).settings.country == "US"


def test_two_different_passphrases_make_no_vault(window, qtbot):
    step = to_passphrase(window)
    qtbot.keyClicks(step.field, PASSPHRASE)
    qtbot.keyClicks(step.again, PASSPHRASE[:-1] + "x")
    assert not step.next.isEnabled()
    assert step.hint.isVisible()
    qtbot.keyClick(step.again, Qt.Key.Key_Return)
    assert not core_of(window).passphrases
    qtbot.keyClick(step.again, Qt.Key.Key_Backspace)
    qtbot.keyClicks(step.again, PASSPHRASE[-1])
    assert step.next.isEnabled()
    assert not step.hint.isVisible()


def test_the_passphrase_is_handed_over_as_bytes_and_leaves_the_fields(window, qtbot):
    step, core = to_passphrase(window), core_of(window)
    for field in (step.field, step.again):
        qtbot.keyClicks(field, PASSPHRASE)
    step.next.click()
    qtbot.waitUntil(lambda: window.onboarding.at == 3)
    assert [len(given) for given in core.passphrases] == [len(PASSPHRASE)]
    assert isinstance(core.passphrases[0], bytearray)
    assert not step.field.text()
    assert not step.again.text()
    assert not step.field.isUndoAvailable()


def test_there_is_no_way_back_once_the_journal_exists(window, qtbot):
    step = to_passphrase(window)
    assert window.onboarding.back.isVisible()
    for field in (step.field, step.again):
        qtbot.keyClicks(field, PASSPHRASE)
    step.next.click()
    qtbot.waitUntil(lambda: window.onboarding.at == 3)
    assert not window.onboarding.back.isVisible()


def test_a_full_disk_is_a_card_and_the_step_can_be_tried_again(window, qtbot):
    step, core = to_passphrase(window), core_of(window)
    core.fails["create_vault"] = MindMateError("disk.full")

    def create():
        for field in (step.field, step.again):
            qtbot.keyClicks(field, PASSPHRASE)
        step.next.click()

    create()
    qtbot.waitUntil(lambda: "no room left" in shown_text(step.error))
    assert not core.has_vault()
    create()
    qtbot.waitUntil(lambda: window.onboarding.at == 3)
    assert core.has_vault()


def test_a_file_that_is_no_model_is_refused_with_its_name_and_the_starter_stays(window, qtbot):
    step, core = window.onboarding.model, core_of(window)
    core.fails["add_model"] = MindMateError("model.not_gguf", name="letter.gguf")
    window.onboarding._show(3)
    step.add("letter.gguf")
    qtbot.waitUntil(lambda: step.error.isVisible())
    assert "letter.gguf" in shown_text(step.error)
    assert core.model.starter


def test_a_model_of_one_s_own_is_chosen(window, qtbot):
    window.onboarding._show(3)
    window.onboarding.model.add("my-model.gguf")
    qtbot.waitUntil(lambda: core_of(window).settings.model == "my-model.gguf")
    qtbot.waitUntil(lambda: "A model of one’s own" in shown_text(window.onboarding.model))


@pytest.mark.parametrize(
    ("passphrase", "least", "most"),
    [
        ("", -1, -1),
        ("abc", 0, 0),
        ("password", 0, 1),
        ("passwordpassword", 0, 2),
        (PASSPHRASE, 3, 4),
        ("ä" * 400, 0, 4),
    ],
)
def test_strength_follows_how_easily_it_is_guessed(passphrase, least, most):
    found = strength.score(passphrase)
    assert least <= found <= most
    assert strength.words(found, len(passphrase))
