"""The first start: from nothing to a first conversation, and help before any of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget, QWidgetItem
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import PASSPHRASE, FakeCore

from mindmate.errors import MindMateError
from mindmate.hardening.idle import IdleLock
from mindmate.ui.onboarding import strength

ROOT = Path(__file__).resolve().parents[2]


def to_passphrase(window):
    window.onboarding.welcome.next.click()
    window.onboarding.country.next.click()
    return window.onboarding.passphrase


def shown_text(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def typed_text(window):
    fields = [thing for thing in window.findChildren(QLineEdit) if thing.objectName().startswith("recovery")]
    return " ".join(field.text() for field in fields)


def test_a_row_that_is_taken_away_leaves_nothing_that_a_later_object_could_be_taken_for():
    # In a process of its own: what is left over on purpose would trouble whatever test comes next.
    script = [sys.executable, "-m", "tests.ui.left_over"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.check_output(script, cwd=ROOT, env=environment, text=True)
    assert json.loads(said) == {"row": 2, "held": 0, "recovery": 0}


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
    recovery = window.onboarding.recovery
    words = recovery.words
    assert len(words) == 24
    qtbot.waitUntil(lambda: window.focusWidget() is recovery.next)
    press()
    for number in recovery.asked:
        qtbot.keyClicks(window.focusWidget(), words[number - 1])
        press(Qt.Key.Key_Tab if number != recovery.asked[-1] else Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.onboarding.at == 4)
    assert core.words_kept
    assert all(words[number - 1] not in typed_text(window) for number in recovery.asked)
    qtbot.waitUntil(lambda: "very small model" in shown_text(window.onboarding))
    press()
    qtbot.waitUntil(lambda: window.room is window.home)
    composer = window.focusWidget()
    assert composer.objectName() == "chat.composer"
    qtbot.keyClicks(composer, "I can't sleep")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "What weighs most?" in window.home.today.transcript.toPlainText())
    assert window.onboarding is None


class Shown(QObject):
    """Notes each window that comes up."""

    def __init__(self):
        super().__init__()
        self.names = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(watched.objectName())
        return False


def test_no_window_flashes_up_beside_the_one_while_rooms_are_built(app, open_window, qtbot):
    shown = Shown()
    app.installEventFilter(shown)
    window = open_window(FakeCore(vault=True))
    unlock(window, qtbot)
    window.show_help()
    window.close_help()
    window._show_recovery()
    assert shown.names == ["window"]
    QPushButton(objectName="control").setVisible(True)
    assert shown.names == ["window", "control"]
    app.removeEventFilter(shown)


def test_only_what_is_shown_first_is_built_at_once(open_window, qtbot):
    window = open_window(FakeCore(vault=True))
    assert not {"home", "help", "recovery"} & set(vars(window))
    unlock(window, qtbot)
    assert "home" in vars(window)


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
    window.onboarding._show(4)
    step.add("letter.gguf")
    qtbot.waitUntil(lambda: step.error.isVisible())
    assert "letter.gguf" in shown_text(step.error)
    assert core.model.starter


def test_a_model_of_one_s_own_is_chosen(window, qtbot):
    window.onboarding._show(4)
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


def make_journal(window, qtbot):
    """As far as the recovery words."""
    step = to_passphrase(window)
    for field in (step.field, step.again):
        qtbot.keyClicks(field, PASSPHRASE)
    step.next.click()
    qtbot.waitUntil(lambda: window.onboarding.at == 3)
    return window.onboarding.recovery


def unlock_again(window, qtbot):
    qtbot.waitUntil(lambda: not core_of(window).unlocked and not window._bridge.busy)
    assert window.room is window.lock_screen
    qtbot.keyClicks(window.lock_screen.field, PASSPHRASE)
    window.lock_screen.submit.click()
    qtbot.waitUntil(lambda: window.room is not window.lock_screen)


@pytest.mark.parametrize("asking", [False, True])
def test_locking_works_while_the_recovery_words_are_shown_and_they_are_gone(window, qtbot, asking):
    step = make_journal(window, qtbot)
    before = step.words
    if asking:
        step.next.click()
        qtbot.keyClicks(step.fields[0], before[step.asked[0] - 1])
    window.lock()
    assert window.room is window.lock_screen
    assert step.words == ()
    assert all(word not in shown_text(window) for word in before[:3])
    assert typed_text(window).strip() == ""
    unlock_again(window, qtbot)
    assert window.room is window.onboarding  # where it was left, with other words
    assert window.onboarding.at == 3
    assert len(step.words) == 24
    assert step.words != before
    assert "These words are new" in shown_text(step)
    step.next.click()
    for number, field in zip(step.asked, step.fields, strict=True):
        field.setText(step.words[number - 1])
    step.next.click()
    qtbot.waitUntil(lambda: window.onboarding.at == 4)
    assert core_of(window).words_kept


def test_locking_works_at_the_last_step_and_it_goes_on_there(window, qtbot):
    make_journal(window, qtbot).later.click()
    assert window.onboarding.at == 4
    window.lock()
    unlock_again(window, qtbot)
    assert (window.room, window.onboarding.at) == (window.onboarding, 4)
    window.onboarding.model.next.click()
    assert window.room is window.home
    window.lock()
    unlock_again(window, qtbot)
    assert window.room is window.home


def test_words_that_are_being_kept_when_it_locks_are_kept(window, qtbot):
    step = make_journal(window, qtbot)
    step.next.click()
    for number, field in zip(step.asked, step.fields, strict=True):
        field.setText(step.words[number - 1])
    core = core_of(window)
    core.hold_slow("keep_recovery_words")
    step.next.click()
    window.lock()
    core.go_on("keep_recovery_words")
    unlock_again(window, qtbot)
    assert core.words_kept
    qtbot.waitUntil(lambda: window.onboarding.at == 4)
    assert step.words == ()


@pytest.mark.parametrize("slow", ["create_vault", "unlock"])
def test_locking_while_the_journal_is_made_or_opened_happens_as_soon_as_it_is_open(window, qtbot, slow):
    core = core_of(window)
    if slow == "unlock":
        make_journal(window, qtbot)
        window.lock()
        qtbot.waitUntil(lambda: not core.unlocked and not window._bridge.busy)
    core.hold_slow(slow)
    if slow == "unlock":
        qtbot.keyClicks(window.lock_screen.field, PASSPHRASE)
        window.lock_screen.submit.click()
    else:
        step = to_passphrase(window)
        for field in (step.field, step.again):
            qtbot.keyClicks(field, PASSPHRASE)
        step.next.click()
    window.lock()
    core.go_on(slow)
    qtbot.waitUntil(lambda: core.locks == (2 if slow == "unlock" else 1))
    qtbot.waitUntil(lambda: not window._bridge.busy)
    assert window.room is window.lock_screen
    assert window.onboarding.recovery.words == ()
    unlock_again(window, qtbot)
    assert window.room is window.onboarding


def test_a_lock_asked_for_in_vain_is_forgotten_when_the_passphrase_was_wrong(window, qtbot):
    core = core_of(window)
    make_journal(window, qtbot)
    window.lock()
    qtbot.waitUntil(lambda: not core.unlocked and not window._bridge.busy)
    core.hold_slow("unlock")
    qtbot.keyClicks(window.lock_screen.field, "wrong")
    window.lock_screen.submit.click()
    window.lock()
    core.go_on("unlock")
    qtbot.waitUntil(lambda: window.lock_screen.error.isVisible())
    unlock_again(window, qtbot)
    assert window.room is window.onboarding
    qtbot.waitUntil(lambda: not window._bridge.busy)
    assert core.unlocked


def test_the_idle_lock_watches_the_first_start_too(window, qtbot):
    clock = IdleClock(window)
    make_journal(window, qtbot)
    clock.awake += 60 * 6
    clock.running += 60 * 6
    window.tick()
    assert window.room is window.lock_screen
    unlock_again(window, qtbot)
    # Sleep behind the lock screen locks nothing afterwards.
    window.lock()
    qtbot.waitUntil(lambda: not core_of(window).unlocked and not window._bridge.busy)
    clock.running += 60 * 60
    window.tick()
    unlock_again(window, qtbot)
    window.tick()
    assert window.room is window.onboarding
    clock.running += 60 * 60  # the control: sleep while it is open locks
    window.tick()
    assert window.room is window.lock_screen


def test_what_comes_with_a_dead_thing_s_wrapper_is_activity_too_and_no_error(window, qtbot):
    clock = IdleClock(window)
    make_journal(window, qtbot)
    clock.awake += 60 * 4
    clock.running += 60 * 4
    assert window.eventFilter(QWidgetItem(window), QEvent(QEvent.Type.MouseButtonPress)) is False
    clock.awake += 60 * 4
    clock.running += 60 * 4
    window.tick()
    assert window.room is window.onboarding


class IdleClock:
    """Time that passes when a test says so."""

    def __init__(self, window):
        self.awake = self.running = 1000.0
        window._idle = IdleLock(5, lambda: self.awake, lambda: self.running)
