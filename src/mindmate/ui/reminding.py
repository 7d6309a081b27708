"""A reminder: a quiet card in the window, once a day, off unless it is switched on, and only while MindMate is open.

It never counts days, never says that anything was missed, and doesn't come where something was noted today already.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal

from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget

LOOK_MS = 60_000
ROOMY = 36  # heights of a line that the window has to have: in less, the card would take the room's place


class Reminder(Card):
    """Hidden until it is due. `wanted` leads to where one can say how one is."""

    wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge, asked_already: Callable[[], bool]) -> None:
        """`asked_already` says whether the check-in itself is shown right now."""
        super().__init__(look, "note")
        self._core, self._bridge, self._asked_already = core, bridge, asked_already
        self._look, self._due, self._roomy = look, False, True
        self._asked: date | None = None  # the day on which it came, or wasn't needed
        self.setObjectName("reminder")
        self._title = label(self.tr("How are you today?"), "title")
        self._words = label(self.tr("If you like, note it. If not, that is fine too."))
        self.go = Button(look, self.tr("Note it"), "", name="reminder.go", on_click=self._go)
        self.later = Button(
            look, self.tr("Not today"), "quiet", name="reminder.later", on_click=self.put_away
        )
        holder = plain_widget()
        flow = FlowLayout(holder, look.size("space.s"))
        for button in (self.go, self.later):
            flow.addWidget(button)
        for widget in (self._title, self._words, holder):
            self.column.addWidget(widget)
        self.setAccessibleName(self._title.text())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look_again)
        self.hide()

    def begin_session(self) -> None:
        """After unlocking."""
        self._timer.start()
        self.look_at_the_clock()

    def end_session(self) -> None:
        """Before locking."""
        self._timer.stop()
        self.put_away()

    def put_away(self) -> None:
        """Not today."""
        self._due = False
        self.hide()

    def fit(self, height: int) -> None:
        """The window has this height: without room for the card it waits until there is."""
        self._roomy = height >= ROOMY * self._look.size("type.ui")
        self.setVisible(self._due and self._roomy)

    def _look_again(self) -> None:
        self._timer.start()
        self.look_at_the_clock()

    def look_at_the_clock(self, now: datetime | None = None) -> None:
        """Ask, where it is wanted, late enough, and not done today."""
        at, settings = now or datetime.now(), self._core.settings
        due = settings.reminders and at.hour >= settings.reminder_hour and self._asked != at.date()
        if not due or not self._core.unlocked or self._asked_already():
            return
        today, journal = at.date().isoformat(), self._core.journal
        self._asked = at.date()
        self._bridge.run(
            lambda: journal.days(today, today),
            lambda found: self._show_unless(bool(found)),
            lambda _error: None,  # whatever it was: a reminder is the least that can be missed
            owner=self,
        )

    def _show_unless(self, noted: bool) -> None:
        """It takes no focus: whoever writes goes on writing."""
        if not noted and self._core.unlocked and self._core.settings.reminders:
            self._due = True
            self.setVisible(self._roomy)

    def _go(self) -> None:
        self.put_away()
        self.wanted.emit()
