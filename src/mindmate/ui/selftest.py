"""The window's part of the self-test: open it without a screen, and see that it takes keys."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mindmate.ui import imports  # noqa: F401 - before anything else that is loaded
from mindmate.ui.bridge import Bridge
from mindmate.ui.shell import MainWindow
from mindmate.ui.theme.look import Look
from mindmate.ui.window import application

if TYPE_CHECKING:
    from mindmate.ui.ports import Core

TYPED = "keys"
#: What the offscreen platform says each time, and what Qt says of a system without a language; every other word fails.
KNOWN = ("This plugin does not support propagateSizeHints()", "Detected locale ")


def open_and_type(core: Core, ready: Callable[[], None] = lambda: None) -> str:
    """Show the window on the offscreen platform and type into it; returns what it ran on.

    `ready` is called when the first key has arrived: in the lock screen's field, or in the first start.
    Raises `AssertionError` where the window isn't shown, isn't drawn, or doesn't take the keys.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    said: list[str] = []
    qInstallMessageHandler(lambda kind, context, text: _hear(said, kind, context, text))
    app = application(["mindmate"])
    bridge = Bridge(app)
    look = Look(app, core.settings)
    window = MainWindow(core, look, bridge)
    try:
        window.show()
        app.processEvents()
        require(window.isVisible(), "the window isn't shown")
        _use_keys(window, app)
        ready()
        picture = window.grab().toImage()
        places = ((x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7))
        require(len({picture.pixel(x, y) for x, y in places}) > 2, "the window is empty")
    finally:
        window.close()
        bridge.close()
        window.deleteLater()
        look.deleteLater()
        app.processEvents()
        qInstallMessageHandler(None)
    require(not said, f"Qt said: {'; '.join(said)}")
    return f"Qt {qVersion()}, {app.platformName()}"


def _use_keys(window: MainWindow, app: QApplication) -> None:
    """Type where a person would begin to."""
    if window.onboarding is not None:
        before = window.onboarding.at
        _press(window.onboarding.welcome.next, " ", app)
        require(window.onboarding.at == before + 1, "the first start doesn't take keys")
        return
    field = window.findChild(QLineEdit, "unlock.passphrase")
    if field is None:
        raise AssertionError("there is no field for the passphrase")
    _type(field, app)
    require(field.text() == TYPED, "the window doesn't take keys")


def require(holds: bool, otherwise: str) -> None:
    """Raise `AssertionError` unless `holds`; plain `assert` would vanish in an optimised build."""
    if not holds:
        raise AssertionError(otherwise)


def _hear(said: list[str], kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and not text.startswith(KNOWN):
        said.append(text)


def _type(field: QLineEdit, app: QApplication) -> None:
    try:  # which makes the events without Qt's namespace, that a start doesn't ask for
        from PySide6.QtTest import QTest
    except ImportError:  # packages leave it out
        for letter in TYPED:
            _press(field, letter, app)
    else:
        QTest.keyClicks(field, TYPED)
        app.processEvents()


def _press(widget: QWidget, letter: str, app: QApplication) -> None:
    from PySide6.QtCore import Qt

    code = Qt.Key.Key_Space if letter == " " else 0
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter))
    app.processEvents()
