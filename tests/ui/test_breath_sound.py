"""The sound of a breath in the window: off until it is wanted, in step with the shape, gone with it.

Nothing is heard here: `FakeSound` stands in for what plays, but for one test with a program that stands in for aplay.
"""

from __future__ import annotations

import os
import sys
import wave

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import core_of
from tests.ui.test_practices import at_step, open_room, press, real, settle, tab_to
from tests.unit.practices.test_player import a_program, is_gone, told

from mindmate.errors import MindMateError
from mindmate.practices.shelf import ALL
from mindmate.ui.practices.breathing import FRAME_MS

__all__ = ["real"]  # a fixture
BOX = ALL["box"].breath


def at_breath(window, qtbot, *, wanted: bool = True, name: str = "box"):
    """The step at which one breathes, and what stands in for the player."""
    core_of(window).change_settings(breath_sound=wanted)
    body = at_step(window, qtbot, name, "breathe").page.body
    qtbot.waitUntil(body.isVisible)
    return body, core_of(window).practices.sound


def put(body, seconds: float) -> None:
    """The clock stands here, and the shape with it."""
    body.clock.put(seconds)
    body.look_at_clock()


def test_nothing_is_heard_until_it_is_switched_on_and_that_is_remembered(unlocked, qtbot):
    core = core_of(unlocked)
    assert core.settings.breath_sound is False
    body = at_step(unlocked, qtbot, "box", "breathe").page.body
    qtbot.waitUntil(body.isVisible)
    put(body, 20)
    assert core.practices.sound.asked == []
    tab_to("practice.sound")
    press(Qt.Key.Key_Space)
    assert core.practices.sound.sounding
    assert core.settings.breath_sound is True
    again, sound = at_step(unlocked, qtbot, "coherent", "breathe").page.body, core.practices.sound
    assert again.switch.isChecked()
    qtbot.waitUntil(lambda: sound.asked[-1][0] == ALL["coherent"].breath)
    again.switch.click()
    assert not sound.sounding
    assert core.settings.breath_sound is False


def test_the_switch_says_what_it_is_to_who_does_not_see_it(unlocked, qtbot):
    body, _ = at_breath(unlocked, qtbot, wanted=False)
    interface = QAccessible.queryAccessibleInterface(body.switch)
    assert interface.text(QAccessible.Text.Name) == "Soft sound"
    assert "breathe in" in interface.text(QAccessible.Text.Description)
    assert not interface.state().checked
    body.switch.click()
    assert interface.state().checked


def test_each_breath_is_heard_once_from_where_the_clock_is(unlocked, qtbot):
    body, sound = at_breath(unlocked, qtbot)
    qtbot.waitUntil(lambda: bool(sound.asked))
    assert sound.asked[0][0] == BOX
    assert sound.asked[0][1] < 4
    sound.asked.clear()
    for seconds in (5, 11, 15.9, 16.1, 17, 31, 32.0):
        put(body, seconds)
    assert [pattern for pattern, _ in sound.asked] == [BOX, BOX]
    assert [start for _, start in sound.asked] == pytest.approx([0.5, 0.4], abs=0.5)


def test_a_pause_is_silent_and_going_on_is_in_step(unlocked, qtbot):
    body, sound = at_breath(unlocked, qtbot)
    put(body, 22.5)
    body.hold.click()
    assert not sound.sounding
    heard = len(sound.asked)
    body.look_at_clock()
    assert len(sound.asked) == heard
    body.hold.click()
    assert sound.sounding
    assert sound.asked[-1] == (BOX, pytest.approx(6.8, abs=0.4))


def test_a_switch_in_the_middle_of_a_breath_is_heard_from_there(unlocked, qtbot):
    body, sound = at_breath(unlocked, qtbot, wanted=False)
    put(body, 9)
    body.switch.click()
    assert sound.asked == [(BOX, pytest.approx(9.4, abs=0.5))]


def test_in_a_pause_the_switch_is_not_heard(unlocked, qtbot):
    body, sound = at_breath(unlocked, qtbot, wanted=False)
    body.hold.click()
    body.switch.click()
    assert sound.asked == []


