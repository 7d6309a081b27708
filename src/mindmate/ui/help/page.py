"""The page behind "Help now" and F1, from everywhere: also before set-up and on the lock screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.help.lines import CountryChooser, HelpLines
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Page, label
from mindmate.ui.widgets.error_card import ErrorCard


class HelpNow(QWidget):
    """Who can help, in the person's country. `closed` asks to go back to where they were."""

    closed = Signal()

    def __init__(self, look: Look, core: Core) -> None:
        super().__init__()
        self._core = core
        self.setObjectName("help")
        self.setProperty("room", "true")
        self.back = Button(
            look, self.tr("Back"), "quiet", "back", name="help.close", on_click=self.closed.emit
        )
        top = QHBoxLayout()
        top.setContentsMargins(*[look.size("space.m")] * 4)
        top.addWidget(self.back)
        top.addStretch(1)
        page = Page(look)
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
        self._error = ErrorCard(look)
        self._checked = label("", "small")
        page.column.addSpacing(look.size("space.s"))
        page.column.addWidget(self.chooser)
        page.column.addWidget(self._error)
        page.column.addWidget(self._lines)
        page.column.addWidget(self._checked)
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
        self.back.setFocus()

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
                "Numbers checked on {date}. They can change; if one fails, use the emergency number."
            ).format(date=page.checked)
        )
