"""No text is cut, covered or out of the window: in five languages and a stretched one, at 200 %, narrow and wide."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from tests.ui import looking
from tests.ui.pseudo import speak_mirrored, speak_stretched, stretched
from tests.ui.tour import Tour, without_dialogs

from mindmate import i18n
from mindmate.settings import Settings
from mindmate.ui.theme.look import Look
from mindmate.ui.translator import CatalogueTranslator
from mindmate.ui.widgets.plain_text import PlainText

NARROW, WIDE, HEIGHT = 380, 1000, 760
SMALL = (NARROW, HEIGHT)
LONG_RUN = [pytest.mark.torture, pytest.mark.timeout(1800)]
#: Every place in `make test`; what one press from a place shows, too, in continuous integration and `make torture`.
DEPTHS = [0, pytest.param(1, marks=LONG_RUN)]
#: In `make test` the language that is written in, and the one whose words are longest.
LANGUAGES = [("en", 0), ("de", 0), *(pytest.param(each, 1, marks=LONG_RUN) for each in i18n.available())]


@pytest.fixture
def translated(app):
    """The window's own words come from the catalogue too."""
    translator = CatalogueTranslator(app)
    app.installTranslator(translator)
    yield
    app.removeTranslator(translator)


def look_around(tour: Tour) -> list[str]:
    """What is cut anywhere, with the first place where it was met.

    What a press shows is looked at where room is scarcest; places also where two things stand beside each other.
    """
    found: dict[str, str] = {}
    for place in tour.states():
        widths = (NARROW,) if " > " in place else (WIDE, NARROW)
        for width in widths:
            if tour.window.width() != width:
                tour.window.resize(width, HEIGHT)
                tour.settle()
            for trouble in looking.cut(tour.window):
                found.setdefault(f"{width}: {trouble}", place)
    tour.end()
    return [f"{place}, {trouble}" for trouble, place in found.items()]


@pytest.mark.usefixtures("translated")
def test_words_that_are_longer_by_two_fifths_have_room(app, qtbot, monkeypatch, tmp_path):
    without_dialogs(monkeypatch, tmp_path)
    speak_stretched(monkeypatch)
    assert i18n.translate("Home", "Help now") == "Helphe nowno"
    assert look_around(Tour(app, qtbot, depth=1, size=SMALL, text_scale=200)) == []


@pytest.mark.usefixtures("translated")
@pytest.mark.parametrize(("language", "depth"), LANGUAGES)
def test_every_language_has_room_at_twice_the_size(app, qtbot, monkeypatch, tmp_path, language, depth):
    without_dialogs(monkeypatch, tmp_path)
    i18n.use(language)
    tour = Tour(app, qtbot, depth=depth, size=SMALL, text_scale=200, language=language)
    assert look_around(tour) == []
    assert tour.count > (45 if depth else 25)


# ---- controls --------------------------------------------------------------------------------------------


def shown(qtbot, *widgets, width=200):
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.resize(width, max(window.height(), column.heightForWidth(width)))
    qtbot.waitExposed(window)
    return window


LONG = "A sentence that is much longer than two hundred pixels"


def test_what_has_room_is_left_alone(app, qtbot):
    wrapped = QLabel(LONG)
    wrapped.setWordWrap(True)
    assert looking.cut(shown(qtbot, wrapped, QPushButton("Yes"), QLineEdit())) == []


@pytest.mark.parametrize(
    "kind", ["label", "wrapped", "button", "hint", "text", "plain", "ours", "choice", "word"]
)
def test_a_cut_text_is_found(app, qtbot, kind):
    made = {
        "label": lambda: QLabel(LONG),
        "wrapped": lambda: QLabel(LONG),
        "button": lambda: QPushButton(LONG),
        "hint": QLineEdit,
        "text": QTextEdit,
        "plain": QPlainTextEdit,
        "ours": lambda: PlainText(Look(app, Settings()), "ours", "page"),
        "choice": QComboBox,
        "word": lambda: QLabel("Wiederherstellungswörterverzeichnisse"),
    }[kind]()
    if kind == "wrapped":
        made.setWordWrap(True)
        made.setFixedHeight(made.fontMetrics().height())
    if kind == "word":
        made.setWordWrap(True)
    if kind in ("hint", "text", "plain"):
        made.setPlaceholderText(LONG)
    if kind == "text":
        made.setFixedHeight(200)  # which is of no use: Qt draws one line
    if kind == "ours":
        made.hint = LONG
        made.fit = lambda: None
    if kind in ("plain", "ours"):
        made.setFixedHeight(made.fontMetrics().height() + 12)
    if kind == "choice":
        made.addItem(LONG)
    made.setFixedWidth(120)
    assert len(looking.cut(shown(qtbot, made))) == 1


def test_things_that_overlap_or_leave_the_window_are_found(app, qtbot):
    window = shown(qtbot, QLabel("one"), QLabel("two"))
    one, two = window.findChildren(QLabel)
    two.setGeometry(one.geometry())
    assert any("overlap" in trouble for trouble in looking.cut(window))
    two.move(190, two.y() + 40)
    assert any("out of the window sideways" in trouble for trouble in looking.cut(window))


def test_stretching_keeps_what_is_filled_in():
    assert stretched("{count} backups, %n days") == "{count} backupsbac, %n daysda"
    for text in ("Conversations", "Type your passphrase above, then choose.", "No"):
        letters = sum(map(str.isalpha, text))
        assert sum(map(str.isalpha, stretched(text))) >= 1.25 * letters
        assert len(stretched(text)) >= 1.3 * len(text)
    assert stretched("Models (*.gguf)").startswith("Modelsmod (*.gguf)")


# ---- from right to left ----------------------------------------------------------------------------------


@pytest.fixture
def mirrored(app):
    """The whole app from right to left."""
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrored", "translated")
@pytest.mark.parametrize("depth", DEPTHS)
def test_from_right_to_left_nothing_is_cut_either(app, qtbot, monkeypatch, tmp_path, depth):
    without_dialogs(monkeypatch, tmp_path)
    speak_mirrored(monkeypatch)
    assert look_around(Tour(app, qtbot, depth=depth, size=SMALL, text_scale=150)) == []


def test_beside_each_other_means_the_other_way_round_too(app, qtbot, mirrored):
    row = QWidget()
    line = QHBoxLayout(row)
    first, second = QLabel("first"), QLabel("second")
    line.addWidget(first)
    line.addWidget(second)
    window = shown(qtbot, row)
    assert window.isVisible()
    assert first.x() > second.x()
