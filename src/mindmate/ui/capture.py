"""The app's windows stay out of pictures of the screen, unless the person wants them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from mindmate.hardening import capture

if TYPE_CHECKING:
    from mindmate.ui.ports import Core


class ScreenCapture(QObject):
    """Applies the setting to each window of the app when it appears, and to all of them with `apply`."""

    def __init__(self, core: Core, parent: QObject) -> None:
        super().__init__(parent)
        self._core = core
        application = QApplication.instance()
        if capture.possible() and application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that appears."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._settle(watched)
        return False

    def apply(self) -> None:
        """The setting has changed."""
        if capture.possible():
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    self._settle(window)

    def _settle(self, window: QWidget) -> None:
        capture.allow(int(window.winId()), self._core.settings.screen_capture)
