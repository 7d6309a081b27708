"""The faces, and the check-in that keeps a mood at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import by_name, unlock
from tests.ui.fake_core import FakeCore

from mindmate.conversation.model import Level
from mindmate.errors import MindMateError
from mindmate.insights.check_in import Noted, read
from mindmate.ui.bridge import Bridge
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.check_in import MoodCheckIn
from mindmate.ui.widgets.check_in_more import in_words
from mindmate.ui.widgets.mood import MOODS, MoodFaces, mood_name, nearest, outline


@pytest.fixture
def core():
    core = FakeCore(vault=True)
    core._unlocked = True
    return core


@pytest.fixture
def look(app, core):
    look = Look(app, core.settings)
    yield look
    look.deleteLater()


@pytest.fixture
def faces(look, qtbot):
    faces = MoodFaces(look)
    qtbot.addWidget(faces)
    faces.resize(500, 100)
    faces.show()
    qtbot.waitExposed(faces)
    return faces


@pytest.fixture
def check_in(look, core, qtbot):
    bridge = Bridge()
    widget = MoodCheckIn(look, core, bridge)
    qtbot.addWidget(widget)
    widget.resize(600, 300)
    widget.show()
    widget.activateWindow()
    qtbot.waitExposed(widget)
    yield widget
    bridge.close()


def moods_kept(core):
    return [
        (page.kind, page.mood, page.body)
        for page in map(core.journal.page, [e.id for e in core.journal.kept])
    ]


def test_every_mood_has_a_word_and_a_shape_of_its_own():
    assert len({mood_name(mood) for mood in MOODS}) == 5
    box = QRectF(0, 0, 100, 100)
    paths = [outline(mood, box) for mood in MOODS]
    for at, path in enumerate(paths):
        assert all(path != other for other in paths[:at])
        assert box.adjusted(-1, -1, 1, 1).contains(path.boundingRect())


def test_a_mean_is_shown_as_the_nearest_mood():
    assert [nearest(mean) for mean in (1.0, 1.5, 2.49, 3.5, 5.0)] == [1, 2, 2, 4, 5]


def test_a_face_is_chosen_with_the_mouse_and_taken_back_with_the_same_click(faces, qtbot):
    good = by_name(faces, "mood.4")
    with qtbot.waitSignal(faces.picked) as chosen:
        qtbot.mouseClick(good, Qt.MouseButton.LeftButton)
    assert chosen.args == [4]
    assert faces.value == 4
    with qtbot.waitSignal(faces.picked) as taken_back:
        qtbot.mouseClick(good, Qt.MouseButton.LeftButton)
    assert taken_back.args == [0]
    assert faces.value is None


def test_arrows_go_along_the_faces_and_choose_nothing_by_themselves(faces, qtbot):
    faces.setFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is by_name(faces, "mood.4")
    assert faces.value is None
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert faces.value == 4
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert faces.value == 3


def test_from_right_to_left_the_arrows_follow_what_is_seen(faces, qtbot):
    faces.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    faces.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert QApplication.focusWidget() is by_name(faces, "mood.2")


def test_a_screen_reader_is_told_each_face_as_one_of_several(faces):
    faces.put(2)
    for mood in MOODS:
        interface = QAccessible.queryAccessibleInterface(by_name(faces, f"mood.{mood}"))
        assert interface.text(QAccessible.Text.Name) == mood_name(mood)
        assert interface.role() == QAccessible.Role.RadioButton
        assert bool(interface.state().checked) is (mood == 2)


def test_where_the_words_do_not_fit_the_chosen_one_stands_below(faces, look, core, qtbot):
    faces.put(5)
    assert faces._below.isHidden()
    look.apply(core.change_settings(text_scale=200))
    faces.resize(300, 120)
    qtbot.waitUntil(lambda: not faces._below.isHidden())
    assert faces._below.text() == mood_name(5)


def test_a_mood_is_in_the_journal_as_soon_as_it_is_chosen(check_in, core, qtbot):
    with qtbot.waitSignal(check_in.kept) as kept:
        by_name(check_in, "checkIn.face.2").click()
    assert kept.args == [check_in.entry]
    assert moods_kept(core) == [("mood", 2, "")]
    assert mood_name(2) in check_in._noted.text()


def test_words_and_another_mood_change_the_same_entry(check_in, core, qtbot):
    by_name(check_in, "checkIn.face.2").click()
    qtbot.keyClicks(check_in.words, "slept badly")
    qtbot.waitUntil(lambda: moods_kept(core) == [("mood", 2, "slept badly")])
    by_name(check_in, "checkIn.face.3").click()
    qtbot.waitUntil(lambda: moods_kept(core) == [("mood", 3, "slept badly")])


@pytest.mark.parametrize("how", ["undo", "same face"])
def test_undo_takes_the_entry_out_again(check_in, core, qtbot, how):
    with qtbot.waitSignal(check_in.kept):
        by_name(check_in, "checkIn.face.1").click()
    with qtbot.waitSignal(check_in.undone):
        (check_in.undo if how == "undo" else by_name(check_in, "checkIn.face.1")).click()
    assert moods_kept(core) == []
    assert check_in.mood is None
    assert check_in.undo.isHidden() or not check_in.undo.isVisible()


def test_a_second_question_makes_a_second_entry(check_in, core, qtbot):
    for mood in (1, 5):
        check_in.begin()
        with qtbot.waitSignal(check_in.kept):
            by_name(check_in, f"checkIn.face.{mood}").click()
    assert [mood for _, mood, _ in moods_kept(core)] == [1, 5]


def test_locking_saves_the_last_words_and_leaves_none(check_in, core, qtbot):
    by_name(check_in, "checkIn.face.4").click()
    qtbot.keyClicks(check_in.words, "better than yesterday")
    check_in.end_session()
    assert moods_kept(core) == [("mood", 4, "better than yesterday")]
    assert check_in.words.text() == ""
    assert not check_in.words.isUndoAvailable()
    assert check_in.mood is None


def test_words_that_sound_hard_to_carry_bring_a_card_and_are_kept(check_in, core, qtbot):
    core.level = Level.CRISIS
    by_name(check_in, "checkIn.face.1").click()
    qtbot.keyClicks(check_in.words, "I can't go on")
    qtbot.waitUntil(check_in.care.isVisible)
    qtbot.waitUntil(lambda: moods_kept(core) == [("mood", 1, "I can't go on")])
    with qtbot.waitSignal(check_in.help_wanted):
        by_name(check_in, "checkIn.care.more").click()


def test_a_mood_alone_is_not_judged(check_in, core, qtbot):
    core.level = Level.CRISIS
    with qtbot.waitSignal(check_in.kept):
        by_name(check_in, "checkIn.face.1").click()
    assert core.judged == []
    assert check_in.care.isHidden()


def test_sleep_energy_and_tags_go_with_it_in_one_small_step(check_in, core, qtbot):
    core.journal.write("writing", "T", tags=("walk", "work"))
    assert not check_in.more.isVisible()
    by_name(check_in, "checkIn.face.4").click()
    assert check_in.add.isVisible()
    check_in.add.click()
    assert not check_in.add.isVisible()
    qtbot.waitUntil(lambda: len(check_in.more._tags) == 2)
    by_name(check_in, "checkIn.more.sleep.7").click()
    by_name(check_in, "checkIn.more.energy.2").click()
    by_name(check_in, "checkIn.more.sleep.8").click()  # in the place of the former
    check_in.more._tags["walk"].click()
    qtbot.waitUntil(lambda: core.journal.page(check_in.entry).tags == ("walk",))
    assert read(core.journal.page(check_in.entry).data) == Noted(8.0, 2)
    by_name(check_in, "checkIn.more.energy.2").click()  # taken back with the same click
    check_in.more._tags["walk"].click()
    qtbot.waitUntil(lambda: core.journal.page(check_in.entry).tags == ())
    assert read(core.journal.page(check_in.entry).data) == Noted(8.0, None)
    check_in.begin()
    assert check_in.more.noted == Noted()
    assert check_in.more._tags == {}


def test_tags_that_were_given_elsewhere_stay_as_long_as_nothing_is_added_here(check_in, core, qtbot):
    with qtbot.waitSignal(check_in.kept):
        by_name(check_in, "checkIn.face.4").click()
    core.journal.edit(check_in.entry, tags=("river",), data=Noted(6).data())
    qtbot.keyClicks(check_in.words, "later")
    qtbot.waitUntil(lambda: core.journal.page(check_in.entry).body == "later")
    assert core.journal.page(check_in.entry).tags == ("river",)
    assert read(core.journal.page(check_in.entry).data) == Noted(6)


def test_what_was_noted_is_said_again_in_the_journal(app):
    assert in_words(Noted(7.4, 1).data()) == "sleep: 7 h · energy: none"
    assert in_words(Noted(10).data()) == "sleep: 10 h or more"
    assert in_words("") == in_words("{") == ""


def test_what_could_not_be_kept_is_said_and_tried_again(check_in, core, qtbot):
    core.fails["write"] = MindMateError("disk.full")
    with qtbot.waitSignal(check_in.failed) as failed:
        by_name(check_in, "checkIn.face.3").click()
    assert failed.args[0].code == "disk.full"
    qtbot.keyClicks(check_in.words, "still here")
    qtbot.waitUntil(lambda: moods_kept(core) == [("mood", 3, "still here")])


def test_what_was_chosen_stays_when_the_check_in_is_folded_and_looked_at_again(check_in, core, qtbot):
    core.journal.write("writing", body="x", tags=["work", "walk"])
    by_name(check_in, "checkIn.face.2").click()
    check_in.add.click()
    qtbot.waitUntil(lambda: len(check_in.more._tags) == 2)
    by_name(check_in, "checkIn.more.sleep.6").click()
    check_in.more._tags["walk"].click()
    check_in.done.click()
    assert not check_in.is_unfolded
    assert check_in.add.isVisible()
    qtbot.keyClicks(check_in.words, "fine")
    check_in.add.click()
    assert check_in.more.tags == ("walk",)
    check_in.saving.flush()
    page = core.journal.page(check_in.entry)
    assert (read(page.data), page.tags, page.body) == (Noted(6.0, None), ("walk",), "fine")
    check_in.begin()
    assert check_in.more.tags == ()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1000, 380])
def test_the_unfolded_check_in_is_seen_whole_without_scrolling(open_window, qtbot, theme, width):
    core = FakeCore(vault=True)
    core.change_settings(theme=theme)
    window = open_window(core)
    unlock(window, qtbot)
    core.journal.write("writing", body="x", tags=["work", "sleep", "walk", "family", "music", "sister"])
    window.resize(width, 720)
    greeting = window.home.today.greeting
    ideas = greeting._rest
    assert ideas.isVisible()
    by_name(greeting, "checkIn.face.3").click()
    greeting.check_in.add.click()
    qtbot.waitUntil(lambda: len(greeting.check_in.more._tags) == 6)
    view = greeting.viewport()

    def below() -> int:
        card = greeting.check_in
        return card.mapTo(view, card.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: 0 < below() <= view.height())
    assert greeting.verticalScrollBar().value() == 0
    assert width == 380 or greeting.verticalScrollBar().maximum() == 0
    assert not ideas.isVisible()
    greeting.check_in.done.click()
    assert ideas.isVisible()
