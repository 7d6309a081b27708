"""Controls for choices: one of a few side by side, on or off, and a row that says what a choice is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from mindmate.ui.theme.look import Look, restyle
from mindmate.ui.widgets.basics import Card, label
from mindmate.ui.widgets.breaking import lines, narrowest
from mindmate.ui.widgets.flow import FlowLayout


class Pill(QRadioButton):
    """One of a few, in several lines where it is too narrow. Shows its ring to whoever goes by keyboard."""

    def __init__(self, look: Look, words: str, kind: str) -> None:
        super().__init__(words)
        self._look, self.words = look, words
        self.setProperty("kind", kind)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Wide enough for one line."""
        return QSize(self.fontMetrics().horizontalAdvance(self.words) + self._around, self._high(1))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word, or as a part of it."""
        return QSize(narrowest(self.words, self.fontMetrics()) + self._around, self._high(1))

    def hasHeightForWidth(self) -> bool:
        """A narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height for the lines that `width` needs."""
        return self._high(len(self._lines(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        shown = "\n".join(self._lines(self.width()))
        if shown != self.text():
            self.setText(shown)

    @property
    def _around(self) -> int:
        """Pixels beside the words: padding and border, and one for what lies between two pixels."""
        return 2 * self._look.size("space.m") + 5

    def _high(self, count: int) -> int:
        return self._look.size("size.pill") + 4 + (count - 1) * self.fontMetrics().lineSpacing()

    def _lines(self, width: int) -> list[str]:
        metrics = self.fontMetrics()
        return lines(self.words, lambda text: metrics.horizontalAdvance(text) <= width - self._around)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._ring(self._look.keyboard)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring without focus."""
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, on: bool) -> None:
        if bool(self.property("ring")) is not on:
            self.setProperty("ring", on)
            restyle(self)


class Pills(QWidget):
    """One of a few, side by side. The keyboard reaches the chosen one; arrows go to the others.

    `chosen` carries the value that the person picked; `show_value` doesn't emit it.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, choices: Sequence[tuple[str, str]], kind: str = "pill") -> None:
        """`choices` are (value, words)."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("plain", "true")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space = look.size("space.xs")
        flow = FlowLayout(self, self._space)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Pill] = {}
        for value, words in choices:
            button = Pill(look, words, kind)
            button.setObjectName(f"{name}.{value or 'system'}")
            self.buttons[value] = button
            self._group.addButton(button)
            flow.addWidget(button)
        self._group.buttonClicked.connect(self._picked)

    def sizeHint(self) -> QSize:
        """All side by side, if there is room."""
        hints = [button.sizeHint() for button in self.buttons.values()]
        width = sum(hint.width() for hint in hints) + self._space * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    @property
    def value(self) -> str:
        """The chosen value, "" where nothing is."""
        return next((value for value, button in self.buttons.items() if button.isChecked()), "")

    def show_value(self, value: str) -> None:
        """Show `value` as the chosen one."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)

    def setAccessibleName(self, name: str) -> None:
        """What the choice is about, heard before each of its words."""
        super().setAccessibleName(name)
        for button in self.buttons.values():
            button.setAccessibleName(f"{name}: {button.words}" if name else button.words)

    def _picked(self) -> None:
        self.chosen.emit(self.value)


class Switch(QCheckBox):
    """On or off."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as what is comfortable to hit."""
        return QSize(round(self._track * 1.85) + 8, self._look.size("size.control"))

    @property
    def _track(self) -> int:
        return self._look.size("size.control") * 6 // 11

    def hitButton(self, _at: object) -> bool:
        """All of it."""
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A track and a knob; the knob's side and the colour both say which way it is."""
        del event
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._track
        track = QRectF(3, (self.height() - height) / 2, self.width() - 8, height)
        on, at_right = (
            self.isChecked(),
            self.isChecked() != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft),
        )
        painter.setPen(QPen(look.colour("accent" if on else "outline"), 1.5))
        painter.setBrush(look.colour("accent" if on else "background"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        gap = height * 0.16
        knob = QRectF(0, track.top() + gap, height - 2 * gap, height - 2 * gap)
        knob.moveLeft(track.right() - gap - knob.width() if at_right else track.left() + gap)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("on_accent" if on else "outline"))
        painter.drawEllipse(knob)
        if self.hasFocus() and look.keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 2))
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), height / 2 + 2, height / 2 + 2)
        painter.end()


class SettingRow(QWidget):
    """What a choice is about, and the choice: beside it where there is room, else below."""

    def __init__(self, look: Look, title: str, hint: str, control: QWidget, *, below: bool = False) -> None:
        """`below` for a control that is too wide to stand beside the words."""
        super().__init__()
        self._look, self._below, self.control = look, below, control
        self.setProperty("plain", "true")
        self._words = words = QWidget()
        words.setProperty("plain", "true")
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.title, self.hint = label(title), label(hint, "small")
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addStretch(1)
        self.hint.setVisible(bool(hint))
        control.setAccessibleName(title)
        control.setAccessibleDescription(hint)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, look.size("space.s"), 0, look.size("space.s"))
        self._row.setSpacing(look.size("space.m"))
        self._row.addWidget(words, 1)
        self._row.addWidget(control)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below each other where the row is narrow."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: below each other they have room."""
        hint = super().minimumSizeHint()
        # Items of our own: a layout's stay known by an address that is somebody else's once Qt has deleted them.
        items = [QWidgetItem(part) for part in (self._words, self.control)]
        return QSize(max(item.minimumSize().width() for item in items), hint.height())

    def _fit(self) -> None:
        room = self.width() - self.control.sizeHint().width()
        beside = not self._below and (
            isinstance(self.control, Switch) or room > 12 * self._look.size("type.ui")
        )
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
        if isinstance(self.control, QPushButton):  # which would grow with the row
            side = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeading
            self._row.setAlignment(self.control, side)


class Section(QWidget):
    """A group of rows under a title, quietly divided."""

    def __init__(self, look: Look, title: str, text: str = "") -> None:
        super().__init__()
        self._look = look
        self.setProperty("plain", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.size("space.m"), 0, 0)
        column.setSpacing(look.size("space.s"))
        if title:
            column.addWidget(label(title, "title"))
        if text:
            column.addWidget(label(text, "muted"))
        self.card = Card(look)
        column.addWidget(self.card)

    def add(self, widget: QWidget) -> None:
        """One more row."""
        if self.card.column.count():
            self.card.column.addWidget(divider())
        self.card.column.addWidget(widget)


def divider() -> QFrame:
    """A quiet line."""
    line = QFrame()
    line.setProperty("kind", "divider")
    line.setFixedHeight(1)
    return line