@pytest.mark.parametrize("how", ["room", "back", "out", "lock", "hide", "help", "close", "over"])
def test_it_ends_with_the_exercise_and_whenever_that_is_not_seen(unlocked, qtbot, how):
    body, sound = at_breath(unlocked, qtbot)
    qtbot.waitUntil(lambda: sound.sounding)  # the control
    page = unlocked.home.practices.page
    {
        "room": unlocked.home.show_today,
        "back": page.go_back,
        "out": page.go,
        "lock": unlocked.lock,
        "hide": unlocked.hide_or_show,
        "help": unlocked.show_help,
        "close": unlocked.hide,
        "over": lambda: put(body, 192),
    }[how]()
    assert not sound.sounding
    heard = len(sound.asked)
    QTest.qWait(3 * FRAME_MS)
    assert len(sound.asked) == heard
    settle(unlocked, qtbot)


def test_back_from_the_neutral_page_it_is_heard_in_step(unlocked, qtbot):
    body, sound = at_breath(unlocked, qtbot)
    unlocked.hide_or_show()
    assert not sound.sounding
    body.clock.put(26)
    unlocked.hide_or_show()
    qtbot.waitUntil(lambda: sound.sounding)
    assert sound.asked[-1] == (BOX, pytest.approx(11.5, abs=1.6))


def test_where_nothing_can_be_heard_there_is_no_switch_and_nothing_else_is_different(unlocked, qtbot):
    core_of(unlocked).practices.sound.available = False
    body, sound = at_breath(unlocked, qtbot)
    assert not body.sound_row.isVisible()
    put(body, 20)
    assert sound.asked == []
    assert body.circle.count == "4"
    tab_to("practice.hold")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is unlocked.home.practices.page.next


def test_with_reduced_motion_it_is_heard_all_the_same(unlocked, qtbot):
    unlocked.test_look.apply(core_of(unlocked).change_settings(reduce_motion=True))
    body, sound = at_breath(unlocked, qtbot)
    put(body, 16.1)
    assert sound.asked[-1] == (BOX, pytest.approx(0.5, abs=0.5))


def test_what_is_only_followed_has_no_switch(unlocked, qtbot):
    body = at_step(unlocked, qtbot, "body_scan", "feet").page.body
    assert not hasattr(body, "switch")


def test_a_choice_that_cannot_be_kept_is_said_and_heard_all_the_same(unlocked, qtbot, monkeypatch):
    core = core_of(unlocked)
    body, sound = at_breath(unlocked, qtbot, wanted=False)

    def full(**_changes: object) -> None:
        raise MindMateError("disk.full")

    monkeypatch.setattr(core, "change_settings", full)
    body.switch.click()
    assert sound.sounding
    assert unlocked.home.practices.error.isVisible()


@pytest.mark.skipif(sys.platform != "linux", reason="aplay is Linux's")
def test_the_real_app_gives_a_program_a_sound_and_ends_it_with_the_lock(tmp_path, monkeypatch, real, qtbot):
    folder = tmp_path / "bin"
    a_program(folder)  # stands in for aplay
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("PULSE_SERVER", "tcp:elsewhere")
    open_room(real, qtbot)
    body = at_step(real, qtbot, "box", "breathe").page.body
    body.switch.click()
    qtbot.waitUntil((folder / "told.json").exists)
    found = told(folder)
    assert "elsewhere" not in str(found)
    assert not any(name.startswith(("MINDMATE", "QT_")) for name in found["environment"])
    with wave.open(str(folder / "heard.wav")) as heard:
        assert 0 < heard.getnframes() <= 16 * heard.getframerate()
    assert not is_gone(found["pid"])
    real.lock()
    settle(real, qtbot)
    qtbot.waitUntil(lambda: is_gone(found["pid"]))
    assert real._core.settings.breath_sound
    assert os.environ["PULSE_SERVER"] == "tcp:elsewhere"  # the control: it was there to be read
