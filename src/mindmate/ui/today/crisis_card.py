"""The card that code shows when a message may mean danger: large at crisis, small at elevated."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mindmate.conversation.model import Level
from mindmate.ui.help.lines import number_row
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, empty, label

MOST_LINES = 3


class CrisisCard(Card):
    """Hidden until `show_level`. `more` asks for the whole help page."""

    more = Signal()
    closed = Signal()

    def __init__(self, look: Look, core: Core, room: QWidget) -> None:
        super().__init__(look, "care")
        self._look, self._core, self._room = look, core, room
        self.level = Level.NONE
        self.setObjectName("chat.crisisCard")
        self._title = label("", "title")
        self._text = label("", "")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.size("space.s"))
        inner = QWidget()
        inner.setProperty("plain", "true")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.s"))
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(self._rows)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = inner
        self.column.addWidget(self._scroll)
        buttons = QHBoxLayout()
        self._more = Button(
            look, self.tr("All lines"), "primary", name="chat.crisisCard.more", on_click=self.more.emit
        )
        self._close = Button(
            look, self.tr("Close"), "quiet", name="chat.crisisCard.close", on_click=self.dismiss
        )
        buttons.addWidget(self._more)
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.hide()

    def show_level(self, level: Level) -> None:
        """Show the card for `level`; never a smaller one over a larger one that is open."""
        if self.isVisible() and level.rank < self.level.rank:
            return
        self.level = level
        large = level is Level.CRISIS
        page = self._core.help_page()
        if large:
            self._title.setText(self.tr("You can reach someone now"))
            self._text.setText(
                self.tr(
                    "MindMate can’t contact anybody for you. These people answer, and they have time for you."
                )
            )
        else:
            self._title.setText(self.tr("If it gets heavy, there are people to talk to"))
            self._text.setText("")
        self._text.setVisible(large)
        self._fill(page.emergency, [(x.name, x.number, x.hours) for x in page.lines], large)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())
        self.show()
        self.fit(self._room.height())
        if QAccessible.isActive():
            words = f"{self._title.text()}. {self._text.text()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def dismiss(self) -> None:
        """The person closed the card; Help now stays one key away."""
        self.level = Level.NONE
        self.hide()
        self.closed.emit()

    def fit(self, room: int) -> None:
        """Take at most 55 % of a room `room` pixels high; the rest scrolls inside."""
        wanted = self._inner.heightForWidth(max(self._scroll.viewport().width(), 200))
        wanted = max(wanted, self._inner.minimumSizeHint().height())
        self._scroll.setFixedHeight(max(60, min(wanted, round(room * 0.55) - 90)))

    def _fill(self, emergency: tuple[str, ...], lines: list[tuple[str, str, str]], large: bool) -> None:
        empty(self._rows)
        rows = [(self.tr("Emergency"), self.tr(" or ").join(emergency), "")] if large else []
        rows += lines[: MOST_LINES if large else 1]
        for name, number, hours in rows:
            holder = QWidget()
            holder.setProperty("plain", "true")
            row = number_row(self._look, name, number, hours)
            row.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(row)
            self._rows.addWidget(holder)
