"""A questionnaire, one item at a time. An answer about hurting oneself leads to who can help before anything else."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from mindmate.conversation.keeping import Kept
from mindmate.errors import MindMateError
from mindmate.practices.questionnaires import (
    ANSWERS,
    DIFFICULTIES,
    DIFFICULTY,
    NOTICE,
    PHQ9,
    Filled,
    Questionnaire,
)
from mindmate.practices.texts import say
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.lines import CareNote
from mindmate.ui.insights.page import QUEUE
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget


class Asking(Card):
    """Hidden until `begin`. `left`: nothing was kept; `kept`: it is an entry now."""

    left = Signal()
    kept = Signal(str, Filled)
    talk_wanted = Signal()
    help_wanted = Signal()
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look)
        self._look, self._core, self._bridge = look, core, bridge
        self._questionnaire: Questionnaire = PHQ9
        self._answers: list[int] = []
        self._difficulty: int | None = None
        self._saving = False
        self.setObjectName("insights.asking")
        self._where = label("", "small")
        self._lead = label("", "muted")
        self._item = label("", "title")
        self._words = label("", "body")
        self._words.setObjectName("insights.asking.words")
        self.care = CareNote(look, core, "insights.care")
        holder = plain_widget()
        choices = FlowLayout(holder, look.size("space.s"))
        self.choices = [
            Button(look, "", "idea", name=f"insights.answer.{at}", on_click=partial(self._answered, at))
            for at in range(len(ANSWERS))
        ]
        for button in self.choices:
            choices.addWidget(button)
        self._choices = holder
        self.go_on = Button(
            look, self.tr("Go on"), "", name="insights.asking.goOn", on_click=self._after_items
        )
        self.talk = Button(
            look, self.tr("Talk about it here"), "idea", name="insights.asking.talk", on_click=self._talk
        )
        self._original = label(say("questionnaire.original"), "small")
        self._notice = label(NOTICE, "small")
        foot = plain_widget()
        buttons = FlowLayout(foot, look.size("space.s"))
        self.back = Button(look, self.tr("Back"), "quiet", name="insights.asking.back", on_click=self._back)
        self.stop = Button(
            look, self.tr("Stop, keep nothing"), "quiet", name="insights.asking.stop", on_click=self.leave
        )
        for button in (self.go_on, self.talk, self.back, self.stop):
            buttons.addWidget(button)
        for widget in (
            self._where,
            self._lead,
            self._item,
            self._words,
            self.care,
            self._choices,
        ):
            self.column.addWidget(widget)
        for widget in (foot, self._original, self._notice):
            self.column.addWidget(widget)
        self.care.wanted.connect(self.help_wanted)
        self.hide()

    # ---- coming and going ----------------------------------------------------------------------

    def begin(self, questionnaire: Questionnaire) -> None:
        """Ask the first item."""
        self._questionnaire, self._difficulty, self._saving = questionnaire, None, False
        self._answers = []
        self.show()
        self._ask()

    def leave(self) -> None:
        """Stop; nothing is kept."""
        if not self.isHidden():
            self.forget()
            self.left.emit()

    def forget(self) -> None:
        """No answer stays."""
        self._answers, self._difficulty = [], None
        self._words.clear()
        self.care.hide()
        self.hide()

    # ---- asking --------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Show the item whose turn it is, or the last question, which isn't scored."""
        asked, items = self._questionnaire, self._questionnaire.items
        at = len(self._answers)
        over = at == len(items)
        self._words.hide()
        self.care.hide()
        self.go_on.hide()
        self.talk.hide()
        self._choices.show()
        self._where.setText(
            asked.title
            if over
            else self.tr("{title}, {at} of {all}").format(title=asked.title, at=at + 1, all=len(items))
        )
        self._lead.setText(asked.lead)
        self._lead.setVisible(not over)
        self._item.setText(DIFFICULTY if over else items[at])
        for button, words in zip(self.choices, DIFFICULTIES if over else ANSWERS, strict=True):
            button.setText(words)
            button.setAccessibleName(words)
            button.setAccessibleDescription(self._item.text())
        self.back.setEnabled(bool(self._answers))
        self.choices[0].setFocus()
        self._say(f"{self._where.text()}. {self._item.text()}")

    def _answered(self, answer: int) -> None:
        if self._saving:
            return
        if len(self._answers) == len(self._questionnaire.items):
            self._difficulty = answer
            self._keep()
            return
        self._answers.append(answer)
        if len(self._answers) - 1 == self._questionnaire.risk_item and answer:
            self._at_risk()
        else:
            self._next()

    def _next(self) -> None:
        if len(self._answers) < len(self._questionnaire.items) or any(self._answers):
            self._ask()
        else:
            self._keep()  # the last question speaks of problems that were checked: there are none

    def _after_items(self) -> None:
        self._next()

    def _back(self) -> None:
        if self._answers and not self._saving:
            self._answers.pop()
            self._ask()

    # ---- item 9 --------------------------------------------------------------------------------

    def _at_risk(self) -> None:
        """At once, before the next question: words, who can help, and a way on."""
        asked, answers, insights = self._questionnaire, list(self._answers), self._core.insights
        self._choices.hide()
        self._lead.hide()
        self.care.show_note()
        self.go_on.show()
        self.talk.show()
        self.go_on.setFocus()
        self._bridge.run(
            lambda: insights.item9(asked, answers), self._said, lambda _error: None, queue=QUEUE, owner=self
        )

    def _said(self, found: Kept) -> None:
        if self.care.isHidden():
            return
        self._words.setText(found.words)
        self._words.setVisible(bool(found.words))
        self._say(found.words)

    def _talk(self) -> None:
        """What was answered is kept as it is; then to a conversation."""
        if not self._saving:
            self._keep(then_talk=True)

    # ---- keeping -------------------------------------------------------------------------------

    def _keep(self, *, then_talk: bool = False) -> None:
        filled = Filled(self._questionnaire, tuple(self._answers), self._difficulty)
        insights = self._core.insights
        self._saving = True
        self._bridge.run(
            lambda: insights.keep(filled),
            lambda kept: self._was_kept(kept, filled, then_talk=then_talk),
            self._not_kept,
            queue=QUEUE,
            owner=self,
        )

    def _was_kept(self, kept: Kept, filled: Filled, *, then_talk: bool) -> None:
        self._saving = False
        self.forget()
        if self._core.unlocked:
            self.kept.emit(kept.entry, filled)
            if then_talk:
                self.talk_wanted.emit()

    def _not_kept(self, error: MindMateError) -> None:
        self._saving = False
        if self._core.unlocked:
            self.failed.emit(error)

    def _say(self, words: str) -> None:
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
