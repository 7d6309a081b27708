"""The card that code shows when a message may mean danger: large at crisis, small at elevated."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.conversation.model import Level
from mindmate.records import TrustedPerson
from mindmate.safety.lines import dialling
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.lines import number_row
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, empty, held, label
from mindmate.ui.widgets.flow import FlowLayout

MOST_LINES = 3
MOST_PEOPLE = 2
MOST_ROWS = 5
MOST_OF_ROOM = 0.6  # the conversation stays in view above the card


class CrisisCard(Card):
    """Hidden until `show_level`. `more` asks for the whole help page, `plan` for the safety plan."""

    more = Signal()
    plan = Signal()
    closed = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge, room: QWidget) -> None:
        """`room` is what the card is part of: how much of the card fits depends on it."""
        super().__init__(look, "care")
        self._look, self._core, self._bridge, self._room = look, core, bridge, room
        self.level = Level.NONE
        self._child = False
        self._people: list[TrustedPerson] = []
        self._numbers: list[tuple[str, str, str]] = []
        self._holders: list[QWidget] = []
        self._shown: object = None  # what the rows were built from
        self._fitting = False
        self.setObjectName("chat.crisisCard")
        self._title = label("", "title")
        self._text = label("")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.size("space.s"))
        self._more = Button(
            look, self.tr("All lines"), "primary", name="chat.crisisCard.more", on_click=self.more.emit
        )
        self._plan = Button(
            look, self.tr("My safety plan"), "", name="chat.crisisCard.plan", on_click=self.plan.emit
        )
        self._close = Button(
            look, self.tr("Close"), "quiet", name="chat.crisisCard.close", on_click=self.dismiss
        )
        buttons = QWidget()
        buttons.setProperty("plain", "true")
        flow = FlowLayout(buttons, look.size("space.s"))
        for button in (self._more, self._plan, self._close):
            flow.addWidget(button)
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)
        self.column.addLayout(self._rows)
        self.column.addWidget(buttons)
        self.hide()

    def show_level(self, level: Level, *, child: bool = False) -> None:
        """Show the card for `level`; never a smaller one over a larger one that is open.

        With `child`, the lines for children come first.
        """
        if not self.isHidden() and level.rank < self.level.rank:
            return
        self.level, self._child = level, child
        if level is Level.CRISIS:
            self._title.setText(self.tr("You can reach someone now"))
            self._text.setText(
                self.tr(
                    "MindMate can’t contact anybody for you. These people are there for moments like this."
                )
            )
        else:
            self._title.setText(self.tr("If it gets heavy, there are people to talk to"))
            self._text.setText("")
        self._plan.setVisible(level is Level.CRISIS)
        self._choose_numbers()
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())
        self.show()
        self.fit()
        if QAccessible.isActive():
            words = f"{self._title.text()}. {self._text.text()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        if level is Level.CRISIS and self._core.unlocked:
            self._bridge.run(
                lambda: self._core.plan.people(), self._show_people, lambda _error: None, owner=self
            )

    def _show_people(self, people: list[TrustedPerson]) -> None:
        """Trusted people with a number, as soon as they are read; the lines stand there meanwhile."""
        if self.isHidden():
            return
        self._people = [person for person in people if person.name and person.number][:MOST_PEOPLE]
        self._choose_numbers()
        self.fit()

    def _choose_numbers(self) -> None:
        page = self._core.help_page(child=self._child)
        lines = [(line.name, dialling(line), line.hours) for line in page.lines[:MOST_LINES]]
        if self.level is not Level.CRISIS:
            # The small card: one line to talk to, or the emergency number where the country has none.
            emergency = [(self.tr("In an emergency"), self.tr(" or ").join(page.emergency), "")]
            self._numbers = lines[:1] or emergency
            return
        trusted = self.tr("someone you trust")
        people = [(person.name, person.number, person.note or trusted) for person in self._people]
        self._numbers = [
            (self.tr("In an emergency"), self.tr(" or ").join(page.emergency), ""),
            *lines[:1],
            *people,
            *lines[1:],
        ][:MOST_ROWS]

    def dismiss(self) -> None:
        """The person closed the card; Help now stays one key away."""
        self.forget()
        self.closed.emit()

    def forget(self) -> None:
        """Hide the card; no name and no number stays in it."""
        self.level = Level.NONE
        self._people, self._numbers, self._shown = [], [], None
        self._build_rows(narrow=False)
        self.hide()

    def fit(self) -> None:
        """Leave out the last lines where the room is small; the first number always stays.

        The safety plan is then one step further, behind all lines.
        """
        if self._fitting:
            return  # showing a row can lay the window out anew, which comes back here
        self._fitting = True
        try:
            self._fit()
        finally:
            self._fitting = False

    def _fit(self) -> None:
        narrow = self._room.width() < self._look.size("type.ui") * 28
        shown = (tuple(self._numbers), narrow, self._look.size("type.ui"))
        if shown != self._shown:
            self._shown = shown
            self._build_rows(narrow)
        for holder in self._holders:
            holder.show()
        self._text.setVisible(bool(self._text.text()))
        self._plan.setVisible(self.level is Level.CRISIS)
        width = min(self._room.width() - 2 * self._look.size("space.l") - 12, self._look.size("size.measure"))
        most = self._room.height() * MOST_OF_ROOM
        for spare in [*reversed(self._holders[2:]), self._text, *self._holders[1:2], self._plan]:
            self._rows.invalidate()
            self.column.invalidate()
            if self.column.totalHeightForWidth(width) <= most:
                break
            spare.hide()

    def _build_rows(self, narrow: bool) -> None:
        empty(self._rows)
        self._holders = []
        for name, number, hours in self._numbers:
            holder = held(number_row(self._look, name, number, hours, narrow=narrow))
            self._rows.addWidget(holder)
            self._holders.append(holder)
