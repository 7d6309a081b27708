"""The neutral page: it looks like an empty page of notes and can be typed on; nothing of it is kept anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from mindmate.ui.theme.look import Look


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
