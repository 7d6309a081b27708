"""The head of an entry: when, what it is called, how it was, and its tags."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.ui.journal.page_state import PageState
from mindmate.ui.journal.tags import TagField
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import label
from mindmate.ui.widgets.chips import Chip
from mindmate.ui.widgets.mood import MoodFaces, mood_name
from mindmate.ui.widgets.plain_text import PlainText


class TitleField(PlainText):
    """A title, in as many lines as it needs; Enter goes on to the words."""

    edited = Signal()
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "journal.entry.title", "heading")
        self.setAccessibleName(self.tr("Title"))
        self.hint = self.tr("Title")
        self.textChanged.connect(self.edited)
        self.fit()

    @property
    def text(self) -> str:
        """The title, on one line."""
        return " ".join(self.toPlainText().split("\n"))

    def height_for_text(self, wanted: int) -> int:
        """One line at least."""
        return max(wanted, self.fontMetrics().lineSpacing()) + 4

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter doesn't begin a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the text of what is pasted, on one line."""
        if source.hasText():
            self.insertPlainText(" ".join(source.text().split()))


class MoodButton(Chip):
    """Shows the mood; a click shows the five faces to choose from."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "journal.entry.mood", icon="smile", checkable=True)
        self.put(None)

    def put(self, mood: int | None) -> None:
        """Show this mood, or that none was noted."""
        self.show_mood(mood)
        name = mood_name(mood) if mood else self.tr("Add a mood")
        self.say(name, self.tr("Mood: {mood}").format(mood=name) if mood else name)


class Heading(QWidget):
    """`changed` when the person changed something of it."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("plain", "true")
        self.when = label("", "small")
        self.when.setObjectName("journal.entry.when")
        self.title = TitleField(look)
        self.mood = MoodButton(look)
        self.faces = MoodFaces(look, "journal.entry.faces", size=38)
        self.tags = TagField(look, self.mood)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.s"))
        for widget in (self.title, self.tags, self.faces):
            column.addWidget(widget)
        self.faces.hide()
        self.mood.toggled.connect(self._unfold)
        self.faces.picked.connect(self._picked)
        self.title.edited.connect(self.changed)
        self.tags.changed.connect(self.changed)

    def put(self, state: PageState, when: str) -> None:
        """Show what the head of a page says."""
        self.when.setText(when)
        self.title.put(state.title)
        self.tags.put(state.tags)
        self.faces.put(state.mood)
        self.mood.put(state.mood)
        self.mood.setChecked(False)

    def clear(self) -> None:
        """Nothing stays."""
        self.put(PageState(), "")
        self.tags.clear()

    def _unfold(self, on: bool) -> None:
        self.faces.setVisible(on)
        if on:
            self.faces.setFocus()

    def _picked(self, mood: int) -> None:
        self.mood.put(mood or None)
        self.mood.setChecked(False)
        self.mood.setFocus()
        self.changed.emit()
