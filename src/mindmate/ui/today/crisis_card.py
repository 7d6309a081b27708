"""The card that code shows when a message may mean danger: large at crisis, small at elevated."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mindmate.conversation.model import Level
from mindmate.ui.help.lines import number_row
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, empty, label

MOST_LINES = 3
MOST_OF_ROOM = 0.6  # the conversation stays in view above the card


class CrisisCard(Card):
    """Hidden until `show_level`. `more` asks for the whole help page."""

    more = Signal()
    closed = Signal()

    def __init__(self, look: Look, core: Core, room: QWidget) -> None:
        """`room` is what the card is part of: how much of the card fits depends on it."""
        super().__init__(look, "care")
        self._look, self._core, self._room = look, core, room
        self.level = Level.NONE
        self._numbers: list[tuple[str, str, str]] = []
        self._holders: list[QWidget] = []
        self.setObjectName("chat.crisisCard")
        self._title = label("", "title")
        self._text = label("")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.size("space.s"))
        self._more = Button(
            look, self.tr("All lines"), "primary", name="chat.crisisCard.more", on_click=self.more.emit
        )
        self._close = Button(
            look, self.tr("Close"), "quiet", name="chat.crisisCard.close", on_click=self.dismiss
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._more)
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)
        self.column.addLayout(self._rows)
        self.column.addLayout(buttons)
        self.hide()

    def show_level(self, level: Level) -> None:
        """Show the card for `level`; never a smaller one over a larger one that is open."""
        if not self.isHidden() and level.rank < self.level.rank:
            return
        self.level = level
        large = level is Level.CRISIS
        page = self._core.help_page()
        if large:
            self._title.setText(self.tr("You can reach someone now"))
            self._text.setText(
                self.tr(
                    "MindMate can’t contact anybody for you. These people are there for moments like this."
                )
            )
        else:
            self._title.setText(self.tr("If it gets heavy, there are people to talk to"))
            self._text.setText("")
        self._numbers = [(self.tr("Emergency"), self.tr(" or ").join(page.emergency), "")]
        self._numbers += [
            (line.name, line.number, " · ".join(filter(None, (line.hours, line.note))))
            for line in page.lines[:MOST_LINES]
        ]
        if not large:
            # The small card: one line to talk to, or the emergency number where the country has none.
            self._numbers = self._numbers[1:2] or self._numbers
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())
        self.show()
        self.fit()
        if QAccessible.isActive():
            words = f"{self._title.text()}. {self._text.text()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def dismiss(self) -> None:
        """The person closed the card; Help now stays one key away."""
        self.level = Level.NONE
        self.hide()
        self.closed.emit()

    def fit(self) -> None:
        """Leave out the last lines where the room is small; the first number always stays."""
        empty(self._rows)
        narrow = self._room.width() < self._look.size("type.ui") * 28
        self._holders = []
        for name, number, hours in self._numbers:
            holder = QWidget()
            holder.setProperty("plain", "true")
            row = number_row(self._look, name, number, hours, narrow=narrow)
            row.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(row)
            self._rows.addWidget(holder)
            holder.show()
            self._holders.append(holder)
        self._text.setVisible(bool(self._text.text()))
        width = min(self._room.width() - 2 * self._look.size("space.l") - 12, self._look.size("size.measure"))
        most = self._room.height() * MOST_OF_ROOM
        for spare in [*reversed(self._holders[1:]), self._text]:
            self.column.invalidate()
            if self.column.totalHeightForWidth(width) <= most:
                break
            spare.hide()
