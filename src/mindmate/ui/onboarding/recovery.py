"""The recovery words: shown once, to be written down, and three of them asked back."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.onboarding.steps import Step
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, empty, held, label, row
from mindmate.ui.widgets.error_card import ErrorCard
from mindmate.ui.widgets.flow import FlowLayout

ASKED_BACK = 3


class RecoveryStep(Step):
    """`begin` shows new words; they count only once three of them were given back. `done` in any case."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(
            look,
            self.tr("Your recovery words"),
            self.tr(
                "If the passphrase is ever lost, these 24 words open your journal. They are shown this once and "
                "kept nowhere. Write them on paper, in this order."
            ),
        )
        self._core, self._bridge = core, bridge
        self._words: list[str] = []
        self._asked: list[int] = []
        self.fields: list[QLineEdit] = []
        self._shown = Card(look, "sunkCard")
        self._shown.setObjectName("recovery.words")
        list_of_words = QWidget()
        list_of_words.setProperty("plain", "true")
        self._list = FlowLayout(list_of_words, look.size("space.m"))
        self._shown.column.addWidget(list_of_words)
        self._asking = QWidget()
        self._asking.setProperty("plain", "true")
        self._ask_column = QVBoxLayout(self._asking)
        self._ask_column.setContentsMargins(0, 0, 0, 0)
        self.hint = label("", "small")
        self.hint.setObjectName("recovery.hint")
        self.error = ErrorCard(look)
        self.next = Button(look, "", "primary", name="recovery.next", on_click=self._forward)
        self.again = Button(
            look, self.tr("Show the words again"), "quiet", name="recovery.again", on_click=self._show_words
        )
        self.later = Button(look, self.tr("Not now"), "quiet", name="recovery.later", on_click=self._leave)
        for widget in (self._shown, self._asking, self.hint, self.error, self.next, self.again, self.later):
            self.column.addWidget(widget)
        self.column.addStretch(3)

    @property
    def words(self) -> Sequence[str]:
        """The words that are shown or asked for; empty once the step is over."""
        return tuple(self._words)

    @property
    def asked(self) -> Sequence[int]:
        """The numbers, from 1, of the words that are asked back."""
        return tuple(number + 1 for number in self._asked)

    def first(self) -> QWidget:
        """The button while the words are shown, else the first field."""
        return self.fields[0] if self.fields else self.next

    def begin(self, *, again: bool = False) -> None:
        """Show new words; with `again` it is said that those of before don't count."""
        self.next.setEnabled(True)
        self.error.hide()
        self._words = list(self._core.propose_recovery_words())
        self._asked = sorted(secrets.SystemRandom().sample(range(len(self._words)), ASKED_BACK))
        self._show_words()
        if again:
            self.hint.setText(self.tr("These words are new. Those that you wrote down before don’t count."))
            self.hint.show()

    def forget(self) -> None:
        """No word stays in the window."""
        for field in self.fields:
            field.clear()
        self._words, self._asked, self.fields = [], [], []
        _clear(self._list)
        empty(self._ask_column)

    def _show_words(self) -> None:
        self.fields = []
        empty(self._ask_column)
        _clear(self._list)
        for number, word in enumerate(self._words):
            text = label(f"{number + 1}. {word}", "body", wrap=False)
            text.setAccessibleName(self.tr("Word {number}: {word}").format(number=number + 1, word=word))
            text.setMinimumWidth(self._word_width)
            self._list.addWidget(text)
        self._shown.show()
        for widget in (self._asking, self.again, self.hint):
            widget.hide()
        self.next.setText(self.tr("I have written them down"))
        self.next.setFocus()

    @property
    def _word_width(self) -> int:
        """Wide enough for the longest word, so that the words stand in columns."""
        return 8 * self._look.size("type.body")

    def _ask(self) -> None:
        self._shown.hide()
        _clear(self._list)
        for number in self._asked:
            field = QLineEdit()
            name = self.tr("Word {number}").format(number=number + 1)
            field.setObjectName(f"recovery.word{number + 1}")
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.returnPressed.connect(self._forward)
            self.fields.append(field)
            self._ask_column.addWidget(held(row(label(name, "small"), field)))
        self.hint.setText(self.tr("Three of them, from your note:"))
        for widget in (self._asking, self.again, self.hint):
            widget.show()
        self.next.setText(self.tr("Continue"))
        self.fields[0].setFocus()

    def _forward(self) -> None:
        self.error.hide()
        if not self.fields:
            self._ask()
            return
        for number, field in zip(self._asked, self.fields, strict=True):
            if field.text().strip().lower() != self._words[number]:
                self.hint.setText(
                    self.tr("Word {number} is another one. Please look at your note again.").format(
                        number=number + 1
                    )
                )
                field.setFocus()
                field.selectAll()
                return
        self.next.setEnabled(False)
        self._bridge.run(self._core.keep_recovery_words, self._kept, self._failed, queue="vault")

    def _kept(self, _: object) -> None:
        self.next.setEnabled(True)
        self._leave()

    def _failed(self, error: MindMateError) -> None:
        self.next.setEnabled(True)
        self.error.show_error(error)

    def _leave(self) -> None:
        self.forget()
        self.done.emit()


class RecoveryRoom(QWidget):
    """The same for a journal that has no words yet, over the home; `help_wanted` as everywhere."""

    done = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("recovery")
        self.setProperty("room", "true")
        self.help = Button(
            look, self.tr("Help now"), "", "help", name="helpNow", on_click=self.help_wanted.emit
        )
        self.step = RecoveryStep(look, core, bridge)
        self.step.done.connect(self.done)
        top = row(QWidget(), self.help, stretch_first=True)
        top.setContentsMargins(*[look.size("space.m")] * 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.step, 1)


def _clear(layout: FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if isinstance(widget := item.widget(), QLabel):
            widget.clear()
            widget.hide()
            widget.deleteLater()
