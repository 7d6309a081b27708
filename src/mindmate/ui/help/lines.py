"""The numbers of one country, large enough to be read with shaking hands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mindmate.ui.ports import Core, HelpPage
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Card, empty, label


class CountryChooser(QComboBox):
    """Chooses the country whose lines are shown."""

    chosen = Signal(str)

    def __init__(self, look: Look, core: Core) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("help.country")
        self.setAccessibleName(self.tr("Country"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        for code, name in core.countries():
            self.addItem(name, code)
        self.activated.connect(lambda _at: self.chosen.emit(self.currentData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's field, with our arrow."""
        super().paintEvent(event)
        arrow = self._look.pixmap("chevron", "muted")
        size = self._look.icon_size
        painter = QPainter(self)
        painter.drawPixmap(
            self.width() - size - self._look.size("space.m"), (self.height() - size) // 2, arrow
        )
        painter.end()

    def show_country(self, code: str) -> None:
        """Show `code` as chosen; nothing chosen where the directory doesn't know it."""
        self.setCurrentIndex(self.findData(code) if code else -1)
        if self.currentIndex() < 0:
            self.setPlaceholderText(self.tr("Choose your country"))


class HelpLines(QWidget):
    """Emergency numbers and crisis lines of one country, as cards; `small` shows the first ones only."""

    def __init__(self, look: Look, *, small: bool = False) -> None:
        super().__init__()
        self._look, self._small = look, small
        self.setProperty("plain", "true")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.size("space.m"))

    def show_page(self, page: HelpPage) -> None:
        """Show the lines of `page`."""
        empty(self._column)
        emergency = self.tr("Emergency: ambulance, police")
        self._add(emergency, self.tr(" or ").join(page.emergency), "", "", care=True)
        for line in page.lines[: 1 if self._small else None]:
            self._add(line.name, line.number, line.hours, line.note)

    def _add(self, name: str, number: str, hours: str, note: str, *, care: bool = False) -> None:
        card = Card(self._look, "care" if care else "card")
        card.column.setSpacing(2)
        card.column.addWidget(label(name))
        shown = label(number, "number")
        _selectable(shown, f"{name}: {number}")
        card.column.addWidget(shown)
        details = " · ".join(text for text in (hours, note) if text)
        if details and not self._small:
            card.column.addWidget(label(details, "small"))
        elif hours:
            card.column.addWidget(label(hours, "small"))
        self._column.addWidget(card)


def number_row(look: Look, name: str, number: str, details: str, *, narrow: bool = False) -> QBoxLayout:
    """One line in one row, for cards with little room; `narrow`: the number below the name."""
    row: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
    row.setSpacing(0 if narrow else look.size("space.m"))
    text = QVBoxLayout()
    text.setSpacing(0)
    text.addWidget(label(name))
    if details:
        text.addWidget(label(details, "small"))
    shown = label(number, "number", wrap=False)
    _selectable(shown, f"{name}: {number}")
    row.addLayout(text, 1)
    side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
    row.addWidget(shown, 0, side | Qt.AlignmentFlag.AlignVCenter)
    return row


def _selectable(target: QLabel, name: str) -> None:
    target.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    target.setCursor(Qt.CursorShape.IBeamCursor)
    target.setAccessibleName(name)
