"""From right to left: what is painted by hand, placed by hand, or points somewhere goes the other way round, too.

That nothing is cut there is looked for in test_room_for_words.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractAnimation, QLocale, QPropertyAnimation, QRect, QRectF, Qt, QTime
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import core_of, unlock
from tests.ui.fake_core import FakeCore
from tests.ui.test_today import talk

from mindmate import i18n
from mindmate.records import Listed
from mindmate.settings import Settings
from mindmate.ui.help.lines import CountryChooser
from mindmate.ui.journal.cards import Cards
from mindmate.ui.journal.words import clock
from mindmate.ui.theme.look import DIRECTED, Look
from mindmate.ui.today.transcript import Transcript
from mindmate.ui.translator import days_and_numbers, speak_readably
from mindmate.ui.widgets.basics import label

BOTH = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@pytest.fixture(params=BOTH, ids=("left-to-right", "right-to-left"))
def mirrored(app, request):
    """Each test goes both ways, so that it is known to tell them apart; whether it is from right to left."""
    app.setLayoutDirection(request.param)
    yield request.param is Qt.LayoutDirection.RightToLeft
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def window(mirrored, open_window, qtbot):
    """An unlocked window."""
    window = open_window(FakeCore(vault=True))
    unlock(window, qtbot)
    return window


def settle(window, qtbot, width, height=720):
    window.resize(width, height)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window._bridge.busy)
    QApplication.processEvents()


def test_the_drawer_comes_from_where_reading_begins(window, qtbot, mirrored):
    settle(window, qtbot, 380)
    home = window.home
    home.toggle_drawer()
    slide = home.findChild(QPropertyAnimation, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert slide.state() is QAbstractAnimation.State.Running
    slide.setCurrentTime(slide.duration())
    there = home.width() - home.sidebar.width() if mirrored else 0
    assert home.sidebar.x() == there
    settle(window, qtbot, 420)
    assert home.sidebar.x() == (home.width() - home.sidebar.width() if mirrored else 0)


def test_bubbles_stand_where_reading_ends(window, qtbot, mirrored):
    settle(window, qtbot, 1000)
    today = window.home.today
    talk(today, qtbot)
    settle(window, qtbot, 1010)
    shown = today.transcript
    (bubble,) = shown._visible_bubbles()
    column = QRectF(shown._margin, 0, shown.column, 1)
    assert bubble.width() < column.width() / 2
    assert (bubble.left() == column.left()) is mirrored
    assert (bubble.right() == column.right()) is not mirrored
    block = shown.document().findBlockByNumber(
        shown._first_block(shown.parts_with_messages()[0]).blockNumber() + 1
    )
    line = block.layout().lineAt(0).naturalTextRect().translated(block.layout().position())
    assert bubble.contains(QRectF(line.left(), bubble.center().y(), line.width(), 1))


def test_what_can_be_done_with_a_message_stands_at_the_other_end_of_its_name(window, qtbot, mirrored):
    settle(window, qtbot, 1000)
    today = window.home.today
    talk(today, qtbot)
    head = today.transcript.head_of(today.strip.part)
    assert today.strip.isVisible()
    assert (abs(today.strip.x() - head.left()) <= 1) is mirrored
    assert (abs(today.strip.geometry().right() - head.right()) <= 2) is not mirrored


@pytest.mark.parametrize("width", [380, 1000])
def test_transcript_and_composer_are_one_column(window, qtbot, mirrored, width):
    settle(window, qtbot, width)
    today = window.home.today
    for _ in range(12):
        talk(today, qtbot)
    settle(window, qtbot, width)
    shown = today.transcript
    assert shown.verticalScrollBar().maximum() > 0
    left = shown.viewport().mapTo(window, shown.viewport().rect().topLeft()).x() + shown._margin
    foot = today.composer.parentWidget()
    edge = foot.mapTo(window, foot.rect().topLeft()).x()
    assert abs(left - edge) <= 1


def test_arrows_point_along_the_direction_of_reading(window, mirrored, app):
    look = window.test_look
    app.setLayoutDirection(BOTH[0])
    plain = {name: look.pixmap(name, "text").toImage() for name in (*DIRECTED, "send", "lock")}
    app.setLayoutDirection(BOTH[mirrored])
    for name, picture in plain.items():
        turned = picture.transformed(QTransform.fromScale(-1, 1))
        wanted = turned if mirrored and name in DIRECTED else picture
        assert look.pixmap(name, "text").toImage() == wanted, name
        assert name not in DIRECTED or turned != picture


def ink(picture: QImage, columns: range) -> int:
    """Pixels that differ from the middle of a field, between its borders."""
    ground = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    rows = range(6, picture.height() - 6)
    return sum(picture.pixelColor(x, y) != ground for x in columns for y in rows)


def test_the_arrow_of_a_field_stands_beside_its_word(window, qtbot, mirrored):
    chooser = CountryChooser(window.test_look, core_of(window))
    qtbot.addWidget(chooser)
    chooser.resize(400, 46)
    chooser.setCurrentIndex(0)
    picture = chooser.grab().toImage()
    ends = {"left": ink(picture, range(8, 38)), "right": ink(picture, range(362, 392))}
    word = chooser.fontMetrics().horizontalAdvance(chooser.currentText())
    assert word > 30
    chooser.setCurrentIndex(-1)
    alone = chooser.grab().toImage()
    arrow = {"left": ink(alone, range(8, 38)), "right": ink(alone, range(362, 392))}
    there, beside = ("left", "right") if mirrored else ("right", "left")
    assert arrow[there] > 0
    assert arrow[beside] == 0
    assert ends[there] == arrow[there]  # nothing of the word under it
    assert ends[beside] > 0


def test_a_preview_begins_where_its_title_does(window, mirrored):
    layout = Cards(window.test_look, window)._laid_out("I can’t sleep.", (), 400.0)
    rect = layout.lineAt(0).naturalTextRect()
    assert (rect.left() == 0) is not mirrored
    assert (round(rect.right()) == 400) is mirrored


def test_the_time_of_a_card_stands_first_and_its_tags_behind_it(window, mirrored):
    cards = Cards(window.test_look, window)
    clocks = QFontMetricsF(cards._fonts.small).horizontalAdvance(clock(0)) - 1

    def small_line(tags: tuple[str, ...]) -> QImage:
        picture = QImage(400, 30, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        listed = Listed("1", "writing", "", "Rain.", "1970-01-01", None, tags, 0, 0, 0, 1)
        cards._paint_small(painter, QRectF(0, 0, 400, 1), listed, mirrored)
        painter.end()
        return picture

    bare, tagged = small_line(()), small_line(("work", "sleep"))
    first = QRect(400 - int(clocks), 0, int(clocks), 30) if mirrored else QRect(0, 0, int(clocks), 30)
    assert bare != tagged
    assert bare.copy(first) == tagged.copy(first)
    assert ink(bare.copy(first), range(int(clocks))) > 0
    # Where the tags stand there is nothing without them: at the other end.
    half = range(0, 200) if mirrored else range(200, 400)
    assert ink(tagged, half) > ink(bare, half)


def test_names_of_other_letters_stand_where_the_line_begins(app, qtbot, mirrored):
    shown = label("MindMate 112", wrap=False)
    qtbot.addWidget(shown)
    shown.resize(400, 30)
    picture = shown.grab().toImage()
    halves = {"left": ink(picture, range(0, 150)), "right": ink(picture, range(250, 400))}
    assert (halves["right"] > 0) is mirrored
    assert (halves["left"] > 0) is not mirrored


def test_keys_are_written_from_left_to_right(window, mirrored):
    window.commands.find()
    listed = window.commands.palette.list
    keys = [listed.item(at).data(Qt.ItemDataRole.UserRole + 1) for at in range(listed.count())]
    assert "\u2066Ctrl+N\u2069" in keys
    assert all(not words or words.startswith("\u2066") for words in keys)


def test_a_language_that_is_read_from_right_to_left_turns_the_window(app, monkeypatch):
    monkeypatch.setattr(i18n, "current", lambda: i18n.Catalogue("ar"))
    speak_readably()
    assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    monkeypatch.undo()
    speak_readably()
    assert app.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("system", "language", "country", "first", "evening"),
    [
        ("C", "en", "GB", "Monday", "18:06"),  # no country of the system's: as where the person is
        ("C", "en", "US", "Sunday", "6:06 PM"),
        ("de_DE", "en", "", "Monday", "18:06"),
        ("en_US", "en", "GB", "Sunday", "6:06 PM"),  # the system's own way
        ("de_DE", "hi", "", "Sunday", "6:06 pm"),  # nobody writes Hindi there: as in India
    ],
)
def test_days_and_numbers_are_written_as_where_one_lives(
    monkeypatch, system, language, country, first, evening
):
    there = QLocale(system)
    monkeypatch.setattr(QLocale, "system", lambda: there)
    found = days_and_numbers(QLocale(language), country)
    assert found.firstDayOfWeek().name == first
    written = found.toString(QTime(18, 6), QLocale.FormatType.ShortFormat)
    assert written.replace("\u202f", " ") == evening


HEBREW = ("דבר אחד לעשות", "עמוק יותר")
ENGLISH = ("one thing to do", "deeper")
NUMBERS = ("12", "13")


@pytest.mark.parametrize("words", [HEBREW, ENGLISH, NUMBERS], ids=("hebrew", "english", "numbers"))
def test_lists_begin_where_their_words_do(app, qtbot, mirrored, words):
    shown = Transcript(Look(app, Settings(theme="light")))
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show()
    shown.begin_reply()
    for piece in ("- ", words[0], "\n  1. ", words[1]):  # as it streams
        shown.extend_reply(piece)
    QApplication.processEvents()
    leftward = {HEBREW: True, ENGLISH: False, NUMBERS: mirrored}[words]
    blocks = [shown.document().findBlockByNumber(at) for at in (1, 2)]
    margins = []
    for block in blocks:
        line = block.layout().lineAt(0)
        rect = line.naturalTextRect()
        assert 0 <= rect.left() < rect.right() <= shown.column  # the marker doesn't reach out
        margins.append(shown.column - rect.right() if leftward else rect.left())
        if words is NUMBERS:  # which are written from left to right wherever they stand
            continue
        edge = rect.right() if leftward else rect.left()
        gap = abs(line.cursorToX(block.text().index("\t") + 1)[0] - edge)
        assert gap == pytest.approx(round(shown._look.size("type.body") * 1.5), abs=1)
    assert margins[0] < 1 < margins[1]  # the deeper, the further in
