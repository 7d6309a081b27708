"""After an exercise: what came of it, where it is kept, and where one may go from here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from mindmate.conversation.keeping import Kept
from mindmate.i18n import translate
from mindmate.practices.session import Result, read
from mindmate.practices.sleep import Night, hints, night
from mindmate.practices.texts import say
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.practices.words import to_talk_over
from mindmate.ui.theme.look import Look
from mindmate.ui.today.crisis_card import CrisisCard
from mindmate.ui.widgets.basics import Button, Card, Page, empty, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget


class DonePage(Page):
    """`talk` carries the words of the exercise, `entry_wanted` the entry's id; `closed` leads back."""

    talk = Signal(str)
    entry_wanted = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, "size.measure")
        self._look, self._core, self._bridge = look, core, bridge
        self._words, self._entry = "", ""
        self.setObjectName("practice.done")
        self._title = label(self.tr("Done."), "headline")
        self._where = label(self.tr("It is in your journal, locked like everything there."), "body")
        self._rates = label("", "body")
        self._rates.setObjectName("practice.done.rates")
        self._found = Card(look, "sunkCard")
        self.card = CrisisCard(look, core, bridge, self)
        self.card.setObjectName("practice.done.card")
        self.over = Button(
            look, self.tr("Talk it over"), "primary", "today", name="practice.done.talk", on_click=self._talk
        )
        self.see = Button(
            look, self.tr("See it in the journal"), "", "journal", name="practice.done.see",
            on_click=lambda: self.entry_wanted.emit(self._entry),
        )  # fmt: skip
        self.back = Button(
            look, self.tr("All practices"), "quiet", name="practice.done.back", on_click=self.closed.emit
        )
        foot = plain_widget()
        self.column.addStretch(1)
        for widget in (self._title, self._where, self._rates, self._found, self.card, foot):
            self.column.addWidget(widget)
        flow = FlowLayout(foot, look.size("space.s"))
        for button in (self.over, self.see, self.back):
            flow.addWidget(button)
        self.column.addStretch(2)
        self.clear()

    def show_done(self, result: Result, kept: Kept) -> None:
        """Say what was kept; the card beside it where it was judged to need one."""
        self.clear()
        self._entry = kept.entry
        self._words = to_talk_over(result.title, result.body)
        found = read(result.data)
        answers = found[1] if found is not None else {}
        self._rates.setText(_between(answers))
        self._rates.setVisible(bool(self._rates.text()))
        self.over.setFocus()
        if kept.card is not None:
            self.card.show_level(kept.card)
        if found is not None and found[0].name == "sleep_diary":
            self._show_night(night(answers), ())
            self._bridge.run(
                self._core.practices.nights,
                lambda nights: self._show_night(night(answers), [one for _, one in nights]),
                lambda _error: None,
                owner=self,
            )
        self.setAccessibleName(f"{self._title.text()} {self._where.text()} {self._rates.text()}".strip())

    def clear(self) -> None:
        """Nothing of an exercise stays."""
        self._words = self._entry = ""
        self._rates.clear()
        empty(self._found.column)
        self._found.hide()
        self.card.forget()

    def _talk(self) -> None:
        self.talk.emit(self._words)

    def _show_night(self, last: Night | None, known: Sequence[Night]) -> None:
        """The night in words, and hints where there are nights enough."""
        if not self._entry:
            return
        column: QVBoxLayout = self._found.column
        empty(column)
        if last is not None:
            hours, minutes = divmod(last.asleep, 60)
            said = self.tr("About {hours} h {minutes} min of sleep: {share} % of the time in bed.").format(
                hours=hours, minutes=minutes, share=round(100 * last.efficiency)
            )
            column.addWidget(label(said))
        else:
            column.addWidget(label(self.tr("These times don’t fit together, so nothing is worked out.")))
        for name in hints(known):
            column.addWidget(label(say(name)))
        self._found.show()


def _between(answers: dict[str, object]) -> str:
    """How a feeling was before and after; empty where it wasn't rated twice."""
    before, after = answers.get("before"), answers.get("after")
    if before is None or after is None:
        return ""
    return translate("Practices", "Before: {before}. After: {after}.", before=before, after=after)
