"""What takes the answer of a step: one small widget for each kind of step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.i18n import translate
from mindmate.practices.model import Kind, Practice, Step
from mindmate.practices.session import option
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import label
from mindmate.ui.widgets.controls import Pills
from mindmate.ui.widgets.line import Line
from mindmate.ui.widgets.page_field import PageField
from mindmate.ui.widgets.tiles import Columns, Tile


class Body(QWidget):
    """`changed` while the person answers, `entered` where they are done with it; `over` when its time is up.

    `failed` where a choice couldn't be remembered.
    """

    changed = Signal()
    entered = Signal()
    over = Signal()
    failed = Signal(MindMateError)
    timed = False  # whether it goes on by itself: the idle lock waits for it

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("plain", "true")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    @property
    def value(self) -> Any:
        """The answer as it stands, to be checked by `practices.model.checked`; None where there is none."""
        return None

    def put(self, value: Any) -> None:
        """Show an answer that was given, or half given, before."""

    @property
    def first(self) -> QWidget | None:
        """Where the person goes on; None where there is nothing to fill in."""
        return None

    def begin(self) -> None:
        """It is shown now."""

    def end(self) -> None:
        """It is left."""


class Words(Body):
    """Free text, or lines."""

    def __init__(self, look: Look, asked: str, hint: str) -> None:
        super().__init__()
        self.field = TallField(look, "practice.answer", asked, hint)
        self.field.textChanged.connect(self.changed)
        self.column.addWidget(self.field)

    @property
    def value(self) -> Any:
        """What is written."""
        return self.field.toPlainText()

    def put(self, value: Any) -> None:
        """Text, or lines."""
        self.field.put("\n".join(map(str, value)) if isinstance(value, list) else str(value or ""))

    @property
    def first(self) -> QWidget:
        """The field."""
        return self.field


class TallField(PageField):
    """Three lines high at least, with an edge: it invites to write."""

    def __init__(self, look: Look, name: str, called: str, hint: str) -> None:
        super().__init__(look, name, called, hint, "answer")

    def least(self) -> int:
        """Three lines."""
        return self._look.size("size.control") + 3 * self._look.size("type.body")


class Rating(Body):
    """A whole number from 0 to 10."""

    def __init__(self, look: Look, asked: str) -> None:
        super().__init__()
        self.pills = Pills(look, "practice.rate", [(str(number), str(number)) for number in range(11)])
        self.pills.setAccessibleName(asked)
        self.pills.chosen.connect(lambda _value: self.changed.emit())
        self.column.addWidget(self.pills)

    @property
    def value(self) -> Any:
        """The number, None where none is chosen."""
        return int(self.pills.value) if self.pills.value else None

    def put(self, value: Any) -> None:
        """Show this number."""
        if value is not None:
            self.pills.show_value(str(value))

    @property
    def first(self) -> QWidget:
        """The chosen number, or the first."""
        return self.pills.buttons[self.pills.value or "0"]


class Short(Body):
    """A number of minutes, or a time of day."""

    def __init__(self, look: Look, asked: str, hint: str, after: str = "") -> None:
        super().__init__()
        self.field = EnteredLine(look)
        self.field.setObjectName("practice.answer")
        self.field.setAccessibleName(f"{asked} {after}".strip())
        self.field.setPlaceholderText(hint)
        self.field.setMaximumWidth(10 * look.size("type.ui"))
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self.field.entered.connect(self.entered)
        self.column.setSpacing(look.size("space.xs"))
        self.column.addWidget(self.field)
        self.column.addWidget(label(after, "small"))

    @property
    def value(self) -> Any:
        """What is typed."""
        return self.field.text()

    def put(self, value: Any) -> None:
        """Show it."""
        self.field.setText("" if value is None else str(value))

    @property
    def first(self) -> QWidget:
        """The field."""
        return self.field


class EnteredLine(Line):
    """Enter goes on."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is no key for the field."""
        if event.text() in ("\r", "\n"):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class Choice(Body):
    """One or more out of a few; each with a word about it where there is one."""

    def __init__(self, look: Look, step: Step) -> None:
        super().__init__()
        self.tiles: dict[str, Tile] = {}
        holder = QWidget()
        holder.setProperty("plain", "true")
        self.column.addWidget(holder)
        explained = any(option(step, name)[1] for name in step.options)
        columns = Columns(holder, look, least=17 if explained else 9, most=2 if explained else 3)
        for name in step.options:
            title, text = option(step, name)
            tile = Tile(look, "practice.option", title, text, checkable=True)
            tile.toggled.connect(lambda _on: self.changed.emit())
            self.tiles[name] = tile
            columns.addWidget(tile)

    @property
    def value(self) -> Any:
        """The chosen names."""
        return [name for name, tile in self.tiles.items() if tile.isChecked()]

    def put(self, value: Any) -> None:
        """Show these as chosen."""
        for name, tile in self.tiles.items():
            tile.setChecked(isinstance(value, list) and name in value)

    @property
    def first(self) -> QWidget:
        """The first of them."""
        return next(iter(self.tiles.values()))


def body_for(look: Look, core: Core, practice: Practice, step: Step, asked: str, ideas: list[str]) -> Body:
    """What takes the answer of `step`, which asks for `asked`. `ideas` are lines written in an earlier step."""
    from mindmate.ui.practices.breathing import Breathing, Pause
    from mindmate.ui.practices.week import Week

    several = translate("Practices", "One on each line")
    made: dict[Kind, Callable[[], Body]] = {
        Kind.SHOW: Body,
        Kind.PAUSE: lambda: Pause(look, step.seconds),
        Kind.BREATHE: lambda: Breathing(look, core, practice, step.seconds),
        Kind.TEXT: lambda: Words(look, asked, translate("Practices", "In your own words")),
        Kind.LINES: lambda: Words(look, asked, several),
        Kind.RATE: lambda: Rating(look, asked),
        Kind.NUMBER: lambda: Short(look, asked, "20", translate("Practices", "minutes")),
        Kind.TIME: lambda: Short(look, asked, "22:30", translate("Practices", "hours and minutes")),
        Kind.CHOOSE: lambda: Choice(look, step),
        Kind.WEEK: lambda: Week(look, asked, ideas),
    }
    return made[step.kind]()
