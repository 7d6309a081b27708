"""Opens the window: `run(core, argv)`. The only entry of this package for the command line."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mindmate.ui import imports  # noqa: F401 - before anything else that is loaded
from mindmate.ui.bridge import Bridge
from mindmate.ui.collecting import Collector
from mindmate.ui.shell import MainWindow
from mindmate.ui.theme.look import Look
from mindmate.ui.translator import CatalogueTranslator, speak_readably

if TYPE_CHECKING:
    from mindmate.ui.ports import Core

log = logging.getLogger(__name__)

STYLE = "Fusion"  # the same on every system, so that one style sheet fits
LISTENING_MS = 100  # after the window is there: it is to take keys first

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def application(argv: Sequence[str]) -> QApplication:
    """The QApplication, named and in our style; the one that exists already where there is one."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        app = found
        app.setStyle(STYLE)
    else:  # said here, for what `setStyle` gives back is a class that takes a hundredth of a second to load
        app = QApplication([*(argv or ["mindmate"]), "-style", STYLE])
    app.setApplicationName("MindMate")
    app.setApplicationDisplayName("MindMate")
    app.setDesktopFileName("mindmate")
    return app


def run(core: Core, argv: Sequence[str]) -> int:
    """Show the window and stay until it is closed; returns the exit status. The caller closes `core`."""
    qInstallMessageHandler(_qt_message)
    app = application(argv)
    collector = Collector(app)
    speak_readably(core.settings.country)
    translator = CatalogueTranslator(app)
    app.installTranslator(translator)
    previous_hook = sys.excepthook
    if previous_hook is sys.__excepthook__:  # which would print a traceback
        sys.excepthook = _bug
    bridge = Bridge(app)
    try:
        window = MainWindow(core, Look(app, core.settings), bridge)
        window.locked.connect(collector.collect_all)
        window.show()
        QTimer.singleShot(LISTENING_MS, window, lambda: _listen(window))
        status = app.exec()
        window.deleteLater()
    finally:
        core.lock()  # ends a running turn, so that its thread can come to an end
        bridge.close()
        sys.excepthook = previous_hook
        qInstallMessageHandler(None)
    return status


def _listen(window: MainWindow) -> None:
    """Hear from the system that it sleeps or locks; behind the lock screen there is nothing to lock yet."""
    from mindmate.ui.lock.system import SystemSignals

    window.listen(SystemSignals(window))


def _qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt %s: %s", context.category, text)


def _bug(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """A bug in the window: named by type and place, without content; the window goes on."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else "?"
    log.error("bug in the window: %s at %s", kind.__name__, place)
    if issubclass(kind, KeyboardInterrupt) and (app := QApplication.instance()) is not None:
        app.quit()
