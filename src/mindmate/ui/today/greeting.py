"""What stands where no conversation is yet: a greeting, and a few ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.i18n import translate
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.today.remember import RememberQuestion
from mindmate.ui.widgets.basics import Button, Page, label
from mindmate.ui.widgets.check_in import MoodCheckIn
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget


def greeting_for(hour: int) -> str:
    """A greeting for an hour of the day, 0 to 23."""
    if hour < 5:
        return translate("Greeting", "It’s late. Take your time.")
    if hour < 12:
        return translate("Greeting", "Good morning")
    if hour < 18:
        return translate("Greeting", "Good afternoon")
    return translate("Greeting", "Good evening")


class Greeting(Page):
    """`picked` carries words to begin with; they go into the composer, they aren't sent."""

    picked = Signal(str)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, "size.measure")
        self.setObjectName("greeting")
        self._headline = label("", "headline")
        self._text = label(self.tr("What is on your mind? There is no right way to begin."), "body")
        ideas = QWidget()
        ideas.setProperty("plain", "true")
        flow = FlowLayout(ideas, look.size("space.s"))
        for words in (
            self.tr("I can’t sleep"),
            self.tr("Something is worrying me"),
            self.tr("I want to sort my thoughts"),
            self.tr("It was a hard day"),
        ):
            flow.addWidget(Button(look, words, "idea", on_click=partial(self.picked.emit, words)))
        self.check_in = MoodCheckIn(look, core, bridge)
        self.remember = RememberQuestion(look, core, bridge)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(look.size("space.s"))
        column = self.column
        column.addStretch(3)
        column.addWidget(self._headline)
        column.addWidget(self.check_in)
        self._rest = plain_widget()  # makes room while more than a mood is noted
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, look.size("space.m"), 0, 0)
        rest.setSpacing(2 * look.size("space.m"))
        for widget in (self._text, ideas, self.remember):
            rest.addWidget(widget)
        column.addWidget(self._rest)
        column.addStretch(4)
        column.addLayout(self._notices)
        self.check_in.unfolded.connect(lambda _on: self._make_room())
        self.refresh()

    def _make_room(self) -> None:
        """While more than a mood is noted, all of it is seen without scrolling; what stands around makes room."""
        more = self.check_in.is_unfolded
        self._rest.setVisible(not more)
        self._headline.setVisible(not more or self.width() > self._look.size("size.measure") * 2 // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._make_room()

    def refresh(self, hour: int | None = None) -> None:
        """Greet for the present hour."""
        self._headline.setText(greeting_for(datetime.now().hour if hour is None else hour))

    def show_notices(self, texts: Sequence[str]) -> None:
        """Show what code says at the start of a session."""
        while (item := self._notices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for text in texts:
            self._notices.addWidget(label(text, "small"))
