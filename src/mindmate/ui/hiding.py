"""Hiding: a neutral page is shown at once by a key, so that nobody who comes in sees what this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from mindmate.hardening.idle import IdleLock
from mindmate.ui.theme import icons
from mindmate.ui.theme.look import Look

if TYPE_CHECKING:
    from mindmate.ui.neutral import NeutralPage

KEY = "F9"
LOCKS_AFTER = 1  # minutes


class Hiding:
    """Puts the neutral page over whatever a window shows, and takes it away again."""

    def __init__(self, window: QMainWindow, look: Look, stack: QStackedWidget) -> None:
        self._window, self._look, self._stack = window, look, stack
        self._page: NeutralPage | None = None
        self._since = IdleLock(LOCKS_AFTER)
        self.before: QWidget | None = None  # what is shown when the person comes back

    @property
    def on(self) -> bool:
        """Whether the neutral page is shown."""
        return self.before is not None

    @property
    def page(self) -> NeutralPage:
        """The page; made when it is first wanted."""
        if self._page is None:
            from mindmate.ui.neutral import NeutralPage

            self._page = NeutralPage(self._look)
            self._stack.addWidget(self._page)
        return self._page

    def begin(self, before: QWidget) -> None:
        """Show the page at once, with another name and another picture on the frame."""
        self.before = before
        self._since = IdleLock(LOCKS_AFTER)
        self._stack.setCurrentWidget(self.page)
        self._window.setWindowTitle(self.page.title)
        self._window.setWindowIcon(QIcon(icons.pixmap("file", "#000000", 128)))
        self.page.begin()

    def end(self) -> None:
        """Back to what was there."""
        before, self.before = self.before, None
        self.page.end()
        self._window.setWindowTitle("MindMate")
        self._window.setWindowIcon(QIcon(icons.pixmap("app", "#000000", 128)))
        if before is not None:
            self._stack.setCurrentWidget(before)

    def long_enough(self) -> bool:
        """Whether it has been hidden for so long that it is time to lock."""
        return self.on and self._since.tick() is not None

    def renew(self) -> None:
        """The language has changed."""
        if self._page is not None and not self.on:
            self._stack.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None
