"""The first page of an exercise: what it is for, how long it takes, when to leave it, where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mindmate.practices.model import Practice
from mindmate.practices.texts import say
from mindmate.ui.practices.words import how_long, title
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, Page, label
from mindmate.ui.widgets.controls import SettingRow, Switch
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget


class Front(Page):
    """`begin_wanted` (anew), `again_wanted` (where it was left) and `closed`."""

    begin_wanted = Signal()
    again_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "size.measure")
        self._look = look
        self.setObjectName("practice.front")
        self.back = Button(
            look, self.tr("All practices"), "quiet", "back", name="practice.front.back",
            on_click=self.closed.emit,
        )  # fmt: skip
        self._title = label("", "headline")
        self._time = label("", "muted")
        self._purpose = label("", "body")
        self._leave = Card(look, "note")
        self._not_when = label("")
        self._leave.column.addWidget(label(self.tr("When to leave it"), "title"))
        self._leave.column.addWidget(self._not_when)
        self._source = label("", "small")
        self.led = Switch(look, "practice.front.led")
        self.led_row = SettingRow(
            look,
            self.tr("Let the model word the steps"),
            self.tr(
                "The steps and their order stay the same; only how they are said changes. What you write is read for "
                "signs of danger first. A step the model words badly is said as it is written here."
            ),
            self.led,
        )
        self.again = Button(
            look, self.tr("Go on where you were"), "primary", name="practice.front.again",
            on_click=self.again_wanted.emit,
        )  # fmt: skip
        self.begin = Button(
            look, self.tr("Begin"), "primary", name="practice.front.begin", on_click=self.begin_wanted.emit
        )
        foot = plain_widget()
        top = plain_widget()
        for widget in (
            top, self._title, self._time, self._purpose, self._leave, self.led_row, foot, self._source,
        ):  # fmt: skip
            self.column.addWidget(widget)
        FlowLayout(top, look.size("space.s")).addWidget(self.back)
        buttons = FlowLayout(foot, look.size("space.s"))
        buttons.addWidget(self.again)
        buttons.addWidget(self.begin)
        self.column.addStretch(1)

    def show_practice(self, practice: Practice, *, begun: bool, may_be_led: bool) -> None:
        """Say what it is. `begun`: it was begun before; `may_be_led`: the model may word its steps."""
        self.setAccessibleName(title(practice.name))
        self._title.setText(title(practice.name))
        self._time.setText(how_long(practice.minutes))
        self._purpose.setText(say(f"{practice.name}.purpose"))
        self._not_when.setText(say(f"{practice.name}.not_when"))
        self._source.setText(self.tr("After: {source}").format(source=practice.source))
        self.led_row.setVisible(may_be_led)
        self.led.setChecked(False)
        self.again.setVisible(begun)
        self.begin.setText(self.tr("Begin again") if begun else self.tr("Begin"))
        self.begin.setAccessibleName(self.begin.text())
        self.verticalScrollBar().setValue(0)
        (self.again if begun else self.begin).setFocus()
