"""The neutral page: shown at once by a key, so that nobody who comes in sees what this is.

It looks like an empty page of notes and can be typed on; nothing of it is kept anywhere.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from mindmate.hardening.idle import IdleLock
from mindmate.ui.theme import icons
from mindmate.ui.theme.look import Look

KEY = "F9"
LOCKS_AFTER = 1  # minutes


class NeutralPage(QWidget):
    """`left` when the person comes back."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("hidden")
        self.setProperty("room", "true")
        self.page = QPlainTextEdit()
        self.page.setProperty("kind", "neutral")
        self.page.setObjectName("hidden.page")
        self.page.setAccessibleName(self.title)
        self.page.setUndoRedoEnabled(False)
        self.page.setTabChangesFocus(True)
        self.page.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[look.size("space.l")] * 4)
        layout.addWidget(self.page)

    @property
    def title(self) -> str:
        """What stands on the window's frame meanwhile."""
        return self.tr("Notes")

    def begin(self) -> None:
        """Shown: an empty page."""
        self.page.clear()
        self.page.setFocus()

    def end(self) -> None:
        """Left: nothing of what was typed stays."""
        self.page.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Other keys do nothing here."""
        event.accept()


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
