"""Putting things on the days of a week, and seeing the week."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mindmate.practices.texts import say
from mindmate.ui.practices.bodies import Body, EnteredLine
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, empty, label
from mindmate.ui.widgets.controls import Pills
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget

DAYS, PARTS = range(7), range(3)


class WeekView(Card):
    """The seven days with what is planned on them; with `removable`, each thing can be taken away by its button."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "sunkCard")
        self._look = look
        self.setObjectName("practice.week")
        self.things: list[Button] = []
        self._lines: list[QBoxLayout] = []

    def show_week(self, rows: list[list[Any]], on_remove: Any = None) -> None:
        """Show these [day, part, words]."""
        empty(self.column)
        self.things, self._lines = [], []
        names = max(self.fontMetrics().horizontalAdvance(say(f"day.{day}")) for day in DAYS)
        for day in DAYS:
            line = plain_widget()
            across = QBoxLayout(QBoxLayout.Direction.LeftToRight, line)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(2)
            self._lines.append(across)
            name = label(say(f"day.{day}"), "small", wrap=False)
            name.setMinimumWidth(names)
            across.addWidget(name)
            things = plain_widget()
            across.addWidget(things, 1)
            flow = FlowLayout(things, self._look.size("space.xs"))
            of_day = sorted((row for row in rows if row[0] == day), key=lambda row: row[1])
            for row in of_day:
                flow.addWidget(self._thing(row, on_remove))
            if not of_day:
                flow.addWidget(label("–", "muted"))
            self.column.addWidget(line)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A day beside its things where there is room, else above them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= 24 * self._look.size("type.ui")
        to = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        for line in self._lines:
            line.setDirection(to)

    def _thing(self, row: list[Any], on_remove: Any) -> QWidget:
        words = f"{say(f'part.{row[1]}')}: {row[2]}"
        if on_remove is None:
            return label(words)
        thing = Button(
            self._look, words, "idea", "close", name="practice.week.thing", on_click=partial(on_remove, row)
        )
        away = self.tr("{day}, {what}: take it away").format(day=say(f"day.{row[0]}"), what=words)
        thing.setAccessibleName(away)
        thing.setToolTip(away)
        self.things.append(thing)
        return thing


class Week(Body):
    """What, on which day, which part of it: then it stands in the week."""

    def __init__(self, look: Look, asked: str, ideas: list[str]) -> None:
        super().__init__()
        self._look = look
        self._rows: list[list[Any]] = []
        self.what = EnteredLine(look)
        self.what.setObjectName("practice.week.what")
        self.what.setAccessibleName(self.tr("What you plan"))
        self.what.setPlaceholderText(self.what.accessibleName())
        self.what.setAccessibleDescription(asked)
        self.day = Pills(look, "practice.week.day", [(str(day), say(f"day.{day}")) for day in DAYS])
        self.part = Pills(look, "practice.week.part", [(str(part), say(f"part.{part}")) for part in PARTS])
        self.day.setAccessibleName(self.tr("Day"))
        self.part.setAccessibleName(self.tr("Part of the day"))
        self.add = Button(
            look, self.tr("Put it into the week"), "", "plus", name="practice.week.add", on_click=self._add
        )
        self.view = WeekView(look)
        self.column.setSpacing(look.size("space.s"))
        holder = plain_widget()
        if ideas:
            self.column.addWidget(holder)
            flow = FlowLayout(holder, look.size("space.xs"))
            for idea in ideas:
                flow.addWidget(
                    Button(look, idea, "idea", name="practice.week.idea", on_click=partial(self._take, idea))
                )
        foot = plain_widget()
        FlowLayout(foot, look.size("space.s")).addWidget(self.add)
        for widget in (self.what, self.day, self.part, foot, self.view):
            self.column.addWidget(widget)
        self.day.show_value("0")
        self.part.show_value("0")
        self.what.entered.connect(self._add)
        self.what.textChanged.connect(lambda _text: self.changed.emit())
        self.view.show_week([], self._remove)

    @property
    def value(self) -> Any:
        """What is planned; what is typed and not yet put into the week counts, too."""
        typed = self._typed()
        return [*self._rows, typed] if typed is not None else list(self._rows)

    def put(self, value: Any) -> None:
        """Show this plan."""
        rows = value if isinstance(value, list) else []
        self._rows = [list(row) for row in rows if isinstance(row, list | tuple) and len(row) == 3]
        self.view.show_week(self._rows, self._remove)

    @property
    def first(self) -> QWidget:
        """The field."""
        return self.what

    def _typed(self) -> list[Any] | None:
        words = self.what.text().strip()
        return [int(self.day.value or 0), int(self.part.value or 0), words] if words else None

    def _take(self, idea: str) -> None:
        self.what.setText(idea)
        (self.day.buttons[self.day.value or "0"]).setFocus()

    def _add(self) -> None:
        """Into the week, and the field is free for the next."""
        if (row := self._typed()) is not None:
            self._rows.append(row)
            self.what.setText("")
            self.view.show_week(self._rows, self._remove)
            self.changed.emit()
        self.what.setFocus()

    def _remove(self, row: list[Any]) -> None:
        self._rows.remove(row)
        self.view.show_week(self._rows, self._remove)
        self.changed.emit()
        self.what.setFocus()
