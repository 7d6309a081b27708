"""The gallery shows every widget of our own, in each look, without a word of Qt's on the way."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui import looking
from tests.ui.tour import ours

from mindmate.ui import gallery, widgets

#: Made of others and shown by them alone.
LOOKS = [value for value, _, _ in gallery.LOOKS]


def kinds_of_widgets() -> set[type[QWidget]]:
    """Every kind of widget that `mindmate.ui.widgets` defines."""
    for module in pkgutil.walk_packages(widgets.__path__, "mindmate.ui.widgets."):
        importlib.import_module(module.name)
    return {kind for kind in ours() if kind.__module__.startswith("mindmate.ui.widgets.")}


@pytest.fixture
def shown(app, qtbot):
    page = gallery.Gallery(app)
    page.show()
    qtbot.waitExposed(page)
    yield page
    page.close()
    page.close_all()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_widget_of_our_own_is_there(shown):
    here = {
        base for widget in shown.findChildren(QWidget) if widget.isVisible() for base in type(widget).__mro__
    }
    wanted = kinds_of_widgets()
    assert len(wanted) > 15
    assert sorted(kind.__name__ for kind in wanted - here) == []
    hidden = shown.findChild(QWidget, "gallery.ask")
    hidden.hide()  # the control: what isn't shown is missed
    here = {type(widget) for widget in shown.findChildren(QWidget) if widget.isVisible()}
    assert type(hidden) in wanted - here


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_cut_in_any_look(shown, look):
    shown.show_in(look)
    for width in (380, 1000):
        shown.resize(width, 900)
        for _ in range(4):
            QApplication.processEvents()
        assert looking.cut(shown) == []


def test_pictures_are_taken_in_each_look(app, tmp_path, capsys):
    assert gallery.main(["--into", str(tmp_path), "--text", "150", "--right-to-left"]) == 0
    files = sorted(tmp_path.glob("*.png"))
    assert len(capsys.readouterr().out.split()) == len(files) == len(LOOKS)
    grounds = {QImage(str(file)).pixelColor(3, 3).name() for file in files}
    assert len(grounds) == len(LOOKS)
    assert all(QImage(str(file)).height() > 1500 for file in files)
