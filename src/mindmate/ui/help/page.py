"""The page behind "Help now" and F1, from everywhere: also before set-up and on the lock screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.records import TrustedPerson
from mindmate.safety import notices
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.lines import CountryChooser, HelpLines, number_row
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, Page, empty, held, label
from mindmate.ui.widgets.error_card import ErrorCard


class HelpNow(QWidget):
    """Who can help, in the person's country. `closed` asks to go back, `plan_wanted` for the safety plan.

    Without unlocking it shows the directory only.
    """

    closed = Signal()
    plan_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self.setObjectName("help")
        self.setProperty("room", "true")
        self.back = Button(
            look, self.tr("Back"), "quiet", "back", name="help.close", on_click=self.closed.emit
        )
        top = QHBoxLayout()
        top.setContentsMargins(*[look.size("space.m")] * 4)
        top.addWidget(self.back)
        top.addStretch(1)
        page = self._page = Page(look)
        page.column.addWidget(label(self.tr("You don’t have to get through this alone"), "headline"))
        page.column.addWidget(
            label(
                self.tr(
                    "These people are there for moments like this. MindMate is a program: it can’t call or write "
                    "to anybody for you. If you can’t call, ask someone near you to do it."
                ),
                "body",
            )
        )
        self.chooser = CountryChooser(look, core)
        self._lines = HelpLines(look)
        self._own = Card(look)
        self._own.setObjectName("help.own")
        self._own.column.setSpacing(look.size("space.m"))
        self._people = QVBoxLayout()
        self._people.setSpacing(look.size("space.m"))
        self.plan = Button(
            look, self.tr("My safety plan"), "", "safety", name="help.plan", on_click=self.plan_wanted.emit
        )
        self._own.column.addLayout(self._people)
        self._own.column.addWidget(self.plan)
        self._own.hide()
        self._lines.between.addWidget(self._own)
        self._error = ErrorCard(look)
        self._checked = label("", "small")
        page.column.addSpacing(look.size("space.s"))
        page.column.addWidget(self.chooser)
        page.column.addWidget(self._error)
        page.column.addWidget(self._lines)
        page.column.addWidget(self._checked)
        page.column.addWidget(label(notices.unreviewed(), "small"))
        page.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(page, 1)
        self.chooser.chosen.connect(self._choose)

    def showEvent(self, event: QShowEvent) -> None:
        """Fresh each time: the country may have been changed elsewhere."""
        super().showEvent(event)
        self._show(None)
        self._page.verticalScrollBar().setValue(0)
        self.back.setFocus()
        self.forget()
        if self._core.unlocked:
            self._own.show()
            self._bridge.run(
                lambda: self._core.plan.people(), self._show_people, lambda _error: None, owner=self
            )

    def forget(self) -> None:
        """Before locking: nobody's name stays."""
        empty(self._people)
        self._own.hide()

    def _show_people(self, people: list[TrustedPerson]) -> None:
        if not self._core.unlocked or self._own.isHidden():
            return
        empty(self._people)
        for person in people:
            if person.name or person.number:
                about = number_row(self._look, person.name, person.number, person.note, narrow=True)
                self._people.addWidget(held(about))

    def _choose(self, country: str) -> None:
        try:
            self._core.change_settings(country=country)
        except MindMateError as error:
            self._error.show_error(error)  # the lines are shown all the same
        self._show(country)

    def _show(self, country: str | None) -> None:
        page = self._core.help_page(country)
        self.chooser.show_country(page.country)
        self._lines.show_page(page)
        self._checked.setText(
            self.tr(
                "The oldest of these numbers is of {date}. Numbers change; if one fails, use the emergency number."
            ).format(date=page.checked)
        )
