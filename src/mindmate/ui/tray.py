"""The entry in the system's tray, for whoever wants one: it brings the window back, locks, and quits. No word more.

Closing the window then locks and hides it, and the app goes on. Where the system has no tray, closing ends the app.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from mindmate.ui.theme import icons

if TYPE_CHECKING:
    from mindmate.ui.ports import Core

NAME = "MindMate"


def possible() -> bool:
    """Whether this system has a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """Of one window; nothing is shown unless the settings ask for it."""

    def __init__(self, window: QWidget, core: Core, lock: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._core, self._lock = window, core, lock
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._quitting = False
        window.installEventFilter(self)

    def apply(self) -> None:
        """As the settings are, in the language of this moment; harmless where there is no tray."""
        self._take_away()
        if self._core.settings.tray and possible():
            self._make()

    @property
    def shown(self) -> bool:
        """Whether the entry is there."""
        return self._icon is not None and self._icon.isVisible()

    @property
    def actions(self) -> list[QAction]:
        """What its menu offers."""
        return self._menu.actions() if self._menu is not None else []

    def bring_back(self) -> None:
        """The window, as it was left: locked, if it was closed."""
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def quit(self) -> None:
        """The app ends."""
        self._quitting = True
        if (
            not self._window.isVisible()
        ):  # Qt ends with the last window that was closed, not with a hidden one
            self._window.show()
        self._window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Closing hides; while the neutral page has its other name, nothing on the screen says what this is."""
        if watched is not self._window:
            return False
        if event.type() == QEvent.Type.Close and self._stays():
            self._lock()
            self._window.hide()
            event.ignore()
            return True
        if event.type() == QEvent.Type.WindowTitleChange and self._icon is not None:
            self._icon.setVisible(self._window.windowTitle() == NAME)
        return False

    def _stays(self) -> bool:
        """Whether the person can get the window back, and neither they nor the system want the end."""
        app = QGuiApplication.instance()
        ending = isinstance(app, QGuiApplication) and app.isSavingSession()
        return self._icon is not None and possible() and not self._quitting and not ending

    def _make(self) -> None:
        menu = self._menu = QMenu()
        wishes = (
            (self.tr("Show MindMate"), self.bring_back),
            (self.tr("Lock"), self._lock),
            (self.tr("Quit"), self.quit),
        )
        for words, do in wishes:
            menu.addAction(words).triggered.connect(lambda _on=False, do=do: do())
        self._icon = QSystemTrayIcon(QIcon(icons.pixmap("app", "#000000", 64)), self)
        self._icon.setToolTip(NAME)
        self._icon.setContextMenu(menu)
        self._icon.activated.connect(self._activated)
        self._icon.setVisible(self._window.windowTitle() == NAME)

    def _take_away(self) -> None:
        for each in (self._icon, self._menu):
            if each is not None:
                each.hide()
                each.deleteLater()
        self._icon = self._menu = None

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.bring_back()
