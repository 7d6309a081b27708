"""The tokens are one set of names in two colours, and every pair in use can be read."""

import re
from string import Template

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette

from mindmate.settings import Settings
from mindmate.ui.theme import look, tokens, values

LEAST = {"body": 7.0, "text": 4.5, "shape": 3.0}
HIGH = {"body": 10.0, "text": 7.0, "shape": 4.5}
PAIRS = [
    (dark, kind, *pair) for dark in (False, True) for kind, found in values.PAIRS.items() for pair in found
]


@pytest.mark.parametrize(("dark", "kind", "front", "back"), PAIRS)
def test_a_pair_in_use_has_the_contrast_of_its_kind(dark, kind, front, back):
    found = tokens.load(dark=dark)
    assert tokens.contrast(found.colour(front), found.colour(back)) >= LEAST[kind]


@pytest.mark.parametrize(("dark", "kind", "front", "back"), PAIRS)
def test_with_high_contrast_every_pair_has_more(dark, kind, front, back):
    found = tokens.load(dark=dark, contrast=True)
    assert tokens.contrast(found.colour(front), found.colour(back)) >= HIGH[kind]


def test_high_contrast_changes_colours_and_adds_no_names():
    for dark in (False, True):
        plain, high = tokens.load(dark=dark), tokens.load(dark=dark, contrast=True)
        assert set(plain.colours) == set(high.colours)
        assert plain.colours != high.colours
        assert plain.sizes == high.sizes


def test_contrast_is_computed_as_wcag_says():
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert tokens.contrast("#FFFFFF", "#777777") == tokens.contrast("#777777", "#FFFFFF")


def test_light_and_dark_have_the_same_names():
    assert set(tokens.load(dark=False).colours) == set(tokens.load(dark=True).colours)


def test_no_colour_is_named_outside_the_tokens():
    written = re.compile(r"#[0-9A-Fa-f]{6}|\brgba?\((?!\$)")
    assert written.search("color: #AABBCC")
    for file in tokens.FOLDER.parent.rglob("*.py"):
        text = file.read_text("utf-8").replace(
            "#000000", ""
        )  # an icon with colours of its own takes no notice
        assert not written.search(re.sub(r'"""".*?"""', "", text)) or file.name == "values.py", file
    assert not written.search((tokens.FOLDER / "style.qss").read_text("utf-8"))


def test_every_role_of_the_style_sheet_exists_and_every_text_colour_in_it_is_checked():
    sheet = (tokens.FOLDER / "style.qss").read_text("utf-8")
    used = set(re.findall(r"[^-]color: \$\{?(\w+)", sheet))
    checked = {name for found in values.PAIRS.values() for pair in found for name in pair}
    assert used
    assert used <= checked
    assert "$" not in tokens.stylesheet(tokens.load(dark=False), "A", "B")
    with pytest.raises(KeyError):
        Template("$nowhere").substitute({})


def test_text_grows_with_the_scale_and_colours_do_not():
    normal, large = tokens.load(dark=False), tokens.load(dark=False, scale=200)
    assert large.size("type.body") == 2 * normal.size("type.body")
    assert large.size("radius.m") == normal.size("radius.m")
    assert large.colours == normal.colours


def test_every_font_that_comes_along_is_known_soon_after_the_first_look(app, qtbot):
    files = {file.name for file in (look.FOLDER / "fonts").iterdir() if file.suffix in (".otf", ".ttf")}
    assert files == {*look.FIRST_FONTS, *look.OTHER_FONTS}
    held = look.Look(app, Settings())
    qtbot.waitUntil(lambda: look._add_font.cache_info().currsize == len(files))
    assert {look.BUNDLED_TEXT, look.BUNDLED_HEADLINE, look.BUNDLED_DEVANAGARI} <= set(
        QFontDatabase.families()
    )
    held.deleteLater()


@pytest.fixture
def at_a_start(app):
    """The colours are the system's, as before the first look; afterwards all is as it was."""
    palette = app.palette()
    look._dark_at_first.cache_clear()
    yield
    app.setPalette(palette)
    look._dark_at_first.cache_clear()
    look._dark_at_first()


@pytest.fixture
def system(monkeypatch):
    """Lets the system say what is set here."""
    said = {"dark": False, "contrast": False}
    monkeypatch.setattr(look, "_asked", lambda: look.Wishes(**said))
    return said


def background(dark):
    return tokens.load(dark=dark).colour("background")


@pytest.mark.usefixtures("at_a_start")
def test_the_first_look_is_dark_where_the_systems_colours_are_and_stays_so_if_it_says_nothing_else(
    app, qtbot, monkeypatch
):
    app.setPalette(QPalette(QColor("#202020")))
    held = look.Look(app, Settings())
    completed = []
    held.changed.connect(lambda: completed.append("again"))
    assert held.tokens.colour("background") == background(dark=True)
    held._complete()  # the offscreen platform says nothing
    assert held.tokens.colour("background") == background(dark=True)
    assert completed == []
    held.deleteLater()


@pytest.mark.usefixtures("at_a_start")
def test_what_the_system_says_counts_more_than_its_colours_soon_after_the_first_look(app, qtbot, system):
    app.setPalette(QPalette(QColor("#202020")))
    held = look.Look(app, Settings())
    assert held.tokens.colour("background") == background(dark=True)
    qtbot.waitUntil(lambda: held.tokens.colour("background") == background(dark=False))
    held.deleteLater()


def test_a_wish_for_contrast_is_followed_soon_after_the_first_look_and_when_it_comes(
    app, qtbot, system, request
):
    request.addfinalizer(lambda: look.Look(app, Settings()).deleteLater())
    held = look.Look(app, Settings())
    changes = []
    held.changed.connect(lambda: changes.append(1))
    system["contrast"] = True
    qtbot.waitUntil(lambda: held.tokens.colours == tokens.load(dark=False, contrast=True).colours)
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # without news
    assert changes == [1]
    system["contrast"] = False
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert held.tokens.colours == tokens.load(dark=False).colours
    held.deleteLater()


def test_where_light_or_dark_is_chosen_the_system_changes_nothing(app, system):
    held = look.Look(app, Settings(theme="light"))
    changes = []
    held.changed.connect(lambda: changes.append(1))
    system["dark"] = True
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert changes == []
    held.apply(Settings())  # chosen no longer
    assert held.tokens.colour("background") == background(dark=True)
    held.apply(Settings(theme="light"))
    held.deleteLater()
