"""How the room of the conversation is laid out: transcript or greeting, and at the foot what belongs to the writing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.sidebar.deleting import DeleteCard
from mindmate.ui.theme.look import Look
from mindmate.ui.today.composer import Composer
from mindmate.ui.today.crisis_card import CrisisCard
from mindmate.ui.today.greeting import Greeting
from mindmate.ui.today.strip import MessageStrip
from mindmate.ui.today.transcript import Transcript
from mindmate.ui.widgets.basics import Button, label, with_scroll_bar
from mindmate.ui.widgets.error_card import ErrorCard


class TodayLayout(QWidget):
    """The parts of the room and where they stand. `limited`: watching for signs of danger is."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look = look
        self.limited = False
        self.setObjectName("today")
        self.setProperty("room", "true")
        self.transcript = Transcript(look)
        self.strip = MessageStrip(look, self.transcript)
        self.greeting = Greeting(look, core, bridge)
        self.deleting = DeleteCard(look, core, bridge)
        self.deleting.setObjectName("chat.delete")
        self._views = QStackedWidget()
        self._views.addWidget(self.greeting)
        self._views.addWidget(self.transcript)
        self.card = CrisisCard(look, core, bridge, self)
        self.error = ErrorCard(look, with_again=True)
        self.error.most = self._room_for_an_error
        self.composer = Composer(look)
        self.status = label("", "small")
        self.status.setObjectName("chat.status")
        self.footnote = label("", "small", centre=True)
        self.footnote.setObjectName("chat.footnote")
        self._to_end = Button(
            look, self.tr("To the newest message"), "float", "down", name="chat.toEnd",
            on_click=self.transcript.scroll_to_end,
        )  # fmt: skip
        self._to_end.setParent(self._views)
        self._to_end.hide()
        self._build()
        self.transcript.at_end_changed.connect(lambda _at_end: self._place_to_end())
        self._views.installEventFilter(self)
        self._views.currentChanged.connect(lambda _at: self._say_footnote())
        self._say_footnote()

    def _build(self) -> None:
        space = self._look.size("space.l")
        foot = QWidget()
        self._foot_column = QVBoxLayout(foot)
        self._foot_column.setContentsMargins(0, 0, 0, 0)
        self._foot_column.setSpacing(self._look.size("space.s"))
        for widget in (self.card, self.error, self.deleting, self.status, self.composer, self.footnote):
            self._foot_column.addWidget(widget)
        self.status.hide()
        self._foot = foot
        centred = QHBoxLayout()
        with_scroll_bar(self._look, centred, space, 0, self._look.size("space.m"))
        centred.addStretch(1)
        centred.addWidget(foot, 1000)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.size("space.s"))
        layout.addWidget(self._views, 1)
        layout.addLayout(centred)
        self._views.setMinimumHeight(1)
        self.setMinimumHeight(1)  # a card that is being fitted never makes the window grow
        self._look.changed.connect(self._sized)
        self._sized()

    def _sized(self) -> None:
        self._foot.setMaximumWidth(self._look.size("size.measure"))

    def _say_footnote(self) -> None:
        """What stands under the composer; the second sentence where there is room, and no notice says it above."""
        words = self.tr("A program, not a person. What you write stays on this computer.")
        if self.limited and not self._tight and self._views.currentWidget() is self.transcript:
            words += "\n" + self.tr("It notices signs of danger only roughly; Help now (F1) is always there.")
        self.footnote.setText(words)

    @property
    def _tight(self) -> bool:
        """Whether the text is large for the room."""
        return self.height() < 40 * self._look.size("type.ui")

    def _say(self, text: str) -> None:
        self.status.setText(text)
        self.status.setVisible(bool(text))

    # ---- geometry ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card within its share of the room."""
        super().resizeEvent(event)
        # Where large text leaves little room, the card is what must be read.
        self._fit_foot()

    def _fit_foot(self) -> None:
        above = self.card.isVisible() or self.error.isVisible()
        self.footnote.setVisible(not (self._tight and above))
        self.composer.field.show_hint(not (self._tight and above))
        self._say_footnote()
        if self.card.isVisible():
            self.card.fit()
        if self.error.isVisible():
            self.error.fit()

    def _room_for_an_error(self) -> int:
        """What the composer and the line below it leave."""
        shown = (self.composer, self.footnote, self.status, self.card)
        taken = sum(widget.height() for widget in shown if widget.isVisible())
        return self.height() - taken - 7 * self._look.size("space.m")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the round button at its place above the composer."""
        if watched is self._views and event.type() == QEvent.Type.Resize:
            self._place_to_end()
        return False

    def _place_to_end(self) -> None:
        button = self._to_end
        shown = not self.transcript.at_end and self._views.currentWidget() is self.transcript
        button.setVisible(shown)
        if shown:
            size = button.sizeHint()
            button.move((self._views.width() - size.width()) // 2, self._views.height() - size.height() - 8)
            button.raise_()
