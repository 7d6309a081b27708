"""The numbers of one country, large enough to be read with shaking hands."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mindmate.safety.lines import details, dialling
from mindmate.ui.ports import Core, HelpLine, HelpPage
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, empty, held, label
from mindmate.ui.widgets.chooser import Chooser
from mindmate.ui.widgets.flow import FlowLayout


class CountryChooser(Chooser):
    """Chooses the country whose lines are shown."""

    chosen = Signal(str)

    def __init__(self, look: Look, core: Core) -> None:
        super().__init__(look, "help.country", "")
        self.setAccessibleName(self.tr("Country"))
        for code, name in core.countries():
            self.addItem(name, code)
        self.activated.connect(lambda _at: self.chosen.emit(self.currentData()))

    def show_country(self, code: str) -> None:
        """Show `code` as chosen; nothing chosen where the directory doesn't know it."""
        self.setCurrentIndex(self.findData(code) if code else -1)
        if self.currentIndex() < 0:
            self.setPlaceholderText(self.tr("Choose your country"))


class HelpLines(QWidget):
    """Who can be reached in one country: the emergency number, then lines, grouped by whom they are for.

    `small` shows the emergency number and the first line only. `between` is room for what belongs after
    the emergency number.
    """

    def __init__(self, look: Look, *, small: bool = False) -> None:
        super().__init__()
        self._look, self._small = look, small
        self.setProperty("plain", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._emergency, self.between, self._groups = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for part in (column, self._emergency, self.between, self._groups):
            part.setSpacing(look.size("space.m"))
        for part in (self._emergency, self.between, self._groups):
            column.addLayout(part)

    def show_page(self, page: HelpPage) -> None:
        """Show the lines of `page`."""
        empty(self._emergency)
        empty(self._groups)
        emergency = Card(self._look, "care")
        name = self.tr("In an emergency")
        emergency.column.addLayout(
            number_row(self._look, name, self.tr(" or ").join(page.emergency), "", narrow=True)
        )
        self._emergency.addWidget(emergency)
        for kind, lines in groupby(page.lines[: 1 if self._small else None], lambda line: line.kind):
            self._add(kind, list(lines), with_head=kind != "anyone" or page.lines[0].kind != "anyone")

    def _add(self, kind: str, lines: list[HelpLine], *, with_head: bool) -> None:
        if with_head:
            head = label(self._head(kind), "title")
            head.setContentsMargins(0, self._look.size("space.m"), 0, 0)
            self._groups.addWidget(head)
        card = Card(self._look)
        card.column.setSpacing(self._look.size("space.m"))
        for at, line in enumerate(lines):
            if at:
                card.column.addWidget(_divider())
            details_of_line = line.hours if self._small else details(line)
            card.column.addLayout(
                number_row(self._look, line.name, dialling(line), details_of_line, narrow=True)
            )
        self._groups.addWidget(card)

    def _head(self, kind: str) -> str:
        if kind == "child":
            return self.tr("For children and teenagers")
        if kind == "violence":
            return self.tr("When somebody hurts or threatens you")
        return self.tr("For everybody")


class CareNote(Card):
    """Beside something written that may mean danger: a line to talk to, never a block. Hidden until `show_note`."""

    wanted = Signal()

    def __init__(self, look: Look, core: Core, name: str) -> None:
        super().__init__(look, "care")
        self._look, self._core = look, core
        self.setObjectName(name)
        title = label(self.tr("If it is hard right now, there are people to talk to"), "title")
        self.column.addWidget(title)
        self._row = QVBoxLayout()
        self.column.addLayout(self._row)
        foot = QWidget()
        foot.setProperty("plain", "true")
        buttons = FlowLayout(foot, look.size("space.s"))
        buttons.addWidget(
            Button(look, self.tr("Help now"), "primary", name=f"{name}.more", on_click=self.wanted.emit)
        )
        buttons.addWidget(Button(look, self.tr("Close"), "quiet", name=f"{name}.close", on_click=self.hide))
        self.column.addWidget(foot)
        self.setAccessibleName(title.text())
        self.hide()

    def show_note(self) -> None:
        """Show the note with the first line of the country, or the emergency number where it has none."""
        page = self._core.help_page()
        empty(self._row)
        name, number, hours = self.tr("In an emergency"), self.tr(" or ").join(page.emergency), ""
        if page.lines:
            line = page.lines[0]
            name, number, hours = line.name, dialling(line), line.hours
        self._row.addWidget(held(number_row(self._look, name, number, hours, narrow=True)))
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "divider")
    line.setFixedHeight(1)
    return line


def number_row(look: Look, name: str, number: str, details: str, *, narrow: bool = False) -> QBoxLayout:
    """One line: its name, the number, what else is known; `narrow`: the number below the name."""
    row: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
    row.setSpacing(2 if narrow else look.size("space.m"))
    shown = label(number, "number", wrap=narrow)
    _selectable(shown, f"{name}: {number}")
    small = label(details, "small")
    if not details:
        small.hide()
    if narrow:
        for widget in (label(name), shown, small):
            row.addWidget(widget)
        return row
    text = QVBoxLayout()
    text.setSpacing(0)
    text.addWidget(label(name))
    text.addWidget(small)
    row.addLayout(text, 1)
    row.addWidget(shown, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row


def _selectable(target: QLabel, name: str) -> None:
    target.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    target.setCursor(Qt.CursorShape.IBeamCursor)
    target.setAccessibleName(name)
