"""A look back over a week: facts that code counted, in fixed words, or worded by the model where that is asked for."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout

from mindmate.conversation.wording import Worded
from mindmate.insights import look_back
from mindmate.insights.look_back import Facts
from mindmate.ui.bridge import Bridge
from mindmate.ui.insights.page import QUEUE, InsightsPage
from mindmate.ui.insights.reading import Seen, short_date
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget

WORDS_QUEUE = "insights-words"  # the model takes its time, and reading doesn't wait for it


class WeekPage(InsightsPage):
    """One week at a time, the present one first."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "week")
        self._back = 0  # weeks before the present one
        self._known: Facts | None = None
        self._asked: tuple[Seen, int] | None = None
        self.name = label("", "title")
        self.before = Button(
            look, self.tr("The week before"), "icon", "earlier", name="insights.week.before",
            on_click=lambda: self._go(1),
        )  # fmt: skip
        self.after = Button(
            look, self.tr("The week after"), "icon", "later", name="insights.week.after",
            on_click=lambda: self._go(-1),
        )  # fmt: skip
        head = plain_widget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.before)
        row.addWidget(self.after)
        self.text = label("", "body")
        self.text.setObjectName("insights.week.text")
        self.note = label("", "small")
        self.note.setObjectName("insights.week.note")
        self.word = Button(
            look, self.tr("Let the model word it"), "idea", name="insights.week.word", on_click=self._word
        )
        card = Card(look)
        holder = plain_widget()
        FlowLayout(holder, 0).addWidget(self.word)
        for widget in (head, self.text, self.note, holder):
            card.column.addWidget(widget)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.note.hide()
        self.word.hide()

    @property
    def first(self) -> date:
        """The Monday of the week that is shown."""
        today = self._seen.today if self._seen is not None else date.today()
        return today - timedelta(today.weekday() + 7 * self._back)

    def refresh(self) -> None:
        """Count the facts of the week, in the background."""
        seen, back = self._seen, self._back
        first = self.first
        self.name.setText(
            self.tr("{first} to {last}").format(
                first=short_date(first), last=short_date(first + timedelta(6))
            )
        )
        self.after.setEnabled(self._back > 0)
        if seen is None or self._asked == (seen, back):
            return
        self._asked = (seen, back)
        self._bridge.run(
            lambda: look_back.facts(seen.pages, first, seen.companions),
            lambda known: self._counted((seen, back), known),
            self.failed,
            queue=QUEUE,
            owner=self,
        )

    def forget(self) -> None:
        """Nothing of the journal stays."""
        super().forget()
        self._back, self._known, self._asked = 0, None, None
        self.text.clear()
        self.note.hide()
        self.word.hide()

    def _go(self, weeks: int) -> None:
        self._back = max(0, self._back + weeks)
        had_focus = self.after.hasFocus()
        self.refresh()
        if had_focus and not self.after.isEnabled():
            self.before.setFocus()

    def _counted(self, asked: tuple[Seen, int], known: Facts) -> None:
        if not self._core.unlocked or asked != self._asked:
            return
        self._known = known
        self.text.setText(look_back.fixed(known))
        self.note.hide()
        self.word.setVisible(bool(known.days) and self._core.model is not None)
        self.word.setEnabled(True)
        self._say(self.text.text())

    def _word(self) -> None:
        known, insights = self._known, self._core.insights
        if known is None:
            return
        self.word.setEnabled(False)
        self._tell(self.tr("The model is wording it…"))
        self.before.setFocus()
        self._bridge.run(
            lambda: insights.worded(known),
            lambda worded: self._worded(known, worded),
            self.failed,
            queue=WORDS_QUEUE,
            owner=self,
        )

    def _worded(self, known: Facts, worded: Worded) -> None:
        if not self._core.unlocked or known is not self._known:
            return
        self.text.setText(worded.text)
        if worded.by_model:
            self._tell(
                self.tr(
                    "In the model’s words, from what MindMate counted. No number in it is the model’s own."
                )
            )
            self.word.hide()
            self._say(worded.text)
        else:
            self._tell(self.tr("What the model wrote couldn’t stand, so these are MindMate’s own words."))
            self.word.setEnabled(True)

    def _tell(self, words: str) -> None:
        self.note.setText(words)
        self.note.show()

    def _say(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, words))
