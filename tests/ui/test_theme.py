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


def test_the_first_look_is_dark_where_the_system_is_and_what_the_system_says_counts_soon_after(
    app, qtbot, monkeypatch
):
    usual, sheet = app.palette(), app.styleSheet()
    app.setStyleSheet("")  # as at a start: the colours are the system's
    app.setPalette(QPalette(QColor("#202020")))
    held = look.Look(app, Settings())
    assert held.tokens.colour("background") == tokens.load(dark=True).colour("background")
    qtbot.waitUntil(  # the offscreen platform doesn't know; that counts more than its colours
        lambda: held.tokens.colour("background") == tokens.load(dark=False).colour("background")
    )
    held.deleteLater()
    app.setPalette(usual)
    app.setStyleSheet(sheet)


def test_a_system_that_wants_contrast_gets_it_soon_after_the_first_look(app, qtbot, monkeypatch):
    plain = tokens.load(dark=False).colours
    held = look.Look(app, Settings())
    assert held.tokens.colours == plain
    changes = []
    held.changed.connect(lambda: changes.append(1))
    monkeypatch.setattr(look, "_asked", lambda: look.Wishes(dark=False, contrast=True))
    qtbot.waitUntil(lambda: held.tokens.colours == tokens.load(dark=False, contrast=True).colours)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # without news
    assert changes == [1]
    monkeypatch.setattr(look, "_asked", lambda: look.Wishes(dark=True, contrast=False))
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert held.tokens.colours == tokens.load(dark=True).colours
    held.deleteLater()
    monkeypatch.undo()
    look.Look(app, Settings()).deleteLater()
